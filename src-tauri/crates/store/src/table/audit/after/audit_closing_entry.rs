//! Table `audit_closing_entry`: what the list of a closing names.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_closing_entry (
  closing_id TEXT NOT NULL REFERENCES audit_closing(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (closing_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One line.
    AuditClosingEntry in "audit_closing_entry" key(closing_id: &str, ordinal: i64) {
        /// The closing.
        closing_id: String,
        /// Order.
        ordinal: i64,
        /// Paper | evidence | finding | report | order | follow_up.
        kind: String,
        /// Number.
        number: String,
        /// Name.
        name: String,
        /// Hash of the content or the file.
        sha256: String,
        /// Where it is kept.
        place: String,
    }
}

/// The lines of one closing.
pub fn of_closing(conn: &Connection, closing_id: &str) -> Result<Vec<AuditClosingEntry>> {
    many(
        conn,
        select!("WHERE closing_id = ? ORDER BY ordinal"),
        &[&closing_id],
    )
}
