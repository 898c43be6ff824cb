//! Papers of the whole body (mock/paper, committee-report): a head, headline figures, blocks in order.
//!
//! Kept with the case as it was printed, so every field can be written as JSON and read back.

use serde::{Deserialize, Serialize};

/// A paper of the whole body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityReport {
    /// What the paper says of itself.
    pub head: CityHead,
    /// Headline, the first in a heavy frame; up to six.
    pub figures: Vec<CityFigure>,
    /// Blocks in order.
    pub blocks: Vec<CityBlock>,
}

/// What the paper says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityHead {
    /// 団体名.
    pub body: String,
    /// Office that made it.
    pub unit: String,
    /// 令和8年度.
    pub fiscal_year: String,
    /// Header of each page.
    pub running_title: String,
    /// Title.
    pub title: String,
    /// 会議名; empty for none.
    pub meeting: String,
    /// Day below it, as printed.
    pub date: String,
    /// 資料1; empty for none.
    pub paper_number: String,
    /// Addressee with 様; empty for none.
    pub addressee: String,
    /// Who writes to the addressee.
    #[serde(default)]
    pub sender: String,
    /// One sentence below the title; empty for none.
    pub opening: String,
    /// Mark with handling.
    pub mark: String,
    /// Edition.
    pub edition: String,
    /// Revision of the standard.
    pub standard: String,
    /// 照合番号.
    pub check_number: String,
    /// The state it was made from, as printed.
    pub made_from: String,
    /// RFC 3339 UTC.
    pub made_at: String,
}

/// A headline figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityFigure {
    /// What it is.
    pub label: String,
    /// Figure as printed.
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Base, one or two lines.
    pub bases: Vec<String>,
}

/// A block. A title that is empty is not printed, and not numbered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "block")]
pub enum CityBlock {
    /// (1) (2) (3).
    Lines {
        /// Heading.
        title: String,
        /// Behind it, small.
        remark: String,
        /// Lines; one line without number where `is_plain`.
        lines: Vec<String>,
        /// Paragraphs instead of numbers.
        is_plain: bool,
    },
    /// Rates in cells tinted by step.
    Heat {
        /// Heading.
        title: String,
        /// Behind it, small.
        remark: String,
        /// Head of the first column.
        corner: String,
        /// Heads of the others.
        columns: Vec<String>,
        /// Rows.
        rows: Vec<CityHeatRow>,
        /// What the four steps mean, the best first.
        legend: Vec<String>,
        /// Below.
        note: String,
    },
    /// A list.
    Table {
        /// Heading.
        title: String,
        /// Behind it, small.
        remark: String,
        /// Columns.
        columns: Vec<CityColumn>,
        /// Rows, as long as the columns.
        rows: Vec<Vec<String>>,
        /// What is said where there is no row.
        none: String,
        /// Below; empty for none.
        note: String,
    },
    /// Years as bars, two pictures side by side; the table with the figures follows as a block of its own.
    Years {
        /// Heading.
        title: String,
        /// Behind it, small.
        remark: String,
        /// Pictures.
        charts: Vec<CityChart>,
    },
    /// One bar of counts in the order given.
    Progress {
        /// Heading.
        title: String,
        /// Behind it, small.
        remark: String,
        /// Label and count.
        parts: Vec<(String, i64)>,
        /// Behind the legend, in bold.
        late: String,
    },
    /// 決裁 or 確認 to be filled in by pen.
    SignOff {
        /// Heading.
        title: String,
        /// Role, name, opinion, day as heads.
        heads: Vec<String>,
        /// The same, empty where the pen goes.
        cells: Vec<String>,
    },
    /// What follows begins a page; blocks are numbered anew below the title.
    Annex {
        /// 別紙 with its title.
        title: String,
    },
    /// What follows begins a page.
    Page,
}

/// A row of the heat map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityHeatRow {
    /// Name.
    pub name: String,
    /// Text and step (0 to 3; -1 for none) of each column.
    pub cells: Vec<(String, i64)>,
    /// Below a heavy rule, in bold.
    pub is_total: bool,
}

/// A column of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityColumn {
    /// Head, a line each.
    pub head: Vec<String>,
    /// Millimetres.
    pub width: i64,
    /// Figures to the right.
    pub is_figure: bool,
}

/// A picture of years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityChart {
    /// Above it.
    pub caption: String,
    /// Text alternative.
    pub alt: String,
    /// Label below, value above, height in thousandths of the full height; -1 draws no bar.
    pub bars: Vec<(String, String, i64)>,
}
