//! Table `prior_summary`: head and figures of last year's sealed sheet.

use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE prior_summary (
  sheet_id TEXT NOT NULL PRIMARY KEY REFERENCES sheet(id),
  fiscal_year INTEGER NOT NULL,
  edition_sha256 TEXT NOT NULL,
  edition_name TEXT NOT NULL,
  version INTEGER NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  check_number TEXT NOT NULL,
  remarks TEXT NOT NULL,
  figures_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

table! {
    /// Last year's sheet in short.
    PriorSummary in "prior_summary" key(sheet_id: &str) {
        /// This year's sheet.
        sheet_id: String,
        /// The year before.
        fiscal_year: i64,
        /// Edition answered then.
        edition_sha256: String,
        /// Its name.
        edition_name: String,
        /// Version in force.
        version: i64,
        /// Who confirmed.
        confirmed_by: String,
        /// ISO date.
        confirmed_on: Option<String>,
        /// 照合番号.
        check_number: String,
        /// 総括所見 then.
        remarks: String,
        /// Counts and rates then.
        figures_json: String,
    }
}
