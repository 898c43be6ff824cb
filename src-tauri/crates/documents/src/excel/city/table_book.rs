//! Plain tables written row by row, so that a table of 220,000 rows takes no more memory than one of ten.

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, Workbook, Worksheet,
};

use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::{height, paged};
use crate::excel::value::{Value, clean};
use crate::model::{TableBook, TableCell, TableSheet};
use crate::words::NO_BASE;

/// Row of the heads.
const HEAD: u32 = 1;

/// Widths in characters up to which a table is printed on A4, and on one page of A3.
const SMALL: f64 = 150.0;
const LARGE: f64 = 260.0;
/// Percent at which a wider one is printed.
const SCALE: u16 = 70;

/// Formats of plain tables.
struct Plain {
    head: Format,
    note: Format,
    date: Format,
    rate: Format,
    none: Format,
    text: Format,
    count: Format,
    amount: Format,
}

/// Writes the workbook.
///
/// # Errors
/// When a text is longer than a cell takes, or a table longer than a sheet.
pub fn table_book_xlsx(book: &TableBook, sheets: Vec<TableSheet<'_>>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Formats::base(), 18, 64)?;
    let stamp: String = book.made_at.chars().take(19).collect();
    let made = ExcelDateTime::parse_from_str(&stamp).map_err(|_| DocumentsError::DateUnreadable {
        field: "made_at",
        value: book.made_at.clone(),
    })?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clean(&book.title))
            .set_author(clean(&book.author))
            .set_creation_datetime(&made),
    );
    let formats = Formats::new();
    let plain = Plain {
        head: formats.head,
        note: formats.remark,
        date: Formats::base()
            .set_num_format("[$-411]ggge\"年\"m\"月\"d\"日\"")
            .set_align(FormatAlign::Right),
        rate: Formats::base().set_num_format("0.0%"),
        none: Formats::base().set_align(FormatAlign::Right),
        text: Formats::base().set_text_wrap(),
        count: Formats::base(),
        amount: Formats::base().set_num_format("#,##0"),
    };
    let top = |format: Format| format.set_align(FormatAlign::Top);
    let wrapped = Plain {
        head: plain.head.clone(),
        note: plain.note.clone(),
        date: top(plain.date.clone()),
        rate: top(plain.rate.clone()),
        none: top(plain.none.clone()),
        text: top(plain.text.clone()),
        count: top(plain.count.clone()),
        amount: top(plain.amount.clone()),
    };
    for sheet in sheets {
        table(
            workbook.add_worksheet_with_constant_memory()?,
            book,
            if sheet.is_wrapped { &wrapped } else { &plain },
            sheet,
        )?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn table(
    sheet: &mut Worksheet,
    book: &TableBook,
    plain: &Plain,
    table: TableSheet<'_>,
) -> Result<(), DocumentsError> {
    sheet.set_name(&table.name)?;
    page(sheet, book, &table)?;
    sheet.write_string_with_format(0, 0, clean(&table.note), &plain.note)?;
    let mut lines = 1;
    for (column, (head, width)) in (0..).zip(&table.columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(HEAD, column, clean(head), &plain.head)?;
        lines = lines.max(Value::text(head.as_str()).lines(*width));
    }
    sheet.set_row_height(HEAD, height(lines))?;
    let last_column = u16::try_from(table.columns.len().max(1) - 1).unwrap_or(u16::MAX);
    let printed = usize::from(table.printed);
    let mut row = HEAD;
    for cells in table.rows {
        row += 1;
        if table.is_wrapped {
            let lines = lines_of(&cells[..cells.len().min(printed)], &table.columns);
            sheet.set_row_height(row, height(lines))?;
        }
        for (column, cell) in (0..).zip(&cells) {
            let is_wrapped = table.is_wrapped && column < table.printed;
            write(sheet, plain, (row, column), cell, is_wrapped)?;
        }
    }
    sheet.autofilter(HEAD, 0, row.max(HEAD + 1), last_column)?;
    let last_printed = last_column.min(table.printed.max(1) - 1);
    sheet.set_print_area(0, 0, row.max(HEAD + 1), last_printed)?;
    if let Some((column, limits)) = table.heat {
        heat(sheet, column, row.max(HEAD + 1), limits)?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss)] // counts and sums are far below 2^52
fn number(value: i64) -> f64 {
    value as f64
}

/// Lines of the highest cell of a row.
fn lines_of(cells: &[TableCell<'_>], columns: &[(String, f64)]) -> usize {
    let lines = cells.iter().zip(columns).map(|(cell, (_, width))| match cell {
        TableCell::Text(text) => Value::text(text.as_ref()).lines(*width),
        TableCell::Empty
        | TableCell::Count(_)
        | TableCell::Amount(_)
        | TableCell::Rate(_)
        | TableCell::Date(_) => 1,
    });
    lines.max().unwrap_or(1)
}

fn page(sheet: &mut Worksheet, book: &TableBook, table: &TableSheet<'_>) -> Result<(), DocumentsError> {
    let printed = table.columns.iter().take(usize::from(table.printed));
    let width: f64 = printed.map(|(_, width)| width).sum();
    sheet.set_paper_size(if width > SMALL { 8 } else { 9 });
    if width > LARGE {
        // Too wide for one page: the first columns stand again on every page.
        sheet
            .set_print_scale(SCALE)
            .set_repeat_columns(0, table.frozen.max(1) - 1)?;
    } else {
        sheet.set_print_fit_to_pages(1, 0);
    }
    sheet
        .set_landscape()
        .set_print_gridlines(true)
        .set_repeat_rows(HEAD, HEAD)?
        .set_freeze_panes(HEAD + 1, table.frozen)?;
    let escape = |text: &str| clean(text).replace('&', "&&");
    sheet.set_header(format!(
        "&L{}　{}&R{}",
        escape(&book.title),
        escape(&table.name),
        escape(&book.mark)
    ));
    sheet.set_footer(format!(
        "&L{}&C{}&R{}",
        escape(&book.edition),
        paged(&escape(&book.mark)),
        escape(&book.check_number)
    ));
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    plain: &Plain,
    (row, column): (u32, u16),
    cell: &TableCell<'_>,
    is_wrapped: bool,
) -> Result<(), DocumentsError> {
    match cell {
        TableCell::Empty => {}
        TableCell::Text(text) if is_wrapped => {
            sheet.write_string_with_format(row, column, clean(text), &plain.text)?;
        }
        TableCell::Text(text) => {
            sheet.write_string(row, column, clean(text))?;
        }
        TableCell::Count(value) if is_wrapped => {
            sheet.write_number_with_format(row, column, number(*value), &plain.count)?;
        }
        TableCell::Count(value) => {
            sheet.write_number(row, column, number(*value))?;
        }
        TableCell::Amount(value) => {
            sheet.write_number_with_format(row, column, number(*value), &plain.amount)?;
        }
        TableCell::Rate(ratio) => {
            match ratio.rounded() {
                Some(value) => sheet.write_number_with_format(row, column, value, &plain.rate)?,
                None => sheet.write_string_with_format(row, column, NO_BASE, &plain.none)?,
            };
        }
        TableCell::Date(date) => {
            match ExcelDateTime::parse_from_str(&date.iso) {
                Ok(day) => sheet.write_datetime_with_format(row, column, &day, &plain.date)?,
                Err(_) => sheet.write_string(row, column, clean(&date.text))?,
            };
        }
    }
    Ok(())
}

/// The steps of the heat map; they survive a grey copy.
fn heat(sheet: &mut Worksheet, column: u16, last: u32, limits: [u32; 3]) -> Result<(), DocumentsError> {
    const FILLS: [Color; 4] = [
        Color::RGB(0x00FF_FFFF),
        Color::RGB(0x00E3_EAF4),
        Color::RGB(0x00A9_BEDD),
        Color::RGB(0x002F_4F86),
    ];
    for (index, limit) in limits.iter().enumerate() {
        let rule = ConditionalFormatCellRule::GreaterThanOrEqualTo(f64::from(*limit) / 100.0);
        let format = ConditionalFormatCell::new()
            .set_rule(rule)
            .set_stop_if_true(true)
            .set_format(Format::new().set_background_color(FILLS[index]));
        sheet.add_conditional_format(HEAD + 1, column, last, column, &format)?;
    }
    let below = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::LessThan(f64::from(limits[2]) / 100.0))
        .set_format(
            Format::new()
                .set_background_color(FILLS[3])
                .set_font_color(Color::RGB(0x00FF_FFFF))
                .set_bold(),
        );
    sheet.add_conditional_format(HEAD + 1, column, last, column, &below)?;
    Ok(())
}
