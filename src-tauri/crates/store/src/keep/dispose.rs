//! Disposal after retention: rows go, or stay without what they said, with every text that the journal holds of them, in
//! one act.
//!
//! What the rows say is redacted first where it stands, in the tables and in every entry, without leaving a trace of its
//! own; then the caller takes away under the recorder what goes, so that the entry's before-images hold nothing but keys,
//! hashes and marks. Chain and replay stay true as after 抹消.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use serde_json::Value as Json;

use crate::case::Case;
use crate::error::{At, Result, StoreError};
use crate::hex::{hex, sha256};
use crate::image::{Cell, Image};
use crate::journal::{Actor, CommandKind, ErasureReport, MARK, Meta, Step, enter, is_free_text, read_row};
use crate::payload::{Erased, Payload};
use crate::schema::Table;
use crate::table::{attachment, journal, run};

/// What of a row goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The whole row: its texts are marked as erased, and the caller takes it away.
    Row,
    /// What it says: its texts give way to the mark and its lists to empty ones; it stays with its ids, codes, days,
    /// hashes, and the columns named here.
    Texts {
        /// What stands in place of a text.
        mark: String,
        /// Columns that stay as they are.
        kept: &'static [&'static str],
    },
    /// Of its JSON what stands under one of these names, or beside one.
    Named {
        /// What stands in place of a text.
        mark: String,
        /// Ids and numbers.
        names: BTreeSet<String>,
    },
}

/// A row of which something goes: its table, the columns of its key with their values, and what goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Doomed {
    table: String,
    key: Vec<(String, Cell)>,
    way: Way,
}

impl Doomed {
    /// A row by its text key, as a whole.
    pub fn new(table: &str, key: &[(&str, &str)]) -> Self {
        let key = key
            .iter()
            .map(|(name, value)| ((*name).to_owned(), Cell::Text((*value).to_owned())));
        Self {
            table: table.to_owned(),
            key: key.collect(),
            way: Way::Row,
        }
    }

    /// With a number in its key.
    #[must_use]
    pub fn nth(mut self, name: &str, at: i64) -> Self {
        self.key.push((name.to_owned(), Cell::Int(at)));
        self
    }

    /// The same row, of which this goes.
    #[must_use]
    pub fn by(self, way: Way) -> Self {
        Self { way, ..self }
    }

    fn image(&self) -> Image {
        self.key.iter().cloned().collect()
    }
}

/// Rows by table and key, with what goes of each.
type Doom<'a> = BTreeMap<(String, Image), &'a Way>;

