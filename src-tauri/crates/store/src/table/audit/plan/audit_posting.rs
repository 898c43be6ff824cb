//! Table `audit_posting`: where an auditor works and worked, for the independence check.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_posting (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  valid_from TEXT,
  valid_to TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One posting.
    AuditPosting in "audit_posting" key(id: &str) {
        /// Id.
        id: String,
        /// The person.
        person_id: String,
        /// Unit worked in.
        unit_id: String,
        /// ISO date; none: unknown.
        valid_from: Option<String>,
        /// ISO date; none: to this day.
        valid_to: Option<String>,
        /// Post.
        title: String,
        /// Free note.
        note: String,
    }
}

/// The postings of one person, newest first.
pub fn of_person(conn: &Connection, person_id: &str) -> Result<Vec<AuditPosting>> {
    many(
        conn,
        select!("WHERE person_id = ? ORDER BY valid_from DESC, id"),
        &[&person_id],
    )
}
