//! Table `carried_measure`: an improvement of an earlier year that a sheet asks after (前年度から続く改善).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 7).
pub const CREATE: &str = "
CREATE TABLE carried_measure (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  told_json TEXT NOT NULL,
  wished_due_on TEXT,
  wish_reason TEXT NOT NULL,
  answered_at TEXT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, measure_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// An improvement of an earlier year on a sheet; its state is that of the measure.
    CarriedMeasure in "carried_measure" key(sheet_id: &str, measure_id: &str) {
        /// The sheet that asks.
        sheet_id: String,
        /// The measure, under the id that the office knows it by.
        measure_id: String,
        /// Order on the sheet.
        ordinal: i64,
        /// The measure as the office told it.
        told_json: String,
        /// Due date that the section wishes for, ISO.
        wished_due_on: Option<String>,
        /// Why.
        wish_reason: String,
        /// UTC time of the answer; none: not answered.
        answered_at: Option<String>,
        /// Who answered.
        answered_by: String,
    }
}

/// What one sheet asks after, in its order.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<CarriedMeasure>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY ordinal"), &[&sheet_id])
}
