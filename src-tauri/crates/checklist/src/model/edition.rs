//! An edition of a checklist: the standard it rests on, its clause index and its items.

use serde::{Deserialize, Serialize};
use tenken_domain::{control::ControlCode, item::Item};

use super::{body::Body, codes::ClauseLevel};

/// A checklist as it is used, whole: a copy of it shows a sheet in ten years as it looked (data.md 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Version of this shape, [`crate::EDITION_FORMAT`].
    pub format: u32,
    /// The body as it was.
    pub body: Body,
    /// The edition itself.
    #[serde(rename = "edition")]
    pub info: EditionInfo,
    /// Clause index in the order of the standard.
    pub clauses: Vec<Clause>,
    /// Items by domain, control and letter.
    pub items: Vec<Item>,
    /// Clauses that are no question for anyone.
    pub not_asked: Vec<NotAsked>,
}

/// Name, source and validity of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionInfo {
    /// Folder name, such as `2016-11`.
    pub id: String,
    /// As shown and printed.
    pub label: String,
    /// 1 for the first checklist to this text of the standard, then counted up.
    pub issue: u32,
    /// Name of the standard.
    pub standard: String,
    /// 版 of the standard.
    pub standard_version: String,
    /// ISO date; the first of the month where only the month is known.
    pub in_force: String,
    /// The date as the standard prints it.
    pub in_force_label: String,
    /// Where the text is public, and what is doubtful about it.
    pub source: String,
    /// First fiscal year for which the edition may be used.
    pub fiscal_year_from: i32,
    /// `body/edition` whose items, clauses, gaps and not-asked clauses this one shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items_from: Option<String>,
    /// Control codes without a provision in this standard: shown, never asked.
    pub gaps: Vec<ControlGap>,
    /// What the reader of a report must know about this edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A control code without a provision in the standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlGap {
    /// The code.
    pub control: ControlCode,
    /// Why, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One row of the clause index: facts only. The sentence itself stands here only in an edition that a body made of its
/// own standard, which lies in its cases and its own parcels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Locator as checklists.md prints it.
    pub locator: String,
    /// What it demands; of two demands the one named first.
    pub level: ClauseLevel,
    /// Nearest heading above.
    pub heading: String,
    /// [`crate::clause_hash`] of its text.
    pub sha256: String,
    /// Its own text, where the body keeps it with its own edition; never in a shipped one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A clause that is no question for anyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotAsked {
    /// Locator.
    pub clause: String,
    /// Why, in own words.
    pub reason: String,
}
