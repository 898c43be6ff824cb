//! What the engine knows of the tables: columns, keys, and what each version shipped.

use rusqlite::Connection;

use crate::error::{At, Result};
use crate::image::{Cell, Image};

/// Tables that are no state: not recorded, not replayed.
pub(crate) const NO_STATE: &[&str] = &["journal", "draft"];

/// One state table, read once at opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// Name.
    pub name: String,
    /// Columns in their order.
    pub columns: Vec<String>,
    /// Positions of the primary key, in key order.
    pub key: Vec<usize>,
    /// Positions of columns that refer to another table.
    pub references: Vec<usize>,
    /// SELECT of all columns by key.
    pub select: String,
    /// SELECT of all columns in key order.
    pub scan: String,
}

impl Table {
    /// Names the values of a row.
    pub fn image(&self, cells: &[Cell]) -> Image {
        self.columns.iter().cloned().zip(cells.iter().cloned()).collect()
    }

    /// Names the values of a key.
    pub fn key_image(&self, key: &[Cell]) -> Image {
        self.key
            .iter()
            .map(|at| self.columns[*at].clone())
            .zip(key.iter().cloned())
            .collect()
    }

    /// The key within a row.
    pub fn key_of(&self, cells: &[Cell]) -> Vec<Cell> {
        self.key.iter().map(|at| cells[*at].clone()).collect()
    }

    /// `a=? AND b=?` over the key.
    pub fn key_condition(&self) -> String {
        self.key
            .iter()
            .map(|at| format!("\"{}\"=?", self.columns[*at]))
            .collect::<Vec<_>>()
            .join(" AND ")
    }
}

/// Reads the state tables of a database.
pub(crate) fn state_tables(conn: &Connection) -> Result<Vec<Table>> {
    const NAMES: &str =
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY name";
    let mut statement = conn.prepare(NAMES).at(conn)?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .and_then(Iterator::collect)
        .at(conn)?;
    names
        .into_iter()
        .filter(|name| !NO_STATE.contains(&name.as_str()))
        .map(|name| table(conn, name))
        .collect()
}

fn table(conn: &Connection, name: String) -> Result<Table> {
    let mut statement = conn
        .prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid")
        .at(conn)?;
    let columns: Vec<(String, u32)> = statement
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .at(conn)?;
    let mut statement = conn
        .prepare("SELECT DISTINCT \"from\" FROM pragma_foreign_key_list(?)")
        .at(conn)?;
    let refers: Vec<String> = statement
        .query_map([&name], |row| row.get(0))
        .and_then(Iterator::collect)
        .at(conn)?;
    let mut key: Vec<(u32, usize)> = columns
        .iter()
        .enumerate()
        .filter(|(_, (_, pk))| *pk > 0)
        .map(|(at, (_, pk))| (*pk, at))
        .collect();
    key.sort_unstable();
    let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
    let references = (0..columns.len())
        .filter(|at| refers.contains(&columns[*at]))
        .collect();
    let quoted = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect::<Vec<_>>()
        .join(",");
    let mut table = Table {
        key: key.into_iter().map(|(_, at)| at).collect(),
        references,
        select: String::new(),
        scan: String::new(),
        name,
        columns,
    };
    let order = table
        .key
        .iter()
        .map(|at| format!("\"{}\"", table.columns[*at]))
        .collect::<Vec<_>>()
        .join(",");
    table.select = format!(
        "SELECT {quoted} FROM main.\"{}\" WHERE {}",
        table.name,
        table.key_condition()
    );
    table.scan = format!("SELECT {quoted} FROM main.\"{}\" ORDER BY {order}", table.name);
    Ok(table)
}

/// One object of `sqlite_schema`: type, name, table, SQL.
pub(crate) type Object = (String, String, String, Option<String>);

/// Everything a database holds, sorted.
pub(crate) fn objects(conn: &Connection) -> Result<Vec<Object>> {
    const SQL: &str =
        "SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name, tbl_name";
    let mut statement = conn.prepare(SQL).at(conn)?;
    statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .and_then(Iterator::collect)
        .at(conn)
}
