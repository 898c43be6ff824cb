//! Workbooks to be changed and read back: nothing locked, no formula, every cell a text.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, Format, FormatBorder, Formula, Workbook, Worksheet,
};

use super::format::Formats;
use super::sheet::height;
use super::value::{Value, clean};
use crate::error::DocumentsError;
use crate::model::{FormBook, FormChoices, FormColumn, FormGuide, FormTable};

/// Rows below the table in which drop-downs work too.
const SPARE: u32 = 500;
/// Height of a heading of the guide in points.
const HEADING: f64 = 26.0;
/// Widths of the guide's columns.
const GUIDE: [f64; 2] = [34.0, 96.0];

/// The text as it stands in a cell: line ends are \n, no control characters.
pub fn cell_text(text: &str) -> String {
    clean(text)
}

/// Writes the workbook.
pub fn form_book_xlsx(book: &FormBook) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Formats::base(), 18, 64)?;
    let properties = DocProperties::new()
        .set_title(clean(&book.title))
        .set_author(clean(&book.author));
    workbook.set_properties(&properties);
    let formats = Formats::new();
    guide(workbook.add_worksheet(), book, &book.guide)?;
    for one in &book.tables {
        table(workbook.add_worksheet(), &formats, book, one)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Text format, so that whatever is typed stays what it is.
fn typed() -> Format {
    Formats::base()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(rust_xlsxwriter::FormatAlign::Top)
}

fn ruled(format: &Format) -> Format {
    format
        .clone()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x006B_6B6B))
}

fn guide(sheet: &mut Worksheet, book: &FormBook, guide: &FormGuide) -> Result<(), DocumentsError> {
    sheet.set_name(&guide.name)?;
    for (column, width) in (0..).zip(GUIDE) {
        sheet.set_column_width(column, width)?;
    }
    let heading = Formats::base().set_bold().set_font_size(12);
    let text = ruled(&typed());
    for (row, (left, right)) in (0..).zip(&guide.rows) {
        if right.is_empty() {
            sheet.write_string_with_format(row, 0, clean(left), &heading)?;
            sheet.set_row_height(row, HEADING)?;
            continue;
        }
        sheet.write_string_with_format(row, 0, clean(left), &text)?;
        sheet.write_string_with_format(row, 1, clean(right), &text)?;
        let lines = [(left, GUIDE[0]), (right, GUIDE[1])]
            .map(|(text, width)| Value::text(text.as_str()).lines(width));
        sheet.set_row_height(row, height(lines[0].max(lines[1])))?;
    }
    let last = u32::try_from(guide.rows.len()).unwrap_or(u32::MAX).max(1) - 1;
    sheet.set_print_area(0, 0, last, 1)?;
    page(sheet, book, &guide.name, 1);
    Ok(())
}

fn table(
    sheet: &mut Worksheet,
    formats: &Formats,
    book: &FormBook,
    table: &FormTable,
) -> Result<(), DocumentsError> {
    sheet.set_name(&table.name)?;
    let column_text = typed();
    let text = ruled(&column_text);
    let given = text.clone().set_background_color(Color::RGB(0x00F0_F0F0));
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let mut head_lines = 1;
    for (at, column) in (0..).zip(&table.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.set_column_format(at, &column_text)?;
        sheet.write_string_with_format(0, at, clean(&column.head), &formats.head)?;
        head_lines = head_lines.max(Value::text(&column.head).lines(column.width));
        if let Some(list) = validation(column, &book.guide.name)? {
            sheet.add_data_validation(1, at, last + SPARE, at, &list)?;
        }
    }
    sheet.set_row_height(0, height(head_lines))?;
    for (row, values) in (1..).zip(&table.rows) {
        let mut lines = 1;
        for ((at, value), column) in (0..).zip(values).zip(&table.columns) {
            let format = if column.is_given { &given } else { &text };
            if value.is_empty() {
                sheet.write_blank(row, at, format)?;
            } else {
                sheet.write_string_with_format(row, at, clean(value), format)?;
                lines = lines.max(Value::text(value).lines(column.width));
            }
        }
        sheet.set_row_height(row, height(lines))?;
    }
    let last_column = u16::try_from(table.columns.len().max(1) - 1).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last.max(1), last_column)?;
    sheet.set_freeze_panes(1, table.fixed)?;
    sheet.set_repeat_rows(0, 0)?;
    if table.fixed > 0 {
        sheet.set_repeat_columns(0, table.fixed - 1)?;
    }
    sheet.set_print_area(0, 0, last.max(1), last_column)?;
    page(sheet, book, &table.name, 2);
    Ok(())
}

/// A drop-down that offers and does not forbid: what was typed is judged when the workbook is read.
fn validation(column: &FormColumn, guide: &str) -> Result<Option<DataValidation>, DocumentsError> {
    let list = match &column.choices {
        FormChoices::None => return Ok(None),
        FormChoices::Words(words) => DataValidation::new().allow_list_strings(words)?,
        FormChoices::Guide(from, to) => DataValidation::new().allow_list_formula(Formula::new(format!(
            "='{guide}'!$A${}:$A${}",
            from + 1,
            to + 1
        ))),
    };
    Ok(Some(list.show_error_message(false)))
}

/// A4 across, as wide as so many pages.
fn page(sheet: &mut Worksheet, book: &FormBook, name: &str, pages: u16) {
    let quoted = |text: &str| {
        clean(text)
            .chars()
            .take(60)
            .collect::<String>()
            .replace('&', "&&")
    };
    sheet
        .set_landscape()
        .set_paper_size(if pages > 1 { 8 } else { 9 })
        .set_margins(0.5, 0.5, 0.8, 0.7, 0.35, 0.35)
        .set_print_fit_to_pages(pages, 0)
        .set_header(format!("&L{}&R{}", quoted(&book.title), quoted(name)))
        .set_footer("&C&P / &N");
}
