//! 差戻し: the office asks a section to correct a sheet.

use serde::{Deserialize, Serialize};

use super::{Content, Official};
use crate::kind::Kind;
use crate::manifest::Extra;

/// What is to be corrected, and by when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnContent {
    /// `parcel_id` of the submission; absent where the sheet came as an Excel form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission_id: Option<String>,
    /// `organisation`, `system` or `central`.
    pub sheet_kind: String,
    /// Its system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// The version that is sent back.
    pub version: u32,
    /// 照合番号 of that version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_number: Option<String>,
    /// Why.
    pub reason: String,
    /// Items that are marked.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// By when, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// Who sends it back.
    pub returned_by: Official,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for ReturnContent {
    const KIND: Kind = Kind::Return;
}

/// One marked item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Item.
    pub item_id: String,
    /// What to look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
