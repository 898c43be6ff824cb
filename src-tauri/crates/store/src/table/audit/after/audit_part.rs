//! Table `audit_part`: items handed to another machine.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_part (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  items_json TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  token TEXT,
  handed_at TEXT NOT NULL,
  handed_person_id TEXT NOT NULL REFERENCES person(id),
  ended_at TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One part.
    AuditPart in "audit_part" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Who works on it.
        person_id: String,
        /// Ids of items.
        items_json: String,
        /// Parcel that it went out with.
        parcel_id: String,
        /// Token of its return.
        token: Option<String>,
        /// UTC time.
        handed_at: String,
        /// Who handed it out.
        handed_person_id: String,
        /// UTC time.
        ended_at: Option<String>,
        /// Out | back | called_back.
        state: String,
        /// Free note.
        note: String,
    }
}

/// The parts of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditPart>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY handed_at, id"),
        &[&engagement_id],
    )
}
