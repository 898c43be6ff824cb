//! Table `audit_order`: orders of the CISO (改善指示).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_order (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_on TEXT,
  directed_role TEXT NOT NULL,
  directed_unit_id TEXT REFERENCES unit(id),
  directed_to TEXT NOT NULL,
  content TEXT NOT NULL,
  findings_json TEXT NOT NULL,
  plan_due_on TEXT,
  document_number TEXT NOT NULL,
  parcel_id TEXT,
  token TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One order.
    AuditOrder in "audit_order" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Number within the engagement.
        seq: i64,
        /// Number as printed.
        number: String,
        /// Improvement | cross_cutting.
        kind: String,
        /// Who orders, as printed.
        ordered_by: String,
        /// ISO date.
        ordered_on: Option<String>,
        /// Role code of who is ordered.
        directed_role: String,
        /// Unit.
        directed_unit_id: Option<String>,
        /// Addressee as printed.
        directed_to: String,
        /// 指示内容.
        content: String,
        /// Ids of findings.
        findings_json: String,
        /// 計画提出期限.
        plan_due_on: Option<String>,
        /// 文書番号.
        document_number: String,
        /// Parcel that it went out with.
        parcel_id: Option<String>,
        /// Token of the plan that comes back.
        token: Option<String>,
        /// Draft | issued | withdrawn.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}

/// The orders of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditOrder>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY seq"),
        &[&engagement_id],
    )
}
