//! Table `audit_roll_out_reply`: what a section answers.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_roll_out_reply (
  roll_out_id TEXT NOT NULL REFERENCES audit_roll_out(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  token TEXT,
  parcel_id TEXT,
  answer_code TEXT,
  how TEXT NOT NULL,
  measure_id TEXT REFERENCES measure(id),
  replied_on TEXT,
  replied_by TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (roll_out_id, unit_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One reply.
    AuditRollOutReply in "audit_roll_out_reply" key(roll_out_id: &str, unit_id: &str) {
        /// The question.
        roll_out_id: String,
        /// The section.
        unit_id: String,
        /// Token of the answer.
        token: Option<String>,
        /// Parcel that it went out with.
        parcel_id: Option<String>,
        /// Answer code.
        answer_code: Option<String>,
        /// 確認方法.
        how: String,
        /// 改善計画.
        measure_id: Option<String>,
        /// ISO date.
        replied_on: Option<String>,
        /// Who answered.
        replied_by: String,
        /// Free note.
        note: String,
    }
}

/// The replies to one question.
pub fn of_roll_out(conn: &Connection, roll_out_id: &str) -> Result<Vec<AuditRollOutReply>> {
    many(
        conn,
        select!("WHERE roll_out_id = ? ORDER BY unit_id"),
        &[&roll_out_id],
    )
}
