//! A workbook of ours that somebody filled in: labels with what stands beside them, and the table of a survey. Sheets may
//! be moved and renamed, rows and columns inserted.

use tenken_documents::book_in::{CellIn, SheetIn};
use tenken_domain::typed::fold;

/// A cell that was written into, with its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
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
pub(super) fn beside(book: &[SheetIn], label: &str) -> Option<Said> {
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
    for sheet in book {
        let at = |head: &str| {
            let wanted = first_line(head);
            sheet
                .cells
                .iter()
                .find(|cell| first_line(cell.said()) == wanted)
                .map(|cell| (cell.row, cell.column))
        };
        let [Some(number), Some(choice), Some(words)] = heads.map(at) else {
            continue;
        };
        let mut found = Vec::new();
        for cell in sheet
            .cells
            .iter()
            .filter(|cell| cell.column == number.1 && cell.row > number.0)
        {
            let Ok(n) = fold(cell.said()).parse::<i64>() else {
                continue;
            };
            let said = |column: u32| Said {
                text: sheet
                    .cells
                    .iter()
                    .find(|one| one.row == cell.row && one.column == column)
                    .map_or("", CellIn::said)
                    .trim()
                    .to_owned(),
                place: place(&sheet.name, cell.row, column),
            };
            found.push(Row {
                n,
                choice: said(choice.1),
                words: said(words.1),
            });
        }
        return found;
    }
    Vec::new()
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
