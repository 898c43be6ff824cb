//! Table `office_correction`: 事務局訂正, a layer of its own over a reception (data.md 6).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE office_correction (
  id TEXT NOT NULL PRIMARY KEY,
  reception_id TEXT NOT NULL REFERENCES reception(id),
  item_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  reason TEXT NOT NULL,
  on_word_of TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL,
  settled_at TEXT
) STRICT;
";

table! {
    /// One correction by the office.
    OfficeCorrection in "office_correction" key(id: &str) {
        /// Id.
        id: String,
        /// The reception.
        reception_id: String,
        /// Item id, or empty for a head field.
        item_id: String,
        /// Value | reason | head field name.
        field: String,
        /// As received.
        old_value: Option<String>,
        /// As corrected.
        new_value: Option<String>,
        /// Why.
        reason: String,
        /// On whose word.
        on_word_of: String,
        /// Person id.
        made_by: String,
        /// UTC time.
        made_at: String,
        /// Open | confirmed | withdrawn.
        state: String,
        /// UTC time.
        settled_at: Option<String>,
    }
}

/// The corrections of one reception.
pub fn of_reception(conn: &Connection, reception_id: &str) -> Result<Vec<OfficeCorrection>> {
    many(
        conn,
        select!("WHERE reception_id = ? ORDER BY made_at, id"),
        &[&reception_id],
    )
}
