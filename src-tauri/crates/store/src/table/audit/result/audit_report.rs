//! Table `audit_report`: reports (監査報告書), one row a version.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::{At, Result};
use crate::table::{many, run, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_report (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  version INTEGER NOT NULL,
  addressee_role TEXT NOT NULL,
  addressee TEXT NOT NULL,
  document_number TEXT NOT NULL,
  procedures TEXT NOT NULL,
  limits TEXT NOT NULL,
  opinion TEXT NOT NULL,
  good TEXT NOT NULL,
  special TEXT NOT NULL,
  public_text TEXT NOT NULL,
  is_public INTEGER NOT NULL CHECK(is_public IN (0, 1)),
  is_unit_hidden INTEGER NOT NULL CHECK(is_unit_hidden IN (0, 1)),
  confirmed_on TEXT,
  confirmed_person_id TEXT REFERENCES person(id),
  sha256 TEXT NOT NULL,
  check_number TEXT NOT NULL,
  state TEXT NOT NULL,
  erased_at TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (engagement_id, version)
) STRICT;
CREATE TABLE audit_report_content (
  report_id TEXT NOT NULL PRIMARY KEY REFERENCES audit_report(id),
  content BLOB NOT NULL
) STRICT;
";

table! {
    /// One report.
    AuditReport in "audit_report" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Version.
        version: i64,
        /// Role code of the addressee.
        addressee_role: String,
        /// Addressee as printed.
        addressee: String,
        /// 文書番号.
        document_number: String,
        /// 手続及び標本.
        procedures: String,
        /// 制約.
        limits: String,
        /// 総評.
        opinion: String,
        /// 良好事項.
        good: String,
        /// 特記事項.
        special: String,
        /// 公表用概要.
        public_text: String,
        /// A public summary is made.
        is_public: bool,
        /// It leaves out the names of sections.
        is_unit_hidden: bool,
        /// ISO date.
        confirmed_on: Option<String>,
        /// Who confirmed it.
        confirmed_person_id: Option<String>,
        /// Hash of the confirmed content.
        sha256: String,
        /// 照合番号, empty for a draft.
        check_number: String,
        /// Draft | final | superseded.
        state: String,
        /// UTC time of an erasure in it.
        erased_at: Option<String>,
        /// UTC time.
        created_at: String,
    }
}

/// The reports of one engagement, by version.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditReport>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY version"),
        &[&engagement_id],
    )
}

/// Keeps the content of a confirmed report.
pub fn put_content(tx: &Transaction<'_>, id: &str, content: &[u8]) -> Result<()> {
    run(
        tx,
        "INSERT INTO audit_report_content(report_id, content) VALUES(?, ?)",
        &[&id, &content],
    )
    .map(drop)
}

/// The content of a confirmed report.
pub fn content(conn: &Connection, id: &str) -> Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT content FROM audit_report_content WHERE report_id = ?")
        .and_then(|mut s| s.query_row([id], |row| row.get(0)).optional())
        .at(conn)
}

/// Takes the content away.
pub fn delete_content(tx: &Transaction<'_>, id: &str) -> Result<()> {
    run(tx, "DELETE FROM audit_report_content WHERE report_id = ?", &[&id]).map(drop)
}
