//! Table `year_closing_entry`: what a closed year rests on, with the hash of each.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 7).
pub const CREATE: &str = "
CREATE TABLE year_closing_entry (
  closing_id TEXT NOT NULL REFERENCES year_closing(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row_id TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (closing_id, ordinal)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One line of the list of a closed year.
    YearClosingEntry in "year_closing_entry" key(closing_id: &str, ordinal: i64) {
        /// The closing.
        closing_id: String,
        /// Order.
        ordinal: i64,
        /// Submission | correction | report.
        kind: String,
        /// Id of the row in its table.
        row_id: String,
        /// How a person knows it.
        name: String,
        /// State of the row on that day.
        state: String,
        /// SHA-256 of its content.
        sha256: String,
    }
}

/// The list of one closing.
pub fn of_closing(conn: &Connection, closing_id: &str) -> Result<Vec<YearClosingEntry>> {
    many(
        conn,
        select!("WHERE closing_id = ? ORDER BY ordinal"),
        &[&closing_id],
    )
}
