//! What is looked at beside the cells that are read: columns that nothing is read from, formulas without results, days
//! far from the year of the form, the same note in many rows.

use std::collections::{HashMap, HashSet};

use tenken_domain::{date::Day, typed};

use super::super::{
    FormRead,
    note::{FormNote, Where},
};
use super::{
    answers::AnswerRead,
    grid::{Grid, GridRow},
    head::Heads,
    words::Field,
};

/// Names columns that hold something, whose heads say that it is to be read, and that are not read.
pub(super) fn unused(grid: &Grid<'_>, heads: &Heads, notes: &mut Vec<FormNote>) {
    for (field, column, is_exact) in &heads.twice {
        if *field == Field::Answer && *is_exact {
            continue;
        }
        let cells = || grid.rows.iter().filter_map(|row| row.cell(*column));
        let head = cells()
            .rfind(|cell| cell.row <= heads.row)
            .map(|cell| std::sync::Arc::clone(&cell.text));
        let first = cells().find(|cell| cell.row > heads.row && Some(&cell.text) != head.as_ref());
        if let Some(first) = first {
            let note = FormNote::at("column-unused", &grid.at(first.row, *column));
            notes.push(note.with(&head.unwrap_or_default()).wanted(&first.text));
        }
    }
}

/// Two columns for answers: where they differ neither counts, and both are named.
pub(super) fn second_answer(
    grid: &Grid<'_>,
    heads: &Heads,
    row: &GridRow<'_>,
    read: &mut AnswerRead,
    notes: &mut Vec<FormNote>,
) {
    let column = heads.columns.get(&Field::Answer);
    let first = column
        .and_then(|column| row.cell(*column))
        .map_or("", |cell| cell.text.trim());
    for (field, column, is_exact) in &heads.twice {
        let Some(second) = row.cell(*column).filter(|_| *field == Field::Answer && *is_exact) else {
            continue;
        };
        let is_same = second.text.trim() == first
            || typed::answer(first).is_some() && typed::answer(first) == typed::answer(&second.text);
        if !is_same {
            let at = grid.at(row.row, *column);
            let note = FormNote::at("answer-twice", &read.at);
            notes.push(
                note.with(first)
                    .wanted(&format!("{}「{}」", at.cell, second.text.trim())),
            );
            read.value = None;
            read.is_flagged = true;
        }
    }
}

/// Names formulas whose results the file does not hold: in the columns of a table that are filled in, or anywhere.
pub(in crate::office::form_in) fn formulas(
    grid: &Grid<'_>,
    heads: Option<&Heads>,
    notes: &mut Vec<FormNote>,
) {
    let is_read = |column: u32| {
        heads.is_none_or(|heads| {
            let field = heads.columns.iter().find(|(_, at)| **at == column);
            field.is_some_and(|(field, _)| *field != Field::Needed)
        })
    };
    for (row, column) in &grid.formulas {
        if is_read(*column) && heads.is_none_or(|heads| *row > heads.row) {
            notes.push(FormNote::at("formula-empty", &grid.at(*row, *column)));
        }
    }
}

/// Notes that many rows have alike are one note with their count and their first cells.
pub(in crate::office::form_in) fn gathered(notes: &[FormNote]) -> Vec<FormNote> {
    const MANY: &[(&str, &str)] = &[
        ("item-moved", "item-moved-many"),
        ("row-twice", "row-twice-many"),
        ("row-twice-same", "row-twice-same-many"),
        ("formula-empty", "formula-empty-many"),
        ("answer-merged", "answer-merged-many"),
        ("answer-without-question", "answer-without-question-many"),
        ("reason-missing", "reason-missing-many"),
        ("measure-missing", "measure-missing-many"),
        ("evidence-missing", "evidence-missing-many"),
        ("carried-missing", "carried-missing-many"),
    ];
    let mut cells: HashMap<(&str, &str), Vec<&str>> = HashMap::new();
    for note in notes {
        let key = (note.code, note.at.sheet.as_str());
        cells.entry(key).or_default().push(&note.at.cell);
    }
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for note in notes {
        let alike = cells[&(note.code, note.at.sheet.as_str())].as_slice();
        let many = MANY
            .iter()
            .find(|(code, _)| *code == note.code && alike.len() > FEW);
        let Some((_, many)) = many else {
            if seen.insert((note.code, &note.at, note.value.as_str())) {
                found.push(note.clone());
            }
            continue;
        };
        let whole = FormNote::at(many, &note.at);
        if alike.first() == Some(&note.at.cell.as_str()) && seen.insert((*many, &note.at, "")) {
            let first: Vec<&str> = alike.iter().take(FIRST).copied().collect();
            found.push(whole.with(&alike.len().to_string()).wanted(&first.join("、")));
        }
    }
    found
}

/// Notes alike that are shown one by one.
const FEW: usize = 4;
/// Cells that a gathered note names.
const FIRST: usize = 5;

/// Names days more than a year away from the year of the form.
pub(in crate::office::form_in) fn far_days(form: &FormRead, notes: &mut Vec<FormNote>) {
    let year = form.identity.key.fiscal_year;
    let mut look = |day: Option<&String>, at: &Where| {
        let Some(day) = day.filter(|text| {
            Day::from_iso(text).is_ok_and(|day| !(year - 1..=year + 1).contains(&day.fiscal_year()))
        }) else {
            return;
        };
        notes.push(FormNote::at("day-far", at).with(day).wanted(&year.to_string()));
    };
    for answer in &form.answers {
        let at = Where {
            sheet: answer.at.sheet.clone(),
            cell: answer.cell_of("date"),
        };
        for piece in &answer.evidence {
            look(piece.checked_on.as_ref(), &at);
        }
    }
    for measure in &form.measures {
        look(measure.due.as_ref(), &measure.at);
    }
    let file = Where::default();
    for day in [&form.period_from, &form.period_to, &form.confirmed.on] {
        look(day.as_ref(), &file);
    }
}
