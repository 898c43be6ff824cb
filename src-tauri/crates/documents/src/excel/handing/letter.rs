//! The letter as one sheet that an office can change before it goes out: the same words in the same places.

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet};

use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::height;
use crate::excel::value::{Value, clean};
use crate::model::Letter;
use crate::words::Labels;

/// Widths of number, label and text of the 記.
const WIDTHS: [f64; 3] = [5.0, 18.0, 66.0];
/// Last column.
const LAST: u16 = 2;

/// Writes the letter.
pub fn letter_xlsx(letter: &Letter, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = Workbook::new();
    let base = Formats::base().set_font_size(11);
    workbook.set_default_format(&base, 18, 64)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clean(&letter.subject))
            .set_author(clean(&letter.body)),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(labels("letter-sheet", &[]))?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut page = Page { sheet, row: 0, base };
    page.letter(letter, labels)?;
    let last = page.row;
    sheet_setup(workbook.worksheet_from_index(0)?, last)?;
    Ok(workbook.save_to_buffer()?)
}

struct Page<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    base: Format,
}

impl Page<'_> {
    fn letter(&mut self, letter: &Letter, labels: &Labels<'_>) -> Result<(), DocumentsError> {
        let date = letter
            .date
            .as_ref()
            .map_or_else(|| labels("letter-date-blank", &[]), |date| date.text.clone());
        for text in [letter.number.as_str(), &date]
            .into_iter()
            .filter(|text| !text.is_empty())
        {
            self.line(text, FormatAlign::Right)?;
        }
        self.row += 1;
        for text in &letter.addressee {
            self.line(text, FormatAlign::Left)?;
        }
        self.row += 1;
        let omitted = labels("letter-seal-omitted", &[]);
        let seal = letter.is_seal_omitted.then_some(&omitted);
        for text in letter.sender.iter().chain(seal) {
            self.line(text, FormatAlign::Right)?;
        }
        self.row += 1;
        self.line(&letter.subject, FormatAlign::Center)?;
        self.row += 1;
        for text in &letter.text {
            self.line(&format!("　{text}"), FormatAlign::Left)?;
        }
        if !letter.points.is_empty() {
            self.row += 1;
            self.line(&labels("letter-record", &[]), FormatAlign::Center)?;
            for (number, (label, lines)) in (1..).zip(&letter.points) {
                self.point(number, label, &lines.join("\n"))?;
            }
            self.line(&labels("letter-end", &[]), FormatAlign::Right)?;
        }
        self.row += 1;
        for text in &letter.contact {
            self.line(text, FormatAlign::Right)?;
        }
        Ok(())
    }

    /// A line across the sheet.
    fn line(&mut self, text: &str, align: FormatAlign) -> Result<(), DocumentsError> {
        let format = self
            .base
            .clone()
            .set_align(align)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        self.sheet
            .merge_range(self.row, 0, self.row, LAST, &clean(text), &format)?;
        let lines = Value::text(text).lines(WIDTHS.iter().sum());
        self.sheet.set_row_height(self.row, height(lines) + 2.0)?;
        self.row += 1;
        Ok(())
    }

    fn point(&mut self, number: u32, label: &str, text: &str) -> Result<(), DocumentsError> {
        let format = self.base.clone().set_align(FormatAlign::Top).set_text_wrap();
        let cells = [number.to_string(), clean(label), clean(text)];
        let mut lines = 1;
        for ((column, cell), width) in (0..).zip(&cells).zip(WIDTHS) {
            self.sheet
                .write_string_with_format(self.row, column, cell, &format)?;
            lines = lines.max(Value::text(cell.as_str()).lines(width));
        }
        self.sheet.set_row_height(self.row, height(lines) + 2.0)?;
        self.row += 1;
        Ok(())
    }
}

/// A4 upright, one page wide.
fn sheet_setup(sheet: &mut Worksheet, last: u32) -> Result<(), DocumentsError> {
    sheet.set_print_area(0, 0, last, LAST)?;
    sheet
        .set_paper_size(9)
        .set_margins(0.9, 0.9, 0.9, 0.8, 0.35, 0.35)
        .set_print_fit_to_pages(1, 0);
    Ok(())
}
