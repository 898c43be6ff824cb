//! 改善計画書 and 改善報告書 of a selection of the board.

use tenken_checklist::FormCode;
use tenken_documents::{
    Confirmed, DueChange, ImprovePaper, ImprovementPlan, MeasureDone, MeasureReport, PlanKind, PlanMeasure,
    PlanSource, PlanSourceRef,
};
use tenken_domain::{
    date::fiscal_year_label,
    vocabulary::{MeasureSource as SourceKind, Progress, Role},
};

use tenken_store::table::measure_event;

use super::{
    super::{Board, Held, shown_reference},
    Scope, printed,
    wish::wish,
};
use crate::{
    app::App,
    audit::stored,
    error::Result,
    output::{cause_of, clause_label, progress_of, say},
};

impl App {
    pub(super) fn plan_paper(
        &self,
        board: &Board,
        chosen: &[&Held],
        scope: &Scope,
    ) -> Result<ImprovementPlan> {
        let mut measures = Vec::new();
        for held in chosen {
            measures.push(self.plan_measure(board, held)?);
        }
        Ok(ImprovementPlan {
            head: self.improve_head("plan", Some(FormCode::ImprovementPlan), &scope.name)?,
            unit_code: scope
                .unit
                .as_deref()
                .map(|unit| board.units.code(unit))
                .unwrap_or_default(),
            responsible: match &scope.unit {
                Some(unit) => {
                    let title = self.desk()?.body.title(Role::SectionMgr);
                    let named = board.units.head_named(unit);
                    [title, &named].join("　").trim().to_owned()
                }
                None => self.desk()?.body.title(Role::Secretariat).to_owned(),
            },
            as_of: printed(Some(&board.today.to_string())),
            sources: String::new(),
            measures,
        })
    }

    fn plan_measure(&self, board: &Board, held: &Held) -> Result<PlanMeasure> {
        let row = &held.row;
        let clauses: Vec<String> = stored("clauses", &row.clauses_json)?;
        let body = &self.desk()?.body.id;
        Ok(PlanMeasure {
            number: row.number.clone(),
            sources: held
                .sources
                .iter()
                .map(|source| PlanSourceRef {
                    kind: source_of(&source.kind),
                    reference: shown_reference(body, &source.reference),
                })
                .collect(),
            clauses: clauses.iter().map(|clause| clause_label(clause)).collect(),
            problem: row.problem.clone(),
            cause: row.cause.parse().ok().map(cause_of),
            cause_text: row.cause_note.clone(),
            kind: match row.kind.as_str() {
                "corrective" => Some(PlanKind::Corrective),
                "preventive" => Some(PlanKind::Preventive),
                _ => None,
            },
            measure: row.action.clone(),
            interim: row.interim_action.clone(),
            within_authority: row.is_within_authority,
            owner: row.owner.clone(),
            responsible: row.responsible.clone(),
            due: printed(held.due_first().as_deref()),
            changes: held
                .dues
                .iter()
                .skip(1)
                .filter_map(|due| {
                    Some(DueChange {
                        to: printed(Some(&due.due_on))?,
                        reason: due.reason.clone(),
                        on: None,
                        approver: due.approver.clone(),
                    })
                })
                .collect(),
            cost: row.cost_yen,
            budget_year: row
                .budget_year
                .and_then(|year| i32::try_from(year).ok())
                .map(fiscal_year_label)
                .unwrap_or_default(),
            progress: progress_of(&row.progress),
            progress_on: printed(row.progress_on.as_deref()),
            overdue_days: held.overdue_days(board.today),
            exception: held
                .exception
                .as_ref()
                .map(|one| one.1.clone())
                .unwrap_or_default(),
            wish: wish(self.desk()?.conn(), held)?,
        })
    }

