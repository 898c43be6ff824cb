//! 改善指示書: what the CISO orders, to whom, until when; with it the follow-ups are planned.

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{FindingClass, OrderKind, Progress, Role},
};
use tenken_store::table::{
    audit_finding::{self, AuditFinding},
    audit_follow_up::{self, AuditFollowUp},
    audit_order::{self, AuditOrder},
};

use super::super::{json, needed_day, output::joined, said::Said, stored, there, unfit, units::Units};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, OrderIssueRequest, OrderMakeRequest, OrderView},
};

impl App {
    /// Makes the draft of an order out of findings of a reported audit. Text and addressee are drafted and can be
    /// changed.
    pub fn order_make(&mut self, request: &OrderMakeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let engagement = self.engagement_row(&request.engagement)?;
        if engagement.state != "reported" {
            return Err(AppError::ActNotPossible {
                act: "order_make",
                state: engagement.state,
            });
        }
        let kind: OrderKind = request.kind.parse()?;
        let mut findings = Vec::new();
        for id in &request.findings {
            let row = self.finding_row(id)?;
            there(
                (row.engagement_id == engagement.id && row.state == "in").then_some(()),
                "finding",
                id,
            )?;
            if row.class_code.parse::<FindingClass>()? == FindingClass::Good {
                return Err(unfit("order-findings"));
            }
            findings.push(row);
        }
        if findings.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "order-findings",
            });
        }
        let known = audit_order::of_engagement(self.desk()?.conn(), &engagement.id)?;
        let seq = known.iter().map(|row| row.seq + 1).max().unwrap_or(1);
        let units = Units::read(self.desk()?.conn())?;
        let body = &self.desk()?.body;
        let (role, to) = match kind {
            OrderKind::Improvement => {
                let unit = units.row(&engagement.unit_id);
                let head = unit.map(|row| row.head_title.clone()).unwrap_or_default();
                (Role::SectionMgr, joined(&units.full(&engagement.unit_id), &head))
            }
            OrderKind::CrossCutting => (Role::ChiefExec, body.title(Role::ChiefExec).to_owned()),
        };
        let row = AuditOrder {
            id: fresh_id("order")?,
            engagement_id: engagement.id.clone(),
            seq,
            number: format!("{}-指示{seq}", engagement.number),
            kind: kind.to_string(),
            ordered_by: body.title(Role::Ciso).to_owned(),
            directed_role: role.to_string(),
            directed_unit_id: (kind == OrderKind::Improvement).then(|| engagement.unit_id.clone()),
            directed_to: to,
            content: findings
                .iter()
                .map(|finding| format!("{} {}", finding.number, finding.proposal))
                .collect::<Vec<_>>()
                .join("\n"),
            findings_json: json(&request.findings)?,
            state: "draft".to_owned(),
            created_at: self.now(),
            ..AuditOrder::default()
        };
        self.audit_act("order_make", |tx| Ok(audit_order::insert(tx, &row)?))?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// Issues an order: plans are due after the days of the settings unless another day was typed, follow-ups are planned
    /// at its months, and the findings are under way.
    pub fn order_issue(&mut self, request: &OrderIssueRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let row = there(
            audit_order::get(self.desk()?.conn(), &request.order)?,
            "order",
            &request.order,
        )?;
        if row.state != "draft" {
            return Err(AppError::ActNotPossible {
                act: "order_issue",
                state: row.state,
            });
        }
        required("order-content", &row.content)?;
        let on = needed_day("order-on", &request.on)?;
        let settings = self.audit_settings()?;
        let due = match &row.plan_due_on {
            Some(due) => Day::from_iso(due)?,
            None => on.plus_days(settings.plan_days).unwrap_or(on),
        };
        let mut changed: Vec<(AuditFinding, Vec<AuditFollowUp>)> = Vec::new();
        for id in stored::<Vec<String>>("findings", &row.findings_json)? {
            let finding = self.finding_row(&id)?;
            let known = audit_follow_up::of_finding(self.desk()?.conn(), &id)?;
            let mut planned = Vec::new();
            // A plan that is owed is looked after; one that is not, only when ordered, which this is.
            if known.is_empty() {
                for (n, months) in (1..).zip(&settings.follow_up_months) {
                    planned.push(AuditFollowUp {
                        id: fresh_id("follow-up")?,
                        finding_id: id.clone(),
                        ordinal: n,
                        planned_on: later(on, *months).to_string(),
                        state: "planned".to_owned(),
                        ..AuditFollowUp::default()
                    });
                }
            }
            let plan_due_on = finding.plan_due_on.clone().or(Some(due.to_string()));
            changed.push((
                AuditFinding {
                    plan_due_on,
                    progress: Progress::InProgress.to_string(),
                    ..finding
                },
                planned,
            ));
        }
        let issued = AuditOrder {
            ordered_on: Some(on.to_string()),
            plan_due_on: Some(due.to_string()),
            document_number: normalise(request.document_number.trim())?,
            state: "issued".to_owned(),
            ..row
        };
        self.audit_act("order_issue", |tx| {
            audit_order::update(tx, &issued)?;
            for (finding, planned) in &changed {
                audit_finding::update(tx, finding)?;
                for one in planned {
                    audit_follow_up::insert(tx, one)?;
                }
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&issued.id, &issued.number, Vec::new()))
    }

    pub(in super::super) fn order_views(&self, engagement: &str) -> Result<Vec<OrderView>> {
        let mut views = Vec::new();
        for row in audit_order::of_engagement(self.desk()?.conn(), engagement)? {
            let mut findings = Vec::new();
            for id in stored::<Vec<String>>("findings", &row.findings_json)? {
                findings.push(self.finding_row(&id)?.number);
            }
            views.push(OrderView {
                findings,
                reply_to: Said::ReplyTo.text(self.desk()?.conn(), &row.id)?,
                order: row.id,
                number: row.number,
                kind: row.kind,
                ordered_by: row.ordered_by,
                ordered_on: row.ordered_on,
                directed_role: row.directed_role,
                directed_to: row.directed_to,
                content: row.content,
                plan_due_on: row.plan_due_on,
                document_number: row.document_number,
                state: row.state,
            });
        }
        Ok(views)
    }
}

/// The same day so many months later, or the last day of a shorter month.
pub(super) fn later(on: Day, months: i64) -> Day {
    let (year, month, day) = on.parts();
    let total = i64::from(year) * 12 + i64::from(month) - 1 + months;
    let (Ok(year), Ok(month)) = (
        i32::try_from(total.div_euclid(12)),
        u8::try_from(total.rem_euclid(12) + 1),
    ) else {
        return on;
    };
    (0..4)
        .find_map(|less| Day::new(year, month, day.saturating_sub(less)))
        .unwrap_or(on)
}
