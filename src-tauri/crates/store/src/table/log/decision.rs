//! Table `decision`: approvals given on paper (決裁), typed in: date, person, document number.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  person_name TEXT NOT NULL,
  person_id TEXT REFERENCES person(id),
  decided_on TEXT,
  document_number TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One approval on paper.
    Decision in "decision" key(id: &str) {
        /// Id.
        id: String,
        /// Round | sheet | report | exception | measure | ….
        subject_kind: String,
        /// Id of the subject.
        subject_id: String,
        /// 決裁 | 確認 | 合議 | ….
        label: String,
        /// Role code or title.
        role: String,
        /// Who.
        person_name: String,
        /// The same as person.
        person_id: Option<String>,
        /// ISO date.
        decided_on: Option<String>,
        /// 文書番号.
        document_number: String,
        /// Free note.
        note: String,
        /// UTC time.
        recorded_at: String,
    }
}

/// The approvals of one subject.
pub fn of_subject(conn: &Connection, kind: &str, id: &str) -> Result<Vec<Decision>> {
    many(
        conn,
        select!("WHERE subject_kind = ? AND subject_id = ? ORDER BY recorded_at, id"),
        &[&kind, &id],
    )
}
