//! 抹消: takes a text or a file out of everything the case holds, and leaves an entry that says so without holding it.
//!
//! Payloads are redacted in place and keep their first hash, so the chain stays whole; the erasing entry names each
//! redacted entry with the hash of its new payload, so that nobody can redact past the journal.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::{At, Result, StoreError};
use crate::image::{Cell, Image, RowImage};
use crate::journal::erase_find::{Field, MARK, Target};
use crate::journal::erase_work::Work;
use crate::journal::{Actor, CommandKind, Meta, enter, undo::Step};
use crate::payload::{Erased, Payload};
use crate::table::{attachment, journal};

/// Fewest characters of a text to erase.
const SHORTEST: usize = 2;
/// A field's former value is looked for elsewhere from this length on.
const TELLING: usize = 4;

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ErasureReport {
    /// The erasing entry.
    pub seq: i64,
    /// Where it was (`answer.reason`, `draft.value`, `journal.payload`) and in how many cells.
    pub places: BTreeMap<String, i64>,
    /// Row keys that hold the text; keys stay.
    pub kept_in_keys: Vec<String>,
    /// Entries whose head (actor, field) holds the text; heads stay.
    pub kept_in_heads: Vec<i64>,
    /// Attachments (hash) and editions that hold the text as plain bytes; they are erased on their own.
    pub kept_in_files: Vec<String>,
}

impl Case {
    /// Erases a text wherever it stands: rows, drafts, payloads, sealed versions, receptions, report data.
    pub fn erase_text(
        &mut self,
        actor: &Actor,
        at: &str,
        reason: &str,
        needle: &str,
    ) -> Result<ErasureReport> {
        if needle.chars().count() < SHORTEST {
            return Err(StoreError::ErasureTooShort { minimum: SHORTEST });
        }
        self.erase(actor, at, reason, &Target::new(&[needle.to_owned()], None))
    }

    /// Erases the value of one field, with all values it had, in every entry; values of four characters and more go
    /// everywhere else too.
    pub fn erase_field(
        &mut self,
        actor: &Actor,
        at: &str,
        reason: &str,
        table: &str,
        key: &[(&str, &str)],
        column: &str,
    ) -> Result<ErasureReport> {
        let key: Image = key
            .iter()
            .map(|(k, v)| ((*k).to_owned(), Cell::Text((*v).to_owned())))
            .collect();
        let field = Field {
            table: table.to_owned(),
            key,
            column: column.to_owned(),
        };
        let values = values_of(self.conn(), &field)?;
        let texts: Vec<String> = values
            .into_iter()
            .filter(|text| text.chars().count() >= TELLING)
            .collect();
        self.erase(actor, at, reason, &Target::new(&texts, Some(field)))
    }

    /// Erases the bytes of an attachment; its row stays with the time of the erasure.
    pub fn erase_attachment(
        &mut self,
        actor: &Actor,
        at: &str,
        reason: &str,
        hash: &str,
    ) -> Result<ErasureReport> {
        self.command_erasing(actor, "erase_attachment", at, reason, hash, |_| Ok(()))
    }

    /// Runs an act after which nothing names an attachment any more, and erases its bytes in the same entry: a stop
    /// between the two would leave bytes that nobody knows of.
    pub fn command_erasing<E: From<StoreError>>(
        &mut self,
        actor: &Actor,
        name: &str,
        at: &str,
        reason: &str,
        hash: &str,
        work: impl FnOnce(&Transaction<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<ErasureReport, E> {
        let meta = Meta::act(actor, at, name);
        let report = self.write(|tx, recorder, schema| {
            work(tx)?;
            let Some(mut row) = attachment::get(tx, hash)?.filter(|row| row.erased_at.is_none()) else {
                let place = format!("attachment {hash}");
                return Err(StoreError::NothingToErase { place }.into());
            };
            let chunks = attachment::delete_chunks(tx, hash)?;
            row.erased_at = Some(at.to_owned());
            attachment::update(tx, &row)?;
            let places = BTreeMap::from([("attachment_chunk.data".to_owned(), count(chunks))]);
            let erased = Erased {
                reason: reason.to_owned(),
                places: places.clone(),
                ..Erased::default()
            };
            let rows = recorder.take(tx)?;
            let payload = payload_of(schema, rows, &erased);
            Ok::<_, E>(ErasureReport {
                seq: enter(tx, &meta, &payload)?.seq,
                places,
                ..ErasureReport::default()
            })
        })?;
        Ok(self.settle(&meta, report)?)
    }

    fn erase(&mut self, actor: &Actor, at: &str, reason: &str, target: &Target) -> Result<ErasureReport> {
        let meta = Meta::act(actor, at, "erase");
        let reason = target.redact(reason).unwrap_or_else(|| reason.to_owned());
        let report = self.write(|tx, recorder, schema| {
            recorder.stop();
            let mut work = Work {
                tx,
                target,
                at,
                erased: Erased {
                    reason,
                    ..Erased::default()
                },
                report: ErasureReport::default(),
            };
            work.rows(recorder.tables())?;
            let marked = work.blobs()?;
            work.drafts()?;
            work.entries()?;
            if work.erased.places.is_empty() {
                return Err(StoreError::NothingToErase {
                    place: place_of(target),
                });
            }
            recorder.start();
            work.mark(&marked)?;
            let rows = recorder.take(tx)?;
            let payload = payload_of(schema, rows, &work.erased);
            let seq = enter(tx, &meta, &payload)?.seq;
            Ok(ErasureReport {
                seq,
                places: work.erased.places,
                ..work.report
            })
        })?;
        self.settle(&meta, report)
    }

    /// The act bars undo, and the file is rewritten.
    fn settle(&mut self, meta: &Meta<'_>, report: ErasureReport) -> Result<ErasureReport> {
        self.undo.push(Step::new(
            report.seq,
            meta.name,
            &CommandKind::Act,
            &meta.actor.person_id,
        ));
        self.vacuum()?;
        Ok(report)
    }

    /// Rewrites the file: secure_delete zeroes what is freed, but a page may keep old bytes between its cells.
    pub(crate) fn vacuum(&mut self) -> Result<()> {
        self.conn
            .execute_batch("PRAGMA query_only = 0")
            .at_path(&self.path)?;
        let done = self.conn.execute_batch("VACUUM").at_path(&self.path);
        self.conn
            .execute_batch("PRAGMA query_only = 1")
            .at_path(&self.path)?;
        done
    }
}

fn payload_of(schema: u32, rows: Vec<RowImage>, erased: &Erased) -> Payload {
    Payload {
        schema: i64::from(schema),
        rows,
        erased: Some(erased.clone()),
        migrate: None,
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn place_of(target: &Target) -> String {
    target
        .field
        .as_ref()
        .map(|field| format!("{}.{}", field.table, field.column))
        .unwrap_or_default()
}

/// All values a field has had.
fn values_of(conn: &Connection, field: &Field) -> Result<Vec<String>> {
    let mut values = Vec::new();
    journal::each(conn, false, |row| {
        for image in Payload::from_bytes(&row.payload)
            .iter()
            .flat_map(|payload| &payload.rows)
        {
            if image.table == field.table && image.key == field.key {
                for cell in [&image.before, &image.after]
                    .into_iter()
                    .flatten()
                    .filter_map(|i| i.get(&field.column))
                {
                    if let Cell::Text(text) = cell {
                        values.push(text.clone());
                    }
                }
            }
        }
        Ok(())
    })?;
    values.retain(|value| value != MARK);
    values.sort();
    values.dedup();
    Ok(values)
}
