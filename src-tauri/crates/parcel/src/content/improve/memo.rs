//! 速やかな報告: reports of a section outside the yearly cycle, and what the office answers (domain.md 2.1).

use serde::{Deserialize, Serialize};

use super::super::{Content, Unit};
use crate::kind::Kind;
use crate::manifest::Extra;

/// Reports of one section for the office, or the answers to them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoContent {
    /// The section.
    pub unit: Unit,
    /// The reports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memos: Vec<Memo>,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<MemoAnswer>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for MemoContent {
    const KIND: Kind = Kind::Memo;
}

/// One report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// 報告番号.
    pub number: String,
    /// `answer`, `measure`, `daily_check` or `incident`.
    pub source: String,
    /// What it rests on in words.
    #[serde(default)]
    pub reference: String,
    /// The question, where it rests on an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// 管理番号 of the improvement; may be empty.
    #[serde(default)]
    pub measure: String,
    /// 件名.
    pub subject: String,
    /// What was seen.
    pub seen: String,
    /// Where.
    pub place: String,
    /// When it was found.
    #[serde(default)]
    pub found_at: String,
    /// Since when.
    #[serde(default)]
    pub since: String,
    /// 応急措置.
    #[serde(default)]
    pub interim: String,
    /// 求める措置.
    #[serde(default)]
    pub request: String,
    /// 該当条項.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Role codes of whom the standard names.
    pub addressees: Vec<String>,
    /// Role code of who reports.
    pub reporter_role: String,
    /// 報告者 as printed.
    pub reporter: String,
    /// 回答の希望日, ISO.
    pub answer_by: String,
    /// 文書番号; may be empty.
    #[serde(default)]
    pub document_number: String,
    /// 報告日, ISO.
    pub issued_on: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was answered to one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoAnswer {
    /// 報告番号 of the section.
    pub number: String,
    /// The answer.
    pub answer: String,
    /// Role code of who answered.
    pub answered_role: String,
    /// Who answered, as printed.
    pub answered_by: String,
    /// ISO.
    pub answered_on: String,
    /// To whom the office passed the report on; may be empty.
    #[serde(default)]
    pub forwarded_to: String,
    /// ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarded_on: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
