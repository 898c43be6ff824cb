//! The tables of a workbook that came back, wherever its sheets, columns and rows went.

use std::collections::BTreeMap;

use tenken_documents::book_in::{CellIn, CellKind, SheetIn};

use super::{
    fault::{BookFault, Trouble},
    form::{EVIDENCE, Table, folded, head},
    write::is_evidence,
};
use crate::output::labels;

/// Rows in which the heads may stand.
const HEAD_ROWS: u32 = 20;
/// Heads that make a table.
const LEAST_HEADS: usize = 4;
/// Examples of evidence for which heads are looked for.
const MOST_EVIDENCE: usize = 30;

/// One row with its cells by column key; empty ones are not there.
#[derive(Debug, Clone)]
pub(super) struct ReadRow {
    /// From 1, as Excel counts.
    pub row: u32,
    pub cells: BTreeMap<String, CellIn>,
}

/// A table as it came.
#[derive(Debug, Clone)]
pub(super) struct ReadTable {
    pub table: Table,
    /// Name of its sheet.
    pub sheet: String,
    /// Column from 0 by key.
    pub columns: BTreeMap<String, u32>,
    pub rows: Vec<ReadRow>,
}

impl ReadTable {
    /// A fault at a cell of a row; without a key at the row.
    pub(super) fn trouble(&self, row: u32, key: &str, number: &str, fault: BookFault) -> Trouble {
        let column = self.columns.get(key);
        Trouble {
            sheet: self.sheet.clone(),
            row,
            head: if key.is_empty() { String::new() } else { head(key) },
            column: column.map(|at| letters(*at)).unwrap_or_default(),
            number: number.to_owned(),
            fault,
        }
    }
}

/// A to Z, then AA.
fn letters(column: u32) -> String {
    let letter = |at: u32| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    if column < 26 {
        letter(column).to_string()
    } else {
        format!("{}{}", letters(column / 26 - 1), letter(column))
    }
}

/// Finds a table by its heads; a sheet of the expected name goes first.
pub(super) fn table(sheets: &[SheetIn], table: Table, troubles: &mut Vec<Trouble>) -> Option<ReadTable> {
    let name = folded(&table.name());
    let mut sorted: Vec<&SheetIn> = sheets.iter().collect();
    sorted.sort_by_key(|sheet| folded(&sheet.name) != name);
    let heads = known_heads(table);
    let found = sorted
        .into_iter()
        .find_map(|sheet| Some((sheet, head_row(sheet, &heads)?)));
    let Some((sheet, head_row)) = found else {
        troubles.push(Trouble {
            sheet: table.name(),
            row: 0,
            head: String::new(),
            column: String::new(),
            number: String::new(),
            fault: BookFault::SheetMissing,
        });
        return None;
    };
    let mut read = ReadTable {
        table,
        sheet: sheet.name.clone(),
        columns: BTreeMap::new(),
        rows: Vec::new(),
    };
    let before = troubles.len();
    for cell in sheet.cells.iter().filter(|cell| cell.row == head_row) {
        let Some(key) = heads.get(&folded(&cell.text)) else {
            continue;
        };
        if read.columns.contains_key(key) {
            troubles.push(read.trouble(head_row + 1, key, "", BookFault::ColumnTwice));
        } else {
            read.columns.insert(key.clone(), cell.column);
        }
    }
    for (key, _) in table.keys(EVIDENCE) {
        if !read.columns.contains_key(&key) {
            troubles.push(read.trouble(head_row + 1, &key, "", BookFault::ColumnMissing));
        }
    }
    read.rows = rows(sheet, head_row, &read.columns);
    (troubles.len() == before).then_some(read)
}

/// Heads and codes of the columns of a table, folded, with their keys.
fn known_heads(table: Table) -> BTreeMap<String, String> {
    let mut heads = BTreeMap::new();
    for (key, _) in table.keys(MOST_EVIDENCE) {
        heads.insert(folded(&head(&key)), key.clone());
        heads.insert(folded(&key), key);
    }
    heads
}

/// The first row with enough heads.
fn head_row(sheet: &SheetIn, heads: &BTreeMap<String, String>) -> Option<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row < HEAD_ROWS) {
        if heads.contains_key(&folded(&cell.text)) {
            *counts.entry(cell.row).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .find(|(_, count)| *count >= LEAST_HEADS)
        .map(|(row, _)| row)
}

fn rows(sheet: &SheetIn, head_row: u32, columns: &BTreeMap<String, u32>) -> Vec<ReadRow> {
    let keys: BTreeMap<u32, &String> = columns.iter().map(|(key, at)| (*at, key)).collect();
    let mut rows: BTreeMap<u32, BTreeMap<String, CellIn>> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > head_row) {
        let is_blank = cell.kind == CellKind::Text && cell.text.trim().is_empty();
        if let Some(key) = keys.get(&cell.column)
            && !is_blank
        {
            rows.entry(cell.row)
                .or_default()
                .insert((*key).clone(), cell.clone());
        }
    }
    rows.into_iter()
        .map(|(row, cells)| ReadRow { row: row + 1, cells })
        .collect()
}

/// What stands beside a label of the first sheet, wherever it went.
pub(super) fn fact(sheets: &[SheetIn], label: &str) -> Option<String> {
    let wanted = folded(&labels()(label, &[]));
    sheets.iter().find_map(|sheet| {
        let cell = sheet
            .cells
            .iter()
            .find(|cell| cell.row < 200 && folded(&cell.text) == wanted)?;
        let beside = |other: &&CellIn| other.row == cell.row && other.column > cell.column;
        Some(sheet.cells.iter().find(beside)?.text.trim().to_owned())
    })
}

/// Keys of the evidence columns that are there, in order.
pub(super) fn evidence_keys(columns: &BTreeMap<String, u32>) -> Vec<String> {
    let mut keys: Vec<String> = columns.keys().filter(|key| is_evidence(key)).cloned().collect();
    keys.sort_by_key(|key| key.trim_start_matches("evidence-").parse::<usize>().unwrap_or(0));
    keys
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_excel_names_them() {
        let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
