//! The register of exceptions, and one of them with its whole course.

use std::collections::BTreeMap;

use tenken_checklist::ApprovalKind;
use tenken_domain::{
    date::Day,
    improve::exception::{Term, term},
    vocabulary::ExceptionState,
};
use tenken_store::table::{
    exception_event,
    exception_grant::{self, ExceptionGrant},
    measure, sheets,
};

use super::{Check, SaidAll, kind_of, rule_view, state_of};
use crate::{
    app::App,
    audit::{Units, stored},
    error::Result,
    sheet::warning,
    wire::{
        BoardCount, ExceptionCheckView, ExceptionDetail, ExceptionIdRequest, ExceptionItemsRequest,
        ExceptionListRequest, ExceptionRow, ExceptionStep, ExceptionsView, RoundItem,
    },
};

/// Days before its end from which an exception is reminded of.
const ENDING: i64 = 60;

impl App {
    /// The register: every exception of the case that the filters leave, those that wait first, then by end.
    pub fn exception_list(&mut self, request: &ExceptionListRequest) -> Result<ExceptionsView> {
        let mut board = self.board()?;
        let said = SaidAll::heard(&mut board);
        let rows = self.exception_rows(request, &said)?;
        let all: Vec<&ExceptionRow> = rows.iter().collect();
        let counts = ["waiting", "running", "ending", "over", "said"]
            .into_iter()
            .chain(ExceptionState::ALL.iter().map(|state| state.as_str()))
            .map(|code| BoardCount {
                code: code.to_owned(),
                count: i64::try_from(all.iter().filter(|row| has_state(row, code)).count())
                    .unwrap_or(i64::MAX),
            })
            .collect();
        let items = self.exception_choices()?;
        let body = &self.desk()?.body;
        let independence = &body.independence.applicant_approver;
        Ok(ExceptionsView {
            states: counts,
            units: self.board_choices(&board)?,
            items,
            rules: [
                ApprovalKind::Exception,
                ApprovalKind::MinorException,
                ApprovalKind::UrgentException,
            ]
            .into_iter()
            .filter(|kind| *kind != ApprovalKind::MinorException || body.approval(*kind).is_some())
            .map(|kind| rule_view(body, kind))
            .collect(),
            strength: independence.strength.to_string(),
            strength_clause: independence.clause.clone().unwrap_or_default(),
            can_decide: board.kind == "office",
            rows: rows
                .into_iter()
                .filter(|row| has_state(row, &request.state))
                .collect(),
            kind: board.kind,
        })
    }

    /// Rows that the filters of unit and text leave.
    pub(crate) fn exception_rows(
        &self,
        request: &ExceptionListRequest,
        said: &SaidAll,
    ) -> Result<Vec<ExceptionRow>> {
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let today = self.today()?;
        let mut found = Vec::new();
        let all = exception_grant::all(conn)?;
        let renewed: Vec<&str> = all
            .iter()
            .filter(|row| row.state.parse().is_ok_and(ExceptionState::is_granted))
            .filter_map(|row| row.renewal_of.as_deref())
            .collect();
        for row in &all {
            if state_of(row)? == ExceptionState::Named {
                continue;
            }
            let mut line = exception_row(row, &units, today, renewed.contains(&row.id.as_str()))?;
            let said = said.of(row, &units);
            line.is_said_open = self.is_said_open(row, &said)?;
            line.said = said.into_iter().next_back();
            let is_unit = request.unit.is_empty() || request.unit == line.unit;
            if is_unit && has_text(&line, row, &request.text) {
                found.push(line);
            }
        }
        found.sort_by_key(order);
        Ok(found)
    }

    /// Questions that an exception can be about; in a section those of its own sheets.
    fn exception_choices(&mut self) -> Result<Vec<RoundItem>> {
        if self.desk()?.case.kind().code() == "office" {
            if self.current_round()?.is_none() {
                return Ok(Vec::new());
            }
            return self.exception_items(&ExceptionItemsRequest { unit: None });
        }
        let mut found = BTreeMap::new();
        for row in sheets::all(self.desk()?.conn())? {
            let model = self.desk_mut()?.sheet(&row.id)?;
            for item in model.asked() {
                found.entry(item.id.clone()).or_insert_with(|| RoundItem {
                    item: item.id.clone(),
                    question: item.question.clone(),
                    domain: item.control.domain().to_string(),
                });
            }
        }
        Ok(found.into_values().collect())
    }

