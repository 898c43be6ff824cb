//! What auditors ask of a section (予備調査, 改善指示, 横断確認), and the answer of the section.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ParcelError;
use crate::kind::Kind;
use crate::manifest::{Extra, Manifest};
use crate::parcel::Parcel;

/// What is asked: the same fields as on the form that goes out as a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedContent {
    /// Number of the survey, the order or the roll-out question.
    pub number: String,
    /// Its name.
    pub title: String,
    /// Code of the section that is asked.
    pub unit_code: String,
    /// Its name.
    pub unit_name: String,
    /// Who asks.
    pub from: String,
    /// How to reach them.
    #[serde(default)]
    pub contact: String,
    /// ISO; by when.
    #[serde(default)]
    pub due_on: Option<String>,
    /// What can be answered, each by a parcel of its own.
    pub forms: Vec<AskedForm>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedForm {
    /// Id within the parcel.
    pub form: String,
    /// Kind of the parcel that answers it, as a code.
    pub answer: String,
    /// Number that the answer names.
    pub number: String,
    /// Name.
    pub title: String,
    /// What it is about: label and text.
    #[serde(default)]
    pub about: Vec<(String, String)>,
    /// How it is filled in, a sentence each.
    #[serde(default)]
    pub how: Vec<String>,
    /// Fields in order.
    pub fields: Vec<AskedField>,
    /// Label of who answers for it.
    pub signer: String,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A field of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedField {
    /// Name, by which the answer brings it back.
    pub name: String,
    /// Label, or the question.
    pub label: String,
    /// What helps to fill it in.
    #[serde(default)]
    pub help: String,
    /// `text`, `lines`, `day` or `choice`; a kind of a later version is text.
    pub kind: String,
    /// Words to choose from.
    #[serde(default)]
    pub choices: Vec<String>,
    /// It must be filled in.
    #[serde(default)]
    pub is_needed: bool,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a section answers to one form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedReply {
    /// Number that was asked.
    pub number: String,
    /// Code of the section.
    pub unit_code: String,
    /// Who answers.
    pub by: String,
    /// ISO; when.
    pub on: String,
    /// Texts by the name of their field; days ISO.
    pub answers: BTreeMap<String, String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AskedContent {
    /// Kinds that ask.
    pub const KINDS: [Kind; 3] = [Kind::Survey, Kind::Order, Kind::RolloutQuestion];

    /// The parcel that asks.
    pub fn into_parcel(self, manifest: Manifest) -> Result<Parcel, ParcelError> {
        Ok(Parcel::from_value(manifest, written(&self)?))
    }

    /// What a parcel asks. Errors: `KindMismatch`, `ContentInvalid`.
    pub fn of(parcel: &Parcel) -> Result<Self, ParcelError> {
        read(parcel, &Self::KINDS)
    }
}

impl AskedReply {
    /// Kinds that answer.
    pub const KINDS: [Kind; 4] = [
        Kind::SurveyAnswer,
        Kind::RolloutReply,
        Kind::ImprovementPlan,
        Kind::ImprovementReport,
    ];

    /// The parcel that answers.
    pub fn into_parcel(self, manifest: Manifest) -> Result<Parcel, ParcelError> {
        Ok(Parcel::from_value(manifest, written(&self)?))
    }

    /// What a parcel answers. Errors: `KindMismatch`, `ContentInvalid`.
    pub fn of(parcel: &Parcel) -> Result<Self, ParcelError> {
        read(parcel, &Self::KINDS)
    }
}

fn written<T: Serialize>(content: &T) -> Result<Value, ParcelError> {
    serde_json::to_value(content).map_err(|cause| ParcelError::WriteFailed(Box::new(cause)))
}

fn read<T: serde::de::DeserializeOwned>(parcel: &Parcel, kinds: &[Kind]) -> Result<T, ParcelError> {
    let kind = &parcel.manifest.kind;
    if !kinds.contains(kind) {
        let expected: Vec<&str> = kinds.iter().map(Kind::code).collect();
        return Err(ParcelError::KindMismatch {
            expected: expected.join(" "),
            found: kind.to_string(),
        });
    }
    serde_json::from_value(parcel.content.clone()).map_err(|cause| ParcelError::ContentInvalid {
        kind: kind.to_string(),
        cause,
    })
}
