//! 例外措置申請書 of one exception and 例外措置台帳.

use tenken_checklist::{ApprovalKind, FormCode};
use tenken_documents::{
    Choice, Confirmed, ExceptionFill, ExceptionForm, ExceptionRegister, ImprovePaper, RegisterRow, Standing,
};
use tenken_domain::{
    date::fiscal_year_label,
    vocabulary::{ExceptionDecision, ExceptionManner, ExceptionState, Role},
};
use tenken_store::table::exception_grant;

use super::printed;
use crate::{
    app::App,
    audit::{Units, there},
    board::shown_reference,
    error::Result,
    exception::rule_view,
    output::{Holders, clause_label, say},
    wire::{BoardSaid, ExceptionDetail, ExceptionIdRequest, ExceptionListRequest, ImprovePaperRequest},
};

/// A word of the papers for a code.
fn word(of: &str, code: &str) -> String {
    say(&of.replace("{}", &code.replace('_', "-")), &[])
}

impl App {
    pub(super) fn application_paper(&mut self, request: &ImprovePaperRequest) -> Result<ImprovePaper> {
        let Some(id) = request.ids.first() else {
            return self.blank_application(&request.unit);
        };
        let found = self.exception_show(&ExceptionIdRequest {
            exception: id.clone(),
        })?;
        let course = self.exception_course(&found.row.exception)?;
        let state: ExceptionState = found.row.state.parse()?;
        let items = self.item_lines(&found.row.items)?;
        let concerned = self.item_clauses(&found.row.items)?;
        let body = self.desk()?.body.clone();
        let holders = Holders::read(self.desk()?.conn(), &body)?;
        let units = Units::read(self.desk()?.conn())?;
        let name = units.full(&found.row.unit);
        let mut head = self.improve_head("application", Some(FormCode::ExceptionApplication), &name)?;
        head.date = printed(found.row.applied_on.as_deref());
        head.sender_name.clone_from(&found.applicant);
        if let Some(title) = found.rule.approver_titles.first() {
            head.addressee.clone_from(title);
        }
        if let Ok(role) = found.applicant_role.parse::<Role>() {
            body.title(role).clone_into(&mut head.sender_role);
        }
        if state == ExceptionState::Draft {
            head.standing = Standing::Draft { version: 1 };
        }
        if state == ExceptionState::Named {
            head.opening = say("exception-form-copied", &[]);
        }
        let decision = match state {
            ExceptionState::Ended if found.condition.is_empty() => Some(ExceptionDecision::Granted),
            ExceptionState::Granted => Some(ExceptionDecision::Granted),
            ExceptionState::Conditional | ExceptionState::Ended => Some(ExceptionDecision::Conditional),
            ExceptionState::Refused => Some(ExceptionDecision::Refused),
            ExceptionState::Draft
            | ExceptionState::Applied
            | ExceptionState::Received
            | ExceptionState::Withdrawn
            | ExceptionState::Named => None,
        };
        let form = ExceptionForm {
            head,
            unit: say(
                "audit-word-coded",
                &[("name", &name), ("code", &found.row.unit_code)],
            ),
            urgency: choice(
                "exception-urgency-{}",
                &["usual", "urgent"],
                Some(if found.row.is_urgent { "urgent" } else { "usual" }),
            ),
            way: choice("exception-way-{}", &manners(), Some(found.way.as_str())),
            decision: choice(
                "exception-decision-{}",
                &ExceptionDecision::ALL
                    .iter()
                    .map(|one| one.as_str())
                    .collect::<Vec<_>>(),
                decision.map(ExceptionDecision::as_str),
            ),
            decided: Confirmed {
                role: match found.approver_role.parse::<Role>() {
                    Ok(role) => body.title(role).to_owned(),
                    Err(_) => found.rule.approver_titles.join("、"),
                },
                name: holders.with_post(&found.row.approver),
                on: printed(found.row.decided_on.as_deref()),
            },
            separation: if course.override_reason.is_empty() {
                String::new()
            } else {
                say(
                    "exception-separation",
                    &[
                        ("reason", &course.override_reason),
                        ("person", &course.second_person),
                    ],
                )
            },
            items,
            ..form_of(&found)
        };
        let form = ExceptionForm {
            clauses: if form.clauses.is_empty() {
                concerned
            } else {
                form.clauses
            },
            ..form
        };
        Ok(ImprovePaper::Application(Box::new(form)))
    }

