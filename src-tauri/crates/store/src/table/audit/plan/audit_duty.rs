//! Table `audit_duty`: controls that a person wrote, runs or approves, which that person may not audit.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_duty (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  unit_id TEXT REFERENCES unit(id),
  kind TEXT NOT NULL,
  control_code TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One duty.
    AuditDuty in "audit_duty" key(id: &str) {
        /// Id.
        id: String,
        /// The person.
        person_id: String,
        /// Unit that the control is of; none: the whole body.
        unit_id: Option<String>,
        /// Author | operator | approver.
        kind: String,
        /// Control code; empty: all.
        control_code: String,
        /// ISO date.
        valid_from: Option<String>,
        /// ISO date; none: to this day.
        valid_to: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The duties of one person.
pub fn of_person(conn: &Connection, person_id: &str) -> Result<Vec<AuditDuty>> {
    many(
        conn,
        select!("WHERE person_id = ? ORDER BY kind, control_code, id"),
        &[&person_id],
    )
}
