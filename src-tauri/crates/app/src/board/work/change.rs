//! Writing on the board: a measure that a sheet tells is taken over first, and every change leaves a step in the history.

use tenken_store::{
    Actor, Transaction,
    table::{
        measure, measure_due,
        measure_event::{self, MeasureEvent},
        measure_source::{self, MeasureSource},
        measure_standing::{self, MeasureStanding},
    },
};

use super::super::{BoardError, Held, Origin};
use crate::{error::Result, keep::KeepError};

/// What is written into the history.
#[derive(Default)]
pub(crate) struct Step<'a> {
    pub(crate) kind: &'a str,
    pub(crate) field: &'a str,
    pub(crate) before: &'a str,
    pub(crate) after: &'a str,
    pub(crate) on: Option<String>,
    pub(crate) note: &'a str,
    pub(crate) approver: &'a str,
}

/// Who writes, and when.
pub(crate) struct Pen {
    pub(crate) actor: Actor,
    pub(crate) at: String,
}

impl Pen {
    /// Adds a step to the history of a measure.
    pub(crate) fn step(&self, tx: &Transaction<'_>, measure: &str, step: &Step<'_>) -> Result<()> {
        let ordinal = measure_event::of_measure(tx, measure)?
            .last()
            .map_or(0, |last| last.ordinal + 1);
        let row = MeasureEvent {
            measure_id: measure.to_owned(),
            ordinal,
            kind: step.kind.to_owned(),
            field: step.field.to_owned(),
            before: step.before.to_owned(),
            after: step.after.to_owned(),
            on_day: step.on.clone(),
            note: step.note.to_owned(),
            approver: step.approver.to_owned(),
            person_id: self.actor.person_id.clone(),
            person_name: self.actor.person_name.clone(),
            recorded_at: self.at.clone(),
        };
        Ok(measure_event::insert(tx, &row)?)
    }

    /// Makes sure that the measure is a row of this case, as it stands; gives how it stands, to be changed and kept.
    pub(crate) fn keep(&self, tx: &Transaction<'_>, held: &Held) -> Result<MeasureStanding> {
        if held.origin == Origin::Gap {
            let number = held.row.number.clone();
            return Err(if held.is_of_audit {
                BoardError::MovedByAudit { number }.into()
            } else {
                BoardError::NoPlanYet { number }.into()
            });
        }
        if let Some(on) = &held.gone_on {
            let (name, on) = (held.row.number.clone(), on.clone());
            return Err(KeepError::Gone { name, on }.into());
        }
        let id = held.row.id.as_str();
        let heard = held.said.last().map(|said| said.by.0.clone());
        let told = heard.or_else(|| held.told.as_ref().map(|told| told.0.clone()));
        let standing = match &held.standing {
            Some(known) => MeasureStanding {
                reception_id: told.or_else(|| known.reception_id.clone()),
                ..known.clone()
            },
            None => MeasureStanding {
                measure_id: id.to_owned(),
                origin: if held.origin == Origin::Section {
                    "section"
                } else {
                    "own"
                }
                .to_owned(),
                unit_code: held.unit_code.clone(),
                reception_id: told,
                evidence_json: "[]".to_owned(),
                taken_at: self.at.clone(),
                ..MeasureStanding::default()
            },
        };
        if held.origin == Origin::Section && held.standing.is_none() {
            measure::insert(tx, &held.row)?;
            for (ordinal, source) in (0..).zip(&held.sources) {
                let is_item = source.edition.is_some();
                let row = MeasureSource {
                    measure_id: id.to_owned(),
                    ordinal,
                    kind: source.kind.clone(),
                    item_id: is_item.then(|| source.reference.clone()),
                    ref_text: (!is_item).then(|| source.reference.clone()),
                    ..MeasureSource::default()
                };
                measure_source::insert(tx, &row)?;
            }
            for due in &held.dues {
                measure_due::insert(tx, due)?;
            }
            let step = Step {
                kind: "taken",
                after: &held.row.progress,
                ..Step::default()
            };
            self.step(tx, id, &step)?;
        } else {
            measure::update(tx, &held.row)?;
            if held.origin == Origin::Section && !standing.has_due {
                for due in &held.dues {
                    measure_due::upsert(tx, due)?;
                }
            }
            if let Some(before) = &held.kept_progress {
                let step = Step {
                    kind: "told",
                    field: "progress",
                    before,
                    after: &held.row.progress,
                    on: held.row.progress_on.clone(),
                    note: &held.row.progress_note,
                    ..Step::default()
                };
                self.step(tx, id, &step)?;
            }
        }
        measure_standing::upsert(tx, &standing)?;
        Ok(standing)
    }
}
