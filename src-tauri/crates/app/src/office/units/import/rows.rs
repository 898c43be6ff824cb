//! The rows of a file, field by field, before anything is known of the case.

use std::collections::BTreeMap;

use tenken_documents::book_in::{CellIn, CellKind, SheetIn};
use tenken_domain::text::{half_width, normalise};

use super::heads::{Heads, Kind, heads_of};

/// Longest code and name, in characters.
const LONGEST_CODE: usize = 20;
const LONGEST_TEXT: usize = 200;

/// What is wrong with a row: code of `ui-import-fault-…`, and the value that it names.
pub(super) type Fault = (&'static str, String);

/// A table that was found.
pub(super) struct Table {
    pub sheet: String,
    pub heads: Heads,
    pub rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Debug)]
pub(super) struct Row {
    pub kind: Kind,
    pub sheet: String,
    /// From 1, as the program that shows the file counts.
    pub number: i64,
    /// Text of each field that the table has; empty where the cell is.
    pub fields: BTreeMap<&'static str, String>,
    pub fault: Option<Fault>,
    pub warnings: Vec<&'static str>,
    /// Value that a warning names.
    pub value: String,
}

impl Row {
    /// A field's text; `None` where the table has no such column.
    pub(super) fn get(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(String::as_str)
    }

    /// A field's text, empty where the table has no such column.
    pub(super) fn said(&self, field: &str) -> &str {
        self.get(field).unwrap_or_default()
    }

    pub(super) fn fail(&mut self, code: &'static str, value: impl Into<String>) {
        if self.fault.is_none() {
            self.fault = Some((code, value.into()));
        }
    }

    pub(super) fn warn(&mut self, code: &'static str, value: &str) {
        self.warnings.push(code);
        value.clone_into(&mut self.value);
    }
}

/// The tables of all sheets but those that show an example.
pub(super) fn tables(sheets: &[SheetIn]) -> Vec<Table> {
    let found = sheets
        .iter()
        .filter(|sheet| !sheet.name.starts_with("記入例"))
        .filter_map(|sheet| Some((sheet, heads_of(sheet)?)));
    found
        .map(|(sheet, heads)| Table {
            rows: rows_of(sheet, &heads),
            sheet: sheet.name.clone(),
            heads,
        })
        .collect()
}

fn rows_of(sheet: &SheetIn, heads: &Heads) -> Vec<Row> {
    let fields: BTreeMap<u32, Vec<&'static str>> = heads.columns.iter().fold(
        BTreeMap::new(),
        |mut fields: BTreeMap<u32, Vec<&'static str>>, (field, column)| {
            fields.entry(*column).or_default().push(field);
            fields
        },
    );
    let mut found: BTreeMap<u32, Row> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > heads.row) {
        let Some(names) = fields.get(&cell.column) else {
            continue;
        };
        if cell.text.trim().is_empty() {
            continue;
        }
        let row = found.entry(cell.row).or_insert_with(|| Row {
            kind: heads.kind,
            sheet: sheet.name.clone(),
            number: i64::from(cell.row) + 1,
            fields: heads
                .columns
                .keys()
                .map(|field| (*field, String::new()))
                .collect(),
            fault: None,
            warnings: Vec::new(),
            value: String::new(),
        });
        for field in names {
            take(row, field, cell);
        }
    }
    found.into_values().collect()
}

/// One cell into its row: codes in half width without blanks, all else as written.
fn take(row: &mut Row, field: &'static str, cell: &CellIn) {
    match cell.kind {
        CellKind::Error | CellKind::Formula => return row.fail("cell-error", cell.text.to_string()),
        CellKind::Date => return row.fail("cell-date", field),
        CellKind::Text => {}
    }
    let is_code = field.ends_with("code");
    let text = match normalise(cell.text.trim()) {
        Ok(text) if is_code => half_width(&text).split_whitespace().collect(),
        // A line end in a name is one of the width of the cell.
        Ok(text) => text.lines().map(str::trim).collect::<Vec<_>>().concat(),
        Err(_) => return row.fail("too-long", field),
    };
    let longest = if is_code { LONGEST_CODE } else { LONGEST_TEXT };
    if text.chars().count() > longest {
        return row.fail("too-long", field);
    }
    row.fields.insert(field, text);
}
