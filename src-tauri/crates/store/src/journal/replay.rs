//! The replay: every entry applied to an empty database, each migration run where it ran, then row by row against
//! the tables.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row, Rows};

use crate::error::{At, Result};
use crate::image::{Cell, Image, RowImage, key_text};
use crate::journal::verify::{ChainFault, Difference, VerifyReport};
use crate::migration::Migrations;
use crate::payload::Payload;
use crate::schema::{Table, state_tables};
use crate::table::journal;

/// Replays all entries and compares.
pub(crate) fn compare(live: &Connection, migrations: &Migrations, report: &mut VerifyReport) -> Result<()> {
    let copy = Connection::open_in_memory().at_path("".as_ref())?;
    copy.set_prepared_statement_cache_capacity(256);
    let mut replay = Replay {
        copy,
        tables: HashMap::new(),
    };
    journal::each(live, false, |row| {
        let Some(payload) = Payload::from_bytes(&row.payload) else {
            return Ok(());
        };
        if replay.apply(&payload, row.seq, migrations, report).is_err() && report.chain.is_none() {
            report.chain = Some(crate::journal::ChainBreak {
                seq: row.seq,
                fault: ChainFault::Unreadable,
            });
        }
        Ok(())
    })?;
    for table in state_tables(live)? {
        match replay.tables.get(&table.name) {
            Some(expected) if *expected == table => compare_table(live, &replay.copy, &table, report)?,
            Some(_) | None => report.differ(whole_table(&table.name)),
        }
    }
    Ok(())
}

fn whole_table(name: &str) -> Difference {
    let (table, column) = (name.to_owned(), "*".to_owned());
    Difference {
        table,
        key: String::new(),
        column,
        expected: None,
        found: None,
        entry: None,
        noticed_at: None,
    }
}

struct Replay {
    copy: Connection,
    tables: HashMap<String, Table>,
}

impl Replay {
    fn apply(
        &mut self,
        payload: &Payload,
        seq: i64,
        steps: &Migrations,
        report: &mut VerifyReport,
    ) -> Result<()> {
        if let Some((from, to)) = payload.migrate {
            self.copy.flush_prepared_statement_cache();
            steps.run(&self.copy, from, to)?;
            self.tables = state_tables(&self.copy)?
                .into_iter()
                .map(|table| (table.name.clone(), table))
                .collect();
            self.copy
                .pragma_update(None, "foreign_keys", false)
                .at(&self.copy)?;
        }
        for blob in payload.erased.iter().flat_map(|erased| &erased.blobs) {
            let sql = format!(
                "UPDATE \"{}\" SET \"{}\"=? WHERE {}",
                blob.table,
                blob.column,
                condition(&blob.key)
            );
            let hash = Cell::Blob(blob.sha256.clone());
            self.run(&sql, std::iter::once(&hash).chain(blob.key.values()))?;
        }
        for row in &payload.rows {
            self.check_before(row, seq, report)?;
            self.write(row)?;
        }
        Ok(())
    }

    fn run<'a>(&self, sql: &str, values: impl Iterator<Item = &'a Cell>) -> Result<usize> {
        self.copy
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(rusqlite::params_from_iter(values)))
            .at(&self.copy)
    }

    /// The before-image must be what the journal says so far; else the row was changed past the app in between.
    fn check_before(&self, row: &RowImage, seq: i64, report: &mut VerifyReport) -> Result<()> {
        let Some(table) = self.tables.get(&row.table) else {
            return Ok(());
        };
        let key: Vec<&Cell> = table
            .key
            .iter()
            .filter_map(|at| row.key.get(&table.columns[*at]))
            .collect();
        let mut statement = self.copy.prepare_cached(&table.select).at(&self.copy)?;
        let mut rows = statement.query(rusqlite::params_from_iter(key)).at(&self.copy)?;
        let expected = match rows.next().at(&self.copy)? {
            Some(found) => Some(table.image(&cells(found, table, Cell::from_replay).at(&self.copy)?)),
            None => None,
        };
        if expected != row.before {
            differ(
                &row.table,
                &row.key,
                expected.as_ref(),
                row.before.as_ref(),
                Some(seq),
                report,
            );
        }
        Ok(())
    }

    fn write(&self, row: &RowImage) -> Result<()> {
        self.run(
            &format!("DELETE FROM \"{}\" WHERE {}", row.table, condition(&row.key)),
            row.key.values(),
        )?;
        let Some(after) = &row.after else { return Ok(()) };
        let columns = after
            .keys()
            .map(|column| format!("\"{column}\""))
            .collect::<Vec<_>>()
            .join(",");
        let marks = vec!["?"; after.len()].join(",");
        self.run(
            &format!("INSERT INTO \"{}\"({columns}) VALUES({marks})", row.table),
            after.values(),
        )
        .map(drop)
    }
}

