//! Table `audit_paper`: the working paper (監査調書) of an item.

use crate::table::table;

/// The table as created (schema version 5).
pub const CREATE: &str = "
CREATE TABLE audit_paper (
  item_id TEXT NOT NULL PRIMARY KEY REFERENCES audit_item(id),
  procedures_json TEXT NOT NULL,
  procedure_note TEXT NOT NULL,
  performed_from TEXT NOT NULL,
  performed_to TEXT NOT NULL,
  place TEXT NOT NULL,
  counterpart TEXT NOT NULL,
  auditors TEXT NOT NULL,
  population INTEGER,
  sample_size INTEGER,
  exceptions INTEGER,
  facts TEXT NOT NULL,
  judgement_code TEXT,
  reason TEXT NOT NULL,
  good TEXT NOT NULL,
  author_person_id TEXT REFERENCES person(id),
  written_on TEXT,
  reviewer_person_id TEXT REFERENCES person(id),
  reviewed_on TEXT,
  review_note TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT;
";

table! {
    /// One paper.
    AuditPaper in "audit_paper" key(item_id: &str) {
        /// The item.
        item_id: String,
        /// Procedure codes.
        procedures_json: String,
        /// How it was done.
        procedure_note: String,
        /// Local day and time.
        performed_from: String,
        /// Local day and time.
        performed_to: String,
        /// Place.
        place: String,
        /// 対応者.
        counterpart: String,
        /// 監査人 as printed, where it is more than the author.
        auditors: String,
        /// N.
        population: Option<i64>,
        /// n.
        sample_size: Option<i64>,
        /// 例外数.
        exceptions: Option<i64>,
        /// 確認した事実.
        facts: String,
        /// Judgement code.
        judgement_code: Option<String>,
        /// 判定の理由.
        reason: String,
        /// 良好事項.
        good: String,
        /// 作成者.
        author_person_id: Option<String>,
        /// ISO date.
        written_on: Option<String>,
        /// 査閲者.
        reviewer_person_id: Option<String>,
        /// ISO date.
        reviewed_on: Option<String>,
        /// What the reviewer remarked.
        review_note: String,
        /// Open | judged | reviewed.
        state: String,
    }
}
