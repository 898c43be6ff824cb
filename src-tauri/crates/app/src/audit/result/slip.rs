//! 監査連絡票: findings handed to the auditee on site, before the report.

use tenken_domain::{date::Day, text::is_blank};
use tenken_store::table::audit_slip::{self, AuditSlip};

use super::super::{
    day, json,
    said::{self, Said},
    unfit,
};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    wire::{AuditSaved, FindingSlipRequest},
};

impl App {
    /// Records that findings were handed over as 連絡票; the paper is then no draft and carries this number and day.
    pub fn finding_slip(&mut self, request: &FindingSlipRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let on = if is_blank(&request.on) {
            self.today()?
        } else {
            Day::parse(&request.on)?
        };
        if on > self.today()? {
            return Err(unfit("slip-on"));
        }
        let mut engagements = Vec::new();
        for id in &request.findings {
            let row = self.finding_row(id)?;
            if row.state != "in" {
                return Err(AppError::ActNotPossible {
                    act: "finding_slip",
                    state: row.state,
                });
            }
            engagements.push(row.engagement_id);
        }
        engagements.dedup();
        let [engagement] = &engagements[..] else {
            return Err(AppError::FieldEmpty {
                field: "slip-findings",
            });
        };
        self.assert_not_reported(engagement)?;
        let due = day(&request.reply_due_on)?;
        if due.as_ref().is_some_and(|due| *due < on.to_string()) {
            return Err(unfit("slip-reply-due-on"));
        }
        let engagement = self.engagement_row(engagement)?;
        let known = audit_slip::of_engagement(self.desk()?.conn(), &engagement.id)?;
        let seq = known.iter().map(|row| row.seq + 1).max().unwrap_or(1);
        let row = AuditSlip {
            id: fresh_id("slip")?,
            seq,
            number: format!("{}-連絡{seq}", engagement.number),
            findings_json: json(&request.findings)?,
            issued_on: on.to_string(),
            handed_to: required("slip-handed-to", &request.handed_to)?,
            engagement_id: engagement.id,
            ..AuditSlip::default()
        };
        let by = self.saying_day(Said::SlipDue, &row.id, due)?;
        self.audit_act("finding_slip", |tx| {
            audit_slip::insert(tx, &row)?;
            said::put(tx, &by)
        })?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }
}
