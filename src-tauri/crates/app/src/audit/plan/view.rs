//! A plan as it is shown, and what its form lacks (domain.md 4.4).

use tenken_store::table::{audit_engagement, audit_member, audit_plan, audit_programme, audit_target};

use super::super::{approval::Subject, stored, there, units::Units};
use crate::{
    app::App,
    error::Result,
    sheet::count,
    wire::{AuditIdRequest, AuditPlanLine, AuditPlanView, TargetView},
};

impl App {
    /// A plan.
    pub fn audit_plan_view(&mut self, request: &AuditIdRequest) -> Result<AuditPlanView> {
        self.assert_audit()?;
        let gaps = self.plan_gaps(&request.id)?;
        let conn = self.desk()?.conn();
        let row = there(audit_plan::get(conn, &request.id)?, "plan", &request.id)?;
        let programme = match &row.programme_id {
            Some(id) => audit_programme::get(conn, id)?,
            None => None,
        };
        let engagements = audit_engagement::of_plan(conn, &row.id)?;
        let units = Units::read(conn)?;
        let mut targets = Vec::new();
        for target in audit_target::of_plan(conn, &row.id)? {
            targets.push(TargetView {
                code: units.code(&target.unit_id),
                name: units.name(&target.unit_id),
                reason: target.reason,
                risk: target.risk,
                parts: stored("risk figures", &target.risk_json)?,
                last_year: target.last_year,
                month_from: target.month_from,
                month_to: target.month_to,
                engagements: engagements
                    .iter()
                    .filter(|made| made.unit_id == target.unit_id)
                    .map(|made| made.number.clone())
                    .collect(),
                note: target.note,
                unit: target.unit_id,
            });
        }
        let approval = self.approver_view(Subject::Plan, &row.id)?;
        Ok(AuditPlanView {
            line: AuditPlanLine {
                plan: row.id.clone(),
                fiscal_year: row.fiscal_year,
                kind: row.kind,
                number: row.number,
                name: row.name,
                targets: count(targets.len()),
                engagements: count(engagements.len()),
                approved_on: approval.recorded.as_ref().map(|known| known.decided_on.clone()),
            },
            programme_year: programme
                .as_ref()
                .map(|programme| row.fiscal_year - programme.year_from + 1),
            programme_years: programme.map(|programme| programme.years),
            programme: row.programme_id,
            policy: row.policy,
            theme: row.theme,
            methods: stored("methods", &row.methods_json)?,
            criteria: stored("criteria", &row.criteria_json)?,
            period_from: row.period_from,
            period_to: row.period_to,
            budget_yen: row.budget_yen,
            contractor: row.contractor,
            ordered_by: row.ordered_by,
            ordered_on: row.ordered_on,
            note: row.note,
            targets,
            team: self.member_views(Subject::Plan, &row.id)?,
            approval,
            gaps,
        })
    }

    /// Fields of the form that must not be empty.
    pub(in super::super) fn plan_gaps(&self, id: &str) -> Result<Vec<String>> {
        let conn = self.desk()?.conn();
        let row = there(audit_plan::get(conn, id)?, "plan", id)?;
        let lacks = [
            ("policy", row.policy.trim().is_empty()),
            ("theme", row.theme.trim().is_empty()),
            ("period", row.period_from.is_none() || row.period_to.is_none()),
            ("methods", row.methods_json == "[]"),
            ("criteria", row.criteria_json == "[]"),
            ("targets", audit_target::of_plan(conn, id)?.is_empty()),
            (
                "team",
                audit_member::of_subject(conn, Subject::Plan.team(), id)?.is_empty(),
            ),
        ];
        Ok(lacks
            .into_iter()
            .filter(|(_, is)| *is)
            .map(|(field, _)| field.to_owned())
            .collect())
    }
}
