//! The application: by the section or, in its name, by the office; also what a measure that cannot be carried out opens.

use tenken_domain::{
    date::Day,
    improve::exception::{PeriodFault, check_period, latest_end},
    text::{half_width, normalise},
    vocabulary::{ExceptionManner, ExceptionState, Role},
};
use tenken_store::{
    Transaction,
    table::{
        exception_course::{self, ExceptionCourse},
        exception_grant::{self, ExceptionGrant},
        person::{self, Person},
        sheets,
    },
};

use super::{Pen, Step, kind_of, rule_of, state_of, titles};
use crate::{
    app::App,
    audit::{clause_word, day, needed_day, there, unfit},
    board::{Board, BoardError, Held, next_number, year_code},
    desk::{desk_json, required},
    error::{AppError, Result},
    host::fresh_id,
    wire::{BoardSaved, ExceptionApplyRequest},
};

/// An application that a measure opens.
pub(crate) struct Draft {
    pub(crate) row: ExceptionGrant,
    course: ExceptionCourse,
    pen: Pen,
}

impl Draft {
    pub(crate) fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        exception_grant::insert(tx, &self.row)?;
        exception_course::insert(tx, &self.course)?;
        let step = Step {
            kind: "drafted",
            note: &self.row.reason,
            ..Step::default()
        };
        self.pen.step(tx, &self.row.id, &step)
    }
}

impl App {
    /// An application for what cannot be carried out, with what the measure already says.
    pub(crate) fn exception_for(
        &self,
        board: &Board,
        held: &Held,
        reason: &str,
        before: &[Draft],
    ) -> Result<Draft> {
        let pen = self.pen()?;
        let id = fresh_id("exception")?;
        let items: Vec<&String> = held
            .sources
            .iter()
            .filter(|source| source.kind == "self_check")
            .map(|source| &source.reference)
            .collect();
        let taken = exception_grant::all(self.desk()?.conn())?;
        let taken = taken.iter().chain(before.iter().map(|draft| &draft.row));
        let number = self.next_exception_number(taken, &held.unit_code, board.today)?;
        Ok(Draft {
            row: ExceptionGrant {
                id: id.clone(),
                number,
                unit_id: held.row.unit_id.clone(),
                clauses_json: held.row.clauses_json.clone(),
                items_json: desk_json(&items)?,
                situation: held.row.problem.clone(),
                reason: reason.to_owned(),
                way: ExceptionManner::DifferentWay.to_string(),
                substitute: held.row.interim_action.clone(),
                state: ExceptionState::Draft.to_string(),
                checks_json: "[]".to_owned(),
                created_at: pen.at.clone(),
                ..ExceptionGrant::default()
            },
            course: ExceptionCourse {
                exception_id: id,
                measure_id: Some(held.row.id.clone()),
                os_account: pen.actor.os_account.clone(),
                ..ExceptionCourse::default()
            },
            pen,
        })
    }

