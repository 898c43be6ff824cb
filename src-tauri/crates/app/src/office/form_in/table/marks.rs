//! What a person sees in a table of questions and a reader of values does not: answers struck through, one answer over
//! several rows, answers beside no question, words on the margin.

use tenken_documents::book_in::{CellIn, CellKind, NoteIn};
use tenken_domain::{
    text::{is_blank, normalise},
    typed::{self, TypedAnswer},
};

use super::super::note::FormNote;
use super::{
    answers::AnswerRead,
    grid::{Grid, GridRow},
    head::Heads,
    words::Field,
};

/// Whether a cell holds an answer and nothing else.
pub(in crate::office::form_in) fn is_answer(cell: &CellIn) -> bool {
    cell.kind == CellKind::Text && matches!(typed::answer(cell.said()), Some(TypedAnswer::Value(_)))
}

/// The one cell of a row, under no head or under that of the reason, that holds an answer in the place of one that was
/// struck through.
pub(super) fn beside<'a>(row: &GridRow<'a>, heads: &Heads) -> Option<&'a CellIn> {
    let is_free = |cell: &CellIn| {
        let mut fields = heads.columns.iter();
        let field = fields.find(|(_, column)| **column == cell.column);
        field.is_none_or(|(field, _)| *field == Field::Reason)
    };
    let answer = heads.columns.get(&Field::Answer)?;
    let mut found = row
        .cells
        .iter()
        .filter(|cell| cell.column != *answer && cell.column.abs_diff(*answer) <= NEAR)
        .filter(|cell| is_free(cell) && is_answer(cell));
    let one = found.next()?;
    found.next().is_none().then_some(*one)
}

/// The cell that holds the answer: one that is struck through gives way to what stands beside it, if anything does.
pub(super) fn unstruck<'a>(
    cell: &'a CellIn,
    (grid, heads, row): (&Grid<'_>, &Heads, &GridRow<'a>),
    read: &mut AnswerRead,
    notes: &mut Vec<FormNote>,
) -> Option<&'a CellIn> {
    let Some(rest) = &cell.struck else {
        return Some(cell);
    };
    let note = |code| FormNote::at(code, &read.at).with(&cell.text);
    if !is_blank(rest) {
        notes.push(note("answer-struck-other").wanted(rest.trim()));
        return Some(cell);
    }
    if let Some(other) = beside(row, heads) {
        let at = grid.at(row.row, other.column).cell;
        notes.push(note("answer-struck-other").wanted(&format!("{at}「{}」", other.said().trim())));
        return Some(other);
    }
    notes.push(note("answer-struck"));
    read.is_flagged = true;
    None
}

/// Columns that count as beside.
const NEAR: u32 = 2;

/// The first row of the merged cells in which a row without an answer of its own lies, from 0.
pub(super) fn merged_from(grid: &Grid<'_>, heads: &Heads, row: u32) -> Option<u32> {
    let column = heads.columns.get(&Field::Answer)?;
    let range = grid.merges.iter().find(|range| {
        (range.row..=range.last_row).contains(&row) && (range.column..=range.last_column).contains(column)
    })?;
    (range.row < row && range.row > heads.row).then_some(range.row)
}

/// Answers that stand beside no question. Directly below the last question, where a question has none, they tell of a
/// column that slipped.
pub(super) fn stray(
    grid: &Grid<'_>,
    heads: &Heads,
    rows: &[u32],
    (last, any_open): (u32, bool),
    notes: &mut Vec<FormNote>,
) {
    let Some(column) = heads.columns.get(&Field::Answer) else {
        return;
    };
    let has_slipped = any_open && rows.contains(&(last + 1));
    for row in rows {
        let at = grid.at(*row, *column);
        let cell = grid.row(*row).and_then(|row| row.cell(*column));
        let text = cell.map_or("", |cell| cell.said());
        if has_slipped && *row == last + 1 {
            notes.push(FormNote::at("answers-slipped", &at).with(text));
        } else {
            notes.push(FormNote::at("answer-without-question", &at).with(text));
        }
    }
}

/// Comments in the row of a question: a reason where none is written, else said.
pub(super) fn row_comments(grid: &Grid<'_>, read: &mut AnswerRead, notes: &mut Vec<FormNote>) {
    for comment in comments_of(grid, read.row) {
        let at = grid.at(comment.row, comment.column);
        match normalise(&comment.text) {
            Ok(text) if read.reason.is_empty() => {
                notes.push(FormNote::at("comment-as-reason", &at).whole(&text));
                read.reason = text;
            }
            _ => notes.push(FormNote::at("comment-left", &at).whole(&comment.text)),
        }
    }
}

/// Comments of a sheet that stand in no row of a question.
pub(in crate::office::form_in) fn comments_left(
    grid: &Grid<'_>,
    is_read: impl Fn(u32) -> bool,
    notes: &mut Vec<FormNote>,
) {
    for comment in grid.notes.iter().filter(|comment| !is_read(comment.row)) {
        if grid.is_part && grid.row(comment.row).is_none() {
            continue;
        }
        let at = grid.at(comment.row, comment.column);
        notes.push(FormNote::at("comment-left", &at).whole(&comment.text));
    }
}

fn comments_of<'a>(grid: &Grid<'a>, row: u32) -> &'a [NoteIn] {
    let start = grid.notes.partition_point(|note| note.row < row);
    let end = grid.notes.partition_point(|note| note.row <= row);
    &grid.notes[start..end]
}
