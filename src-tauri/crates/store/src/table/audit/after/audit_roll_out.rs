//! Table `audit_roll_out`: questions to other sections (横断確認票).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_roll_out (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  order_id TEXT REFERENCES audit_order(id),
  number TEXT NOT NULL,
  gist TEXT NOT NULL,
  asked_on TEXT,
  due_on TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One question.
    AuditRollOut in "audit_roll_out" key(id: &str) {
        /// Id.
        id: String,
        /// The finding.
        finding_id: String,
        /// The order.
        order_id: Option<String>,
        /// Number.
        number: String,
        /// 課題の要旨, without names.
        gist: String,
        /// ISO date.
        asked_on: Option<String>,
        /// ISO date.
        due_on: Option<String>,
        /// Draft | asked | closed.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}

/// The questions of one finding.
pub fn of_finding(conn: &Connection, finding_id: &str) -> Result<Vec<AuditRollOut>> {
    many(
        conn,
        select!("WHERE finding_id = ? ORDER BY created_at, id"),
        &[&finding_id],
    )
}
