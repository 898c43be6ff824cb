//! Table `handover`: handing over to a successor (引継ぎ), given or taken.

use crate::table::table;

/// The table as created (schema version 7).
pub const CREATE: &str = "
CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL,
  role TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_person_id TEXT REFERENCES person(id),
  taken_on TEXT,
  note TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One handover.
    Handover in "handover" key(id: &str) {
        /// Id.
        id: String,
        /// Out (written here) | in (taken by the successor).
        direction: String,
        /// Role code that is handed over.
        role: String,
        /// Section or office.
        unit_name: String,
        /// Who hands over.
        given_by: String,
        /// ISO date.
        given_on: String,
        /// The successor; of one that was written, whom it is meant for.
        taken_by: String,
        /// The successor as person.
        taken_person_id: Option<String>,
        /// ISO date.
        taken_on: Option<String>,
        /// Free words of the predecessor.
        note: String,
        /// The parcel.
        parcel_id: String,
        /// SHA-256 of its canonical content.
        sha256: String,
        /// 照合番号 of it.
        check_number: String,
        /// UTC time.
        created_at: String,
    }
}
