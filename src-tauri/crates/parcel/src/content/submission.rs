//! 提出: one sealed sheet on its way to the office.

use serde::{Deserialize, Serialize};

use super::{Content, DepartmentConfirmation, Sealed};
use crate::check_number::CheckNumber;
use crate::error::ParcelError;
use crate::kind::Kind;
use crate::manifest::Extra;

/// A submission. The token it answers and the section's own key stand in the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionContent {
    /// The sheet exactly as sealed.
    pub sealed: Sealed,
    /// SHA-256 of its canonical bytes.
    pub sealed_sha256: String,
    /// 照合番号, as printed.
    pub check_number: CheckNumber,
    /// 部局長の確認, where it was given after the sealing (data.md 6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_confirmation: Option<DepartmentConfirmation>,
    /// Files that came with it.
    #[serde(default)]
    pub attachments: Vec<AttachmentNote>,
    /// A word to the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One file of the parcel, named as its sender named it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentNote {
    /// Its hash, by which it lies in the parcel.
    pub sha256: String,
    /// Its name.
    pub name: String,
    /// Length in bytes.
    #[serde(default)]
    pub bytes: u64,
    /// Item it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl SubmissionContent {
    /// A submission of a sealed version; number and hash are taken from it.
    pub fn new(sealed: Sealed) -> Result<Self, ParcelError> {
        Ok(Self {
            sealed_sha256: sealed.sha256()?,
            check_number: sealed.check_number()?,
            sealed,
            dept_confirmation: None,
            attachments: Vec::new(),
            note: None,
            extra: Extra::new(),
        })
    }
}

impl Content for SubmissionContent {
    const KIND: Kind = Kind::Submission;

    /// The sheet must be the one that its number and hash name: `SealMismatch`.
    fn check(&self) -> Result<(), ParcelError> {
        let found = self.sealed.check_number()?;
        if found == self.check_number && self.sealed.sha256()? == self.sealed_sha256 {
            return Ok(());
        }
        Err(ParcelError::SealMismatch {
            expected: self.check_number.to_string(),
            found: found.to_string(),
        })
    }
}
