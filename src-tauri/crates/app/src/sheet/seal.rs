//! From the working sheet to the version that is sealed (data.md 5, 6).

use std::collections::BTreeMap;

use tenken_domain::{figures::Scale, vocabulary::Answer};
use tenken_parcel::content::{
    Answer as SealedAnswer, Confirmed, DueChange, Edition as EditionRef, Evidence, Inclusion, Measure,
    Official, SEALED_FORMAT, SealedSheet, Settings, Source, System, Unit,
};

use super::model::{AnswerRecord, MeasureRecord, SheetModel};
use crate::error::Result;

/// Key in a sealed answer: the exception was approved and valid on the day (domain.md 5.5).
pub(crate) const EXCEPTED: &str = "excepted";

/// A text that travels only when there is one.
pub(crate) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Scale and switches as they travel.
pub(crate) fn settings_of(scale: &Scale) -> Settings {
    Settings {
        scale_steps: scale.steps,
        partial_value_permille: u16::try_from(scale.partial_permille).unwrap_or_default(),
        weights_on: scale.is_weighted,
        bands: scale
            .bands
            .iter()
            .map(|band| u8::try_from(*band).unwrap_or(100))
            .collect(),
        exception_effect: scale.exception.to_string(),
        extra: BTreeMap::new(),
    }
}

/// Scale and switches as they came: the way back of [`settings_of`].
pub(crate) fn scale_of(settings: &Settings) -> Result<Scale> {
    let mut bands = Scale::default().bands;
    for (band, given) in bands.iter_mut().zip(&settings.bands) {
        *band = u32::from(*given);
    }
    Ok(Scale {
        steps: settings.scale_steps,
        partial_permille: i64::from(settings.partial_value_permille),
        is_weighted: settings.weights_on,
        bands,
        exception: settings.exception_effect.parse()?,
    })
}

/// The sealed content of a sheet, every item of its set included: those that the profile cut say by what.
pub(crate) fn sealed_sheet(model: &SheetModel, confirmed: Confirmed, is_deputised: bool) -> SealedSheet {
    let selection = model
        .edition
        .select(model.kind, model.set, &model.profile, &model.inclusions);
    let mut answers: Vec<SealedAnswer> = Vec::new();
    for item in &selection.asked {
        answers.push(answer(model, item, &model.answer(&item.id), &[]));
    }
    for cut in &selection.cut {
        let by: Vec<String> = cut.by.iter().map(ToString::to_string).collect();
        answers.push(answer(model, cut.item, &AnswerRecord::default(), &by));
    }
    SealedSheet {
        format: SEALED_FORMAT.to_owned(),
        body_code: model.body_code.clone(),
        body_name: some(&model.edition.body.name),
        fiscal_year: model.fiscal_year,
        edition: EditionRef {
            id: model.edition.body.id.clone(),
            edition: model.edition.info.id.clone(),
            sha256: model.edition_sha256.clone(),
            extra: BTreeMap::new(),
        },
        set: model.set.to_string(),
        settings: settings_of(&model.scale),
        unit: Unit {
            id: some(&model.unit.id),
            code: model.unit.code.clone(),
            name: model.unit.name.clone(),
            department_name: some(&model.unit.department_name),
            department_code: some(&model.unit.department_code),
            head: None,
            extra: BTreeMap::new(),
        },
        sheet_kind: model.kind.to_string(),
        system: model.system.as_ref().map(|system| System {
            id: some(&system.id),
            code: system.code.clone(),
            name: system.name.clone(),
            system_manager: None,
            extra: BTreeMap::new(),
        }),
        version: u32::try_from(model.version).unwrap_or(1),
        profile: model
            .profile
            .0
            .iter()
            .map(|(code, value)| (code.to_string(), value.to_string()))
            .collect(),
        inclusions: model
            .inclusions
            .iter()
            .map(|item| Inclusion {
                item_id: item.clone(),
                ..Inclusion::default()
            })
            .collect(),
        answers,
        measures: model.measures.iter().map(|m| measure(model, m)).collect(),
        carried: model.carried.clone(),
        remarks: some(&model.remarks),
        wishes: some(&model.wishes),
        performer: some(&model.performer),
        responsible: Official {
            role: None,
            title: model.confirmer_title(),
            name: some(&confirmed.title),
            extra: BTreeMap::new(),
        },
        deputised: is_deputised,
        period_from: model.period_from.clone(),
        period_to: model.period_to.clone(),
        headcount: model.headcount.and_then(|n| u32::try_from(n).ok()),
        answered: model.answered.clone(),
        dept_confirmation: None,
        confirmed,
        extra: BTreeMap::new(),
    }
}

fn answer(
    model: &SheetModel,
    item: &tenken_domain::item::Item,
    record: &AnswerRecord,
    cut_by: &[String],
) -> SealedAnswer {
    let number = model.exceptions.get(&item.id).cloned();
    SealedAnswer {
        item_id: item.id.clone(),
        revision: item.revision,
        control: item.control.to_string(),
        level: item.level.to_string(),
        value: record.value.map(Answer::as_str).map(str::to_owned),
        flagged: record.is_flagged,
        reason: some(&record.reason),
        evidence: record
            .evidence
            .iter()
            .map(|e| Evidence {
                name: e.name.clone(),
                place: some(&e.place),
                checked_on: e.checked_on.clone(),
                sha256: some(&e.sha256),
                extra: BTreeMap::new(),
            })
            .collect(),
        measures: record
            .measures
            .iter()
            .filter_map(|id| model.measure(id))
            .map(|measure| measure.number.clone())
            .collect(),
        extra: number
            .iter()
            .map(|_| (EXCEPTED.to_owned(), serde_json::Value::Bool(true)))
            .collect(),
        exception_number: some(&record.exception).or(number),
        applicable: cut_by.is_empty(),
        cut_by: cut_by.to_vec(),
    }
}

fn measure(model: &SheetModel, measure: &MeasureRecord) -> Measure {
    let items: Vec<&tenken_domain::item::Item> = model
        .asked()
        .into_iter()
        .filter(|item| {
            model
                .answers
                .get(&item.id)
                .is_some_and(|a| a.measures.contains(&measure.id))
        })
        .collect();
    let mut clauses: Vec<String> = items
        .iter()
        .filter_map(|item| item.clauses.first().cloned())
        .collect();
    clauses.dedup();
    let changed = measure.due_first != measure.due_on;
    Measure {
        number: measure.number.clone(),
        id: None,
        fiscal_year: None,
        system_code: None,
        sources: items
            .iter()
            .map(|item| Source {
                kind: "self_check".to_owned(),
                reference: Some(item.id.clone()),
                extra: BTreeMap::new(),
            })
            .collect(),
        item_ids: items.iter().map(|item| item.id.clone()).collect(),
        problem: measure.problem.clone(),
        clauses,
        cause_kind: some(&measure.cause_kind),
        cause_note: some(&measure.cause),
        measure_type: some(&measure.measure_type),
        action: measure.action.clone(),
        interim: some(&measure.interim),
        within_authority: measure.is_within_authority,
        owner: some(&measure.owner),
        responsible: some(&measure.responsible),
        due_first: measure.due_first.clone(),
        due_on: measure.due_on.clone(),
        due_changes: match (&measure.due_on, changed) {
            (Some(to), true) => {
                vec![DueChange {
                    from: measure.due_first.clone(),
                    to: to.clone(),
                    ..DueChange::default()
                }]
            }
            _ => Vec::new(),
        },
        cost_yen: None,
        budget_year: None,
        progress: measure.progress.clone(),
        progress_on: None,
        progress_note: None,
        extra: BTreeMap::new(),
    }
}
