//! 例外措置: application, decision, end, checks (domain.md 4.12, 7.1). A section writes the application; the office takes it
//! in and records what was decided by whom the body's standard names.

mod address;
mod apply;
mod arrive;
mod course;
mod decide;
mod form;
mod said;
mod send;
mod view;

pub(crate) use address::{Address, foreign};
pub(crate) use apply::{Draft, assert_period};
pub(crate) use form::is_application;
pub(crate) use said::SaidAll;

use tenken_checklist::{Approval, ApprovalKind, Body};
use tenken_domain::vocabulary::{ExceptionState, Role};
use tenken_store::{
    Actor, Transaction,
    table::{
        exception_course::{self, ExceptionCourse},
        exception_event::{self, ExceptionEvent},
        exception_grant::{self, ExceptionGrant},
    },
};

use crate::{app::App, audit::there, error::Result, wire::ExceptionRule};

/// A planned or done check as it lies in `checks_json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Check {
    /// ISO.
    pub planned_on: String,
    /// ISO.
    #[serde(default)]
    pub checked_on: Option<String>,
    /// Result.
    #[serde(default)]
    pub result: String,
    /// Who.
    #[serde(default)]
    pub by: String,
}

/// Who writes, and when.
pub(crate) struct Pen {
    pub(crate) actor: Actor,
    pub(crate) at: String,
}

/// What is written into the history.
#[derive(Default)]
pub(crate) struct Step<'a> {
    pub(crate) kind: &'a str,
    pub(crate) on: Option<String>,
    pub(crate) note: &'a str,
    pub(crate) by: &'a str,
}

impl Pen {
    pub(crate) fn step(&self, tx: &Transaction<'_>, exception: &str, step: &Step<'_>) -> Result<()> {
        let ordinal = exception_event::of_exception(tx, exception)?
            .last()
            .map_or(0, |last| last.ordinal + 1);
        let row = ExceptionEvent {
            exception_id: exception.to_owned(),
            ordinal,
            kind: step.kind.to_owned(),
            on_day: step.on.clone(),
            note: step.note.to_owned(),
            by_name: step.by.to_owned(),
            person_id: self.actor.person_id.clone(),
            person_name: self.actor.person_name.clone(),
            os_account: self.actor.os_account.clone(),
            recorded_at: self.at.clone(),
        };
        Ok(exception_event::insert(tx, &row)?)
    }
}

impl App {
    pub(crate) fn pen(&self) -> Result<Pen> {
        Ok(Pen {
            actor: self.actor()?,
            at: self.now(),
        })
    }

    fn exception_row(&self, id: &str) -> Result<ExceptionGrant> {
        let conn = self.desk()?.conn();
        if let Some(row) = exception_grant::get(conn, id)? {
            return Ok(row);
        }
        let row = exception_grant::all(conn)?
            .into_iter()
            .find(|row| row.number == id);
        there(row, "exception", id)
    }

    /// One that is acted on: its words are there.
    fn exception_kept(&self, id: &str) -> Result<ExceptionGrant> {
        let row = self.exception_row(id)?;
        self.assert_not_gone(&row.id, &row.number)?;
        Ok(row)
    }

    pub(crate) fn exception_course(&self, id: &str) -> Result<ExceptionCourse> {
        let known = exception_course::get(self.desk()?.conn(), id)?;
        Ok(known.unwrap_or_else(|| ExceptionCourse {
            exception_id: id.to_owned(),
            ..ExceptionCourse::default()
        }))
    }
}

pub(crate) fn state_of(row: &ExceptionGrant) -> Result<ExceptionState> {
    Ok(row.state.parse()?)
}

/// Which of the body's rules applies.
fn kind_of(body: &Body, is_urgent: bool, is_minor: bool) -> ApprovalKind {
    if is_urgent {
        ApprovalKind::UrgentException
    } else if is_minor && body.approval(ApprovalKind::MinorException).is_some() {
        ApprovalKind::MinorException
    } else {
        ApprovalKind::Exception
    }
}

fn rule_of(body: &Body, kind: ApprovalKind) -> Option<&Approval> {
    body.approval(kind)
        .or_else(|| body.approval(ApprovalKind::Exception))
}

/// Roles that may approve: of an urgent minor one also those of the minor ones.
fn approvers(body: &Body, is_urgent: bool, is_minor: bool) -> Vec<Role> {
    let rule = rule_of(body, kind_of(body, is_urgent, is_minor));
    let mut found: Vec<Role> = rule.map(|rule| rule.approvers.clone()).unwrap_or_default();
    if let Some(minor) = body.approval(ApprovalKind::MinorException).filter(|_| is_minor) {
        for role in &minor.approvers {
            if !found.contains(role) {
                found.push(*role);
            }
        }
    }
    found
}

fn titles(body: &Body, roles: &[Role]) -> String {
    let titles: Vec<&str> = roles.iter().map(|role| body.title(*role)).collect();
    titles.join("、")
}

pub(crate) fn rule_view(body: &Body, kind: ApprovalKind) -> ExceptionRule {
    let rule = rule_of(body, kind);
    let codes = |roles: &[Role]| roles.iter().map(ToString::to_string).collect::<Vec<_>>();
    let names = |roles: &[Role]| {
        roles
            .iter()
            .map(|role| body.title(*role).to_owned())
            .collect::<Vec<_>>()
    };
    let (applicants, approvers): (&[Role], &[Role]) =
        rule.map_or((&[], &[]), |rule| (&rule.applicants, &rule.approvers));
    ExceptionRule {
        what: kind.as_str().to_owned(),
        applicants: codes(applicants),
        applicant_titles: names(applicants),
        approvers: codes(approvers),
        approver_titles: names(approvers),
        manner: rule.map_or_else(String::new, |rule| rule.manner.as_str().to_owned()),
        clause: rule.and_then(|rule| rule.clause.clone()).unwrap_or_default(),
        is_disaster_only: rule.is_some_and(|rule| rule.only_in_disasters),
    }
}
