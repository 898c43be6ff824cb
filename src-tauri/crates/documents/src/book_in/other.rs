//! Workbooks of other formats: .xls, .xlsb, .ods. Their readers hold whole sheets at once, so they are called in a
//! process with a limit of memory only.

use std::{collections::HashSet, io::Cursor};

use calamine::{Data, Ods, Range, Reader, Xls, Xlsb};

use super::{BookInError, CELLS, CellIn, CellKind, SHEETS, SheetIn, TEXT, date_text, hidden_of};

fn damaged(error: &dyn std::fmt::Display) -> BookInError {
    let detail = error.to_string();
    if detail.to_lowercase().contains("password") {
        return BookInError::Protected;
    }
    BookInError::Damaged { detail }
}

pub(super) fn xls(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    let hidden = hidden_of(book.sheets_metadata());
    sheets(names, &hidden, |name| {
        book.worksheet_range(name).map_err(|error| damaged(&error))
    })
}

pub(super) fn xlsb(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    let hidden = hidden_of(book.sheets_metadata());
    sheets(names, &hidden, |name| {
        book.worksheet_range(name).map_err(|error| damaged(&error))
    })
}

pub(super) fn ods(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    let hidden = hidden_of(book.sheets_metadata());
    sheets(names, &hidden, |name| {
        book.worksheet_range(name).map_err(|error| damaged(&error))
    })
}

fn sheets(
    names: Vec<String>,
    hidden: &HashSet<String>,
    mut range: impl FnMut(&str) -> Result<Range<Data>, BookInError>,
) -> Result<Vec<SheetIn>, BookInError> {
    if names.len() > SHEETS {
        return Err(BookInError::TooLarge);
    }
    let (mut cells_left, mut text_left) = (CELLS, TEXT);
    let mut sheets = Vec::new();
    for name in names {
        let range = range(&name)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut cells: Vec<CellIn> = Vec::new();
        for (row, column, value) in range.used_cells() {
            let Some((kind, text)) = content(value) else {
                continue;
            };
            cells_left = cells_left.checked_sub(1).ok_or(BookInError::TooLarge)?;
            text_left = text_left.checked_sub(text.len()).ok_or(BookInError::TooLarge)?;
            cells.push(CellIn::new(
                top + u32::try_from(row).unwrap_or(u32::MAX - top),
                left + u32::try_from(column).unwrap_or(u32::MAX - left),
                kind,
                &text,
            ));
        }
        let is_hidden = hidden.contains(&name);
        sheets.push(SheetIn {
            name,
            cells,
            is_hidden,
            ..SheetIn::default()
        });
    }
    Ok(sheets)
}

fn content(value: &Data) -> Option<(CellKind, String)> {
    let (kind, text) = match value {
        Data::Empty => return None,
        Data::String(text) => (CellKind::Text, text.clone()),
        Data::Int(number) => (CellKind::Text, number.to_string()),
        Data::Float(number) => (CellKind::Text, number.to_string()),
        Data::Bool(truth) => (CellKind::Text, if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        Data::Error(error) => (CellKind::Error, error.to_string()),
        Data::DateTime(date) => (CellKind::Date, date_text(date)),
        Data::DateTimeIso(text) | Data::DurationIso(text) => (CellKind::Date, text.clone()),
    };
    (!text.is_empty()).then_some((kind, text))
}
