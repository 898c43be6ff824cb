//! A list sheet: title, head row, rows; set up for paper and for the screen.

use rust_xlsxwriter::{ExcelDateTime, Formula, ProtectionOptions, Workbook, Worksheet};

use super::format::Formats;
use super::value::{Value, clean};
use crate::error::DocumentsError;
use crate::model::DateText;
use crate::words::{Labels, NO_BASE};

/// Row of the head; rows below it hold the data.
pub(crate) const HEAD_ROW: u32 = 2;

/// A column: head and width in characters.
pub(crate) struct Column {
    /// Head.
    pub head: String,
    /// Width.
    pub width: f64,
    /// Text set in the middle.
    pub is_centred: bool,
}

impl Column {
    /// A column of text or figures.
    pub(crate) fn new(head: impl Into<String>, width: f64) -> Self {
        Self {
            head: head.into(),
            width,
            is_centred: false,
        }
    }
}

/// Columns by the ids of their heads and their widths.
pub(crate) fn columns(labels: &Labels<'_>, heads: &[(&str, f64)]) -> Vec<Column> {
    heads
        .iter()
        .map(|(id, width)| Column::new(labels(id, &[]), *width))
        .collect()
}

/// What all sheets of a workbook carry.
pub(crate) struct Common {
    /// Document, in the header at the left and above the table.
    pub document: String,
    /// Line below the title.
    pub remark: String,
    /// Mark, in the header at the right.
    pub mark: String,
    /// Edition, in the footer at the left.
    pub edition: String,
    /// 照合番号, in the footer at the right.
    pub check_number: String,
    /// 該当なし: what a list says that holds nothing.
    pub none: String,
}

/// Paper a sheet is printed on, always across the long side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Size {
    /// A4.
    #[default]
    Small,
    /// A3: too many columns to be read on A4.
    Large,
}

/// What stands on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A list to be filtered.
    List,
    /// Short facts one below the other, on one page.
    Facts,
    /// Texts that flow over pages.
    Texts,
}

/// A sheet to be written.
pub(crate) struct Sheet {
    /// Name.
    pub name: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows; each as long as the columns.
    pub rows: Vec<Vec<Value>>,
    /// Columns the print area takes more than the table (a chart beside it).
    pub beside: u16,
    /// Last row (from 0) the print area takes at least.
    pub least_row: u32,
    /// Paper.
    pub size: Size,
    /// What stands on it.
    pub shape: Shape,
}

impl Sheet {
    /// A table alone on small paper.
    pub(crate) fn table(name: String, columns: Vec<Column>, rows: Vec<Vec<Value>>, shape: Shape) -> Self {
        Self {
            name,
            columns,
            rows,
            beside: 0,
            least_row: 0,
            size: Size::Small,
            shape,
        }
    }

    /// Last row of the data (from 0).
    pub(crate) fn last_row(&self) -> u32 {
        let rows: usize = self
            .rows
            .iter()
            .map(|row| row.iter().map(|value| value.parts().len()).max().unwrap_or(1))
            .sum();
        HEAD_ROW + u32::try_from(rows.max(1)).unwrap_or(u32::MAX)
    }
}

