//! 引継ぎ: what the holder of a post leaves to the successor. The text stays as it was when it was handed over.

use serde::{Deserialize, Serialize};

use super::Content;
use crate::kind::Kind;
use crate::manifest::Extra;

/// A handover. Dates are ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverContent {
    /// Kind of the case that it was written in: `section`, `office` or `audit`.
    pub case_kind: String,
    /// Code of the role that is handed over.
    pub role: String,
    /// The body's title of it.
    #[serde(default)]
    pub role_title: String,
    /// 課コード; empty outside a section.
    #[serde(default)]
    pub unit_code: String,
    /// Section, office or team.
    pub unit_name: String,
    /// Fiscal year that it was written in.
    pub fiscal_year: i32,
    /// Who hands over.
    pub given_by: String,
    /// When.
    pub given_on: String,
    /// Who is to take over, where that is known.
    #[serde(default)]
    pub meant_for: String,
    /// Free words of the predecessor.
    #[serde(default)]
    pub note: String,
    /// The points, one by one.
    pub points: Vec<HandedPoint>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedPoint {
    /// `request`, `measure`, `plan`, `exception`, `answer`, `evidence`, `date` or `note`.
    pub kind: String,
    /// Number of the measure, exception or question.
    #[serde(default)]
    pub number: String,
    /// What it is about.
    pub title: String,
    /// How it stands.
    #[serde(default)]
    pub text: String,
    /// Where papers lie.
    #[serde(default)]
    pub place: String,
    /// Due date, or day to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Who said it.
    #[serde(default)]
    pub said_by: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for HandoverContent {
    const KIND: Kind = Kind::Handover;
}
