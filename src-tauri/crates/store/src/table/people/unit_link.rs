//! Table `unit_link`: founding, merger, split and abolition of units, dated.

use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE unit_link (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  from_unit_id TEXT REFERENCES unit(id),
  to_unit_id TEXT REFERENCES unit(id),
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One reorganisation step between two units.
    UnitLink in "unit_link" key(id: &str) {
        /// Id.
        id: String,
        /// Founding | merger | split | abolition.
        kind: String,
        /// ISO date.
        on_date: String,
        /// Unit before.
        from_unit_id: Option<String>,
        /// Unit after.
        to_unit_id: Option<String>,
        /// Free note.
        note: String,
    }
}
