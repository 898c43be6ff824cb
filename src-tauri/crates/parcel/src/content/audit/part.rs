//! 分担: items of an engagement on their way to another auditor's machine and back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::Content;
use crate::kind::Kind;
use crate::manifest::Extra;

/// A part of an engagement. Records are rows as the case keeps them: what a reader does not know is passed over, what is
/// missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartContent {
    /// Id of the part.
    pub part: String,
    /// Its number, as 監8-01-分1.
    pub number: String,
    /// It comes back to the case that handed it out.
    #[serde(default)]
    pub is_back: bool,
    /// Data of the body; only on the way out.
    #[serde(default)]
    pub body: Value,
    /// Name of the team and its contact.
    #[serde(default)]
    pub team: String,
    /// Contact.
    #[serde(default)]
    pub contact: String,
    /// Settings of the team.
    #[serde(default)]
    pub settings: Value,
    /// Person id of who works on it.
    pub person: String,
    /// The plan; only on the way out.
    #[serde(default)]
    pub plan: Value,
    /// The engagement; only on the way out.
    #[serde(default)]
    pub engagement: Value,
    /// Auditee and what stands around it: unit with its attributes.
    #[serde(default)]
    pub units: Vec<Value>,
    /// Persons that the records name.
    #[serde(default)]
    pub persons: Vec<Value>,
    /// Editions of the items; only on the way out.
    #[serde(default)]
    pub editions: Vec<Value>,
    /// Findings of earlier audits of the auditee.
    #[serde(default)]
    pub earlier: Vec<Value>,
    /// The items.
    pub items: Vec<PartItem>,
    /// Findings that were made there; only on the way back.
    #[serde(default)]
    pub findings: Vec<Value>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One item with all that hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartItem {
    /// Item.
    pub item: Value,
    /// Its paper.
    pub paper: Value,
    /// Its paper as it was handed out; only on the way back.
    #[serde(default)]
    pub paper_before: Value,
    /// Its evidence. On the way out without files; on the way back what is new has its file in the parcel.
    #[serde(default)]
    pub evidence: Vec<Value>,
    /// Its samples.
    #[serde(default)]
    pub samples: Vec<Value>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for PartContent {
    const KIND: Kind = Kind::AuditPart;
}
