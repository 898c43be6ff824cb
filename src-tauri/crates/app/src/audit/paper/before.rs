//! What is known from before: the section's own answer where no sheet of it is in the case, and findings of audits before
//! this case.

use tenken_domain::{
    control::ControlCode,
    text::normalise,
    vocabulary::{Answer, FindingClass, FollowUpResult},
};
use tenken_store::table::{
    audit_item::{self, AuditItem},
    audit_prior_finding::{self, AuditPriorFinding},
    unit,
};

use super::super::{day, json, there};
use crate::{
    app::App,
    desk::required,
    error::Result,
    host::fresh_id,
    wire::{AuditSaved, OwnAnswer, OwnAnswerRequest, PriorFindingRequest},
};

impl App {
    /// Notes what the section answered itself, from its printed report or from asking. A sheet that comes in as a file
    /// goes before it.
    pub fn own_answer_save(&mut self, request: &OwnAnswerRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        self.assert_paper_open(&request.id)?;
        let answer = match request.answer.as_deref() {
            Some(code) if !code.is_empty() => Some(code.parse::<Answer>()?.to_string()),
            _ => None,
        };
        let own = OwnAnswer {
            answer,
            reason: normalise(request.reason.trim())?,
            version: 0,
            confirmed_on: day(&request.confirmed_on)?,
        };
        let item = there(
            audit_item::get(self.desk()?.conn(), &request.id)?,
            "item",
            &request.id,
        )?;
        let number = self.paper_number(&item)?;
        let row = AuditItem {
            self_json: json(&own)?,
            ..item
        };
        let key = format!("audit/item/{}/own", row.id);
        self.audit_edit("own_answer_save", key, |tx| {
            audit_item::update(tx, &row)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, &number, Vec::new()))
    }

    /// Enters a finding of an audit before this case, or changes the entry of that number.
    pub fn prior_finding_save(&mut self, request: &PriorFindingRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        there(unit::get(conn, &request.unit)?, "unit", &request.unit)?;
        let number = required("finding-number", &request.number)?;
        let known = audit_prior_finding::of_unit(conn, &request.unit)?
            .into_iter()
            .find(|row| row.number == number);
        let control = request.control.trim();
        if !control.is_empty() {
            control.parse::<ControlCode>()?;
        }
        let result = match request.result.as_str() {
            "" => String::new(),
            code => code.parse::<FollowUpResult>()?.to_string(),
        };
        let row = AuditPriorFinding {
            id: known.map_or_else(|| fresh_id("prior"), |row| Ok(row.id))?,
            unit_id: request.unit.clone(),
            number: number.clone(),
            fiscal_year: i64::from(request.fiscal_year),
            class_code: request.class.parse::<FindingClass>()?.to_string(),
            subject: required("finding-subject", &request.subject)?,
            control_code: control.to_owned(),
            result_code: result,
            checked_on: day(&request.checked_on)?,
            note: String::new(),
        };
        self.audit_act("prior_finding_save", |tx| {
            Ok(audit_prior_finding::upsert(tx, &row)?)
        })?;
        Ok(self.audit_saved(&row.id, &number, Vec::new()))
    }
}
