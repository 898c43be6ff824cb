//! Table `reception_answer`: the answers of a sheet taken in, for figures; no secondary index on purpose.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE reception_answer (
  reception_id TEXT NOT NULL REFERENCES reception(id),
  item_id TEXT NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  is_cut INTEGER NOT NULL CHECK(is_cut IN (0, 1)),
  reason TEXT NOT NULL,
  exception_number TEXT NOT NULL,
  measure_text TEXT NOT NULL,
  PRIMARY KEY (reception_id, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One answer of a sheet taken in.
    ReceptionAnswer in "reception_answer" key(reception_id: &str, item_id: &str) {
        /// The reception.
        reception_id: String,
        /// Item id.
        item_id: String,
        /// Yes | partial | no | na.
        value: Option<String>,
        /// あとで確認, or ？ on a form.
        is_flagged: bool,
        /// Cut by the profile.
        is_cut: bool,
        /// Reason.
        reason: String,
        /// 例外措置番号.
        exception_number: String,
        /// Measure and due date, as text.
        measure_text: String,
    }
}

/// The answers of one reception.
pub fn of_reception(conn: &Connection, reception_id: &str) -> Result<Vec<ReceptionAnswer>> {
    many(
        conn,
        select!("WHERE reception_id = ? ORDER BY item_id"),
        &[&reception_id],
    )
}
