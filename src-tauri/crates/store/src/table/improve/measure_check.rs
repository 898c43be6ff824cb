//! Table `measure_check`: effectiveness checks of measures by somebody outside the section (効果の確認, domain.md 4.11).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 6).
pub const CREATE: &str = "
CREATE TABLE measure_check (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  method TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  checker TEXT NOT NULL,
  checker_person_id TEXT REFERENCES person(id),
  checker_unit_id TEXT REFERENCES unit(id),
  checked TEXT NOT NULL,
  result_code TEXT NOT NULL,
  next_on TEXT,
  recorded_by TEXT NOT NULL,
  os_account TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One effectiveness check.
    MeasureCheck in "measure_check" key(measure_id: &str, ordinal: i64) {
        /// The measure.
        measure_id: String,
        /// Order.
        ordinal: i64,
        /// Paper | on_site | both.
        method: String,
        /// ISO date.
        checked_on: String,
        /// 確認者 as printed.
        checker: String,
        /// 確認者 as person.
        checker_person_id: Option<String>,
        /// Unit of the checker.
        checker_unit_id: Option<String>,
        /// What was looked at.
        checked: String,
        /// Improved | partly | not_improved | recurred.
        result_code: String,
        /// 次回確認日, ISO date.
        next_on: Option<String>,
        /// Who recorded it.
        recorded_by: String,
        /// OS account that recorded it.
        os_account: String,
        /// UTC time.
        recorded_at: String,
    }
}

/// The checks of one measure, first to last.
pub fn of_measure(conn: &Connection, measure_id: &str) -> Result<Vec<MeasureCheck>> {
    many(
        conn,
        select!("WHERE measure_id = ? ORDER BY ordinal"),
        &[&measure_id],
    )
}
