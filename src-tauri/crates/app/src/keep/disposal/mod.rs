//! 保存期間 and 廃棄 of an office's case and an audit team's: periods by kind of document, what is past them and what holds
//! it, a list, its approval, 抹消 with a record. Never automatic: each step is an act of a person (domain.md 7.2).

mod act;
mod course;
mod due;
mod erase;
mod going;
mod gone;
mod ground;
mod line;
mod paper;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tenken_checklist::RetentionKind;
use tenken_parcel::check_number_of;
use tenken_store::table::case_meta;

use crate::{
    app::App,
    audit::{stored, there},
    error::{AppError, Result},
    keep::KeepError,
    output::say,
    wire::{DisposalList, DisposedEntry},
};
use line::{Key, Line};

/// Kinds of document that have a period, in the order of the lists.
const KINDS: [&str; 7] = [
    "submission",
    "central",
    "improvement",
    "exception",
    "memo",
    "report",
    line::AUDIT,
];
/// Keys of `case_meta`: periods, extensions (before kind and year), lists (before the id).
const PERIODS: &str = "retention";
const EXTENDED: &str = "retention_extended/";
const LIST: &str = "disposal/";

/// Years by kind; a kind without one is kept until somebody sets it.
type Periods = BTreeMap<String, i64>;

/// Why and until when a year is kept longer.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Extension {
    until: String,
    reason: String,
    by: String,
    on: String,
}

/// A list as the case keeps it. Titles and counts stay for good: they are the record of what there was.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct List {
    id: String,
    state: String,
    made_on: String,
    made_at: String,
    made_by: String,
    lines: Vec<Line>,
    approved_on: String,
    approver: String,
    document_number: String,
    done_on: String,
    done_by: String,
    erased: Vec<DisposedEntry>,
    /// Ids of the records that stay without what they said.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    gone: BTreeSet<String>,
}

impl List {
    fn key(&self) -> String {
        format!("{LIST}{}", self.id)
    }

    /// Over the whole list: approval and record change it.
    fn check_number(&self) -> Result<String> {
        Ok(check_number_of(self)?.to_string())
    }

    fn view(&self) -> Result<DisposalList> {
        Ok(DisposalList {
            id: self.id.clone(),
            state: self.state.clone(),
            made_on: self.made_on.clone(),
            made_by: self.made_by.clone(),
            lines: self.lines.iter().map(Line::view).collect(),
            approved_on: self.approved_on.clone(),
            approver: self.approver.clone(),
            document_number: self.document_number.clone(),
            done_on: self.done_on.clone(),
            done_by: self.done_by.clone(),
            erased: self.erased.clone(),
            check_number: self.check_number()?,
        })
    }

    /// Stands, and is not carried out yet.
    fn is_open(&self) -> bool {
        matches!(self.state.as_str(), "made" | "approved")
    }

    fn line(&self, key: &Key) -> Option<&Line> {
        let key = key.text();
        self.lines.iter().find(|line| line.key() == key)
    }

    fn keys(&self) -> Vec<String> {
        self.lines.iter().map(Line::key).collect()
    }
}

impl App {
    /// Kinds that are kept in this case. Error: a section's case, or a part of an audit.
    fn kinds_kept(&self) -> Result<&'static [&'static str]> {
        match self.desk()?.case.kind().code() {
            "office" => Ok(&KINDS),
            "audit" => {
                self.assert_not_part()?;
                Ok(&[line::AUDIT])
            }
            _ => Err(AppError::WrongCaseKind { needed: "office" }),
        }
    }

    fn assert_kept(&self, kind: &str) -> Result<()> {
        if self.kinds_kept()?.contains(&kind) {
            Ok(())
        } else {
            Err(crate::audit::unfit("disposal-kind"))
        }
    }

    /// Years that papers of a kind are kept: as the case has it, as the body states it, else five (domain.md 4.0). A
    /// team of auditors has one period for all of its papers.
    pub(crate) fn kept_years(&self, kind: &str) -> Result<i64> {
        if self.desk()?.case.kind().code() == line::AUDIT {
            return Ok(self.audit_settings()?.retention_years);
        }
        if let Some(years) = self.periods()?.get(kind) {
            return Ok(*years);
        }
        let stated = self
            .desk()?
            .body
            .retention
            .iter()
            .find(|one| one.kind.as_str() == kind);
        Ok(stated.and_then(|one| one.years).map_or(5, i64::from))
    }

    /// The same as papers print it.
    pub(crate) fn kept_text(&self, kind: RetentionKind) -> Result<String> {
        let years = self.kept_years(kind.as_str())?.to_string();
        Ok(say("paper-kept-years", &[("years", &years)]))
    }

    fn periods(&self) -> Result<Periods> {
        match case_meta::value(self.desk()?.conn(), PERIODS)? {
            Some(text) => stored("retention", &text),
            None => Ok(Periods::new()),
        }
    }

    fn extension(&self, key: &Key) -> Result<Option<Extension>> {
        let text = case_meta::value(self.desk()?.conn(), &format!("{EXTENDED}{}", key.text()))?;
        text.map(|text| stored("retention", &text)).transpose()
    }

    /// Lists, newest first.
    fn disposals(&self) -> Result<Vec<List>> {
        let mut found: Vec<List> = Vec::new();
        for row in case_meta::all(self.desk()?.conn())? {
            if row.key.starts_with(LIST) {
                found.push(stored("disposal", &row.value)?);
            }
        }
        found.sort_by(|a, b| (&b.made_at, &b.id).cmp(&(&a.made_at, &a.id)));
        Ok(found)
    }

    fn disposal(&self, id: &str) -> Result<List> {
        let found = self.disposals()?.into_iter().find(|list| list.id == id);
        there(found, "disposal", id)
    }

    /// Hashes of the documents of a year that were disposed of.
    pub(crate) fn disposed_entries(&self, year: i64) -> Result<BTreeSet<String>> {
        let mut found = BTreeSet::new();
        for list in self.disposals()? {
            if list.state == "done" && list.lines.iter().any(|line| line.fiscal_year == year) {
                found.extend(list.erased.into_iter().map(|entry| entry.sha256));
            }
        }
        Ok(found)
    }

    /// A year of which documents are gone stays closed.
    pub(crate) fn assert_not_disposed(&self, year: i64) -> Result<()> {
        if self.disposed_entries(year)?.is_empty() {
            return Ok(());
        }
        Err(KeepError::YearDisposed { year }.into())
    }
}
