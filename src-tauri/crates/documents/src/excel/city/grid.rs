//! The blocks of a paper as what the workbook shows: lines for the first sheet, lists for the others.

use super::chart::Chart;
use crate::model::{CityBlock, CityHeatRow, CityReport};
use crate::words::Labels;

/// Width of a column in characters, at least.
const NARROW: f64 = 11.0;
/// The same among the many of a department's sections.
const NARROWEST: f64 = 8.5;
/// Width of the names before a heat map.
const NAMES: f64 = 22.0;

/// Lines under a heading.
pub(super) struct Page {
    pub title: String,
    pub lines: Vec<String>,
}

/// A list.
#[derive(Default)]
pub(super) struct Grid {
    /// Name of its sheet.
    pub name: String,
    /// Heading above it, as on paper.
    pub title: String,
    /// Below it.
    pub notes: Vec<String>,
    pub columns: Vec<GridColumn>,
    pub rows: Vec<GridRow>,
    /// Columns that stay in view.
    pub frozen: u16,
    /// To be filtered.
    pub is_list: bool,
    pub chart: Option<Chart>,
}

pub(super) struct GridColumn {
    pub text: String,
    pub width: f64,
    pub is_figure: bool,
}

#[derive(Default)]
pub(super) struct GridRow {
    pub cells: Vec<GridCell>,
    pub is_total: bool,
}

/// Text with the step of its tint, -1 for none.
pub(super) struct GridCell {
    pub text: String,
    pub step: i64,
}

impl GridCell {
    fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            step: -1,
        }
    }
}

/// Where the reading of the blocks stands.
#[derive(Clone, Copy, Default)]
struct Place<'a> {
    /// Blocks with a heading so far.
    number: usize,
    /// Title of the annex, else of the last heading.
    above: &'a str,
    is_annex: bool,
}

impl Place<'_> {
    /// The heading as it is printed: number, title, remark.
    fn heading(self, title: &str, remark: &str) -> String {
        let title = if title.is_empty() { self.above } else { title };
        let number = if self.is_annex || self.number == 0 {
            String::new()
        } else {
            format!("{}　", self.number)
        };
        format!("{number}{title}　{remark}").trim().to_owned()
    }
}

/// What the first sheet says below its headline, and the lists.
pub(super) fn pages(report: &CityReport, labels: &Labels<'_>) -> (Vec<Page>, Vec<Grid>) {
    let (mut first, mut grids): (Vec<Page>, Vec<Grid>) = (Vec::new(), Vec::new());
    let mut place = Place::default();
    let mut chart = None;
    for block in &report.blocks {
        if let Some(title) = title_of(block).filter(|title| !place.is_annex && !title.is_empty()) {
            place.number += 1;
            place.above = title;
        }
        match block {
            CityBlock::Annex { title } => {
                place = Place {
                    number: 0,
                    above: title,
                    is_annex: true,
                };
            }
            CityBlock::Years { charts, .. } => {
                let captions = charts.iter().map(|one| one.caption.clone());
                chart = Some(Chart::Years(captions.collect()));
            }
            CityBlock::Lines {
                title,
                remark,
                lines,
                is_plain,
            } => first.push(Page {
                title: place.heading(title, remark),
                lines: (1..)
                    .zip(lines)
                    .map(|(number, line)| match is_plain {
                        true => format!("　{line}"),
                        false => format!("({number})　{line}"),
                    })
                    .collect(),
            }),
            CityBlock::Heat {
                title,
                remark,
                corner,
                columns,
                rows,
                legend,
                note,
            } if place.is_annex => {
                let part = Sections {
                    title,
                    remark,
                    corner,
                    columns,
                    rows,
                    legend,
                    note,
                };
                match grids.last_mut().filter(|grid| grid.name == place.above) {
                    Some(grid) => part.add_to(grid),
                    None => grids.push(part.begun(place, labels)),
                }
            }
            CityBlock::Heat { .. }
            | CityBlock::Table { .. }
            | CityBlock::Progress { .. }
            | CityBlock::SignOff { .. }
            | CityBlock::Page => {
                if let Some(mut grid) = grid_of(block, place, labels) {
                    grid.chart = grid.chart.or(chart.take());
                    grids.push(grid);
                }
            }
        }
    }
    (first, grids)
}

fn title_of(block: &CityBlock) -> Option<&str> {
    match block {
        CityBlock::Lines { title, .. }
        | CityBlock::Heat { title, .. }
        | CityBlock::Table { title, .. }
        | CityBlock::Years { title, .. }
        | CityBlock::Progress { title, .. }
        | CityBlock::SignOff { title, .. } => Some(title),
        CityBlock::Annex { .. } | CityBlock::Page => None,
    }
}

