//! The question page: cards, progress, measures.

use tenken_checklist::{Edition, compare::differences};
use tenken_domain::{
    control::Domain,
    gap::Gap,
    item::Item,
    vocabulary::{Answer, SheetKind},
};

use super::{
    figures::{headline, scored},
    model::{AnswerRecord, EvidenceRecord, MeasureRecord, SheetModel, minutes},
    personal::warning,
};
use tenken_parcel::content::PriorQuestion;

use crate::{
    standard::shown_pieces,
    wire::{
        CardView, DomainProgress, DomainText, EvidenceView, LastYearView, MeasureView, ProgressView,
        QuestionChange, SheetLine, SheetView,
    },
};

/// The thirteen domain names of the project's own data, with the gaps of this standard.
pub(crate) fn domain_texts(edition: &Edition) -> Vec<DomainText> {
    let gaps = edition.gaps();
    tenken_checklist::controls().map_or_else(
        |_| Vec::new(),
        |table| {
            table
                .domains
                .iter()
                .map(|text| DomainText {
                    domain: text.code.to_string(),
                    name_ja: text.name_ja.clone(),
                    name_en: text.name_en.clone(),
                    plain_ja: text.plain_ja.clone(),
                    plain_en: text.plain_en.clone(),
                    is_gap: gaps.iter().any(|gap| gap.domain == text.code && gap.is_whole),
                })
                .collect()
        },
    )
}

/// One card.
pub(crate) fn card(model: &SheetModel, number: i64, item: &Item) -> CardView {
    let record = model.answer(&item.id);
    let control = tenken_checklist::controls()
        .ok()
        .and_then(|table| table.controls.iter().find(|text| text.code == item.control));
    let heading = item
        .clauses
        .first()
        .and_then(|locator| model.edition.clause(locator));
    CardView {
        item: item.id.clone(),
        number,
        domain: item.control.domain().to_string(),
        control: item.control.to_string(),
        control_ja: control.as_ref().map(|c| c.name_ja.clone()).unwrap_or_default(),
        control_en: control.map(|c| c.name_en.clone()).unwrap_or_default(),
        level: item.level.to_string(),
        clauses: item.clauses.clone(),
        clause_heading: heading.map(|clause| clause.heading.clone()).unwrap_or_default(),
        clause_text: heading.and_then(|clause| clause.text.clone()).unwrap_or_default(),
        role_title: item
            .roles
            .first()
            .map(|role| model.edition.body.title(*role).to_owned())
            .unwrap_or_default(),
        question: item.question.clone(),
        good: item.good.clone(),
        partial: item.partial.clone(),
        evidence_examples: item.evidence.clone(),
        is_evidence_required: item.evidence_required,
        improvement: item.improvement.clone(),
        note: item.note.clone().unwrap_or_default(),
        answer: record.value.map(Answer::as_str).map(str::to_owned),
        is_flagged: record.is_flagged,
        warning: card_warning(model, &record),
        reason_warning: warning([record.reason.as_str()]),
        reason: record.reason,
        exception: record.exception,
        evidence: record.evidence.iter().map(evidence_view).collect(),
        measures: record.measures,
        last: last_year(model, item),
        is_taken_over: record.is_taken_over,
        gaps: model
            .gaps(item)
            .into_iter()
            .map(|gap| gap.code().to_owned())
            .collect(),
        returned_note: model.marks.get(&item.id).cloned().unwrap_or_default(),
        is_included: model.inclusions.contains(&item.id),
    }
}

/// The first warning of a card, in the order in which it is written.
fn card_warning(model: &SheetModel, record: &AnswerRecord) -> String {
    let measures = model.measures.iter().filter(|m| record.measures.contains(&m.id));
    warning(
        std::iter::once(record.reason.as_str())
            .chain(record.evidence.iter().flat_map(evidence_texts))
            .chain(measures.flat_map(measure_texts)),
    )
}

fn evidence_texts(record: &EvidenceRecord) -> [&str; 2] {
    [&record.name, &record.place]
}

fn measure_texts(record: &MeasureRecord) -> [&str; 5] {
    [
        &record.problem,
        &record.cause,
        &record.action,
        &record.interim,
        &record.owner,
    ]
}

fn last_year(model: &SheetModel, item: &Item) -> Option<LastYearView> {
    let (record, is_equal) = model.last_year(item)?;
    Some(LastYearView {
        answer: record.value.map(Answer::as_str).map(str::to_owned),
        reason: record.reason.clone(),
        evidence: record
            .evidence
            .iter()
            .map(|e| {
                [e.name.as_str(), e.place.as_str()]
                    .join(" / ")
                    .trim_end_matches(" / ")
                    .to_owned()
            })
            .collect(),
        measure: record.measure.clone(),
        is_equal,
        origin: model
            .prior
            .as_ref()
            .map(|prior| prior.origin.clone())
            .unwrap_or_default(),
        changes: record
            .asked
            .as_ref()
            .map(|asked| changes(asked, item))
            .unwrap_or_default(),
    })
}

