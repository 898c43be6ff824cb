//! Table `draft`: typing not yet an entry; no state, not journaled, left out of the replay.

use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

table! {
    /// One text being typed.
    Draft in "draft" key(key: &str) {
        /// Which field, as the caller names it.
        key: String,
        /// The text so far.
        value: String,
        /// UTC time.
        at: String,
        /// Person id.
        actor: String,
    }
}
