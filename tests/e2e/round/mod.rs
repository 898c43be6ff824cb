//! A year's round at the office: set up, handed out, taken in, looked at over the whole body.

#[allow(dead_code, reason = "the journeys use what they need of it")]
#[path = "../../api/form/book.rs"]
mod book;
mod city;
mod collect;
mod former;
mod intake;
mod office;
mod setup;

/// Rows below the head that hold a question.
fn rows_below(sheet: &book::Sheet) -> Vec<u32> {
    let head = sheet.find("回答").0;
    let mut rows: Vec<u32> = sheet.cells.keys().map(|(row, _)| *row).collect();
    rows.retain(|row| *row > head);
    rows.dedup();
    rows
}
