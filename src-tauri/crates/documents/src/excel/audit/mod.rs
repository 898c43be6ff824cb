//! Papers of an audit as workbooks: what the paper says of itself and its forms on the first sheet, a sheet for each
//! table, drop-downs where a person fills in (README of the papers, 8).

mod facts;
mod lists;

use rust_xlsxwriter::{DataValidation, Formula, Workbook, Worksheet};

use super::book::{common, workbook};
use super::format::Formats;
use super::sheet::{Common, HEAD_ROW, Sheet, add, narrow_footer};
use super::value::{Value, clean};
use crate::audit::{Doc, compose};
use crate::error::DocumentsError;
use crate::model::{AuditHead, AuditPaper};
use crate::words::Labels;

/// Characters that the words of a drop-down may have in a cell's rule.
const IN_PLACE: usize = 240;
/// Points of a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Writes a paper of an audit as a workbook.
///
/// # Errors
/// When a date is no ISO date, or the workbook cannot be written.
pub fn audit_paper_xlsx(paper: &AuditPaper, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let is_public = matches!(paper, AuditPaper::PublicReport(_));
    filed(paper.head(), &compose(paper, labels), is_public, labels)
}

/// Blocks as a workbook.
pub(super) fn filed(
    head: &AuditHead,
    doc: &Doc,
    is_public: bool,
    labels: &Labels<'_>,
) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&head.paper)?;
    let formats = Formats::new();
    let mut common = common(&head.paper, labels);
    if head.paper.edition.is_empty() || is_public {
        common.edition.clear();
    }
    if is_public {
        common.check_number.clear();
    }
    let mut book = Book {
        workbook: &mut workbook,
        formats: &formats,
        common: &common,
        names: Vec::new(),
        long: Vec::new(),
    };
    let main = facts::main(head, doc, is_public, labels);
    let is_upright = doc.frame != crate::audit::Frame::Wide;
    book.sheet(main.sheet, &main.choices, (is_upright, &main.pens))?;
    for list in lists::of_blocks(&doc.blocks, labels).iter().chain(&doc.sheets) {
        let (sheet, choices, printed) = lists::sheet(list, labels);
        let last = sheet.last_row();
        let worksheet = book.sheet(sheet, &choices, (false, &[]))?;
        if let Some(columns) = printed.filter(|columns| *columns > 0) {
            worksheet.set_print_area(0, 0, last, columns - 1)?;
        }
    }
    if !head.keys.is_empty() {
        book.sheet(facts::keys(&head.keys, labels), &[], (false, &[]))?;
    }
    book.words(labels)?;
    Ok(workbook.save_to_buffer()?)
}

/// A drop-down: row of the sheet's data, column, words.
pub(super) struct Choices {
    /// Row of the data (from 0).
    pub row: usize,
    /// Column.
    pub column: u16,
    /// Words.
    pub words: Vec<String>,
}

struct Book<'a> {
    workbook: &'a mut Workbook,
    formats: &'a Formats,
    common: &'a Common,
    /// Names given so far.
    names: Vec<String>,
    /// Words too long for a rule; they stand in the columns of a sheet of their own.
    long: Vec<Vec<String>>,
}

impl Book<'_> {
    /// Adds a sheet; rows that are written into are as high as on paper.
    fn sheet(
        &mut self,
        mut sheet: Sheet,
        choices: &[Choices],
        (is_upright, pens): (bool, &[(usize, f64)]),
    ) -> Result<&mut Worksheet, DocumentsError> {
        sheet.name = self.name(&sheet.name);
        let starts = starts(&sheet);
        let mut rules = Vec::new();
        for one in choices.iter().filter(|one| !one.words.is_empty()) {
            rules.push((starts[one.row], one.column, self.rule(&one.words)?));
        }
        let worksheet = add(self.workbook, self.formats, self.common, &sheet)?;
        for (row, column, rule) in rules {
            worksheet.add_data_validation(row, column, row, column, &rule)?;
        }
        for (row, height) in pens {
            worksheet.set_row_height(starts[*row], (height * POINTS).clamp(18.0, 400.0))?;
        }
        if is_upright {
            worksheet.set_portrait();
            narrow_footer(worksheet, self.common);
        }
        Ok(worksheet)
    }

    /// At most 31 characters, none that Excel refuses, no name twice.
    fn name(&mut self, wanted: &str) -> String {
        let stem: String = clean(wanted)
            .chars()
            .filter(|ch| !"[]:*?/\\'".contains(*ch))
            .take(27)
            .collect();
        let mut name = stem.clone();
        let mut number = 2;
        while self.names.contains(&name) {
            name = format!("{stem} {number}");
            number += 1;
        }
        self.names.push(name.clone());
        name
    }

    fn rule(&mut self, words: &[String]) -> Result<DataValidation, DocumentsError> {
        let length: usize = words.iter().map(|word| word.encode_utf16().count() + 1).sum();
        let has_comma = words.iter().any(|word| word.contains(','));
        if length <= IN_PLACE && !has_comma {
            return Ok(DataValidation::new().allow_list_strings(words)?);
        }
        let at = self.long.iter().position(|known| known == words);
        let at = at.unwrap_or_else(|| {
            self.long.push(words.to_vec());
            self.long.len() - 1
        });
        let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(at).unwrap_or(0));
        let formula = format!("=Words!${column}$1:${column}${}", words.len());
        Ok(DataValidation::new().allow_list_formula(Formula::new(formula)))
    }

    /// The words that are too long for a rule, on a hidden sheet.
    fn words(self, labels: &Labels<'_>) -> Result<(), DocumentsError> {
        if self.long.is_empty() {
            return Ok(());
        }
        let sheet = self.workbook.add_worksheet();
        sheet.set_name("Words")?;
        sheet.set_header(clean(&labels("paper-audit-x-words", &[])).replace('&', "&&"));
        for (column, words) in (0..).zip(&self.long) {
            for (row, word) in (0..).zip(words) {
                sheet.write_string(row, column, clean(word))?;
            }
        }
        sheet.set_hidden(true);
        Ok(())
    }
}

/// First row of each row of the data: long texts go on in rows below.
fn starts(sheet: &Sheet) -> Vec<u32> {
    let mut next = HEAD_ROW + 1;
    sheet
        .rows
        .iter()
        .map(|values| {
            let first = next;
            let parts = values.iter().map(|value| value.parts().len()).max().unwrap_or(1);
            next += u32::try_from(parts.max(1)).unwrap_or(1);
            first
        })
        .collect()
}

/// A text that may be changed; one too long for a cell goes on below and is locked.
fn open_text(text: &str) -> Value {
    match text.encode_utf16().count() {
        0 => Value::Input(String::new()),
        1..=32_000 => Value::Fill(text.to_owned()),
        _ => Value::text(text),
    }
}
