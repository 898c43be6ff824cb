//! 改善報告: how the measures of a section stand, section to office (domain.md 4.11).

use serde::{Deserialize, Serialize};

use super::super::{Content, Unit};
use crate::kind::Kind;
use crate::manifest::Extra;

/// Measures of one section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportContent {
    /// The section.
    pub unit: Unit,
    /// Who reports.
    pub by: String,
    /// ISO; when.
    pub on: String,
    /// The measures.
    pub measures: Vec<Reported>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for ReportContent {
    const KIND: Kind = Kind::ImprovementReport;
}

/// How one measure stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// 管理番号.
    pub number: String,
    /// State code.
    pub progress: String,
    /// What was done, or why it cannot be.
    #[serde(default)]
    pub done: String,
    /// ISO; when it was done.
    #[serde(default)]
    pub done_on: String,
    /// 証拠, a line each.
    #[serde(default)]
    pub evidence: String,
    /// 残る課題.
    #[serde(default)]
    pub remaining: String,
    /// ISO; the due date that is wished for.
    #[serde(default)]
    pub wished_due: String,
    /// Why.
    #[serde(default)]
    pub due_reason: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
