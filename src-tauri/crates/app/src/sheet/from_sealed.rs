//! From a sealed version back to the model, for reports, receptions and comparisons.

use std::{collections::BTreeMap, sync::Arc};

use tenken_checklist::Edition;
use tenken_domain::{
    profile::{Profile, ProfileCode},
    vocabulary::{Answer, ProfileValue, SheetState},
};
use tenken_parcel::content::{Answer as SealedAnswer, Measure, SealedSheet};

use super::model::{
    AnswerRecord, EvidenceRecord, MeasureRecord, PriorYear, RequestInfo, SheetModel, SystemInfo, UnitInfo,
};
use crate::error::Result;

/// Rebuilds the model; what does not travel with the version (request, last year) is given by the caller.
pub(crate) fn model_of_sealed(
    id: &str,
    sealed: &SealedSheet,
    edition: Arc<Edition>,
    state: SheetState,
    request: RequestInfo,
    prior: Option<PriorYear>,
) -> Result<SheetModel> {
    let mut profile = Profile::default();
    for (code, value) in &sealed.profile {
        profile
            .0
            .insert(code.parse::<ProfileCode>()?, value.parse::<ProfileValue>()?);
    }
    let mut answers = BTreeMap::new();
    let mut exceptions = BTreeMap::new();
    for answer in sealed.answers.iter().filter(|answer| answer.applicable) {
        if let Some(number) = &answer.exception_number
            && answer.extra.contains_key(super::seal::EXCEPTED)
        {
            exceptions.insert(answer.item_id.clone(), number.clone());
        }
        answers.insert(answer.item_id.clone(), record(answer)?);
    }
    Ok(SheetModel {
        id: id.to_owned(),
        kind: sealed.sheet_kind.parse()?,
        fiscal_year: sealed.fiscal_year,
        body_code: sealed.body_code.clone(),
        unit: UnitInfo {
            id: sealed.unit.id.clone().unwrap_or_default(),
            code: sealed.unit.code.clone(),
            name: sealed.unit.name.clone(),
            department_name: sealed.unit.department_name.clone().unwrap_or_default(),
            department_code: sealed.unit.department_code.clone().unwrap_or_default(),
        },
        system: sealed.system.as_ref().map(|system| SystemInfo {
            id: system.id.clone().unwrap_or_default(),
            code: system.code.clone(),
            name: system.name.clone(),
        }),
        version: i64::from(sealed.version),
        state,
        set: sealed.set.parse()?,
        scale: super::scale_of(&sealed.settings)?,
        edition,
        edition_sha256: sealed.edition.sha256.clone(),
        profile,
        inclusions: sealed.inclusions.iter().map(|i| i.item_id.clone()).collect(),
        answers,
        measures: sealed.measures.iter().map(measure).collect(),
        carried: sealed.carried.clone(),
        prior,
        exceptions,
        request,
        marks: BTreeMap::new(),
        performer: sealed.performer.clone().unwrap_or_default(),
        period_from: sealed.period_from.clone(),
        period_to: sealed.period_to.clone(),
        remarks: sealed.remarks.clone().unwrap_or_default(),
        wishes: sealed.wishes.clone().unwrap_or_default(),
        headcount: sealed.headcount.map(i64::from),
        answered: sealed.answered.clone(),
    })
}

fn record(answer: &SealedAnswer) -> Result<AnswerRecord> {
    Ok(AnswerRecord {
        value: answer.value.as_deref().map(str::parse::<Answer>).transpose()?,
        is_flagged: answer.flagged,
        reason: answer.reason.clone().unwrap_or_default(),
        exception: answer.exception_number.clone().unwrap_or_default(),
        is_taken_over: false,
        evidence: answer
            .evidence
            .iter()
            .map(|e| EvidenceRecord {
                name: e.name.clone(),
                place: e.place.clone().unwrap_or_default(),
                checked_on: e.checked_on.clone(),
                sha256: e.sha256.clone().unwrap_or_default(),
                ..EvidenceRecord::default()
            })
            .collect(),
        measures: answer.measures.clone(),
    })
}

/// In a sealed version a measure is named by its number.
fn measure(measure: &Measure) -> MeasureRecord {
    MeasureRecord {
        id: measure.number.clone(),
        number: measure.number.clone(),
        problem: measure.problem.clone(),
        cause_kind: measure.cause_kind.clone().unwrap_or_default(),
        cause: measure.cause_note.clone().unwrap_or_default(),
        measure_type: measure.measure_type.clone().unwrap_or_default(),
        action: measure.action.clone(),
        interim: measure.interim.clone().unwrap_or_default(),
        is_within_authority: measure.within_authority,
        owner: measure.owner.clone().unwrap_or_default(),
        responsible: measure.responsible.clone().unwrap_or_default(),
        due_first: measure.due_first.clone(),
        due_on: measure.due_on.clone(),
        progress: measure.progress.clone(),
    }
}
