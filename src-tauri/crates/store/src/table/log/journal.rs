//! Table `journal`: one row an entry, chained by hash (data.md 5). Written by the engine only.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::{At, Result};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE journal (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  role TEXT NOT NULL,
  os_account TEXT NOT NULL,
  machine TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  field_key TEXT,
  undoes TEXT,
  prev_hash BLOB NOT NULL,
  payload_sha256 BLOB NOT NULL,
  hash BLOB NOT NULL,
  erased_by INTEGER,
  payload TEXT NOT NULL
) STRICT;
";

/// One journal row as it lies in the table; bytes, not text, so that a damaged one can still be read and named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JournalRow {
    /// Sequence number, from 1 without gaps.
    pub seq: i64,
    /// UTC time, declared person, role, OS account, machine, command, kind: the text columns in their order.
    pub text: [Vec<u8>; 8],
    /// Field an edit belongs to.
    pub field_key: Option<Vec<u8>>,
    /// Entries undone, comma separated.
    pub undoes: Option<Vec<u8>>,
    /// Hash of the entry before.
    pub prev_hash: Vec<u8>,
    /// SHA-256 of the payload as first written.
    pub payload_sha256: Vec<u8>,
    /// Hash of this entry.
    pub hash: Vec<u8>,
    /// The entry that erased text in this payload.
    pub erased_by: Option<i64>,
    /// Canonical JSON of the row images.
    pub payload: Vec<u8>,
}

const ALL: &str =
    "SELECT seq, at, person_id, person_name, role, os_account, machine, command, kind, field_key, undoes,
  prev_hash, payload_sha256, hash, erased_by, payload FROM journal ";

fn bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<u8>> {
    Ok(optional_bytes(row, column)?.unwrap_or_default())
}

fn optional_bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Vec<u8>>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(value) | ValueRef::Blob(value) => Some(value.to_vec()),
        ValueRef::Integer(value) => Some(value.to_string().into_bytes()),
        ValueRef::Real(value) => Some(value.to_string().into_bytes()),
        ValueRef::Null => None,
    })
}

impl JournalRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let mut text: [Vec<u8>; 8] = Default::default();
        for (column, slot) in text.iter_mut().enumerate() {
            *slot = bytes(row, column + 1)?;
        }
        Ok(Self {
            seq: row.get(0)?,
            text,
            field_key: optional_bytes(row, 9)?,
            undoes: optional_bytes(row, 10)?,
            prev_hash: bytes(row, 11)?,
            payload_sha256: bytes(row, 12)?,
            hash: bytes(row, 13)?,
            erased_by: row.get(14)?,
            payload: bytes(row, 15)?,
        })
    }
}

/// The entry of this number.
pub(crate) fn get(conn: &Connection, seq: i64) -> Result<Option<JournalRow>> {
    conn.prepare_cached(&format!("{ALL} WHERE seq = ?"))
        .and_then(|mut s| s.query_row([seq], JournalRow::read).optional())
        .at(conn)
}

/// Number and hash of the last entry; (0, empty) before the first.
pub(crate) fn head(conn: &Connection) -> Result<(i64, Vec<u8>)> {
    conn.prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        .and_then(|mut s| s.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional())
        .map(Option::unwrap_or_default)
        .at(conn)
}

/// How many entries after this number have none of these commands.
pub(crate) fn count_after(conn: &Connection, seq: i64, but: &[&str]) -> Result<i64> {
    let marks = vec!["?"; but.len()].join(",");
    let mut values: Vec<&dyn rusqlite::ToSql> = vec![&seq];
    values.extend(but.iter().map(|command| command as &dyn rusqlite::ToSql));
    conn.prepare_cached(&format!(
        "SELECT count(*) FROM journal WHERE seq > ? AND command NOT IN ({marks})"
    ))
    .and_then(|mut s| s.query_row(values.as_slice(), |row| row.get(0)))
    .at(conn)
}

/// Entries from this number on.
pub(crate) fn from(conn: &Connection, seq: i64, limit: i64) -> Result<Vec<JournalRow>> {
    conn.prepare_cached(&format!("{ALL} WHERE seq >= ? ORDER BY seq LIMIT ?"))
        .and_then(|mut s| s.query_map((seq, limit), JournalRow::read)?.collect())
        .at(conn)
}

/// Entries up to this number, newest first.
pub(crate) fn up_to(conn: &Connection, seq: i64, limit: i64) -> Result<Vec<JournalRow>> {
    conn.prepare_cached(&format!("{ALL} WHERE seq <= ? ORDER BY seq DESC LIMIT ?"))
        .and_then(|mut s| s.query_map((seq, limit), JournalRow::read)?.collect())
        .at(conn)
}

/// OS accounts of the entries of a command whose rows name this id.
pub(crate) fn accounts(conn: &Connection, command: &str, id: &str) -> Result<Vec<String>> {
    conn.prepare_cached(
        "SELECT DISTINCT os_account FROM journal WHERE command = ? AND instr(payload, ?) > 0 ORDER BY 1",
    )
    .and_then(|mut s| s.query_map((command, id), |row| row.get(0))?.collect())
    .at(conn)
}

/// OS accounts of the entries of a person.
pub(crate) fn accounts_of_person(conn: &Connection, person_id: &str) -> Result<Vec<String>> {
    conn.prepare_cached("SELECT DISTINCT os_account FROM journal WHERE person_id = ? ORDER BY 1")
        .and_then(|mut s| s.query_map([person_id], |row| row.get(0))?.collect())
        .at(conn)
}

/// Walks over all entries, first to last (or last to first), one in memory at a time.
pub(crate) fn each(
    conn: &Connection,
    backwards: bool,
    mut visit: impl FnMut(JournalRow) -> Result<()>,
) -> Result<()> {
    let order = if backwards {
        "ORDER BY seq DESC"
    } else {
        "ORDER BY seq"
    };
    let mut statement = conn.prepare_cached(&format!("{ALL} {order}")).at(conn)?;
    let mut rows = statement.query([]).at(conn)?;
    while let Some(row) = rows.next().at(conn)? {
        visit(JournalRow::read(row).at(conn)?)?;
    }
    Ok(())
}

/// Adds an entry.
pub(crate) fn insert(conn: &Connection, row: &JournalRow) -> Result<()> {
    const SQL: &str = "INSERT INTO journal(seq, at, person_id, person_name, role, os_account, machine, command, kind,
      field_key, undoes, prev_hash, payload_sha256, hash, payload)
      VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
      CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT))";
    let t = &row.text;
    let values = rusqlite::params![
        row.seq,
        t[0],
        t[1],
        t[2],
        t[3],
        t[4],
        t[5],
        t[6],
        t[7],
        row.field_key,
        row.undoes,
        row.prev_hash,
        row.payload_sha256,
        row.hash,
        row.payload
    ];
    conn.prepare_cached(SQL)
        .and_then(|mut s| s.execute(values))
        .map(drop)
        .at(conn)
}

/// Puts the redacted payload in place; hashes stay.
pub(crate) fn redact(conn: &Connection, seq: i64, payload: &[u8], erased_by: i64) -> Result<()> {
    conn.prepare_cached("UPDATE journal SET payload = CAST(? AS TEXT), erased_by = ? WHERE seq = ?")
        .and_then(|mut s| s.execute((payload, erased_by, seq)))
        .map(drop)
        .at(conn)
}
