//! From a form that was read to the sealed sheet that the office stores: the same content as a submission of the
//! program has, and the very same bytes where the program wrote the workbook.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use tenken_domain::{
    profile::Profile,
    vocabulary::{Progress, SetCode, SheetState},
};
use tenken_parcel::content::{Carried, Confirmed, Sealed, SealedSheet};

use super::{CarriedRead, FormContext, FormRead, note::FormNote, whose::context::KnownEdition};
use crate::{
    error::{AppError, Result},
    sheet::{
        AnswerRecord, EvidenceRecord, MeasureRecord, RequestInfo, SheetModel, SystemInfo, UnitInfo,
        carried_on_form, scale_of, sealed_sheet,
    },
};

/// A form as a sealed sheet.
pub(crate) struct FormSealed {
    pub sheet: SealedSheet,
    /// The 照合番号 printed in the workbook is that of the sheet: nothing was changed since it was confirmed.
    pub is_as_confirmed: bool,
    /// What was found out by comparing.
    pub notes: Vec<FormNote>,
}

/// Where the values come from that are not read from cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// The hidden sheet, as the program wrote it.
    Workbook,
    /// What the office knows.
    Office,
}

impl FormRead {
    /// The sealed sheet of the form, as version `version` or the one that the workbook names, else 1. The same form
    /// gives the same sheet whenever it is read. Error: `NotFound` without a known edition.
    pub(crate) fn sealed(&self, context: &FormContext, version: Option<u32>) -> Result<FormSealed> {
        let known = context
            .edition_by_hash(&self.edition_sha256)
            .ok_or_else(|| AppError::NotFound {
                what: "edition",
                id: self.identity.key.edition.clone(),
            })?;
        let is_own = !self.confirmed.check_number.is_empty();
        if is_own {
            let sheet = self.sheet_of(context, known, version, Rest::Workbook);
            let number = Sealed::new(sheet.clone())?.check_number()?;
            if number.digits() == self.confirmed.check_number {
                return Ok(FormSealed {
                    sheet,
                    is_as_confirmed: true,
                    notes: Vec::new(),
                });
            }
        }
        let sheet = self.sheet_of(context, known, version, Rest::Office);
        let mut notes = Vec::new();
        if is_own {
            notes.push(FormNote::of_file("content-changed").with(&self.confirmed.check_number));
        }
        Ok(FormSealed {
            sheet,
            is_as_confirmed: false,
            notes,
        })
    }

    fn sheet_of(
        &self,
        context: &FormContext,
        known: &KnownEdition,
        version: Option<u32>,
        rest: Rest,
    ) -> SealedSheet {
        let model = self.model(context, known, version, rest);
        let unanswered = model
            .asked()
            .iter()
            .filter(|item| {
                model
                    .answers
                    .get(&item.id)
                    .is_none_or(|record| record.value.is_none())
            })
            .count();
        let on = self.confirmed.on.clone().unwrap_or_default();
        // Without a moment in the workbook the day stands for it, so that a second reading gives the same sheet.
        let at = match (self.confirmed.at.as_str(), on.as_str()) {
            ("", "") => String::new(),
            ("", day) => format!("{day}T00:00:00.000Z"),
            (at, _) => at.to_owned(),
        };
        let confirmed = Confirmed {
            title: self.confirmed.by.text.clone(),
            name: None,
            date: on,
            at,
            unanswered_accepted: self
                .confirmed
                .accepted
                .unwrap_or(u32::try_from(unanswered).unwrap_or(u32::MAX)),
            extra: BTreeMap::new(),
        };
        sealed_sheet(&model, confirmed, self.confirmed.is_deputised)
    }

    /// What earlier years left open. An answer that a person wrote into the form has the day of the confirmation for its
    /// moment, so that a second reading gives the same sheet.
    fn carried(&self) -> Vec<Carried> {
        let (on, by) = (
            self.confirmed.on.as_deref(),
            [&self.performer.text, &self.confirmed.by.text],
        );
        let of_form = |one: &CarriedRead| {
            let carried = one.carried.clone();
            if !one.is_answered || carried.answered_at.is_some() {
                return carried;
            }
            carried_on_form(carried, on, by)
        };
        self.carried.iter().map(of_form).collect()
    }

    fn model(
        &self,
        context: &FormContext,
        known: &KnownEdition,
        version: Option<u32>,
        rest: Rest,
    ) -> SheetModel {
        let key = &self.identity.key;
        let round = context.round_of(key.fiscal_year).unwrap_or(context.newest());
        let is_workbook = rest == Rest::Workbook;
        let set = self.set.filter(|_| is_workbook).unwrap_or(round.set);
        let scale = self
            .settings
            .as_ref()
            .filter(|_| is_workbook)
            .and_then(|settings| scale_of(settings).ok())
            .unwrap_or_else(|| round.scale.clone());
        let profile = self.profile_values();
        SheetModel {
            id: String::new(),
            kind: key.kind,
            fiscal_year: key.fiscal_year,
            body_code: key.body_code.clone(),
            unit: self.unit(context, is_workbook),
            system: self.system(context, is_workbook),
            version: i64::from(version.or(self.version).unwrap_or(1)),
            state: SheetState::Submitted,
            set,
            scale,
            edition: Arc::clone(&known.edition),
            edition_sha256: known.sha256.clone(),
            inclusions: self.inclusions(known, set, &profile),
            profile,
            answers: self.answers.iter().map(record).collect(),
            measures: self.measures.iter().map(measure).collect(),
            carried: self.carried(),
            prior: None,
            exceptions: self.excepted(context, is_workbook),
            request: RequestInfo::default(),
            marks: BTreeMap::new(),
            performer: self.performer.text.clone(),
            period_from: self.period_from.clone(),
            period_to: self.period_to.clone(),
            remarks: self.remarks.text.clone(),
            wishes: self.wishes.text.clone(),
            headcount: self.headcount.map(i64::from),
            answered: self.answered.clone().filter(|_| is_workbook),
        }
    }

