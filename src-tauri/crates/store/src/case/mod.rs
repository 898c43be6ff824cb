//! A case in the hand: who has it open, how, and its closing.

mod carry;
pub(crate) mod check;
pub(crate) mod connect;
mod create;
pub(crate) mod keys;
pub(crate) mod open;
mod probe;
mod recovery;
mod sidecar;
mod types;
mod upgrade;

pub use probe::{FileKind, probe};
pub use recovery::RecoveryCode;
pub use types::{
    CaseKind, CreateOptions, Holder, Key, KnownState, OpenMode, OpenOptions, Opening, ReadOnlyBecause,
    known_state,
};

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::case::connect::StoredKey;
use crate::case::sidecar::Sidecar;
use crate::error::Result;
use crate::journal::{Recorder, UndoStack};
use crate::migration::Migrations;

/// An open case. Dropping it closes the file and takes its sidecar away.
pub struct Case {
    // The order matters: the connection closes before the sidecar's lock is given back.
    pub(crate) conn: Connection,
    pub(crate) recorder: Option<Recorder>,
    sidecar: Option<Sidecar>,
    pub(crate) path: PathBuf,
    pub(crate) key: StoredKey,
    pub(crate) schema: u32,
    pub(crate) migrations: Migrations,
    pub(crate) opening: Opening,
    pub(crate) undo: UndoStack,
    kind: CaseKind,
    body_code: String,
    pub(crate) id: String,
}

impl Case {
    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Kind of case.
    pub fn kind(&self) -> CaseKind {
        self.kind
    }

    /// 団体コード of the body it belongs to.
    pub fn body_code(&self) -> &str {
        &self.body_code
    }

    /// Id given at creation.
    pub fn case_id(&self) -> &str {
        &self.id
    }

    /// False: shown as 暗号化なし.
    pub fn is_encrypted(&self) -> bool {
        !matches!(self.key, StoredKey::Plain)
    }

    /// What the opening found.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// True when nothing can be written.
    pub fn is_read_only(&self) -> bool {
        self.opening.is_read_only
    }

    /// The connection for reading; a write through it is refused.
    pub fn conn(&self) -> &Connection {
        &self.conn
    }

    /// Says in the sidecar who has the case open, once that is known. Where it cannot be written, the notice keeps what
    /// it said: the lock holds all the same.
    pub fn name_holder(&mut self, holder: &Holder) {
        if let Some(sidecar) = &mut self.sidecar {
            sidecar.name(holder);
        }
    }

    /// Closes the file and tells what it looks like now, to recognise it at the next opening.
    pub fn close(self) -> Result<KnownState> {
        let path = self.path.clone();
        drop(self);
        known_state(&path)
    }
}