    /// One exception: the form, the decision, the checks, the history, what can follow.
    pub fn exception_show(&mut self, request: &ExceptionIdRequest) -> Result<ExceptionDetail> {
        let said = self.exceptions_said()?;
        self.exception_detail(request, &said)
    }

    /// The same, beside what all sheets say.
    pub(crate) fn exception_detail(
        &mut self,
        request: &ExceptionIdRequest,
        said: &SaidAll,
    ) -> Result<ExceptionDetail> {
        let row = self.exception_row(&request.exception)?;
        let course = self.exception_course(&row.id)?;
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let state = state_of(&row)?;
        let mut steps: Vec<ExceptionStep> = exception_event::of_exception(conn, &row.id)?
            .into_iter()
            .map(|event| ExceptionStep {
                kind: event.kind,
                on: event.on_day,
                note: event.note,
                by: event.by_name,
                person: event.person_name,
                at: event.recorded_at,
            })
            .collect();
        steps.reverse();
        let checks: Vec<Check> = stored("exception checks", &row.checks_json)?;
        let before = match &row.renewal_of {
            Some(id) => exception_grant::get(conn, id)?.map(|row| row.number),
            None => None,
        };
        let measure = match &course.measure_id {
            Some(id) => measure::get(conn, id)?.map(|row| row.number),
            None => None,
        };
        let is_office = self.desk()?.case.kind().code() == "office";
        let said = said.of(&row, &units);
        let is_said_open = self.is_said_open(&row, &said)?;
        let mut acts: Vec<String> = acts(state, is_office).into_iter().map(str::to_owned).collect();
        if self.can_send(&row, state, is_office) {
            acts.push("send".to_owned());
        }
        let body = &self.desk()?.body;
        let texts = [
            &row.situation,
            &row.reason,
            &row.substitute,
            &row.residual_risk,
            &row.scope_information,
        ];
        Ok(ExceptionDetail {
            row: ExceptionRow {
                is_said_open,
                said: said.last().cloned(),
                ..exception_row(&row, &units, self.today()?, false)?
            },
            said,
            rule: rule_view(body, kind_of(body, row.is_urgent, course.is_minor)),
            acts,
            warning: warning(texts.map(String::as_str)),
            checks: checks
                .into_iter()
                .map(|check| ExceptionCheckView {
                    planned_on: check.planned_on,
                    checked_on: check.checked_on,
                    result: check.result,
                    by: check.by,
                })
                .collect(),
            steps,
            renewal_of: before.unwrap_or_default(),
            measure: measure.unwrap_or_default(),
            measure_id: course.measure_id.unwrap_or_default(),
            is_minor: course.is_minor,
            is_disaster: course.is_disaster,
            applicant: row.applicant,
            applicant_role: row.applicant_role,
            performed_at: row.performed_at.unwrap_or_default(),
            situation: row.situation,
            way: row.way,
            residual_risk: row.residual_risk,
            scope_information: row.scope_information,
            scope_systems: row.scope_systems,
            scope_headcount: row.scope_headcount,
            approver_role: row.approver_role,
            condition: row.condition,
            receipt_number: row.receipt_number,
            received_on: row.received_on,
            office_opinion: row.office_opinion,
            ended_on: row.ended_on,
            end_reason: row.end_reason,
        })
    }
}

