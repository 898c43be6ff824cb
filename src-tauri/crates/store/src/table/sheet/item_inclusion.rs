//! Table `item_inclusion`: items the profile cut and somebody took back in.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE item_inclusion (
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (sheet_id, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One item taken back in.
    ItemInclusion in "item_inclusion" key(sheet_id: &str, item_id: &str) {
        /// The sheet.
        sheet_id: String,
        /// Item id.
        item_id: String,
        /// Why.
        reason: String,
    }
}

/// The items taken back into one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<ItemInclusion>> {
    many(conn, select!("WHERE sheet_id = ? ORDER BY item_id"), &[&sheet_id])
}
