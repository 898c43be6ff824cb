//! Table `measure`: improvement measures (改善計画書, domain.md 4.3).

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE measure (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  unit_id TEXT REFERENCES unit(id),
  problem TEXT NOT NULL,
  clauses_json TEXT NOT NULL,
  cause TEXT NOT NULL,
  cause_note TEXT NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  interim_action TEXT NOT NULL,
  is_within_authority INTEGER NOT NULL CHECK(is_within_authority IN (0, 1)),
  owner TEXT NOT NULL,
  owner_person_id TEXT REFERENCES person(id),
  responsible TEXT NOT NULL,
  responsible_person_id TEXT REFERENCES person(id),
  due_on TEXT,
  cost_yen INTEGER,
  budget_year INTEGER,
  progress TEXT NOT NULL,
  progress_on TEXT,
  progress_note TEXT NOT NULL,
  carried_from_year INTEGER,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One improvement measure.
    Measure in "measure" key(id: &str) {
        /// Id.
        id: String,
        /// 管理番号, FY-section-seq, never reused.
        number: String,
        /// Year it was made.
        fiscal_year: i64,
        /// Unit that carries it.
        unit_id: Option<String>,
        /// 問題の内容.
        problem: String,
        /// 該当条項, list.
        clauses_json: String,
        /// Person | procedure | equipment | organisation | budget | contractor | other.
        cause: String,
        /// 原因の説明.
        cause_note: String,
        /// Corrective | preventive.
        kind: String,
        /// 改善策.
        action: String,
        /// 当面の措置.
        interim_action: String,
        /// Within own authority.
        is_within_authority: bool,
        /// 担当者.
        owner: String,
        /// 担当者 as person.
        owner_person_id: Option<String>,
        /// 責任者.
        responsible: String,
        /// 責任者 as person.
        responsible_person_id: Option<String>,
        /// 期限 in force, ISO date; its history is in measure_due.
        due_on: Option<String>,
        /// 必要経費.
        cost_yen: Option<i64>,
        /// 予算要求年度.
        budget_year: Option<i64>,
        /// Not_started | in_progress | done | verified | infeasible | withdrawn.
        progress: String,
        /// Date of the progress, ISO date.
        progress_on: Option<String>,
        /// What was done or why not.
        progress_note: String,
        /// Year it was carried over from.
        carried_from_year: Option<i64>,
        /// UTC time.
        created_at: String,
    }
}

/// The measures that rest on items of one sheet.
pub fn of_sheet(conn: &Connection, sheet_id: &str) -> Result<Vec<Measure>> {
    const SQL: &str =
        select!("WHERE id IN (SELECT measure_id FROM measure_source WHERE sheet_id = ?) ORDER BY number, id");
    many(conn, SQL, &[&sheet_id])
}
