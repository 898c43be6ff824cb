//! Table `prior_answer`: last year's sealed answers, carried with the sheet.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE prior_answer (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  reason TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  measure_text TEXT NOT NULL,
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// Last year's answer to an item.
    PriorAnswer in "prior_answer" key(sheet_id: &str, item_id: &str) {
        /// This year's sheet.
        sheet_id: String,
        /// Item id.
        item_id: String,
        /// Revision of the item then.
        revision: i64,
        /// Yes | partial | no | na.
        value: Option<String>,
        /// あとで確認 then.
        is_flagged: bool,
        /// Reason then.
        reason: String,
        /// Evidence then, list.
        evidence_json: String,
        /// Measure then, as text.
        measure_text: String,
    }
}

/// Last year's answers of one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<PriorAnswer>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY item_id"), &[&sheet_id])
}
