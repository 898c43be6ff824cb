//! Table `audit_plan`: plans of a year (年度監査計画), special and follow-up audits.

use crate::table::table;

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_plan (
  id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT REFERENCES audit_programme(id),
  fiscal_year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  policy TEXT NOT NULL,
  theme TEXT NOT NULL,
  methods_json TEXT NOT NULL,
  criteria_json TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  budget_yen INTEGER,
  contractor TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_on TEXT,
  parent_plan_id TEXT REFERENCES audit_plan(id),
  public_key TEXT,
  private_key BLOB,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One plan.
    AuditPlan in "audit_plan" key(id: &str) {
        /// Id.
        id: String,
        /// Programme that it belongs to.
        programme_id: Option<String>,
        /// Fiscal year.
        fiscal_year: i64,
        /// Regular | special | follow_up.
        kind: String,
        /// Start of its audit numbers, such as 監8.
        number: String,
        /// Name as printed.
        name: String,
        /// 監査方針.
        policy: String,
        /// 重点テーマ.
        theme: String,
        /// Method codes.
        methods_json: String,
        /// Standards: name, version, date, edition.
        criteria_json: String,
        /// ISO date.
        period_from: Option<String>,
        /// ISO date.
        period_to: Option<String>,
        /// Budget.
        budget_yen: Option<i64>,
        /// Outside firm.
        contractor: String,
        /// Who ordered a special audit.
        ordered_by: String,
        /// ISO date of the order.
        ordered_on: Option<String>,
        /// Plan that a follow-up audit follows.
        parent_plan_id: Option<String>,
        /// Age key that answers come back to.
        public_key: Option<String>,
        /// Its private half.
        private_key: Option<Vec<u8>>,
        /// Draft | closed; approvals are decisions.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}
