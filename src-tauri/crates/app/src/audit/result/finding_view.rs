//! A finding as it is shown, and what it lacks.

use tenken_domain::{
    audit::{
        finding::{Finding, FindingGap, gaps},
        wording,
    },
    vocabulary::{AuditeeOpinion, Role},
};
use tenken_store::table::{
    audit_evidence, audit_finding::AuditFinding, audit_follow_up, audit_improvement, audit_item, audit_memo,
    audit_slip,
};

use super::super::{
    paper::{name_of, remarks},
    said::Said,
    stored,
};
use crate::{
    app::App,
    error::Result,
    sheet::warning,
    wire::{AuditIdRequest, FindingView, FollowUpView, ImprovementView, MemoView, SlipView, WordRemark},
};

impl App {
    /// A finding.
    pub fn finding_view(&mut self, request: &AuditIdRequest) -> Result<FindingView> {
        self.assert_audit()?;
        let row = self.finding_row(&request.id)?;
        self.view_of_finding(row)
    }

    pub(in super::super) fn finding_views(&self, engagement: &str) -> Result<Vec<FindingView>> {
        let conn = self.desk()?.conn();
        tenken_store::table::audit_finding::of_engagement(conn, engagement)?
            .into_iter()
            .map(|row| self.view_of_finding(row))
            .collect()
    }

    fn view_of_finding(&self, row: AuditFinding) -> Result<FindingView> {
        let conn = self.desk()?.conn();
        let mut memos = Vec::new();
        for memo in audit_memo::of_finding(conn, &row.id)? {
            memos.push(MemoView {
                request: Said::Request.text(conn, &memo.id)?,
                memo: memo.id,
                role: memo.told_role,
                told_to: memo.told_to,
                told_at: memo.told_at,
                is_oral: memo.is_oral,
                content: memo.content,
                answer: memo.answer,
            });
        }
        let mut follow_ups = Vec::new();
        for one in audit_follow_up::of_finding(conn, &row.id)? {
            follow_ups.push(FollowUpView {
                checker: name_of(conn, one.checker_person_id.as_deref())?,
                follow_up: one.id,
                planned_on: one.planned_on,
                method: one.method_code,
                checked_on: one.checked_on,
                checked: one.checked,
                result: one.result_code,
                next_on: one.next_on,
                close_reason: one.close_reason,
                close_approver: one.close_approver,
            });
        }
        let mut improvements = Vec::new();
        for one in audit_improvement::of_finding(conn, &row.id)? {
            improvements.push(ImprovementView {
                improvement: one.id,
                done: one.done,
                completed_on: one.completed_on,
                evidence: stored("evidence", &one.evidence_json)?,
                remaining: one.remaining,
                confirmed_by: one.confirmed_by,
                confirmed_on: one.confirmed_on,
            });
        }
        let (evidence, papers) = self.sources(&row)?;
        let gaps = self.finding_gaps(&row)?;
        Ok(FindingView {
            is_reported: self.reported(&row.engagement_id)?.is_some(),
            is_part: self.is_part()?,
            slips: self.slips_of(&row)?,
            measures: self.measure_views(&row.number)?,
            auditor_view: Said::AuditorView.text(conn, &row.id)?,
            public_gist: Said::PublicGist.text(conn, &row.id)?,
            memos,
            improvements,
            follow_ups,
            evidence,
            papers,
            gaps: gaps.into_iter().map(|gap| gap.code().to_owned()).collect(),
            remarks: finding_remarks(&row)?,
            warning: warning([
                row.subject.as_str(),
                &row.facts,
                &row.risk,
                &row.proposal,
                &row.opinion,
            ]),
            clauses: stored("clauses", &row.clauses_json)?,
            finding: row.id,
            number: row.number,
            class: row.class_code,
            urgency: row.urgency_code,
            subject: row.subject,
            facts: row.facts,
            control: row.control_code,
            cause_kind: row.cause_kind,
            cause: row.cause_note,
            risk: row.risk,
            proposal: row.proposal,
            opinion: row.opinion_code,
            opinion_text: row.opinion,
            opinion_by: row.opinion_by,
            opinion_on: row.opinion_on,
            is_roll_out: row.is_roll_out,
            roll_out_note: row.roll_out_note,
            directed_role: row.directed_role,
            directed_unit: row.directed_unit_id,
            plan_due_on: row.plan_due_on,
            earlier_number: row.earlier_number,
            progress: row.progress,
            out_reason: row.out_reason,
        })
    }

