//! 前年度から続く改善・例外措置: what earlier years left open, as a request brings it and as the section answers it (ui.md 6).

use tenken_domain::{
    date::Day,
    improve::{self, Side},
    text::is_blank,
    vocabulary::{ExceptionNow, Progress},
};
use tenken_parcel::content::{Carried, Measure as Told};
use tenken_store::{
    Connection, Transaction,
    table::{
        carried_exception::{self, CarriedException},
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
    output::say,
    wire::CarriedView,
};

/// Kind of what is carried that is no measure.
pub(crate) const EXCEPTION: &str = "exception";

/// Whether it is an exception that is asked after, and not a measure.
pub(crate) fn is_exception(one: &Carried) -> bool {
    one.kind.as_deref() == Some(EXCEPTION)
}

/// What a sheet asks after, with what was answered: improvements, then exceptions.
pub(super) fn of_sheet(conn: &Connection, sheet: &str) -> Result<Vec<Carried>> {
    let mut found = Vec::new();
    for row in carried_measure::of_sheet(conn, sheet)? {
        let Some(now) = measure::get(conn, &row.measure_id)? else {
            continue;
        };
        found.push(carried(&row, now)?);
    }
    for row in carried_exception::of_sheet(conn, sheet)? {
        found.push(excepted(row)?);
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
        ..carried_asked(&stored_told(&row.told_json)?)
    })
}

fn excepted(row: CarriedException) -> Result<Carried> {
    let told: Carried = stored_told(&row.told_json)?;
    if row.answered_at.is_none() {
        return Ok(told);
    }
    Ok(Carried {
        progress: row.state,
        progress_on: row.since_on,
        note: row.note,
        wished_due_on: row.wished_until,
        wish_reason: some(&row.wish_reason),
        answered_at: row.answered_at,
        answered_by: row.answered_by,
        ..told
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

fn stored_told<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|cause| AppError::StoredDamaged {
        what: "carried measure",
        detail: cause.to_string(),
    })
}

/// What a person wrote on a form or a paper: the day of the confirmation stands for the moment, so that a second reading
/// gives the same sheet; who did the check, else who confirmed, is who answered.
pub(crate) fn on_form(mut one: Carried, confirmed_on: Option<&str>, by: [&String; 2]) -> Carried {
    let confirmed_on = confirmed_on.map(ToOwned::to_owned);
    let day = confirmed_on.clone().or_else(|| one.progress_on.clone());
    one.answered_at = Some(day.map_or_else(String::new, |day| format!("{day}T00:00:00.000Z")));
    one.progress_on = one.progress_on.or(confirmed_on);
    if one.answered_by.is_empty() {
        let by = by.into_iter().find(|text| !text.is_empty());
        one.answered_by = by.cloned().unwrap_or_default();
    }
    one
}

/// Those without an answer.
pub(crate) fn unanswered(carried: &[Carried]) -> usize {
    carried.iter().filter(|one| one.answered_at.is_none()).count()
}

/// Codes of the states that the section may answer. Of a measure: how it stood with the office, how it stands, and what can
/// follow on either; of an exception any.
pub(crate) fn answers(one: &Carried) -> Result<Vec<&'static str>> {
    if is_exception(one) {
        return Ok(ExceptionNow::ALL.iter().map(|state| state.as_str()).collect());
    }
    let (told, now): (Progress, Progress) = (one.told_progress.parse()?, one.progress.parse()?);
    let mut next = improve::next_states(Side::Section, told);
    next.extend(improve::next_states(Side::Section, now));
    next.extend([told, now]);
    let listed = Progress::ALL.iter().filter(|state| next.contains(state));
    Ok(listed.map(|state| state.as_str()).collect())
}

/// The word of a state, as papers and forms have it.
pub(crate) fn state_word(one: &Carried, code: &str) -> String {
    let code = code.replace('_', "-");
    let group = match code.as_str() {
        "granted" | "conditional" => "exception-state",
        _ if is_exception(one) => "exception-now",
        _ => "progress",
    };
    say(&format!("{group}-{code}"), &[])
}

/// Whether something is still to be done with this answer: a measure that is open, an exception that is still needed. Only
/// then a later day can be wished for.
pub(crate) fn takes_wish(one: &Carried, to: &str) -> bool {
    if is_exception(one) {
        return to.parse().is_ok_and(ExceptionNow::is_needed);
    }
    to.parse().is_ok_and(Progress::is_open)
}

/// Whether a later day must be wished for: something is still to be done and the day is over.
pub(crate) fn wants_due(one: &Carried, to: &str, today: Day) -> bool {
    let due = one.due_on.as_deref().and_then(|day| Day::from_iso(day).ok());
    takes_wish(one, to) && due.is_some_and(|due| due < today)
}

/// The same for the window.
pub(crate) fn carried_view(one: &Carried, today: Day) -> CarriedView {
    let next = answers(one).unwrap_or_default();
    CarriedView {
        is_exception: is_exception(one),
        measure: one.measure_id.clone(),
        number: one.number.clone(),
        fiscal_year: one.fiscal_year,
        sources: one.sources.clone(),
        problem: one.problem.clone(),
        action: one.action.clone(),
        owner: one.owner.clone().unwrap_or_default(),
        due_first: one.due_first.clone(),
        due_on: one.due_on.clone(),
        is_overdue: wants_due(one, &one.progress, today),
        told: one.told_progress.clone(),
        progress: one.progress.clone(),
        progress_on: one.progress_on.clone(),
        note: one.note.clone(),
        wished_due_on: one.wished_due_on.clone(),
        wish_reason: one.wish_reason.clone().unwrap_or_default(),
        is_answered: one.answered_at.is_some(),
        answered_by: one.answered_by.clone(),
        next: next.into_iter().map(str::to_owned).collect(),
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

/// Puts an exception that a request asks after into a new case, as a question of its sheet.
pub(crate) fn put_excepted(tx: &Transaction<'_>, sheet: &str, ordinal: i64, told: &Carried) -> Result<()> {
    Ok(carried_exception::insert(
        tx,
        &CarriedException {
            sheet_id: sheet.to_owned(),
            exception_id: told.measure_id.clone(),
            ordinal,
            told_json: desk_json(told)?,
            ..CarriedException::default()
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
