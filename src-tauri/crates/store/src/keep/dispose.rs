//! Disposal after retention: rows go as a whole, with every text that the journal holds of them, in one act.
//!
//! What the rows say is redacted first where it stands, in the tables and in every entry, without leaving a trace of its
//! own; then the caller takes the rows away under the recorder, so that the entry's before-images hold nothing but keys,
//! hashes and marks. Chain and replay stay true as after 抹消.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;

use crate::case::Case;
use crate::error::{At, Result, StoreError};
use crate::hex::{hex, sha256};
use crate::image::{Cell, Image};
use crate::journal::{Actor, CommandKind, ErasureReport, MARK, Meta, Step, enter, is_free_text, read_row};
use crate::payload::{Erased, Payload};
use crate::schema::Table;
use crate::table::{attachment, journal, run};

/// A row that goes: its table, and the columns of its key with their values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Doomed {
    /// Table.
    pub table: String,
    /// Key, in any order.
    pub key: Vec<(String, String)>,
}

impl Doomed {
    /// A row by its text key.
    pub fn new(table: &str, key: &[(&str, &str)]) -> Self {
        let key = key
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self {
            table: table.to_owned(),
            key: key.collect(),
        }
    }

    fn image(&self) -> Image {
        let cells = self.key.iter();
        cells
            .map(|(name, value)| (name.clone(), Cell::Text(value.clone())))
            .collect()
    }
}

impl Case {
    /// Erases what these rows say from the tables and from every entry, runs `work`, which takes them away and records
    /// that it did, and erases the bytes of these files (by hash), all in the same entry. The case file is rewritten
    /// afterwards.
    pub fn dispose<E: From<StoreError>>(
        &mut self,
        actor: &Actor,
        name: &str,
        at: &str,
        reason: &str,
        (rows, files): (&[Doomed], &[String]),
        work: impl FnOnce(&Transaction<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<ErasureReport, E> {
        let meta = Meta::act(actor, at, name);
        let doomed: BTreeSet<(String, Image)> =
            rows.iter().map(|row| (row.table.clone(), row.image())).collect();
        let report = self.write(|tx, recorder, schema| {
            recorder.stop();
            let mut erased = Erased {
                reason: reason.to_owned(),
                ..Erased::default()
            };
            redact_rows(tx, recorder.tables(), &doomed, &mut erased.places)?;
            redact_entries(tx, &doomed, &mut erased)?;
            recorder.start();
            work(tx)?;
            for sha256 in files {
                let Some(mut file) = attachment::get(tx, sha256)?.filter(|file| file.erased_at.is_none())
                else {
                    continue;
                };
                let chunks = attachment::delete_chunks(tx, sha256)?;
                file.erased_at = Some(at.to_owned());
                attachment::update(tx, &file)?;
                let place = erased
                    .places
                    .entry("attachment_chunk.data".to_owned())
                    .or_default();
                *place += i64::try_from(chunks).unwrap_or(i64::MAX);
            }
            let payload = Payload {
                schema: i64::from(schema),
                rows: recorder.take(tx)?,
                erased: Some(erased.clone()),
                migrate: None,
            };
            Ok::<_, E>(ErasureReport {
                seq: enter(tx, &meta, &payload)?.seq,
                places: erased.places,
                ..ErasureReport::default()
            })
        })?;
        self.undo
            .push(Step::new(report.seq, name, &CommandKind::Act, &actor.person_id));
        self.vacuum()?;
        Ok(report)
    }
}

/// What stands in place of the value of a column; none where it stays.
fn redacted(column: &str, key: &Image, cell: &Cell) -> Option<String> {
    let Cell::Text(text) = cell else { return None };
    let goes = !key.contains_key(column) && is_free_text(column) && !text.is_empty() && text != MARK;
    goes.then(|| MARK.to_owned())
}

fn redact_rows(
    tx: &Transaction<'_>,
    tables: &[Table],
    doomed: &BTreeSet<(String, Image)>,
    places: &mut BTreeMap<String, i64>,
) -> Result<()> {
    for (name, key) in doomed {
        let Some(table) = tables.iter().find(|table| table.name == *name) else {
            continue;
        };
        let cells: Vec<Cell> = table
            .key
            .iter()
            .map(|at| key[&table.columns[*at]].clone())
            .collect();
        let Some(row) = read_row(tx, table, &cells)? else {
            continue;
        };
        for (at, cell) in row
            .iter()
            .enumerate()
            .filter(|(at, _)| !table.references.contains(at))
        {
            let column = &table.columns[at];
            let Some(text) = redacted(column, key, cell) else {
                continue;
            };
            let sql = format!(
                "UPDATE \"{name}\" SET \"{column}\"=? WHERE {}",
                table.key_condition()
            );
            let mut values: Vec<&dyn rusqlite::ToSql> = vec![&text];
            values.extend(cells.iter().map(|cell| cell as &dyn rusqlite::ToSql));
            run(tx, &sql, &values)?;
            *places.entry(format!("{name}.{column}")).or_default() += 1;
        }
    }
    Ok(())
}

fn redact_entries(
    tx: &Transaction<'_>,
    doomed: &BTreeSet<(String, Image)>,
    erased: &mut Erased,
) -> Result<()> {
    let erased_by = journal::head(tx)?.0 + 1;
    let references = references(tx)?;
    let mut hits = Vec::new();
    journal::each(tx, false, |row| {
        let Some(mut payload) = Payload::from_bytes(&row.payload) else {
            return Ok(());
        };
        let mut has_changed = false;
        for image in &mut payload.rows {
            if !doomed.contains(&(image.table.clone(), image.key.clone())) {
                continue;
            }
            for values in [&mut image.before, &mut image.after].into_iter().flatten() {
                for (column, cell) in values.iter_mut() {
                    if references.contains(&(image.table.clone(), column.clone())) {
                        continue;
                    }
                    if let Some(text) = redacted(column, &image.key, cell) {
                        *cell = Cell::Text(text);
                        has_changed = true;
                    }
                }
            }
        }
        if has_changed {
            hits.push((row.seq, payload.to_json()));
        }
        Ok(())
    })?;
    for (seq, payload) in hits {
        journal::redact(tx, seq, payload.as_bytes(), erased_by)?;
        erased.entries.push((seq, hex(&sha256(payload.as_bytes()))));
        *erased.places.entry("journal.payload".to_owned()).or_default() += 1;
    }
    Ok(())
}

/// Columns that refer to another table; they hold ids, and the row in the table keeps them too.
fn references(tx: &Transaction<'_>) -> Result<BTreeSet<(String, String)>> {
    tx.prepare(
        "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'",
    )
    .and_then(|mut s| s.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
    .at(tx)
}
