//! An engagement as it is shown.

use tenken_domain::{audit::notice_days, date::Day};
use tenken_store::table::{audit_document, audit_item, audit_sample, audit_schedule};

use super::{
    super::{approval::Subject, units::Units},
    items::missing,
    sample::sample_view,
};
use crate::{
    app::App,
    error::Result,
    wire::{AuditIdRequest, DocumentRow, EngagementView, ScheduleRow},
};

impl App {
    /// An engagement with everything in it.
    pub fn engagement_view(&mut self, request: &AuditIdRequest) -> Result<EngagementView> {
        self.assert_audit()?;
        let row = self.engagement_row(&request.id)?;
        let units = Units::read(self.desk()?.conn())?;
        let conn = self.desk()?.conn();
        let rows = audit_item::of_engagement(conn, &row.id)?;
        let beside = self.beside(&row)?;
        let mut items = Vec::new();
        for item in rows.iter().filter(|item| item.state == "in") {
            items.push(self.item_line(&row, item, &beside)?);
        }
        let schedule = audit_schedule::of_engagement(conn, &row.id)?
            .into_iter()
            .map(|line| ScheduleRow {
                id: line.id,
                starts_at: line.starts_at,
                minutes: line.minutes,
                place: line.place,
                counterpart: line.counterpart,
                activity: line.activity,
            })
            .collect();
        let documents = audit_document::of_engagement(conn, &row.id)?
            .into_iter()
            .map(|line| DocumentRow {
                id: line.id,
                name: line.name,
                due_on: line.due_on,
                received_on: line.received_on,
                note: line.note,
            })
            .collect();
        let samples = audit_sample::of_engagement(conn, &row.id)?
            .into_iter()
            .map(sample_view)
            .collect::<Result<_>>()?;
        let days = match (&row.notified_on, &row.period_from) {
            (Some(sent), Some(first)) => Some(notice_days(Day::from_iso(sent)?, Day::from_iso(first)?)),
            _ => None,
        };
        let (cancel_reason, cancelled_on) = self.cancellation(&row.id)?;
        Ok(EngagementView {
            team_changes: self.team_change_views(&row.id)?,
            cancel_reason,
            cancelled_on,
            schedule,
            documents,
            team: self.member_views(Subject::Engagement, &row.id)?,
            approval: self.approver_view(Subject::Engagement, &row.id)?,
            items,
            samples,
            findings: self.finding_views(&row.id)?,
            reports: self.report_lines(&row.id)?,
            orders: self.order_views(&row.id)?,
            roll_outs: self.roll_out_views(&row.id)?,
            closing: self.closing_view(&row.id)?,
            gaps: self.engagement_gaps(&row.id)?,
            doubts: self.engagement_doubts(&row)?,
            missing_numbers: missing(self.desk()?.conn(), &row.id)?,
            notice_days: days,
            line: self.engagement_line(row.clone(), &units)?,
            name: row.name,
            purpose: row.purpose,
            scope: row.scope,
            out_of_scope: row.out_of_scope,
            limits: row.limits,
            edition: row.edition_sha256,
            opinion_kind: row.opinion_kind,
            storage_place: row.storage_place,
            contact: row.contact,
            period_to: row.period_to,
            notice_place: row.notice_place,
            notice_number: row.notice_number,
            notified_on: row.notified_on,
            objection_on: row.objection_on,
            opened_on: row.opened_on,
            exit_on: row.exit_on,
            exit_note: row.exit_note,
            note: row.note,
        })
    }
}
