//! The case of an audit team, and what it holds.

use tenken_store::{
    CaseKind, CommandKind,
    table::{audit_engagement, audit_follow_up, audit_item, audit_paper, audit_plan, case_meta},
};

use super::units::Units;
use crate::{
    app::App,
    desk::{Desk, meta, put_body, required, safe_name},
    error::{AppError, Result},
    sheet::count,
    wire::{AuditCreateRequest, AuditPlanLine, AuditView, DeskView, EngagementLine, FollowUpLine},
};
use tenken_domain::{date::Day, text::normalise};
use tenken_store::table::{audit_finding, audit_target, decision};

impl App {
    /// The case of an audit team: its own file, its own passphrase.
    pub fn audit_create(&mut self, request: &AuditCreateRequest) -> Result<DeskView> {
        let body = tenken_checklist::body(&request.body)?;
        let team = required("audit-team", &request.team_name)?;
        let contact = normalise(request.contact.trim())?;
        let name = safe_name(&format!("{}_情報セキュリティ監査.tenken", body.short_name));
        let path = self.free_path(&name)?;
        let case = self.create_case(
            &path,
            CaseKind::Audit,
            &body,
            request.passphrase.as_deref(),
            request.is_plain_accepted,
        )?;
        let (at, actor) = (self.now(), self.account_actor());
        let mut desk = Desk::new(case, &path, body.clone());
        desk.case
            .command(&actor, "audit_create", CommandKind::Act, &at, |tx| {
                put_body(tx, &body)?;
                case_meta::put(tx, meta::OFFICE, &team)?;
                case_meta::put(tx, meta::CONTACT, &contact)?;
                Ok::<(), AppError>(())
            })?;
        self.seat(desk);
        self.desk_view()
    }

    /// What the case holds.
    pub fn audit_view(&mut self) -> Result<AuditView> {
        self.assert_audit()?;
        let units = Units::read(self.desk()?.conn())?;
        Ok(AuditView {
            body_name: self.desk()?.body.name.clone(),
            team_name: self.meta_value(meta::OFFICE)?.unwrap_or_default(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            settings: self.audit_settings()?,
            auditees: self.auditee_views(&units)?,
            auditors: self.auditor_views()?,
            programmes: self.programme_views(&units)?,
            plans: self.plan_lines()?,
            engagements: self.engagement_lines(&units)?,
            follow_ups: self.follow_up_lines(&units)?,
        })
    }

    /// Plans, newest first.
    pub(super) fn plan_lines(&self) -> Result<Vec<AuditPlanLine>> {
        let conn = self.desk()?.conn();
        let mut rows = audit_plan::all(conn)?;
        rows.sort_by(|a, b| (b.fiscal_year, &b.created_at).cmp(&(a.fiscal_year, &a.created_at)));
        let mut lines = Vec::new();
        for row in rows {
            let approval = decision::of_subject(conn, "audit_plan", &row.id)?.pop();
            lines.push(AuditPlanLine {
                targets: count(audit_target::of_plan(conn, &row.id)?.len()),
                engagements: count(audit_engagement::of_plan(conn, &row.id)?.len()),
                approved_on: approval.and_then(|approval| approval.decided_on),
                plan: row.id,
                fiscal_year: row.fiscal_year,
                kind: row.kind,
                number: row.number,
                name: row.name,
            });
        }
        Ok(lines)
    }

    pub(super) fn engagement_lines(&self, units: &Units) -> Result<Vec<EngagementLine>> {
        let mut lines = Vec::new();
        for row in audit_engagement::all(self.desk()?.conn())? {
            lines.push(self.engagement_line(row, units)?);
        }
        lines.sort_by(|a, b| (b.fiscal_year, &b.number).cmp(&(a.fiscal_year, &a.number)));
        Ok(lines)
    }

    pub(super) fn engagement_line(
        &self,
        row: audit_engagement::AuditEngagement,
        units: &Units,
    ) -> Result<EngagementLine> {
        let conn = self.desk()?.conn();
        let plan = audit_plan::get(conn, &row.plan_id)?.unwrap_or_default();
        let (mut items, mut judged, mut reviewed) = (0, 0, 0);
        for item in audit_item::of_engagement(conn, &row.id)? {
            if item.state != "in" {
                continue;
            }
            items += 1;
            let state = audit_paper::get(conn, &item.id)?
                .map(|paper| paper.state)
                .unwrap_or_default();
            judged += i64::from(state != "open");
            reviewed += i64::from(state == "reviewed");
        }
        let findings = audit_finding::of_engagement(conn, &row.id)?;
        Ok(EngagementLine {
            unit_name: units.name(&row.unit_id),
            plan: row.plan_id,
            fiscal_year: plan.fiscal_year,
            engagement: row.id,
            number: row.number,
            kind: plan.kind,
            unit: row.unit_id,
            state: row.state,
            period_from: row.period_from,
            items,
            judged,
            reviewed,
            findings: count(findings.iter().filter(|finding| finding.state == "in").count()),
        })
    }

    /// Follow-ups that are planned, the nearest first.
    fn follow_up_lines(&self, units: &Units) -> Result<Vec<FollowUpLine>> {
        let conn = self.desk()?.conn();
        let today = self.today()?;
        let mut lines = Vec::new();
        for row in audit_follow_up::all(conn)?
            .into_iter()
            .filter(|row| row.state == "planned")
        {
            let Some(finding) = audit_finding::get(conn, &row.finding_id)? else {
                continue;
            };
            let engagement = audit_engagement::get(conn, &finding.engagement_id)?.unwrap_or_default();
            lines.push(FollowUpLine {
                overdue_days: Day::from_iso(&row.planned_on)?.days_until(today),
                follow_up: row.id,
                planned_on: row.planned_on,
                number: finding.number,
                subject: finding.subject,
                unit_name: units.name(&engagement.unit_id),
            });
        }
        lines.sort_by(|a, b| (&a.planned_on, &a.number).cmp(&(&b.planned_on, &b.number)));
        Ok(lines)
    }
}