    /// 例8-0420-01: numbered a year and a section.
    pub(super) fn next_exception_number<'a>(
        &self,
        taken: impl Iterator<Item = &'a ExceptionGrant>,
        unit_code: &str,
        today: Day,
    ) -> Result<String> {
        let code = match unit_code {
            "" => self.case_unit()?.map(|unit| unit.code).unwrap_or_default(),
            code => code.to_owned(),
        };
        let stem = format!("例{}-{code}-", year_code(today.fiscal_year()));
        Ok(next_number(taken.map(|row| row.number.as_str()), &stem))
    }

    /// Writes an application, or changes one that is not decided. Without an end date, or for longer than a year, none is
    /// applied for; a draft may still lack what the form asks for.
    pub fn exception_apply(&mut self, request: &ExceptionApplyRequest) -> Result<BoardSaved> {
        let kind = self.desk()?.case.kind().code();
        if kind == "audit" {
            return Err(AppError::WrongCaseKind { needed: "office" });
        }
        let today = self.today()?;
        let (mut row, mut course) = match request.exception.as_str() {
            "" => self.new_exception()?,
            id => {
                let row = self.exception_row(id)?;
                let course = self.exception_course(&row.id)?;
                (row, course)
            }
        };
        let state = state_of(&row)?;
        if !state.is_open() {
            return Err(AppError::ActNotPossible {
                act: "exception_apply",
                state: row.state,
            });
        }
        let pen = self.pen()?;
        self.fill(&mut row, &mut course, request)?;
        course.os_account.clone_from(&pen.actor.os_account);
        if row.number.is_empty() {
            let code = self.unit_code(row.unit_id.as_deref())?;
            let taken = exception_grant::all(self.desk()?.conn())?;
            row.number = self.next_exception_number(taken.iter(), &code, today)?;
        }
        let others = exception_grant::all(self.desk()?.conn())?;
        if others
            .iter()
            .any(|other| other.number == row.number && other.id != row.id && other.state != "named")
        {
            return Err(AppError::CodeTaken { value: row.number });
        }
        let mut made: Option<Person> = None;
        if request.is_applied {
            made = self.complete(&mut row, &course, today)?;
            if state == ExceptionState::Draft {
                row.state = ExceptionState::Applied.to_string();
            }
        }
        let step = Step {
            kind: match (request.is_applied, state) {
                (true, ExceptionState::Draft) => "applied",
                _ if request.exception.is_empty() => "drafted",
                _ => "changed",
            },
            on: row.applied_on.clone(),
            by: &row.applicant,
            ..Step::default()
        };
        self.board_act("exception_apply", |tx| {
            if let Some(made) = &made {
                person::insert(tx, made)?;
            }
            exception_grant::upsert(tx, &row)?;
            exception_course::upsert(tx, &course)?;
            pen.step(tx, &row.id, &step)
        })?;
        Ok(self.board_saved(vec![row.id.clone()], &row.number, Vec::new()))
    }

    fn new_exception(&self) -> Result<(ExceptionGrant, ExceptionCourse)> {
        let id = fresh_id("exception")?;
        Ok((
            ExceptionGrant {
                id: id.clone(),
                clauses_json: "[]".to_owned(),
                items_json: "[]".to_owned(),
                checks_json: "[]".to_owned(),
                state: ExceptionState::Draft.to_string(),
                created_at: self.now(),
                ..ExceptionGrant::default()
            },
            ExceptionCourse {
                exception_id: id,
                ..ExceptionCourse::default()
            },
        ))
    }

    /// The code of a unit as it is now.
    pub(crate) fn unit_code(&self, unit: Option<&str>) -> Result<String> {
        let Some(unit) = unit else {
            return Ok(String::new());
        };
        let units = crate::audit::Units::read(self.desk()?.conn())?;
        Ok(units.code(unit))
    }

    fn fill(
        &mut self,
        row: &mut ExceptionGrant,
        course: &mut ExceptionCourse,
        request: &ExceptionApplyRequest,
    ) -> Result<()> {
        let text = |text: &str| normalise(text.trim());
        let number = text(&request.number)?;
        if !number.is_empty() {
            row.number = number;
        }
        match request.unit.as_str() {
            "" if row.unit_id.is_none() => row.unit_id = self.case_unit()?.map(|unit| unit.id),
            "" => {}
            id => {
                let units = crate::audit::Units::read(self.desk()?.conn())?;
                there(units.row(id), "unit", id)?;
                row.unit_id = Some(id.to_owned());
            }
        }
        row.applied_on = day(&request.applied_on)?.or_else(|| row.applied_on.clone());
        row.applicant = text(&request.applicant)?;
        row.applicant_role.clone_from(&request.applicant_role);
        row.is_urgent = request.is_urgent;
        row.performed_at = Some(text(&request.performed_at)?).filter(|text| !text.is_empty());
        course.is_minor = request.is_minor;
        course.is_disaster = request.is_disaster;
        let items = if request.items.iter().all(|item| item.trim().is_empty()) {
            Vec::new()
        } else {
            self.exception_item_ids(&request.items)?
        };
        row.items_json = desk_json(&items)?;
        let mut clauses = Vec::new();
        for clause in request.clauses.iter().filter(|one| !one.trim().is_empty()) {
            clauses.push(text(clause)?);
        }
        row.clauses_json = desk_json(&clauses)?;
        row.situation = text(&request.situation)?;
        row.reason = text(&request.reason)?;
        row.way = match request.way.as_str() {
            "" => String::new(),
            code => code.parse::<ExceptionManner>()?.to_string(),
        };
        row.substitute = text(&request.substitute)?;
        row.residual_risk = text(&request.residual_risk)?;
        row.scope_information = text(&request.scope_information)?;
        row.scope_systems = text(&request.scope_systems)?;
        let heads = half_width(request.scope_headcount.trim());
        row.scope_headcount = match heads.trim_end_matches(['名', '人']) {
            "" => None,
            heads => Some(heads.parse().map_err(|_| unfit("exception-headcount"))?),
        };
        row.period_from = day(&request.from)?;
        row.period_to = day(&request.until)?;
        Ok(())
    }

    /// What the form asks for is there, and the body's rule lets this role apply. Gives the applicant as a new person,
    /// where the case did not know them.
    fn complete(
        &self,
        row: &mut ExceptionGrant,
        course: &ExceptionCourse,
        today: Day,
    ) -> Result<Option<Person>> {
        for (field, text) in [
            ("exception-situation", &row.situation),
            ("exception-reason", &row.reason),
            ("exception-way", &row.way),
            ("exception-substitute", &row.substitute),
            ("exception-risk", &row.residual_risk),
            ("exception-applicant", &row.applicant),
        ] {
            required(field, text)?;
        }
        if row.unit_id.as_deref().unwrap_or_default().is_empty() {
            return Err(AppError::FieldEmpty { field: "board-unit" });
        }
        if row.items_json == "[]" && row.clauses_json == "[]" {
            return Err(AppError::FieldEmpty {
                field: "exception-items",
            });
        }
        if row.is_urgent {
            required(
                "exception-performed",
                row.performed_at.as_deref().unwrap_or_default(),
            )?;
        }
        let from = needed_day("exception-from", row.period_from.as_deref().unwrap_or_default())?;
        let to = needed_day("exception-until", row.period_to.as_deref().unwrap_or_default())?;
        assert_period(from, to)?;
        let body = &self.desk()?.body;
        let role: Role = row.applicant_role.parse()?;
        if let Some(rule) = rule_of(body, kind_of(body, row.is_urgent, course.is_minor)) {
            if !rule.applicants.contains(&role) {
                return Err(BoardError::NotAnApplicant {
                    role: body.title(role).to_owned(),
                    titles: titles(body, &rule.applicants),
                    clause: clause_word(rule.clause.as_deref()),
                }
                .into());
            }
            if rule.only_in_disasters && !course.is_disaster {
                return Err(BoardError::DisasterOnly {
                    clause: clause_word(rule.clause.as_deref()),
                }
                .into());
            }
        }
        row.applied_on = Some(row.applied_on.clone().unwrap_or_else(|| today.to_string()));
        let (person, is_new) = self.person_named(&row.applicant, role)?;
        row.applicant_person_id = Some(person.id.clone());
        Ok(is_new.then_some(person))
    }

    /// Full ids of items; in a section of the editions that its sheets are of.
    fn exception_item_ids(&mut self, names: &[String]) -> Result<Vec<String>> {
        if self.desk()?.case.kind().code() == "office" {
            return self.items_named(names);
        }
        let mut editions: Vec<String> = sheets::all(self.desk()?.conn())?
            .into_iter()
            .map(|row| row.edition_sha256)
            .collect();
        editions.dedup();
        let mut found = Vec::new();
        for name in names
            .iter()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
        {
            let mut id = None;
            for sha256 in &editions {
                let edition = self.desk_mut()?.edition(sha256)?;
                let ending = format!("-{name}");
                let item = edition
                    .items
                    .iter()
                    .find(|item| item.id == name || item.id.ends_with(&ending));
                id = id.or_else(|| item.map(|item| item.id.clone()));
            }
            found.push(there(id, "item", name)?);
        }
        Ok(found)
    }
}

/// Refuses a period that runs backwards or longer than a year.
pub(crate) fn assert_period(from: Day, to: Day) -> Result<()> {
    match check_period(from, to) {
        Ok(()) => Ok(()),
        Err(PeriodFault::Backwards) => Err(BoardError::PeriodBackwards.into()),
        Err(PeriodFault::TooLong(latest)) => Err(BoardError::PeriodTooLong {
            latest: latest.era_long(),
        }
        .into()),
    }
}

/// The end that a renewal proposes.
pub(super) fn proposed_end(from: Day) -> Option<Day> {
    latest_end(from)
}
