//! Table `operator_memory`: who works under which OS account in this case.

use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE operator_memory (
  os_account TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id),
  remembered_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

table! {
    /// The person last chosen under an OS account.
    OperatorMemory in "operator_memory" key(os_account: &str) {
        /// Account name.
        os_account: String,
        /// The person.
        person_id: String,
        /// UTC time.
        remembered_at: String,
    }
}
