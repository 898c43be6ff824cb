//! 監査結果: what the office gets of an audit. Plan, final report, findings and the judgement of each item; never a draft,
//! a note, a picture, a piece of evidence or what a working paper says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::{Content, Unit};
use crate::kind::Kind;
use crate::manifest::Extra;

/// The results of one engagement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultsContent {
    /// The body.
    pub body: Unit,
    /// Fiscal year of the plan.
    pub fiscal_year: i32,
    /// Name of the team.
    pub team: String,
    /// The plan: `number`, `name`, `kind`, `policy`, `theme`, `period_from`, `period_to`, `approved_on`.
    pub plan: BTreeMap<String, String>,
    /// Id of the engagement.
    pub engagement_id: String,
    /// The engagement: `number`, `name`, `purpose`, `scope`, `out_of_scope`, `limits`, `period_from`, `period_to`,
    /// `edition`, `standard`.
    pub engagement: BTreeMap<String, String>,
    /// The auditee.
    pub unit: Unit,
    /// Kind of the auditee.
    pub unit_kind: String,
    /// Id of the final report.
    pub report_id: String,
    /// Its version.
    pub version: u32,
    /// 照合番号 of the final report.
    pub check_number: String,
    /// SHA-256 of what was sealed.
    pub report_sha256: String,
    /// The report: `addressee`, `document_number`, `procedures`, `limits`, `opinion`, `good`, `special`,
    /// `confirmed_on`, `confirmed_by`.
    pub report: BTreeMap<String, String>,
    /// Findings in the order of their numbers.
    pub findings: Vec<FindingResult>,
    /// Items in the order of their papers.
    pub items: Vec<AuditedItem>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A finding as the report says it, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingResult {
    /// Id.
    pub id: String,
    /// Running number.
    pub seq: i64,
    /// 指摘番号.
    pub number: String,
    /// Class code.
    pub class: String,
    /// Urgency code.
    pub urgency: String,
    /// 件名.
    pub subject: String,
    /// 事実.
    pub facts: String,
    /// Clauses.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Control code.
    #[serde(default)]
    pub control: String,
    /// 原因.
    #[serde(default)]
    pub cause: String,
    /// 影響・リスク.
    #[serde(default)]
    pub risk: String,
    /// 改善提案.
    #[serde(default)]
    pub proposal: String,
    /// Item ids of the checklist that it rests on.
    #[serde(default)]
    pub items: Vec<String>,
    /// Opinion code of the auditee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
    /// In its words.
    #[serde(default)]
    pub opinion_text: String,
    /// Role code of 指示先.
    #[serde(default)]
    pub directed_role: String,
    /// ISO day of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_due_on: Option<String>,
    /// Progress code when the parcel was made.
    #[serde(default)]
    pub progress: String,
    /// Result of the last follow-up; may be empty.
    #[serde(default)]
    pub result: String,
    /// ISO day of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The judgement of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditedItem {
    /// 調書番号.
    pub number: String,
    /// Item id of the checklist; none for an own audit point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Question or audit point.
    pub question: String,
    /// Control code.
    #[serde(default)]
    pub control: String,
    /// Clauses.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Judgement code.
    pub judgement: String,
    /// What the section had answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for ResultsContent {
    const KIND: Kind = Kind::AuditResults;
}
