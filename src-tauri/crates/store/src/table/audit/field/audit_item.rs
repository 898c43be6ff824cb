//! Table `audit_item`: what an engagement looks at: an item of an edition or an own audit point.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_item (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  item_id TEXT,
  question TEXT NOT NULL,
  point TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  control_code TEXT NOT NULL,
  level_code TEXT NOT NULL,
  self_json TEXT NOT NULL,
  assigned_person_id TEXT REFERENCES person(id),
  part_id TEXT,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (engagement_id, seq)
) STRICT;
";

table! {
    /// One item.
    AuditItem in "audit_item" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Running number of its paper, never reused.
        seq: i64,
        /// Edition.
        edition_sha256: Option<String>,
        /// Item of the edition; none: own audit point.
        item_id: Option<String>,
        /// 監査項目.
        question: String,
        /// 監査要点.
        point: String,
        /// Clauses.
        clauses_json: String,
        /// Control code.
        control_code: String,
        /// Obligation code.
        level_code: String,
        /// The section's own answer when it is not in a reception: value, reason, evidence, date.
        self_json: String,
        /// Who looks at it.
        assigned_person_id: Option<String>,
        /// The part that it is handed out with; locked until it is back.
        part_id: Option<String>,
        /// In | out.
        state: String,
        /// Why it was taken out.
        out_reason: String,
        /// UTC time.
        created_at: String,
    }
}

/// The items of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditItem>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY seq"),
        &[&engagement_id],
    )
}