    /// 第28条（HUM-05）: the clauses that items are of, with their controls.
    fn item_clauses(&mut self, ids: &[String]) -> Result<Vec<String>> {
        let editions: Vec<String> = tenken_store::table::edition::all(self.desk()?.conn())?
            .into_iter()
            .map(|row| row.sha256)
            .collect();
        let mut found = Vec::new();
        for id in ids {
            let mut line = shown_reference(&self.desk()?.body.id, id);
            for sha256 in &editions {
                let edition = self.desk_mut()?.edition(sha256)?;
                let Some(item) = edition.item(id).filter(|item| !item.clauses.is_empty()) else {
                    continue;
                };
                let clauses: Vec<String> = item.clauses.iter().map(|clause| clause_label(clause)).collect();
                let (clauses, control) = (clauses.join("、"), item.control.to_string());
                line = say("audit-word-coded", &[("name", &clauses), ("code", &control)]);
            }
            if !found.contains(&line) {
                found.push(line);
            }
        }
        Ok(found)
    }

    /// Code and question of items, from the newest edition that has them.
    pub(crate) fn item_lines(&mut self, ids: &[String]) -> Result<Vec<String>> {
        let body = self.desk()?.body.id.clone();
        let editions: Vec<String> = tenken_store::table::edition::all(self.desk()?.conn())?
            .into_iter()
            .map(|row| row.sha256)
            .collect();
        let mut found = Vec::new();
        for id in ids {
            let mut question = String::new();
            for sha256 in &editions {
                let edition = self.desk_mut()?.edition(sha256)?;
                if let Some(item) = edition.item(id) {
                    question.clone_from(&item.question);
                }
            }
            let line = format!("{}　{question}", shown_reference(&body, id));
            found.push(line.trim().to_owned());
        }
        Ok(found)
    }

    /// The form to be filled in: of a section by its id, of the case's own, or with room for any.
    fn blank_application(&mut self, unit: &str) -> Result<ImprovePaper> {
        let own = self.case_unit()?.map(|unit| unit.id).unwrap_or_default();
        let unit = if unit.is_empty() { own.as_str() } else { unit };
        let units = Units::read(self.desk()?.conn())?;
        let (code, name) = if unit.is_empty() {
            (String::new(), String::new())
        } else {
            there(units.row(unit), "unit", unit)?;
            (units.code(unit), units.full(unit))
        };
        let mut head = self.improve_head("application-form", Some(FormCode::ExceptionApplication), &name)?;
        let body = &self.desk()?.body;
        let rule = rule_view(body, ApprovalKind::Exception);
        head.date = None;
        head.sender_role.clear();
        if let Some(title) = rule.approver_titles.first() {
            head.addressee.clone_from(title);
        }
        let urgent = rule_view(body, ApprovalKind::UrgentException);
        let mut roles = rule.applicant_titles.clone();
        roles.extend(urgent.applicant_titles);
        roles.dedup();
        Ok(ImprovePaper::Application(Box::new(ExceptionForm {
            head,
            urgency: choice("exception-urgency-{}", &["usual", "urgent"], None),
            way: choice("exception-way-{}", &manners(), None),
            fill: Some(ExceptionFill {
                unit_code: code,
                unit: name,
                roles,
                yes_no: vec![say("exception-yes", &[]), say("exception-no", &[])],
                asks_minor: body.approval(ApprovalKind::MinorException).is_some(),
                asks_disaster: rule.is_disaster_only,
            }),
            ..ExceptionForm::default()
        })))
    }

