//! Findings, and replies 「同種の問題あり」, that have no plan yet: they stay in sight until they have one.

use std::collections::{HashMap, HashSet};

use tenken_domain::vocabulary::{FindingClass, MeasureSource as SourceKind, Progress};
use tenken_store::table::{
    audit_engagement,
    audit_finding::{self, AuditFinding},
    audit_plan, audit_roll_out, audit_roll_out_reply,
    measure::Measure,
};

use super::load::{Held, Origin, Source};
use crate::{app::App, audit::Units, error::Result};

/// Start of the id of a finding on the board.
pub(super) const FINDING: &str = "finding:";

impl App {
    /// Gaps of audits without a measure; a measure of a finding stands as its finding does.
    pub(super) fn gaps(&self, kind: &str, units: &Units, held: &mut [Held]) -> Result<Vec<Held>> {
        if kind == "section" {
            return self.ordered_lines();
        }
        let conn = self.desk()?.conn();
        let engagements: HashMap<String, audit_engagement::AuditEngagement> = audit_engagement::all(conn)?
            .into_iter()
            .map(|row| (row.id.clone(), row))
            .collect();
        let mut found = Vec::new();
        for finding in audit_finding::all(conn)? {
            let Some(engagement) = engagements.get(&finding.engagement_id) else {
                continue;
            };
            let is_told = matches!(engagement.state.as_str(), "reported" | "closed" | "received");
            if finding.state != "in" || !is_told {
                continue;
            }
            let mut is_linked = false;
            for one in held.iter_mut().filter(|one| is_of(one, &finding.number)) {
                is_linked = true;
                if kind == "audit" {
                    one.row.progress.clone_from(&finding.progress);
                    one.is_of_audit = true;
                }
            }
            if !is_linked && wants_plan(&finding)? {
                let year = audit_plan::get(conn, &engagement.plan_id)?.map_or(0, |plan| plan.fiscal_year);
                let unit = finding.directed_unit_id.clone();
                found.push(gap_of(
                    &finding,
                    unit.unwrap_or_else(|| engagement.unit_id.clone()),
                    year,
                ));
            }
        }
        if kind == "audit" {
            found.extend(self.reply_gaps(units, held)?);
        }
        Ok(found)
    }

    fn reply_gaps(&self, units: &Units, held: &[Held]) -> Result<Vec<Held>> {
        let conn = self.desk()?.conn();
        let known: HashSet<&str> = held.iter().map(|one| one.row.id.as_str()).collect();
        let mut found = Vec::new();
        for question in audit_roll_out::all(conn)? {
            for reply in audit_roll_out_reply::of_roll_out(conn, &question.id)? {
                let has_plan = reply
                    .measure_id
                    .as_deref()
                    .is_some_and(|measure| known.contains(measure));
                if reply.answer_code.as_deref() != Some("same_problem") || has_plan {
                    continue;
                }
                let number = format!("{}-{}", question.number, units.code(&reply.unit_id));
                found.push(gap(
                    Measure {
                        id: format!("reply:{}:{}", question.id, reply.unit_id),
                        number: number.clone(),
                        fiscal_year: i64::from(self.today()?.fiscal_year()),
                        unit_id: Some(reply.unit_id.clone()),
                        problem: question.gist.clone(),
                        clauses_json: "[]".to_owned(),
                        progress: Progress::NotStarted.to_string(),
                        ..Measure::default()
                    },
                    SourceKind::RollOut,
                    number,
                ));
            }
        }
        Ok(found)
    }
}

fn is_of(held: &Held, finding: &str) -> bool {
    let kind = SourceKind::Audit.as_str();
    let mut sources = held.sources.iter();
    sources.any(|source| source.kind == kind && source.reference == finding)
}

/// 観察事項, 推奨事項 and 意見 need no plan unless one was ordered (domain.md 5.3); a 良好事項 never does.
fn wants_plan(finding: &AuditFinding) -> Result<bool> {
    Ok(match finding.class_code.parse::<FindingClass>()? {
        FindingClass::Major | FindingClass::Minor | FindingClass::Correction => true,
        FindingClass::Observation | FindingClass::Recommendation | FindingClass::Opinion => {
            finding.plan_due_on.is_some()
        }
        FindingClass::Good => false,
    })
}

fn gap_of(finding: &AuditFinding, unit: String, year: i64) -> Held {
    let row = Measure {
        id: format!("{FINDING}{}", finding.id),
        number: finding.number.clone(),
        fiscal_year: year,
        unit_id: Some(unit),
        problem: finding.subject.clone(),
        clauses_json: finding.clauses_json.clone(),
        cause_note: finding.cause_note.clone(),
        progress: finding.progress.clone(),
        due_on: finding.plan_due_on.clone(),
        created_at: finding.created_at.clone(),
        ..Measure::default()
    };
    gap(row, SourceKind::Audit, finding.number.clone())
}

pub(super) fn gap(row: Measure, kind: SourceKind, reference: String) -> Held {
    Held {
        row,
        origin: Origin::Gap,
        unit_code: String::new(),
        unit_name: String::new(),
        department: String::new(),
        sources: vec![Source {
            ordinal: None,
            kind: kind.to_string(),
            reference,
            edition: None,
        }],
        dues: Vec::new(),
        checks: Vec::new(),
        standing: None,
        told: None,
        said: Vec::new(),
        seen_year: None,
        kept_progress: None,
        is_gone: false,
        is_of_audit: true,
        exception: None,
        gone_on: None,
    }
}
