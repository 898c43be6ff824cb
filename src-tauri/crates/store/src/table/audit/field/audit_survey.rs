//! Table `audit_survey`: preliminary surveys (予備調査票) and questionnaires to staff.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_survey (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  questions_json TEXT NOT NULL,
  sent_on TEXT,
  due_on TEXT,
  token TEXT,
  parcel_id TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One survey.
    AuditSurvey in "audit_survey" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Preliminary | staff.
        kind: String,
        /// Name.
        name: String,
        /// Questions with their choices.
        questions_json: String,
        /// ISO date.
        sent_on: Option<String>,
        /// ISO date.
        due_on: Option<String>,
        /// Token of the answer.
        token: Option<String>,
        /// Parcel that it went out with.
        parcel_id: Option<String>,
        /// Draft | sent | closed.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}

/// The surveys of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditSurvey>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY created_at, id"),
        &[&engagement_id],
    )
}
