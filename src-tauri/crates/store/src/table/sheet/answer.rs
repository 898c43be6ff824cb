//! Table `answer`: one answer an item; no secondary index on purpose (data.md 2).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  reason TEXT NOT NULL,
  exception_id TEXT REFERENCES exception_grant(id),
  answered_at TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  is_from_last_year INTEGER NOT NULL CHECK(is_from_last_year IN (0, 1)),
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// An answer as it stands.
    Answer in "answer" key(sheet_id: &str, item_id: &str) {
        /// The sheet.
        sheet_id: String,
        /// Item id.
        item_id: String,
        /// Yes | partial | no | na; none = 未回答.
        value: Option<String>,
        /// あとで確認.
        is_flagged: bool,
        /// 理由・対象範囲・例外.
        reason: String,
        /// Exception grant it rests on.
        exception_id: Option<String>,
        /// UTC time.
        answered_at: String,
        /// Person id.
        answered_by: String,
        /// Copied from last year by an action of its own.
        is_from_last_year: bool,
    }
}

/// The answers of one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<Answer>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY item_id"), &[&sheet_id])
}
