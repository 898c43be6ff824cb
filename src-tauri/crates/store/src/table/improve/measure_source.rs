//! Table `measure_source`: what a measure comes from (発生源).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE measure_source (
  measure_id TEXT NOT NULL REFERENCES measure(id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sheet_id TEXT,
  item_id TEXT,
  ref_text TEXT,
  PRIMARY KEY (measure_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_source_of_sheet ON measure_source(sheet_id, item_id);
";

table! {
    /// One source of a measure.
    MeasureSource in "measure_source" key(measure_id: &str, ordinal: i64) {
        /// The measure.
        measure_id: String,
        /// Order.
        ordinal: i64,
        /// Self_check | audit | roll_out | daily_check | incident | exception.
        kind: String,
        /// Sheet, when it is an answer.
        sheet_id: Option<String>,
        /// Item, when it is an answer.
        item_id: Option<String>,
        /// Finding, incident or exception number.
        ref_text: Option<String>,
    }
}

/// The sources of one measure.
pub fn of_measure(conn: &Connection, measure_id: &str) -> Result<Vec<MeasureSource>> {
    many(
        conn,
        select!("WHERE measure_id = ? ORDER BY ordinal"),
        &[&measure_id],
    )
}

/// The links from the items of one sheet to measures.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<MeasureSource>> {
    many(
        conn,
        select!("WHERE sheet_id = ? ORDER BY item_id, measure_id, ordinal"),
        &[&sheet_id],
    )
}
