//! Table `audit_evidence`: evidence (監査証拠) with running numbers that are never reused.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_evidence (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  item_id TEXT REFERENCES audit_item(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  obtained_on TEXT,
  obtained_time TEXT NOT NULL,
  place TEXT NOT NULL,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  file_sha256 TEXT,
  is_picture INTEGER NOT NULL CHECK(is_picture IN (0, 1)),
  sufficiency TEXT NOT NULL,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_person_id TEXT NOT NULL REFERENCES person(id)
) STRICT;
CREATE INDEX audit_evidence_of_item ON audit_evidence(engagement_id, item_id);
";

table! {
    /// One piece of evidence.
    AuditEvidence in "audit_evidence" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Item that it was taken for.
        item_id: Option<String>,
        /// Running number within the item, or within the engagement where there is none.
        seq: i64,
        /// 証拠番号.
        number: String,
        /// Kind of evidence.
        kind: String,
        /// 名称.
        name: String,
        /// 入手元.
        source: String,
        /// 入手日.
        obtained_on: Option<String>,
        /// Time of the day.
        obtained_time: String,
        /// 保管場所.
        place: String,
        /// The file.
        attachment_sha256: Option<String>,
        /// Its name.
        file_name: Option<String>,
        /// Hash of a file that is kept elsewhere.
        file_sha256: Option<String>,
        /// A picture that the auditor took.
        is_picture: bool,
        /// How far it carries.
        sufficiency: String,
        /// In | out.
        state: String,
        /// Why it does not count any more.
        out_reason: String,
        /// UTC time.
        added_at: String,
        /// Who added it.
        added_person_id: String,
    }
}

/// The evidence of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditEvidence>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY number, id"),
        &[&engagement_id],
    )
}
