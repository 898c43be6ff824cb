//! Table `standard_item`: the items under review, each with the clause that it asks.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 2).
pub const CREATE: &str = "
CREATE TABLE standard_item (
  id TEXT NOT NULL PRIMARY KEY,
  standard_id TEXT NOT NULL REFERENCES standard(id),
  clause_id TEXT NOT NULL REFERENCES standard_clause(id),
  ordinal INTEGER NOT NULL,
  demand TEXT NOT NULL,
  control TEXT NOT NULL,
  further_json TEXT NOT NULL,
  level TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  set_code TEXT NOT NULL,
  applies_json TEXT NOT NULL,
  question TEXT NOT NULL,
  good TEXT NOT NULL,
  partial TEXT NOT NULL,
  evidence_json TEXT NOT NULL,
  is_evidence_required INTEGER NOT NULL CHECK(is_evidence_required IN (0, 1)),
  method_json TEXT NOT NULL,
  audit_hint TEXT NOT NULL,
  improvement TEXT NOT NULL,
  note TEXT NOT NULL,
  model_item TEXT,
  confidence TEXT NOT NULL
) STRICT;
CREATE INDEX standard_item_of_standard ON standard_item(standard_id, clause_id, ordinal);
";

/// What schema version 3 added.
pub const ADDED: &str = "
ALTER TABLE standard_item ADD COLUMN item_id TEXT;
ALTER TABLE standard_item ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE standard_item ADD COLUMN is_raised INTEGER NOT NULL DEFAULT 0 CHECK(is_raised IN (0, 1));
";

table! {
    /// One item.
    StandardItem in "standard_item" key(id: &str) {
        /// Id of the row; the item gets its own when the edition is made.
        id: String,
        /// Document.
        standard_id: String,
        /// The clause that it asks first.
        clause_id: String,
        /// Order within the clause.
        ordinal: i64,
        /// The sentence that makes the demand.
        demand: String,
        /// Control code, or empty.
        control: String,
        /// Further clauses that it asks, list of ids.
        further_json: String,
        /// Obligation code.
        level: String,
        /// Who answers, list of codes.
        roles_json: String,
        /// Sheet code.
        sheet_kind: String,
        /// Set code.
        set_code: String,
        /// Applicability.
        applies_json: String,
        /// Question.
        question: String,
        /// What counts as ○.
        good: String,
        /// What counts as △.
        partial: String,
        /// Examples of evidence, list.
        evidence_json: String,
        /// ○ must name evidence.
        is_evidence_required: bool,
        /// How an auditor checks it, list of codes.
        method_json: String,
        /// What the auditor does.
        audit_hint: String,
        /// A usual improvement.
        improvement: String,
        /// Note about the source.
        note: String,
        /// Item of another body that asks the same.
        model_item: Option<String>,
        /// Low | fair | high.
        confidence: String,
        /// Its id in the edition that it was copied from.
        item_id: Option<String>,
        /// Its revision there.
        revision: i64,
        /// What must be true for ○ changed since.
        is_raised: bool,
    }
}

/// The items of a document, by clause and order.
pub fn of_standard(conn: &Connection, standard_id: &str) -> Result<Vec<StandardItem>> {
    const SQL: &str = select!("WHERE standard_id=? ORDER BY clause_id, ordinal, id");
    many(conn, SQL, &[&standard_id])
}
