//! Passphrase: set and remove through a neighbour file and an atomic swap, change by rekey (data.md 3).
//!
//! At every moment one complete case lies under its name: the neighbour is exported, checked and flushed before it is
//! renamed over the case, and a neighbour left by a kill is taken away at the next opening.

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

use crate::case::check::quick_check;
use crate::case::connect::{Access, StoredKey, check_passphrase, connect};
use crate::case::types::{Key, Opening};
use crate::case::{Case, RecoveryCode, create};
use crate::error::{At, Result, StoreError};
use crate::journal::{Actor, CommandKind, Step, UndoStack};
use crate::schema;
use crate::table::case_meta;

fn beside(path: &Path, prefix: &str, suffix: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(prefix);
    name.push(path.file_name().unwrap_or_default());
    name.push(suffix);
    path.with_file_name(name)
}

/// The file a change of key is prepared in.
pub(crate) fn neighbour_of(path: &Path) -> PathBuf {
    beside(path, "~$", ".new")
}

/// The rollback journal of a database.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    beside(path, "", "-journal")
}

/// Takes away what an interrupted change of key or migration left; the case itself is complete without it.
pub(crate) fn clean_left_overs(path: &Path) -> Vec<PathBuf> {
    let neighbour = neighbour_of(path);
    let left = [
        journal_of(&neighbour),
        neighbour,
        crate::case::upgrade::part_of(path),
    ];
    left.into_iter()
        .filter(|file| std::fs::remove_file(file).is_ok())
        .collect()
}

