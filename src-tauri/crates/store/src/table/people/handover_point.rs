//! Table `handover_point`: one point of a handover, and what the successor says of it.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 7).
pub const CREATE: &str = "
CREATE TABLE handover_point (
  handover_id TEXT NOT NULL REFERENCES handover(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  place TEXT NOT NULL,
  on_day TEXT,
  said_by TEXT NOT NULL,
  state TEXT NOT NULL,
  said TEXT NOT NULL,
  settled_by TEXT NOT NULL,
  settled_at TEXT,
  PRIMARY KEY (handover_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One point.
    HandoverPoint in "handover_point" key(handover_id: &str, ordinal: i64) {
        /// The handover.
        handover_id: String,
        /// Order.
        ordinal: i64,
        /// Measure | exception | carried | request | answer | evidence | date | note.
        kind: String,
        /// Number of the measure, exception or question.
        number: String,
        /// What it is about.
        title: String,
        /// How it stands, in words.
        text: String,
        /// Where papers lie.
        place: String,
        /// Due date or day to come, ISO.
        on_day: Option<String>,
        /// Who said it.
        said_by: String,
        /// Open | confirmed | changed.
        state: String,
        /// What the successor says instead.
        said: String,
        /// Who settled it.
        settled_by: String,
        /// UTC time.
        settled_at: Option<String>,
    }
}

/// The points of one handover.
pub fn of_handover(conn: &Connection, handover_id: &str) -> Result<Vec<HandoverPoint>> {
    many(
        conn,
        select!("WHERE handover_id = ? ORDER BY ordinal"),
        &[&handover_id],
    )
}
