//! Table `measure_standing`: what the desk that follows a measure up holds of it beside the measure itself. The office
//! takes a section's measure over on its first act; from then on state and approved due dates are its own.

use crate::table::table;

/// The table as created (schema version 6).
pub const CREATE: &str = "
CREATE TABLE measure_standing (
  measure_id TEXT NOT NULL PRIMARY KEY REFERENCES measure(id),
  origin TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  reception_id TEXT REFERENCES reception(id),
  has_due INTEGER NOT NULL CHECK(has_due IN (0, 1)),
  evidence_json TEXT NOT NULL,
  remaining TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
";

table! {
    /// How a measure stands with the desk that follows it up.
    MeasureStanding in "measure_standing" key(measure_id: &str) {
        /// The measure.
        measure_id: String,
        /// Own (made here) | section (taken over from a section's sheet).
        origin: String,
        /// Code of the unit whose sheet tells it; empty when made here.
        unit_code: String,
        /// The version in force when it was last acted on; a later one may take the state further.
        reception_id: Option<String>,
        /// The due date is this desk's, approved here.
        has_due: bool,
        /// 証拠: name, place, day; list.
        evidence_json: String,
        /// 残る課題.
        remaining: String,
        /// UTC time.
        taken_at: String,
    }
}