/// Adds a sheet; gives it back for what stands beside the table.
pub(crate) fn add<'a>(
    workbook: &'a mut Workbook,
    formats: &Formats,
    common: &Common,
    sheet: &Sheet,
) -> Result<&'a mut Worksheet, DocumentsError> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(&sheet.name)?;
    let last_column = u16::try_from(sheet.columns.len().max(1) - 1).unwrap_or(u16::MAX);
    worksheet.write_with_format(0, 0, clean(&common.document), &formats.title)?;
    for column in 1..=last_column + sheet.beside {
        worksheet.write_blank(0, column, &formats.title)?;
    }
    worksheet.write_with_format(1, 0, clean(&common.remark), &formats.remark)?;
    for (index, column) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(index, column.width)?;
        worksheet.write_with_format(HEAD_ROW, index, clean(&column.head), &formats.head)?;
    }
    let lines = sheet
        .columns
        .iter()
        .map(|column| Value::text(&column.head).lines(column.width))
        .max();
    worksheet.set_row_height(HEAD_ROW, height(lines.unwrap_or(1)))?;
    let last_row = if sheet.rows.is_empty() {
        none(worksheet, formats, common, last_column)?
    } else {
        rows(worksheet, formats, sheet)?
    };
    if sheet.shape == Shape::List {
        worksheet.autofilter(HEAD_ROW, 0, last_row, last_column)?;
    }
    worksheet.set_freeze_panes(HEAD_ROW + 1, 0)?;
    worksheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    worksheet.set_print_area(0, 0, last_row.max(sheet.least_row), last_column + sheet.beside)?;
    page(worksheet, common, sheet);
    Ok(worksheet)
}

/// A row that says 該当なし. Gives its place.
fn none(
    worksheet: &mut Worksheet,
    formats: &Formats,
    common: &Common,
    last_column: u16,
) -> Result<u32, DocumentsError> {
    let row = HEAD_ROW + 1;
    worksheet.write_string_with_format(row, 0, &common.none, &formats.text)?;
    for column in 1..=last_column {
        worksheet.write_blank(row, column, &formats.text)?;
    }
    Ok(row)
}

/// Writes the rows; a text too long for a cell goes on in rows below. Gives the last row.
fn rows(worksheet: &mut Worksheet, formats: &Formats, sheet: &Sheet) -> Result<u32, DocumentsError> {
    let mut row = HEAD_ROW;
    for values in &sheet.rows {
        let parts: Vec<Vec<Value>> = values.iter().map(Value::parts).collect();
        let count = parts.iter().map(Vec::len).max().unwrap_or(1);
        for part in 0..count {
            row += 1;
            let mut lines = 1;
            for (column, cell) in (0..).zip(&parts) {
                let value = cell.get(part).cloned().unwrap_or(Value::Text(String::new()));
                let width = sheet.columns.get(usize::from(column)).map_or(10.0, |c| c.width);
                lines = lines.max(value.lines(width));
                let is_centred = sheet
                    .columns
                    .get(usize::from(column))
                    .is_some_and(|c| c.is_centred);
                write(worksheet, formats, (row, column), &value, is_centred)?;
            }
            worksheet.set_row_height(row, height(lines))?;
        }
    }
    Ok(row.max(HEAD_ROW + 1))
}

/// Height of a row of so many lines in points; Excel has no row above 409.
pub(crate) fn height(lines: usize) -> f64 {
    (f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * 13.5 + 4.5).min(409.0)
}

