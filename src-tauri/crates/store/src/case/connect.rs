//! A connection: flags, key, pragmas (data.md 2).

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{At, Result, StoreError};

/// The key as kept while a case is open.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum StoredKey {
    /// No encryption.
    Plain,
    /// Passphrase.
    Passphrase(String),
    /// Derived key in hex, from a recovery code.
    Raw(String),
}

impl StoredKey {
    /// The text SQLCipher takes as key, as an SQL literal.
    pub fn literal(&self) -> String {
        match self {
            Self::Plain => "''".to_owned(),
            Self::Passphrase(passphrase) => format!("'{}'", passphrase.replace('\'', "''")),
            Self::Raw(hex) => format!("\"x'{hex}'\""),
        }
    }
}

/// Refuses what SQLCipher would take for something else: no text (no encryption), NUL (end of text), a raw key.
pub(crate) fn check_passphrase(passphrase: &str) -> Result<()> {
    let looks_raw = passphrase.starts_with("x'") && passphrase.ends_with('\'');
    if passphrase.is_empty() || passphrase.contains('\0') || looks_raw {
        return Err(StoreError::PassphraseUnusable);
    }
    Ok(())
}

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// New file; must be empty or absent.
    Create,
    /// To write.
    Write,
    /// To read.
    Read,
    /// To read where locks do not work; nobody writes meanwhile.
    Immutable,
}

/// Opens a file, unlocks it and sets what every connection has.
pub(crate) fn connect(path: &Path, access: Access, key: &StoredKey) -> Result<Connection> {
    let base = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = match access {
        Access::Create => Connection::open_with_flags(
            path,
            base | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        ),
        Access::Write => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_WRITE),
        Access::Read => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_ONLY),
        Access::Immutable => {
            let flags = base | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
            Connection::open_with_flags(immutable_uri(path), flags)
        }
    }
    .at_path(path)?;
    // SQLCipher would write a wrong passphrase's failure to standard error.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")
        .at_path(path)?;
    if *key != StoredKey::Plain {
        conn.execute_batch(&format!("PRAGMA key = {};", key.literal()))
            .at_path(path)?;
    }
    guard(&conn).at_path(path)?;
    check_key(&conn, path, key)?;
    configure(&conn, access).at_path(path)?;
    Ok(conn)
}

/// Set before anything of the file is read.
fn guard(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(2))?;
    conn.set_prepared_statement_cache_capacity(512);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // TEMP triggers (ours) still run; those of a file never do.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(())
}

fn configure(conn: &Connection, access: Access) -> rusqlite::Result<()> {
    conn.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA;",
    )?;
    if matches!(access, Access::Create | Access::Write) {
        conn.execute_batch("PRAGMA journal_mode = DELETE;")?;
    }
    Ok(())
}

/// Reads the schema: the first thing that fails when the key is wrong.
fn check_key(conn: &Connection, path: &Path, key: &StoredKey) -> Result<()> {
    match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    }) {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            let path = path.to_path_buf();
            Err(match key {
                StoredKey::Plain => StoreError::Damaged {
                    path,
                    detail: error.to_string(),
                },
                StoredKey::Passphrase(_) => StoreError::PassphraseWrong { path },
                StoredKey::Raw(_) => StoreError::RecoveryCodeVoid { path },
            })
        }
        Err(error) => Err(error).at_path(path),
    }
}

fn immutable_uri(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text.into_owned()
    };
    let mut uri = String::from(if cfg!(windows) && !text.starts_with('/') {
        "file:/"
    } else {
        "file:"
    });
    for c in text.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3F"),
            '#' => uri.push_str("%23"),
            c => uri.push(c),
        }
    }
    uri + "?immutable=1"
}