    /// Slips by which the finding was handed to the auditee.
    fn slips_of(&self, row: &AuditFinding) -> Result<Vec<SlipView>> {
        let mut found = Vec::new();
        let conn = self.desk()?.conn();
        for slip in audit_slip::of_engagement(conn, &row.engagement_id)? {
            if stored::<Vec<String>>("findings", &slip.findings_json)?.contains(&row.id) {
                found.push(SlipView {
                    number: slip.number,
                    reply_due_on: Said::SlipDue.day(conn, &slip.id)?,
                    issued_on: slip.issued_on,
                    handed_to: slip.handed_to,
                });
            }
        }
        Ok(found)
    }

    /// Numbers of the evidence that counts and of the papers that a finding rests on.
    fn sources(&self, row: &AuditFinding) -> Result<(Vec<String>, Vec<String>)> {
        let conn = self.desk()?.conn();
        let (mut evidence, mut papers) = (Vec::new(), Vec::new());
        for id in stored::<Vec<String>>("evidence", &row.evidence_json)? {
            if let Some(one) = audit_evidence::get(conn, &id)?.filter(|one| one.state == "in") {
                evidence.push(one.number);
            }
        }
        for id in stored::<Vec<String>>("items", &row.items_json)? {
            if let Some(item) = audit_item::get(conn, &id)? {
                papers.push(self.paper_number(&item)?);
                // Evidence that came after the finding was made.
                let later = audit_evidence::of_engagement(conn, &item.engagement_id)?;
                for one in later {
                    let is_of_item = one.state == "in" && one.item_id.as_ref() == Some(&id);
                    if is_of_item && !evidence.contains(&one.number) {
                        evidence.push(one.number);
                    }
                }
            }
        }
        Ok((evidence, papers))
    }

    /// What a finding lacks before the report can be final.
    pub(super) fn finding_gaps(&self, row: &AuditFinding) -> Result<Vec<FindingGap>> {
        let conn = self.desk()?.conn();
        let told: Vec<Role> = audit_memo::of_finding(conn, &row.id)?
            .iter()
            .filter_map(|memo| memo.told_role.parse().ok())
            .collect();
        let opinion = match &row.opinion_code {
            Some(code) => Some((
                code.parse::<AuditeeOpinion>()? == AuditeeOpinion::Agreed,
                row.opinion.as_str(),
                row.opinion_on.is_some(),
            )),
            None => None,
        };
        let clauses: Vec<String> = stored("clauses", &row.clauses_json)?;
        let items: Vec<String> = stored("items", &row.items_json)?;
        let units: Vec<String> = stored("roll-out", &row.roll_out_json)?;
        let view = Said::AuditorView.text(conn, &row.id)?;
        Ok(gaps(&Finding {
            class: row.class_code.parse()?,
            urgency: row.urgency_code.parse()?,
            subject: &row.subject,
            facts: &row.facts,
            clauses: clauses.len(),
            risk: &row.risk,
            proposal: &row.proposal,
            sources: items.len(),
            opinion,
            view: &view,
            told: &told,
            roll_out_to_nobody: row.is_roll_out && units.is_empty() && row.roll_out_note.trim().is_empty(),
            directed: row.directed_role.parse().ok(),
        }))
    }
}

/// Remarks on the wording of a finding.
pub(super) fn finding_remarks(row: &AuditFinding) -> Result<Vec<WordRemark>> {
    let class: tenken_domain::vocabulary::FindingClass = row.class_code.parse()?;
    let mut found = remarks("facts", wording::facts(&row.facts, class.is_nonconformity()));
    found.extend(remarks("proposal", wording::proposal(&row.proposal, class)));
    Ok(found)
}
