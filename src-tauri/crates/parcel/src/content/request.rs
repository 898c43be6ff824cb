//! 点検依頼: one a section, with all its sheets (data.md 1, domain.md 2).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    AskedException, Content, ExceptionRecord, Measure, Official, PriorSheet, Settings, System, Unit,
};
use crate::kind::Kind;
use crate::manifest::Extra;

/// What the office asks of a section. Key and token for the answer stand in the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestContent {
    /// The body: id, 団体コード, name.
    pub body: Unit,
    /// Fiscal year.
    pub fiscal_year: i32,
    /// Round (点検実施).
    pub round_id: String,
    /// The whole edition as canonical JSON, so that the section needs nothing else.
    pub edition: Value,
    /// SHA-256 of its canonical JSON.
    pub edition_sha256: String,
    /// `short`, `standard` or `full`.
    pub set: String,
    /// Scale and switches.
    pub settings: Settings,
    /// When it was issued, is due, and what period is checked.
    pub dates: Dates,
    /// From whom to whom the answer goes, in order.
    #[serde(default)]
    pub route: Vec<RouteStep>,
    /// Whether the department head confirms too (部局長確認).
    #[serde(default)]
    pub dept_step: bool,
    /// Who asks.
    pub from: Office,
    /// The section that is asked.
    pub unit: Unit,
    /// Its systems.
    #[serde(default)]
    pub systems: Vec<System>,
    /// The sheets that are asked for.
    pub sheets: Vec<RequestedSheet>,
    /// Last year's sheets.
    #[serde(default)]
    pub prior: Vec<PriorSheet>,
    /// Measures still open.
    #[serde(default)]
    pub open_measures: Vec<Measure>,
    /// Exceptions in force or asked for.
    #[serde(default)]
    pub exceptions: Vec<ExceptionRecord>,
    /// Exceptions of earlier years that the sheets ask after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_exceptions: Vec<AskedException>,
    /// Profile answers known to the office: code to yes, no or unknown; those of a system under `<code>/<S01…>`.
    #[serde(default)]
    pub profile: BTreeMap<String, String>,
    /// A word to the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_ja: Option<String>,
    /// Classification mark of the filled papers, as the body words it (domain.md 7.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub classification_label: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Content for RequestContent {
    const KIND: Kind = Kind::Request;
}

/// Dates of a round, ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// Issued.
    pub issued_on: String,
    /// Due.
    pub due_on: String,
    /// First day of the period that is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_from: Option<String>,
    /// Last day of the period that is checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_to: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One station of the reporting route.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteStep {
    /// Role code.
    pub role: String,
    /// The body's title for it.
    #[serde(default)]
    pub title: String,
    /// Name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The office that asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Name of the office.
    pub office: String,
    /// Who signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Official>,
    /// 連絡先.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A sheet that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestedSheet {
    /// `organisation`, `system` or `central`.
    pub kind: String,
    /// Its system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_code: Option<String>,
    /// Fields of a later version.
    #[serde(flatten)]
    pub extra: Extra,
}
