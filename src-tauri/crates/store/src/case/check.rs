//! What a file must be before anything in it is trusted (data.md 1).

use std::path::Path;

use rusqlite::Connection;

use crate::case::FileKind;
use crate::error::{At, Result, StoreError};
use crate::migration::{self, Migrations};
use crate::schema::{self, Object};

/// Schema version of a case; `NotACase` for another program's database.
pub(crate) fn version_of(conn: &Connection, path: &Path) -> Result<u32> {
    let application: i32 = conn
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .at_path(path)?;
    let version = migration::version(conn)?;
    if application != migration::APPLICATION_ID || version == 0 {
        return Err(StoreError::NotACase {
            path: path.to_path_buf(),
            looks_like: FileKind::PlainSqlite.code(),
        });
    }
    Ok(version)
}

/// The schema must be exactly the shipped one.
pub(crate) fn check_schema(
    conn: &Connection,
    path: &Path,
    version: u32,
    migrations: &Migrations,
) -> Result<()> {
    let shipped = migrations.shipped(version)?;
    let found = schema::objects(conn)?;
    if found == shipped {
        return Ok(());
    }
    let differs = found.iter().find(|object| !shipped.contains(object));
    let lacks = shipped.iter().find(|object| !found.contains(object));
    let object = differs.or(lacks).map(named).unwrap_or_default();
    Err(StoreError::ForeignSchema {
        path: path.to_path_buf(),
        object,
    })
}

fn named(object: &Object) -> String {
    format!("{} {}", object.0, object.1)
}

/// `quick_check` must find nothing.
pub(crate) fn quick_check(conn: &Connection, path: &Path) -> Result<()> {
    let detail: String = conn
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .at_path(path)?;
    if detail == "ok" {
        return Ok(());
    }
    Err(StoreError::Damaged {
        path: path.to_path_buf(),
        detail,
    })
}

/// A newer case can be read when all we read is there and nothing runs by itself.
pub(crate) fn check_newer(conn: &Connection, path: &Path, found: u32, migrations: &Migrations) -> Result<()> {
    let known = migrations.newest();
    let refused = || StoreError::CaseNewer {
        path: path.to_path_buf(),
        found,
        known,
    };
    if schema::objects(conn)?
        .iter()
        .any(|object| object.0 == "trigger" || object.0 == "view")
    {
        return Err(refused());
    }
    let ours = Connection::open_in_memory().at_path(path)?;
    migrations.run(&ours, 0, known)?;
    let theirs = columns(conn)?;
    if columns(&ours)?.iter().all(|column| theirs.contains(column)) {
        Ok(())
    } else {
        Err(refused())
    }
}

fn columns(conn: &Connection) -> Result<std::collections::BTreeSet<(String, String)>> {
    const SQL: &str =
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'";
    conn.prepare(SQL)
        .and_then(|mut s| s.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
        .at(conn)
}
