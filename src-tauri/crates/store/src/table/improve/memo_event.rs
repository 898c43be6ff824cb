//! Table `memo_event`: the history of a prompt report.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 8).
pub const CREATE: &str = "
CREATE TABLE memo_event (
  memo_id TEXT NOT NULL REFERENCES memo(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT,
  note TEXT NOT NULL,
  by_name TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  os_account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (memo_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One step in the history of a prompt report.
    MemoEvent in "memo_event" key(memo_id: &str, ordinal: i64) {
        /// The report.
        memo_id: String,
        /// Order.
        ordinal: i64,
        /// Drafted | changed | issued | sent | arrived | forwarded | answered | measure | closed | withdrawn.
        kind: String,
        /// ISO date that the person names.
        on_day: Option<String>,
        /// Text, number or reason.
        note: String,
        /// Who reported, answered or was told, as printed.
        by_name: String,
        /// Who recorded it.
        person_id: String,
        /// The same by name.
        person_name: String,
        /// OS account that recorded it.
        os_account: String,
        /// UTC time.
        recorded_at: String,
    }
}

/// The history of one report, first to last.
pub fn of_memo(conn: &Connection, memo_id: &str) -> Result<Vec<MemoEvent>> {
    many(conn, select!("WHERE memo_id = ? ORDER BY ordinal"), &[&memo_id])
}
