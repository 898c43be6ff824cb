//! Table `audit_schedule`: the timetable of an engagement.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_schedule (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  starts_at TEXT NOT NULL,
  minutes INTEGER,
  place TEXT NOT NULL,
  counterpart TEXT NOT NULL,
  activity TEXT NOT NULL
) STRICT;
";

table! {
    /// One row.
    AuditSchedule in "audit_schedule" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Local day and time.
        starts_at: String,
        /// Length in minutes.
        minutes: Option<i64>,
        /// Place.
        place: String,
        /// Whom.
        counterpart: String,
        /// What.
        activity: String,
    }
}

/// The timetable of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditSchedule>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY starts_at, id"),
        &[&engagement_id],
    )
}