/// What can follow a state.
fn acts(state: ExceptionState, is_office: bool) -> Vec<&'static str> {
    match (state, is_office) {
        (ExceptionState::Draft, _) | (ExceptionState::Applied, false) => vec!["edit", "withdraw"],
        (ExceptionState::Applied, true) => vec!["receive", "edit", "withdraw"],
        (ExceptionState::Received, true) => vec!["decide", "receive", "edit", "withdraw"],
        (ExceptionState::Granted | ExceptionState::Conditional, true) => {
            vec!["check", "renew", "end"]
        }
        (ExceptionState::Granted | ExceptionState::Conditional, false) => vec!["renew"],
        (ExceptionState::Received, false)
        | (
            ExceptionState::Refused
            | ExceptionState::Ended
            | ExceptionState::Withdrawn
            | ExceptionState::Named,
            _,
        ) => Vec::new(),
    }
}

fn exception_row(row: &ExceptionGrant, units: &Units, today: Day, is_renewed: bool) -> Result<ExceptionRow> {
    let state = state_of(row)?;
    let day = |text: &Option<String>| text.as_deref().and_then(|text| Day::from_iso(text).ok());
    let stands = day(&row.period_to).map(|to| term(day(&row.period_from), to, today));
    let checks: Vec<Check> = stored("exception checks", &row.checks_json)?;
    let next = checks
        .iter()
        .find(|check| check.checked_on.is_none())
        .map(|check| check.planned_on.clone());
    let is_granted = state.is_granted();
    let unit = row.unit_id.clone().unwrap_or_default();
    Ok(ExceptionRow {
        exception: row.id.clone(),
        number: row.number.clone(),
        state: row.state.clone(),
        unit_code: units.code(&unit),
        unit_name: units.name(&unit),
        unit,
        clauses: stored("exception clauses", &row.clauses_json)?,
        items: stored("exception items", &row.items_json)?,
        reason: row.reason.clone(),
        substitute: row.substitute.clone(),
        applied_on: row.applied_on.clone(),
        decided_on: row.decided_on.clone(),
        approver: row.approver.clone(),
        from: row.period_from.clone(),
        until: row.period_to.clone(),
        days_left: stands.filter(|_| is_granted).map(|stands| match stands {
            Term::Ahead => day(&row.period_to).map_or(0, |to| today.days_until(to)),
            Term::Runs(days) => days,
            Term::Over(days) => -days,
        }),
        is_over: is_granted && !is_renewed && matches!(stands, Some(Term::Over(_))),
        is_urgent: row.is_urgent,
        is_check_late: is_granted && next.as_ref().is_some_and(|on| *on < today.to_string()),
        next_check_on: next.filter(|_| is_granted),
        said: None,
        is_said_open: false,
    })
}

pub(crate) fn has_state(row: &ExceptionRow, state: &str) -> bool {
    let is = |ask: fn(ExceptionState) -> bool| row.state.parse().is_ok_and(ask);
    match state {
        "" => true,
        "waiting" => is(ExceptionState::is_waiting),
        "running" => is(ExceptionState::is_granted) && row.days_left.is_some_and(|days| days >= 0),
        "ending" => {
            is(ExceptionState::is_granted) && row.days_left.is_some_and(|days| (0..=ENDING).contains(&days))
        }
        "over" => row.is_over,
        "said" => row.is_said_open,
        code => row.state == code,
    }
}

fn has_text(line: &ExceptionRow, row: &ExceptionGrant, wanted: &str) -> bool {
    let all = [
        &line.number,
        &line.unit_code,
        &line.unit_name,
        &line.reason,
        &line.substitute,
        &line.approver,
        &row.situation,
        &row.applicant,
        &row.clauses_json,
        &row.items_json,
        &row.receipt_number,
    ]
    .map(String::as_str)
    .join("\n")
    .to_lowercase();
    wanted
        .to_lowercase()
        .split_whitespace()
        .all(|word| all.contains(word))
}

/// Those that wait, those in force by their end, drafts, then what is over with.
fn order(row: &ExceptionRow) -> (u8, String, String) {
    let state = row.state.parse::<ExceptionState>();
    let place = match state {
        Ok(state) if state.is_waiting() => 0,
        Ok(state) if state.is_granted() => 1,
        Ok(ExceptionState::Draft) => 2,
        _ => 3,
    };
    let by = if place == 1 { &row.until } else { &row.applied_on };
    (place, by.clone().unwrap_or_default(), row.number.clone())
}
