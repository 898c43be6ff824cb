//! Table `intake_run`: one run of the intake over a folder, with its counts.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 4).
pub const CREATE: &str = "
CREATE TABLE intake_run (
  id TEXT NOT NULL PRIMARY KEY,
  fiscal_year INTEGER NOT NULL,
  folder TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL,
  state TEXT NOT NULL,
  counts_json TEXT NOT NULL,
  ended_at TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One run.
    IntakeRun in "intake_run" key(id: &str) {
        /// Id.
        id: String,
        /// Fiscal year of the round.
        fiscal_year: i64,
        /// Folder or file as it was named.
        folder: String,
        /// UTC time.
        begun_at: String,
        /// Person id.
        begun_by: String,
        /// Open (it goes on, or was killed) | ended | stopped | undone.
        state: String,
        /// How many became what.
        counts_json: String,
        /// UTC time.
        ended_at: Option<String>,
        /// Free note.
        note: String,
    }
}

/// All runs, newest first.
pub fn newest(conn: &Connection) -> Result<Vec<IntakeRun>> {
    many(conn, select!("ORDER BY begun_at DESC, rowid DESC"), &[])
}
