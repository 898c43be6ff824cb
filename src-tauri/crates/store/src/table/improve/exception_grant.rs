//! Table `exception_grant`: exceptions applied for and decided (例外措置, domain.md 4.12).

use crate::table::table;

/// The table as created (schema version 1).
pub const CREATE: &str = "
CREATE TABLE exception_grant (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  applied_on TEXT,
  applicant TEXT NOT NULL,
  applicant_role TEXT NOT NULL,
  applicant_person_id TEXT REFERENCES person(id),
  unit_id TEXT REFERENCES unit(id),
  is_urgent INTEGER NOT NULL CHECK(is_urgent IN (0, 1)),
  performed_at TEXT,
  clauses_json TEXT NOT NULL,
  items_json TEXT NOT NULL,
  situation TEXT NOT NULL,
  reason TEXT NOT NULL,
  way TEXT NOT NULL,
  substitute TEXT NOT NULL,
  residual_risk TEXT NOT NULL,
  scope_information TEXT NOT NULL,
  scope_systems TEXT NOT NULL,
  scope_headcount INTEGER,
  period_from TEXT,
  period_to TEXT,
  state TEXT NOT NULL,
  approver TEXT NOT NULL,
  approver_role TEXT NOT NULL,
  approver_person_id TEXT REFERENCES person(id),
  condition TEXT NOT NULL,
  decided_on TEXT,
  receipt_number TEXT NOT NULL,
  received_on TEXT,
  office_opinion TEXT NOT NULL,
  renewal_of TEXT,
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  checks_json TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
";

table! {
    /// One exception, from application to end.
    ExceptionGrant in "exception_grant" key(id: &str) {
        /// Id.
        id: String,
        /// 申請番号.
        number: String,
        /// 申請日, ISO date.
        applied_on: Option<String>,
        /// 申請者 as printed.
        applicant: String,
        /// Role code.
        applicant_role: String,
        /// 申請者 as person.
        applicant_person_id: Option<String>,
        /// Unit that applies.
        unit_id: Option<String>,
        /// 緊急 (事後報告).
        is_urgent: bool,
        /// 実施日時 of an urgent one.
        performed_at: Option<String>,
        /// 守れない条項, list.
        clauses_json: String,
        /// Item ids it covers, list.
        items_json: String,
        /// 現状.
        situation: String,
        /// 合理的な理由.
        reason: String,
        /// Different_way | not_done.
        way: String,
        /// 代わりの対策.
        substitute: String,
        /// 残るリスク.
        residual_risk: String,
        /// 対象の情報.
        scope_information: String,
        /// 対象のシステム.
        scope_systems: String,
        /// 対象の人数.
        scope_headcount: Option<i64>,
        /// ISO date.
        period_from: Option<String>,
        /// ISO date.
        period_to: Option<String>,
        /// Draft | applied | granted | conditional | refused | ended | withdrawn.
        state: String,
        /// 承認者 as printed.
        approver: String,
        /// Role code.
        approver_role: String,
        /// 承認者 as person.
        approver_person_id: Option<String>,
        /// 条件.
        condition: String,
        /// ISO date.
        decided_on: Option<String>,
        /// 受付番号.
        receipt_number: String,
        /// 受付日, ISO date.
        received_on: Option<String>,
        /// 事務局の意見.
        office_opinion: String,
        /// Exception it renews.
        renewal_of: Option<String>,
        /// ISO date.
        ended_on: Option<String>,
        /// Why it ended.
        end_reason: String,
        /// 定期確認の予定と結果, list.
        checks_json: String,
        /// UTC time.
        created_at: String,
    }
}
