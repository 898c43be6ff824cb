//! What a workbook would change, row by row and field by field, as a person reads it.

use std::collections::BTreeMap;

use super::{
    change::Change,
    fault::Trouble,
    form::head,
    write::{Cells, clause_cells, is_evidence, item_cells, number},
};
use crate::{
    error::Result,
    standard::rows::Review,
    wire::{BookChange, BookField, BookProblem},
};

/// Changes of items in the order of the document, then those that go.
pub(super) fn items(before: &Review, change: &Change) -> Result<Vec<BookChange>> {
    let (was, is) = (before.locators(), change.after.locators());
    let order: BTreeMap<&str, usize> = change
        .after
        .clauses
        .iter()
        .enumerate()
        .map(|(at, row)| (row.id.as_str(), at))
        .collect();
    let mut rows: Vec<_> = change.after.items.iter().collect();
    rows.sort_by_key(|row| (order.get(row.clause_id.as_str()).copied(), row.ordinal));
    let mut found = Vec::new();
    for row in rows {
        let old = before.items.iter().find(|old| old.id == row.id);
        let old_cells = old.map_or_else(|| Ok(Cells::new()), |old| item_cells(old, &was))?;
        let mut cells = item_cells(row, &is)?;
        // A new one has no number yet.
        if old.is_none() {
            cells.remove("item");
        }
        let mut fields = differences(&old_cells, &cells);
        // A place that was renamed is a change of the clause, not of what asks it.
        if let Some(old) = old {
            fields.retain(|field| match field.field.as_str() {
                "clause" => old.clause_id != row.clause_id,
                "further" => old.further_json != row.further_json,
                _ => true,
            });
        }
        if old.is_some() && fields.is_empty() {
            continue;
        }
        let is_about = |field: &BookField| matches!(field.field.as_str(), "question" | "good");
        found.push(BookChange {
            kind: if old.is_some() { "changed" } else { "new" }.to_owned(),
            number: old.map(|old| number(old).to_owned()).unwrap_or_default(),
            place: is
                .get(row.clause_id.as_str())
                .copied()
                .unwrap_or_default()
                .to_owned(),
            title: row.question.clone(),
            row: change.rows.get(&row.id).map(|row| i64::from(*row)),
            asks_meaning: row.item_id.is_some() && !row.is_raised && fields.iter().any(is_about),
            fields,
        });
    }
    let is_gone = |id: &String| !change.after.items.iter().any(|row| row.id == *id);
    found.extend(before.items.iter().filter(|row| is_gone(&row.id)).map(|row| {
        let place = was.get(row.clause_id.as_str()).copied().unwrap_or_default();
        gone(number(row), place, &row.question)
    }));
    Ok(found)
}

/// Changes of clauses in the order of the document, then those that go.
pub(super) fn clauses(before: &Review, change: &Change) -> Result<Vec<BookChange>> {
    let mut found = Vec::new();
    for row in &change.after.clauses {
        let old = before.clauses.iter().find(|old| old.id == row.id);
        let old_cells = old.map_or_else(|| Ok(Cells::new()), clause_cells)?;
        let mut cells = clause_cells(row)?;
        if old.is_none() {
            cells.remove("clause-id");
        }
        let fields = differences(&old_cells, &cells);
        if old.is_some() && fields.is_empty() {
            continue;
        }
        found.push(BookChange {
            kind: if old.is_some() { "changed" } else { "new" }.to_owned(),
            number: String::new(),
            place: row.locator.clone(),
            title: row.text.clone(),
            row: change.rows.get(&row.id).map(|row| i64::from(*row)),
            asks_meaning: false,
            fields,
        });
    }
    let is_gone = |id: &String| !change.after.clauses.iter().any(|row| row.id == *id);
    let gone_rows = before.clauses.iter().filter(|row| is_gone(&row.id));
    found.extend(gone_rows.map(|row| gone("", &row.locator, &row.text)));
    Ok(found)
}

fn gone(number: &str, place: &str, title: &str) -> BookChange {
    BookChange {
        kind: "removed".to_owned(),
        number: number.to_owned(),
        place: place.to_owned(),
        title: title.to_owned(),
        row: None,
        asks_meaning: false,
        fields: Vec::new(),
    }
}

fn differences(was: &Cells, is: &Cells) -> Vec<BookField> {
    let mut keys: Vec<&String> = was.keys().chain(is.keys()).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter()
        .filter_map(|key| {
            let (old, new) = (was.get(key), is.get(key));
            let (old, new) = (old.cloned().unwrap_or_default(), new.cloned().unwrap_or_default());
            (old != new).then(|| BookField {
                field: if is_evidence(key) { "evidence" } else { key }.to_owned(),
                head: head(key),
                old,
                new,
            })
        })
        .collect()
}

/// Faults as the window shows them.
pub(super) fn problems(troubles: &[Trouble]) -> Vec<BookProblem> {
    troubles
        .iter()
        .map(|trouble| BookProblem {
            sheet: trouble.sheet.clone(),
            row: i64::from(trouble.row),
            column: trouble.column.clone(),
            head: trouble.head.clone(),
            code: trouble.fault.code().to_owned(),
            params: trouble.params(),
        })
        .collect()
}
