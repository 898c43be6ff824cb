//! The cells of a row as values of the tables.

use std::collections::BTreeMap;

use tenken_documents::{
    book_in::{CellIn, CellKind},
    cell_text,
};
use tenken_domain::{
    DomainError,
    applicability::Applicability,
    profile::ProfileCode,
    text::{half_width, normalise},
};
use tenken_store::table::{standard_clause::StandardClause, standard_item::StandardItem};

use super::{
    fault::BookFault,
    form::{List, control_code, folded, several},
};
use crate::{desk::desk_json, error::Result, standard::rows::listed};

/// What a cell says; nothing where there is none.
pub(super) fn typed(cell: Option<&CellIn>) -> std::result::Result<String, BookFault> {
    let Some(cell) = cell else {
        return Ok(String::new());
    };
    match cell.kind {
        CellKind::Text => Ok(cell_text(&cell.text)),
        CellKind::Date => Err(BookFault::CellDate),
        CellKind::Error | CellKind::Formula => Err(BookFault::CellError {
            value: cell.text.to_string(),
        }),
    }
}

/// A text as it is kept.
fn text(typed: &str) -> std::result::Result<String, BookFault> {
    normalise(typed.trim()).map_err(|error| {
        if let DomainError::TextTooLong { length, limit } = error {
            BookFault::TextTooLong { length, limit }
        } else {
            BookFault::CellEmpty
        }
    })
}

/// Where clauses stand: ids by place, as the sheet of clauses has them now, and as they were called before.
pub(super) struct Places {
    exact: BTreeMap<String, String>,
    folded: BTreeMap<String, Option<String>>,
}

impl Places {
    pub(super) fn of<'a>(
        now: impl Iterator<Item = &'a StandardClause>,
        before: impl Iterator<Item = &'a StandardClause>,
    ) -> Self {
        let mut places = Self {
            exact: BTreeMap::new(),
            folded: BTreeMap::new(),
        };
        for row in now.chain(before) {
            places
                .exact
                .entry(row.locator.clone())
                .or_insert_with(|| row.id.clone());
            places
                .folded
                .entry(folded(&row.locator))
                .and_modify(|known| {
                    if known.as_ref() != Some(&row.id) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(row.id.clone()));
        }
        places
    }

    fn id(&self, typed: &str) -> std::result::Result<String, BookFault> {
        let fold = || self.folded.get(&folded(typed)).cloned().flatten();
        self.exact
            .get(typed.trim())
            .cloned()
            .or_else(fold)
            .ok_or_else(|| BookFault::ClauseUnknown {
                value: typed.trim().to_owned(),
            })
    }

    /// A place is taken whole first: it may hold a comma itself.
    fn ids(&self, typed: &str) -> std::result::Result<Vec<String>, BookFault> {
        let mut ids = Vec::new();
        for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match self.id(line) {
                Ok(id) => ids.push(id),
                Err(_) => {
                    for part in several(line) {
                        ids.push(self.id(part)?);
                    }
                }
            }
        }
        Ok(ids)
    }
}

/// One code of a list.
fn one(list: List, typed: &str) -> std::result::Result<String, BookFault> {
    if typed.trim().is_empty() {
        return Err(BookFault::CellEmpty);
    }
    list.code(typed).map(str::to_owned)
}

