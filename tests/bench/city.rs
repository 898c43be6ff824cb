//! The workbook of a whole body against the bare writer, and how long the figures of 220,000 answers take.

use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;
use tenken_documents::{TableBook, TableCell, TableSheet, table_book_xlsx};

use crate::Ratio;

/// Answers of 1,000 sections with 220 items each.
const ROWS: usize = 220_000;
const COLUMNS: usize = 10;

/// A row; no two are alike.
fn row(index: usize) -> Vec<String> {
    (0..COLUMNS)
        .map(|column| match column {
            0 => format!("{:04}", index / 220),
            1 => format!("第{}課", index / 220),
            2 => format!("kakuu-HUM-{:02}-a", index % 220),
            _ => format!("{column}欄の{index}番目の記載", index = index * 7 + column),
        })
        .collect()
}

fn ours(rows: &[Vec<String>]) -> Duration {
    let start = Instant::now();
    let book = TableBook {
        title: "全庁集計表".to_owned(),
        made_at: "2026-11-12T00:00:00Z".to_owned(),
        ..TableBook::default()
    };
    let sheet = TableSheet {
        name: "回答一覧".to_owned(),
        note: String::new(),
        columns: (0..COLUMNS).map(|column| (format!("列{column}"), 12.0)).collect(),
        frozen: 1,
        printed: u16::try_from(COLUMNS).unwrap(),
        heat: None,
        is_wrapped: false,
        rows: Box::new(
            rows.iter()
                .map(|row| row.iter().map(|text| TableCell::text(text.as_str())).collect()),
        ),
    };
    let bytes = table_book_xlsx(&book, vec![sheet]).unwrap();
    assert!(bytes.len() > ROWS);
    start.elapsed()
}

fn bare(rows: &[Vec<String>]) -> Duration {
    let start = Instant::now();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    for (index, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            sheet.write_string(index, column, text.as_str()).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(bytes.len() > ROWS);
    start.elapsed()
}

/// 220,000 rows of ten texts.
pub fn workbook(runs: usize) -> Ratio {
    let rows: Vec<Vec<String>> = (0..ROWS).map(row).collect();
    let measured = (0..runs)
        .map(|_| {
            let floor = bare(&rows);
            ours(&rows).as_secs_f64() / floor.as_secs_f64()
        })
        .collect();
    Ratio {
        name: "workbook of 220,000 rows against rust_xlsxwriter in constant memory",
        limit: 2.0,
        measured,
    }
}
