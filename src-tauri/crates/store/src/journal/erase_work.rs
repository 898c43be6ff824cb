//! The work of an erasure within its transaction: rows, contents, drafts, entries.

use rusqlite::Transaction;

use crate::error::{At, Result};
use crate::hex::{hex, sha256};
use crate::image::{Cell, Image, key_text};
use crate::journal::ErasureReport;
use crate::journal::erase_find::{TEXT_BLOBS, Target};
use crate::payload::{Erased, ErasedBlob, Payload};
use crate::schema::Table;
use crate::table::{journal, run};

/// One erasure on its way.
pub(crate) struct Work<'a> {
    pub tx: &'a Transaction<'a>,
    pub target: &'a Target,
    pub at: &'a str,
    pub erased: Erased,
    pub report: ErasureReport,
}

impl Work<'_> {
    fn note(&mut self, place: String) {
        *self.erased.places.entry(place).or_default() += 1;
    }

    /// Redacts the rows of all state tables.
    pub fn rows(&mut self, tables: &[Table]) -> Result<()> {
        for table in tables {
            for (key, row) in self.holding(table)? {
                let key_cells: Vec<&Cell> = table.key.iter().map(|at| &key[&table.columns[*at]]).collect();
                if key
                    .values()
                    .any(|cell| matches!(cell, Cell::Text(text) if self.target.redact(text).is_some()))
                {
                    self.report
                        .kept_in_keys
                        .push(format!("{}: {}", table.name, key_text(&key)));
                }
                for at in (0..row.len()).filter(|at| !table.references.contains(at)) {
                    let column = &table.columns[at];
                    if let Some(text) = self.target.redact_cell(&table.name, &key, column, &row[at]) {
                        let sql = format!(
                            "UPDATE \"{}\" SET \"{column}\"=? WHERE {}",
                            table.name,
                            table.key_condition()
                        );
                        let mut values: Vec<&dyn rusqlite::ToSql> = vec![&text];
                        values.extend(key_cells.iter().map(|cell| *cell as &dyn rusqlite::ToSql));
                        run(self.tx, &sql, &values)?;
                        self.note(format!("{}.{column}", table.name));
                    }
                }
            }
        }
        Ok(())
    }

    /// Rows of a table that hold the target in a value or a key; files that hold it are only named.
    fn holding(&mut self, table: &Table) -> Result<Vec<(Image, Vec<Cell>)>> {
        let mut statement = self.tx.prepare(&table.scan).at(self.tx)?;
        let mut rows = statement.query([]).at(self.tx)?;
        let mut found = Vec::new();
        let is_files = matches!(table.name.as_str(), "attachment_chunk" | "edition");
        while let Some(row) = rows.next().at(self.tx)? {
            let mut cells = Vec::with_capacity(table.columns.len());
            for at in 0..table.columns.len() {
                let value = row.get_ref(at).at(self.tx)?;
                if let (true, rusqlite::types::ValueRef::Blob(bytes)) = (is_files, value)
                    && self.target.is_in(bytes)
                {
                    self.report.kept_in_files.push(row.get(0).at(self.tx)?);
                }
                cells.push(Cell::from_value(value));
            }
            let key = table.key_image(&table.key_of(&cells));
            let is_hit = |cell: &Cell| matches!(cell, Cell::Text(text) if self.target.redact(text).is_some());
            let is_field = self
                .target
                .field
                .as_ref()
                .is_some_and(|field| field.table == table.name && field.key == key);
            if is_field || cells.iter().any(is_hit) {
                found.push((key, cells));
            }
        }
        Ok(found)
    }

    /// Redacts the contents kept as bytes; returns table and id of the rows to be marked.
    pub fn blobs(&mut self) -> Result<Vec<(&'static str, String)>> {
        let mut marked = Vec::new();
        for (table, column, id, owner) in TEXT_BLOBS {
            let mut statement = self
                .tx
                .prepare(&format!("SELECT {id}, {column} FROM {table}"))
                .at(self.tx)?;
            let mut rows = statement.query([]).at(self.tx)?;
            let mut hits: Vec<(String, String)> = Vec::new();
            while let Some(row) = rows.next().at(self.tx)? {
                let bytes: Vec<u8> = row.get(1).at(self.tx)?;
                if let Some(text) = self.target.redact(&String::from_utf8_lossy(&bytes)) {
                    hits.push((row.get(0).at(self.tx)?, text));
                }
            }
            for (key, text) in hits {
                let sql = format!("UPDATE {table} SET {column} = ? WHERE {id} = ?");
                run(self.tx, &sql, &[&text.as_bytes(), &key])?;
                self.erased.blobs.push(ErasedBlob {
                    table: (*table).to_owned(),
                    key: Image::from([((*id).to_owned(), Cell::Text(key.clone()))]),
                    column: (*column).to_owned(),
                    sha256: hex(&sha256(text.as_bytes())),
                });
                self.note(format!("{table}.{column}"));
                marked.push((*owner, key));
            }
        }
        Ok(marked)
    }

    /// Writes the time of the erasure on the rows whose content was redacted.
    pub fn mark(&mut self, marked: &[(&'static str, String)]) -> Result<()> {
        for (owner, id) in marked {
            run(
                self.tx,
                &format!("UPDATE {owner} SET erased_at = ? WHERE id = ?"),
                &[&self.at, id],
            )?;
        }
        Ok(())
    }

    /// Redacts the drafts.
    pub fn drafts(&mut self) -> Result<()> {
        for draft in crate::table::draft::all(self.tx)? {
            if let Some(value) = self.target.redact(&draft.value) {
                run(
                    self.tx,
                    "UPDATE draft SET value = ? WHERE key = ?",
                    &[&value, &draft.key],
                )?;
                self.note("draft.value".to_owned());
            }
        }
        Ok(())
    }

    /// Redacts the payloads of all entries; hashes stay.
    pub fn entries(&mut self) -> Result<()> {
        let erased_by = journal::head(self.tx)?.0 + 1;
        let mut hits = Vec::new();
        journal::each(self.tx, false, |row| {
            if row
                .text
                .iter()
                .chain(&row.field_key)
                .any(|text| self.target.is_in(text))
            {
                self.report.kept_in_heads.push(row.seq);
            }
            if let Some(payload) = self.redacted(&row.payload) {
                hits.push((row.seq, payload));
            }
            Ok(())
        })?;
        for (seq, payload) in hits {
            journal::redact(self.tx, seq, payload.as_bytes(), erased_by)?;
            self.erased.entries.push((seq, hex(&sha256(payload.as_bytes()))));
            self.note("journal.payload".to_owned());
        }
        Ok(())
    }

    fn redacted(&self, bytes: &[u8]) -> Option<String> {
        let is_field = self.target.field.is_some();
        if !is_field && !self.target.is_in(bytes) {
            return None;
        }
        let mut payload = Payload::from_bytes(bytes)?;
        let mut has_changed = false;
        for row in &mut payload.rows {
            has_changed |= self.target.redact_row(row);
        }
        if let Some(erased) = &mut payload.erased
            && let Some(reason) = self.target.redact(&erased.reason)
        {
            erased.reason = reason;
            has_changed = true;
        }
        has_changed.then(|| payload.to_json())
    }
}