fn condition(key: &Image) -> String {
    key.keys()
        .map(|column| format!("\"{column}\"=?"))
        .collect::<Vec<_>>()
        .join(" AND ")
}

fn cells(
    row: &Row<'_>,
    table: &Table,
    read: fn(rusqlite::types::ValueRef<'_>) -> Cell,
) -> rusqlite::Result<Vec<Cell>> {
    (0..table.columns.len())
        .map(|at| row.get_ref(at).map(read))
        .collect()
}

fn next(
    rows: &mut Rows<'_>,
    table: &Table,
    read: fn(rusqlite::types::ValueRef<'_>) -> Cell,
) -> rusqlite::Result<Option<Vec<Cell>>> {
    rows.next()?.map(|row| cells(row, table, read)).transpose()
}

/// Both tables in key order, side by side.
fn compare_table(
    live: &Connection,
    copy: &Connection,
    table: &Table,
    report: &mut VerifyReport,
) -> Result<()> {
    let (mut left, mut right) = (
        copy.prepare(&table.scan).at(copy)?,
        live.prepare(&table.scan).at(live)?,
    );
    let (mut left, mut right) = (left.query([]).at(copy)?, right.query([]).at(live)?);
    let mut expected = next(&mut left, table, Cell::from_replay).at(copy)?;
    let mut found = next(&mut right, table, Cell::from_value).at(live)?;
    while expected.is_some() || found.is_some() {
        let order = match (&expected, &found) {
            (Some(expected), Some(found)) => table.key_of(expected).cmp(&table.key_of(found)),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let (before, after) = (
            expected.as_ref().filter(|_| order.is_le()),
            found.as_ref().filter(|_| order.is_ge()),
        );
        if before != after {
            differ_cells(table, before, after, report);
        }
        if order.is_le() {
            expected = next(&mut left, table, Cell::from_replay).at(copy)?;
        }
        if order.is_ge() {
            report.rows_compared += 1;
            found = next(&mut right, table, Cell::from_value).at(live)?;
        }
    }
    Ok(())
}

fn differ_cells(
    table: &Table,
    expected: Option<&Vec<Cell>>,
    found: Option<&Vec<Cell>>,
    report: &mut VerifyReport,
) {
    let key = expected
        .or(found)
        .map(|row| table.key_image(&table.key_of(row)))
        .unwrap_or_default();
    let (expected, found) = (
        expected.map(|row| table.image(row)),
        found.map(|row| table.image(row)),
    );
    differ(&table.name, &key, expected.as_ref(), found.as_ref(), None, report);
}

fn differ(
    table: &str,
    key: &Image,
    expected: Option<&Image>,
    found: Option<&Image>,
    noticed_at: Option<i64>,
    report: &mut VerifyReport,
) {
    let mut push = |column: &str, expected: Option<String>, found: Option<String>| {
        let (table, key, column) = (table.to_owned(), key_text(key), column.to_owned());
        report.differ(Difference {
            table,
            key,
            column,
            expected,
            found,
            entry: None,
            noticed_at,
        });
    };
    let (Some(expected), Some(found)) = (expected, found) else {
        let row = |image: Option<&Image>| image.map(key_text);
        return push("*", row(expected), row(found));
    };
    for (column, value) in expected {
        let other = found.get(column);
        if other != Some(value) {
            push(column, Some(value.shown()), other.map(Cell::shown));
        }
    }
}

/// Names the last entry that touched each differing row.
pub(crate) fn name_entries(live: &Connection, report: &mut VerifyReport) -> Result<()> {
    if report.differences.is_empty() {
        return Ok(());
    }
    let mut touched: BTreeMap<(String, String), Vec<i64>> = BTreeMap::new();
    for difference in &report.differences {
        touched.insert((difference.table.clone(), difference.key.clone()), Vec::new());
    }
    journal::each(live, false, |row| {
        for image in Payload::from_bytes(&row.payload)
            .iter()
            .flat_map(|payload| &payload.rows)
        {
            if let Some(entries) = touched.get_mut(&(image.table.clone(), image.key_text())) {
                entries.push(row.seq);
            }
        }
        Ok(())
    })?;
    for difference in &mut report.differences {
        let entries = touched.get(&(difference.table.clone(), difference.key.clone()));
        let before = difference.noticed_at.unwrap_or(i64::MAX);
        difference.entry = entries.and_then(|seqs| seqs.iter().rev().find(|seq| **seq < before).copied());
    }
    Ok(())
}
