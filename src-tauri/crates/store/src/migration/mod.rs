//! Migrations: numbered steps, one Immediate transaction each on `user_version`; a shipped step is never edited.

use std::sync::Arc;

use rusqlite::Connection;

use crate::error::{At, Result};
use crate::schema::{self, Object};

/// Schema version 1, frozen.
pub(crate) const V1: &str = include_str!("v0001.sql");

/// Schema version 2, frozen.
pub(crate) const V2: &str = include_str!("v0002.sql");

/// Schema version 3, frozen.
pub(crate) const V3: &str = include_str!("v0003.sql");

/// Schema version 4, frozen.
pub(crate) const V4: &str = include_str!("v0004.sql");

/// Schema version 5, frozen.
pub(crate) const V5: &str = include_str!("v0005.sql");

/// Schema version 6, frozen.
pub(crate) const V6: &str = include_str!("v0006.sql");

/// Schema version 7, frozen.
pub(crate) const V7: &str = include_str!("v0007.sql");

/// Schema version 8, frozen.
pub(crate) const V8: &str = include_str!("v0008.sql");

/// Schema version 9, frozen.
pub(crate) const V9: &str = include_str!("v0009.sql");

/// `application_id` of a case: "TNKN".
pub(crate) const APPLICATION_ID: i32 = 0x544E_4B4E;

/// The steps from an empty database to the newest schema; step n makes version n.
///
/// A step is SQL that gives the same result wherever it runs, because the verification runs it again. It leaves BLOB
/// columns alone: the replay holds their hashes only.
#[derive(Debug, Clone)]
pub struct Migrations {
    steps: Arc<Vec<String>>,
}

impl Default for Migrations {
    fn default() -> Self {
        Self {
            steps: Arc::new(shipped_steps()),
        }
    }
}

fn shipped_steps() -> Vec<String> {
    [V1, V2, V3, V4, V5, V6, V7, V8, V9].map(str::to_owned).to_vec()
}

impl Migrations {
    /// The shipped steps and further ones behind them, to try a step before it ships.
    #[must_use]
    pub fn with_further(steps: &[&str]) -> Self {
        let mut all = shipped_steps();
        all.extend(steps.iter().map(|step| (*step).to_owned()));
        Self { steps: Arc::new(all) }
    }

    /// The newest version.
    pub fn newest(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }

    /// The SQL that makes this version.
    pub(crate) fn step(&self, version: u32) -> Option<&str> {
        self.steps
            .get(usize::try_from(version).ok()?.checked_sub(1)?)
            .map(String::as_str)
    }

    /// Runs the steps after `from` up to `to` without a transaction of its own.
    pub(crate) fn run(&self, conn: &Connection, from: u32, to: u32) -> Result<()> {
        for version in from + 1..=to {
            conn.execute_batch(self.step(version).unwrap_or_default())
                .at(conn)?;
        }
        Ok(())
    }

    /// What a database of this version holds, exactly.
    pub(crate) fn shipped(&self, version: u32) -> Result<Vec<Object>> {
        let conn = Connection::open_in_memory().at_path("".as_ref())?;
        self.run(&conn, 0, version)?;
        schema::objects(&conn)
    }
}

/// Version of a database file.
pub(crate) fn version(conn: &Connection) -> Result<u32> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
        .at(conn)
}

/// Sets the version.
pub(crate) fn set_version(conn: &Connection, version: u32) -> Result<()> {
    conn.pragma_update(None, "user_version", version).at(conn)
}
