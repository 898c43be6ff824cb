//! Table `standard_clause`: the clauses of a document under review, with what is suggested and decided for each.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 2). `parent_id` names a row that a merge may take away in the same entry, so it
/// is no reference.
pub const CREATE: &str = "
CREATE TABLE standard_clause (
  id TEXT NOT NULL PRIMARY KEY,
  standard_id TEXT NOT NULL REFERENCES standard(id),
  ordinal INTEGER NOT NULL,
  locator TEXT NOT NULL,
  headings_json TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  parent_id TEXT,
  has_items INTEGER NOT NULL CHECK(has_items IN (0, 1)),
  is_limit INTEGER NOT NULL CHECK(is_limit IN (0, 1)),
  level TEXT NOT NULL,
  because TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  controls_json TEXT NOT NULL,
  conditions_json TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX standard_clause_of_standard ON standard_clause(standard_id, ordinal);
";

/// What schema version 3 added.
pub const ADDED: &str = "
ALTER TABLE standard_clause ADD COLUMN text_sha256 TEXT;
";

table! {
    /// One clause.
    StandardClause in "standard_clause" key(id: &str) {
        /// Id.
        id: String,
        /// Document.
        standard_id: String,
        /// Order within the document, with room between.
        ordinal: i64,
        /// Locator.
        locator: String,
        /// Headings above it, outermost first, list.
        headings_json: String,
        /// Its own text.
        text: String,
        /// Line in the document, from 1.
        line: i64,
        /// The clause that introduces it.
        parent_id: Option<String>,
        /// Clauses or bullets stand beneath it.
        has_items: bool,
        /// A handling limit in a table.
        is_limit: bool,
        /// Level code.
        level: String,
        /// The words that decided the level.
        because: String,
        /// Whom it obliges, list of codes.
        roles_json: String,
        /// Suggested controls, list.
        controls_json: String,
        /// Words that leave something to judgement, list.
        conditions_json: String,
        /// Open | asked | not_asked.
        decision: String,
        /// Why it is no question.
        reason: String,
        /// Hash of the text where the text itself is not at hand.
        text_sha256: Option<String>,
    }
}

/// The clauses of a document in its order.
pub fn of_standard(conn: &Connection, standard_id: &str) -> Result<Vec<StandardClause>> {
    const SQL: &str = select!("WHERE standard_id=? ORDER BY ordinal, id");
    many(conn, SQL, &[&standard_id])
}
