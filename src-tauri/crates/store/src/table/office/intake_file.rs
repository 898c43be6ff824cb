//! Table `intake_file`: what became of each file of a run.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 4).
pub const CREATE: &str = "
CREATE TABLE intake_file (
  run_id TEXT NOT NULL REFERENCES intake_run(id),
  n INTEGER NOT NULL,
  place TEXT NOT NULL,
  piece TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  recognised TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_code TEXT NOT NULL,
  edition TEXT NOT NULL,
  version INTEGER,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  reception_id TEXT REFERENCES reception(id),
  PRIMARY KEY (run_id, n)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One file, or one sheet of a workbook that holds several.
    IntakeFile in "intake_file" key(run_id: &str, n: i64) {
        /// The run.
        run_id: String,
        /// Number in the run, from 1.
        n: i64,
        /// Place within the folder, `/` between names, zips as folders.
        place: String,
        /// Sheet of a workbook that holds several, else empty.
        piece: String,
        /// SHA-256 of the file, hex; empty where it could not be read.
        file_sha256: String,
        /// What it is.
        recognised: String,
        /// 課コード.
        unit_code: String,
        /// Name of the section.
        unit_name: String,
        /// Organisation | system | central, or empty.
        sheet_kind: String,
        /// System code, or empty.
        system_code: String,
        /// Edition of the checklist.
        edition: String,
        /// Version claimed.
        version: Option<i64>,
        /// Taken | superseded | `asked_back` | unchanged | undecided | refused.
        outcome: String,
        /// Why: an error as JSON, or codes of what was odd; else empty.
        reason: String,
        /// The version it became or completed.
        reception_id: Option<String>,
    }
}

/// The files of a run in their order.
pub fn of_run(conn: &Connection, run_id: &str) -> Result<Vec<IntakeFile>> {
    many(conn, select!("WHERE run_id = ? ORDER BY n"), &[&run_id])
}
