//! Table `profile_answer`: answers to the applicability questions P01-P12, S01-S08.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE profile_answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, code)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One profile answer.
    ProfileAnswer in "profile_answer" key(sheet_id: &str, code: &str) {
        /// The sheet.
        sheet_id: String,
        /// P01 … S08.
        code: String,
        /// Yes | no | unknown.
        value: String,
        /// UTC time.
        answered_at: String,
        /// Person id.
        answered_by: String,
    }
}

/// The profile of one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<ProfileAnswer>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY code"), &[&sheet_id])
}
