//! Table `returned_mark`: what the office asks to look at again (差戻し).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE returned_mark (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  version INTEGER NOT NULL,
  item_id TEXT NOT NULL,
  note TEXT NOT NULL,
  returned_at TEXT NOT NULL,
  is_resolved INTEGER NOT NULL CHECK(is_resolved IN (0, 1)),
  PRIMARY KEY (sheet_id, version, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One mark on an item of a returned version; item id empty = the sheet as a whole.
    ReturnedMark in "returned_mark" key(sheet_id: &str, version: i64, item_id: &str) {
        /// The sheet.
        sheet_id: String,
        /// Returned version.
        version: i64,
        /// Item id.
        item_id: String,
        /// What to look at.
        note: String,
        /// UTC time.
        returned_at: String,
        /// Looked at since.
        is_resolved: bool,
    }
}

/// The marks on one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<ReturnedMark>> {
    many(
        conn,
        select!("WHERE sheet_id = ? ORDER BY version, item_id"),
        &[&sheet_id],
    )
}
