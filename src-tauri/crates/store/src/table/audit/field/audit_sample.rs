//! Table `audit_sample`: samples with all that is needed to draw them again.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_sample (
  id TEXT NOT NULL PRIMARY KEY,
  engagement_id TEXT NOT NULL REFERENCES audit_engagement(id),
  item_id TEXT REFERENCES audit_item(id),
  name TEXT NOT NULL,
  method_code TEXT NOT NULL,
  generator TEXT NOT NULL,
  seed TEXT NOT NULL,
  population_json TEXT NOT NULL,
  size INTEGER NOT NULL,
  drawn_json TEXT NOT NULL,
  replaced_json TEXT NOT NULL,
  reason TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  drawn_person_id TEXT NOT NULL REFERENCES person(id),
  state TEXT NOT NULL
) STRICT;
";

table! {
    /// One sample.
    AuditSample in "audit_sample" key(id: &str) {
        /// Id.
        id: String,
        /// The engagement.
        engagement_id: String,
        /// Item that it is drawn for.
        item_id: Option<String>,
        /// What the population is.
        name: String,
        /// Sampling method code.
        method_code: String,
        /// Name of the drawing rule.
        generator: String,
        /// Seed.
        seed: String,
        /// The population, one text an element, in order.
        population_json: String,
        /// How many were to be drawn.
        size: i64,
        /// Numbers drawn, from 1, in the order drawn.
        drawn_json: String,
        /// What was replaced by what and why.
        replaced_json: String,
        /// Why this method and size.
        reason: String,
        /// UTC time.
        drawn_at: String,
        /// Who drew.
        drawn_person_id: String,
        /// In | out.
        state: String,
    }
}

/// The samples of one engagement.
pub fn of_engagement(conn: &Connection, engagement_id: &str) -> Result<Vec<AuditSample>> {
    many(
        conn,
        select!("WHERE engagement_id = ? ORDER BY drawn_at, id"),
        &[&engagement_id],
    )
}
