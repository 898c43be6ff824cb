//! A workbook of ours that somebody filled in: labels with what stands beside them, and the table of a survey. Sheets may
//! be moved and renamed, rows and columns inserted.

use tenken_documents::book_in::{CellIn, SheetIn};
use tenken_domain::typed::fold;

/// A cell that was written into, with its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub text: String,
    /// Sheet and address, as 票!B12.
    pub place: String,
}

/// One row of a survey's table.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub n: i64,
    pub choice: Said,
    pub words: Said,
}

/// What stands beside a label: the first filled cell to its right. None where the label is nowhere.
pub(crate) fn beside(book: &[SheetIn], label: &str) -> Option<Said> {
    let wanted = first_line(label);
    for sheet in book {
        let found = sheet.cells.iter().find(|cell| first_line(cell.said()) == wanted);
        let Some(found) = found else { continue };
        let mut right: Vec<&CellIn> = sheet
            .cells
            .iter()
            .filter(|cell| {
                cell.row == found.row && cell.column > found.column && !cell.said().trim().is_empty()
            })
            .collect();
        right.sort_by_key(|cell| cell.column);
        return Some(Said {
            text: right.first().map_or("", |cell| cell.said()).trim().to_owned(),
            place: place(
                &sheet.name,
                found.row,
                right.first().map_or(found.column + 1, |cell| cell.column),
            ),
        });
    }
    None
}

/// The rows below these heads: number, choice, words.
pub(super) fn rows(book: &[SheetIn], heads: [&str; 3]) -> Vec<Row> {
    let cells = table_rows(book, &heads.map(str::to_owned));
    let row = |cells: Vec<Said>| {
        let [number, choice, words] = <[Said; 3]>::try_from(cells).ok()?;
        let n = fold(&number.text).parse().ok()?;
        Some(Row { n, choice, words })
    };
    cells.into_iter().filter_map(row).collect()
}

/// The rows below a row that holds all these heads, a cell each in their order; rows whose first cell is empty are none.
pub(crate) fn table_rows(book: &[SheetIn], heads: &[String]) -> Vec<Vec<Said>> {
    for sheet in book {
        let Some((top, columns)) = head_row(sheet, heads) else {
            continue;
        };
        let said = |row: u32, column: u32| {
            let mut cells = sheet.cells.iter();
            let cell = cells.find(|one| one.row == row && one.column == column);
            Said {
                text: cell.map_or("", CellIn::said).trim().to_owned(),
                place: place(&sheet.name, row, column),
            }
        };
        let mut below: Vec<u32> = sheet
            .cells
            .iter()
            .filter(|cell| Some(&cell.column) == columns.first() && cell.row > top)
            .filter(|cell| !cell.said().trim().is_empty())
            .map(|cell| cell.row)
            .collect();
        below.sort_unstable();
        let row = |row: u32| columns.iter().map(|column| said(row, *column)).collect();
        return below.into_iter().map(row).collect();
    }
    Vec::new()
}

/// The row that holds all these heads, and their columns.
fn head_row(sheet: &SheetIn, heads: &[String]) -> Option<(u32, Vec<u32>)> {
    let wanted: Vec<String> = heads.iter().map(|head| first_line(head)).collect();
    let starts = sheet
        .cells
        .iter()
        .filter(|cell| Some(&first_line(cell.said())) == wanted.first());
    for start in starts {
        let column = |head: &String| {
            let mut row = sheet.cells.iter().filter(|cell| cell.row == start.row);
            row.find(|cell| first_line(cell.said()) == *head)
                .map(|cell| cell.column)
        };
        if let Some(columns) = wanted.iter().map(column).collect::<Option<Vec<u32>>>() {
            return Some((start.row, columns));
        }
    }
    None
}

/// A label without what stands below it in the cell, spaces and widths aside.
fn first_line(text: &str) -> String {
    fold(text.trim().lines().next().unwrap_or_default())
}

fn place(sheet: &str, row: u32, column: u32) -> String {
    let (mut letters, mut left) = (String::new(), column + 1);
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    format!("{sheet}!{letters}{}", row + 1)
}
