//! Charts of the program that opens the workbook, below their list: years as columns, states as one bar.

use rust_xlsxwriter::{
    Chart as Drawn, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill,
    ChartType, Color, Worksheet,
};

use super::grid::Grid;
use super::report::HEAD;
use crate::error::DocumentsError;
use crate::excel::format::FONT;

/// Line of a bar, and the fill of this year's.
const BAR: Color = Color::RGB(0x002F_4F86);
/// Fills of the states in their order.
const STATES: [Color; 6] = [
    Color::RGB(0x002F_4F86),
    Color::RGB(0x005A_78AB),
    Color::RGB(0x00A9_BEDD),
    Color::White,
    Color::RGB(0x00DD_DDDD),
    Color::RGB(0x00BB_BBBB),
];
/// Size of a picture in pixels, and the rows that it covers.
const SIZE: (u32, u32) = (420, 250);
const ROWS: u32 = 15;
/// Pixels between two pictures, of a digit, and of a column that nothing was said of.
const GAP: u32 = 20;
const DIGIT: f64 = 7.0;
const COLUMN: f64 = 64.0;

/// What is drawn of a list.
pub(super) enum Chart {
    /// The first rows as columns, a picture each, with their captions; names of the years in the head.
    Years(Vec<String>),
    /// All rows as one bar.
    States,
}

/// Rows below the list, and the last column, that the pictures need.
pub(super) fn room(grid: &Grid) -> (u32, u16) {
    if grid.chart.is_none() {
        return (0, 0);
    }
    let wanted = f64::from(2 * SIZE.0 + GAP);
    let mut widths = grid.columns.iter().map(|column| column.width * DIGIT + 5.0);
    let (mut used, mut columns) = (0.0, 0);
    while used < wanted {
        used += widths.next().unwrap_or(COLUMN);
        columns += 1;
    }
    (ROWS + 2, columns)
}

/// Draws what belongs to the list.
pub(super) fn add(sheet: &mut Worksheet, grid: &Grid) -> Result<(), DocumentsError> {
    let rows = u32::try_from(grid.rows.len()).unwrap_or(0);
    let notes = u32::try_from(grid.notes.len()).unwrap_or(0);
    let below = HEAD + rows + notes + 2;
    match &grid.chart {
        None => {}
        Some(Chart::Years(captions)) => {
            for (index, caption) in (0..rows).zip(captions) {
                let mut drawn = years(grid, HEAD + 1 + index, caption);
                let offset = index * (SIZE.0 + GAP);
                sheet.insert_chart_with_offset(
                    below,
                    0,
                    drawn.set_width(SIZE.0).set_height(SIZE.1),
                    offset,
                    0,
                )?;
            }
        }
        Some(Chart::States) => {
            let mut drawn = states(grid, rows);
            sheet.insert_chart(below, 0, drawn.set_width(2 * SIZE.0).set_height(SIZE.1 / 2 + 40))?;
        }
    }
    Ok(())
}

fn font(size: u8) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(size);
    font
}

fn filled(fill: Color) -> ChartFormat {
    let mut format = ChartFormat::new();
    format
        .set_solid_fill(ChartSolidFill::new().set_color(fill))
        .set_border(ChartLine::new().set_color(BAR).set_width(0.75));
    format
}

/// A row of the list: the columns between the first and the last are years, the last of them this year.
fn years(grid: &Grid, row: u32, caption: &str) -> Drawn {
    let last = u16::try_from(grid.columns.len().saturating_sub(2))
        .unwrap_or(1)
        .max(1);
    let name = grid.name.as_str();
    let mut drawn = Drawn::new(ChartType::Column);
    let points: Vec<rust_xlsxwriter::ChartPoint> = (1..=last)
        .map(|column| {
            let fill = if column == last { BAR } else { Color::White };
            rust_xlsxwriter::ChartPoint::new().set_format(&mut filled(fill))
        })
        .collect();
    drawn
        .add_series()
        .set_categories((name, HEAD, 1, HEAD, last))
        .set_values((name, row, 1, row, last))
        .set_points(&points)
        .set_data_label(ChartDataLabel::new().show_value().set_font(&font(9)))
        .set_gap(80);
    drawn.title().set_name(caption).set_font(&font(11));
    drawn.x_axis().set_font(&font(9));
    drawn.y_axis().set_min(0).set_font(&font(9));
    drawn.legend().set_hidden();
    drawn.set_alt_text(caption);
    drawn
}

/// A bar of the states in their order.
fn states(grid: &Grid, rows: u32) -> Drawn {
    let name = grid.name.as_str();
    let mut drawn = Drawn::new(ChartType::BarPercentStacked);
    for (row, fill) in (HEAD + 1..=HEAD + rows).zip(STATES) {
        let mut format = filled(fill);
        drawn
            .add_series()
            .set_name((name, row, 0))
            .set_categories((name, HEAD, 1, HEAD, 1))
            .set_values((name, row, 1, row, 1))
            .set_format(&mut format)
            .set_gap(40);
    }
    drawn.title().set_hidden();
    drawn.x_axis().set_num_format("0%").set_font(&font(9));
    drawn.y_axis().set_font(&font(9));
    drawn
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font(9));
    drawn.set_alt_text(&grid.title);
    drawn
}
