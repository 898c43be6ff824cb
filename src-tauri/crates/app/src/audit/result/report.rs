//! 監査報告書: a draft until nothing keeps it one (domain.md 4.9, 5.3); the final one is sealed like a sheet.

use serde::Serialize;
use tenken_checklist::FormCode;
use tenken_parcel::{canonical_json, check_number_of, sha256_hex};
use tenken_store::table::{
    audit_engagement::{self, AuditEngagement},
    audit_report::{self, AuditReport},
};

use super::super::{AuditError, approval::lead_of, needed_day, paper::paper_record, there, unfit};
use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditIdRequest, AuditReportFinishRequest, AuditReportView, AuditSaved, EngagementView},
};

/// What a final report is made from, as it is hashed.
#[derive(Serialize)]
struct Content<'a> {
    report: &'a AuditReportView,
    engagement: &'a EngagementView,
    papers: &'a [serde_json::Value],
    confirmed_by: &'a str,
}

impl App {
    /// Makes the draft of a report; a further version only after the last is final.
    pub fn audit_report_make(&mut self, request: &AuditIdRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let engagement = self.engagement_row(&request.id)?;
        let known = audit_report::of_engagement(self.desk()?.conn(), &engagement.id)?;
        if let Some(draft) = known.iter().find(|row| row.state == "draft") {
            return Ok(self.audit_saved(&draft.id, &engagement.number, Vec::new()));
        }
        let body = &self.desk()?.body;
        let role = body
            .form(FormCode::AuditReport)
            .and_then(|form| form.addressee)
            .unwrap_or_else(|| lead_of(body));
        let last = known.last().cloned().unwrap_or_default();
        let row = AuditReport {
            id: fresh_id("report")?,
            engagement_id: engagement.id.clone(),
            version: last.version + 1,
            addressee: body.title(role).to_owned(),
            addressee_role: role.to_string(),
            limits: if last.limits.is_empty() {
                engagement.limits.clone()
            } else {
                last.limits
            },
            confirmed_on: None,
            confirmed_person_id: None,
            sha256: String::new(),
            check_number: String::new(),
            state: "draft".to_owned(),
            erased_at: None,
            created_at: self.now(),
            ..last
        };
        self.audit_act("audit_report_make", |tx| Ok(audit_report::insert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, &engagement.number, Vec::new()))
    }

    /// Makes a report final: refused while a paper is not reviewed, a finding lacks something, the auditee was not heard
    /// or words are used that a report of this kind may not use.
    pub fn audit_report_finish(&mut self, request: &AuditReportFinishRequest) -> Result<AuditReportView> {
        self.assert_audit()?;
        let row = there(
            audit_report::get(self.desk()?.conn(), &request.report)?,
            "report",
            &request.report,
        )?;
        if row.state != "draft" {
            return Err(AppError::ActNotPossible {
                act: "audit_report_finish",
                state: row.state,
            });
        }
        let engagement = self.engagement_row(&row.engagement_id)?;
        let on = needed_day("report-on", &request.on)?;
        if on > self.today()? {
            return Err(unfit("report-on"));
        }
        let mut view = self.audit_report_view(&AuditIdRequest { id: row.id.clone() })?;
        assert_whole(&view, &engagement, request.is_wording_accepted)?;
        "final".clone_into(&mut view.line.state);
        view.line.confirmed_on = Some(on.to_string());
        let (content, number) = self.sealed_report(&view, &engagement)?;
        let former: Vec<AuditReport> = audit_report::of_engagement(self.desk()?.conn(), &engagement.id)?
            .into_iter()
            .filter(|other| other.state == "final")
            .collect();
        let done = AuditReport {
            confirmed_on: Some(on.to_string()),
            confirmed_person_id: Some(self.actor()?.person_id),
            sha256: sha256_hex(&content),
            check_number: number,
            state: "final".to_owned(),
            ..row
        };
        let reported = AuditEngagement {
            state: "reported".to_owned(),
            ..engagement
        };
        self.audit_act("audit_report_finish", |tx| {
            for other in former {
                audit_report::update(
                    tx,
                    &AuditReport {
                        state: "superseded".to_owned(),
                        ..other
                    },
                )?;
            }
            audit_report::update(tx, &done)?;
            audit_report::put_content(tx, &done.id, &content)?;
            audit_engagement::update(tx, &reported)?;
            Ok(())
        })?;
        self.audit_report_view(&AuditIdRequest { id: done.id })
    }

    fn sealed_report(
        &mut self,
        view: &AuditReportView,
        engagement: &AuditEngagement,
    ) -> Result<(Vec<u8>, String)> {
        let whole = self.engagement_view(&AuditIdRequest {
            id: engagement.id.clone(),
        })?;
        let mut papers = Vec::new();
        for item in &whole.items {
            papers.push(paper_record(
                &self.paper_view(&AuditIdRequest { id: item.id.clone() })?,
            )?);
        }
        let confirmed_by = self.actor()?.person_name;
        let content = Content {
            report: view,
            engagement: &whole,
            papers: &papers,
            confirmed_by: &confirmed_by,
        };
        let number = check_number_of(&content)?.to_string();
        Ok((canonical_json(&content)?, number))
    }
}

fn assert_whole(view: &AuditReportView, engagement: &AuditEngagement, is_accepted: bool) -> Result<()> {
    if let Some(first) = view.gaps.first() {
        return Err(AuditError::ReportGaps {
            count: view.gaps.len(),
            first: first.number.clone(),
            code: format!("{}-{}", first.place, first.code),
        }
        .into());
    }
    if let Some(remark) = view.remarks.iter().find(|remark| remark.blocks) {
        return Err(AuditError::WordingRefused {
            number: engagement.number.clone(),
            kind: remark.kind.clone(),
            words: remark.words.clone(),
        }
        .into());
    }
    if !view.remarks.is_empty() && !is_accepted {
        return Err(AuditError::WordingNotAccepted {
            count: view.remarks.len(),
        }
        .into());
    }
    Ok(())
}
