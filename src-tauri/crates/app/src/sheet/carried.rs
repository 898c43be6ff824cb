//! 前年度から続く改善: what earlier years left open, as a request brings it and as the section answers it (ui.md 6).

use tenken_domain::{
    date::Day,
    improve::{self, Side},
    text::is_blank,
    vocabulary::Progress,
};
use tenken_parcel::content::{Carried, Measure as Told};
use tenken_store::{
    Connection, Transaction,
    table::{
        carried_measure::{self, CarriedMeasure},
        measure::{self, Measure},
        measure_due,
        measure_source::{self, MeasureSource},
    },
};

use super::{
    seal::some,
    told::{due_rows, measure_row},
};
use crate::{
    desk::desk_json,
    error::{AppError, Result},
    wire::CarriedView,
};

/// What a sheet asks after, with what was answered.
pub(super) fn of_sheet(conn: &Connection, sheet: &str) -> Result<Vec<Carried>> {
    let mut found = Vec::new();
    for row in carried_measure::of_sheet(conn, sheet)? {
        let Some(now) = measure::get(conn, &row.measure_id)? else {
            continue;
        };
        found.push(carried(&row, now)?);
    }
    Ok(found)
}

fn carried(row: &CarriedMeasure, now: Measure) -> Result<Carried> {
    Ok(Carried {
        measure_id: row.measure_id.clone(),
        number: now.number,
        fiscal_year: i32::try_from(now.fiscal_year).unwrap_or_default(),
        problem: now.problem,
        action: now.action,
        owner: some(&now.owner),
        due_on: now.due_on,
        progress: now.progress,
        progress_on: now.progress_on,
        note: now.progress_note,
        wished_due_on: row.wished_due_on.clone(),
        wish_reason: some(&row.wish_reason),
        answered_at: row.answered_at.clone(),
        answered_by: row.answered_by.clone(),
        ..carried_asked(&told_of(row)?)
    })
}

/// A measure that the office tells, before anybody answered.
pub(crate) fn carried_asked(told: &Told) -> Carried {
    let mut sources: Vec<String> = told.sources.iter().map(|source| source.kind.clone()).collect();
    sources.dedup();
    Carried {
        measure_id: told.id.clone().unwrap_or_else(|| told.number.clone()),
        number: told.number.clone(),
        fiscal_year: told.fiscal_year.unwrap_or_default(),
        sources,
        problem: told.problem.clone(),
        action: told.action.clone(),
        owner: told.owner.clone(),
        due_first: told.due_first.clone(),
        due_on: told.due_on.clone(),
        told_progress: told.progress.clone(),
        progress: told.progress.clone(),
        progress_on: told.progress_on.clone(),
        note: told.progress_note.clone().unwrap_or_default(),
        ..Carried::default()
    }
}

fn told_of(row: &CarriedMeasure) -> Result<Told> {
    serde_json::from_str(&row.told_json).map_err(|cause| AppError::StoredDamaged {
        what: "carried measure",
        detail: cause.to_string(),
    })
}

/// Those without an answer.
pub(crate) fn unanswered(carried: &[Carried]) -> usize {
    carried.iter().filter(|one| one.answered_at.is_none()).count()
}

/// The states that the section may answer: how it stood with the office, how it stands, and what can follow on either.
pub(crate) fn answers(one: &Carried) -> Result<Vec<Progress>> {
    let (told, now): (Progress, Progress) = (one.told_progress.parse()?, one.progress.parse()?);
    let mut next = improve::next_states(Side::Section, told);
    next.extend(improve::next_states(Side::Section, now));
    next.extend([told, now]);
    Ok(Progress::ALL
        .iter()
        .copied()
        .filter(|state| next.contains(state))
        .collect())
}

/// Whether a new due date must be wished for: it is still to be done and its day is over.
pub(crate) fn wants_due(to: Progress, due_on: Option<&str>, today: Day) -> bool {
    let due = due_on.and_then(|day| Day::from_iso(day).ok());
    improve::overdue_days(to, due, today) > 0
}

/// The same for the window.
pub(crate) fn carried_view(one: &Carried, today: Day) -> CarriedView {
    let next = answers(one).unwrap_or_default();
    CarriedView {
        measure: one.measure_id.clone(),
        number: one.number.clone(),
        fiscal_year: one.fiscal_year,
        sources: one.sources.clone(),
        problem: one.problem.clone(),
        action: one.action.clone(),
        owner: one.owner.clone().unwrap_or_default(),
        due_first: one.due_first.clone(),
        due_on: one.due_on.clone(),
        is_overdue: one
            .progress
            .parse()
            .is_ok_and(|progress| wants_due(progress, one.due_on.as_deref(), today)),
        told: one.told_progress.clone(),
        progress: one.progress.clone(),
        progress_on: one.progress_on.clone(),
        note: one.note.clone(),
        wished_due_on: one.wished_due_on.clone(),
        wish_reason: one.wish_reason.clone().unwrap_or_default(),
        is_answered: one.answered_at.is_some(),
        answered_by: one.answered_by.clone(),
        next: next.iter().map(ToString::to_string).collect(),
    }
}

/// Puts a measure that a request brings into a new case: as a row of the board under the office's id, and as a question
/// of its sheet.
pub(crate) fn put_carried(
    tx: &Transaction<'_>,
    (sheet, unit): (&str, &str),
    ordinal: i64,
    told: &Told,
    at: &str,
) -> Result<()> {
    let id = told.id.clone().unwrap_or_else(|| told.number.clone());
    if measure::get(tx, &id)?.is_none() {
        measure::insert(
            tx,
            &Measure {
                id: id.clone(),
                fiscal_year: told.fiscal_year.map(i64::from).unwrap_or_default(),
                unit_id: some(unit),
                progress: told.progress.parse::<Progress>()?.to_string(),
                carried_from_year: told.fiscal_year.map(i64::from),
                created_at: at.to_owned(),
                ..measure_row(told)?
            },
        )?;
        put_sources(tx, &id, told)?;
        for row in due_rows(told, &id, at) {
            measure_due::insert(tx, &row)?;
        }
    }
    Ok(carried_measure::insert(
        tx,
        &CarriedMeasure {
            sheet_id: sheet.to_owned(),
            measure_id: id,
            ordinal,
            told_json: desk_json(told)?,
            ..CarriedMeasure::default()
        },
    )?)
}

/// Its sources; no sheet of this case tells them.
fn put_sources(tx: &Transaction<'_>, id: &str, told: &Told) -> Result<()> {
    for (ordinal, source) in (0..).zip(&told.sources) {
        measure_source::insert(
            tx,
            &MeasureSource {
                measure_id: id.to_owned(),
                ordinal,
                kind: source.kind.clone(),
                ref_text: source.reference.clone().filter(|text| !is_blank(text)),
                ..MeasureSource::default()
            },
        )?;
    }
    Ok(())
}
