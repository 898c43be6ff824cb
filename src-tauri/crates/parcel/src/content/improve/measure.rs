//! 改善計画書: one improvement measure with all its fields (domain.md 4.3).

use serde::{Deserialize, Serialize};

use crate::manifest::Extra;

/// One measure as it stands. Dates are ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// 管理番号: year-section-sequence, never reused.
    pub number: String,
    /// How the sender's board knows it; an answer names it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fiscal year that it was made in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<i32>,
    /// The system whose sheet asks after it; none: the section's own sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// 発生源.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Items it answers to.
    #[serde(default)]
    pub item_ids: Vec<String>,
    /// 問題の内容.
    #[serde(default)]
    pub problem: String,
    /// 該当条項.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// 原因: person, procedure, equipment, organisation, budget, contractor or other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause_kind: Option<String>,
    /// 原因 in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause_note: Option<String>,
    /// 区分: corrective or preventive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure_type: Option<String>,
    /// 改善策.
    #[serde(default)]
    pub action: String,
    /// 当面の措置.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interim: Option<String>,
    /// Within the section's own authority.
    #[serde(default)]
    pub within_authority: bool,
    /// 担当者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// 責任者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// 期限, as first set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_first: Option<String>,
    /// 期限, now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// Every change of the due date.
    #[serde(default)]
    pub due_changes: Vec<DueChange>,
    /// 必要経費 in yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_yen: Option<i64>,
    /// 予算要求年度.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_year: Option<i32>,
    /// 進捗: `not_started`, `in_progress`, `done`, `verified`, `infeasible` or `withdrawn`.
    #[serde(default)]
    pub progress: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress_on: Option<String>,
    /// What was done so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress_note: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where a measure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// `self_check`, `audit`, `roll_out`, `daily_check`, `incident` or `exception`.
    pub kind: String,
    /// Item, finding, question or memo, by its id or number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One change of a due date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueChange {
    /// Before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// After.
    pub to: String,
    /// 変更理由.
    #[serde(default)]
    pub reason: String,
    /// 承認者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approver: Option<String>,
    /// Day of the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_on: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// 前年度から続く改善・例外措置: what a section says of a measure that an earlier year left open, or of an exception that it
/// approved. Dates are ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// `exception` of an approved exception (例外措置); none: of a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// How the office knows the measure or the exception.
    pub measure_id: String,
    /// 管理番号, of an exception 例外措置番号.
    pub number: String,
    /// Fiscal year that it was made in, or approved in.
    pub fiscal_year: i32,
    /// Codes of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// 問題の内容; of an exception 守れない条項 and why.
    #[serde(default)]
    pub problem: String,
    /// 改善策; of an exception 代わりの対策 and 条件.
    #[serde(default)]
    pub action: String,
    /// 担当者; of an exception 申請者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// 期限, as first set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_first: Option<String>,
    /// 期限, as it stands with the office; of an exception the last day of its period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// 進捗 as the office told it; of an exception `granted` or `conditional`.
    pub told_progress: String,
    /// 進捗 as the section says it; of an exception `kept`, `not_kept` or `unneeded`.
    pub progress: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress_on: Option<String>,
    /// What was done, or why not.
    #[serde(default)]
    pub note: String,
    /// 変更を希望する期限; of an exception 延長を希望する日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wished_due_on: Option<String>,
    /// 変更理由.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish_reason: Option<String>,
    /// Moment of the answer, RFC 3339 UTC; none: not answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<String>,
    /// Who answered.
    #[serde(default)]
    pub answered_by: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An exception that a request asks after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedException {
    /// The system whose sheet asks after it; none: the section's own sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// What is asked after, before anybody answered.
    pub exception: Carried,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
