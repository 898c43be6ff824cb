//! How much room each table takes in the file, with its indices.

use rusqlite::Connection;

use crate::case::Case;
use crate::error::{At, Result};

/// Room of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSize {
    /// Name of the table.
    pub table: String,
    /// Bytes of its pages and of those of its indices.
    pub bytes: i64,
    /// Rows.
    pub rows: i64,
}

impl Case {
    /// Room by table, the largest first; what is left of the file is free pages.
    pub fn table_sizes(&self) -> Result<Vec<TableSize>> {
        sizes(self.conn())
    }

    /// Bytes of pages that hold nothing.
    pub fn free_bytes(&self) -> Result<i64> {
        // An encrypted file answers PRAGMA page_size as text, so the size is read from the first page itself.
        const SQL: &str =
            "SELECT freelist_count * (SELECT pgsize FROM dbstat LIMIT 1) FROM pragma_freelist_count";
        self.conn().query_row(SQL, [], |row| row.get(0)).at(self.conn())
    }
}

fn sizes(conn: &Connection) -> Result<Vec<TableSize>> {
    const SQL: &str = "SELECT coalesce(s.tbl_name, d.name), sum(d.pgsize) FROM dbstat d
      LEFT JOIN sqlite_schema s ON s.name = d.name GROUP BY 1 ORDER BY 2 DESC, 1";
    let found: Vec<(String, i64)> = conn
        .prepare(SQL)
        .and_then(|mut s| s.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
        .at(conn)?;
    found
        .into_iter()
        .map(|(table, bytes)| {
            let rows = conn
                .query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))
                .at(conn)?;
            Ok(TableSize { table, bytes, rows })
        })
        .collect()
}
