//! Table `exception_course`: what an exception is beside its form: where it comes from, which route it takes, why rules of
//! separation were set aside.

use crate::table::table;

/// The table as created (schema version 6).
pub const CREATE: &str = "
CREATE TABLE exception_course (
  exception_id TEXT NOT NULL PRIMARY KEY REFERENCES exception_grant(id),
  measure_id TEXT REFERENCES measure(id),
  is_minor INTEGER NOT NULL CHECK(is_minor IN (0, 1)),
  is_disaster INTEGER NOT NULL CHECK(is_disaster IN (0, 1)),
  os_account TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  second_person TEXT NOT NULL,
  parcel_id TEXT
) STRICT;
";

table! {
    /// The course of one exception.
    ExceptionCourse in "exception_course" key(exception_id: &str) {
        /// The exception.
        exception_id: String,
        /// The measure that could not be carried out.
        measure_id: Option<String>,
        /// 軽微なもの (Kobe 9.5.1).
        is_minor: bool,
        /// 大規模災害時等 (Sendai (8)④).
        is_disaster: bool,
        /// OS account of the application.
        os_account: String,
        /// Why the applicant had to approve.
        override_reason: String,
        /// Who looked at it beside the approver.
        second_person: String,
        /// Parcel that brought it.
        parcel_id: Option<String>,
    }
}
