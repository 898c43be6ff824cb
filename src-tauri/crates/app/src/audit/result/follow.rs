//! 改善報告 and フォローアップ: over fiscal years, until it is improved or closed for a reason (domain.md 4.11, 5.4).

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{FollowUpMethod, FollowUpResult, Progress, Role},
};
use tenken_store::{
    Transaction,
    table::{
        audit_finding::{self, AuditFinding},
        audit_follow_up::{self, AuditFollowUp},
        audit_improvement::{self, AuditImprovement},
        audit_posting, person, unit_attribute,
    },
};

use super::super::{AuditError, day, json, needed_day, there, unfit, units::Units};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, FollowUpPlanRequest, FollowUpRecordRequest, ImprovementRequest},
};

/// A report of an improvement before it is written.
pub(in super::super) struct Improved {
    row: AuditImprovement,
    finding: AuditFinding,
}

impl Improved {
    pub(in super::super) fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        audit_improvement::insert(tx, &self.row)?;
        audit_finding::update(tx, &self.finding)?;
        Ok(())
    }
}

impl App {
    /// Records what the auditee reports of its improvement; the finding is then 措置済, not yet 確認済.
    pub fn improvement_record(&mut self, request: &ImprovementRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let done = self.improved(request)?;
        self.audit_act("improvement_record", |tx| done.write(tx))?;
        Ok(self.audit_saved(&done.row.id, &done.finding.number, Vec::new()))
    }

    /// The rows of a report of an improvement, checked.
    pub(in super::super) fn improved(&self, request: &ImprovementRequest) -> Result<Improved> {
        let finding = self.ordered(&request.finding)?;
        let completed = needed_day("improvement-completed-on", &request.completed_on)?;
        let role: Role = request.confirmed_role.parse()?;
        let mut evidence = Vec::new();
        for line in &request.evidence {
            evidence.push(normalise(line.trim())?);
        }
        let row = AuditImprovement {
            id: fresh_id("improvement")?,
            finding_id: finding.id.clone(),
            done: required("improvement-done", &request.done)?,
            completed_on: Some(completed.to_string()),
            evidence_json: json(&evidence)?,
            remaining: normalise(request.remaining.trim())?,
            confirmed_role: role.to_string(),
            confirmed_by: required("improvement-confirmed-by", &request.confirmed_by)?,
            confirmed_on: day(&request.confirmed_on)?,
            received_on: self.today()?.to_string(),
            recorded_at: self.now(),
            ..AuditImprovement::default()
        };
        let finding = AuditFinding {
            progress: Progress::Done.to_string(),
            ..finding
        };
        Ok(Improved { row, finding })
    }

    /// Plans one more follow-up.
    pub fn follow_up_plan(&mut self, request: &FollowUpPlanRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let finding = self.ordered(&request.finding)?;
        let on = needed_day("follow-up-on", &request.on)?;
        let row = self.next_follow_up(&finding.id, on)?;
        self.audit_act("follow_up_plan", |tx| Ok(audit_follow_up::insert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, &finding.number, Vec::new()))
    }

