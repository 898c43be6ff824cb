//! Table `sealed_version`: what was confirmed, as hashed; never edited, only superseded.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE sealed_version (
  id TEXT NOT NULL PRIMARY KEY,
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_person_id TEXT REFERENCES person(id),
  acting_for TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  document_number TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  dept_confirmation_json TEXT,
  unanswered_accepted INTEGER NOT NULL,
  submitted_at TEXT,
  erased_at TEXT,
  content BLOB NOT NULL,
  UNIQUE (sheet_id, version)
) STRICT;
";

table! {
    /// One sealed version of a sheet.
    SealedVersion in "sealed_version" key(id: &str) {
        /// Id.
        id: String,
        /// The sheet.
        sheet_id: String,
        /// Version number.
        version: i64,
        /// SHA-256 of the content as sealed, hex; stays after an erasure.
        sha256: String,
        /// 照合番号.
        check_number: String,
        /// Person who confirmed, as printed.
        confirmed_by: String,
        /// The same as person.
        confirmed_person_id: Option<String>,
        /// 代行: for whom.
        acting_for: String,
        /// ISO date.
        confirmed_on: String,
        /// 文書番号.
        document_number: String,
        /// UTC time.
        sealed_at: String,
        /// Confirmed | submitted | accepted | returned | superseded | withdrawn.
        state: String,
        /// 部局長確認: role, person, date, opinion.
        dept_confirmation_json: Option<String>,
        /// 未回答 n 件のまま確定.
        unanswered_accepted: i64,
        /// UTC time.
        submitted_at: Option<String>,
        /// UTC time of an erasure within the content.
        erased_at: Option<String>,
        /// Canonical JSON as hashed, UTF-8.
        content: Vec<u8>,
    }
}

/// The sealed versions of one sheet, oldest first.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<SealedVersion>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY version"), &[&sheet_id])
}
