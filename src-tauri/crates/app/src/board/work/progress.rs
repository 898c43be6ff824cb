//! Moves of the progress, of one measure or of many at once, and changes of due dates.

use tenken_domain::{
    date::Day,
    improve::{self, Needs, Side},
    text::normalise,
    vocabulary::Progress,
};
use tenken_store::table::{
    measure,
    measure_due::{self, MeasureDue},
    measure_standing,
};

use super::{
    super::{Board, BoardError, Held, Origin},
    change::{Pen, Step},
};
use crate::{
    app::App,
    audit::{day, needed_day, unfit},
    desk::{desk_json, required},
    error::Result,
    wire::{BoardDueRequest, BoardMoveRequest, BoardSaved},
};

impl Board {
    /// Which side of the section this desk stands on.
    pub(in crate::board) fn side(&self) -> Side {
        if self.kind == "section" {
            Side::Section
        } else {
            Side::Outside
        }
    }
}

impl App {
    /// Moves measures to a state: one entry, however many. What cannot be carried out opens an application for an
    /// exception; a withdrawal is an act and names who approved it.
    pub fn board_move(&mut self, request: &BoardMoveRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let chosen = board.find_all(&request.measures)?;
        let to: Progress = request.to.parse()?;
        let on = match day(&request.on)? {
            Some(on) => on,
            None => board.today.to_string(),
        };
        if on > board.today.to_string() {
            return Err(unfit("board-on"));
        }
        let note = normalise(request.note.trim())?;
        let approver = normalise(request.approver.trim())?;
        let mut evidence = Vec::new();
        for line in request.evidence.iter().filter(|line| !line.trim().is_empty()) {
            evidence.push(normalise(line.trim())?);
        }
        let mut chosen_to = Vec::new();
        for held in chosen {
            // Of many, those that are there already stay as they are.
            if held.progress()? == to && request.measures.len() > 1 {
                continue;
            }
            assert_move(&board, &held, to, &note, &approver)?;
            chosen_to.push(held);
        }
        let mut drafts = Vec::new();
        if to == Progress::Infeasible {
            for held in chosen_to.iter().filter(|held| held.exception.is_none()) {
                drafts.push(self.exception_for(&board, held, &note, &drafts)?);
            }
        }
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let evidence = (!evidence.is_empty()).then(|| desk_json(&evidence)).transpose()?;
        let work = |tx: &tenken_store::Transaction<'_>| {
            for held in &chosen_to {
                let mut standing = pen.keep(tx, held)?;
                let before = held.row.progress.clone();
                let mut row = held.row.clone();
                row.progress = to.to_string();
                row.progress_on = Some(on.clone());
                if !note.is_empty() {
                    row.progress_note.clone_from(&note);
                }
                measure::update(tx, &row)?;
                if let Some(evidence) = &evidence {
                    standing.evidence_json.clone_from(evidence);
                    measure_standing::update(tx, &standing)?;
                }
                let step = Step {
                    kind: "state",
                    field: "progress",
                    before: &before,
                    after: to.as_str(),
                    on: Some(on.clone()),
                    note: &note,
                    approver: &approver,
                };
                pen.step(tx, &row.id, &step)?;
            }
            for draft in &drafts {
                draft.write(tx)?;
            }
            Ok(())
        };
        if to == Progress::Withdrawn {
            self.board_act("board_move", work)?;
        } else {
            self.board_edit_of("board_move", work)?;
        }
        let number = match chosen_to.as_slice() {
            [one] => one.row.number.clone(),
            _ => String::new(),
        };
        let ids = chosen_to.into_iter().map(|held| held.row.id).collect();
        Ok(BoardSaved {
            exceptions: drafts.into_iter().map(|draft| draft.row.id).collect(),
            ..self.board_saved(ids, &number, Vec::new())
        })
    }

    /// Changes due dates: the reason and who approved it stand in the history for ever.
    pub fn board_due(&mut self, request: &BoardDueRequest) -> Result<BoardSaved> {
        let board = self.board()?;
        let chosen = board.find_all(&request.measures)?;
        let due = needed_day("board-due", &request.due_on)?;
        let reason = required("board-due-reason", &request.reason)?;
        let approver = required("board-due-approver", &request.approver)?;
        let chosen: Vec<Held> = chosen
            .into_iter()
            .filter(|held| held.due() != Some(due))
            .collect();
        for held in &chosen {
            if !held.progress()?.is_open() {
                return Err(BoardError::NoSuchMove {
                    number: held.row.number.clone(),
                    from: held.row.progress.clone(),
                    to: held.row.progress.clone(),
                }
                .into());
            }
        }
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        self.board_edit_of("board_due", |tx| {
            for held in &chosen {
                put_due(tx, &pen, held, due, (&reason, &approver))?;
            }
            Ok(())
        })?;
        let ids = chosen.into_iter().map(|held| held.row.id).collect();
        Ok(self.board_saved(ids, "", Vec::new()))
    }
}

