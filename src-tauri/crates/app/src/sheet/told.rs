//! A measure as a parcel tells it, as the rows of a case: a sealed sheet and a request name the same fields.

use tenken_parcel::content::Measure as Told;
use tenken_store::table::{measure::Measure, measure_due::MeasureDue};

use crate::{desk::desk_json, error::Result};

/// The row without what only its place knows: id, unit, year, progress and when it was made.
pub(crate) fn measure_row(told: &Told) -> Result<Measure> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Ok(Measure {
        number: told.number.clone(),
        problem: told.problem.clone(),
        clauses_json: desk_json(&told.clauses)?,
        cause: text(&told.cause_kind),
        cause_note: text(&told.cause_note),
        kind: text(&told.measure_type),
        action: told.action.clone(),
        interim_action: text(&told.interim),
        is_within_authority: told.within_authority,
        owner: text(&told.owner),
        responsible: text(&told.responsible),
        due_on: told.due_on.clone(),
        cost_yen: told.cost_yen,
        budget_year: told.budget_year.map(i64::from),
        progress_on: told.progress_on.clone(),
        progress_note: text(&told.progress_note),
        ..Measure::default()
    })
}

/// Its due dates: the first, then every change with its reason.
pub(crate) fn due_rows(told: &Told, id: &str, at: &str) -> Vec<MeasureDue> {
    let first = told.due_first.clone().or_else(|| told.due_on.clone());
    let first = first.map(|due_on| (due_on, String::new(), String::new()));
    let later = told.due_changes.iter().map(|change| {
        let approver = change.approver.clone().unwrap_or_default();
        (change.to.clone(), change.reason.clone(), approver)
    });
    (0..)
        .zip(first.into_iter().chain(later))
        .map(|(ordinal, (due_on, reason, approver))| MeasureDue {
            measure_id: id.to_owned(),
            ordinal,
            due_on,
            reason,
            approver,
            changed_at: at.to_owned(),
        })
        .collect()
}
