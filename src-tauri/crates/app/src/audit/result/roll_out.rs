//! 横断確認: sections without the finding are asked, without naming who has it (domain.md 4.10).

use tenken_domain::{
    date::{Day, fiscal_year_label},
    text::normalise,
    vocabulary::RollOutAnswer,
};
use tenken_store::table::{
    audit_finding,
    audit_roll_out::{self, AuditRollOut},
    audit_roll_out_reply::{self, AuditRollOutReply},
    measure,
};

use super::super::{AuditError, needed_day, there, unfit, units::Units};
use crate::{
    app::App,
    desk::required,
    error::{AppError, Result},
    host::fresh_id,
    sheet::count,
    wire::{AuditSaved, RollOutMakeRequest, RollOutReplyRequest, RollOutReplyRow, RollOutView},
};

impl App {
    /// Asks other sections about a finding of a reported audit. The gist names neither the audited unit nor its head.
    pub fn roll_out_make(&mut self, request: &RollOutMakeRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let finding = self.ordered(&request.finding)?;
        let engagement = self.engagement_row(&finding.engagement_id)?;
        let units = Units::read(self.desk()?.conn())?;
        let gist = required("roll-out-gist", &request.gist)?;
        let audited = units.row(&engagement.unit_id);
        let names = audited.map(|row| [row.name.clone(), row.contact.clone()]);
        if let Some(name) = names
            .into_iter()
            .flatten()
            .find(|name| !name.is_empty() && gist.contains(name.as_str()))
        {
            return Err(AuditError::GistNames { name }.into());
        }
        let (asked, due) = (
            needed_day("roll-out-asked-on", &request.asked_on)?,
            needed_day("roll-out-due-on", &request.due_on)?,
        );
        if due < asked {
            return Err(unfit("roll-out-due-on"));
        }
        if request.units.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "roll-out-units",
            });
        }
        for unit in &request.units {
            units.auditee(unit)?;
            if *unit == engagement.unit_id {
                return Err(unfit("roll-out-units"));
            }
        }
        let row = AuditRollOut {
            id: fresh_id("roll-out")?,
            number: self.roll_out_number(asked)?,
            finding_id: finding.id,
            gist,
            asked_on: Some(asked.to_string()),
            due_on: Some(due.to_string()),
            state: "asked".to_owned(),
            created_at: self.now(),
            ..AuditRollOut::default()
        };
        self.audit_act("roll_out_make", |tx| {
            audit_roll_out::insert(tx, &row)?;
            for unit in &request.units {
                audit_roll_out_reply::upsert(
                    tx,
                    &AuditRollOutReply {
                        roll_out_id: row.id.clone(),
                        unit_id: unit.clone(),
                        ..AuditRollOutReply::default()
                    },
                )?;
            }
            Ok(())
        })?;
        Ok(self.audit_saved(&row.id, &row.number, Vec::new()))
    }

    /// 横8-01: counted over the whole case, for the number of the finding would lead to whom it is of.
    fn roll_out_number(&self, asked: Day) -> Result<String> {
        let year: String = fiscal_year_label(asked.fiscal_year())
            .replace('元', "1")
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let known = audit_roll_out::all(self.desk()?.conn())?;
        let start = format!("横{year}-");
        let last = known
            .iter()
            .filter_map(|row| row.number.strip_prefix(&start)?.parse::<u32>().ok());
        Ok(format!("{start}{:02}", last.max().unwrap_or(0) + 1))
    }

    /// Records what a section answers; a later answer takes the place of the earlier one, which the journal keeps.
    pub fn roll_out_reply(&mut self, request: &RollOutReplyRequest) -> Result<AuditSaved> {
        self.assert_audit()?;
        let conn = self.desk()?.conn();
        let question = there(
            audit_roll_out::get(conn, &request.roll_out)?,
            "roll-out",
            &request.roll_out,
        )?;
        let row = there(
            audit_roll_out_reply::get(conn, &request.roll_out, &request.unit)?,
            "roll-out reply",
            &request.unit,
        )?;
        let answer: RollOutAnswer = request.answer.parse()?;
        let on = needed_day("roll-out-replied-on", &request.on)?;
        let how = normalise(request.how.trim())?;
        if answer != RollOutAnswer::Investigating && how.is_empty() {
            return Err(AppError::FieldEmpty {
                field: "roll-out-how",
            });
        }
        let replied = AuditRollOutReply {
            answer_code: Some(answer.to_string()),
            how,
            // 確認した結果.
            note: normalise(request.found.trim())?,
            replied_on: Some(on.to_string()),
            replied_by: required("roll-out-by", &request.by)?,
            ..row
        };
        self.audit_act("roll_out_reply", |tx| {
            audit_roll_out_reply::update(tx, &replied)?;
            Ok(())
        })?;
        Ok(self.audit_saved(&question.id, &question.number, Vec::new()))
    }

    pub(in super::super) fn roll_out_views(&self, engagement: &str) -> Result<Vec<RollOutView>> {
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let mut views = Vec::new();
        for finding in audit_finding::of_engagement(conn, engagement)? {
            for row in audit_roll_out::of_finding(conn, &finding.id)? {
                let mut replies = Vec::new();
                for reply in audit_roll_out_reply::of_roll_out(conn, &row.id)? {
                    let measure = match &reply.measure_id {
                        Some(id) => measure::get(conn, id)?.map(|one| one.number),
                        None => None,
                    };
                    replies.push(RollOutReplyRow {
                        code: units.code(&reply.unit_id),
                        name: units.name(&reply.unit_id),
                        lacks_measure: reply.answer_code.as_deref()
                            == Some(RollOutAnswer::SameProblem.as_str())
                            && measure.is_none(),
                        unit: reply.unit_id,
                        answer: reply.answer_code,
                        how: reply.how,
                        found: reply.note,
                        by: reply.replied_by,
                        on: reply.replied_on,
                        measure: measure.unwrap_or_default(),
                    });
                }
                replies.sort_by(|a, b| a.code.cmp(&b.code));
                views.push(RollOutView {
                    open: count(replies.iter().filter(|reply| reply.answer.is_none()).count()),
                    roll_out: row.id,
                    number: row.number,
                    finding: finding.number.clone(),
                    gist: row.gist,
                    asked_on: row.asked_on,
                    due_on: row.due_on,
                    replies,
                });
            }
        }
        Ok(views)
    }
}