    /// Items taken in by hand, and those that were answered although profile or set leave them out: no answer is lost.
    fn inclusions(&self, known: &KnownEdition, set: SetCode, profile: &Profile) -> Vec<String> {
        let asked: HashSet<&str> = known
            .edition
            .items_for(self.identity.key.kind, set, profile, &[])
            .into_iter()
            .map(|item| item.id.as_str())
            .collect();
        let mut found: Vec<String> = self
            .answers
            .iter()
            .filter(|answer| answer.is_taken_in || !answer.is_blank())
            .filter(|answer| answer.is_taken_in || !asked.contains(answer.item_id.as_str()))
            .map(|answer| answer.item_id.clone())
            .collect();
        found.sort();
        found
    }

    fn excepted(&self, context: &FormContext, is_workbook: bool) -> BTreeMap<String, String> {
        if is_workbook {
            let listed = self
                .hidden
                .get("excepted")
                .map(String::as_str)
                .unwrap_or_default();
            return listed
                .split_whitespace()
                .filter_map(|item| {
                    let answer = self.answers.iter().find(|answer| answer.item_id == item)?;
                    Some((item.to_owned(), answer.exception.clone()))
                })
                .collect();
        }
        let unit = context.unit(&self.identity.key.unit_code);
        unit.and_then(|unit| context.exceptions.get(&unit.id))
            .cloned()
            .unwrap_or_default()
    }

    fn unit(&self, context: &FormContext, is_workbook: bool) -> UnitInfo {
        let code = self.identity.key.unit_code.clone();
        let hidden = |name: &str| self.hidden.get(name).cloned().unwrap_or_default();
        if is_workbook && self.hidden.contains_key("unit_name") {
            return UnitInfo {
                id: hidden("unit_id"),
                code,
                name: hidden("unit_name"),
                department_name: hidden("department_name"),
                department_code: hidden("department_code"),
            };
        }
        match context.unit(&code) {
            Some(unit) => crate::office::unit_info(unit),
            None => UnitInfo {
                code,
                name: self.identity.unit_name.clone(),
                ..UnitInfo::default()
            },
        }
    }

    fn system(&self, context: &FormContext, is_workbook: bool) -> Option<SystemInfo> {
        let code = self.identity.key.system_code.clone();
        if code.is_empty() {
            return None;
        }
        let hidden = |name: &str| self.hidden.get(name).cloned().unwrap_or_default();
        if is_workbook && self.hidden.contains_key("system_name") {
            return Some(SystemInfo {
                id: hidden("system_id"),
                name: hidden("system_name"),
                code,
            });
        }
        let known = context
            .system(&code, "")
            .map(|(_, system)| crate::office::system_info(system));
        Some(known.unwrap_or_else(|| SystemInfo {
            name: code.clone(),
            code,
            ..SystemInfo::default()
        }))
    }
}

fn record(answer: &super::AnswerRead) -> (String, AnswerRecord) {
    let record = AnswerRecord {
        value: answer.value,
        is_flagged: answer.is_flagged,
        reason: answer.reason.clone(),
        exception: answer.exception.clone(),
        is_taken_over: false,
        evidence: answer
            .evidence
            .iter()
            .map(|piece| EvidenceRecord {
                name: piece.name.clone(),
                place: piece.place.clone(),
                checked_on: piece.checked_on.clone(),
                sha256: piece.sha256.clone(),
                ..EvidenceRecord::default()
            })
            .collect(),
        measures: answer.measures.clone(),
    };
    (answer.item_id.clone(), record)
}

fn measure(measure: &super::MeasureRead) -> MeasureRecord {
    let progress = if measure.progress.is_empty() {
        Progress::NotStarted.as_str().to_owned()
    } else {
        measure.progress.clone()
    };
    MeasureRecord {
        id: measure.number.clone(),
        number: measure.number.clone(),
        problem: measure.problem.clone(),
        cause_kind: measure.cause_kind.clone(),
        cause: measure.cause.clone(),
        measure_type: measure.kind.clone(),
        action: measure.action.clone(),
        interim: measure.interim.clone(),
        is_within_authority: measure.is_within_authority.unwrap_or(true),
        owner: measure.owner.clone(),
        responsible: measure.responsible.clone(),
        due_first: measure.due_first.clone().or_else(|| measure.due.clone()),
        due_on: measure.due.clone(),
        progress,
    }
}
