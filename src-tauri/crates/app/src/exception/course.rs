//! What follows a decision: renewal, periodic checks, the end.

use tenken_domain::{date::Day, text::normalise, vocabulary::ExceptionState};
use tenken_store::table::{
    exception_course::{self, ExceptionCourse},
    exception_grant::{self, ExceptionGrant},
};

use super::{
    Check, Step,
    apply::{assert_period, proposed_end},
    state_of,
};
use crate::{
    app::App,
    audit::{day, needed_day, stored, unfit},
    desk::{desk_json, required},
    error::{AppError, Result},
    host::fresh_id,
    wire::{BoardSaved, ExceptionCheckRequest, ExceptionEndRequest, ExceptionRenewRequest},
};

impl App {
    /// Applies for a further period: a new application, with what the one before says, under a number of its own.
    pub fn exception_renew(&mut self, request: &ExceptionRenewRequest) -> Result<BoardSaved> {
        let before = self.exception_kept(&request.exception)?;
        if !state_of(&before)?.is_granted() {
            return Err(AppError::ActNotPossible {
                act: "exception_renew",
                state: before.state,
            });
        }
        let today = self.today()?;
        let until = before.period_to.as_deref().map(Day::from_iso).transpose()?;
        let from = match day(&request.from)? {
            Some(from) => Day::from_iso(&from)?,
            None => until.and_then(|until| until.plus_days(1)).unwrap_or(today),
        };
        let to = match day(&request.until)? {
            Some(to) => Day::from_iso(&to)?,
            None => proposed_end(from).ok_or_else(|| unfit("exception-until"))?,
        };
        assert_period(from, to)?;
        let course = self.exception_course(&before.id)?;
        let code = self.unit_code(before.unit_id.as_deref())?;
        let taken = exception_grant::all(self.desk()?.conn())?;
        let pen = self.pen()?;
        let reason = required("exception-reason", &request.reason)?;
        let row = ExceptionGrant {
            id: fresh_id("exception")?,
            number: self.next_exception_number(taken.iter(), &code, today)?,
            applied_on: Some(today.to_string()),
            is_urgent: false,
            performed_at: None,
            reason,
            period_from: Some(from.to_string()),
            period_to: Some(to.to_string()),
            state: ExceptionState::Applied.to_string(),
            approver: String::new(),
            approver_role: String::new(),
            approver_person_id: None,
            condition: String::new(),
            decided_on: None,
            receipt_number: String::new(),
            received_on: None,
            office_opinion: String::new(),
            renewal_of: Some(before.id.clone()),
            ended_on: None,
            end_reason: String::new(),
            checks_json: "[]".to_owned(),
            created_at: pen.at.clone(),
            ..before.clone()
        };
        let course = ExceptionCourse {
            exception_id: row.id.clone(),
            os_account: pen.actor.os_account.clone(),
            override_reason: String::new(),
            second_person: String::new(),
            parcel_id: None,
            ..course
        };
        self.board_act("exception_renew", |tx| {
            exception_grant::insert(tx, &row)?;
            exception_course::insert(tx, &course)?;
            let step = Step {
                kind: "applied",
                on: row.applied_on.clone(),
                note: &row.reason,
                by: &row.applicant,
            };
            pen.step(tx, &row.id, &step)?;
            let step = Step {
                kind: "renewed",
                on: row.applied_on.clone(),
                note: &row.number,
                ..Step::default()
            };
            pen.step(tx, &before.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.number, Vec::new()))
    }

    /// Ends an exception that is in force, or takes an application back.
    pub fn exception_end(&mut self, request: &ExceptionEndRequest) -> Result<BoardSaved> {
        let mut row = self.exception_kept(&request.exception)?;
        let state = state_of(&row)?;
        let today = self.today()?;
        let on = day(&request.on)?.unwrap_or_else(|| today.to_string());
        let reason = required("exception-end-reason", &request.reason)?;
        let kind = if state.is_granted() {
            self.assert_office()?;
            if row.decided_on.as_ref().is_some_and(|decided| on < *decided) || on > today.to_string() {
                return Err(unfit("exception-end"));
            }
            row.state = ExceptionState::Ended.to_string();
            "ended"
        } else if state.is_open() {
            row.state = ExceptionState::Withdrawn.to_string();
            "withdrawn"
        } else {
            return Err(AppError::ActNotPossible {
                act: "exception_end",
                state: row.state,
            });
        };
        row.ended_on = Some(on.clone());
        row.end_reason.clone_from(&reason);
        let pen = self.pen()?;
        self.board_act("exception_end", |tx| {
            exception_grant::update(tx, &row)?;
            let step = Step {
                kind,
                on: Some(on),
                note: &reason,
                ..Step::default()
            };
            pen.step(tx, &row.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.number, Vec::new()))
    }

    /// Plans a periodic check of an exception in force, or records the result of one (Yonezawa 7.4(3)).
    pub fn exception_check(&mut self, request: &ExceptionCheckRequest) -> Result<BoardSaved> {
        self.assert_office()?;
        let mut row = self.exception_kept(&request.exception)?;
        if !state_of(&row)?.is_granted() {
            return Err(AppError::ActNotPossible {
                act: "exception_check",
                state: row.state,
            });
        }
        let planned = needed_day("exception-check-planned", &request.planned_on)?.to_string();
        let checked = day(&request.checked_on)?;
        let today = self.today()?.to_string();
        if checked.as_ref().is_some_and(|on| *on > today) {
            return Err(unfit("exception-checked"));
        }
        let mut checks: Vec<Check> = stored("exception checks", &row.checks_json)?;
        let result = normalise(request.result.trim())?;
        let by = normalise(request.by.trim())?;
        if checked.is_some() {
            required("exception-check-result", &result)?;
            required("exception-check-by", &by)?;
        }
        let open = checks
            .iter_mut()
            .find(|check| check.planned_on == planned && check.checked_on.is_none());
        let made = Check {
            planned_on: planned.clone(),
            checked_on: checked.clone(),
            result: result.clone(),
            by: by.clone(),
        };
        match open {
            Some(known) => *known = made,
            None => checks.push(made),
        }
        checks.sort_by(|a, b| a.planned_on.cmp(&b.planned_on));
        row.checks_json = desk_json(&checks)?;
        let pen = self.pen()?;
        self.board_act("exception_check", |tx| {
            exception_grant::update(tx, &row)?;
            let step = Step {
                kind: if checked.is_some() {
                    "checked"
                } else {
                    "check_planned"
                },
                on: checked.clone().or_else(|| Some(planned.clone())),
                note: &result,
                by: &by,
            };
            pen.step(tx, &row.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.number, Vec::new()))
    }
}
