//! Table `sheet`: one self-check sheet (自己点検票, domain.md 4.1), one version in work.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE sheet (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT,
  fiscal_year INTEGER NOT NULL,
  body_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  system_unit_id TEXT REFERENCES unit(id),
  edition_sha256 TEXT NOT NULL REFERENCES edition(sha256),
  set_code TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  responsible_person_id TEXT REFERENCES person(id),
  responsible_title TEXT NOT NULL,
  performer TEXT NOT NULL,
  period_from TEXT,
  period_to TEXT,
  remarks TEXT NOT NULL,
  wishes TEXT NOT NULL,
  headcount INTEGER,
  request_json TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// A sheet and its head fields.
    Sheet in "sheet" key(id: &str) {
        /// Id.
        id: String,
        /// Round it belongs to; a section knows it only by id.
        round_id: Option<String>,
        /// Fiscal year.
        fiscal_year: i64,
        /// 団体コード.
        body_code: String,
        /// Organisation | system | central.
        kind: String,
        /// Section (or body for central).
        unit_id: String,
        /// System or network.
        system_unit_id: Option<String>,
        /// Edition answered.
        edition_sha256: String,
        /// Short | standard | full.
        set_code: String,
        /// Version in work, from 1.
        version: i64,
        /// Draft | confirmed | submitted | accepted | returned | superseded | withdrawn.
        state: String,
        /// Settings of the sheet.
        settings_json: String,
        /// 点検責任者.
        responsible_person_id: Option<String>,
        /// Title printed.
        responsible_title: String,
        /// 実施者.
        performer: String,
        /// ISO date.
        period_from: Option<String>,
        /// ISO date.
        period_to: Option<String>,
        /// 総括所見.
        remarks: String,
        /// 上位者・全庁への要望.
        wishes: String,
        /// Number of staff.
        headcount: Option<i64>,
        /// What the request said (sender, deadline, token, key).
        request_json: String,
        /// UTC time.
        created_at: String,
    }
}

/// The sheets of one fiscal year.
pub fn of_year(conn: &Connection, fiscal_year: i64) -> Result<Vec<Sheet>> {
    many(
        conn,
        select!("WHERE fiscal_year = ? ORDER BY kind, unit_id, system_unit_id, id"),
        &[&fiscal_year],
    )
}
