//! Forms that were filled in and changed by somebody who had not read the reader; tests/fixtures/README.md says how.

use std::{fs, io::Cursor, path::PathBuf};

use calamine::{DataRef, Reader, Xlsx};
use rust_xlsxwriter::ExcelDateTime;
use tenken_documents::book_in::{CellKind, cells_of};

use super::{
    mangled::{agreed, outcome},
    read, read_one, town,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join("forms")
        .join("strange")
}

#[test]
fn every_strange_form_is_read_as_agreed() {
    let mut town = town();
    town.section("0470", "健康推進課", "健康推進課長", "石川 真");
    let usual = read_one(&mut town, &folder().join("00-filled-in.xlsx"));
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".xlsx")?.to_owned()))
        .collect();
    names.sort();
    assert!(names.len() >= 10, "{names:?}");
    let mut wrong = Vec::new();
    for name in names {
        let result = read(&mut town, &folder().join(format!("{name}.xlsx")));
        if let Err(difference) = agreed(&format!("strange/{name}"), &outcome(&result, &usual)) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Values, cell by cell, that a reader of values alone finds.
fn by_calamine(bytes: Vec<u8>) -> Vec<(String, u32, u32, String)> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        while let Some(cell) = cells.next_cell().unwrap() {
            let text = match cell.get_value() {
                DataRef::DateTime(day) => format!("day {}", day.as_f64().floor()),
                DataRef::DateTimeIso(text) => format!("day {}", serial(text)),
                DataRef::Empty => String::new(),
                DataRef::Int(number) => number.to_string(),
                DataRef::Float(number) => number.to_string(),
                DataRef::Bool(truth) => truth.to_string(),
                DataRef::Error(error) => error.to_string(),
                DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
                DataRef::SharedString(text) => (*text).to_owned(),
            };
            if !text.is_empty() {
                let (row, column) = cell.get_position();
                found.push((name.clone(), row, column, text));
            }
        }
    }
    found.sort();
    found
}

fn by_us(bytes: &[u8]) -> Vec<(String, u32, u32, String)> {
    let mut found = Vec::new();
    for sheet in cells_of(bytes).unwrap() {
        for cell in sheet.cells.iter().filter(|cell| cell.kind != CellKind::Formula) {
            let text = match cell.kind {
                CellKind::Date => format!("day {}", serial(&cell.text)),
                CellKind::Text if ["TRUE", "FALSE"].contains(&&*cell.text) => cell.text.to_lowercase(),
                CellKind::Text | CellKind::Error | CellKind::Formula => cell.text.to_string(),
            };
            found.push((sheet.name.clone(), cell.row, cell.column, text));
        }
    }
    found.sort();
    found
}

/// Excel's count of a day in ISO, without its time.
fn serial(iso: &str) -> i64 {
    let day = ExcelDateTime::parse_from_str(iso.get(..10).unwrap_or(iso));
    #[allow(clippy::cast_possible_truncation, reason = "days fit")]
    day.map_or_else(
        |_| iso.parse::<f64>().unwrap().floor() as i64,
        |day| day.to_excel().floor() as i64,
    )
}

#[test]
fn every_cell_of_a_strange_form_has_the_value_that_calamine_reads() {
    let mut count = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "xlsx") {
            let bytes = fs::read(&path).unwrap();
            let (ours, theirs) = (by_us(&bytes), by_calamine(bytes));
            let first = ours.iter().zip(&theirs).find(|(a, b)| a != b);
            assert_eq!(ours.len(), theirs.len(), "{} {first:?}", path.display());
            assert_eq!(first, None, "{}", path.display());
            count += ours.len();
        }
    }
    assert!(count > 10_000, "{count} cells");
}
