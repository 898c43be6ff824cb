//! Table `audit_correction`: corrections of a paper after its review (訂正履歴); what stood is kept here.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_correction (
  item_id TEXT NOT NULL REFERENCES audit_paper(item_id),
  ordinal INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_person_id TEXT NOT NULL REFERENCES person(id),
  made_on TEXT NOT NULL,
  reviewer_person_id TEXT REFERENCES person(id),
  reviewed_on TEXT,
  PRIMARY KEY (item_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One correction.
    AuditCorrection in "audit_correction" key(item_id: &str, ordinal: i64) {
        /// The paper.
        item_id: String,
        /// Order.
        ordinal: i64,
        /// Column.
        field: String,
        /// What stood.
        old_value: String,
        /// What stands.
        new_value: String,
        /// Why.
        reason: String,
        /// Who corrected.
        made_person_id: String,
        /// ISO date.
        made_on: String,
        /// Who looked at it again.
        reviewer_person_id: Option<String>,
        /// ISO date.
        reviewed_on: Option<String>,
    }
}

/// The corrections of one paper.
pub fn of_item(conn: &Connection, item_id: &str) -> Result<Vec<AuditCorrection>> {
    many(conn, select!("WHERE item_id = ? ORDER BY ordinal"), &[&item_id])
}
