//! Tables `reception` and `reception_content`: sheets the office took in, by version.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::{At, Result};
use crate::table::{many, run, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE reception (
  id TEXT NOT NULL PRIMARY KEY,
  parcel_id TEXT,
  origin TEXT NOT NULL,
  body_code TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  edition_sha256 TEXT NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  unit_code TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_unit_id TEXT REFERENCES unit(id),
  system_code TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT,
  performer TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  accepted_at TEXT,
  decided_by TEXT NOT NULL,
  dept_confirmation_json TEXT,
  erased_at TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX reception_of_year ON reception(fiscal_year, unit_code, sheet_kind, system_code);
CREATE TABLE reception_content (
  reception_id TEXT NOT NULL PRIMARY KEY REFERENCES reception(id),
  content BLOB NOT NULL
) STRICT;
";

table! {
    /// One version of a sheet taken in.
    Reception in "reception" key(id: &str) {
        /// Id.
        id: String,
        /// Parcel it came in.
        parcel_id: Option<String>,
        /// Parcel | excel | `key_in` | migrated.
        origin: String,
        /// 団体コード.
        body_code: String,
        /// Fiscal year.
        fiscal_year: i64,
        /// Edition answered.
        edition_sha256: String,
        /// Our unit.
        unit_id: Option<String>,
        /// Unit code as written.
        unit_code: String,
        /// Organisation | system | central.
        sheet_kind: String,
        /// Our system.
        system_unit_id: Option<String>,
        /// System code as written, or empty.
        system_code: String,
        /// Version for this key, from 1.
        version: i64,
        /// In_force | superseded | returned | withdrawn | held.
        state: String,
        /// SHA-256 of the content as sealed, hex; stays after an erasure.
        sha256: String,
        /// 照合番号.
        check_number: String,
        /// Who confirmed, as written.
        confirmed_by: String,
        /// ISO date.
        confirmed_on: Option<String>,
        /// 実施者.
        performer: String,
        /// File name.
        file_name: String,
        /// SHA-256 of the file, hex.
        file_sha256: String,
        /// UTC time.
        received_at: String,
        /// Person id.
        received_by: String,
        /// UTC time.
        accepted_at: Option<String>,
        /// Person id who decided on it.
        decided_by: String,
        /// 部局長確認: role, person, date, opinion.
        dept_confirmation_json: Option<String>,
        /// UTC time of an erasure within the content.
        erased_at: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The receptions of one fiscal year, all versions.
pub fn of_year(conn: &Connection, fiscal_year: i64) -> Result<Vec<Reception>> {
    const SQL: &str = select!(
        "WHERE fiscal_year = ? ORDER BY unit_code, sheet_kind, system_code, version, received_at, id"
    );
    many(conn, SQL, &[&fiscal_year])
}

/// The versions in force of one fiscal year.
pub fn in_force(conn: &Connection, fiscal_year: i64) -> Result<Vec<Reception>> {
    const SQL: &str = select!(
        "WHERE fiscal_year = ? AND state = 'in_force' ORDER BY unit_code, sheet_kind, system_code, version, id"
    );
    many(conn, SQL, &[&fiscal_year])
}

/// The versions in force of all years, the earliest year first.
pub fn in_force_all(conn: &Connection) -> Result<Vec<Reception>> {
    const SQL: &str = select!(
        "WHERE state = 'in_force' ORDER BY fiscal_year, unit_code, sheet_kind, system_code, version, id"
    );
    many(conn, SQL, &[])
}

/// Keeps the sheet as hashed (canonical JSON, UTF-8) of this reception.
pub fn put_content(tx: &Transaction<'_>, reception_id: &str, content: &[u8]) -> Result<()> {
    run(
        tx,
        "INSERT INTO reception_content(reception_id, content) VALUES(?, ?)",
        &[&reception_id, &content],
    )
    .map(drop)
}

/// The sheet as hashed (canonical JSON, UTF-8) of this reception.
pub fn content(conn: &Connection, reception_id: &str) -> Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT content FROM reception_content WHERE reception_id = ?")
        .and_then(|mut s| s.query_row([reception_id], |row| row.get(0)).optional())
        .at(conn)
}

/// Takes the sealed content of this reception away.
pub fn delete_content(tx: &Transaction<'_>, reception_id: &str) -> Result<()> {
    run(
        tx,
        "DELETE FROM reception_content WHERE reception_id = ?",
        &[&reception_id],
    )
    .map(drop)
}
