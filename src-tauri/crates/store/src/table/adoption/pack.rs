//! Table `pack`: editions that came as a checklist pack, with who published them.

use crate::table::table;

/// The table as created (schema version 3).
pub const CREATE: &str = "
CREATE TABLE pack (
  edition_sha256 TEXT NOT NULL PRIMARY KEY REFERENCES edition(sha256),
  parcel_id TEXT NOT NULL,
  publisher TEXT NOT NULL,
  made_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  installed_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One installed edition.
    Pack in "pack" key(edition_sha256: &str) {
        /// The edition.
        edition_sha256: String,
        /// Parcel that brought it.
        parcel_id: String,
        /// Who published it, as the parcel says.
        publisher: String,
        /// UTC time of the parcel.
        made_at: String,
        /// Its file.
        file_name: String,
        /// UTC time.
        installed_at: String,
    }
}
