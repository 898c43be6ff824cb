//! The cells of one sheet, in one pass: values, what is struck through, formulas without results, merged cells.

use std::sync::Arc;

use calamine::{ExcelDateTime, ExcelDateTimeType};
use quick_xml::events::{BytesStart, Event};

use super::{
    super::{BookInError, CellIn, CellKind, MergeIn, SheetIn, date_text},
    Ceilings, Texts,
    strings::{Rich, rich},
    styles::{Look, Number},
    xml::{Xml, attribute, attributes, ended, next, open, plain, push_text, skip, spelled},
};

/// What the cells of all sheets refer to.
pub(super) struct Book {
    pub strings: Vec<Rich>,
    pub looks: Vec<Look>,
    /// Days are counted from 1904.
    pub is_1904: bool,
}

/// Rows and columns of Excel.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Where a cell stands, how it looks, and what kind of value it says it has.
#[derive(Default)]
struct Head<'t> {
    at: Option<(u32, u32)>,
    look: usize,
    kind: &'t str,
}

/// Reads a sheet. False: it is no sheet of cells.
pub(super) fn read(
    text: &str,
    book: &Book,
    left: &mut Ceilings,
    texts: &mut Texts,
    sheet: &mut SheetIn,
) -> Result<bool, BookInError> {
    let mut xml = open(text);
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut is_sheet = false;
    let mut formula = String::new();
    let mut value = String::new();
    loop {
        match next(&mut xml)? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "c" => {
                    let head = head(&tag)?;
                    let at = head.at.unwrap_or((row, column));
                    column = at.1.saturating_add(1);
                    value.clear();
                    formula.clear();
                    let parts = parts(&mut xml, &mut value, &mut formula)?;
                    let look = book.looks.get(head.look).copied().unwrap_or_default();
                    let found = match parts.inline {
                        Some(inline) => rich_cell(&inline, look),
                        None => plain_cell(&value, head.kind, look, book, texts)?,
                    };
                    let cell = match found {
                        Some(cell) => cell,
                        // An empty text is a result too.
                        None if parts.has_formula && !(parts.has_value && head.kind == "str") => Found {
                            kind: CellKind::Formula,
                            text: format!("={formula}").into(),
                            rest: None,
                        },
                        None => continue,
                    };
                    left.take(&cell.text)?;
                    sheet.cells.push(CellIn {
                        row: at.0,
                        column: at.1,
                        kind: cell.kind,
                        text: cell.text,
                        struck: cell.rest,
                    });
                }
                "row" => (row, column) = (row_of(&tag, row)?, 0),
                "sheetData" => is_sheet = true,
                "mergeCell" => merged(&tag, left, sheet)?,
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "c" => {
                    let at = head(&tag)?.at.unwrap_or((row, column));
                    column = at.1.saturating_add(1);
                }
                "row" => (row, column) = (row_of(&tag, row)?.saturating_add(1), 0),
                "sheetData" => is_sheet = true,
                "mergeCell" => merged(&tag, left, sheet)?,
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "row" => row = row.saturating_add(1),
            Event::Eof if is_sheet || sheet.cells.is_empty() => return Ok(is_sheet),
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

fn head<'t>(tag: &'t BytesStart<'_>) -> Result<Head<'t>, BookInError> {
    let mut head = Head::default();
    for (name, value) in attributes(tag) {
        match name {
            "r" => head.at = Some(place(value)?),
            "s" => head.look = value.parse().unwrap_or_default(),
            "t" => head.kind = value,
            _ => {}
        }
    }
    Ok(head)
}

/// The row that a tag names, else the one that comes next.
fn row_of(tag: &BytesStart<'_>, row: u32) -> Result<u32, BookInError> {
    let Some(text) = attribute(tag, "r") else {
        return Ok(row);
    };
    let number: u32 = text.parse().map_err(|_| outside(text))?;
    number
        .checked_sub(1)
        .filter(|row| *row < ROWS)
        .ok_or_else(|| outside(text))
}

fn outside(place: &str) -> BookInError {
    BookInError::Damaged {
        detail: format!("cell {}", place.chars().take(20).collect::<String>()),
    }
}

/// G12 as row and column from 0.
pub(super) fn place(text: &str) -> Result<(u32, u32), BookInError> {
    let (mut row, mut column) = (0_u32, 0_u32);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.saturating_mul(26).saturating_add(letter);
            }
            b'0'..=b'9' => row = row.saturating_mul(10).saturating_add(u32::from(byte - b'0')),
            b'$' => {}
            _ => return Err(outside(text)),
        }
    }
    let is_inside = (1..=ROWS).contains(&row) && (1..=COLUMNS).contains(&column);
    is_inside
        .then(|| (row - 1, column - 1))
        .ok_or_else(|| outside(text))
}

/// What a cell has beside the text of its value and its formula.
#[derive(Default)]
struct Parts {
    /// A text that stands in the cell itself.
    inline: Option<Rich>,
    has_formula: bool,
    has_value: bool,
}

