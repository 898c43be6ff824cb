//! 改善報告 out and back: the office writes a form for each section, a section with the program reports by a parcel; what
//! comes back is set against the board row by row (domain.md 4.11).

mod back;
mod out;
mod read;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tenken_domain::vocabulary::Progress;

use super::Held;
use crate::{audit::stored, error::Result, output::say};

/// What a report may say of a measure: the rest is the office's.
const STATES: [Progress; 4] = [
    Progress::NotStarted,
    Progress::InProgress,
    Progress::Done,
    Progress::Infeasible,
];

/// Heads of the form's columns, and their width; the first four are the office's.
const COLUMNS: [(&str, f64); 11] = [
    ("board-form-number", 15.0),
    ("board-form-problem", 34.0),
    ("board-form-action", 34.0),
    ("board-form-due", 17.0),
    ("board-form-state", 13.0),
    ("board-form-done", 38.0),
    ("board-form-done-on", 17.0),
    ("board-form-evidence", 30.0),
    ("board-form-remaining", 24.0),
    ("board-form-wish", 17.0),
    ("board-form-wish-reason", 30.0),
];
/// How many of them are the office's.
const GIVEN: usize = 4;
/// Title, kind and facts of the form, as its first sheet names them.
const TITLE: &str = "board-form-title";
const KEY_FORM: &str = "board-form-key";
const KEY_UNIT: &str = "board-form-unit";
const KEY_BY: &str = "board-form-by";
const KEY_ON: &str = "board-form-on";

/// The words of a state on the form.
fn state_word(state: Progress) -> String {
    say(&format!("ui-board-state-{state}"), &[])
}

/// What a report says of a measure, apart from the wish: state, deed, its day, evidence, what remains.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Account {
    progress: String,
    done: String,
    done_on: String,
    evidence: String,
    remaining: String,
}

/// Accounts as they went out or came in, by number: kept with the log line.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Accounts {
    on: String,
    rows: BTreeMap<String, Account>,
}

impl Account {
    /// As the board has it.
    fn of(held: &Held) -> Result<Self> {
        let (mut evidence, mut remaining) = (Vec::new(), String::new());
        if let Some(standing) = &held.standing {
            evidence = stored::<Vec<String>>("evidence", &standing.evidence_json)?;
            remaining.clone_from(&standing.remaining);
        }
        let is_done = held.progress()? == Progress::Done;
        Ok(Self {
            progress: held.row.progress.clone(),
            done: held.row.progress_note.clone(),
            done_on: held
                .row
                .progress_on
                .clone()
                .filter(|_| is_done)
                .unwrap_or_default(),
            evidence: evidence.join("\n"),
            remaining,
        })
    }
}
