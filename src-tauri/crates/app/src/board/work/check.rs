//! 効果の確認: somebody outside the section looks whether the improvement is there (domain.md 4.11).

use tenken_domain::{
    improve,
    vocabulary::{FollowUpMethod, FollowUpResult, Progress, Role, UnitKind},
};
use tenken_store::table::{
    measure,
    measure_check::{self, MeasureCheck},
    person, unit_attribute,
};

use super::{
    super::{Board, BoardError, Held, Origin},
    change::{Pen, Step},
};
use crate::{
    app::App,
    audit::{day, needed_day, unfit},
    desk::{names_same_person, required},
    error::{AppError, Result},
    wire::{BoardCheckRequest, BoardSaved},
};

impl App {
    /// Records an effectiveness check. 改善済 makes it 確認済, and nothing else does; any other result names the next day and
    /// puts it back to 対応中.
    pub fn board_check(&mut self, request: &BoardCheckRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let held = board.find(&request.measure)?.clone();
        let number = held.row.number.clone();
        if board.kind == "section" {
            return Err(AppError::WrongCaseKind { needed: "office" });
        }
        if held.origin == Origin::Gap {
            return Err(BoardError::NoPlanYet { number }.into());
        }
        if held.is_of_audit {
            return Err(BoardError::MovedByAudit { number }.into());
        }
        let method: FollowUpMethod = request.method.parse()?;
        let result: FollowUpResult = request.result.parse()?;
        let on = needed_day("check-on", &request.on)?;
        if on > board.today {
            return Err(unfit("check-on"));
        }
        let checker = required("check-checker", &request.checker)?;
        let looked_at = required("check-checked", &request.checked)?;
        let state = held.progress()?;
        let is_improved = result == FollowUpResult::Improved;
        let is_ripe = match state {
            Progress::Done | Progress::Verified => true,
            Progress::InProgress => !is_improved,
            Progress::NotStarted | Progress::Infeasible | Progress::Withdrawn => false,
        };
        if !is_ripe {
            return Err(BoardError::NotDoneYet {
                number,
                state: state.to_string(),
            }
            .into());
        }
        let next_on = day(&request.next_on)?;
        if !is_improved && next_on.is_none() {
            return Err(AppError::FieldEmpty { field: "check-next" });
        }
        if next_on.as_ref().is_some_and(|next| *next <= on.to_string()) {
            return Err(unfit("check-next"));
        }
        let (person, is_new) = self.person_named(&checker, Role::Secretariat)?;
        self.assert_outside(&board, &held, (&checker, &person.id), &request.checker_unit)?;
        let to = if is_improved {
            Progress::Verified
        } else {
            Progress::InProgress
        };
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let row = MeasureCheck {
            measure_id: held.row.id.clone(),
            ordinal: held.checks.last().map_or(0, |last| last.ordinal + 1),
            method: method.to_string(),
            checked_on: on.to_string(),
            checker: checker.clone(),
            checker_person_id: Some(person.id.clone()),
            checker_unit_id: Some(request.checker_unit.clone()).filter(|unit| !unit.is_empty()),
            checked: looked_at.clone(),
            result_code: result.to_string(),
            next_on: next_on.clone(),
            recorded_by: pen.actor.person_id.clone(),
            os_account: pen.actor.os_account.clone(),
            recorded_at: pen.at.clone(),
        };
        self.board_act("board_check", |tx| {
            if is_new {
                person::insert(tx, &person)?;
            }
            pen.keep(tx, &held)?;
            measure_check::insert(tx, &row)?;
            let moved = measure::Measure {
                progress: to.to_string(),
                progress_on: Some(row.checked_on.clone()),
                ..held.row.clone()
            };
            measure::update(tx, &moved)?;
            let step = Step {
                kind: "check",
                field: result.as_str(),
                before: state.as_str(),
                after: to.as_str(),
                on: Some(row.checked_on.clone()),
                note: &looked_at,
                approver: &checker,
            };
            pen.step(tx, &held.row.id, &step)
        })?;
        Ok(self.board_saved(vec![held.row.id], &number, Vec::new()))
    }

    /// Who checks does not belong to whom it is of: neither by unit, nor as its head, nor as owner or responsible.
    fn assert_outside(
        &self,
        board: &Board,
        held: &Held,
        (checker, person_id): (&str, &str),
        checker_unit: &str,
    ) -> Result<()> {
        let conn = self.desk()?.conn();
        let own = held.unit();
        let mut around = vec![own.to_owned()];
        // A system is its section's.
        let kind = board.units.kind(own);
        if kind == UnitKind::System.as_str() || kind == UnitKind::Network.as_str() {
            let row = board.units.row(own);
            around.extend(row.and_then(|row| row.parent_id.clone()));
            around.extend(row.and_then(|row| row.system_owner_unit_id.clone()));
        }
        around.retain(|unit| !unit.is_empty());
        let mut of_checker = vec![checker_unit.to_owned()];
        of_checker.extend(person::get(conn, person_id)?.and_then(|row| row.unit_id));
        let mut parties = vec![held.row.owner.clone(), held.row.responsible.clone()];
        for unit in &around {
            for row in unit_attribute::of_unit(conn, unit)? {
                if row.head_person_id.as_deref() == Some(person_id) {
                    of_checker.push(unit.clone());
                }
                // The name of the head as it was typed.
                parties.push(row.contact);
            }
        }
        of_checker.retain(|unit| !unit.is_empty());
        let is_party = parties.iter().any(|party| names_same_person(party, checker));
        let of_checker: Vec<&str> = of_checker.iter().map(String::as_str).collect();
        let around: Vec<&str> = around.iter().map(String::as_str).collect();
        if is_party || !improve::is_outside(&of_checker, &around) {
            return Err(BoardError::CheckerOfSection {
                number: held.row.number.clone(),
                person: checker.to_owned(),
                unit: held.unit_name.clone(),
            }
            .into());
        }
        Ok(())
    }
}
