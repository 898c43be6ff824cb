//! Table `reception_answer`: the answers of a sheet taken in, for figures; no secondary index on purpose.

use rusqlite::{Connection, Transaction};

use crate::error::{At, Result};
use crate::table::{many, run, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE reception_answer (
  reception_id TEXT NOT NULL REFERENCES reception(id),
  item_id TEXT NOT NULL,
  value TEXT,
  is_flagged INTEGER NOT NULL CHECK(is_flagged IN (0, 1)),
  is_cut INTEGER NOT NULL CHECK(is_cut IN (0, 1)),
  reason TEXT NOT NULL,
  exception_number TEXT NOT NULL,
  measure_text TEXT NOT NULL,
  PRIMARY KEY (reception_id, item_id)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One answer of a sheet taken in.
    ReceptionAnswer in "reception_answer" key(reception_id: &str, item_id: &str) {
        /// The reception.
        reception_id: String,
        /// Item id.
        item_id: String,
        /// Yes | partial | no | na.
        value: Option<String>,
        /// あとで確認, or ？ on a form.
        is_flagged: bool,
        /// Cut by the profile.
        is_cut: bool,
        /// Reason.
        reason: String,
        /// 例外措置番号.
        exception_number: String,
        /// Measure and due date, as text.
        measure_text: String,
    }
}

/// The answers of one reception.
pub fn of_reception(conn: &Connection, reception_id: &str) -> Result<Vec<ReceptionAnswer>> {
    many(
        conn,
        select!("WHERE reception_id = ? ORDER BY item_id"),
        &[&reception_id],
    )
}

/// One answer as it lies in the file, for a scan that keeps only what it needs.
#[derive(Debug, Clone, Copy)]
pub struct Scanned<'a> {
    /// The reception.
    pub reception_id: &'a str,
    /// Item id.
    pub item_id: &'a str,
    /// Yes | partial | no | na.
    pub value: Option<&'a str>,
    /// あとで確認.
    pub is_flagged: bool,
    /// Cut by the profile.
    pub is_cut: bool,
    /// Reason.
    pub reason: &'a str,
    /// 例外措置番号.
    pub exception_number: &'a str,
}

/// Shows the answers of all versions in force of a year, by reception and item, in one scan.
pub fn scan_in_force(conn: &Connection, fiscal_year: i64, mut each: impl FnMut(Scanned<'_>)) -> Result<()> {
    const SQL: &str = "SELECT reception_id, item_id, value, is_flagged, is_cut, reason, exception_number
        FROM reception_answer WHERE reception_id IN
        (SELECT id FROM reception WHERE fiscal_year = ? AND state = 'in_force')
        ORDER BY reception_id, item_id";
    let mut read = || -> rusqlite::Result<()> {
        let mut statement = conn.prepare_cached(SQL)?;
        let mut rows = statement.query([fiscal_year])?;
        while let Some(row) = rows.next()? {
            each(Scanned {
                reception_id: row.get_ref(0)?.as_str()?,
                item_id: row.get_ref(1)?.as_str()?,
                value: row.get_ref(2)?.as_str_or_null()?,
                is_flagged: row.get(3)?,
                is_cut: row.get(4)?,
                reason: row.get_ref(5)?.as_str()?,
                exception_number: row.get_ref(6)?.as_str()?,
            });
        }
        Ok(())
    };
    read().at(conn)
}

/// Takes the answers of a reception away.
pub fn delete_of(tx: &Transaction<'_>, reception_id: &str) -> Result<()> {
    run(
        tx,
        "DELETE FROM reception_answer WHERE reception_id = ?",
        &[&reception_id],
    )
    .map(drop)
}
