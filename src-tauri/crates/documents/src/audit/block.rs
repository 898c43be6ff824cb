//! The blocks of a paper, before anything is laid out.

use crate::model::{Choice, DateText, Ratio};

/// A paper in blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Doc {
    /// Page.
    pub frame: Frame,
    /// How it opens.
    pub opening: Opening,
    /// Blocks in order.
    pub blocks: Vec<Block>,
    /// Sheets of the workbook beside those that the blocks give.
    pub sheets: Vec<SheetList>,
}

/// Page of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Frame {
    /// Upright, bound at the left.
    #[default]
    Report,
    /// A letter.
    Letter,
    /// Across, bound at the top.
    Wide,
}

/// How a paper opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Opening {
    /// Form, 決裁欄, number and date, addressee, sender, title, one sentence.
    #[default]
    Report,
    /// 文書番号, date, addressee, sender, 件名, paragraphs, 記.
    Letter,
    /// Form and title at the left with lines below; at the right who signed, or the 決裁欄.
    Sheet {
        /// Label and text of what stands below the title: 調書番号, 監8-03-017.
        below: Vec<(String, String)>,
        /// Who signed; none: the 決裁欄 of the head.
        signers: Vec<Signer>,
    },
}

/// Who signed: title, name, day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Signer {
    /// 作成者.
    pub title: String,
    /// Name; empty leaves room.
    pub name: String,
    /// Day; `None` leaves room.
    pub on: Option<DateText>,
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// 第1　監査の概要.
    Chapter(String),
    /// 1　総評, with a small remark.
    Section(String, String),
    /// A paragraph, first line indented.
    Text(String),
    /// (1) (2) (3).
    Numbered(Vec<String>),
    /// Labels and values in a grid.
    Form(Vec<FormRow>),
    /// A table.
    List(List),
    /// Headline figures.
    Figures(Vec<Figure>),
    /// Months of the fiscal year.
    Axis(Axis),
    /// Numbered points of a letter, 以上 and 担当 after them.
    Record(Vec<Point>),
    /// Small note.
    Note(String),
    /// 別紙　監査項目一覧, on a new page or after what stands before it.
    Annex(String, bool),
    /// 次のとおり確認しました。 and who: role, name, day, for the pen where empty.
    SignOff(Vec<Signer>),
}

/// Weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As the table is.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Small and grey.
    Small,
    /// Smaller still: a 照合番号 on one line.
    Code,
}

/// One row of a form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FormRow {
    /// One field across.
    Wide(Field),
    /// Two side by side.
    Pair(Field, Field),
    /// A table inside the form: label, heads, rows; five columns.
    Inner {
        /// Label.
        label: String,
        /// Heads.
        heads: [String; 5],
        /// Rows, each cell with its lines.
        rows: Vec<[Vec<(Tone, String)>; 5]>,
        /// What is said where there is none.
        none: String,
    },
}

/// A label and its value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Field {
    /// Label.
    pub label: String,
    /// Value.
    pub value: Value,
    /// May be filled in in the workbook.
    pub is_input: bool,
}

/// A value of a form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Text, one paragraph a line.
    Text(String),
    /// A bold word and what follows.
    Marked(String, String),
    /// Statements, numbered where there are several.
    Facts(Vec<String>),
    /// □ and ■, and text below.
    Choice(Choice, String),
    /// A day; `None`: for the pen.
    Date(Option<DateText>),
    /// Room for the pen, so many millimetres high.
    Pen(f64),
}

impl Default for Value {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// A headline figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Figure {
    /// What it is.
    pub label: String,
    /// Figure.
    pub value: i64,
    /// Unit.
    pub unit: String,
    /// Below.
    pub base: String,
}

