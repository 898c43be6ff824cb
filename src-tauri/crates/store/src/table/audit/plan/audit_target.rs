//! Table `audit_target`: the auditees of a plan with reasons and risk figures.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_target (
  plan_id TEXT NOT NULL REFERENCES audit_plan(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  ordinal INTEGER NOT NULL,
  reason TEXT NOT NULL,
  risk INTEGER,
  risk_json TEXT NOT NULL,
  last_year INTEGER,
  month_from INTEGER,
  month_to INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, unit_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One target.
    AuditTarget in "audit_target" key(plan_id: &str, unit_id: &str) {
        /// The plan.
        plan_id: String,
        /// The auditee.
        unit_id: String,
        /// Order.
        ordinal: i64,
        /// 選定理由.
        reason: String,
        /// Risk value when it was chosen.
        risk: Option<i64>,
        /// The figures that the value adds up from.
        risk_json: String,
        /// Fiscal year of the last audit.
        last_year: Option<i64>,
        /// First month, 1 to 12.
        month_from: Option<i64>,
        /// Last month, 1 to 12.
        month_to: Option<i64>,
        /// Free note.
        note: String,
    }
}

/// The targets of one plan.
pub fn of_plan(conn: &Connection, plan_id: &str) -> Result<Vec<AuditTarget>> {
    many(
        conn,
        select!("WHERE plan_id = ? ORDER BY ordinal, unit_id"),
        &[&plan_id],
    )
}
