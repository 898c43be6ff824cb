//! One measure with its whole history.

use tenken_domain::improve;
use tenken_store::table::measure_event;

use super::{
    Board, Held,
    carried::Said,
    list::{line, shown_reference},
};
use crate::{
    app::App,
    audit::stored,
    error::Result,
    sheet::warning,
    wire::{BoardCheck, BoardDetail, BoardDue, BoardEvent, BoardIdRequest, BoardSaid, BoardSource},
};

impl App {
    /// One measure: texts, sources, due dates, checks, history, what can follow.
    pub fn board_show(&mut self, request: &BoardIdRequest) -> Result<BoardDetail> {
        let board = self.board()?;
        let held = board.find(&request.measure)?.clone();
        let sources = self.board_sources(&held)?;
        let body = self.desk()?.body.id.clone();
        let conn = self.desk()?.conn();
        let row = &held.row;
        let mut events: Vec<BoardEvent> = measure_event::of_measure(conn, &row.id)?
            .into_iter()
            .map(|event| BoardEvent {
                kind: event.kind,
                field: event.field,
                before: event.before,
                after: event.after,
                on: event.on_day,
                note: event.note,
                approver: event.approver,
                person: event.person_name,
                at: event.recorded_at,
            })
            .collect();
        events.reverse();
        let standing = held.standing.clone().unwrap_or_default();
        let evidence = match standing.evidence_json.as_str() {
            "" => Vec::new(),
            text => stored("evidence", text)?,
        };
        let is_moved_here = !held.is_of_audit && held.origin != super::Origin::Gap && board.kind != "audit";
        let next = if is_moved_here {
            improve::next_states(board.side(), held.progress()?)
        } else {
            Vec::new()
        };
        let texts = [
            &row.problem,
            &row.action,
            &row.interim_action,
            &row.cause_note,
            &row.progress_note,
        ];
        Ok(BoardDetail {
            line: line(&held, board.today, &body),
            sources,
            clauses: stored("clauses", &row.clauses_json)?,
            cause_kind: row.cause.clone(),
            cause: row.cause_note.clone(),
            measure_type: row.kind.clone(),
            interim: row.interim_action.clone(),
            is_within_authority: row.is_within_authority,
            cost_yen: row.cost_yen,
            budget_year: row.budget_year,
            progress_note: row.progress_note.clone(),
            evidence,
            remaining: standing.remaining,
            dues: dues(&held),
            said: held.said.iter().map(said).collect(),
            checks: checks(&held, &board),
            events,
            next: next.iter().map(ToString::to_string).collect(),
            is_editable: self.assert_texts(&held, false).is_ok(),
            told_year: held.told.as_ref().map(|told| told.1),
            told_version: held.told.as_ref().map(|told| told.2),
            exception_id: held
                .exception
                .as_ref()
                .map(|one| one.0.clone())
                .unwrap_or_default(),
            warning: warning(texts.map(String::as_str)),
        })
    }

    /// Sources with the question of each item.
    fn board_sources(&mut self, held: &Held) -> Result<Vec<BoardSource>> {
        let body = self.desk()?.body.id.clone();
        let mut found = Vec::new();
        for source in &held.sources {
            let question = match &source.edition {
                Some(sha256) => {
                    let edition = self.desk_mut()?.edition(sha256)?;
                    let item = edition.item(&source.reference);
                    item.map(|item| item.question.clone()).unwrap_or_default()
                }
                None => String::new(),
            };
            found.push(BoardSource {
                ordinal: source.ordinal.unwrap_or(-1),
                kind: source.kind.clone(),
                reference: shown_reference(&body, &source.reference),
                question,
            });
        }
        Ok(found)
    }
}

pub(crate) fn said(said: &Said) -> BoardSaid {
    let carried = &said.carried;
    BoardSaid {
        fiscal_year: said.by.1,
        version: said.by.2,
        answered_by: carried.answered_by.clone(),
        confirmed_by: said.confirmed_by.clone(),
        confirmed_on: said.confirmed_on.clone(),
        received_at: said.received_at.clone(),
        progress: carried.progress.clone(),
        progress_on: carried.progress_on.clone(),
        note: carried.note.clone(),
        wished_due_on: carried.wished_due_on.clone(),
        wish_reason: carried.wish_reason.clone().unwrap_or_default(),
    }
}

fn dues(held: &Held) -> Vec<BoardDue> {
    let rows = held.dues.iter().map(|due| BoardDue {
        due_on: due.due_on.clone(),
        reason: due.reason.clone(),
        approver: due.approver.clone(),
        changed_at: due.changed_at.clone(),
    });
    rows.collect()
}

fn checks(held: &Held, board: &Board) -> Vec<BoardCheck> {
    let rows = held.checks.iter().map(|check| BoardCheck {
        method: check.method.clone(),
        checked_on: check.checked_on.clone(),
        checker: check.checker.clone(),
        checker_unit: check
            .checker_unit_id
            .as_deref()
            .map(|unit| board.units.name(unit))
            .unwrap_or_default(),
        checked: check.checked.clone(),
        result: check.result_code.clone(),
        next_on: check.next_on.clone(),
    });
    rows.collect()
}