/// Where the text of a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// Left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// Right.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Column {
    /// Lines of the head.
    pub head: Vec<String>,
    /// Millimetres; all columns together are stretched to the page.
    pub width: f64,
    /// Where its text stands.
    pub place: Place,
    /// Its cells are the heads of their rows.
    pub is_head: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Text.
    Text(String),
    /// Paragraphs of different weight.
    Lines(Vec<(Tone, String)>),
    /// A day; － without one.
    Date(Option<DateText>),
    /// A number; － without one.
    Count(Option<i64>),
    /// A rate in percent; － without a base.
    Rate(Ratio),
    /// Tenths, with one decimal; － for none.
    Tenths(Option<i64>),
    /// □ and ■; in the workbook a drop-down.
    Choice(Choice),
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ListRow {
    /// Cells.
    Data(Vec<Cell>),
    /// Heading of the rows that follow.
    Group(String),
    /// Sums.
    Total(Vec<Cell>),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct List {
    /// Name of its sheet in the workbook.
    pub name: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<ListRow>,
    /// Smaller type.
    pub is_dense: bool,
    /// Least height of a row in millimetres.
    pub least: f64,
    /// Column with lines to write on.
    pub pen: Option<usize>,
    /// The workbook has a sheet of its own for it (in [`Doc::sheets`]), or none.
    pub is_paper_only: bool,
}

/// A sheet of the workbook with columns of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SheetList {
    /// Name.
    pub name: String,
    /// Columns.
    pub columns: Vec<SheetColumn>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
    /// The same rows in fewer columns, as the paper has them: what is printed. The columns above stand beside it.
    pub printed: Option<List>,
}

/// A column of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SheetColumn {
    /// Head.
    pub head: String,
    /// Characters.
    pub width: f64,
    /// What may be done with its cells.
    pub mood: Mood,
    /// Text in the middle.
    pub is_centred: bool,
}

/// What may be done with the cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Nothing.
    #[default]
    Locked,
    /// Text may be changed.
    Text,
}

/// Months of the fiscal year and what is done in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Axis {
    /// Head of the first column.
    pub head: String,
    /// Heads of the months, April first.
    pub months: Vec<String>,
    /// Rows.
    pub rows: Vec<AxisRow>,
    /// Name of its sheet.
    pub name: String,
}

/// A row of the months.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AxisRow {
    /// What.
    pub label: String,
    /// First and last month, counted from April as 0; `None`: not fixed.
    pub months: Option<(usize, usize)>,
    /// The same in words.
    pub text: String,
}

/// A point of a 記.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Point {
    /// Label.
    pub label: String,
    /// Lines.
    pub lines: Vec<String>,
    /// Columns set under each other: 主任監査人 / 総務部行政管理課主幹 / 谷口　圭.
    pub columns: Vec<[String; 3]>,
    /// A table below.
    pub list: Option<List>,
}

impl Field {
    /// A text.
    pub(crate) fn text(label: String, text: &str) -> Self {
        Self::new(label, Value::Text(text.to_owned()))
    }

    /// Any value.
    pub(crate) fn new(label: String, value: Value) -> Self {
        Self {
            label,
            value,
            is_input: false,
        }
    }

    /// Text where there is one, else room for the pen, open in the workbook.
    pub(crate) fn pen(label: String, text: &str, height: f64) -> Self {
        let value = if text.trim().is_empty() {
            Value::Pen(height)
        } else {
            Value::Text(text.to_owned())
        };
        Self {
            label,
            value,
            is_input: true,
        }
    }
}

impl Cell {
    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl Column {
    /// A column of text.
    pub(crate) fn new(head: String, width: f64) -> Self {
        Self {
            head: vec![head],
            width,
            ..Self::default()
        }
    }

    /// With its text there.
    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }
}

/// ■はい　　□いいえ.
pub(crate) fn boxes(choice: &Choice) -> String {
    let of = |(at, word): (usize, &String)| format!("{}{word}", tick(choice, at));
    choice
        .options
        .iter()
        .enumerate()
        .map(of)
        .collect::<Vec<_>>()
        .join("　　")
}

/// ■ where it was chosen.
pub(crate) fn tick(choice: &Choice, at: usize) -> char {
    if choice.chosen.contains(&at) { '■' } else { '□' }
}