/// Codes of a list, each once.
fn many(list: List, typed: &str) -> std::result::Result<Vec<String>, BookFault> {
    let mut codes: Vec<String> = Vec::new();
    for part in several(typed) {
        let code = list.code(part)?.to_owned();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

fn profile(typed: &str) -> std::result::Result<Vec<ProfileCode>, BookFault> {
    several(typed)
        .flat_map(str::split_whitespace)
        .map(|part| {
            let code = half_width(part).to_uppercase();
            code.parse().map_err(|_| BookFault::CodeUnknown {
                value: part.to_owned(),
            })
        })
        .collect()
}

/// Outcome of a cell: a fault of the person's, or of ours.
type Set = Result<std::result::Result<(), BookFault>>;

/// Puts a fault of the person's aside.
macro_rules! ask {
    ($value:expr) => {
        match $value {
            Ok(value) => value,
            Err(fault) => return Ok(Err(fault)),
        }
    };
}

/// Sets a field of an item by its column key. Evidence is set by [`set_evidence`].
pub(super) fn set_item(row: &mut StandardItem, key: &str, typed: &str, places: &Places) -> Set {
    match key {
        "clause" => {
            if typed.trim().is_empty() {
                return Ok(Err(BookFault::CellEmpty));
            }
            row.clause_id = ask!(places.id(typed));
        }
        "further" => {
            let mut ids = ask!(places.ids(typed));
            ids.dedup();
            row.further_json = desk_json(&ids)?;
        }
        "control" => {
            row.control = if typed.trim().is_empty() {
                String::new()
            } else {
                ask!(control_code(typed)).to_string()
            };
        }
        "level" => row.level = ask!(one(List::Level, typed)),
        "sheet" => row.sheet_kind = ask!(one(List::Sheet, typed)),
        "set" => row.set_code = ask!(one(List::Set, typed)),
        "roles" => row.roles_json = desk_json(&ask!(many(List::Role, typed)))?,
        "method" => row.method_json = desk_json(&ask!(many(List::Method, typed)))?,
        "applies-all" | "applies-any" | "applies-not" => {
            let mut applies: Applicability = listed(&row.applies_json)?;
            let codes = ask!(profile(typed));
            match key {
                "applies-all" => applies.all = codes,
                "applies-any" => applies.any = codes,
                _ => applies.not = codes,
            }
            row.applies_json = desk_json(&applies)?;
        }
        "evidence-required" => row.is_evidence_required = ask!(yes(typed)),
        "raised" => row.is_raised = row.item_id.is_some() && ask!(yes(typed)),
        _ => {
            let text = ask!(text(typed));
            match key {
                "question" => row.question = text,
                "good" => row.good = text,
                "partial" => row.partial = text,
                "audit-hint" => row.audit_hint = text,
                "improvement" => row.improvement = text,
                "note" => row.note = text,
                _ => {}
            }
        }
    }
    Ok(Ok(()))
}

/// Sets the examples of evidence; empty cells are passed over.
pub(super) fn set_evidence(row: &mut StandardItem, typed: &[String]) -> Set {
    let mut evidence = Vec::new();
    for example in typed {
        let example = ask!(text(example));
        if !example.is_empty() {
            evidence.push(example);
        }
    }
    row.evidence_json = desk_json(&evidence)?;
    Ok(Ok(()))
}

/// An empty cell is no.
fn yes(typed: &str) -> std::result::Result<bool, BookFault> {
    if typed.trim().is_empty() {
        return Ok(false);
    }
    Ok(List::Yes.code(typed)? == "yes")
}

/// Sets a field of a clause by its column key.
pub(super) fn set_clause(row: &mut StandardClause, key: &str, typed: &str) -> Set {
    match key {
        "locator" => {
            let text = ask!(text(typed));
            if text.is_empty() {
                return Ok(Err(BookFault::CellEmpty));
            }
            row.locator = text;
        }
        "heading" => {
            let mut headings = Vec::new();
            for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
                headings.push(ask!(text(line)));
            }
            row.headings_json = desk_json(&headings)?;
        }
        "clause-level" => {
            row.level = ask!(one(List::ClauseLevel, typed));
            row.because = String::new();
        }
        "clause-roles" => row.roles_json = desk_json(&ask!(many(List::ClauseRole, typed)))?,
        "text" => {
            let text = ask!(text(typed));
            if text.is_empty() && row.text_sha256.is_none() {
                return Ok(Err(BookFault::CellEmpty));
            }
            row.text = text;
        }
        "decision" => row.decision = ask!(one(List::Decision, typed)),
        "reason" => row.reason = ask!(text(typed)),
        _ => {}
    }
    Ok(Ok(()))
}
