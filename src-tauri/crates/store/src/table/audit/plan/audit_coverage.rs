//! Table `audit_coverage`: which auditee a programme means to audit in which year.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_coverage (
  programme_id TEXT NOT NULL REFERENCES audit_programme(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  fiscal_year INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (programme_id, unit_id, fiscal_year)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One cell of the coverage map.
    AuditCoverage in "audit_coverage" key(programme_id: &str, unit_id: &str, fiscal_year: i64) {
        /// The programme.
        programme_id: String,
        /// The auditee.
        unit_id: String,
        /// Fiscal year.
        fiscal_year: i64,
        /// Free note.
        note: String,
    }
}

/// The cells of one programme.
pub fn of_programme(conn: &Connection, programme_id: &str) -> Result<Vec<AuditCoverage>> {
    many(
        conn,
        select!("WHERE programme_id = ? ORDER BY unit_id, fiscal_year"),
        &[&programme_id],
    )
}
