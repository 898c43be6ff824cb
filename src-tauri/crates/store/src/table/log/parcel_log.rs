//! Table `parcel_log`: every parcel or form that went out or came in.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE parcel_log (
  id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL,
  kind TEXT NOT NULL,
  parcel_id TEXT NOT NULL,
  reply_to TEXT,
  body_code TEXT NOT NULL,
  fiscal_year INTEGER,
  unit_code TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  system_code TEXT NOT NULL,
  version INTEGER,
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  counterpart_key TEXT,
  token TEXT,
  is_encrypted INTEGER NOT NULL CHECK(is_encrypted IN (0, 1)),
  manifest_json TEXT NOT NULL,
  permission_json TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
";

table! {
    /// One parcel out or in.
    ParcelLog in "parcel_log" key(id: &str) {
        /// Id.
        id: String,
        /// In | out.
        direction: String,
        /// Request | submission | return | … | form.
        kind: String,
        /// Id in the manifest.
        parcel_id: String,
        /// Parcel it answers.
        reply_to: Option<String>,
        /// 団体コード.
        body_code: String,
        /// Fiscal year.
        fiscal_year: Option<i64>,
        /// Unit code.
        unit_code: String,
        /// Sheet kind, or empty.
        sheet_kind: String,
        /// System code, or empty.
        system_code: String,
        /// Version.
        version: Option<i64>,
        /// SHA-256 of the file, hex.
        sha256: String,
        /// File name.
        file_name: String,
        /// UTC time.
        at: String,
        /// Age recipient of the other side.
        counterpart_key: Option<String>,
        /// Return token.
        token: Option<String>,
        /// Encrypted or bare.
        is_encrypted: bool,
        /// Manifest, unknown fields kept.
        manifest_json: String,
        /// Recorded permission to hand out.
        permission_json: String,
        /// Free note.
        note: String,
    }
}

/// The log of one direction (`in` or `out`), newest first.
pub fn of_direction(conn: &Connection, direction: &str) -> Result<Vec<ParcelLog>> {
    many(
        conn,
        select!("WHERE direction = ? ORDER BY at DESC, id"),
        &[&direction],
    )
}

/// The parcels out that carry this return token.
pub fn by_token(conn: &Connection, token: &str) -> Result<Vec<ParcelLog>> {
    many(conn, select!("WHERE token = ? ORDER BY at DESC, id"), &[&token])
}

/// The entries of one parcel id.
pub fn by_parcel(conn: &Connection, parcel_id: &str) -> Result<Vec<ParcelLog>> {
    many(
        conn,
        select!("WHERE parcel_id = ? ORDER BY at, id"),
        &[&parcel_id],
    )
}
