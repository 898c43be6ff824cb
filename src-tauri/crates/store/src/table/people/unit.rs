//! Table `unit`: departments, sections, systems, networks, contractors; what changes over time is in `unit_attribute`.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE unit (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// A unit; its id is ours and never changes.
    Unit in "unit" key(id: &str) {
        /// Id.
        id: String,
        /// Body | department | section | system | network | contractor.
        kind: String,
        /// Free note.
        note: String,
    }
}

/// All units of one kind.
pub fn of_kind(conn: &Connection, kind: &str) -> Result<Vec<Unit>> {
    many(conn, select!("WHERE kind = ? ORDER BY id"), &[&kind])
}
