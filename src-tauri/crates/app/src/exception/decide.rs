//! 受付 and 審査: the office takes an application in and records who decided what (domain.md 4.12, 7.1).

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{ExceptionDecision, ExceptionState, Role, Strength},
};
use tenken_store::table::{
    exception_course::{self, ExceptionCourse},
    exception_grant::{self, ExceptionGrant},
    person,
};

use super::{Step, apply::assert_period, approvers, kind_of, rule_of, state_of, titles};
use crate::{
    app::App,
    audit::{clause_word, day, unfit},
    board::{BoardError, next_number, year_code},
    desk::required,
    error::{AppError, Result},
    wire::{BoardSaved, DoubtView, ExceptionDecideRequest, ExceptionReceiveRequest},
};

impl App {
    /// Takes an application in: number, day, what the office thinks of it.
    pub fn exception_receive(&mut self, request: &ExceptionReceiveRequest) -> Result<BoardSaved> {
        self.assert_office()?;
        let mut row = self.exception_row(&request.exception)?;
        if state_of(&row)? != ExceptionState::Applied && state_of(&row)? != ExceptionState::Received {
            return Err(AppError::ActNotPossible {
                act: "exception_receive",
                state: row.state,
            });
        }
        let today = self.today()?;
        let on = day(&request.on)?.unwrap_or_else(|| today.to_string());
        if on > today.to_string() {
            return Err(unfit("exception-received"));
        }
        let number = normalise(request.receipt_number.trim())?;
        row.receipt_number = match number.as_str() {
            "" if !row.receipt_number.is_empty() => row.receipt_number,
            "" => {
                let taken = exception_grant::all(self.desk()?.conn())?;
                let stem = format!("受{}-", year_code(today.fiscal_year()));
                next_number(taken.iter().map(|row| row.receipt_number.as_str()), &stem)
            }
            _ => number,
        };
        row.received_on = Some(on.clone());
        row.office_opinion = normalise(request.opinion.trim())?;
        row.state = ExceptionState::Received.to_string();
        let pen = self.pen()?;
        self.board_act("exception_receive", |tx| {
            exception_grant::update(tx, &row)?;
            let step = Step {
                kind: "received",
                on: Some(on),
                note: &row.office_opinion,
                by: &row.receipt_number,
            };
            pen.step(tx, &row.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.receipt_number, Vec::new()))
    }

    /// Records the decision of whom the body's standard names. Who applied does not approve, as hard as the standard says.
    pub fn exception_decide(&mut self, request: &ExceptionDecideRequest) -> Result<BoardSaved> {
        self.assert_office()?;
        let mut row = self.exception_row(&request.exception)?;
        let mut course = self.exception_course(&row.id)?;
        if state_of(&row)? != ExceptionState::Received {
            return Err(AppError::ActNotPossible {
                act: "exception_decide",
                state: row.state,
            });
        }
        let decision: ExceptionDecision = request.decision.parse()?;
        let role: Role = request.approver_role.parse()?;
        let approver = required("exception-approver", &request.approver)?;
        let today = self.today()?;
        let on = Day::parse(&required("exception-decided", &request.on)?)?;
        if on > today
            || row
                .applied_on
                .as_ref()
                .is_some_and(|applied| on.to_string() < *applied)
        {
            return Err(unfit("exception-decided"));
        }
        let condition = normalise(request.condition.trim())?;
        if decision != ExceptionDecision::Granted {
            required("exception-condition", &condition)?;
        }
        self.assert_approver(&row, &course, role)?;
        if let Some(until) = day(&request.until)? {
            row.period_to = Some(until);
        }
        if let (Some(from), Some(to)) = (&row.period_from, &row.period_to) {
            assert_period(Day::from_iso(from)?, Day::from_iso(to)?)?;
        }
        course.override_reason = normalise(request.override_reason.trim())?;
        course.second_person = normalise(request.second_person.trim())?;
        let (person, is_new) = self.person_named(&approver, role)?;
        let doubts = self.applicant_approves(&row, &course, &approver, &person.id)?;
        row.approver.clone_from(&approver);
        row.approver_role = role.to_string();
        row.approver_person_id = Some(person.id.clone());
        row.decided_on = Some(on.to_string());
        row.condition.clone_from(&condition);
        row.state = match decision {
            ExceptionDecision::Granted => ExceptionState::Granted,
            ExceptionDecision::Conditional => ExceptionState::Conditional,
            ExceptionDecision::Refused => ExceptionState::Refused,
        }
        .to_string();
        let pen = self.pen()?;
        self.board_act("exception_decide", |tx| {
            if is_new {
                person::insert(tx, &person)?;
            }
            exception_grant::update(tx, &row)?;
            exception_course::upsert(tx, &course)?;
            let note = if course.override_reason.is_empty() {
                condition.clone()
            } else {
                [condition.as_str(), &course.override_reason, &course.second_person]
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(" / ")
            };
            let step = Step {
                kind: decision.as_str(),
                on: row.decided_on.clone(),
                note: &note,
                by: &approver,
            };
            pen.step(tx, &row.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.number, doubts))
    }

    /// Only whom the standard names approves; a body without a rule of its own lets any role.
    fn assert_approver(&self, row: &ExceptionGrant, course: &ExceptionCourse, role: Role) -> Result<()> {
        let body = &self.desk()?.body;
        let allowed = approvers(body, row.is_urgent, course.is_minor);
        if allowed.is_empty() || allowed.contains(&role) {
            return Ok(());
        }
        let known = rule_of(body, kind_of(body, row.is_urgent, course.is_minor));
        Err(BoardError::NotAnApprover {
            role: body.title(role).to_owned(),
            titles: titles(body, &allowed),
            clause: clause_word(known.and_then(|rule| rule.clause.as_deref())),
        }
        .into())
    }

    /// Applicant ≠ approver (domain.md 7.1): `block` never, `override` with a reason and a second person, `warn` with a
    /// word. The same account for both is named.
    fn applicant_approves(
        &self,
        row: &ExceptionGrant,
        course: &ExceptionCourse,
        approver: &str,
        person: &str,
    ) -> Result<Vec<DoubtView>> {
        let rule = &self.desk()?.body.independence.applicant_approver;
        let mut doubts = Vec::new();
        let doubt = |reason: &str, what: &str| DoubtView {
            reason: reason.to_owned(),
            strength: rule.strength.to_string(),
            clauses: rule.clause.iter().cloned().collect(),
            what: what.to_owned(),
            unit: String::new(),
            until: None,
        };
        if row.applicant_person_id.as_deref() == Some(person) {
            let refusal = || BoardError::SamePersonGrants {
                person: approver.to_owned(),
                clause: clause_word(rule.clause.as_deref()),
                strength: rule.strength.to_string(),
            };
            let is_excused = !course.override_reason.is_empty() && !course.second_person.is_empty();
            match rule.strength {
                Strength::Block => return Err(refusal().into()),
                Strength::Override if !is_excused => return Err(refusal().into()),
                Strength::Override => {
                    let (second, is_new) = self.person_named(&course.second_person, Role::Secretariat)?;
                    if !is_new && second.id == person {
                        return Err(BoardError::NoSecondPerson {
                            person: course.second_person.clone(),
                        }
                        .into());
                    }
                }
                Strength::Warn => {}
            }
            doubts.push(doubt("applicant", approver));
        }
        let account = &self.host.os_account;
        if !course.os_account.is_empty() && course.os_account == *account {
            doubts.push(DoubtView {
                strength: Strength::Warn.to_string(),
                ..doubt("account", account)
            });
        }
        Ok(doubts)
    }
}
