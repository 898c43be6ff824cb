//! Last year's sealed answers, as they are handed to the section with the new request.

use serde::{Deserialize, Serialize};

use super::{Evidence, Measure};
use crate::manifest::Extra;

/// One sheet of an earlier year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorSheet {
    /// `organisation`, `system` or `central`.
    pub sheet_kind: String,
    /// Its system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// Its fiscal year.
    pub fiscal_year: i32,
    /// Its edition.
    pub edition_id: String,
    /// `short`, `standard` or `full`.
    #[serde(default)]
    pub set: String,
    /// 照合番号 of the version these answers are from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_number: Option<String>,
    /// The answers.
    #[serde(default)]
    pub answers: Vec<PriorAnswer>,
    /// Its figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<PriorSummary>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One answer of an earlier year. "Equal" means same id and same revision (data.md 7).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorAnswer {
    /// Item.
    pub item_id: String,
    /// Revision of the item.
    #[serde(default)]
    pub revision: u32,
    /// yes, partial, no or na; absent = 未回答.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// An exception acted on it then, so that both years are counted alike (domain.md 5.5).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_excepted: bool,
    /// 理由・対象範囲・例外.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// 根拠資料.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Its measure as it stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// What was asked then, where this year's edition asks something else under the same id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<PriorQuestion>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The texts of a question of an earlier year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorQuestion {
    /// The question.
    pub question: String,
    /// What counted as ○.
    pub good: String,
    /// Its note.
    #[serde(default)]
    pub note: String,
}

/// The figures of an earlier sheet (domain.md 4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorSummary {
    /// 必須未実施件数.
    pub must_open: u32,
    /// Items assigned.
    pub assigned: u32,
    /// Items answered.
    pub answered: u32,
    /// Items that applied.
    pub applicable: u32,
    /// ○.
    pub yes: u32,
    /// △.
    pub partial: u32,
    /// ×.
    pub no: u32,
    /// －.
    pub na: u32,
    /// 実施率 in thousandths; absent where there is no base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_permille: Option<u16>,
    /// 得点率 in thousandths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_permille: Option<u16>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