impl Case {
    /// Erases what goes of these rows from the tables and from every entry, runs `work`, which takes away those that go
    /// as a whole and records that it did, and erases the bytes of these files (by hash), all in the same entry. The case file is rewritten
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
        let doomed: Doom<'_> = rows
            .iter()
            .map(|row| ((row.table.clone(), row.image()), &row.way))
            .collect();
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
fn redacted(column: &str, key: &Image, cell: &Cell, way: &Way) -> Option<String> {
    let Cell::Text(text) = cell else { return None };
    if key.contains_key(column) || !is_free_text(column) || text.is_empty() {
        return None;
    }
    let instead = match way {
        Way::Row => MARK.to_owned(),
        Way::Texts { kept, .. } if kept.contains(&column) => return None,
        Way::Texts { mark, .. } if column.ends_with("_json") => emptied(text, mark),
        Way::Texts { mark, .. } => mark.clone(),
        Way::Named { mark, names } => without(text, names, mark)?,
    };
    (instead != *text).then_some(instead)
}

/// A list or record without content, of the same kind, so that it can still be read.
fn emptied(text: &str, mark: &str) -> String {
    match text.trim_start().as_bytes().first() {
        Some(b'[') => "[]".to_owned(),
        Some(b'{') => "{}".to_owned(),
        _ if serde_json::from_str::<Json>(text).is_ok() => text.to_owned(),
        _ => mark.to_owned(),
    }
}

/// The JSON without what stands under these names or beside one of them; none where it names none, or is no JSON.
fn without(text: &str, names: &BTreeSet<String>, mark: &str) -> Option<String> {
    let mut json: Json = serde_json::from_str(text).ok()?;
    let before = json.clone();
    take_out(&mut json, names, mark);
    (json != before).then(|| json.to_string())
}

fn take_out(json: &mut Json, names: &BTreeSet<String>, mark: &str) {
    match json {
        Json::Array(all) => all.iter_mut().for_each(|one| take_out(one, names, mark)),
        Json::Object(fields) => {
            let is_name = |one: &Json| one.as_str().is_some_and(|text| names.contains(text));
            if fields.values().any(is_name) {
                let rest = fields.values_mut().filter(|one| !is_name(one));
                rest.for_each(|one| blank(one, mark));
                return;
            }
            for (name, one) in fields.iter_mut() {
                if names.contains(name) {
                    blank(one, mark);
                } else {
                    take_out(one, names, mark);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

fn blank(json: &mut Json, mark: &str) {
    match json {
        Json::String(text) if !text.is_empty() => mark.clone_into(text),
        Json::Array(all) => all.iter_mut().for_each(|one| blank(one, mark)),
        Json::Object(fields) => fields.values_mut().for_each(|one| blank(one, mark)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

fn redact_rows(
    tx: &Transaction<'_>,
    tables: &[Table],
    doomed: &Doom<'_>,
    places: &mut BTreeMap<String, i64>,
) -> Result<()> {
    for ((name, key), way) in doomed {
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
            let Some(text) = redacted(column, key, cell, way) else {
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

fn redact_entries(tx: &Transaction<'_>, doomed: &Doom<'_>, erased: &mut Erased) -> Result<()> {
    let erased_by = journal::head(tx)?.0 + 1;
    let references = references(tx)?;
    let mut hits = Vec::new();
    journal::each(tx, false, |row| {
        let Some(mut payload) = Payload::from_bytes(&row.payload) else {
            return Ok(());
        };
        let mut has_changed = false;
        for image in &mut payload.rows {
            let Some(way) = doomed.get(&(image.table.clone(), image.key.clone())) else {
                continue;
            };
            for values in [&mut image.before, &mut image.after].into_iter().flatten() {
                for (column, cell) in values.iter_mut() {
                    if references.contains(&(image.table.clone(), column.clone())) {
                        continue;
                    }
                    if let Some(text) = redacted(column, &image.key, cell, way) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_loses_what_stands_under_a_name_and_nothing_else() {
        let names = BTreeSet::from(["改8-01".to_owned()]);
        let told = r#"{"on":"2027-01-05","rows":{"改8-01":{"done":"直した"},"改8-02":{"done":"残る"}}}"#;
        let left = without(told, &names, "x").unwrap();
        assert!(!left.contains("直した") && left.contains("残る") && left.contains("2027-01-05"));
        assert_eq!(without(&left, &names, "x"), None);
        let beside = r#"[{"number":"改8-01","text":"直した"},{"number":"改8-02","text":"残る"}]"#;
        let left = without(beside, &names, "x").unwrap();
        assert_eq!(
            left,
            r#"[{"number":"改8-01","text":"x"},{"number":"改8-02","text":"残る"}]"#
        );
        assert_eq!(without("改8-01 R8", &names, "x"), None);
    }

    #[test]
    fn texts_give_way_to_the_mark_and_lists_to_empty_ones() {
        let way = Way::Texts {
            mark: "x".to_owned(),
            kept: &["number"],
        };
        let of =
            |column: &str, text: &str| redacted(column, &Image::new(), &Cell::Text(text.to_owned()), &way);
        assert_eq!(of("problem", "鍵").as_deref(), Some("x"));
        assert_eq!(of("evidence_json", r#"["鍵"]"#).as_deref(), Some("[]"));
        assert_eq!(of("self_json", r#"{"reason":"鍵"}"#).as_deref(), Some("{}"));
        for (column, text) in [
            ("number", "改8-01"),
            ("progress_on", "2027-01-05"),
            ("problem", ""),
        ] {
            assert_eq!(of(column, text), None, "{column}");
        }
        assert_eq!(of("problem", "x"), None);
    }
}
