//! Making an engagement, and the rows of its timetable and of the documents asked for.

use tenken_domain::vocabulary::OpinionKind;
use tenken_store::table::{
    audit_document::{self, AuditDocument},
    audit_engagement::{self, AuditEngagement},
    audit_member::{self, AuditMember},
    audit_plan,
    audit_schedule::{self, AuditSchedule},
    audit_target,
};

use super::super::{
    approval::Subject,
    said::{self, Said},
    stored, there, unfit,
    units::Units,
};
use crate::{
    app::App,
    desk::meta,
    error::Result,
    host::fresh_id,
    sheet::count,
    wire::{AuditIdRequest, AuditSaved, CriterionView, EngagementMakeRequest, EngagementRowRequest},
};

impl App {
    /// Makes the audit of one auditee of a plan. It takes the plan's team and first standard; all can be changed.
    pub fn engagement_make(&mut self, request: &EngagementMakeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let plan = there(audit_plan::get(conn, &request.plan)?, "plan", &request.plan)?;
        there(
            audit_target::get(conn, &request.plan, &request.unit)?,
            "target",
            &request.unit,
        )?;
        let units = Units::read(conn)?;
        let known = audit_engagement::of_plan(conn, &plan.id)?;
        let seq = known.iter().map(|row| row.seq + 1).max().unwrap_or(1);
        let criteria: Vec<CriterionView> = stored("criteria", &plan.criteria_json)?;
        let row = AuditEngagement {
            id: fresh_id("engagement")?,
            seq,
            number: format!("{}-{seq:02}", plan.number),
            unit_id: request.unit.clone(),
            name: format!("{}の監査", units.name(&request.unit)),
            edition_sha256: criteria.first().map(|one| one.edition.clone()),
            opinion_kind: OpinionKind::Advice.to_string(),
            contact: self.meta_value(meta::CONTACT)?.unwrap_or_default(),
            state: "planned".to_owned(),
            created_at: self.now(),
            plan_id: plan.id.clone(),
            ..AuditEngagement::default()
        };
        let (mut team, mut checks) = (Vec::new(), Vec::new());
        for member in audit_member::of_subject(conn, Subject::Plan.team(), &plan.id)? {
            let id = fresh_id("member")?;
            if let Some(known) = Said::MemberCheck.of(conn, &member.id)? {
                checks.push(self.saying_who(Said::MemberCheck, &id, &known.person_name, known.decided_on)?);
            }
            team.push(AuditMember {
                id,
                subject_kind: Subject::Engagement.team().to_owned(),
                subject_id: row.id.clone(),
                found_json: "[]".to_owned(),
                added_at: self.now(),
                ..member
            });
        }
        self.audit_act("engagement_make", |tx| {
            audit_engagement::insert(tx, &row)?;
            for member in &team {
                audit_member::insert(tx, member)?;
            }
            for check in &checks {
                said::put(tx, check)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// Adds an empty row of the timetable, or a document to ask for.
    pub fn engagement_row_add(&mut self, request: &EngagementRowRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_not_reported(&request.engagement)?;
        let id = match request.kind.as_str() {
            "schedule" => {
                let row = AuditSchedule {
                    id: fresh_id("schedule")?,
                    engagement_id: request.engagement.clone(),
                    ..AuditSchedule::default()
                };
                let key = format!("audit/schedule/{}", row.id);
                self.audit_edit("engagement_row_add", key, |tx| {
                    Ok(audit_schedule::insert(tx, &row)?)
                })?;
                row.id
            }
            "document" => {
                let known = audit_document::of_engagement(self.desk()?.conn(), &request.engagement)?;
                let row = AuditDocument {
                    id: fresh_id("document")?,
                    engagement_id: request.engagement.clone(),
                    ordinal: count(known.len()) + 1,
                    ..AuditDocument::default()
                };
                let key = format!("audit/document/{}", row.id);
                self.audit_edit("engagement_row_add", key, |tx| {
                    Ok(audit_document::insert(tx, &row)?)
                })?;
                row.id
            }
            other => return Err(unfit(other)),
        };
        Ok(self.audit_saved(&id, "", Vec::new()))
    }

    /// Takes a row of the timetable or a document away.
    pub fn engagement_row_remove(&mut self, request: &AuditIdRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let (schedule, document) = (
            audit_schedule::get(conn, &request.id)?,
            audit_document::get(conn, &request.id)?,
        );
        let of = schedule
            .as_ref()
            .map(|row| &row.engagement_id)
            .or(document.as_ref().map(|row| &row.engagement_id));
        self.assert_not_reported(there(of, "row", &request.id)?)?;
        let key = format!("audit/row/{}", request.id);
        self.audit_edit("engagement_row_remove", key, |tx| {
            if schedule.is_some() {
                audit_schedule::delete(tx, &request.id)?;
            } else {
                audit_document::delete(tx, &request.id)?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&request.id, "", Vec::new()))
    }
}