/// Value and formula of the cell that was just opened, up to its end.
fn parts(xml: &mut Xml<'_>, value: &mut String, formula: &mut String) -> Result<Parts, BookInError> {
    let mut parts = Parts::default();
    loop {
        match next(xml)? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "v" => {
                    parts.has_value = true;
                    push_text(xml, value)?;
                }
                "f" => {
                    parts.has_formula = true;
                    push_text(xml, formula)?;
                }
                "is" => parts.inline = Some(rich(xml)?),
                _ => skip(xml)?,
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "f" => parts.has_formula = true,
                "v" => parts.has_value = true,
                _ => {}
            },
            Event::End(_) => return Ok(parts),
            Event::Eof => return Err(ended()),
            _ => {}
        }
    }
}

/// What a cell holds.
struct Found {
    kind: CellKind,
    text: Arc<str>,
    rest: Option<Arc<str>>,
}

fn rich_cell(text: &Rich, look: Look) -> Option<Found> {
    let is_whole = look.is_struck && !text.has_runs;
    (!text.text.is_empty()).then(|| Found {
        kind: CellKind::Text,
        text: Arc::clone(&text.text),
        rest: if is_whole {
            Some(Arc::default())
        } else {
            text.rest.clone()
        },
    })
}

fn plain_cell(
    value: &str,
    kind: &str,
    look: Look,
    book: &Book,
    texts: &mut Texts,
) -> Result<Option<Found>, BookInError> {
    if value.is_empty() {
        return Ok(None);
    }
    let (kind, text) = match kind {
        "s" => {
            let number: usize = value.trim().parse().unwrap_or(usize::MAX);
            let text = book.strings.get(number).ok_or_else(|| BookInError::Damaged {
                detail: format!("shared string {}", value.chars().take(20).collect::<String>()),
            })?;
            return Ok(rich_cell(text, look));
        }
        "b" => {
            let is_true = matches!(value.trim(), "1") || value.trim().eq_ignore_ascii_case("true");
            (CellKind::Text, texts.one(if is_true { "TRUE" } else { "FALSE" }))
        }
        "e" => (CellKind::Error, texts.one(value)),
        "d" => (CellKind::Date, texts.one(value)),
        "" | "n" => number(value, look.number, book.is_1904, texts),
        _ => (CellKind::Text, texts.one(&spelled(value))),
    };
    let rest = look.is_struck.then(Arc::default);
    Ok((!text.is_empty()).then_some(Found { kind, text, rest }))
}

/// A number as its look means it; what is none is a text.
fn number(value: &str, meant: Number, is_1904: bool, texts: &mut Texts) -> (CellKind, Arc<str>) {
    let number = value
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite());
    let Some(number) = number else {
        return (CellKind::Text, texts.one(value));
    };
    let of = match meant {
        Number::Plain => return (CellKind::Text, texts.one(&number.to_string())),
        Number::Day => ExcelDateTimeType::DateTime,
        Number::Duration => ExcelDateTimeType::TimeDelta,
    };
    let date = date_text(&ExcelDateTime::new(number, of, is_1904));
    (CellKind::Date, texts.one(&date))
}

fn merged(tag: &BytesStart<'_>, left: &mut Ceilings, sheet: &mut SheetIn) -> Result<(), BookInError> {
    let Some((first, last)) = attribute(tag, "ref").and_then(|range| range.split_once(':')) else {
        return Ok(());
    };
    let (Ok(first), Ok(last)) = (place(first), place(last)) else {
        return Ok(());
    };
    left.take("")?;
    sheet.merges.push(MergeIn {
        row: first.0,
        column: first.1,
        last_row: last.0,
        last_column: last.1,
    });
    Ok(())
}

/// Sheets by name and id of the part, with whether they are hidden; and whether days count from 1904.
type Named = (Vec<(String, String, bool)>, bool);

/// What a workbook says of its sheets.
pub(super) fn named(text: &str) -> Result<Named, BookInError> {
    let mut xml = open(text);
    let (mut found, mut is_1904) = (Vec::new(), false);
    loop {
        match next(&mut xml)? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sheet" => {
                    let of = |name: &str| attribute(&tag, name).map(plain).unwrap_or_default();
                    let is_hidden = matches!(attribute(&tag, "state"), Some("hidden" | "veryHidden"));
                    found.push((of("name"), of("id"), is_hidden));
                }
                "workbookPr" => {
                    if let Some(value) = attribute(&tag, "date1904") {
                        is_1904 = matches!(value, "1" | "true");
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok((found, is_1904)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_are_read_as_excel_writes_them_and_none_outside_a_sheet() {
        assert_eq!(place("A1").unwrap(), (0, 0));
        assert_eq!(place("XFD1048576").unwrap(), (1_048_575, 16_383));
        assert_eq!(place("$g$12").unwrap(), (11, 6));
        for text in [
            "",
            "A",
            "12",
            "A0",
            "XFE1",
            "A1048577",
            "1A",
            "Ａ1",
            "ZZZZZZZZZZZZ99999999999",
        ] {
            assert!(place(text).is_err(), "{text}");
        }
    }
}
