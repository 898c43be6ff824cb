//! 監査実施通知書: sent only after the approvals, warned of when it comes late (domain.md 4.6, 7.1).

use tenken_domain::{audit::notice_days, date::Day, text::normalise};
use tenken_store::table::{
    audit_engagement::{self, AuditEngagement},
    audit_item, audit_member, audit_schedule, auditee,
};

use super::super::{AuditError, approval::Subject, needed_day, there};
use crate::{
    app::App,
    error::{AppError, Result},
    wire::{AuditSaved, DoubtView, NoticeRequest},
};

impl App {
    /// Records that the notice was sent. Refused before plan and engagement are approved; fewer days than the settings
    /// ask for want a tick.
    pub fn engagement_notify(&mut self, request: &NoticeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_engagement::get(self.desk()?.conn(), &request.engagement)?,
            "engagement",
            &request.engagement,
        )?;
        self.assert_subject_approved(Subject::Plan, &row.plan_id)?;
        self.assert_subject_approved(Subject::Engagement, &row.id)?;
        if row.state != "planned" {
            return Err(AppError::ActNotPossible {
                act: "engagement_notify",
                state: row.state,
            });
        }
        let sent = needed_day("notice-sent-on", &request.sent_on)?;
        let first = Day::from_iso(row.period_from.as_deref().unwrap_or_default())?;
        let days = notice_days(sent, first);
        let wanted = self.audit_settings()?.notice_days;
        if days < wanted && !request.is_short_accepted {
            return Err(AuditError::NoticeShort { days, wanted }.into());
        }
        let number = row.number.clone();
        let doubts = short_notice(days, wanted);
        let sent_row = AuditEngagement {
            notified_on: Some(sent.to_string()),
            notice_number: normalise(request.document_number.trim())?,
            state: "notified".to_owned(),
            ..row
        };
        self.audit_act("engagement_notify", |tx| {
            audit_engagement::update(tx, &sent_row)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&sent_row.id, &number, doubts))
    }

    /// Fields of the form of 4.5 that must not be empty.
    pub(in super::super) fn engagement_gaps(&self, id: &str) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let row = there(audit_engagement::get(conn, id)?, "engagement", id)?;
        let team = audit_member::of_subject(conn, Subject::Engagement.team(), id)?;
        let is_blank = |text: &str| text.trim().is_empty();
        let lacks = [
            ("purpose", is_blank(&row.purpose)),
            ("scope", is_blank(&row.scope)),
            ("out-of-scope", is_blank(&row.out_of_scope)),
            (
                "items",
                !audit_item::of_engagement(conn, id)?
                    .iter()
                    .any(|item| item.state == "in"),
            ),
            ("team", team.is_empty()),
            (
                "declaration",
                team.iter().any(|member| member.declared_on.is_none()),
            ),
            ("schedule", audit_schedule::of_engagement(conn, id)?.is_empty()),
            ("storage", is_blank(&row.storage_place)),
            ("period", row.period_from.is_none() || row.period_to.is_none()),
        ];
        Ok(lacks
            .into_iter()
            .filter(|(_, is)| *is)
            .map(|(field, _)| field.to_owned())
            .collect())
    }

    /// What a person should look at about an engagement.
    pub(super) fn engagement_doubts(&self, row: &AuditEngagement) -> Result<Vec<DoubtView>> {
        let mut found = match auditee::get(self.desk()?.conn(), &row.unit_id)? {
            Some(auditee) => self.contract_doubt(&auditee)?,
            None => Vec::new(),
        };
        if let (Some(sent), Some(first)) = (&row.notified_on, &row.period_from) {
            let days = notice_days(Day::from_iso(sent)?, Day::from_iso(first)?);
            found.extend(short_notice(days, self.audit_settings()?.notice_days));
        }
        found.extend(self.engagement_notes(row)?);
        Ok(found)
    }
}

fn short_notice(days: i64, wanted: i64) -> Vec<DoubtView> {
    if days >= wanted {
        return Vec::new();
    }
    vec![DoubtView {
        reason: "notice".to_owned(),
        strength: "warn".to_owned(),
        clauses: Vec::new(),
        what: days.to_string(),
        unit: String::new(),
        until: None,
    }]
}
