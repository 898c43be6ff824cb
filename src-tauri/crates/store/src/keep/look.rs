//! A case file looked at from outside: unlocked, checked and read, nothing in it or beside it changed. Backups are
//! proved by it, and it says what a backup is before anything is restored from it. Any schema version that shipped.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::case::check::{check_newer, check_schema, quick_check, version_of};
use crate::case::connect::{Access, StoredKey, connect};
use crate::case::{Case, CaseKind, Key, keys, open::stored_key};
use crate::error::{At, Result, StoreError};
use crate::hex::hex;
use crate::journal::{Entry, VerifyReport, check_chain};
use crate::migration::Migrations;
use crate::table::{case_meta, journal};

/// How much of a file is hashed at a time.
const BLOCK: usize = 1024 * 1024;

/// A case file that was looked at. Closed when dropped.
pub struct Seen {
    conn: Connection,
    path: PathBuf,
    kind: CaseKind,
    body_code: String,
    id: String,
    schema: u32,
}

impl Seen {
    /// For reading; anything else is refused.
    pub fn conn(&self) -> &Connection {
        &self.conn
    }

    /// Kind of case.
    pub fn kind(&self) -> CaseKind {
        self.kind
    }

    /// 団体コード.
    pub fn body_code(&self) -> &str {
        &self.body_code
    }

    /// Id given at creation; a copy has the same.
    pub fn case_id(&self) -> &str {
        &self.id
    }

    /// Schema version.
    pub fn schema(&self) -> u32 {
        self.schema
    }

    /// Number and hash (hex) of the last entry.
    pub fn head(&self) -> Result<(i64, String)> {
        journal::head(&self.conn).map(|(seq, hash)| (seq, hex(&hash)))
    }

    /// Hash (hex) of the entry of this number; none when there is no such entry.
    pub fn hash_of(&self, seq: i64) -> Result<Option<String>> {
        Ok(journal::get(&self.conn, seq)?.map(|row| hex(&row.hash)))
    }

    /// Entries after this number whose command is none of these.
    pub fn entries_after(&self, seq: i64, but: &[&str]) -> Result<i64> {
        journal::count_after(&self.conn, seq, but)
    }

    /// Entries, newest first.
    pub fn journal_back(&self, limit: u32) -> Result<Vec<Entry>> {
        let rows = journal::up_to(&self.conn, i64::MAX, i64::from(limit))?;
        Ok(rows.into_iter().map(Entry::from).collect())
    }

    /// Schema, every page, and the whole chain. The first fault is the error.
    pub fn prove(&self) -> Result<()> {
        let migrations = Migrations::default();
        if self.schema > migrations.newest() {
            check_newer(&self.conn, &self.path, self.schema, &migrations)?;
        } else {
            check_schema(&self.conn, &self.path, self.schema, &migrations)?;
        }
        quick_check(&self.conn, &self.path)?;
        let mut report = VerifyReport::default();
        check_chain(&self.conn, &mut report)?;
        match report.chain {
            None => Ok(()),
            Some(broken) => Err(StoreError::ChainBroken {
                path: self.path.clone(),
                entry: broken.seq,
            }),
        }
    }
}

impl Case {
    /// Unlocks a file and reads what it is. Nothing is checked but that it is a case: [`Seen::prove`] does the rest.
    pub fn look(path: &Path, key: &Key) -> Result<Seen> {
        see(path, &stored_key(path, key)?)
    }

    /// The same with the key of this case, for a copy of it.
    pub fn look_with_own_key(&self, path: &Path) -> Result<Seen> {
        see(path, &self.key)
    }

    /// Number and hash (hex) of the last entry.
    pub fn head(&self) -> Result<(i64, String)> {
        journal::head(self.conn()).map(|(seq, hash)| (seq, hex(&hash)))
    }

    /// Hash (hex) of the entry of this number; none when there is no such entry.
    pub fn hash_of(&self, seq: i64) -> Result<Option<String>> {
        Ok(journal::get(self.conn(), seq)?.map(|row| hex(&row.hash)))
    }

    /// Entries after this number whose command is none of these.
    pub fn entries_after(&self, seq: i64, but: &[&str]) -> Result<i64> {
        journal::count_after(self.conn(), seq, but)
    }

    /// Proves that a file is a whole copy of this case as it stands: schema, pages, chain, and the same last entry.
    pub fn prove_copy(&self, path: &Path) -> Result<i64> {
        let seen = self.look_with_own_key(path)?;
        seen.prove()?;
        let (own, found) = (self.head()?, seen.head()?);
        if own != found || self.id != seen.id {
            return Err(StoreError::Damaged {
                path: path.to_path_buf(),
                detail: format!("{} != {}", found.0, own.0),
            });
        }
        Ok(found.0)
    }
}

fn see(path: &Path, key: &StoredKey) -> Result<Seen> {
    let conn = match connect(path, Access::Read, key) {
        // Where locks do not work nobody else writes either.
        Err(StoreError::ShareGone { .. } | StoreError::Database { .. })
            if !keys::journal_of(path).exists() =>
        {
            connect(path, Access::Immutable, key)
        }
        other => other,
    }?;
    conn.execute_batch("PRAGMA query_only = 1").at_path(path)?;
    let schema = version_of(&conn, path)?;
    let value = |key: &str| Ok::<_, StoreError>(case_meta::value(&conn, key)?.unwrap_or_default());
    let (kind, body_code, id) = (value("case_kind")?, value("body_code")?, value("case_id")?);
    let kind = CaseKind::from_code(&kind).ok_or_else(|| StoreError::Damaged {
        path: path.to_path_buf(),
        detail: format!("case_kind {kind}"),
    })?;
    Ok(Seen {
        conn,
        path: path.to_path_buf(),
        kind,
        body_code,
        id,
        schema,
    })
}

/// SHA-256 (hex) and size of a file, read a piece at a time.
pub fn file_sha256(path: &Path) -> Result<(String, u64)> {
    let mut file = File::open(path).at_path(path)?;
    let (mut hasher, mut size, mut block) = (Sha256::new(), 0_u64, vec![0_u8; BLOCK]);
    loop {
        let read = file.read(&mut block).at_path(path)?;
        if read == 0 {
            return Ok((hex(&hasher.finalize()), size));
        }
        hasher.update(&block[..read]);
        size += read as u64;
    }
}
