//! Back: a report set against the board row by row. A dry run first; the file is taken whole or not at all; where both
//! sides changed a measure a person decides; what is further here is never put back. One step of undo takes it back.

use tenken_domain::{improve, vocabulary::Progress};
use tenken_store::{
    Transaction,
    table::{measure, measure_event, measure_standing, parcel_log},
};

use super::{
    super::{
        Board, BoardError, Held,
        work::{Pen, Step},
    },
    Account, Accounts,
    read::{Report, Told},
    state_word,
};
use crate::{
    app::App,
    audit::AuditError,
    desk::desk_json,
    error::{AppError, Result},
    exception::Draft,
    output::say,
    wire::{AuditReplyLine, BoardBackLine, BoardBackRequest, BoardBackView},
};

/// A row with the measure that it is of.
struct Set {
    held: Held,
    told: Told,
    line: BoardBackLine,
    /// What becomes of the measure when it is taken.
    progress: Progress,
}

impl App {
    /// What a report says against the board; nothing is taken.
    pub fn board_back_inspect(&mut self, request: &BoardBackRequest) -> Result<BoardBackView> {
        self.assert_office()?;
        let report = self.report_read(&request.ticket)?;
        let board = self.board()?;
        let sets = sets(&board, &report)?;
        Ok(view(&board, &report, &sets))
    }

    /// Takes a report in. A row that both sides changed needs a decision.
    pub fn board_back_take(&mut self, request: &BoardBackRequest) -> Result<BoardBackView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let report = self.report_read(&request.ticket)?;
        if !parcel_log::by_parcel(self.desk()?.conn(), &report.log.parcel_id)?.is_empty() {
            return Err(AppError::ParcelTakenBefore { file: report.file });
        }
        let before = self.reports_in(&report.unit_code)?;
        if before.iter().any(|known| known.on > report.on) {
            return Err(AuditError::ReplyOlder {
                file: report.file,
                on: report.on,
            }
            .into());
        }
        let board = self.board()?;
        let sets = sets(&board, &report)?;
        let taken = decided(&sets, request)?;
        let mut drafts: Vec<Draft> = Vec::new();
        for set in taken.iter().filter(|set| set.progress == Progress::Infeasible) {
            if set.held.exception.is_none() && set.held.progress()? != Progress::Infeasible {
                drafts.push(self.exception_for(&board, &set.held, &set.told.account.done, &drafts)?);
            }
        }
        let mut accounts = Accounts {
            on: report.on.clone(),
            ..Accounts::default()
        };
        for set in &sets {
            accounts
                .rows
                .insert(set.told.number.clone(), set.told.account.clone());
        }
        let log = parcel_log::ParcelLog {
            note: desk_json(&accounts)?,
            ..report.log.clone()
        };
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        self.board_edit_of("board_back_take", |tx| {
            for set in &taken {
                set.write(tx, &pen, &report)?;
            }
            for draft in &drafts {
                draft.write(tx)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(BoardBackView {
            is_taken: true,
            ..view(&board, &report, &sets)
        })
    }
}

/// The rows that change something. Errors: a row that both sides changed and nobody decided on.
fn decided<'a>(sets: &'a [Set], request: &BoardBackRequest) -> Result<Vec<&'a Set>> {
    let mut taken = Vec::new();
    let mut open = Vec::new();
    for set in sets {
        match set.line.standing.as_str() {
            "newer" => taken.push(set),
            "conflict" => {
                let found = request.decisions.iter().find(|one| one.number == set.told.number);
                match found.map(|one| one.take.as_str()) {
                    Some("theirs") => taken.push(set),
                    Some("ours") => {}
                    _ => open.push(set.told.number.clone()),
                }
            }
            _ => {}
        }
    }
    if open.is_empty() {
        Ok(taken)
    } else {
        Err(BoardError::BothChanged {
            numbers: open.join("、"),
        }
        .into())
    }
}

/// Every row beside its measure. Errors: a number that this section's board does not have, or twice.
fn sets(board: &Board, report: &Report) -> Result<Vec<Set>> {
    let mut found: Vec<Set> = Vec::new();
    for told in &report.rows {
        let unknown = || BoardError::RowUnknown {
            file: report.file.clone(),
            place: told.place.clone(),
            number: told.number.clone(),
        };
        let mut of_unit = board
            .held
            .iter()
            .filter(|held| held.unit_code == report.unit_code);
        let held = of_unit
            .find(|held| held.row.number == told.number)
            .ok_or_else(unknown)?;
        if found.iter().any(|known| known.told.number == told.number) {
            return Err(unknown().into());
        }
        found.push(set(held, told, report)?);
    }
    Ok(found)
}

