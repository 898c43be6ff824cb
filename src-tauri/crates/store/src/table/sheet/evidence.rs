//! Table `evidence`: where the proof lies (根拠資料), the file itself only when asked.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  sheet_id TEXT NOT NULL REFERENCES sheet(id),
  item_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  checked_on TEXT,
  attachment_sha256 TEXT REFERENCES attachment(sha256),
  file_name TEXT,
  file_sha256 TEXT
) STRICT;
CREATE INDEX evidence_of_item ON evidence(sheet_id, item_id);
";

table! {
    /// One piece of evidence.
    Evidence in "evidence" key(id: &str) {
        /// Id.
        id: String,
        /// The sheet.
        sheet_id: String,
        /// Item id.
        item_id: String,
        /// Order within the item.
        ordinal: i64,
        /// 名称.
        name: String,
        /// 所在.
        place: String,
        /// 確認日, ISO date.
        checked_on: Option<String>,
        /// The file, when kept.
        attachment_sha256: Option<String>,
        /// Name of the file.
        file_name: Option<String>,
        /// Hash of a file not kept.
        file_sha256: Option<String>,
    }
}

/// The evidence that keeps this file.
pub fn of_attachment(conn: &Connection, sha256: &str) -> Result<Vec<Evidence>> {
    many(
        conn,
        select!("WHERE attachment_sha256 = ? ORDER BY id"),
        &[&sha256],
    )
}

/// The evidence of one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<Evidence>> {
    many(
        conn,
        select!("WHERE sheet_id = ? ORDER BY item_id, ordinal, id"),
        &[&sheet_id],
    )
}
