//! Table `audit_follow_up`: follow-ups of a finding, planned and done, over fiscal years.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  ordinal INTEGER NOT NULL,
  planned_on TEXT NOT NULL,
  method_code TEXT,
  checked_on TEXT,
  checker_person_id TEXT REFERENCES person(id),
  checked TEXT NOT NULL,
  result_code TEXT,
  next_on TEXT,
  close_reason TEXT NOT NULL,
  close_role TEXT NOT NULL,
  close_approver TEXT NOT NULL,
  closed_on TEXT,
  state TEXT NOT NULL
) STRICT;
";

table! {
    /// One follow-up.
    AuditFollowUp in "audit_follow_up" key(id: &str) {
        /// Id.
        id: String,
        /// The finding.
        finding_id: String,
        /// Order.
        ordinal: i64,
        /// ISO date.
        planned_on: String,
        /// Method code.
        method_code: Option<String>,
        /// ISO date.
        checked_on: Option<String>,
        /// Who checked.
        checker_person_id: Option<String>,
        /// What was checked and found.
        checked: String,
        /// Result code.
        result_code: Option<String>,
        /// ISO date of the next one.
        next_on: Option<String>,
        /// 打切り理由.
        close_reason: String,
        /// Role code of who approved that.
        close_role: String,
        /// Who approved that.
        close_approver: String,
        /// ISO date.
        closed_on: Option<String>,
        /// Planned | done.
        state: String,
    }
}

/// The follow-ups of one finding.
pub fn of_finding(conn: &Connection, finding_id: &str) -> Result<Vec<AuditFollowUp>> {
    many(
        conn,
        select!("WHERE finding_id = ? ORDER BY ordinal"),
        &[&finding_id],
    )
}
