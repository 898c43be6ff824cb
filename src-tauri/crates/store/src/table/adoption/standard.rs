//! Table `standard`: documents that the office took to make a checklist of them.

use crate::table::table;

/// The table as created (schema version 2).
pub const CREATE: &str = "
CREATE TABLE standard (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  attachment_sha256 TEXT NOT NULL REFERENCES attachment(sha256),
  titles_json TEXT NOT NULL,
  state TEXT NOT NULL,
  edition_sha256 TEXT REFERENCES edition(sha256),
  taken_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
";

table! {
    /// One document.
    Standard in "standard" key(id: &str) {
        /// Id.
        id: String,
        /// Name of the standard.
        name: String,
        /// File it came from.
        file_name: String,
        /// The text that was read from it.
        attachment_sha256: String,
        /// Titles that the document gives, list.
        titles_json: String,
        /// Open | finished.
        state: String,
        /// The edition that was made of it.
        edition_sha256: Option<String>,
        /// UTC time.
        taken_at: String,
        /// UTC time.
        finished_at: Option<String>,
    }
}
