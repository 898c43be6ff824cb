//! Table `audit_improvement`: what the auditee reports of its improvement (改善報告書).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_improvement (
  id TEXT NOT NULL PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES audit_finding(id),
  measure_id TEXT REFERENCES measure(id),
  done TEXT NOT NULL,
  completed_on TEXT,
  evidence_json TEXT NOT NULL,
  remaining TEXT NOT NULL,
  confirmed_role TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  received_on TEXT NOT NULL,
  parcel_id TEXT,
  recorded_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One report.
    AuditImprovement in "audit_improvement" key(id: &str) {
        /// Id.
        id: String,
        /// The finding.
        finding_id: String,
        /// 改善計画.
        measure_id: Option<String>,
        /// 実施内容.
        done: String,
        /// 完了日.
        completed_on: Option<String>,
        /// Name, place, date.
        evidence_json: String,
        /// 残る課題.
        remaining: String,
        /// Role code of who confirmed.
        confirmed_role: String,
        /// Who confirmed.
        confirmed_by: String,
        /// ISO date.
        confirmed_on: Option<String>,
        /// ISO date.
        received_on: String,
        /// Parcel that it came with.
        parcel_id: Option<String>,
        /// UTC time.
        recorded_at: String,
    }
}

/// The reports on one finding.
pub fn of_finding(conn: &Connection, finding_id: &str) -> Result<Vec<AuditImprovement>> {
    many(
        conn,
        select!("WHERE finding_id = ? ORDER BY received_on, id"),
        &[&finding_id],
    )
}
