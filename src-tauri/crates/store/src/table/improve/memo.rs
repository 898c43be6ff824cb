//! Table `memo`: 速やかな報告, what leaves the yearly cycle because it cannot wait (domain.md 2.1).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, one, table};

/// The table as created (schema version 8).
pub const CREATE: &str = "
CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  source TEXT NOT NULL,
  reference TEXT NOT NULL,
  sheet_id TEXT,
  item_id TEXT,
  measure_number TEXT NOT NULL,
  subject TEXT NOT NULL,
  seen TEXT NOT NULL,
  place TEXT NOT NULL,
  found_at TEXT NOT NULL,
  since TEXT NOT NULL,
  interim TEXT NOT NULL,
  request TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  addressees_json TEXT NOT NULL,
  reporter_role TEXT NOT NULL,
  reporter TEXT NOT NULL,
  answer_by TEXT,
  document_number TEXT NOT NULL,
  issued_on TEXT,
  state TEXT NOT NULL,
  forwarded_to TEXT NOT NULL,
  forwarded_on TEXT,
  answer TEXT NOT NULL,
  answered_role TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_on TEXT,
  ended_on TEXT,
  end_note TEXT NOT NULL,
  parcel_id TEXT,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One prompt report, from the draft to its end.
    Memo in "memo" key(id: &str) {
        /// Id.
        id: String,
        /// 報告番号.
        number: String,
        /// Unit that reports.
        unit_id: Option<String>,
        /// Answer | measure | daily_check | incident.
        source: String,
        /// What it rests on in words: code of the question, number of the measure, name of the check or incident.
        reference: String,
        /// Sheet, when it is an answer.
        sheet_id: Option<String>,
        /// Item, when it is an answer.
        item_id: Option<String>,
        /// 管理番号 of the improvement that it led to or comes from; may be empty.
        measure_number: String,
        /// 件名.
        subject: String,
        /// What was seen.
        seen: String,
        /// Where.
        place: String,
        /// When it was found.
        found_at: String,
        /// Since when it has been so.
        since: String,
        /// 応急措置: what was done at once.
        interim: String,
        /// 求める措置.
        request: String,
        /// 該当条項, list.
        clauses_json: String,
        /// Role codes of whom the standard names, list.
        addressees_json: String,
        /// Role code of who reports.
        reporter_role: String,
        /// 報告者 as printed.
        reporter: String,
        /// 回答の希望日, ISO date.
        answer_by: Option<String>,
        /// 文書番号.
        document_number: String,
        /// 報告日, ISO date.
        issued_on: Option<String>,
        /// Draft | issued | answered | closed | withdrawn.
        state: String,
        /// To whom the office passed it on; may be empty.
        forwarded_to: String,
        /// ISO date.
        forwarded_on: Option<String>,
        /// What was answered.
        answer: String,
        /// Role code.
        answered_role: String,
        /// Who answered, as printed.
        answered_by: String,
        /// ISO date.
        answered_on: Option<String>,
        /// ISO date.
        ended_on: Option<String>,
        /// What became of it, or why it was taken back.
        end_note: String,
        /// Parcel that brought it.
        parcel_id: Option<String>,
        /// UTC time.
        created_at: String,
    }
}

/// The report of this number.
pub fn of_number(conn: &Connection, number: &str) -> Result<Option<Memo>> {
    one(conn, select!("WHERE number = ?"), &[&number])
}

/// The reports that are not at their end, oldest first.
pub fn open(conn: &Connection) -> Result<Vec<Memo>> {
    const SQL: &str = select!("WHERE state IN ('draft', 'issued', 'answered') ORDER BY created_at, id");
    many(conn, SQL, &[])
}
