//! Auditees of a plan: chosen by people, with the figures that stood before them.

use tenken_domain::text::normalise;
use tenken_store::table::{
    audit_engagement, audit_plan,
    audit_target::{self, AuditTarget},
};

use super::super::{AuditError, approval::Subject, json, register::part_views, there, unfit, units::Units};
use crate::{
    app::App,
    desk::required,
    error::Result,
    wire::{AuditSaved, TargetDropRequest, TargetPutRequest},
};

impl App {
    /// Puts an auditee into a plan, or changes it there; the risk figures of the day are kept with it.
    pub fn target_put(&mut self, request: &TargetPutRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_open(Subject::Plan, &request.plan)?;
        let plan = there(
            audit_plan::get(self.desk()?.conn(), &request.plan)?,
            "plan",
            &request.plan,
        )?;
        let units = Units::read(self.desk()?.conn())?;
        let auditee = units.auditee(&request.unit)?.clone();
        let months = [request.month_from, request.month_to];
        if months.iter().flatten().any(|month| !(1..=12).contains(month)) {
            return Err(unfit("target-month"));
        }
        let settings = self.audit_settings()?;
        let (parts, risk) = self.risk_parts(&auditee, &settings, plan.fiscal_year)?;
        let known = audit_target::of_plan(self.desk()?.conn(), &plan.id)?;
        let ordinal = known.iter().find(|row| row.unit_id == request.unit).map_or_else(
            || known.iter().map(|row| row.ordinal + 1).max().unwrap_or(1),
            |row| row.ordinal,
        );
        let row = AuditTarget {
            plan_id: plan.id.clone(),
            unit_id: request.unit.clone(),
            ordinal,
            reason: required("target-reason", &request.reason)?,
            risk: Some(risk),
            risk_json: json(&part_views(&parts))?,
            last_year: self.last_audit(&request.unit)?,
            month_from: request.month_from,
            month_to: request.month_to.or(request.month_from),
            note: normalise(request.note.trim())?,
        };
        self.audit_act("target_put", |tx| Ok(audit_target::upsert(tx, &row)?))?;
        let doubts = self.contract_doubt(&auditee)?;
        Ok(self.audit_saved(&plan.id, &plan.number, doubts))
    }

    /// Takes an auditee out of a plan, unless an audit of it was made.
    pub fn target_drop(&mut self, request: &TargetDropRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_open(Subject::Plan, &request.plan)?;
        let conn = self.desk()?.conn();
        let row = there(
            audit_target::get(conn, &request.plan, &request.unit)?,
            "target",
            &request.unit,
        )?;
        let resting = audit_engagement::of_plan(conn, &request.plan)?
            .iter()
            .filter(|made| made.unit_id == request.unit)
            .count();
        if resting > 0 {
            return Err(AuditError::Rests { count: resting }.into());
        }
        self.audit_act("target_drop", |tx| {
            audit_target::delete(tx, &row.plan_id, &row.unit_id)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&row.plan_id, "", Vec::new()))
    }
}
