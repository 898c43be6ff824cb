//! Table `measure_due`: the due dates of a measure, first and changed (期限 当初/変更後).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE measure_due (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One due date of a measure; ordinal 0 is the first.
    MeasureDue in "measure_due" key(measure_id: &str, ordinal: i64) {
        /// The measure.
        measure_id: String,
        /// 0 = 当初.
        ordinal: i64,
        /// ISO date.
        due_on: String,
        /// 変更理由.
        reason: String,
        /// 承認者.
        approver: String,
        /// UTC time.
        changed_at: String,
    }
}

/// The due dates of one measure, first to last.
pub fn of_measure(conn: &Connection, measure_id: &str) -> Result<Vec<MeasureDue>> {
    many(
        conn,
        select!("WHERE measure_id = ? ORDER BY ordinal"),
        &[&measure_id],
    )
}
