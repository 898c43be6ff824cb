//! The journal: every command one entry, chained; undo, verification, erasure.

mod chain;
mod command;
mod draft;
mod erase;
mod erase_find;
mod erase_work;
mod invert;
mod recorder;
mod replay;
mod undo;
mod verify;

pub use command::{Actor, Batch, CommandKind};
pub use erase::ErasureReport;
pub use undo::{UndoLabel, UndoneStep};
pub use verify::{ChainBreak, ChainFault, Difference, ErasedNote, VerifyReport};

pub(crate) use chain::enter;
pub(crate) use command::Meta;
pub(crate) use erase_find::{MARK, is_free_text};
pub(crate) use recorder::{Recorder, read as read_row};
pub(crate) use undo::{Step, UndoStack};
pub(crate) use verify::check_chain;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::Result;
use crate::hex::hex;
use crate::table::journal::{self, JournalRow};

/// A journal entry as shown to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Number.
    pub seq: i64,
    /// UTC time.
    pub at: String,
    /// Who.
    pub actor: Actor,
    /// Command name.
    pub command: String,
    /// `edit`, `act` or `record`.
    pub kind: String,
    /// Field of an edit.
    pub field_key: Option<String>,
    /// Entries it undid.
    pub undoes: Vec<i64>,
    /// Hash, hex.
    pub hash: String,
    /// The entry that erased text in it.
    pub erased_by: Option<i64>,
    /// Canonical JSON of the row images.
    pub payload: String,
}

impl From<JournalRow> for Entry {
    fn from(row: JournalRow) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let [
            at,
            person_id,
            person_name,
            role,
            os_account,
            machine,
            command,
            kind,
        ] = &row.text;
        Self {
            seq: row.seq,
            at: text(at),
            actor: Actor {
                person_id: text(person_id),
                person_name: text(person_name),
                role: text(role),
                os_account: text(os_account),
                machine: text(machine),
            },
            command: text(command),
            kind: text(kind),
            field_key: row.field_key.as_deref().map(text),
            undoes: undo::numbers(row.undoes.as_deref()),
            hash: hex(&row.hash),
            erased_by: row.erased_by,
            payload: text(&row.payload),
        }
    }
}

impl Case {
    /// Number of the last journal entry.
    pub fn head_seq(&self) -> Result<i64> {
        journal::head(self.conn()).map(|(seq, _)| seq)
    }

    /// OS accounts under which an act on the row of this id was entered; ids are unique in a case.
    pub fn accounts_of(&self, command: &str, id: &str) -> Result<Vec<String>> {
        journal::accounts(self.conn(), command, id)
    }

    /// OS accounts under which entries of a person were made.
    pub fn accounts_of_person(&self, person_id: &str) -> Result<Vec<String>> {
        journal::accounts_of_person(self.conn(), person_id)
    }

    /// Entries from a number on, oldest first.
    pub fn journal(&self, from_seq: i64, limit: u32) -> Result<Vec<Entry>> {
        Ok(journal::from(self.conn(), from_seq, i64::from(limit))?
            .into_iter()
            .map(Entry::from)
            .collect())
    }

    /// Entries up to a number, newest first.
    pub fn journal_back(&self, up_to: i64, limit: u32) -> Result<Vec<Entry>> {
        Ok(journal::up_to(self.conn(), up_to, i64::from(limit))?
            .into_iter()
            .map(Entry::from)
            .collect())
    }
}
