//! Table `edition`: full copies of the checklist editions this case uses.

use rusqlite::{Connection, Row, Transaction};

use crate::error::Result;
use crate::table::{FromRow, many, next, table};

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

/// An edition without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionName {
    /// SHA-256 of the content, hex.
    pub sha256: String,
    /// Checklist id.
    pub body_id: String,
    /// Edition id.
    pub edition: String,
}

impl FromRow for EditionName {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut at = 0;
        Ok(Self {
            sha256: next(row, &mut at)?,
            body_id: next(row, &mut at)?,
            edition: next(row, &mut at)?,
        })
    }
}

/// What editions the case holds, the newest first.
pub fn names(conn: &Connection) -> Result<Vec<EditionName>> {
    many(
        conn,
        "SELECT sha256, body_id, edition FROM edition ORDER BY added_at DESC, sha256",
        &[],
    )
}
