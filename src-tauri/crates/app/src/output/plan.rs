//! 改善計画書 (様式第3号, domain.md 4.3) of one sheet.

use tenken_checklist::FormCode;
use tenken_documents::{
    DueChange, ImprovementPlan, PaperHead, PlanCause, PlanKind, PlanMeasure, PlanProgress, PlanSource,
    PlanSourceRef,
};
use tenken_domain::{date::Day, item::Item, vocabulary::CauseKind};
use tenken_store::table::sealed_version::SealedVersion;

use super::head::{clause_label, date, paper_head, responsible, say, titled, unit_code};
use crate::sheet::{MeasureRecord, SheetModel};

/// The plan with every measure of the sheet, told as of `today`.
pub(super) fn improvement_plan(
    model: &SheetModel,
    version: Option<&SealedVersion>,
    (made_at, retention): (&str, &str),
    today: Day,
) -> ImprovementPlan {
    let rows: Vec<(i64, &Item)> = model.numbered().collect();
    ImprovementPlan {
        head: PaperHead {
            running_title: titled(model, "paper-plan"),
            title: titled(model, "paper-plan-title"),
            retention: retention.to_owned(),
            ..paper_head(model, version, FormCode::ImprovementPlan, made_at)
        },
        unit_code: unit_code(model),
        responsible: responsible(model, version),
        as_of: date(&today.to_string()),
        sources: String::new(),
        measures: model
            .measures
            .iter()
            .map(|measure| plan_measure(model, &rows, measure, today))
            .collect(),
    }
}

fn plan_measure(
    model: &SheetModel,
    rows: &[(i64, &Item)],
    measure: &MeasureRecord,
    today: Day,
) -> PlanMeasure {
    let linked: Vec<&(i64, &Item)> = rows
        .iter()
        .filter(|(_, item)| {
            let record = model.answers.get(&item.id);
            record.is_some_and(|record| record.measures.contains(&measure.id))
        })
        .collect();
    let mut clauses: Vec<String> = linked
        .iter()
        .flat_map(|(_, item)| item.clauses.iter().map(|clause| clause_label(clause)))
        .collect();
    clauses.dedup();
    let progress = progress_of(&measure.progress);
    let due = measure
        .due_on
        .as_deref()
        .and_then(|text| Day::from_iso(text).ok());
    let is_changed = measure.due_first.is_some() && measure.due_first != measure.due_on;
    PlanMeasure {
        number: measure.number.clone(),
        sources: linked
            .iter()
            .map(|(number, _)| PlanSourceRef {
                kind: PlanSource::SelfCheck,
                reference: say("paper-plan-question", &[("number", &number.to_string())]),
            })
            .collect(),
        clauses,
        problem: measure.problem.clone(),
        cause: measure.cause_kind.parse().ok().map(cause_of),
        cause_text: measure.cause.clone(),
        kind: match measure.measure_type.as_str() {
            "corrective" => Some(PlanKind::Corrective),
            "preventive" => Some(PlanKind::Preventive),
            _ => None,
        },
        measure: measure.action.clone(),
        interim: measure.interim.clone(),
        within_authority: measure.is_within_authority,
        owner: measure.owner.clone(),
        responsible: measure.responsible.clone(),
        due: measure
            .due_first
            .as_deref()
            .or(measure.due_on.as_deref())
            .and_then(date),
        changes: measure
            .due_on
            .as_deref()
            .filter(|_| is_changed)
            .and_then(date)
            .map(|to| DueChange {
                to,
                reason: String::new(),
                on: None,
                approver: String::new(),
            })
            .into_iter()
            .collect(),
        cost: None,
        budget_year: String::new(),
        progress,
        progress_on: None,
        overdue_days: due
            .filter(|_| matches!(progress, PlanProgress::NotStarted | PlanProgress::InProgress))
            .map_or(0, |due| due.days_until(today).max(0)),
        wish: None,
        exception: String::new(),
    }
}

pub(crate) fn cause_of(kind: CauseKind) -> PlanCause {
    match kind {
        CauseKind::Person => PlanCause::Person,
        CauseKind::Procedure => PlanCause::Procedure,
        CauseKind::Equipment => PlanCause::Equipment,
        CauseKind::Organisation => PlanCause::Organisation,
        CauseKind::Budget => PlanCause::Budget,
        CauseKind::Contractor => PlanCause::Contractor,
        CauseKind::Other => PlanCause::Other,
    }
}

pub(crate) fn progress_of(code: &str) -> PlanProgress {
    match code {
        "in_progress" => PlanProgress::InProgress,
        "done" => PlanProgress::Done,
        "verified" => PlanProgress::Verified,
        "infeasible" => PlanProgress::Infeasible,
        "withdrawn" => PlanProgress::Withdrawn,
        _ => PlanProgress::NotStarted,
    }
}
