//! A paper of the whole body as a workbook: the first pages' words on one sheet, every list on one of its own, the
//! sections of all departments below each other, years and states as charts of the program that opens it.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use super::chart;
use super::figure::{Styles, write};
use super::grid::{Grid, Page, pages};
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::{height, paged};
use crate::excel::value::{Value, clean};
use crate::model::CityReport;
use crate::words::{self, Labels};

/// Row of the heads.
pub(super) const HEAD: u32 = 3;
/// Widths of the first sheet: number or label, value, unit, base.
const FRONT: [f64; 4] = [24.0, 14.0, 10.0, 66.0];

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
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clean(&title(report)))
            .set_author(clean(&report.head.body))
            .set_creation_datetime(&made),
    );
    let styles = Styles::new();
    let mut names: Vec<String> = Vec::new();
    let front = sheet_name(&labels("city-x-headline", &[]), &mut names);
    let (first, grids) = pages(report, labels);
    front_sheet(
        workbook.add_worksheet().set_name(front)?,
        &styles,
        report,
        &first,
        labels,
    )?;
    for mut grid in grids {
        grid.name = sheet_name(&grid.name, &mut names);
        let sheet = workbook.add_worksheet();
        list_sheet(sheet, &styles, report, &grid, labels)?;
        chart::add(sheet, &grid)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn title(report: &CityReport) -> String {
    format!("{}　{}", report.head.fiscal_year, report.head.title)
}

/// A name that a sheet may have and no other sheet has yet.
fn sheet_name(wanted: &str, taken: &mut Vec<String>) -> String {
    let stem: String = wanted
        .chars()
        .filter(|ch| !"[]:*?/\\'".contains(*ch))
        .take(26)
        .collect();
    let numbered = (2..).map(|number| format!("{stem} {number}"));
    let free = std::iter::once(stem.clone())
        .chain(numbered)
        .find(|name| !taken.contains(name))
        .unwrap_or(stem);
    taken.push(free.clone());
    free
}

/// Title, meeting and day above every sheet.
fn opening(sheet: &mut Worksheet, styles: &Styles, report: &CityReport) -> Result<(), DocumentsError> {
    let head = &report.head;
    let below = [&head.meeting, &head.paper_number, &head.addressee, &head.date];
    let below: Vec<&str> = below
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    sheet.write_string_with_format(0, 0, clean(&title(report)), &styles.title)?;
    sheet.write_string_with_format(1, 0, clean(&below.join("　")), &styles.all.remark)?;
    Ok(())
}

/// Headline and the lines of the first pages, one below the other.
fn front_sheet(
    sheet: &mut Worksheet,
    styles: &Styles,
    report: &CityReport,
    first: &[Page],
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    opening(sheet, styles, report)?;
    let heads = ["city-x-figure", "city-x-value", "city-x-unit", "city-x-base"];
    for ((column, head), width) in (0..).zip(heads).zip(FRONT) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEAD, column, labels(head, &[]), &styles.all.head)?;
    }
    let mut row = HEAD;
    for (place, figure) in report.figures.iter().enumerate() {
        row += 1;
        let text = if place == 0 {
            &styles.strong
        } else {
            &styles.all.text
        };
        sheet.write_string_with_format(row, 0, clean(&figure.label), text)?;
        write(sheet, styles, (row, 1), &figure.value, &styles.figure(place == 0))?;
        sheet.write_string_with_format(row, 2, clean(&figure.unit), text)?;
        sheet.write_string_with_format(row, 3, clean(&figure.bases.join("　")), text)?;
        let lines = Value::text(figure.bases.join("　")).lines(FRONT[3]);
        sheet.set_row_height(row, height(lines))?;
    }
    for page in first {
        row += 2;
        sheet.write_string_with_format(row, 0, clean(&page.title), &styles.heading)?;
        for line in &page.lines {
            row += 1;
            let text = Format::new()
                .set_text_wrap()
                .set_align(rust_xlsxwriter::FormatAlign::Top);
            sheet.merge_range(row, 0, row, 3, &clean(line), &Formats::base().merge(&text))?;
            let lines = Value::text(line.as_str()).lines(FRONT.iter().sum());
            sheet.set_row_height(row, height(lines))?;
        }
    }
    sheet.set_print_area(0, 0, row, 3)?;
    page_setup(sheet, report, labels);
    Ok(())
}

/// A list with its heading above and its note below.
fn list_sheet(
    sheet: &mut Worksheet,
    styles: &Styles,
    report: &CityReport,
    grid: &Grid,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    sheet.set_name(&grid.name)?;
    opening(sheet, styles, report)?;
    let last = u16::try_from(grid.columns.len().max(1) - 1).unwrap_or(u16::MAX);
    sheet.write_string_with_format(2, 0, clean(&grid.title), &styles.heading)?;
    sheet.set_row_height(2, height(1) + 4.0)?;
    let mut lines = 1;
    for (column, head) in (0..).zip(&grid.columns) {
        sheet.set_column_width(column, head.width)?;
        sheet.write_string_with_format(HEAD, column, clean(&head.text), &styles.all.head)?;
        lines = lines.max(Value::text(head.text.as_str()).lines(head.width));
    }
    sheet.set_row_height(HEAD, height(lines))?;
    let mut row = HEAD;
    for cells in &grid.rows {
        row += 1;
        let mut lines = 1;
        for ((column, cell), head) in (0..).zip(&cells.cells).zip(&grid.columns) {
            lines = lines.max(Value::text(cell.text.as_str()).lines(head.width));
            let format = styles.of(cell, head.is_figure, cells.is_total);
            if head.is_figure {
                write(sheet, styles, (row, column), &cell.text, &format)?;
            } else {
                sheet.write_string_with_format(row, column, clean(&cell.text), &format)?;
            }
        }
        sheet.set_row_height(row, height(lines))?;
    }
    if grid.is_list && !grid.rows.is_empty() {
        sheet.autofilter(HEAD, 0, row, last)?;
    }
    for text in grid.notes.iter().filter(|text| !text.is_empty()) {
        row += 1;
        sheet.write_string_with_format(row, 0, clean(text), &styles.all.remark)?;
    }
    let (rows, columns) = chart::room(grid);
    sheet
        .set_repeat_rows(HEAD, HEAD)?
        .set_freeze_panes(HEAD + 1, grid.frozen)?
        .set_print_area(0, 0, row + rows, last.max(columns))?;
    page_setup(sheet, report, labels);
    Ok(())
}

fn page_setup(sheet: &mut Worksheet, report: &CityReport, labels: &Labels<'_>) {
    let escape = |text: &str| clean(text).replace('&', "&&");
    let number = words::check_number(&report.head.check_number);
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_header(format!(
            "&L{}&R{}",
            escape(&title(report)),
            escape(&report.head.mark)
        ))
        .set_footer(format!(
            "&L{}&C{}&R{}",
            escape(&report.head.edition),
            paged(&escape(&report.head.mark)),
            escape(&labels("paper-check-number", &[("number", &number)]))
        ));
}