fn write(
    worksheet: &mut Worksheet,
    formats: &Formats,
    at: (u32, u16),
    value: &Value,
    is_centred: bool,
) -> Result<(), DocumentsError> {
    let (row, column) = at;
    let text = if is_centred {
        &formats.centre
    } else {
        &formats.text
    };
    match value {
        Value::Input(value) if value.is_empty() && is_centred => {
            worksheet.write_blank(row, column, &formats.input_centre)?
        }
        Value::Input(value) if value.is_empty() => worksheet.write_blank(row, column, &formats.input)?,
        Value::Text(value) | Value::Input(value) => {
            worksheet.write_string_with_format(row, column, value, text)?
        }
        Value::Fill(value) if value.is_empty() => worksheet.write_blank(row, column, &formats.input)?,
        Value::Fill(value) if is_centred => {
            worksheet.write_string_with_format(row, column, clean(value), &formats.input_centre)?
        }
        Value::Fill(value) => {
            worksheet.write_string_with_format(row, column, clean(value), &formats.input)?
        }
        Value::FillDate(Some(date)) => {
            worksheet.write_datetime_with_format(row, column, day(date)?, &formats.input_date)?
        }
        Value::Formula { text, result } => {
            let formula = Formula::new(text).set_result(result);
            worksheet.write_formula_with_format(row, column, formula, &formats.needed)?
        }
        Value::Count(value) => {
            worksheet.write_number_with_format(row, column, number(*value), &formats.count)?
        }
        Value::Rate(ratio) => match ratio.rounded() {
            Some(share) => worksheet.write_number_with_format(row, column, share, &formats.rate)?,
            None => worksheet.write_string_with_format(row, column, NO_BASE, &formats.none)?,
        },
        Value::Points(ratio) => match ratio.and_then(crate::model::Ratio::tenths) {
            Some(tenths) => {
                worksheet.write_number_with_format(row, column, number(tenths) / 10.0, &formats.points)?
            }
            None => worksheet.write_string_with_format(row, column, NO_BASE, &formats.none)?,
        },
        Value::Tenths(Some(tenths)) => {
            worksheet.write_number_with_format(row, column, number(*tenths) / 10.0, &formats.tenths)?
        }
        Value::Date(Some(date)) | Value::InputDate(Some(date)) => {
            worksheet.write_datetime_with_format(row, column, day(date)?, &formats.date)?
        }
        Value::Tenths(None) | Value::Date(None) => {
            worksheet.write_string_with_format(row, column, NO_BASE, &formats.none)?
        }
        Value::InputDate(None) | Value::FillDate(None) => {
            worksheet.write_blank(row, column, &formats.input_date)?
        }
    };
    Ok(())
}

#[allow(clippy::cast_precision_loss)] // counts of questions and tenths of a percent
fn number(value: i64) -> f64 {
    value as f64
}

/// A date as Excel counts it.
pub(crate) fn day(date: &DateText) -> Result<ExcelDateTime, DocumentsError> {
    ExcelDateTime::parse_from_str(&date.iso).map_err(|_| DocumentsError::DateUnreadable {
        field: "date",
        value: date.iso.clone(),
    })
}

/// Paper, margins, header and footer, protection.
fn page(worksheet: &mut Worksheet, common: &Common, sheet: &Sheet) {
    let inch = |mm: f64| mm / 25.4;
    let (left, right, top, bottom) = (15.0, 15.0, 24.0, 19.0);
    worksheet
        .set_landscape()
        .set_paper_size(match sheet.size {
            Size::Small => 9,
            Size::Large => 8,
        })
        .set_margins(
            inch(left),
            inch(right),
            inch(top),
            inch(bottom),
            inch(10.0),
            inch(10.0),
        )
        .set_print_fit_to_pages(1, u16::from(sheet.shape == Shape::Facts))
        .set_header(format!("&L{}&R{}", code(&common.document), code(&common.mark)))
        .set_footer(format!(
            "&L{}&C{}&R{}",
            code(&common.edition),
            paged(&code(&common.mark)),
            code(&common.check_number)
        ));
    worksheet.protect_with_options(&ProtectionOptions {
        use_autofilter: true,
        sort: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
}

/// Footer of an upright page, which has no room for the edition: mark, page, 照合番号. The edition stands in the sheet.
pub(crate) fn narrow_footer(worksheet: &mut Worksheet, common: &Common) {
    worksheet.set_footer(format!(
        "&L{}&C&P / &N&R{}",
        code(&common.mark),
        code(&common.check_number)
    ));
}

/// Middle of a footer: the mark, where there is one, and the page (domain.md 4.0: header and footer of every page).
pub(crate) fn paged(mark: &str) -> String {
    format!("{mark}　&P / &N").trim_start().to_owned()
}

/// Text for header and footer: & doubled, at most 80 characters (all parts together may have 255).
fn code(text: &str) -> String {
    clean(text)
        .chars()
        .take(80)
        .collect::<String>()
        .replace('&', "&&")
        .replace('\n', " ")
}
