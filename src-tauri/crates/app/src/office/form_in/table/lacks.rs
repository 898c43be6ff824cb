//! What a form lacks of what a confirmation in the program would ask for. It is taken in all the same.

use std::collections::{BTreeMap, HashMap};

use tenken_checklist::Edition;
use tenken_domain::{
    gap::{AnswerState, Gap, MeasureState, gaps},
    item::Item,
    profile::ProfileCode,
    text::is_blank,
    vocabulary::SheetKind,
};

use super::super::{
    FormRead,
    note::{FormNote, Where},
};
use super::{
    answers::AnswerRead,
    carried::CarriedRead,
    grid::Grid,
    head::{self, Table},
    measures::MeasureRead,
};
use crate::sheet::carried_takes_wish;

/// Codes of what is named here.
const LACKS: [&str; 3] = ["reason-missing", "measure-missing", "evidence-missing"];

/// Whether a note says what a form lacks.
pub(in crate::office::form_in) fn is_lack(note: &FormNote) -> bool {
    LACKS.contains(&note.code.strip_suffix("-many").unwrap_or(note.code))
}

/// Names answers without their reason, measure or evidence.
pub(in crate::office::form_in) fn name(form: &FormRead, edition: &Edition, notes: &mut Vec<FormNote>) {
    let items: HashMap<&str, &Item> = edition
        .items
        .iter()
        .map(|item| (item.id.as_str(), item))
        .collect();
    let measures: BTreeMap<&str, &MeasureRead> = form
        .measures
        .iter()
        .map(|measure| (measure.number.as_str(), measure))
        .collect();
    for answer in form.answers.iter().filter(|answer| answer.value.is_some()) {
        let Some(item) = items.get(answer.item_id.as_str()) else {
            continue;
        };
        let found = gaps(item, &state(answer, &measures));
        let mark = answer.value.map_or("", |value| value.mark());
        let mut note = |code, field: &str| {
            let at = Where {
                sheet: answer.at.sheet.clone(),
                cell: answer.cell_of(field),
            };
            notes.push(FormNote::at(code, &at).with(mark));
        };
        let is_measure = |gap: &Gap| {
            matches!(
                gap,
                Gap::Measure | Gap::MeasureAction | Gap::MeasureOwner | Gap::MeasureDue
            )
        };
        if found.contains(&Gap::Reason) {
            note("reason-missing", "reason");
        }
        if found.iter().any(is_measure) {
            note("measure-missing", "measures");
        }
        if found.contains(&Gap::Evidence) {
            note("evidence-missing", "evidence");
        }
    }
}

fn state<'a>(answer: &'a AnswerRead, measures: &BTreeMap<&str, &'a MeasureRead>) -> AnswerState<'a> {
    let linked = answer.measures.iter();
    AnswerState {
        answer: answer.value,
        reason: &answer.reason,
        measures: linked
            .filter_map(|number| measures.get(number.as_str()))
            .map(|measure| MeasureState {
                action: &measure.action,
                owner: &measure.owner,
                has_due: measure.due.is_some(),
            })
            .collect(),
        has_exception: !answer.exception.is_empty(),
        has_evidence: answer
            .evidence
            .iter()
            .any(|piece| !is_blank(&piece.name) && !is_blank(&piece.place)),
    }
}

/// Names a profile that was not answered: without it no question is cut.
pub(in crate::office::form_in) fn profile(form: &FormRead, around: &[&Grid<'_>], notes: &mut Vec<FormNote>) {
    let kind: SheetKind = form.identity.key.kind;
    let is_asked = ProfileCode::ALL.iter().any(|code| code.sheet() == kind);
    // A form that nobody filled in says so itself.
    let is_empty = form.answers.iter().all(|answer| answer.value.is_none());
    if !is_asked || is_empty || !form.profile.is_empty() {
        return;
    }
    let table = around
        .iter()
        .find(|grid| head::find(grid, Table::Profile).is_some());
    notes.push(match table {
        Some(grid) => FormNote::at(
            "profile-blank",
            &Where {
                sheet: grid.name.to_owned(),
                cell: String::new(),
            },
        ),
        None => FormNote::of_file("profile-missing"),
    });
}

/// Names what was asked and not answered, and what an answer lacks of what the program asks for: what was done, and of
/// what is late a new due date with its reason.
pub(in crate::office::form_in) fn carried(
    found: &[CarriedRead],
    on: Option<&str>,
    notes: &mut Vec<FormNote>,
) {
    for one in found {
        let mut note = |code, cell: &str| {
            notes.push(FormNote::at(code, &one.place(cell)).with(&one.carried.number));
        };
        if !one.is_answered {
            note("carried-missing", "carried");
            continue;
        }
        if one.carried.note.is_empty() {
            note("carried-note-missing", "carried-note");
        }
        let is_open = carried_takes_wish(&one.carried, &one.carried.progress);
        let due = one.carried.due_on.as_deref();
        let is_late = is_open && due.zip(on).is_some_and(|(due, on)| due < on);
        let has_wish = one.carried.wished_due_on.is_some();
        if is_late && !has_wish || has_wish && one.carried.wish_reason.is_none() {
            note("carried-due-missing", "carried-due");
        }
    }
}
