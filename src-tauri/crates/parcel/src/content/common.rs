//! Pieces that several contents share.

use serde::{Deserialize, Serialize};

use crate::manifest::Extra;

/// Which checklist edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Id of the checklist, as `yonezawa`.
    pub id: String,
    /// The edition.
    pub edition: String,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Scale and switches of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// 3 (○ △ ×) or 4 steps.
    pub scale_steps: u8,
    /// What △ counts, in thousandths: 500 or 0.
    pub partial_value_permille: u16,
    /// Whether items have weights.
    #[serde(default)]
    pub weights_on: bool,
    /// Lower ends of the bands in per cent, as 95, 80, 60.
    #[serde(default)]
    pub bands: Vec<u8>,
    /// How an item under an approved exception counts: `excluded`, `partial` or `no`.
    pub exception_effect: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A person in a role; the title is the city's own word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Official {
    /// Role code, where the person acts in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// 職名.
    #[serde(default)]
    pub title: String,
    /// 氏名, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A section as it was called at the time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Our id of the unit (data.md 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The body's code; the join key.
    pub code: String,
    /// Name.
    pub name: String,
    /// Name of the department above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_name: Option<String>,
    /// Code of the department above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_code: Option<String>,
    /// Its chief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Official>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An information system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// Our id of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The body's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// 情報システム管理者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_manager: Option<Official>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// 根拠資料 (domain.md 4.1): where the evidence lies; the file itself only when it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// 名称.
    pub name: String,
    /// 所在.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// 確認日, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<String>,
    /// Hash, where the file was at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An approved or asked exception (例外措置).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionRecord {
    /// 例外措置番号.
    pub number: String,
    /// Items it covers.
    #[serde(default)]
    pub item_ids: Vec<String>,
    /// Code of its system, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// What is departed from, and how.
    #[serde(default)]
    pub summary: String,
    /// What is done instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compensation: Option<String>,
    /// State code.
    #[serde(default)]
    pub state: String,
    /// Date of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<String>,
    /// Valid from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Valid to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// 部局長の確認 (domain.md 4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentConfirmation {
    /// 職名.
    pub title: String,
    /// 氏名.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// ISO date.
    pub date: String,
    /// 意見.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
