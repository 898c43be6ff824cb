//! Undo and redo of edits since the opening; acts are never undone.

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::{At, Result, StoreError};
use crate::journal::Actor;
use crate::journal::command::{CommandKind, Meta, flush};
use crate::journal::invert::invert_entry;
use crate::table::journal;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StepKind {
    Edit,
    Act,
    Record,
}

/// One step of the stack: the entries of one field, or an act.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    seqs: Vec<i64>,
    command: String,
    field_key: String,
    person_id: String,
    kind: StepKind,
    is_open: bool,
}

impl Step {
    /// The step of one new entry.
    pub fn new(seq: i64, command: &str, kind: &CommandKind, person_id: &str) -> Self {
        let (step, field_key) = match kind {
            CommandKind::Edit { field_key } => (StepKind::Edit, field_key.clone()),
            CommandKind::Act => (StepKind::Act, String::new()),
            CommandKind::Record => (StepKind::Record, String::new()),
        };
        let person_id = person_id.to_owned();
        Self {
            seqs: vec![seq],
            command: command.to_owned(),
            field_key,
            person_id,
            kind: step,
            is_open: true,
        }
    }
}

/// What can be undone and redone; lives as long as the opening.
#[derive(Debug, Default)]
pub(crate) struct UndoStack {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl UndoStack {
    /// Takes note of a new entry.
    pub fn push(&mut self, step: Step) {
        if step.kind == StepKind::Record {
            if let Some(last) = self.done.last_mut() {
                last.is_open = false;
            }
            return;
        }
        self.undone.clear();
        if let Some(last) = self.done.last_mut().filter(|last| {
            step.kind == StepKind::Edit
                && last.kind == StepKind::Edit
                && last.is_open
                && last.field_key == step.field_key
                && last.person_id == step.person_id
        }) {
            last.seqs.extend(step.seqs);
            return;
        }
        self.done.push(step);
    }

    fn next_undo(&self, actor: &Actor) -> Option<&Step> {
        self.done
            .last()
            .filter(|step| step.kind == StepKind::Edit && step.person_id == actor.person_id)
    }

    fn next_redo(&self, actor: &Actor) -> Option<&Step> {
        self.undone
            .last()
            .filter(|step| step.person_id == actor.person_id)
    }

    /// The act that stands between the actor and an earlier edit of theirs.
    fn barrier(&self, actor: &Actor) -> Option<&Step> {
        let act = self.done.last().filter(|step| step.kind == StepKind::Act)?;
        let is_mine = |step: &&Step| step.kind == StepKind::Edit && step.person_id == actor.person_id;
        self.done.iter().rev().find(is_mine).map(|_| act)
    }
}

/// What undo or redo would do, for its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoLabel {
    /// Command.
    pub command: String,
    /// Field.
    pub field_key: String,
}

/// What undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoneStep {
    /// Command undone.
    pub command: String,
    /// Its field.
    pub field_key: String,
    /// The entry now written.
    pub seq: i64,
    /// The entries undone.
    pub undone: Vec<i64>,
}

/// Numbers of a comma-separated list.
pub(crate) fn numbers(list: Option<&[u8]>) -> Vec<i64> {
    let text = String::from_utf8_lossy(list.unwrap_or_default());
    text.split(',').filter_map(|number| number.parse().ok()).collect()
}

impl Case {
    /// True when there is an edit of this actor to undo.
    pub fn can_undo(&self, actor: &Actor) -> bool {
        self.undo.next_undo(actor).is_some()
    }

    /// True when there is an undone edit of this actor to redo.
    pub fn can_redo(&self, actor: &Actor) -> bool {
        self.undo.next_redo(actor).is_some()
    }

    /// What undo would undo.
    pub fn undo_label(&self, actor: &Actor) -> Option<UndoLabel> {
        self.undo.next_undo(actor).map(label)
    }

    /// What redo would redo.
    pub fn redo_label(&self, actor: &Actor) -> Option<UndoLabel> {
        self.undo.next_redo(actor).map(label)
    }

    /// Undoes the last edit of this actor; none when there is none. `UndoAcrossAct` when an act came after it,
    /// `UndoConflict` when a row is no longer as that edit left it.
    pub fn undo(&mut self, actor: &Actor, at: &str) -> Result<Option<UndoneStep>> {
        let Some(step) = self.undo.next_undo(actor).cloned() else {
            return match self.undo.barrier(actor) {
                Some(act) => Err(StoreError::UndoAcrossAct {
                    command: act.command.clone(),
                }),
                None => Ok(None),
            };
        };
        let seq = self.invert(actor, at, "undo", &step)?;
        self.undo.done.pop();
        if let Some(last) = self.undo.done.last_mut() {
            last.is_open = false;
        }
        self.undo.undone.push(Step {
            seqs: vec![seq],
            is_open: false,
            ..step.clone()
        });
        Ok(Some(undone(step, seq)))
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, actor: &Actor, at: &str) -> Result<Option<UndoneStep>> {
        let Some(step) = self.undo.next_redo(actor).cloned() else {
            return Ok(None);
        };
        let seq = self.invert(actor, at, "redo", &step)?;
        self.undo.undone.pop();
        self.undo.done.push(Step {
            seqs: vec![seq],
            is_open: false,
            ..step.clone()
        });
        Ok(Some(undone(step, seq)))
    }

    fn invert(&mut self, actor: &Actor, at: &str, name: &str, step: &Step) -> Result<i64> {
        let undoes = step.seqs.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let field_key = Some(step.field_key.as_str());
        let meta = Meta {
            actor,
            at,
            name,
            kind: "edit",
            field_key,
            undoes: Some(&undoes),
        };
        self.write(|tx, recorder, schema| {
            tx.execute_batch("PRAGMA defer_foreign_keys = 1").at(tx)?;
            for seq in step.seqs.iter().rev() {
                invert_entry(tx, recorder, *seq)?;
            }
            match flush(tx, recorder, schema, &meta)? {
                Some(seq) => Ok(seq),
                None => journal::head(tx).map(|(seq, _)| seq),
            }
        })
    }
}

fn label(step: &Step) -> UndoLabel {
    UndoLabel {
        command: step.command.clone(),
        field_key: step.field_key.clone(),
    }
}

fn undone(step: Step, seq: i64) -> UndoneStep {
    UndoneStep {
        command: step.command,
        field_key: step.field_key,
        seq,
        undone: step.seqs,
    }
}
