//! The sealed version of a sheet: what the responsible person confirmed, and what the 照合番号 is taken from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Carried, DepartmentConfirmation, Edition, Evidence, Measure, Official, Settings, System, Unit};
use crate::canonical::{canonical_bytes, parse_canonical, sha256_hex};
use crate::check_number::CheckNumber;
use crate::error::ParcelError;
use crate::manifest::Extra;

/// Value of `SealedSheet::format`.
pub const SEALED_FORMAT: &str = "tenken-sealed-sheet-1";

/// A sheet as sealed (data.md 6, domain.md 4.1). Dates are ISO, `at` is RFC 3339 UTC, codes are snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedSheet {
    /// `SEALED_FORMAT`.
    pub format: String,
    /// 団体コード.
    pub body_code: String,
    /// Name of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_name: Option<String>,
    /// Fiscal year.
    pub fiscal_year: i32,
    /// Edition of the checklist.
    pub edition: Edition,
    /// `short`, `standard` or `full`.
    pub set: String,
    /// Scale and switches in force.
    pub settings: Settings,
    /// The section.
    pub unit: Unit,
    /// `organisation`, `system` or `central`.
    pub sheet_kind: String,
    /// The system, on a system sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<System>,
    /// 1 and up.
    pub version: u32,
    /// Profile code to yes, no or unknown.
    #[serde(default)]
    pub profile: BTreeMap<String, String>,
    /// Items that the section took in although its profile cuts them.
    #[serde(default)]
    pub inclusions: Vec<Inclusion>,
    /// All items of the sheet, sorted by item id.
    pub answers: Vec<Answer>,
    /// The measures that the answers name.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// 前年度から続く改善.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<Carried>,
    /// 総括所見.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    /// 上位者・全庁への要望.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wishes: Option<String>,
    /// 実施者.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performer: Option<String>,
    /// 点検責任者.
    pub responsible: Official,
    /// 代行: a deputy confirmed for the chief.
    #[serde(default)]
    pub deputised: bool,
    /// 実施期間, first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_from: Option<String>,
    /// 実施期間, last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_to: Option<String>,
    /// Staff of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
    /// When it was answered; not known of paper and of a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// 部局長の確認, where it was given before the sealing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_confirmation: Option<DepartmentConfirmation>,
    /// 確認.
    pub confirmed: Confirmed,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Item.
    pub item_id: String,
    /// Its revision.
    pub revision: u32,
    /// Control code, as HUM-07.
    #[serde(default)]
    pub control: String,
    /// must, `must_not`, should or may.
    #[serde(default)]
    pub level: String,
    /// yes, partial, no or na; absent = 未回答.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// あとで確認.
    #[serde(default)]
    pub flagged: bool,
    /// 理由・対象範囲・例外.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// 根拠資料.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// 管理番号 of its measures.
    #[serde(default)]
    pub measures: Vec<String>,
    /// 例外措置番号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception_number: Option<String>,
    /// Whether the item applies to this section.
    pub applicable: bool,
    /// Profile codes that cut it.
    #[serde(default)]
    pub cut_by: Vec<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The moments of the first and the last answer that stand, RFC 3339 UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// First.
    pub first: String,
    /// Last.
    pub last: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An item taken in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inclusion {
    /// Item.
    pub item_id: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Who sealed the version, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// 職名.
    pub title: String,
    /// 氏名.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Date on the paper.
    pub date: String,
    /// Moment of the act.
    pub at: String,
    /// 「未回答 n 件のまま確定」.
    #[serde(default)]
    pub unanswered_accepted: u32,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A sealed version, kept as the very value that was hashed, with every field that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(Value);

impl Sealed {
    /// Seals a sheet: sorts its answers by item id and freezes it.
    pub fn new(mut sheet: SealedSheet) -> Result<Self, ParcelError> {
        Self::with_canonical(&mut sheet).map(|(sealed, _)| sealed)
    }

    /// The same with its canonical bytes; the answers of the sheet are sorted.
    pub fn with_canonical(sheet: &mut SealedSheet) -> Result<(Self, Vec<u8>), ParcelError> {
        sheet.answers.sort_by(|a, b| a.item_id.cmp(&b.item_id));
        let value =
            serde_json::to_value(&*sheet).map_err(|cause| ParcelError::WriteFailed(Box::new(cause)))?;
        let canonical = canonical_bytes(&value)?;
        Ok((Self(value), canonical))
    }

    /// Takes up stored canonical bytes. Error: `Damaged` when they are not canonical.
    pub fn from_canonical(bytes: &[u8]) -> Result<Self, ParcelError> {
        parse_canonical(bytes, "sealed").map(Self)
    }

    /// The canonical bytes, to be stored as they are.
    pub fn canonical(&self) -> Result<Vec<u8>, ParcelError> {
        canonical_bytes(&self.0)
    }

    /// SHA-256 of the canonical bytes.
    pub fn sha256(&self) -> Result<String, ParcelError> {
        Ok(sha256_hex(&self.canonical()?))
    }

    /// 照合番号.
    pub fn check_number(&self) -> Result<CheckNumber, ParcelError> {
        CheckNumber::from_sha256(&self.sha256()?)
    }

    /// The sheet in its type. Error: `ContentInvalid`.
    pub fn sheet(&self) -> Result<SealedSheet, ParcelError> {
        serde_json::from_value(self.0.clone()).map_err(|cause| ParcelError::ContentInvalid {
            kind: "sealed_sheet".to_owned(),
            cause,
        })
    }

    /// The value as sealed.
    pub fn value(&self) -> &Value {
        &self.0
    }
}
