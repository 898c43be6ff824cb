//! Tables `attachment` and `attachment_chunk`: files kept once by hash, in chunks, 50 MB each at most (data.md 9).
//!
//! The journal holds a chunk by its hash only; undo leaves both tables alone, so that redo finds the file again.

use std::io::{Read, Write};

use rusqlite::{Connection, OptionalExtension, Transaction};
use sha2::{Digest, Sha256};

use crate::error::{At, Result, StoreError};
use crate::hex::hex;
use crate::table::{run, table};

/// The largest attachment in bytes.
pub const MAX_SIZE: u64 = 50 * 1024 * 1024;
const CHUNK: usize = 256 * 1024;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE attachment (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  added_at TEXT NOT NULL,
  erased_at TEXT
) STRICT;
";

/// The chunks as created (schema version 1).
pub const CREATE_CHUNK: &str = "
CREATE TABLE attachment_chunk (
  sha256 TEXT NOT NULL REFERENCES attachment(sha256),
  n INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (sha256, n)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One attachment; its bytes are in the chunks.
    Attachment in "attachment" key(sha256: &str) {
        /// SHA-256 of the whole file, hex.
        sha256: String,
        /// Size in bytes.
        size: i64,
        /// Media type as recognised.
        media_type: String,
        /// UTC time.
        added_at: String,
        /// UTC time of its erasure; the row stays, the bytes are gone.
        erased_at: Option<String>,
    }
}

/// What `put` found and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// Size in bytes.
    pub size: u64,
    /// False when the same file was there already.
    pub is_new: bool,
}

/// Streams a file into the case; the same bytes are kept once. An erased attachment is not brought back by this:
/// `StoreError::AttachmentErased`.
pub fn put(tx: &Transaction<'_>, mut reader: &mut dyn Read, media_type: &str, at: &str) -> Result<Stored> {
    let mut chunks: Vec<Vec<u8>> = Vec::new();
    let mut hasher = Sha256::new();
    let mut size = 0_u64;
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        let read = Read::by_ref(&mut reader)
            .take(CHUNK as u64)
            .read_to_end(&mut chunk)
            .map_err(StoreError::reading)?;
        if read == 0 {
            break;
        }
        size += read as u64;
        if size > MAX_SIZE {
            return Err(StoreError::AttachmentTooLarge { limit: MAX_SIZE });
        }
        hasher.update(&chunk);
        chunks.push(chunk);
    }
    let sha256 = hex(&hasher.finalize());
    if let Some(row) = get(tx, &sha256)? {
        return match row.erased_at {
            Some(_) => Err(StoreError::AttachmentErased { sha256 }),
            None => Ok(Stored {
                sha256,
                size,
                is_new: false,
            }),
        };
    }
    keep(tx, &sha256, size, &chunks, media_type, at)?;
    Ok(Stored {
        sha256,
        size,
        is_new: true,
    })
}

fn keep(
    tx: &Transaction<'_>,
    sha256: &str,
    size: u64,
    chunks: &[Vec<u8>],
    media_type: &str,
    at: &str,
) -> Result<()> {
    let row = Attachment {
        sha256: sha256.to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        media_type: media_type.to_owned(),
        added_at: at.to_owned(),
        erased_at: None,
    };
    insert(tx, &row)?;
    for (n, chunk) in (0_i64..).zip(chunks) {
        run(
            tx,
            "INSERT INTO attachment_chunk(sha256, n, data) VALUES(?, ?, ?)",
            &[&sha256, &n, chunk],
        )?;
    }
    Ok(())
}

/// Writes the bytes of an attachment to `writer`, one chunk in memory at a time; returns the size. The bytes are
/// checked against the hash: `StoreError::Damaged` when they are not what was kept.
pub fn copy_to(conn: &Connection, sha256: &str, writer: &mut dyn Write) -> Result<u64> {
    let row = get(conn, sha256)?.ok_or_else(|| StoreError::AttachmentMissing {
        sha256: sha256.to_owned(),
    })?;
    if row.erased_at.is_some() {
        return Err(StoreError::AttachmentErased {
            sha256: sha256.to_owned(),
        });
    }
    let mut hasher = Sha256::new();
    let mut size = 0_u64;
    for n in 0_i64.. {
        let Some(chunk) = chunk(conn, sha256, n)? else {
            break;
        };
        hasher.update(&chunk);
        size += chunk.len() as u64;
        writer.write_all(&chunk).map_err(StoreError::reading)?;
    }
    if hex(&hasher.finalize()) == sha256 {
        Ok(size)
    } else {
        Err(StoreError::Damaged {
            path: conn.path().unwrap_or_default().into(),
            detail: format!("attachment {sha256}"),
        })
    }
}

fn chunk(conn: &Connection, sha256: &str, n: i64) -> Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT data FROM attachment_chunk WHERE sha256 = ? AND n = ?")
        .and_then(|mut s| s.query_row((sha256, n), |row| row.get(0)).optional())
        .at(conn)
}

/// Takes the bytes away; the row stays.
pub(crate) fn delete_chunks(tx: &Transaction<'_>, sha256: &str) -> Result<usize> {
    run(tx, "DELETE FROM attachment_chunk WHERE sha256 = ?", &[&sha256])
}