fn set(held: &Held, told: &Told, report: &Report) -> Result<Set> {
    let current = Account::of(held)?;
    let (from, to) = (held.progress()?, told.account.progress.parse::<Progress>()?);
    let is_infeasible = to == Progress::Infeasible && improve::move_needs(from, to).is_some();
    let progress = if is_infeasible {
        to
    } else {
        improve::standing(from, to, true)
    };
    let is_over = held.is_of_audit || from.is_over();
    let base = report.base.rows.get(&told.number).cloned().unwrap_or_default();
    let has_wish = told
        .wish
        .as_ref()
        .is_some_and(|(due, _)| held.row.due_on.as_ref() != Some(due));
    let is_equal = told.account == current;
    let is_unchanged = told.account == base;
    let would_change = told.account
        != Account {
            progress: told.account.progress.clone(),
            ..current.clone()
        }
        || progress != from;
    let standing = if is_over {
        "kept"
    } else if (is_equal || is_unchanged) && !has_wish {
        "same"
    } else if is_equal || is_unchanged {
        "newer"
    } else if !would_change {
        "kept"
    } else if base != Account::default() && current != base {
        "conflict"
    } else {
        "newer"
    };
    Ok(Set {
        line: BoardBackLine {
            number: told.number.clone(),
            problem: held.row.problem.clone(),
            standing: standing.to_owned(),
            wished_due: told.wish.as_ref().map(|(due, _)| due.clone()),
            due_reason: told.wish.as_ref().map(|(_, why)| why.clone()).unwrap_or_default(),
            fields: fields(&current, told),
        },
        held: held.clone(),
        told: told.clone(),
        progress,
    })
}

/// The fields that differ, with their places.
fn fields(current: &Account, told: &Told) -> Vec<AuditReplyLine> {
    let state = |code: &str| code.parse::<Progress>().map(state_word).unwrap_or_default();
    let now = &told.account;
    let pairs = [
        ("board-form-state", state(&current.progress), state(&now.progress)),
        ("board-form-done", current.done.clone(), now.done.clone()),
        ("board-form-done-on", current.done_on.clone(), now.done_on.clone()),
        (
            "board-form-evidence",
            current.evidence.clone(),
            now.evidence.clone(),
        ),
        (
            "board-form-remaining",
            current.remaining.clone(),
            now.remaining.clone(),
        ),
    ];
    pairs
        .into_iter()
        .zip(&told.places)
        .filter(|((_, before, now), _)| before != now)
        .map(|((id, before, now), place)| AuditReplyLine {
            label: say(id, &[]),
            before,
            now,
            place: place.clone(),
        })
        .collect()
}

impl Set {
    fn write(&self, tx: &Transaction<'_>, pen: &Pen, report: &Report) -> Result<()> {
        let mut standing = pen.keep(tx, &self.held)?;
        let id = self.held.row.id.as_str();
        let told = &self.told.account;
        let current = Account::of(&self.held)?;
        if *told != current {
            let evidence: Vec<&str> = told
                .evidence
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            standing.evidence_json = desk_json(&evidence)?;
            standing.remaining.clone_from(&told.remaining);
            measure_standing::update(tx, &standing)?;
            let mut row = self.held.row.clone();
            row.progress_note.clone_from(&told.done);
            if self.progress.as_str() != row.progress || !told.done_on.is_empty() {
                let on = if told.done_on.is_empty() {
                    &report.on
                } else {
                    &told.done_on
                };
                row.progress_on = Some(on.clone());
            }
            row.progress = self.progress.to_string();
            measure::update(tx, &row)?;
            let step = Step {
                kind: "reported",
                on: Some(report.on.clone()),
                note: &report.by,
                ..Step::default()
            };
            pen.step(tx, id, &step)?;
            let step = Step {
                kind: "state",
                field: "progress",
                before: &self.held.row.progress,
                after: &row.progress,
                on: row.progress_on.clone(),
                note: &told.done,
                ..Step::default()
            };
            if row.progress != self.held.row.progress {
                pen.step(tx, id, &step)?;
            }
        }
        let Some((due, reason)) = &self.told.wish else {
            return Ok(());
        };
        let known = measure_event::of_measure(tx, id)?;
        if known.iter().any(|one| one.kind == "wish" && one.after == *due) {
            return Ok(());
        }
        let step = Step {
            kind: "wish",
            field: "due_on",
            before: self.held.row.due_on.as_deref().unwrap_or_default(),
            after: due,
            on: Some(report.on.clone()),
            note: reason,
            ..Step::default()
        };
        pen.step(tx, id, &step)
    }
}

fn view(board: &Board, report: &Report, sets: &[Set]) -> BoardBackView {
    let unit = board.units.by_code(&report.unit_code).unwrap_or_default();
    BoardBackView {
        file: report.file.clone(),
        unit_code: report.unit_code.clone(),
        unit_name: board.units.name(&unit),
        by: report.by.clone(),
        on: report.on.clone(),
        is_taken: false,
        lines: sets.iter().map(|set| set.line.clone()).collect(),
    }
}
