//! Table `audit_document`: documents asked for, with the days they came.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_document (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT,
  received_on TEXT,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One document.
    AuditDocument in "audit_document" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Order.
        ordinal: i64,
        /// Name.
        name: String,
        /// ISO date.
        due_on: Option<String>,
        /// ISO date.
        received_on: Option<String>,
        /// The file.
        attachment_sha256: Option<String>,
        /// Its name.
        file_name: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The documents of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditDocument>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY ordinal, id"),
        &[&engagement_id],
    )
}
