//! Table `audit_closing`: the end of an engagement: papers and evidence listed, sealed, kept until a day.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_closing (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  closed_on TEXT NOT NULL,
  closed_person_id TEXT NOT NULL REFERENCES person(id),
  approver TEXT NOT NULL,
  retention_years INTEGER NOT NULL,
  retain_until_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One closing.
    AuditClosing in "audit_closing" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// ISO date.
        closed_on: String,
        /// Who closed it.
        closed_person_id: String,
        /// Who approved, as printed.
        approver: String,
        /// 保存期間.
        retention_years: i64,
        /// 満了日.
        retain_until_on: String,
        /// Hash of the list.
        sha256: String,
        /// 照合番号 of the list.
        check_number: String,
        /// Sealed | handed_over | disposed.
        state: String,
        /// Free note.
        note: String,
    }
}

/// The closings of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditClosing>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY closed_on, id"),
        &[&engagement_id],
    )
}
