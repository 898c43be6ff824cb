//! 監査資料一式: the papers and the evidence of a closed audit with the list that was sealed.

use serde::{Deserialize, Serialize};

use crate::check_number::CheckNumber;
use crate::content::Content;
use crate::kind::Kind;
use crate::manifest::Extra;

/// What is handed over, and kept until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptContent {
    /// Name of the body.
    pub body_name: String,
    /// Name of the team.
    pub team: String,
    /// 監査番号.
    pub number: String,
    /// Name of the audit.
    pub name: String,
    /// ISO day of the closing.
    pub closed_on: String,
    /// Who approved it.
    pub approver: String,
    /// ISO; 満了日.
    pub retain_until_on: String,
    /// 照合番号 of the list.
    pub check_number: CheckNumber,
    /// SHA-256 of the list.
    pub list_sha256: String,
    /// The list.
    pub entries: Vec<KeptEntry>,
    /// Hashes of what never lay in the case and is kept elsewhere. Everything else lies in the parcel under its hash.
    #[serde(default)]
    pub elsewhere: Vec<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A line of the list; its fields are what is hashed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptEntry {
    /// `paper`, `evidence`, `finding`, `report`, `order`, `follow_up`.
    pub kind: String,
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
    /// SHA-256; empty for evidence that is kept elsewhere.
    pub sha256: String,
    /// Where it is kept.
    pub place: String,
}

impl Content for KeptContent {
    const KIND: Kind = Kind::Handover;
}
