//! Table `measure_event`: the history of a measure: who did what on which day, with what reason.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 6).
pub const CREATE: &str = "
CREATE TABLE measure_event (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  on_day TEXT,
  note TEXT NOT NULL,
  approver TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One step in the history of a measure.
    MeasureEvent in "measure_event" key(measure_id: &str, ordinal: i64) {
        /// The measure.
        measure_id: String,
        /// Order.
        ordinal: i64,
        /// Made | taken | field | state | due | check | link | unlink | note.
        kind: String,
        /// Field that was changed, or what was linked.
        field: String,
        /// What stood before.
        before: String,
        /// What stands since.
        after: String,
        /// ISO date that the person names.
        on_day: Option<String>,
        /// Reason, deed or note.
        note: String,
        /// 承認者.
        approver: String,
        /// Who recorded it.
        person_id: String,
        /// The same by name.
        person_name: String,
        /// UTC time.
        recorded_at: String,
    }
}

/// The history of one measure, first to last.
pub fn of_measure(conn: &Connection, measure_id: &str) -> Result<Vec<MeasureEvent>> {
    many(
        conn,
        select!("WHERE measure_id = ? ORDER BY ordinal"),
        &[&measure_id],
    )
}
