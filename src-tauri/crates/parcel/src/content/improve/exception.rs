//! 例外措置: applications of a section for the office, and what was decided on them (domain.md 4.12).

use serde::{Deserialize, Serialize};

use super::super::{Content, Unit};
use crate::kind::Kind;
use crate::manifest::Extra;

/// Applications of one section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationContent {
    /// The section.
    pub unit: Unit,
    /// The applications.
    pub applications: Vec<Application>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for ApplicationContent {
    const KIND: Kind = Kind::ExceptionApplication;
}

/// One application, as the section's form says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// 申請番号.
    pub number: String,
    /// 申請日, ISO.
    pub applied_on: String,
    /// 申請者 as printed.
    pub applicant: String,
    /// Role code.
    pub applicant_role: String,
    /// 緊急 (事後報告).
    #[serde(default)]
    pub is_urgent: bool,
    /// 実施日時 of an urgent one.
    #[serde(default)]
    pub performed_at: String,
    /// 軽微なもの.
    #[serde(default)]
    pub is_minor: bool,
    /// 大規模災害時等.
    #[serde(default)]
    pub is_disaster: bool,
    /// 守れない条項.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Items that it covers.
    #[serde(default)]
    pub item_ids: Vec<String>,
    /// 現状.
    pub situation: String,
    /// 合理的な理由.
    pub reason: String,
    /// `different_way` or `not_done`.
    pub way: String,
    /// 代わりの対策.
    #[serde(default)]
    pub substitute: String,
    /// 残るリスク.
    #[serde(default)]
    pub residual_risk: String,
    /// 対象の情報.
    #[serde(default)]
    pub scope_information: String,
    /// 対象のシステム.
    #[serde(default)]
    pub scope_systems: String,
    /// 対象の人数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_headcount: Option<i64>,
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO.
    pub until: String,
    /// Number of the exception that it renews; may be empty.
    #[serde(default)]
    pub renewal_of: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was decided on applications of one section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionContent {
    /// The section.
    pub unit: Unit,
    /// The decisions.
    pub decisions: Vec<Decided>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for DecisionContent {
    const KIND: Kind = Kind::ExceptionDecision;
}

/// What became of one application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// 申請番号 of the section.
    pub number: String,
    /// State code: `received`, `granted`, `conditional`, `refused` or `ended`.
    pub state: String,
    /// 受付番号.
    #[serde(default)]
    pub receipt_number: String,
    /// 受付日, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<String>,
    /// 事務局の意見.
    #[serde(default)]
    pub opinion: String,
    /// 承認者 as printed.
    #[serde(default)]
    pub approver: String,
    /// Role code.
    #[serde(default)]
    pub approver_role: String,
    /// Day of the decision, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<String>,
    /// 条件, or why it was refused.
    #[serde(default)]
    pub condition: String,
    /// First day, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Day it ended, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<String>,
    /// Why it ended.
    #[serde(default)]
    pub end_reason: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