    pub(super) fn register_paper(&mut self, request: &ImprovePaperRequest) -> Result<ImprovePaper> {
        let said = self.exceptions_said()?;
        let wanted = ExceptionListRequest {
            unit: request.unit.clone(),
            state: String::new(),
            text: String::new(),
        };
        let rows = self.exception_rows(&wanted, &said)?;
        let units = Units::read(self.desk()?.conn())?;
        let holders = Holders::read(self.desk()?.conn(), &self.desk()?.body)?;
        let mut found = Vec::new();
        for row in rows {
            let is_wanted = request.ids.is_empty() || request.ids.contains(&row.exception);
            let state: ExceptionState = row.state.parse()?;
            // What was never applied for is no line of the register.
            if !is_wanted || state == ExceptionState::Draft {
                continue;
            }
            let whole = there(
                exception_grant::get(self.desk()?.conn(), &row.exception)?,
                "exception",
                &row.exception,
            )?;
            let asked = ExceptionIdRequest {
                exception: row.exception.clone(),
            };
            let detail = self.exception_detail(&asked, &said)?;
            let mut clauses: Vec<String> = row.clauses.iter().map(|clause| clause_label(clause)).collect();
            if clauses.is_empty() {
                clauses = self.item_clauses(&row.items)?;
            }
            let mut checks: Vec<String> = detail.checks.iter().map(check_line).collect();
            checks.extend(detail.said.iter().map(said_line));
            if checks.is_empty() && row.days_left.is_some() {
                checks.push(say("exception-check-open", &[]));
            }
            found.push(RegisterRow {
                number: row.number,
                receipt: whole.receipt_number,
                unit_code: row.unit_code,
                unit: row.unit_name,
                clauses: clauses.join("、"),
                reason: row.reason,
                substitute: row.substitute,
                risk: whole.residual_risk,
                state: word("exception-state-{}", &row.state),
                is_urgent: row.is_urgent,
                approver: holders.titled_as(&self.desk()?.body, &row.approver),
                decided: printed(row.decided_on.as_deref()),
                condition: whole.condition,
                from: printed(row.from.as_deref().or(row.decided_on.as_deref())),
                until: printed(row.until.as_deref()),
                is_over: row.is_over,
                ended: printed(whole.ended_on.as_deref()),
                checks,
            });
        }
        let scope = if request.unit.is_empty() {
            say("improve-whole-body", &[])
        } else {
            units.full(&request.unit)
        };
        Ok(ImprovePaper::Register(Box::new(ExceptionRegister {
            head: self.improve_head("register", Some(FormCode::ExceptionRegister), "")?,
            scope,
            as_of: printed(Some(&self.today()?.to_string())),
            rows: found,
        })))
    }
}

fn manners() -> Vec<&'static str> {
    ExceptionManner::ALL.iter().map(|one| one.as_str()).collect()
}

fn check_line(check: &crate::wire::ExceptionCheckView) -> String {
    let planned = printed(Some(&check.planned_on)).unwrap_or_default().text;
    match printed(check.checked_on.as_deref()) {
        Some(on) => say(
            "exception-check-done",
            &[("on", &on.text), ("result", &check.result), ("by", &check.by)],
        ),
        None => say("exception-check-planned", &[("on", &planned)]),
    }
}

/// What the section said in the sheet of a later year.
fn said_line(said: &BoardSaid) -> String {
    let year = i32::try_from(said.fiscal_year).unwrap_or_default();
    say(
        "exception-said",
        &[
            ("year", &fiscal_year_label(year)),
            ("state", &word("exception-now-{}", &said.progress)),
            ("note", &said.note),
        ],
    )
}

fn choice(of: &str, codes: &[&str], chosen: Option<&str>) -> Choice {
    Choice {
        options: codes.iter().map(|code| word(of, code)).collect(),
        chosen: codes
            .iter()
            .position(|code| Some(*code) == chosen)
            .into_iter()
            .collect(),
    }
}

fn form_of(found: &ExceptionDetail) -> ExceptionForm {
    ExceptionForm {
        exception: found.row.number.clone(),
        applied: printed(found.row.applied_on.as_deref()),
        applicant: found.applicant.clone(),
        performed: found.performed_at.clone(),
        clauses: found.row.clauses.clone(),
        situation: found.situation.clone(),
        reason: found.row.reason.clone(),
        substitute: found.row.substitute.clone(),
        risk: found.residual_risk.clone(),
        information: found.scope_information.clone(),
        systems: found.scope_systems.clone(),
        headcount: found.scope_headcount,
        from: printed(found.row.from.as_deref()),
        until: printed(found.row.until.as_deref()),
        renews: found.renewal_of.clone(),
        measure: found.measure.clone(),
        receipt: found.receipt_number.clone(),
        received: printed(found.received_on.as_deref()),
        opinion: found.office_opinion.clone(),
        condition: found.condition.clone(),
        ..ExceptionForm::default()
    }
}