    pub(super) fn done_paper(&self, board: &Board, chosen: &[&Held], scope: &Scope) -> Result<ImprovePaper> {
        let mut done = Vec::new();
        let mut open = 0;
        for held in chosen {
            // A section reports on all of its measures; of more than one, what was done is reported, and the rest is progress.
            let progress = held.progress()?;
            if scope.unit.is_none() && !matches!(progress, Progress::Done | Progress::Verified) {
                open += i64::from(progress.is_open());
                continue;
            }
            done.push(self.done(board, held)?);
        }
        let head = self.improve_head("report", Some(FormCode::ImprovementReport), &scope.name)?;
        let unit = match &scope.unit {
            Some(unit) => say(
                "audit-word-coded",
                &[("name", &scope.name), ("code", &board.units.code(unit))],
            ),
            None => scope.name.clone(),
        };
        Ok(ImprovePaper::Report(Box::new(MeasureReport {
            head,
            unit,
            as_of: printed(Some(&board.today.to_string())),
            done,
            open,
            confirmed: match &scope.unit {
                Some(_) => Some(Confirmed {
                    role: self.desk()?.body.title(Role::SectionMgr).to_owned(),
                    ..Confirmed::default()
                }),
                None => None,
            },
        })))
    }

    fn done(&self, board: &Board, held: &Held) -> Result<MeasureDone> {
        let row = &held.row;
        let body = &self.desk()?.body.id;
        let standing = held.standing.clone().unwrap_or_default();
        let evidence = match standing.evidence_json.as_str() {
            "" => Vec::new(),
            text => stored("evidence", text)?,
        };
        let is_done = matches!(held.progress()?, Progress::Done | Progress::Verified);
        // A check has a day of its own; what was done was done when it was reported.
        let reported = measure_event::of_measure(self.desk()?.conn(), &row.id)?
            .into_iter()
            .rfind(|event| event.kind == "state" && event.after == Progress::Done.as_str())
            .and_then(|event| event.on_day)
            .or_else(|| row.progress_on.clone());
        Ok(MeasureDone {
            number: row.number.clone(),
            department: held.department.clone(),
            unit_code: held.unit_code.clone(),
            unit: held.unit_name.clone(),
            source: sources(held, body),
            problem: row.problem.clone(),
            action: row.action.clone(),
            due: printed(row.due_on.as_deref()),
            progress: word("progress-{}", &row.progress),
            what: row.progress_note.clone(),
            on: printed(reported.as_deref()).filter(|_| is_done),
            evidence,
            remaining: standing.remaining,
            checks: held
                .checks
                .iter()
                .map(|check| {
                    let on = printed(Some(&check.checked_on)).unwrap_or_default().text;
                    let unit = check
                        .checker_unit_id
                        .as_deref()
                        .map(|unit| board.units.name(unit));
                    say(
                        "improve-check-line",
                        &[
                            ("on", &on),
                            ("unit", unit.as_deref().unwrap_or_default()),
                            ("checker", &check.checker),
                            ("method", &word("improve-method-{}", &check.method)),
                            ("result", &word("improve-check-result-{}", &check.result_code)),
                        ],
                    )
                })
                .collect(),
        })
    }
}

/// The word of a code in the locales of the papers; empty for an empty code.
pub(super) fn word(of: &str, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    say(&of.replace("{}", &code.replace('_', "-")), &[])
}

/// 自己点検 HUM-05-a、監査 監8-03-F01.
pub(super) fn sources(held: &Held, body: &str) -> String {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for source in &held.sources {
        let kind = word("plan-source-{}", &source.kind);
        let reference = shown_reference(body, &source.reference);
        match found.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, references)) => references.push(reference),
            None => found.push((kind, vec![reference])),
        }
    }
    let parts: Vec<String> = found
        .into_iter()
        .map(|(kind, references)| format!("{kind}　{}", references.join("、")))
        .collect();
    parts.join("、")
}

fn source_of(code: &str) -> PlanSource {
    match code.parse::<SourceKind>() {
        Ok(SourceKind::Audit) => PlanSource::Audit,
        Ok(SourceKind::RollOut) => PlanSource::RollOut,
        Ok(SourceKind::DailyCheck) => PlanSource::DailyCheck,
        Ok(SourceKind::Incident) => PlanSource::Incident,
        Ok(SourceKind::Exception) => PlanSource::Exception,
        Ok(SourceKind::SelfCheck) | Err(_) => PlanSource::SelfCheck,
    }
}
