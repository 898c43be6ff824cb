//! Table `audit_survey_answer`: what a respondent answered.

use rusqlite::Connection;

use crate::error::Result;
use crate::table::{many, table};

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_survey_answer (
  survey_id TEXT NOT NULL REFERENCES audit_survey(id),
  respondent TEXT NOT NULL,
  n INTEGER NOT NULL,
  answer TEXT NOT NULL,
  note TEXT NOT NULL,
  received_on TEXT,
  PRIMARY KEY (survey_id, respondent, n)
) STRICT, WITHOUT ROWID;
";

table! {
    /// One answer.
    AuditSurveyAnswer in "audit_survey_answer" key(survey_id: &str, respondent: &str, n: i64) {
        /// The survey.
        survey_id: String,
        /// Unit id, or a running number where staff answer without name.
        respondent: String,
        /// Number of the question.
        n: i64,
        /// Choice or text.
        answer: String,
        /// Remark.
        note: String,
        /// ISO date.
        received_on: Option<String>,
    }
}

/// The answers to one survey.
pub fn of_survey(conn: &Connection, survey_id: &str) -> Result<Vec<AuditSurveyAnswer>> {
    many(
        conn,
        select!("WHERE survey_id = ? ORDER BY respondent, n"),
        &[&survey_id],
    )
}