    /// Records a follow-up. What is improved is 確認済 and its further follow-ups fall away; what is not goes on to a next
    /// day, in whatever fiscal year, or ends for a reason that somebody approved.
    pub fn follow_up_record(&mut self, request: &FollowUpRecordRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_follow_up::get(self.desk()?.conn(), &request.follow_up)?,
            "follow-up",
            &request.follow_up,
        )?;
        if row.state != "planned" {
            return Err(AppError::ActNotPossible {
                act: "follow_up_record",
                state: row.state,
            });
        }
        let finding = self.finding_row(&row.finding_id)?;
        let method: FollowUpMethod = request.method.parse()?;
        let result: FollowUpResult = request.result.parse()?;
        let checked_on = needed_day("follow-up-checked-on", &request.checked_on)?;
        if checked_on > self.today()? {
            return Err(unfit("follow-up-checked-on"));
        }
        self.assert_checker(&finding, checked_on)?;
        let next = day(&request.next_on)?;
        let close_reason = normalise(request.close_reason.trim())?;
        let approver = normalise(request.close_approver.trim())?;
        let is_improved = result == FollowUpResult::Improved;
        let is_closed = !close_reason.is_empty() && !approver.is_empty();
        if !is_improved && !is_closed && next.is_none() {
            return Err(AuditError::FollowUpOpen.into());
        }
        let close_role = if is_closed && !is_improved {
            request.close_role.parse::<Role>()?.to_string()
        } else {
            String::new()
        };
        let goes_on = !is_improved && !is_closed;
        let further = match (&next, goes_on) {
            (Some(on), true) => Some(self.next_follow_up(&finding.id, Day::from_iso(on)?)?),
            _ => None,
        };
        let others: Vec<AuditFollowUp> = audit_follow_up::of_finding(self.desk()?.conn(), &finding.id)?
            .into_iter()
            .filter(|other| other.state == "planned" && other.id != row.id)
            .collect();
        let done = AuditFollowUp {
            method_code: Some(method.to_string()),
            checked_on: Some(checked_on.to_string()),
            checker_person_id: Some(self.actor()?.person_id),
            checked: required("follow-up-checked", &request.checked)?,
            result_code: Some(result.to_string()),
            next_on: if goes_on { next } else { None },
            closed_on: (is_closed && !is_improved).then(|| checked_on.to_string()),
            close_reason: if is_improved { String::new() } else { close_reason },
            close_approver: if is_improved { String::new() } else { approver },
            close_role,
            state: "done".to_owned(),
            ..row
        };
        let progress = match (is_improved, is_closed) {
            (true, _) => Progress::Verified,
            (false, true) => Progress::Infeasible,
            (false, false) => Progress::InProgress,
        };
        let moved = AuditFinding {
            progress: progress.to_string(),
            ..finding
        };
        self.audit_act("follow_up_record", |tx| {
            audit_follow_up::update(tx, &done)?;
            audit_finding::update(tx, &moved)?;
            if let Some(further) = &further {
                audit_follow_up::insert(tx, further)?;
            }
            // What was planned beside it falls away when the matter ends, or when another day takes its place.
            for other in &others {
                audit_follow_up::delete(tx, &other.id)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&done.id, &moved.number, Vec::new()))
    }

    fn next_follow_up(&self, finding: &str, on: Day) -> Result<AuditFollowUp> {
        let known = audit_follow_up::of_finding(self.desk()?.conn(), finding)?;
        Ok(AuditFollowUp {
            id: fresh_id("follow-up")?,
            finding_id: finding.to_owned(),
            ordinal: known.iter().map(|row| row.ordinal + 1).max().unwrap_or(1),
            planned_on: on.to_string(),
            state: "planned".to_owned(),
            ..AuditFollowUp::default()
        })
    }

    /// A finding of a reported audit.
    pub(in super::super) fn ordered(&self, id: &str) -> Result<AuditFinding> {
        let finding = self.finding_row(id)?;
        let engagement = self.engagement_row(&finding.engagement_id)?;
        if matches!(engagement.state.as_str(), "reported" | "closed") && finding.state == "in" {
            Ok(finding)
        } else {
            Err(AppError::ActNotPossible {
                act: "improvement_record",
                state: engagement.state,
            })
        }
    }

    /// Who checks an improvement does not belong to whom it is of (domain.md 4.11).
    fn assert_checker(&self, finding: &AuditFinding, on: Day) -> Result<()> {
        let engagement = self.engagement_row(&finding.engagement_id)?;
        let conn = self.desk()?.conn();
        let around = Units::read(conn)?.around(&engagement.unit_id);
        let checker = self.actor()?.person_id;
        let on = on.to_string();
        let works_there = audit_posting::of_person(conn, &checker)?.iter().any(|row| {
            around.contains(&row.unit_id)
                && row.valid_from.as_ref().is_none_or(|from| *from <= on)
                && row.valid_to.as_ref().is_none_or(|to| *to >= on)
        });
        let heads = unit_attribute::of_unit(conn, &engagement.unit_id)?
            .iter()
            .any(|row| row.head_person_id.as_ref() == Some(&checker));
        let row = person::get(conn, &checker)?.unwrap_or_default();
        let is_of_unit = row.unit_id.is_some_and(|unit| around.contains(&unit));
        if works_there || heads || is_of_unit {
            return Err(AuditError::CheckerOfAuditee { person: row.name }.into());
        }
        Ok(())
    }
}
