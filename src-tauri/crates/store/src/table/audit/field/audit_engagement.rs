//! Table `audit_engagement`: one audit of one auditee (監査番号).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_engagement (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES audit_plan(id),
  seq INTEGER NOT NULL,
  number TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  scope TEXT NOT NULL,
  out_of_scope TEXT NOT NULL,
  limits TEXT NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  opinion_kind TEXT NOT NULL,
  storage_place TEXT NOT NULL,
  contact TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  notice_number TEXT NOT NULL,
  notified_on TEXT,
  notice_place TEXT NOT NULL,
  objection_on TEXT,
  opened_on TEXT,
  exit_on TEXT,
  exit_note TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (plan_id, seq)
) STRICT;
";

table! {
    /// One engagement.
    AuditEngagement in "audit_engagement" key(id: &str) {
        /// Id.
        id: String,
        /// The plan.
        plan_id: String,
        /// Number within the plan, never reused.
        seq: i64,
        /// 監査番号.
        number: String,
        /// The auditee.
        unit_id: String,
        /// Name as printed.
        name: String,
        /// 目的.
        purpose: String,
        /// 対象と範囲.
        scope: String,
        /// 範囲外.
        out_of_scope: String,
        /// 制約.
        limits: String,
        /// Edition that the items come from.
        edition_sha256: Option<String>,
        /// Assurance | advice.
        opinion_kind: String,
        /// 調書保管場所.
        storage_place: String,
        /// 連絡先.
        contact: String,
        /// ISO date of the first day on site.
        period_from: Option<String>,
        /// ISO date of the last day on site.
        period_to: Option<String>,
        /// 文書番号 of the notice.
        notice_number: String,
        /// 発送日.
        notified_on: Option<String>,
        /// Place that the notice names.
        notice_place: String,
        /// 異議の申出期限.
        objection_on: Option<String>,
        /// ISO date of the opening meeting.
        opened_on: Option<String>,
        /// ISO date of 講評.
        exit_on: Option<String>,
        /// What was said there.
        exit_note: String,
        /// Planned | notified | reported | closed | cancelled.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}

/// The engagements of one plan.
pub fn of_plan(conn: &Connection, plan_id: &str) -> Result<Vec<AuditEngagement>> {
    many(conn, select!("WHERE plan_id = ? ORDER BY seq"), &[&plan_id])
}
