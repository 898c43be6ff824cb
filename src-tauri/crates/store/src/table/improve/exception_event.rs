//! Table `exception_event`: the history of an exception from the application to the end.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 6).
pub const CREATE: &str = "
CREATE TABLE exception_event (
  exception_id TEXT NOT NULL REFERENCES exception_grant(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  on_day TEXT,
  note TEXT NOT NULL,
  by_name TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  os_account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (exception_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One step in the history of an exception.
    ExceptionEvent in "exception_event" key(exception_id: &str, ordinal: i64) {
        /// The exception.
        exception_id: String,
        /// Order.
        ordinal: i64,
        /// Applied | received | granted | conditional | refused | renewed | check_planned | checked | ended | withdrawn.
        kind: String,
        /// ISO date that the person names.
        on_day: Option<String>,
        /// Reason, opinion, condition or result.
        note: String,
        /// Who decided, checked or approved, as printed.
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

/// The history of one exception, first to last.
pub fn of_exception(conn: &Connection, exception_id: &str) -> Result<Vec<ExceptionEvent>> {
    many(
        conn,
        select!("WHERE exception_id = ? ORDER BY ordinal"),
        &[&exception_id],
    )
}
