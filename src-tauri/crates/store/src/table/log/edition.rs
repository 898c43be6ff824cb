//! Table `edition`: full copies of the checklist editions this case uses.

use rusqlite::Transaction;

use crate::error::Result;
use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE edition (
  sha256 TEXT NOT NULL PRIMARY KEY,
  body_id TEXT NOT NULL,
  edition TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One checklist edition, kept whole.
    Edition in "edition" key(sha256: &str) {
        /// SHA-256 of the content, hex.
        sha256: String,
        /// Checklist id, e.g. yonezawa.
        body_id: String,
        /// Edition id.
        edition: String,
        /// Name as shown.
        name: String,
        /// Canonical JSON of the edition, UTF-8.
        content: Vec<u8>,
        /// UTC time.
        added_at: String,
    }
}

/// Adds the edition if it is not there yet; true when it was added.
pub fn put(tx: &Transaction<'_>, row: &Edition) -> Result<bool> {
    if get(tx, &row.sha256)?.is_some() {
        return Ok(false);
    }
    insert(tx, row).map(|()| true)
}
