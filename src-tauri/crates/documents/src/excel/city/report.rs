//! A paper of the whole body as a workbook: one sheet a block, the same content in the same order.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::height;
use crate::excel::value::{Value, clean};
use crate::model::{CityBlock, CityReport};
use crate::words::{self, Labels};

/// Fills of the steps of the heat map.
const STEPS: [u32; 4] = [0x00FF_FFFF, 0x00E3_EAF4, 0x00A9_BEDD, 0x002F_4F86];
/// Widths of columns in characters, at least.
const NARROW: f64 = 10.0;

/// Rows of a sheet: text with the step of its tint, if any.
struct Grid {
    name: String,
    remark: String,
    head: Vec<String>,
    widths: Vec<f64>,
    rows: Vec<Vec<(String, i64)>>,
}

/// Writes the workbook.
///
/// # Errors
/// When a text is longer than a cell takes.
pub fn city_report_xlsx(report: &CityReport, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Formats::base(), 18, 64)?;
    let stamp: String = report.head.made_at.chars().take(19).collect();
    let made = ExcelDateTime::parse_from_str(&stamp).map_err(|_| DocumentsError::DateUnreadable {
        field: "made_at",
        value: report.head.made_at.clone(),
    })?;
    let title = format!("{}　{}", report.head.fiscal_year, report.head.title);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clean(&title))
            .set_author(clean(&report.head.body))
            .set_creation_datetime(&made),
    );
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::new();
    for mut grid in grids(report, labels) {
        let stem: String = grid
            .name
            .chars()
            .filter(|ch| !"[]:*?/\\'".contains(*ch))
            .take(26)
            .collect();
        let same = names.iter().filter(|name| name.starts_with(&stem)).count();
        grid.name = if same == 0 {
            stem
        } else {
            format!("{stem} {}", same + 1)
        };
        names.push(grid.name.clone());
        sheet(workbook.add_worksheet(), &formats, report, &grid, labels)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn plain(cells: &[String]) -> Vec<(String, i64)> {
    cells.iter().map(|text| (text.clone(), -1)).collect()
}

/// The blocks as grids, the headline first.
fn grids(report: &CityReport, labels: &Labels<'_>) -> Vec<Grid> {
    let word = |id: &str| labels(id, &[]);
    let mut found = vec![Grid {
        name: word("city-x-headline"),
        remark: [report.head.meeting.as_str(), &report.head.date]
            .join("　")
            .trim()
            .to_owned(),
        head: ["city-x-figure", "city-x-value", "city-x-unit", "city-x-base"]
            .map(word)
            .into(),
        widths: vec![24.0, 14.0, 10.0, 60.0],
        rows: report
            .figures
            .iter()
            .map(|figure| {
                plain(&[
                    figure.label.clone(),
                    figure.value.clone(),
                    figure.unit.clone(),
                    figure.bases.join(" "),
                ])
            })
            .collect(),
    }];
    let mut annex = String::new();
    for block in &report.blocks {
        match block {
            CityBlock::Years { title, .. } | CityBlock::Annex { title } => annex.clone_from(title),
            CityBlock::Lines { .. }
            | CityBlock::Heat { .. }
            | CityBlock::Table { .. }
            | CityBlock::Progress { .. }
            | CityBlock::SignOff { .. }
            | CityBlock::Page => found.extend(grid_of(block, &annex, labels)),
        }
    }
    found
}

/// A block as a grid; one without a title is named after the block above.
fn grid_of(block: &CityBlock, above: &str, labels: &Labels<'_>) -> Option<Grid> {
    let word = |id: &str| labels(id, &[]);
    let named = |title: &String| {
        if title.is_empty() {
            above.to_owned()
        } else {
            title.clone()
        }
    };
    match block {
        CityBlock::Lines { title, lines, .. } => Some(Grid {
            name: title.clone(),
            remark: String::new(),
            head: vec![word("city-x-number"), word("city-x-text")],
            widths: vec![8.0, 100.0],
            rows: (1..)
                .zip(lines)
                .map(|(number, line)| plain(&[number.to_string(), line.clone()]))
                .collect(),
        }),
        CityBlock::Heat {
            title,
            remark,
            corner,
            columns,
            rows,
            note,
            ..
        } => Some(Grid {
            name: named(title),
            remark: format!("{remark}　{note}").trim().to_owned(),
            head: std::iter::once(corner).chain(columns).cloned().collect(),
            widths: std::iter::once(26.0)
                .chain(columns.iter().map(|_| NARROW))
                .collect(),
            rows: rows
                .iter()
                .map(|row| {
                    std::iter::once((row.name.clone(), -1))
                        .chain(row.cells.iter().cloned())
                        .collect()
                })
                .collect(),
        }),
        CityBlock::Table {
            title,
            remark,
            columns,
            rows,
            none,
            ..
        } => Some(Grid {
            name: named(title),
            remark: remark.clone(),
            head: columns.iter().map(|column| column.head.concat()).collect(),
            #[allow(clippy::cast_precision_loss)] // widths of columns
            widths: columns
                .iter()
                .map(|column| (column.width as f64 * 0.6).max(NARROW))
                .collect(),
            rows: if rows.is_empty() {
                vec![plain(std::slice::from_ref(none))]
            } else {
                rows.iter().map(|row| plain(row)).collect()
            },
        }),
        CityBlock::Progress {
            title,
            remark,
            parts,
            late,
        } => Some(Grid {
            name: title.clone(),
            remark: format!("{remark}　{late}").trim().to_owned(),
            head: vec![word("city-x-state"), word("city-x-count")],
            widths: vec![20.0, 12.0],
            rows: parts
                .iter()
                .map(|(label, count)| plain(&[label.clone(), count.to_string()]))
                .collect(),
        }),
        CityBlock::SignOff { title, heads, cells } => Some(Grid {
            name: title.clone(),
            remark: String::new(),
            head: heads.clone(),
            widths: vec![30.0, 24.0, 40.0, 22.0],
            rows: vec![plain(cells)],
        }),
        CityBlock::Years { .. } | CityBlock::Annex { .. } | CityBlock::Page => None,
    }
}

fn sheet(
    sheet: &mut Worksheet,
    formats: &Formats,
    report: &CityReport,
    grid: &Grid,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    const HEAD: u32 = 2;
    sheet.set_name(&grid.name)?;
    let last = u16::try_from(grid.head.len().max(1) - 1).unwrap_or(u16::MAX);
    let title = format!("{}　{}", report.head.fiscal_year, report.head.title);
    sheet.write_string_with_format(0, 0, clean(&title), &Formats::base().set_bold().set_font_size(12))?;
    sheet.write_string_with_format(1, 0, clean(&grid.remark), &formats.remark)?;
    for (column, (head, width)) in (0..).zip(grid.head.iter().zip(&grid.widths)) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(HEAD, column, clean(head), &formats.head)?;
    }
    let mut row = HEAD;
    for cells in &grid.rows {
        row += 1;
        let mut lines = 1;
        for (column, (text, step)) in (0..).zip(cells) {
            let width = grid.widths.get(usize::from(column)).copied().unwrap_or(NARROW);
            lines = lines.max(Value::text(text.as_str()).lines(width));
            let format = tinted(formats, *step);
            match figure(text) {
                Some((value, pattern)) => {
                    sheet.write_number_with_format(row, column, value, &format.set_num_format(pattern))?;
                }
                None => {
                    sheet.write_string_with_format(row, column, clean(text), &format)?;
                }
            }
        }
        sheet.set_row_height(row, height(lines))?;
    }
    let escape = |text: &str| clean(text).replace('&', "&&");
    let number = words::check_number(&report.head.check_number);
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(HEAD, HEAD)?
        .set_freeze_panes(HEAD + 1, 1)?
        .set_print_area(0, 0, row.max(HEAD + 1), last)?
        .set_header(format!("&L{}&R{}", escape(&title), escape(&report.head.mark)))
        .set_footer(format!(
            "&L{}&C&P / &N&R{}",
            escape(&report.head.edition),
            escape(&labels("paper-check-number", &[("number", &number)]))
        ));
    Ok(())
}

fn tinted(formats: &Formats, step: i64) -> Format {
    let base = formats.text.clone();
    match usize::try_from(step)
        .ok()
        .and_then(|step| Some((step, *STEPS.get(step)?)))
    {
        Some((3, fill)) => base
            .set_background_color(Color::RGB(fill))
            .set_font_color(Color::White)
            .set_bold()
            .set_align(FormatAlign::Right)
            .set_border(FormatBorder::Thin),
        Some((_, fill)) => base
            .set_background_color(Color::RGB(fill))
            .set_align(FormatAlign::Right),
        None => base,
    }
}

/// A figure that was printed is a number in its cell: 84.8, 1,786; not 4/5 and not ＋2.1.
fn figure(text: &str) -> Option<(f64, &'static str)> {
    let bare = text.replace(',', "");
    let is_plain = !bare.is_empty() && bare.chars().all(|ch| ch.is_ascii_digit() || ch == '.');
    let has_zero = bare.len() > 1 && bare.starts_with('0') && !bare.starts_with("0.");
    if !is_plain || has_zero || bare.len() > 12 {
        return None;
    }
    let pattern = if bare.contains('.') { "0.0" } else { "#,##0" };
    bare.parse().ok().map(|value| (value, pattern))
}
