//! Bringing an older case up to date: copied aside first, one Immediate transaction and one entry a step.

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::case::check::{check_schema, quick_check};
use crate::case::connect::{Access, connect};
use crate::case::{Case, Holder, keys};
use crate::error::{At, Result, StoreError};
use crate::journal::{Actor, Meta, enter};
use crate::migration::{self, Migrations};
use crate::payload::Payload;
use crate::table::case_meta;

/// The copy while it is being written.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from("~$");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

/// `name.v1-backup.tenken` beside `name.tenken`.
fn backup_of(path: &Path, version: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push(format!(".v{version}-backup.tenken"));
    path.with_file_name(name)
}

/// Runs the missing steps. The copy stays until the migrated file is verified; when a step fails the file is as it
/// was.
pub(crate) fn migrate(case: &mut Case, found: u32, holder: &Holder) -> Result<()> {
    if case.is_read_only() {
        return Err(StoreError::MigrationNeedsWriting {
            path: case.path.clone(),
            found,
        });
    }
    let backup = copy_aside(&case.path, found)?;
    let newest = case.migrations.newest();
    for version in found + 1..=newest {
        step(&mut case.conn, &case.path, version, &case.migrations, holder)?;
        case.schema = version;
    }
    case.conn.flush_prepared_statement_cache();
    check_schema(&case.conn, &case.path, newest, &case.migrations)?;
    quick_check(&case.conn, &case.path)?;
    case.opening.migrated_from = Some(found);
    // A case whose tables had been changed past the app before is migrated all the same, but then the copy is kept.
    if case.verify()?.is_sound() {
        std::fs::remove_file(&backup).at_path(&backup)?;
    }
    Ok(())
}

/// Takes away a copy that an interrupted migration left beside the case: erasure would not reach it. It goes only when
/// it is a copy of this very case and the case verifies.
pub(crate) fn sweep(case: &mut Case) -> Result<()> {
    for version in 1..=case.migrations.newest() {
        let backup = backup_of(&case.path, version);
        if case.is_read_only() || !backup.exists() || !is_copy_of(case, &backup) {
            continue;
        }
        if case.verify()?.is_sound() {
            std::fs::remove_file(&backup).at_path(&backup)?;
        }
    }
    Ok(())
}

fn is_copy_of(case: &Case, backup: &Path) -> bool {
    connect(backup, Access::Read, &case.key)
        .and_then(|conn| case_meta::value(&conn, "case_id"))
        .is_ok_and(|id| id.as_deref() == Some(case.case_id()))
}

fn copy_aside(path: &Path, version: u32) -> Result<PathBuf> {
    let (part, backup) = (part_of(path), backup_of(path, version));
    std::fs::copy(path, &part).at_path(&part)?;
    File::options()
        .write(true)
        .open(&part)
        .and_then(|file| file.sync_all())
        .at_path(&part)?;
    // A copy of that name is one of ours from an interrupted migration of this very file.
    std::fs::rename(&part, &backup).at_path(&backup)?;
    keys::sync_folder(path);
    Ok(backup)
}

fn step(
    conn: &mut Connection,
    path: &Path,
    version: u32,
    migrations: &Migrations,
    holder: &Holder,
) -> Result<()> {
    let failed = |detail: String| StoreError::MigrationFailed {
        path: path.to_path_buf(),
        version,
        detail,
    };
    conn.pragma_update(None, "foreign_keys", false).at_path(path)?;
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .at_path(path)?;
    migrations
        .run(&tx, version - 1, version)
        .map_err(|error| failed(error.to_string()))?;
    migration::set_version(&tx, version)?;
    let mut broken = tx.prepare("PRAGMA foreign_key_check").at_path(path)?;
    if broken.exists([]).at_path(path)? {
        return Err(failed("foreign_key_check".to_owned()));
    }
    drop(broken);
    let actor = Actor {
        person_id: String::new(),
        person_name: holder.person.clone(),
        role: String::new(),
        os_account: holder.os_account.clone(),
        machine: holder.machine.clone(),
    };
    let payload = Payload {
        schema: i64::from(version),
        migrate: Some((version - 1, version)),
        ..Payload::default()
    };
    let meta = Meta::act(&actor, &holder.at, "case_migrate");
    enter(&tx, &meta, &payload)?;
    tx.commit().at_path(path)?;
    conn.pragma_update(None, "foreign_keys", true).at_path(path)
}
