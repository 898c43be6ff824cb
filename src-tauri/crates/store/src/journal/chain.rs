//! The chain: an entry's hash covers the hash before it and every column of its own.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::hex::sha256;
use crate::journal::Meta;
use crate::payload::Payload;
use crate::table::journal::{self, JournalRow};

/// SHA-256 over the parts, each with its length in front (8 bytes, big-endian; all ones = no value), so that no two
/// entries give the same bytes.
pub(crate) fn entry_hash(row: &JournalRow) -> Vec<u8> {
    let mut hasher = Sha256::new();
    let mut part = |bytes: Option<&[u8]>| {
        let length = bytes.map_or(u64::MAX, |bytes| bytes.len() as u64);
        hasher.update(length.to_be_bytes());
        hasher.update(bytes.unwrap_or_default());
    };
    part(Some(b"tenken journal 1"));
    part(Some(&row.prev_hash));
    part(Some(&row.seq.to_be_bytes()));
    for text in &row.text {
        part(Some(text));
    }
    part(row.field_key.as_deref());
    part(row.undoes.as_deref());
    part(Some(&row.payload_sha256));
    hasher.finalize().to_vec()
}

/// Number of the entry written.
pub(crate) struct Entered {
    /// Number.
    pub seq: i64,
}

/// Writes one entry after the last.
pub(crate) fn enter(conn: &Connection, meta: &Meta<'_>, payload: &Payload) -> Result<Entered> {
    let (last, prev_hash) = journal::head(conn)?;
    let payload = payload.to_json().into_bytes();
    let actor = meta.actor;
    let text = [
        meta.at,
        &actor.person_id,
        &actor.person_name,
        &actor.role,
        &actor.os_account,
        &actor.machine,
        meta.name,
        meta.kind,
    ];
    let mut row = JournalRow {
        seq: last + 1,
        text: text.map(|text| text.as_bytes().to_vec()),
        field_key: meta.field_key.map(|key| key.as_bytes().to_vec()),
        undoes: meta.undoes.map(|undoes| undoes.as_bytes().to_vec()),
        prev_hash,
        payload_sha256: sha256(&payload),
        hash: Vec::new(),
        erased_by: None,
        payload,
    };
    row.hash = entry_hash(&row);
    journal::insert(conn, &row)?;
    Ok(Entered { seq: row.seq })
}
