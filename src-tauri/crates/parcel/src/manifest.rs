//! manifest.json: what a parcel is, whose it is, and what lies in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ParcelError;
use crate::keys::PublicKey;
use crate::kind::Kind;

/// Fields that this version does not know. They are kept and written again.
pub type Extra = BTreeMap<String, Value>;

/// Value of `format`.
pub const FORMAT: &str = "tenken-parcel";
/// Version of the format that is written.
pub const FORMAT_VERSION: &str = "1.0";
/// The oldest reader that understands what is written.
pub const MIN_READER: &str = "1.0";
/// The major version that is understood.
const MAJOR: u32 = 1;

/// The manifest. Times are RFC 3339 UTC, codes snake_case, hashes 64 small hex digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `tenken-parcel`.
    pub format: String,
    /// Version of the writer's format, `1.0`.
    pub format_version: String,
    /// Oldest reader that understands it; only the major number counts.
    pub min_reader: String,
    /// What the parcel carries.
    pub kind: Kind,
    /// Id of this parcel, given by the sender.
    pub parcel_id: String,
    /// `parcel_id` of the parcel that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// 団体コード, six digits.
    pub body_code: String,
    /// Name of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_name: Option<String>,
    /// Fiscal year, 2026 = 令和8年度.
    pub fiscal_year: i32,
    /// Checklist edition (`<checklist>/<edition>`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition_id: Option<String>,
    /// Hash of the edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition_sha256: Option<String>,
    /// Who publishes the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Unit that the parcel is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_code: Option<String>,
    /// Name of that unit at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_name: Option<String>,
    /// `organisation`, `system` or `central`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet_kind: Option<String>,
    /// Information system that the sheet is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// Version of the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// When the parcel was made.
    pub made_at: String,
    /// Version of the app that made it.
    pub made_by: String,
    /// Key to which the answer is to be encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_public_key: Option<PublicKey>,
    /// Token that the answer is to bring back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_token: Option<String>,
    /// Token of the parcel that this one answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers_token: Option<String>,
    /// Every other part of the parcel; filled when it is sealed.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One part of the parcel besides the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// `content.json`, `attachments/<sha256>` or the name of a part of a later version.
    pub name: String,
    /// Hash of its bytes.
    pub sha256: String,
    /// Length.
    pub bytes: u64,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Manifest {
    /// A manifest with the required fields; the others are set one by one.
    pub fn new(
        kind: Kind,
        parcel_id: &str,
        body_code: &str,
        fiscal_year: i32,
        made_at: &str,
        made_by: &str,
    ) -> Self {
        Self {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION.to_owned(),
            min_reader: MIN_READER.to_owned(),
            kind,
            parcel_id: parcel_id.to_owned(),
            reply_to: None,
            body_code: body_code.to_owned(),
            body_name: None,
            fiscal_year,
            edition_id: None,
            edition_sha256: None,
            publisher: None,
            unit_code: None,
            unit_name: None,
            sheet_kind: None,
            system_code: None,
            version: None,
            made_at: made_at.to_owned(),
            made_by: made_by.to_owned(),
            sender_public_key: None,
            return_token: None,
            answers_token: None,
            parts: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// Reads manifest.json. The version is looked at first, because a later major may look different in all else.
    pub(crate) fn from_value(value: Value) -> Result<Self, ParcelError> {
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ParcelError::damaged(crate::archive::MANIFEST));
        }
        let needs = value
            .get("min_reader")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let major = needs
            .split('.')
            .next()
            .and_then(|major| major.parse::<u32>().ok());
        match major {
            Some(major) if major <= MAJOR => {}
            Some(_) => {
                return Err(ParcelError::NewerFormat {
                    needs: needs.to_owned(),
                });
            }
            None => return Err(ParcelError::damaged(crate::archive::MANIFEST)),
        }
        serde_json::from_value(value)
            .map_err(|cause| ParcelError::damaged_by(crate::archive::MANIFEST, cause))
    }
}
