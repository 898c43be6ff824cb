//! Table `audit_finding`: findings (指摘事項); a number is never reused.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_finding (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  class_code TEXT NOT NULL,
  urgency_code TEXT NOT NULL,
  subject TEXT NOT NULL,
  facts TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  control_code TEXT NOT NULL,
  cause_kind TEXT NOT NULL,
  cause_note TEXT NOT NULL,
  risk TEXT NOT NULL,
  proposal TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  items_json TEXT NOT NULL,
  opinion_code TEXT,
  opinion TEXT NOT NULL,
  opinion_on TEXT,
  opinion_by TEXT NOT NULL,
  is_roll_out INTEGER NOT NULL CHECK(is_roll_out IN (0, 1)),
  roll_out_json TEXT NOT NULL,
  roll_out_note TEXT NOT NULL,
  directed_role TEXT NOT NULL,
  directed_unit_id TEXT REFERENCES unit(id),
  plan_due_on TEXT,
  earlier_number TEXT NOT NULL,
  progress TEXT NOT NULL,
  state TEXT NOT NULL,
  out_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_person_id TEXT NOT NULL REFERENCES person(id),
  UNIQUE (engagement_id, seq)
) STRICT;
";

table! {
    /// One finding.
    AuditFinding in "audit_finding" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Number within the engagement.
        seq: i64,
        /// 指摘番号.
        number: String,
        /// Class code.
        class_code: String,
        /// Urgency code.
        urgency_code: String,
        /// 件名.
        subject: String,
        /// 事実.
        facts: String,
        /// Clauses.
        clauses_json: String,
        /// Control code of the criteria.
        control_code: String,
        /// Cause code; may be empty.
        cause_kind: String,
        /// 原因.
        cause_note: String,
        /// 影響・リスク.
        risk: String,
        /// 改善提案.
        proposal: String,
        /// Ids of evidence.
        evidence_json: String,
        /// Ids of items, so of papers.
        items_json: String,
        /// Opinion of the auditee.
        opinion_code: Option<String>,
        /// In its words.
        opinion: String,
        /// ISO date.
        opinion_on: Option<String>,
        /// Who gave it.
        opinion_by: String,
        /// 横展開.
        is_roll_out: bool,
        /// Unit ids that it is for; empty: all.
        roll_out_json: String,
        /// Whom it is for, in words.
        roll_out_note: String,
        /// 指示先 as role code.
        directed_role: String,
        /// 指示先.
        directed_unit_id: Option<String>,
        /// 計画期限.
        plan_due_on: Option<String>,
        /// Number of the finding that recurred.
        earlier_number: String,
        /// Progress code.
        progress: String,
        /// In | out.
        state: String,
        /// Why it was withdrawn.
        out_reason: String,
        /// UTC time.
        created_at: String,
        /// Who found it.
        created_person_id: String,
    }
}

/// The findings of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditFinding>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY seq"),
        &[&engagement_id],
    )
}
