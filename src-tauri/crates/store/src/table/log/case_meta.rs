//! Table `case_meta`: what the case is (kind, body, id) and its own settings.

use rusqlite::{Connection, Transaction};

use crate::error::Result;
use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE case_meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

table! {
    /// One named value of the case.
    CaseMeta in "case_meta" key(key: &str) {
        /// Name of the value, e.g. `case_kind`.
        key: String,
        /// The value as text.
        value: String,
    }
}

/// The value under this key.
pub fn value(conn: &Connection, key: &str) -> Result<Option<String>> {
    Ok(get(conn, key)?.map(|row| row.value))
}

/// Writes one value.
pub fn put(tx: &Transaction<'_>, key: &str, value: &str) -> Result<()> {
    upsert(
        tx,
        &CaseMeta {
            key: key.to_owned(),
            value: value.to_owned(),
        },
    )
}
