//! Workbooks in tests: read into cells, changed as people change them, written anew.

use std::{collections::BTreeMap, io::Cursor, path::Path};

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Note, Workbook};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    /// Excel's count of days.
    Day(f64),
    Truth(bool),
    /// A formula and its cached value.
    Formula(String, String),
    /// A text of which the first part is struck through.
    Struck(String, String),
}

/// A sheet: cells by row and column from 0.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub name: String,
    pub cells: BTreeMap<(u32, u16), Cell>,
    pub is_hidden: bool,
    /// Comments.
    pub notes: Vec<(u32, u16, String)>,
    /// Merged cells of one column: column, first and last row.
    pub merges: Vec<(u16, u32, u32)>,
}

/// A workbook.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub sheets: Vec<Sheet>,
}

impl Book {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "every other cell is text to a test"
    )]
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let mut read = Self::default();
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            let cells = range.used_cells().filter_map(|(row, column, value)| {
                let at = (
                    top + u32::try_from(row).unwrap(),
                    u16::try_from(left).unwrap() + u16::try_from(column).unwrap(),
                );
                let cell = match value {
                    Data::String(text) if text.is_empty() => return None,
                    Data::Float(number) => Cell::Number(*number),
                    Data::DateTime(day) => Cell::Day(day.as_f64()),
                    Data::Bool(truth) => Cell::Truth(*truth),
                    other => Cell::Text(other.to_string()),
                };
                Some((at, cell))
            });
            read.sheets.push(Sheet {
                cells: cells.collect(),
                is_hidden: name == "識別",
                name,
                ..Sheet::default()
            });
        }
        read
    }

    pub fn write(&self, path: &Path) {
        let mut book = Workbook::new();
        let day = Format::new().set_num_format("yyyy/m/d");
        for sheet in &self.sheets {
            let worksheet = book.add_worksheet();
            worksheet
                .set_name(&sheet.name)
                .unwrap()
                .set_hidden(sheet.is_hidden);
            for (column, first, last) in &sheet.merges {
                worksheet
                    .merge_range(*first, *column, *last, *column, "", &Format::new())
                    .unwrap();
            }
            for (row, column, text) in &sheet.notes {
                worksheet
                    .insert_note(*row, *column, &Note::new(text).add_author_prefix(false))
                    .unwrap();
            }
            for ((row, column), cell) in &sheet.cells {
                match cell {
                    Cell::Struck(gone, rest) if rest.is_empty() => {
                        let struck = Format::new().set_font_strikethrough();
                        worksheet
                            .write_string_with_format(*row, *column, gone, &struck)
                            .unwrap()
                    }
                    Cell::Struck(gone, rest) => {
                        let struck = Format::new().set_font_strikethrough();
                        let parts = [(&struck, gone.as_str()), (&Format::default(), rest.as_str())];
                        worksheet.write_rich_string(*row, *column, &parts).unwrap()
                    }
                    Cell::Text(text) => worksheet.write_string(*row, *column, text).unwrap(),
                    Cell::Number(number) => worksheet.write_number(*row, *column, *number).unwrap(),
                    Cell::Truth(truth) => worksheet.write_boolean(*row, *column, *truth).unwrap(),
                    Cell::Day(number) => {
                        let at = ExcelDateTime::from_serial_datetime(*number).unwrap();
                        worksheet
                            .write_datetime_with_format(*row, *column, at, &day)
                            .unwrap()
                    }
                    Cell::Formula(text, value) => {
                        let formula = Formula::new(text).set_result(value);
                        worksheet.write_formula(*row, *column, formula).unwrap()
                    }
                };
            }
        }
        book.save(path).unwrap();
    }

    pub fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap()
    }

    /// Writes below heads of the row of a number.
    pub fn say(&mut self, name: &str, number: &str, cells: &[(&str, &str)]) {
        let sheet = self.sheet(name);
        let (row, _) = sheet.find(number);
        for (head, text) in cells {
            let column = sheet.column(head);
            sheet.put(row, column, text);
        }
    }

    pub fn remove(&mut self, name: &str) {
        self.sheets.retain(|sheet| sheet.name != name);
    }
}

impl Sheet {
    pub fn put(&mut self, row: u32, column: u16, text: &str) {
        self.cells.insert((row, column), Cell::Text(text.to_owned()));
    }

    pub fn text(&self, row: u32, column: u16) -> String {
        match self.cells.get(&(row, column)) {
            Some(Cell::Text(text)) => text.clone(),
            Some(Cell::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// Row and column of the first cell with this text.
    pub fn find(&self, text: &str) -> (u32, u16) {
        let found = self
            .cells
            .iter()
            .find(|(_, cell)| **cell == Cell::Text(text.to_owned()));
        *found
            .unwrap_or_else(|| panic!("{text} is not on {}", self.name))
            .0
    }

    /// Writes beside a label of the sheet 概要.
    pub fn fact(&mut self, label: &str, text: &str) {
        let (row, column) = self.find(label);
        self.put(row, column + 1, text);
    }

    /// Column of a head.
    pub fn column(&self, head: &str) -> u16 {
        self.find(head).1
    }

    pub fn insert_rows(&mut self, before: u32, count: u32) {
        self.moved(|(row, column)| {
            if row >= before {
                (row + count, column)
            } else {
                (row, column)
            }
        });
    }

    pub fn insert_columns(&mut self, before: u16, count: u16) {
        self.moved(|(row, column)| {
            if column >= before {
                (row, column + count)
            } else {
                (row, column)
            }
        });
    }

    pub fn remove_column(&mut self, gone: u16) {
        self.cells.retain(|(_, column), _| *column != gone);
        self.moved(|(row, column)| {
            if column > gone {
                (row, column - 1)
            } else {
                (row, column)
            }
        });
    }

    fn moved(&mut self, to: impl Fn((u32, u16)) -> (u32, u16)) {
        let cells = std::mem::take(&mut self.cells);
        self.cells = cells.into_iter().map(|(at, cell)| (to(at), cell)).collect();
    }
}

pub fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// Without number and hidden sheet, nor the number in the second line of every sheet.
pub fn no_number(book: &mut Book) {
    book.remove("識別");
    for sheet in &mut book.sheets {
        sheet.cells.remove(&(1, 0));
    }
    let facts = book.sheet("概要");
    let (row, _) = facts.find("様式識別番号");
    facts.cells.retain(|(at, _), _| *at != row);
}

pub fn put_answers(book: &mut Book, answers: &[&str]) {
    let items = book.sheet("点検票");
    let column = items.column("回答");
    for (row, answer) in rows_below(items).into_iter().zip(answers) {
        items.put(row, column, answer);
    }
}

pub fn put_days(book: &mut Book, days: &[&str]) {
    let items = book.sheet("点検票");
    let column = items.column("確認日");
    for (row, day) in rows_below(items).into_iter().zip(days) {
        items.put(row, column, day);
    }
}

pub fn copy_row(sheet: &mut Sheet, from: u32, to: u32) -> u32 {
    let row: Vec<_> = sheet
        .cells
        .range((from, 0)..=(from, u16::MAX))
        .map(|(at, cell)| (*at, cell.clone()))
        .collect();
    for ((_, column), cell) in row {
        sheet.cells.insert((to, column), cell);
    }
    to
}

/// Rows below the head that hold a question.
pub fn rows_below(sheet: &Sheet) -> Vec<u32> {
    let head = sheet.find("回答").0;
    let mut rows: Vec<u32> = sheet.cells.keys().map(|(row, _)| *row).collect();
    rows.retain(|row| *row > head);
    rows.dedup();
    rows
}
