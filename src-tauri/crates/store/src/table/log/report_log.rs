//! Tables `report_log` and `report_content`: every paper issued, with the data it was made from, so that it reprints identically.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::{At, Result};
use crate::table::{many, run, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE report_log (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  sheet_id TEXT,
  sealed_version_id TEXT,
  fiscal_year INTEGER,
  check_number TEXT NOT NULL,
  journal_seq INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  file_sha256 TEXT,
  erased_at TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE TABLE report_content (
  report_id TEXT NOT NULL PRIMARY KEY REFERENCES report_log(id),
  content BLOB NOT NULL
) STRICT;
";

table! {
    /// One report issued.
    ReportLog in "report_log" key(id: &str) {
        /// Id.
        id: String,
        /// Which report.
        kind: String,
        /// Pdf | xlsx | csv | ….
        format: String,
        /// Sheet it prints.
        sheet_id: Option<String>,
        /// Sealed version it prints.
        sealed_version_id: Option<String>,
        /// Fiscal year it speaks of.
        fiscal_year: Option<i64>,
        /// 照合番号, empty for a draft (案).
        check_number: String,
        /// Journal number it was made from.
        journal_seq: i64,
        /// UTC time.
        made_at: String,
        /// Person id.
        made_by: String,
        /// File name.
        file_name: String,
        /// SHA-256 of the canonical JSON of its data, hex; stays after an erasure.
        sha256: String,
        /// SHA-256 of the file written.
        file_sha256: Option<String>,
        /// UTC time of an erasure within the data.
        erased_at: Option<String>,
        /// Free note.
        note: String,
    }
}

/// The reports of one sheet, newest first.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<ReportLog>> {
    many(
        conn,
        select!("WHERE sheet_id = ? ORDER BY made_at DESC, id"),
        &[&sheet_id],
    )
}

/// Keeps the canonical JSON of the data of this report.
pub fn put_content(tx: &Transaction<'_>, report_id: &str, content: &[u8]) -> Result<()> {
    run(
        tx,
        "INSERT INTO report_content(report_id, content) VALUES(?, ?)",
        &[&report_id, &content],
    )
    .map(drop)
}

/// The canonical JSON of the data of this report.
pub fn content(conn: &Connection, report_id: &str) -> Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT content FROM report_content WHERE report_id = ?")
        .and_then(|mut s| s.query_row([report_id], |row| row.get(0)).optional())
        .at(conn)
}

/// The papers of one fiscal year that are of no sheet, newest first.
pub fn of_year(conn: &Connection, fiscal_year: i64) -> Result<Vec<ReportLog>> {
    many(
        conn,
        select!("WHERE fiscal_year = ? AND sheet_id IS NULL ORDER BY journal_seq DESC, made_at DESC, id"),
        &[&fiscal_year],
    )
}

/// Takes the kept data of this report away.
pub fn delete_content(tx: &Transaction<'_>, report_id: &str) -> Result<()> {
    run(
        tx,
        "DELETE FROM report_content WHERE report_id = ?",
        &[&report_id],
    )
    .map(drop)
}