/// Makes a new name durable where the system knows how.
pub(crate) fn sync_folder(path: &Path) {
    if cfg!(unix) {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        // Not every file system allows it, and the data itself is flushed.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

impl Case {
    /// Encrypts a case that lies open. Leaves an act in the journal. `AlreadyEncrypted` when it has a passphrase.
    pub fn set_passphrase(&mut self, actor: &Actor, at: &str, new: &str) -> Result<()> {
        check_passphrase(new)?;
        if self.is_encrypted() {
            return Err(StoreError::AlreadyEncrypted {
                path: self.path.clone(),
            });
        }
        self.swap(actor, at, "passphrase_set", StoredKey::Passphrase(new.to_owned()))
    }

    /// Takes the encryption away. `current` is the passphrase or the recovery code.
    pub fn remove_passphrase(&mut self, actor: &Actor, at: &str, current: &Key) -> Result<()> {
        self.check_current(current)?;
        self.swap(actor, at, "passphrase_remove", StoredKey::Plain)
    }

    /// Changes the passphrase. The recovery code printed before is void from now on.
    pub fn change_passphrase(&mut self, actor: &Actor, at: &str, current: &Key, new: &str) -> Result<()> {
        check_passphrase(new)?;
        self.check_current(current)?;
        if self.is_read_only() {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            });
        }
        let key = StoredKey::Passphrase(new.to_owned());
        self.conn
            .execute_batch("PRAGMA query_only = 0")
            .at_path(&self.path)?;
        let done = self
            .conn
            .execute_batch(&format!("PRAGMA rekey = {};", key.literal()))
            .at_path(&self.path);
        self.conn
            .execute_batch("PRAGMA query_only = 1")
            .at_path(&self.path)?;
        done?;
        self.key = key;
        self.command(actor, "passphrase_change", CommandKind::Act, at, |tx| {
            note_change(tx, at)
        })
    }

    /// The recovery code of the passphrase in force, for the page to print and seal.
    pub fn recovery_code(&self, passphrase: &str) -> Result<RecoveryCode> {
        if !self.is_encrypted() {
            return Err(StoreError::NotEncrypted {
                path: self.path.clone(),
            });
        }
        let code = RecoveryCode::derive(passphrase, &RecoveryCode::salt_of(&self.path)?);
        let key = StoredKey::Raw(code.key_hex());
        match connect(&self.path, Access::Read, &key) {
            Ok(_) => Ok(code),
            Err(StoreError::RecoveryCodeVoid { path }) => Err(StoreError::PassphraseWrong { path }),
            Err(other) => Err(other),
        }
    }

    fn check_current(&self, current: &Key) -> Result<()> {
        let path = || self.path.clone();
        match current {
            _ if !self.is_encrypted() => Err(StoreError::NotEncrypted { path: path() }),
            Key::None => Err(StoreError::PassphraseNeeded { path: path() }),
            Key::Passphrase(passphrase) => match &self.key {
                StoredKey::Passphrase(known) if known == passphrase => Ok(()),
                StoredKey::Passphrase(_) => Err(StoreError::PassphraseWrong { path: path() }),
                StoredKey::Raw(_) | StoredKey::Plain => self.recovery_code(passphrase).map(drop),
            },
            Key::RecoveryCode(text) => {
                let key = StoredKey::Raw(RecoveryCode::parse(text)?.key_hex());
                connect(&self.path, Access::Read, &key).map(drop)
            }
        }
    }

    fn swap(&mut self, actor: &Actor, at: &str, name: &str, key: StoredKey) -> Result<()> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            });
        }
        let neighbour = neighbour_of(&self.path);
        clean_left_overs(&self.path);
        let prepared = self
            .export(&neighbour, &key)
            .and_then(|()| self.prepare(&neighbour, &key, actor, at, name));
        if let Err(error) = prepared {
            clean_left_overs(&self.path);
            return Err(error);
        }
        self.take_over(&neighbour, key)?;
        let seq = self.head_seq()?;
        self.undo
            .push(Step::new(seq, name, &CommandKind::Act, &actor.person_id));
        Ok(())
    }

    fn export(&self, neighbour: &Path, key: &StoredKey) -> Result<()> {
        // ATTACH makes no file on a connection that was opened without the right to.
        File::create_new(neighbour).at_path(neighbour)?;
        let name = neighbour.to_string_lossy().replace('\'', "''");
        self.conn
            .execute_batch("PRAGMA query_only = 0")
            .at_path(&self.path)?;
        let done = self.conn.execute_batch(&format!(
            "ATTACH DATABASE '{name}' AS swap KEY {};
             PRAGMA swap.secure_delete = ON;
             SELECT sqlcipher_export('swap');
             PRAGMA swap.application_id = {};
             PRAGMA swap.user_version = {};",
            key.literal(),
            crate::migration::APPLICATION_ID,
            self.schema
        ));
        // Whatever happened, the neighbour must not stay attached.
        let _ = self.conn.execute_batch("DETACH DATABASE swap");
        self.conn
            .execute_batch("PRAGMA query_only = 1")
            .at_path(&self.path)?;
        done.at_path(neighbour)
    }

    /// Checks the exported file against this one, writes the act into it and flushes it.
    fn prepare(&self, neighbour: &Path, key: &StoredKey, actor: &Actor, at: &str, name: &str) -> Result<()> {
        let conn = connect(neighbour, Access::Write, key)?;
        let differs = |detail: &str| StoreError::Damaged {
            path: neighbour.to_path_buf(),
            detail: detail.to_owned(),
        };
        if schema::objects(&conn)? != schema::objects(&self.conn)? {
            return Err(differs("schema"));
        }
        if counts(&conn)? != counts(&self.conn)? {
            return Err(differs("rows"));
        }
        quick_check(&conn, neighbour)?;
        let recorder = Some(create::watch(&conn)?);
        let mut case = Case {
            conn,
            recorder,
            sidecar: None,
            path: neighbour.to_path_buf(),
            key: key.clone(),
            schema: self.schema,
            migrations: self.migrations.clone(),
            opening: Opening::default(),
            undo: UndoStack::default(),
            kind: self.kind,
            body_code: self.body_code.clone(),
            id: self.id.clone(),
        };
        case.command(actor, name, CommandKind::Act, at, |tx| note_change(tx, at))?;
        drop(case);
        File::options()
            .write(true)
            .open(neighbour)
            .and_then(|file| file.sync_all())
            .at_path(neighbour)
    }

    fn take_over(&mut self, neighbour: &Path, key: StoredKey) -> Result<()> {
        let nothing = Connection::open_in_memory().at_path(&self.path)?;
        self.recorder = None;
        drop(std::mem::replace(&mut self.conn, nothing));
        let renamed = std::fs::rename(neighbour, &self.path).at_path(&self.path);
        sync_folder(&self.path);
        if renamed.is_ok() {
            self.key = key;
        }
        self.conn = connect(&self.path, Access::Write, &self.key)?;
        self.recorder = Some(create::watch(&self.conn)?);
        renamed
    }
}

/// A row that differs at every change of key, so that the act has its entry.
fn note_change(tx: &Transaction<'_>, at: &str) -> Result<()> {
    let before = case_meta::value(tx, "key_change")?.unwrap_or_default();
    let number = before
        .split(' ')
        .next()
        .and_then(|number| number.parse::<u32>().ok())
        .unwrap_or(0)
        + 1;
    case_meta::put(tx, "key_change", &format!("{number} {at}"))
}

/// Rows of every table.
fn counts(conn: &Connection) -> Result<Vec<(String, i64)>> {
    let names = schema::objects(conn)?
        .into_iter()
        .filter(|object| object.0 == "table")
        .map(|object| object.1);
    names
        .map(|name| {
            let sql = format!("SELECT count(*) FROM main.\"{name}\"");
            let count = conn.query_row(&sql, [], |row| row.get(0)).at(conn)?;
            Ok((name, count))
        })
        .collect()
}
