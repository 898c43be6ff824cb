//! Table `round`: one yearly self-check (点検実施) of a body.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY,
  fiscal_year INTEGER NOT NULL,
  body_code TEXT NOT NULL,
  name TEXT NOT NULL,
  edition_sha256 TEXT NOT NULL REFERENCES edition(sha256),
  set_code TEXT NOT NULL,
  scale_json TEXT NOT NULL,
  dates_json TEXT NOT NULL,
  route_json TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  state TEXT NOT NULL,
  public_key TEXT,
  private_key BLOB,
  document_number TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// A round with its scale, dates, route and key pair.
    Round in "round" key(id: &str) {
        /// Id.
        id: String,
        /// 2026 = 令和8年度.
        fiscal_year: i64,
        /// 団体コード.
        body_code: String,
        /// Name as printed.
        name: String,
        /// Edition asked.
        edition_sha256: String,
        /// Short | standard | full.
        set_code: String,
        /// Answer scale and scoring settings.
        scale_json: String,
        /// Dates of the steps.
        dates_json: String,
        /// Reporting route and confirmations.
        route_json: String,
        /// Other settings (forms, marks, texts).
        settings_json: String,
        /// Planned | approved | open | closed | sealed.
        state: String,
        /// Age recipient of the round.
        public_key: Option<String>,
        /// Age identity of the round; never leaves the case, enters the journal by hash only.
        private_key: Option<Vec<u8>>,
        /// 文書番号.
        document_number: String,
        /// ISO date.
        approved_on: Option<String>,
        /// Who approved, as typed.
        approved_by: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}

/// The rounds of one fiscal year.
pub fn of_year(conn: &Connection, fiscal_year: i64) -> Result<Vec<Round>> {
    many(
        conn,
        select!("WHERE fiscal_year = ? ORDER BY created_at, id"),
        &[&fiscal_year],
    )
}
