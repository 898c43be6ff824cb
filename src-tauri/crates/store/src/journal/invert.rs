//! The inverse of an entry: its row images applied backwards, unless a row was changed since.

use rusqlite::Transaction;

use crate::error::{Result, StoreError};
use crate::image::{Cell, Image, RowImage};
use crate::journal::recorder::{Recorder, read};
use crate::payload::Payload;
use crate::schema::Table;
use crate::table::{journal, run};

/// Tables kept by hash: undo leaves what lies there, redo finds it again.
const BY_HASH: &[&str] = &["attachment", "attachment_chunk", "edition"];

/// Applies the inverse of one entry.
pub(crate) fn invert_entry(tx: &Transaction<'_>, recorder: &Recorder, seq: i64) -> Result<()> {
    let unreadable = || StoreError::Damaged {
        path: tx.path().unwrap_or_default().into(),
        detail: format!("journal entry {seq}"),
    };
    let row = journal::get(tx, seq)?.ok_or_else(unreadable)?;
    let payload = Payload::from_bytes(&row.payload).ok_or_else(unreadable)?;
    for row in payload
        .rows
        .iter()
        .rev()
        .filter(|row| !BY_HASH.contains(&row.table.as_str()))
    {
        let table = recorder
            .tables()
            .iter()
            .find(|table| table.name == row.table)
            .ok_or_else(unreadable)?;
        invert_row(tx, table, row)?;
    }
    Ok(())
}

fn invert_row(tx: &Transaction<'_>, table: &Table, row: &RowImage) -> Result<()> {
    let conflict = || StoreError::UndoConflict {
        table: row.table.clone(),
        key: row.key_text(),
    };
    let key: Vec<Cell> = table
        .key
        .iter()
        .map(|at| row.key.get(&table.columns[*at]).cloned().unwrap_or(Cell::Null))
        .collect();
    let now = read(tx, table, &key)?.map(|cells| table.image(&cells));
    if now != row.after {
        return Err(conflict());
    }
    let condition = table.key_condition();
    match (&row.before, &row.after) {
        (None, _) => write_row(
            tx,
            &format!("DELETE FROM \"{}\" WHERE {condition}", table.name),
            &key,
        ),
        (Some(before), None) => {
            if before.values().any(|cell| matches!(cell, Cell::Blob(_))) {
                return Err(conflict());
            }
            insert_row(tx, &table.name, before)
        }
        (Some(before), Some(after)) => {
            let changed: Vec<(&String, &Cell)> = before
                .iter()
                .filter(|(column, cell)| after.get(*column) != Some(*cell))
                .collect();
            if changed.iter().any(|(_, cell)| matches!(cell, Cell::Blob(_))) {
                return Err(conflict());
            }
            let set = changed
                .iter()
                .map(|(column, _)| format!("\"{column}\"=?"))
                .collect::<Vec<_>>()
                .join(",");
            let values: Vec<Cell> = changed
                .into_iter()
                .map(|(_, cell)| cell.clone())
                .chain(key)
                .collect();
            write_row(
                tx,
                &format!("UPDATE \"{}\" SET {set} WHERE {condition}", table.name),
                &values,
            )
        }
    }
}

fn insert_row(tx: &Transaction<'_>, table: &str, image: &Image) -> Result<()> {
    let columns = image
        .keys()
        .map(|column| format!("\"{column}\""))
        .collect::<Vec<_>>()
        .join(",");
    let marks = vec!["?"; image.len()].join(",");
    let values: Vec<Cell> = image.values().cloned().collect();
    write_row(
        tx,
        &format!("INSERT INTO \"{table}\"({columns}) VALUES({marks})"),
        &values,
    )
}

fn write_row(tx: &Transaction<'_>, sql: &str, values: &[Cell]) -> Result<()> {
    let values: Vec<&dyn rusqlite::ToSql> = values.iter().map(|cell| cell as &dyn rusqlite::ToSql).collect();
    run(tx, sql, &values).map(drop)
}