/// The sections of one department; all departments stand on one sheet.
struct Sections<'a> {
    title: &'a str,
    remark: &'a str,
    corner: &'a str,
    columns: &'a [String],
    rows: &'a [CityHeatRow],
    legend: &'a [String],
    note: &'a str,
}

impl Sections<'_> {
    fn begun(&self, place: Place<'_>, labels: &Labels<'_>) -> Grid {
        let department = column(&labels("city-book-department", &[]), NAMES, false);
        let mut grid = Grid {
            name: place.above.to_owned(),
            title: place.heading("", self.remark),
            notes: vec![self.legend.join("　")],
            columns: vec![department, column(self.corner, NAMES, false)],
            frozen: 2,
            is_list: true,
            ..Grid::default()
        };
        let figures = self.columns.iter().map(|name| column(name, NARROWEST, true));
        grid.columns.extend(figures);
        self.add_to(&mut grid);
        grid
    }

    fn add_to(&self, grid: &mut Grid) {
        for row in self.rows {
            let mut line = heat_row(row);
            line.cells.insert(0, GridCell::plain(self.title));
            grid.rows.push(line);
        }
        let note = self.note.to_owned();
        if !grid.notes.contains(&note) {
            grid.notes.push(note);
        }
    }
}

fn column(text: &str, width: f64, is_figure: bool) -> GridColumn {
    GridColumn {
        text: text.to_owned(),
        width,
        is_figure,
    }
}

fn heat_row(row: &CityHeatRow) -> GridRow {
    let figures = row.cells.iter().map(|(text, step)| GridCell {
        text: text.clone(),
        step: *step,
    });
    GridRow {
        cells: std::iter::once(GridCell::plain(&row.name))
            .chain(figures)
            .collect(),
        is_total: row.is_total,
    }
}

fn plain_row(cells: &[String]) -> GridRow {
    GridRow {
        cells: cells.iter().map(|text| GridCell::plain(text)).collect(),
        is_total: false,
    }
}

/// A block as a list; one without a title is named after the block above.
fn grid_of(block: &CityBlock, place: Place<'_>, labels: &Labels<'_>) -> Option<Grid> {
    let named = |title: &str, remark: &str| Grid {
        name: if title.is_empty() { place.above } else { title }.to_owned(),
        title: place.heading(title, remark),
        ..Grid::default()
    };
    match block {
        CityBlock::Heat {
            title,
            remark,
            corner,
            columns,
            rows,
            legend,
            note,
        } => {
            let figures = columns.iter().map(|name| column(name, NARROW, true));
            Some(Grid {
                notes: vec![legend.join("　"), note.clone()],
                columns: std::iter::once(column(corner, NAMES, false))
                    .chain(figures)
                    .collect(),
                rows: rows.iter().map(heat_row).collect(),
                frozen: 1,
                ..named(title, remark)
            })
        }
        CityBlock::Table {
            title,
            remark,
            columns,
            rows,
            none,
            note,
        } => Some(Grid {
            notes: vec![if rows.is_empty() { none } else { note }.clone()],
            #[allow(clippy::cast_precision_loss)] // millimetres of columns
            columns: columns
                .iter()
                .map(|one| column(&one.head.concat(), (one.width as f64 * 0.7).max(NARROWEST), one.is_figure))
                .collect(),
            rows: rows.iter().map(|row| plain_row(row)).collect(),
            is_list: true,
            ..named(title, remark)
        }),
        CityBlock::Progress {
            title,
            remark,
            parts,
            late,
        } => Some(Grid {
            notes: vec![late.clone()],
            columns: vec![
                column(&labels("city-x-state", &[]), NAMES, false),
                column(&labels("city-x-count", &[]), NARROW, true),
            ],
            rows: parts
                .iter()
                .map(|(label, count)| plain_row(&[label.clone(), count.to_string()]))
                .collect(),
            chart: Some(Chart::States),
            ..named(title, remark)
        }),
        CityBlock::SignOff { title, heads, cells } => Some(Grid {
            columns: heads
                .iter()
                .map(|head| column(head, NAMES * 1.2, false))
                .collect(),
            rows: vec![plain_row(cells)],
            ..named(title, "")
        }),
        CityBlock::Lines { .. } | CityBlock::Years { .. } | CityBlock::Annex { .. } | CityBlock::Page => None,
    }
}
