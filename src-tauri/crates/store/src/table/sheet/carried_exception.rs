//! Table `carried_exception`: an approved exception of an earlier year that a sheet asks after (前年度から続く例外措置).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 9).
pub const CREATE: &str = "
CREATE TABLE carried_exception (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  exception_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  told_json TEXT NOT NULL,
  state TEXT NOT NULL,
  since_on TEXT,
  note TEXT NOT NULL,
  wished_until TEXT,
  wish_reason TEXT NOT NULL,
  answered_at TEXT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (sheet_id, exception_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// An approved exception of an earlier year on a sheet.
    CarriedException in "carried_exception" key(sheet_id: &str, exception_id: &str) {
        /// The sheet that asks.
        sheet_id: String,
        /// The exception, under the id that the office knows it by.
        exception_id: String,
        /// Order on the sheet.
        ordinal: i64,
        /// The exception as the office told it.
        told_json: String,
        /// 今の状況 as a code; empty: not answered.
        state: String,
        /// Since when, ISO.
        since_on: Option<String>,
        /// How it is kept, or why not.
        note: String,
        /// Day until which the section wishes it to be extended, ISO.
        wished_until: Option<String>,
        /// Why.
        wish_reason: String,
        /// UTC time of the answer; none: not answered.
        answered_at: Option<String>,
        /// Who answered.
        answered_by: String,
    }
}

/// What one sheet asks after, in its order.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<CarriedException>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY ordinal"), &[&sheet_id])
}
