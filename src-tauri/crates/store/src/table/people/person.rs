//! Table `person`: the persons a case knows, with role and dates (data.md 4).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  valid_from TEXT,
  valid_to TEXT,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// A person; rules of separation compare the id.
    Person in "person" key(id: &str) {
        /// Id.
        id: String,
        /// Name as printed.
        name: String,
        /// Role code.
        role: String,
        /// Title of the post as printed.
        title: String,
        /// Unit the person belongs to.
        unit_id: Option<String>,
        /// First day, ISO date.
        valid_from: Option<String>,
        /// Last day, ISO date.
        valid_to: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The persons of one unit.
pub fn of_unit(conn: &Connection, unit_id: &str) -> Result<Vec<Person>> {
    many(conn, select!("WHERE unit_id = ? ORDER BY id"), &[&unit_id])
}
