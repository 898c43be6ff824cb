//! Table `round_target`: who is asked in a round: sections, and systems below them.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE round_target (
  round_id TEXT NOT NULL REFERENCES round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id),
  sheet_kind TEXT NOT NULL,
  owner_unit_id TEXT REFERENCES unit(id),
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  token TEXT,
  parcel_id TEXT,
  deadline TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (round_id, unit_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One unit asked in a round.
    RoundTarget in "round_target" key(round_id: &str, unit_id: &str) {
        /// The round.
        round_id: String,
        /// Section or system.
        unit_id: String,
        /// Organisation | system | central.
        sheet_kind: String,
        /// Section that answers for a system.
        owner_unit_id: Option<String>,
        /// Planned | requested | received | excluded.
        state: String,
        /// Why excluded or added.
        reason: String,
        /// Return token of its request.
        token: Option<String>,
        /// Request parcel.
        parcel_id: Option<String>,
        /// ISO date.
        deadline: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The targets of one round.
pub fn of_round(conn: &Connection, round_id: &str) -> Result<Vec<RoundTarget>> {
    many(conn, select!("WHERE round_id = ? ORDER BY unit_id"), &[&round_id])
}
