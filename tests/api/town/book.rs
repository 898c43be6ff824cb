//! Workbooks that somebody filled in with another program.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use calamine::{Reader, Xlsx, open_workbook};

/// The same workbook saved by another program, with what was written so many columns right of a text.
pub fn filled(file: &Path, said: &[(&str, u16, &str)], name: &str) -> PathBuf {
    let mut book: Xlsx<_> = open_workbook(file).unwrap();
    let mut made = rust_xlsxwriter::Workbook::new();
    for sheet in book.sheet_names() {
        let page = made.add_worksheet().set_name(&sheet).unwrap();
        let range = book.worksheet_range(&sheet).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = BTreeMap::new();
        for (row, column, value) in range.used_cells() {
            let row = top + u32::try_from(row).unwrap();
            let column = u16::try_from(left).unwrap() + u16::try_from(column).unwrap();
            cells.insert((row, column), value.to_string());
        }
        let texts = cells.clone();
        for ((row, column), text) in texts {
            for (_, right, value) in said.iter().filter(|(label, ..)| *label == text) {
                cells.insert((row, column + right), (*value).to_owned());
            }
        }
        for ((row, column), text) in cells {
            page.write_string(row, column, &text).unwrap();
        }
    }
    let file = file.with_file_name(name);
    made.save(&file).unwrap();
    file
}
