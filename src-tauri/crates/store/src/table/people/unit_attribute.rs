//! Table `unit_attribute`: code, name, parent and head of a unit, dated.

use rusqlite::Connection;

use crate::error::{At, Result};
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE unit_attribute (
  unit_id TEXT NOT NULL REFERENCES unit(id),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  parent_id TEXT REFERENCES unit(id),
  head_person_id TEXT REFERENCES person(id),
  head_title TEXT NOT NULL,
  system_owner_unit_id TEXT REFERENCES unit(id),
  contact TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (unit_id, valid_from)
) STRICT, WITHOUT ROWID;
";

table! {
    /// What held of a unit from a day on.
    UnitAttribute in "unit_attribute" key(unit_id: &str, valid_from: &str) {
        /// The unit.
        unit_id: String,
        /// First day, ISO date.
        valid_from: String,
        /// Last day, ISO date.
        valid_to: Option<String>,
        /// Unit code, the join key on paper.
        code: String,
        /// Name.
        name: String,
        /// Reading, for sorting.
        kana: String,
        /// Order on lists.
        sort_key: String,
        /// Unit above.
        parent_id: Option<String>,
        /// Head.
        head_person_id: Option<String>,
        /// Title of the head.
        head_title: String,
        /// Section that owns this system or network.
        system_owner_unit_id: Option<String>,
        /// Extension or address.
        contact: String,
        /// Free note.
        note: String,
    }
}

/// The first day on which any unit is known.
pub fn first_day(conn: &Connection) -> Result<Option<String>> {
    conn.query_row("SELECT MIN(valid_from) FROM unit_attribute", [], |row| row.get(0))
        .at(conn)
}

/// The attributes that held on a day (ISO date), one row a unit.
pub fn on_day(conn: &Connection, day: &str) -> Result<Vec<UnitAttribute>> {
    const SQL: &str = select!(
        "WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY sort_key, code, unit_id"
    );
    many(conn, SQL, &[&day])
}

/// All attributes of one unit, oldest first.
pub fn of_unit(conn: &Connection, unit_id: &str) -> Result<Vec<UnitAttribute>> {
    many(
        conn,
        select!("WHERE unit_id = ? ORDER BY valid_from"),
        &[&unit_id],
    )
}
