//! Table `audit_memo`: urgent reports (緊急報告メモ).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_memo (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  told_at TEXT NOT NULL,
  told_role TEXT NOT NULL,
  told_to TEXT NOT NULL,
  is_oral INTEGER NOT NULL CHECK(is_oral IN (0, 1)),
  content TEXT NOT NULL,
  answer TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
";

table! {
    /// One report.
    AuditMemo in "audit_memo" key(id: &str) {
        /// Id.
        id: String,
        /// The finding.
        finding_id: String,
        /// Local day and time.
        told_at: String,
        /// Role code of who was told.
        told_role: String,
        /// Who was told.
        told_to: String,
        /// By word of mouth.
        is_oral: bool,
        /// What was said.
        content: String,
        /// What was answered.
        answer: String,
        /// UTC time.
        recorded_at: String,
        /// Who wrote it.
        recorded_person_id: String,
    }
}

/// The reports of one finding.
pub fn of_finding(conn: &Connection, finding_id: &str) -> Result<Vec<AuditMemo>> {
    many(
        conn,
        select!("WHERE finding_id = ? ORDER BY told_at, id"),
        &[&finding_id],
    )
}
