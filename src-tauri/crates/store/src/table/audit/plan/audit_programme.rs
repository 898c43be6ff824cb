//! Table `audit_programme`: a mid-term programme (中期監査計画).

use crate::table::table;

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_programme (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  year_from INTEGER NOT NULL,
  years INTEGER NOT NULL,
  policy TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One programme.
    AuditProgramme in "audit_programme" key(id: &str) {
        /// Id.
        id: String,
        /// Name as printed.
        name: String,
        /// First fiscal year.
        year_from: i64,
        /// How many fiscal years.
        years: i64,
        /// Policy.
        policy: String,
        /// Draft | in_force | withdrawn.
        state: String,
        /// Free note.
        note: String,
        /// UTC time.
        created_at: String,
    }
}
