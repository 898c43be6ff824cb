//! Table `audit_prior_finding`: findings of audits before this case.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_prior_finding (
  id TEXT NOT NULL PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  number TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  class_code TEXT NOT NULL,
  subject TEXT NOT NULL,
  control_code TEXT NOT NULL,
  result_code TEXT NOT NULL,
  checked_on TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One earlier finding.
    AuditPriorFinding in "audit_prior_finding" key(id: &str) {
        /// Id.
        id: String,
        /// The auditee.
        unit_id: String,
        /// Number.
        number: String,
        /// Fiscal year.
        fiscal_year: i64,
        /// Class code.
        class_code: String,
        /// 件名.
        subject: String,
        /// Control code.
        control_code: String,
        /// Result of the follow-up; may be empty.
        result_code: String,
        /// ISO date.
        checked_on: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The earlier findings of one auditee, newest first.
pub fn of_unit(conn: &Connection, unit_id: &str) -> Result<Vec<AuditPriorFinding>> {
    many(
        conn,
        select!("WHERE unit_id = ? ORDER BY fiscal_year DESC, number"),
        &[&unit_id],
    )
}
