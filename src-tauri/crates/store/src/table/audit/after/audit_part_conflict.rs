//! Table `audit_part_conflict`: fields that differ when a called-back part comes back after all.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_part_conflict (
  part_id TEXT NOT NULL REFERENCES audit_part(id),
  item_id TEXT NOT NULL REFERENCES audit_item(id),
  field TEXT NOT NULL,
  ours TEXT NOT NULL,
  theirs TEXT NOT NULL,
  taken TEXT NOT NULL,
  decided_person_id TEXT REFERENCES person(id),
  decided_at TEXT,
  PRIMARY KEY (part_id, item_id, field)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One field.
    AuditPartConflict in "audit_part_conflict" key(part_id: &str, item_id: &str, field: &str) {
        /// The part.
        part_id: String,
        /// The item.
        item_id: String,
        /// Column.
        field: String,
        /// What stands here.
        ours: String,
        /// What came.
        theirs: String,
        /// Ours | theirs; empty until it is decided.
        taken: String,
        /// Who decided.
        decided_person_id: Option<String>,
        /// UTC time.
        decided_at: Option<String>,
    }
}

/// The fields of one part that differ.
pub fn of_part(conn: &Connection, part_id: &str) -> Result<Vec<AuditPartConflict>> {
    many(
        conn,
        select!("WHERE part_id = ? ORDER BY item_id, field"),
        &[&part_id],
    )
}
