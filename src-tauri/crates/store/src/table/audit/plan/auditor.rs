//! Table `auditor`: persons who audit.

use crate::table::table;

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE auditor (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person(id),
  affiliation TEXT NOT NULL,
  qualification TEXT NOT NULL,
  is_external INTEGER NOT NULL CHECK(is_external IN (0, 1)),
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One auditor.
    Auditor in "auditor" key(person_id: &str) {
        /// The person.
        person_id: String,
        /// 所属 as printed.
        affiliation: String,
        /// Qualification.
        qualification: String,
        /// Of outside the body.
        is_external: bool,
        /// Active | ended.
        state: String,
        /// Free note.
        note: String,
    }
}
