//! One line of what there is and of a list: a kind of document with its year, or one audit.

use serde::{Deserialize, Serialize};
use tenken_domain::date::Day;

use super::KINDS;
use crate::{
    audit::unfit,
    error::Result,
    wire::{DisposalHold, DisposalLine},
};

/// What a line is of: `submission/2026`, `audit/2026/engagement-…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) kind: &'static str,
    pub(super) year: i64,
    /// The audit; empty: everything of the year.
    pub(super) subject: String,
}

impl Key {
    pub(super) fn new(kind: &str, year: i64, subject: &str) -> Result<Self> {
        let known = KINDS.iter().find(|known| **known == kind);
        let kind = *known.ok_or_else(|| unfit("disposal-kind"))?;
        if (kind == AUDIT) == subject.is_empty() {
            return Err(unfit("disposal-lines"));
        }
        Ok(Self {
            kind,
            year,
            subject: subject.to_owned(),
        })
    }

    pub(super) fn read(text: &str) -> Result<Self> {
        let parts: Vec<&str> = text.splitn(3, '/').collect();
        let (kind, year, subject) = match parts[..] {
            [kind, year] => (kind, year, ""),
            [kind, year, subject] => (kind, year, subject),
            _ => return Err(unfit("disposal-lines")),
        };
        let year = year.parse().map_err(|_| unfit("disposal-lines"))?;
        Self::new(kind, year, subject)
    }

    pub(super) fn text(&self) -> String {
        key_text(self.kind, self.year, &self.subject)
    }
}

/// The kind that is disposed of one by one.
pub(super) const AUDIT: &str = "audit";

pub(super) fn key_text(kind: &str, year: i64, subject: &str) -> String {
    match subject {
        "" => format!("{kind}/{year}"),
        subject => format!("{kind}/{year}/{subject}"),
    }
}

/// What keeps documents.
#[derive(Debug, Clone, Default)]
pub(super) struct Hold {
    pub(super) code: &'static str,
    pub(super) names: Vec<String>,
    /// Lines that lift it on the same list.
    pub(super) together: Vec<String>,
}

impl Hold {
    /// None where nothing is named.
    pub(super) fn of(code: &'static str, mut names: Vec<String>) -> Option<Self> {
        names.sort();
        names.dedup();
        (!names.is_empty()).then(|| Self {
            code,
            names,
            together: Vec::new(),
        })
    }

    pub(super) fn is_lifted(&self, mates: &[String]) -> bool {
        !self.together.is_empty() && self.together.iter().all(|key| mates.contains(key))
    }

    fn view(&self) -> DisposalHold {
        DisposalHold {
            code: self.code.to_owned(),
            count: crate::sheet::count(self.names.len()),
            names: self.names.iter().take(NAMED).cloned().collect(),
            together: self.together.clone(),
        }
    }
}

/// Names that are shown of what holds.
pub(super) const NAMED: usize = 5;

/// A line as the case keeps it on a list; what came later to the record is left out where it says nothing, so that the
/// 照合番号 of a list stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) kind: String,
    pub(super) fiscal_year: i64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) subject: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    pub(super) state: String,
    pub(super) sheets: i64,
    pub(super) versions: i64,
    pub(super) attachments: i64,
    pub(super) parcels: i64,
    pub(super) papers: i64,
    #[serde(default, skip_serializing_if = "is_nought")]
    pub(super) records: i64,
    pub(super) retain_from_on: Option<String>,
    pub(super) retain_until_on: Option<String>,
    pub(super) extended_reason: String,
    #[serde(skip)]
    pub(super) holds: Vec<Hold>,
    #[serde(skip)]
    pub(super) done_on: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_nought(number: &i64) -> bool {
    *number == 0
}

impl Line {
    pub(super) fn key(&self) -> String {
        key_text(&self.kind, self.fiscal_year, &self.subject)
    }

    /// Past its period, whether on a list or not.
    pub(super) fn is_past(&self) -> bool {
        matches!(self.state.as_str(), "expired" | "listed")
    }

    /// What holds it although these go with it.
    pub(super) fn held_by(&self, mates: &[String]) -> Option<&Hold> {
        self.holds.iter().find(|hold| !hold.is_lifted(mates))
    }

    /// `running`, `extended`, `expired`, `listed`, `unset`, by its last day.
    pub(super) fn set_state(&mut self, until: Option<Day>, today: Day, is_listed: bool) {
        let is_extended = !self.extended_reason.is_empty();
        let state = match until {
            None => "unset",
            Some(until) if until >= today && is_extended => "extended",
            Some(until) if until >= today => "running",
            Some(_) if is_listed => "listed",
            Some(_) => "expired",
        };
        state.clone_into(&mut self.state);
    }

    pub(super) fn view(&self) -> DisposalLine {
        DisposalLine {
            kind: self.kind.clone(),
            fiscal_year: i32::try_from(self.fiscal_year).unwrap_or_default(),
            subject: self.subject.clone(),
            name: self.name.clone(),
            state: self.state.clone(),
            holds: self.holds.iter().map(Hold::view).collect(),
            records: self.records,
            sheets: self.sheets,
            versions: self.versions,
            attachments: self.attachments,
            parcels: self.parcels,
            papers: self.papers,
            retain_from_on: self.retain_from_on.clone(),
            retain_until_on: self.retain_until_on.clone(),
            extended_reason: self.extended_reason.clone(),
            done_on: self.done_on.clone(),
        }
    }
}