fn put_due(
    tx: &tenken_store::Transaction<'_>,
    pen: &Pen,
    held: &Held,
    due: Day,
    (reason, approver): (&str, &str),
) -> Result<()> {
    let mut standing = pen.keep(tx, held)?;
    let id = held.row.id.as_str();
    let mut dues = measure_due::of_measure(tx, id)?;
    // A measure without a history has its first due date from before.
    if let (true, Some(first)) = (dues.is_empty(), &held.row.due_on) {
        let row = MeasureDue {
            measure_id: id.to_owned(),
            due_on: first.clone(),
            changed_at: held.row.created_at.clone(),
            ..MeasureDue::default()
        };
        measure_due::insert(tx, &row)?;
        dues.push(row);
    }
    let is_first = dues.is_empty();
    let row = MeasureDue {
        measure_id: id.to_owned(),
        ordinal: dues.last().map_or(0, |last| last.ordinal + 1),
        due_on: due.to_string(),
        reason: if is_first {
            String::new()
        } else {
            reason.to_owned()
        },
        approver: if is_first {
            String::new()
        } else {
            approver.to_owned()
        },
        changed_at: pen.at.clone(),
    };
    measure_due::insert(tx, &row)?;
    standing.has_due = true;
    measure_standing::update(tx, &standing)?;
    let before = held.row.due_on.clone().unwrap_or_default();
    let changed = measure::Measure {
        due_on: Some(due.to_string()),
        ..held.row.clone()
    };
    measure::update(tx, &changed)?;
    let step = Step {
        kind: "due",
        field: "due_on",
        before: &before,
        after: &due.to_string(),
        note: reason,
        approver,
        ..Step::default()
    };
    pen.step(tx, id, &step)
}

fn assert_move(board: &Board, held: &Held, to: Progress, note: &str, approver: &str) -> Result<()> {
    let number = held.row.number.clone();
    if held.is_of_audit {
        return Err(BoardError::MovedByAudit { number }.into());
    }
    if held.origin == Origin::Gap {
        return Err(BoardError::NoPlanYet { number }.into());
    }
    let from = held.progress()?;
    let refused = || BoardError::NoSuchMove {
        number: number.clone(),
        from: from.to_string(),
        to: to.to_string(),
    };
    let needs = improve::move_needs(from, to).ok_or_else(refused)?;
    if needs == Needs::Check {
        return Err(BoardError::ConfirmByCheck { number }.into());
    }
    if !improve::may_move(board.side(), from, to) {
        return Err(BoardError::MoveFromOutside {
            number,
            to: to.to_string(),
        }
        .into());
    }
    match needs {
        Needs::Deed => drop(required("board-deed", note)?),
        Needs::Reason => drop(required("board-reason", note)?),
        Needs::Approval => {
            required("board-reason", note)?;
            required("board-approver", approver)?;
        }
        Needs::Nothing | Needs::Check => {}
    }
    Ok(())
}
