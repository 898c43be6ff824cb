//! 監査用の点検結果: versions in force of chosen sections and systems, office to auditors.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::check_number::CheckNumber;
use crate::content::{Content, DepartmentConfirmation, Office, Official, Sealed, Unit};
use crate::error::ParcelError;
use crate::kind::Kind;
use crate::manifest::Extra;

/// Sheets that the office has taken in, with the editions that they need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditSheetsContent {
    /// The body.
    pub body: Unit,
    /// Fiscal year of the round.
    pub fiscal_year: i32,
    /// Who sends it.
    pub from: Office,
    /// Every edition that a sheet names, whole.
    pub editions: Vec<Value>,
    /// The sheets.
    pub sheets: Vec<AuditSheet>,
    /// Findings of earlier audits that the office holds.
    #[serde(default)]
    pub findings: Vec<FoundBefore>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One version in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditSheet {
    /// The sheet as sealed.
    pub sealed: Sealed,
    /// SHA-256 of its canonical JSON.
    pub sealed_sha256: String,
    /// 照合番号.
    pub check_number: CheckNumber,
    /// `parcel`, `excel`, `key_in` or `migrated`.
    #[serde(default)]
    pub origin: String,
    /// The section as the office calls it now, with its head.
    pub unit: Unit,
    /// First day of its head in the post, where the office knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_since: Option<String>,
    /// The manager of the system, on a system sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_manager: Option<Official>,
    /// 部局長の確認 that came after the sealing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_confirmation: Option<DepartmentConfirmation>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A finding of an earlier audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundBefore {
    /// Code of the audited unit.
    pub unit_code: String,
    /// 指摘番号.
    pub number: String,
    /// Fiscal year of the audit.
    pub fiscal_year: i32,
    /// Class code.
    pub class: String,
    /// 件名.
    pub subject: String,
    /// Control code; may be empty.
    #[serde(default)]
    pub control: String,
    /// Result of its last follow-up; may be empty.
    #[serde(default)]
    pub result: String,
    /// Day of that follow-up, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for AuditSheetsContent {
    const KIND: Kind = Kind::AuditSheets;

    /// Every sheet is the one that its number and hash name.
    fn check(&self) -> Result<(), ParcelError> {
        for sheet in &self.sheets {
            let found = sheet.sealed.check_number()?;
            if found != sheet.check_number || sheet.sealed.sha256()? != sheet.sealed_sha256 {
                return Err(ParcelError::SealMismatch {
                    expected: sheet.check_number.to_string(),
                    found: found.to_string(),
                });
            }
        }
        Ok(())
    }
}
