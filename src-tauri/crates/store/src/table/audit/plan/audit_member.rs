//! Table `audit_member`: the team of a plan or an engagement, with declaration and what the independence check found.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_member (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person(id),
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  declared_on TEXT,
  interests TEXT NOT NULL,
  found_json TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  override_person_id TEXT REFERENCES person(id),
  override_on TEXT,
  added_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One member.
    AuditMember in "audit_member" key(id: &str) {
        /// Id.
        id: String,
        /// Plan | engagement.
        subject_kind: String,
        /// Id of the subject.
        subject_id: String,
        /// The person.
        person_id: String,
        /// Lead | chief | auditor | assistant.
        role: String,
        /// Order.
        ordinal: i64,
        /// ISO date of the declaration of independence.
        declared_on: Option<String>,
        /// 利害関係の申告.
        interests: String,
        /// What the check found when the member was saved.
        found_json: String,
        /// Why nobody else can do it.
        override_reason: String,
        /// Second person of the override.
        override_person_id: Option<String>,
        /// ISO date of the override.
        override_on: Option<String>,
        /// UTC time.
        added_at: String,
    }
}

/// The team of one plan or engagement.
pub fn of_subject(conn: &Connection, kind: &str, id: &str) -> Result<Vec<AuditMember>> {
    many(
        conn,
        select!("WHERE subject_kind = ? AND subject_id = ? ORDER BY ordinal, id"),
        &[&kind, &id],
    )
}
