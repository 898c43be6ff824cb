//! A new case.

use std::fs::File;
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::case::connect::{Access, StoredKey, check_passphrase, connect};
use crate::case::sidecar::{Claim, Sidecar, claim};
use crate::case::types::{CreateOptions, Holder, Opening};
use crate::case::{Case, keys};
use crate::error::{At, Result, StoreError};
use crate::image::{Cell, Image, RowImage};
use crate::journal::{Meta, Recorder, UndoStack, enter};
use crate::migration::{self, Migrations};
use crate::payload::Payload;
use crate::schema::state_tables;
use crate::table::case_meta;

impl Case {
    /// Makes a new case; never overwrites (`AlreadyThere`). The creation is the first entry of its journal.
    pub fn create(path: &Path, options: &CreateOptions<'_>) -> Result<Self> {
        Self::create_with(path, options, &Migrations::default())
    }

    /// The same with other migrations.
    pub fn create_with(path: &Path, options: &CreateOptions<'_>, migrations: &Migrations) -> Result<Self> {
        if let Some(passphrase) = options.passphrase {
            check_passphrase(passphrase)?;
        }
        let sidecar = hold(path, options)?;
        File::create_new(path).at_path(path)?;
        let key = options
            .passphrase
            .map_or(StoredKey::Plain, |text| StoredKey::Passphrase(text.to_owned()));
        match fill(path, &key, options, migrations) {
            Ok((conn, recorder)) => Ok(Self {
                conn,
                recorder: Some(recorder),
                sidecar: Some(sidecar),
                path: path.to_path_buf(),
                key,
                schema: migrations.newest(),
                migrations: migrations.clone(),
                opening: Opening::default(),
                undo: UndoStack::default(),
                kind: options.kind,
                body_code: options.body_code.to_owned(),
                id: options.case_id.to_owned(),
            }),
            Err(error) => {
                let _ = std::fs::remove_file(path);
                Err(error)
            }
        }
    }
}

fn hold(path: &Path, options: &CreateOptions<'_>) -> Result<Sidecar> {
    let actor = &options.actor;
    let holder = Holder {
        person: actor.person_name.clone(),
        machine: actor.machine.clone(),
        os_account: actor.os_account.clone(),
        at: options.at.to_owned(),
    };
    let path = path.to_path_buf();
    match claim(&path, &holder)? {
        Claim::Ours(sidecar, _) => Ok(sidecar),
        Claim::Theirs(holder) => Err(StoreError::HeldBy { path, holder }),
        Claim::Unwritable => Err(StoreError::ReadOnly { path }),
    }
}

fn fill(
    path: &Path,
    key: &StoredKey,
    options: &CreateOptions<'_>,
    migrations: &Migrations,
) -> Result<(Connection, Recorder)> {
    let mut conn = connect(path, Access::Create, key)?;
    let newest = migrations.newest();
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .at_path(path)?;
    migrations.run(&tx, 0, newest)?;
    migration::set_version(&tx, newest)?;
    tx.pragma_update(None, "application_id", migration::APPLICATION_ID)
        .at_path(path)?;
    let values = [
        ("body_code", options.body_code),
        ("case_id", options.case_id),
        ("case_kind", options.kind.code()),
        ("created_at", options.at),
    ];
    let mut rows = Vec::new();
    for (key, value) in values {
        case_meta::put(&tx, key, value)?;
        rows.push(meta_row(key, value));
    }
    let payload = Payload {
        schema: i64::from(newest),
        rows,
        migrate: Some((0, newest)),
        erased: None,
    };
    let (actor, at) = (&options.actor, options.at);
    enter(&tx, &Meta::act(actor, at, "case_create"), &payload)?;
    tx.commit().at_path(path)?;
    keys::sync_folder(path);
    let recorder = watch(&conn)?;
    Ok((conn, recorder))
}

fn meta_row(key: &str, value: &str) -> RowImage {
    let text = |name: &str, value: &str| (name.to_owned(), Cell::Text(value.to_owned()));
    let after = Image::from([text("key", key), text("value", value)]);
    RowImage {
        table: "case_meta".to_owned(),
        key: Image::from([text("key", key)]),
        before: None,
        after: Some(after),
    }
}

/// Puts the recorder on and closes the connection to writes outside commands.
pub(crate) fn watch(conn: &Connection) -> Result<Recorder> {
    let recorder = Recorder::watch(conn, state_tables(conn)?)?;
    conn.execute_batch("PRAGMA query_only = 1").at(conn)?;
    Ok(recorder)
}
