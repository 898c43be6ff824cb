//! Setting a round up and handing it out: the organisation from files and from a day on, approval, one run, next year.

mod handout;
mod import;
mod import_odd;
mod round;
mod units;

use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use tenken_app::{
    Result,
    wire::{UnitImportRequest, UnitImportView, UnitImported},
};

use crate::town::Town;

/// A workbook of these sheets, every cell a text.
pub fn workbook(dir: &Path, name: &str, sheets: &[(&str, Vec<Vec<&str>>)]) -> PathBuf {
    let mut book = Workbook::new();
    for (sheet, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*sheet).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    let path = dir.join(name);
    book.save(&path).unwrap();
    path
}

impl Town {
    /// The dry run of a file.
    pub fn looked_at(&mut self, file: &Path, on: &str) -> Result<UnitImportView> {
        let request = self.import_request(file, on);
        self.office.app.unit_import_view(&request)
    }

    /// The file taken.
    pub fn imported(&mut self, file: &Path, on: &str, abolish: &[&str]) -> Result<UnitImported> {
        let mut request = self.import_request(file, on);
        request.abolish = abolish.iter().map(|unit| (*unit).to_owned()).collect();
        self.office.app.unit_import(&request)
    }

    fn import_request(&mut self, file: &Path, on: &str) -> UnitImportRequest {
        UnitImportRequest {
            ticket: self.office.note(file),
            on: on.to_owned(),
            abolish: Vec::new(),
        }
    }
}
