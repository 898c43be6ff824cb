//! Table `year_closing`: the closing of a fiscal year, and its opening again.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 7).
pub const CREATE: &str = "
CREATE TABLE year_closing (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES round(id),
  fiscal_year INTEGER NOT NULL,
  closed_on TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_person_id TEXT REFERENCES person(id),
  approver TEXT NOT NULL,
  reason TEXT NOT NULL,
  open_json TEXT NOT NULL,
  figures_json TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  reopened_on TEXT,
  reopened_by TEXT NOT NULL,
  reopen_approver TEXT NOT NULL,
  reopen_reason TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One closing of a year.
    YearClosing in "year_closing" key(id: &str) {
        /// Id.
        id: String,
        /// The round that was sealed.
        round_id: String,
        /// Fiscal year.
        fiscal_year: i64,
        /// ISO date.
        closed_on: String,
        /// Who closed it.
        closed_by: String,
        /// The same as person.
        closed_person_id: Option<String>,
        /// 承認者.
        approver: String,
        /// Why it was closed with points open; empty when nothing was open.
        reason: String,
        /// What was open: code and count.
        open_json: String,
        /// Figures of the day.
        figures_json: String,
        /// SHA-256 of the canonical list.
        sha256: String,
        /// 照合番号 of the list.
        check_number: String,
        /// Sealed | reopened.
        state: String,
        /// ISO date.
        reopened_on: Option<String>,
        /// Who opened it again.
        reopened_by: String,
        /// Who approved that.
        reopen_approver: String,
        /// Why.
        reopen_reason: String,
        /// UTC time.
        created_at: String,
    }
}

/// The closings of one year, first to last.
pub fn of_year(conn: &Connection, fiscal_year: i64) -> Result<Vec<YearClosing>> {
    many(
        conn,
        select!("WHERE fiscal_year = ? ORDER BY created_at, id"),
        &[&fiscal_year],
    )
}
