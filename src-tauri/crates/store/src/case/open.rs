//! Opening a case.

use std::path::Path;

use rusqlite::Connection;

use crate::case::check::{check_newer, check_schema, quick_check, version_of};
use crate::case::connect::{Access, StoredKey, connect};
use crate::case::sidecar::{self, Claim, Sidecar, claim};
use crate::case::types::{Key, OpenMode, OpenOptions, Opening, ReadOnlyBecause, known_state};
use crate::case::{Case, CaseKind, FileKind, RecoveryCode, create, keys, probe, upgrade};
use crate::error::{Result, StoreError};
use crate::journal::UndoStack;
use crate::migration::Migrations;
use crate::table::case_meta;

impl Case {
    /// Opens a case. Look at `opening()`: it may be open for reading only.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self> {
        Self::open_with(path, options, &Migrations::default())
    }

    /// The same with other migrations.
    pub fn open_with(path: &Path, options: &OpenOptions, migrations: &Migrations) -> Result<Self> {
        let key = stored_key(path, &options.key)?;
        if options.mode == OpenMode::Read {
            finish_left_over(path, options, &key);
        }
        let mut opening = Opening::default();
        let sidecar = hold(path, options, &mut opening)?;
        let stale = opening.stale.clone();
        let opened = Self::unlock(path, options, migrations, key, opening, sidecar);
        if let (Err(_), Some(stale)) = (&opened, stale) {
            // A mistyped passphrase must not wipe out who left the case open.
            sidecar::put_back(path, &stale);
        }
        opened
    }

    fn unlock(
        path: &Path,
        options: &OpenOptions,
        migrations: &Migrations,
        key: StoredKey,
        mut opening: Opening,
        sidecar: Option<Sidecar>,
    ) -> Result<Self> {
        if !opening.is_read_only {
            opening.cleaned = keys::clean_left_overs(path);
        }
        opening.was_foreign = options
            .known
            .is_none_or(|known| known_state(path).ok() != Some(known));
        let conn = unlocked(path, &key, &mut opening)?;
        let mut case = Self {
            conn,
            recorder: None,
            sidecar,
            path: path.to_path_buf(),
            key,
            schema: 0,
            migrations: migrations.clone(),
            opening,
            undo: UndoStack::default(),
            kind: CaseKind::Section,
            body_code: String::new(),
            id: String::new(),
        };
        case.admit(options)?;
        Ok(case)
    }

    /// Checks the file, brings it up to date, reads what it is and puts the recorder on.
    fn admit(&mut self, options: &OpenOptions) -> Result<()> {
        let found = version_of(&self.conn, &self.path)?;
        let newest = self.migrations.newest();
        if found > newest {
            check_newer(&self.conn, &self.path, found, &self.migrations)?;
            read_only(&mut self.opening, ReadOnlyBecause::Newer { found });
            self.sidecar = None;
        } else {
            check_schema(&self.conn, &self.path, found, &self.migrations)?;
        }
        if self.opening.was_foreign {
            quick_check(&self.conn, &self.path)?;
        }
        self.schema = found;
        if found < newest {
            upgrade::migrate(self, found, &options.holder)?;
        }
        self.read_meta()?;
        if self.opening.is_read_only {
            return Ok(());
        }
        if found == newest {
            upgrade::sweep(self)?;
        }
        self.recorder = Some(create::watch(&self.conn)?);
        Ok(())
    }

    fn read_meta(&mut self) -> Result<()> {
        let value = |key: &str| Ok::<_, StoreError>(case_meta::value(&self.conn, key)?.unwrap_or_default());
        let (kind, body_code, id) = (value("case_kind")?, value("body_code")?, value("case_id")?);
        self.kind = CaseKind::from_code(&kind).ok_or_else(|| StoreError::Damaged {
            path: self.path.clone(),
            detail: format!("case_kind {kind}"),
        })?;
        self.body_code = body_code;
        self.id = id;
        Ok(())
    }
}

/// Takes the sidecar, or says why the case can only be read.
fn hold(path: &Path, options: &OpenOptions, opening: &mut Opening) -> Result<Option<Sidecar>> {
    if options.mode == OpenMode::Read {
        read_only(opening, ReadOnlyBecause::Asked);
        return Ok(None);
    }
    match claim(path, &options.holder)? {
        Claim::Ours(sidecar, stale) => {
            opening.stale = stale;
            return Ok(Some(sidecar));
        }
        Claim::Theirs(holder) => read_only(opening, ReadOnlyBecause::HeldBy(holder)),
        Claim::Unwritable => read_only(opening, ReadOnlyBecause::Medium),
    }
    Ok(None)
}

fn read_only(opening: &mut Opening, because: ReadOnlyBecause) {
    opening.is_read_only = true;
    opening.read_only_because = Some(because);
}

pub(crate) fn stored_key(path: &Path, key: &Key) -> Result<StoredKey> {
    let kind = probe(path)?;
    if kind == FileKind::PlainSqlite {
        return Ok(StoredKey::Plain);
    }
    if kind != FileKind::MaybeEncrypted {
        return Err(StoreError::NotACase {
            path: path.to_path_buf(),
            looks_like: kind.code(),
        });
    }
    match key {
        Key::None => Err(StoreError::PassphraseNeeded {
            path: path.to_path_buf(),
        }),
        Key::Passphrase(passphrase) => Ok(StoredKey::Passphrase(passphrase.clone())),
        Key::RecoveryCode(code) => Ok(StoredKey::Raw(RecoveryCode::parse(code)?.key_hex())),
    }
}

/// A killed writing leaves a journal, which a connection for reading cannot take back. Where the place can be written
/// and nobody holds the case, it is taken back first; elsewhere the opening says what to do.
fn finish_left_over(path: &Path, options: &OpenOptions, key: &StoredKey) {
    if !keys::journal_of(path).exists() {
        return;
    }
    if let Ok(Claim::Ours(sidecar, stale)) = claim(path, &options.holder) {
        // A wrong key or a damaged file is told by the opening that follows.
        let _ = connect(path, Access::Write, key);
        drop(sidecar);
        if let Some(stale) = stale {
            sidecar::put_back(path, &stale);
        }
    }
}

/// Opens and unlocks; where the file cannot be written, for reading; where locks do not work, as immutable.
fn unlocked(path: &Path, key: &StoredKey, opening: &mut Opening) -> Result<Connection> {
    if !opening.is_read_only {
        let conn = connect(path, Access::Write, key)?;
        if !conn.is_readonly("main").unwrap_or(true) {
            return Ok(conn);
        }
        read_only(opening, ReadOnlyBecause::Medium);
    }
    match connect(path, Access::Read, key) {
        Err(StoreError::ShareGone { .. } | StoreError::Database { .. })
            if !keys::journal_of(path).exists() =>
        {
            connect(path, Access::Immutable, key)
        }
        other => other,
    }
}
