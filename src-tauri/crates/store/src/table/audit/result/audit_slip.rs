//! Table `audit_slip`: slips (監査連絡票) handed over on site.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_slip (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  findings_json TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  handed_to TEXT NOT NULL,
  returned_on TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One slip.
    AuditSlip in "audit_slip" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Number within the engagement.
        seq: i64,
        /// Number as printed.
        number: String,
        /// Ids of findings.
        findings_json: String,
        /// ISO date.
        issued_on: String,
        /// Who got it.
        handed_to: String,
        /// ISO date.
        returned_on: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The slips of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditSlip>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY seq"),
        &[&engagement_id],
    )
}