/// The texts of a question that say something else than a year ago.
fn changes(asked: &PriorQuestion, item: &Item) -> Vec<QuestionChange> {
    let note = item.note.as_deref().unwrap_or_default();
    [
        ("question", asked.question.as_str(), item.question.as_str()),
        ("good", &asked.good, &item.good),
        ("note", &asked.note, note),
    ]
    .into_iter()
    .filter(|(_, then, now)| then != now)
    .map(|(field, then, now)| QuestionChange {
        field: field.to_owned(),
        pieces: shown_pieces(differences(then, now)),
    })
    .collect()
}

fn evidence_view(record: &EvidenceRecord) -> EvidenceView {
    EvidenceView {
        id: record.id.clone(),
        name: record.name.clone(),
        place: record.place.clone(),
        checked_on: record.checked_on.clone(),
        file_name: record.file_name.clone(),
        file_size: record.file_size,
        sha256: record.sha256.clone(),
        is_picture: record.is_picture,
        warning: warning(evidence_texts(record)),
    }
}

/// All cards in order.
pub(crate) fn cards(model: &SheetModel) -> Vec<CardView> {
    model
        .numbered()
        .map(|(number, item)| card(model, number, item))
        .collect()
}

/// A measure with the items of this sheet that it answers.
pub(crate) fn measure_view(model: &SheetModel, measure: &MeasureRecord) -> MeasureView {
    let items = model
        .asked()
        .into_iter()
        .filter(|item| {
            model
                .answers
                .get(&item.id)
                .is_some_and(|a| a.measures.contains(&measure.id))
        })
        .map(|item| item.id.clone())
        .collect();
    MeasureView {
        id: measure.id.clone(),
        number: measure.number.clone(),
        problem: measure.problem.clone(),
        cause_kind: measure.cause_kind.clone(),
        cause: measure.cause.clone(),
        measure_type: measure.measure_type.clone(),
        action: measure.action.clone(),
        interim: measure.interim.clone(),
        is_within_authority: measure.is_within_authority,
        owner: measure.owner.clone(),
        responsible: measure.responsible.clone(),
        due_on: measure.due_on.clone(),
        progress: measure.progress.clone(),
        warning: warning(measure_texts(measure)),
        items,
    }
}

/// Progress and open points.
pub(crate) fn progress(model: &SheetModel) -> ProgressView {
    let asked = model.asked();
    let gaps: Vec<(&Item, Vec<Gap>)> = asked.iter().map(|item| (*item, model.gaps(item))).collect();
    let having = |wanted: &[Gap]| -> Vec<String> {
        gaps.iter()
            .filter(|(_, found)| found.iter().any(|gap| wanted.contains(gap)))
            .map(|(item, _)| item.id.clone())
            .collect()
    };
    let unanswered = having(&[Gap::Unanswered, Gap::UnansweredFree]);
    let domains = Domain::ALL
        .iter()
        .map(|domain| {
            let of_domain: Vec<_> = asked
                .iter()
                .filter(|item| item.control.domain() == *domain)
                .collect();
            let answered = of_domain
                .iter()
                .filter(|item| model.answer(&item.id).value.is_some())
                .count();
            DomainProgress {
                domain: domain.to_string(),
                answered: count(answered),
                assigned: count(of_domain.len()),
            }
        })
        .collect();
    ProgressView {
        answered: count(asked.len() - unanswered.len()),
        assigned: count(asked.len()),
        minutes_left: minutes(count(unanswered.len())),
        unanswered,
        no_reason: having(&[Gap::Reason]),
        no_measure: having(&[
            Gap::Measure,
            Gap::MeasureAction,
            Gap::MeasureOwner,
            Gap::MeasureDue,
        ]),
        no_evidence: having(&[Gap::Evidence]),
        flagged: asked
            .iter()
            .filter(|item| model.answer(&item.id).is_flagged)
            .map(|item| item.id.clone())
            .collect(),
        domains,
        must_open: headline_must_open(model),
    }
}

fn headline_must_open(model: &SheetModel) -> i64 {
    let items = scored(model);
    tenken_domain::figures::Figures::of(items.iter().map(|(_, s)| s), &model.scale).must_open
}

pub(crate) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// One line of a list of sheets.
pub(crate) fn sheet_line(model: &SheetModel) -> SheetLine {
    let head = headline(model);
    SheetLine {
        id: model.id.clone(),
        kind: model.kind.to_string(),
        system_name: model.system.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
        system_code: model.system.as_ref().map(|s| s.code.clone()).unwrap_or_default(),
        version: model.version,
        state: model.state.to_string(),
        answered: head.answered,
        assigned: head.assigned,
        due_on: model.request.due_on.clone(),
        fiscal_year: model.fiscal_year,
        profile_open: count(model.profile.open(model.kind).len()),
    }
}

/// The whole question page.
pub(crate) fn sheet_view(model: &SheetModel, is_writable: bool) -> SheetView {
    SheetView {
        line: sheet_line(model),
        cards: cards(model),
        progress: progress(model),
        measures: model
            .measures
            .iter()
            .map(|measure| measure_view(model, measure))
            .collect(),
        steps: i64::from(model.scale.steps),
        is_editable: is_writable && model.state.is_editable(),
        domains: domain_texts(&model.edition),
        others: Vec::new(),
        responsible: if model.kind == SheetKind::Central {
            String::new()
        } else {
            model.request.responsible.clone()
        },
    }
}
