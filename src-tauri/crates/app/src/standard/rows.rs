//! Rows of a standard under review, and what they mean to the reader of checklists.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use tenken_checklist::{
    ClauseLevel, Fault,
    derive::{DraftClause, DraftItem, FoundClause, statement},
    item_faults,
};
use tenken_domain::{control::ControlCode, item::Item, vocabulary::Obligation};
use tenken_store::{
    Connection,
    table::{
        standard::{self, Standard},
        standard_clause::{self, StandardClause},
        standard_item::{self, StandardItem},
    },
};

use super::view;
use crate::{
    desk::desk_json,
    error::{AppError, Result},
    host::fresh_id,
    wire::StandardControl,
};

/// Decisions about a clause.
pub(super) const OPEN: &str = "open";
pub(super) const ASKED: &str = "asked";
pub(super) const NOT_ASKED: &str = "not_asked";

/// A standard with its clauses in order and their items.
#[derive(Debug, Clone)]
pub(super) struct Review {
    pub standard: Standard,
    pub clauses: Vec<StandardClause>,
    pub items: Vec<StandardItem>,
}

impl Review {
    pub(super) fn load(conn: &Connection, id: &str) -> Result<Self> {
        Ok(Self {
            standard: standard::get(conn, id)?.ok_or_else(|| unknown("standard", id))?,
            clauses: standard_clause::of_standard(conn, id)?,
            items: standard_item::of_standard(conn, id)?,
        })
    }

    /// Where a clause stands.
    pub(super) fn place(&self, clause: &str) -> Result<usize> {
        self.clauses
            .iter()
            .position(|row| row.id == clause)
            .ok_or_else(|| unknown("clause", clause))
    }

    /// The items of a clause in their order.
    pub(super) fn items_of<'a>(&'a self, clause: &'a str) -> impl Iterator<Item = &'a StandardItem> {
        self.items.iter().filter(move |row| row.clause_id == clause)
    }

    /// Locators by clause id.
    pub(super) fn locators(&self) -> BTreeMap<&str, &str> {
        self.clauses
            .iter()
            .map(|row| (row.id.as_str(), row.locator.as_str()))
            .collect()
    }

    /// The clauses as the judges of the reader want them.
    pub(super) fn found(&self) -> Result<Vec<FoundClause>> {
        let places: BTreeMap<&str, usize> = self
            .clauses
            .iter()
            .enumerate()
            .map(|(at, row)| (row.id.as_str(), at))
            .collect();
        self.clauses
            .iter()
            .enumerate()
            .map(|(at, row)| {
                Ok(FoundClause {
                    locator: row.locator.clone(),
                    headings: listed(&row.headings_json)?,
                    text: row.text.clone(),
                    line: usize::try_from(row.line).unwrap_or_default(),
                    // A lead-in stands before what it introduces: the judges walk up.
                    parent: row
                        .parent_id
                        .as_deref()
                        .and_then(|parent| places.get(parent).copied())
                        .filter(|parent| *parent < at),
                    has_items: row.has_items,
                    is_limit: row.is_limit,
                })
            })
            .collect()
    }
}

/// What is not in this case.
pub(super) fn unknown(what: &'static str, id: &str) -> AppError {
    AppError::NotFound {
        what,
        id: id.to_owned(),
    }
}

/// A JSON column.
pub(super) fn listed<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what: "standard",
        detail: cause.to_string(),
    })
}

/// The clause with what the judges say of it.
pub(super) fn judged(row: StandardClause, draft: &DraftClause) -> Result<StandardClause> {
    let roles: Vec<&str> = draft.obliged.iter().map(|one| one.code()).collect();
    let controls: Vec<StandardControl> = draft.controls.iter().map(view::control).collect();
    Ok(StandardClause {
        level: draft.ruling.level.as_str().to_owned(),
        because: draft.ruling.because.clone(),
        roles_json: desk_json(&roles)?,
        controls_json: desk_json(&controls)?,
        conditions_json: desk_json(&draft.conditions)?,
        decision: OPEN.to_owned(),
        ..row
    })
}

/// A suggested item as a row: with all the texts of its model, else with what the clause itself says.
pub(super) fn item_row(
    standard: &str,
    clause: &str,
    ordinal: i64,
    draft: &DraftItem,
) -> Result<StandardItem> {
    let model = draft.model.as_ref();
    let text = |of: fn(&Item) -> &String| model.map(of).cloned().unwrap_or_default();
    let methods: Vec<String> = model
        .map(|item| item.method.iter().map(ToString::to_string).collect())
        .unwrap_or_default();
    Ok(StandardItem {
        id: fresh_id("item")?,
        standard_id: standard.to_owned(),
        clause_id: clause.to_owned(),
        ordinal,
        demand: draft.demand.clone(),
        control: draft
            .control
            .map(|control| control.to_string())
            .unwrap_or_default(),
        further_json: "[]".to_owned(),
        level: obligation(draft.level).to_string(),
        roles_json: desk_json(&draft.roles)?,
        sheet_kind: draft.sheet.to_string(),
        set_code: draft.set.to_string(),
        applies_json: desk_json(&draft.applies)?,
        question: draft.question.clone(),
        good: model.map_or_else(|| statement(&draft.question), |item| item.good.clone()),
        partial: text(|item| &item.partial),
        evidence_json: desk_json(&model.map(|item| item.evidence.clone()).unwrap_or_default())?,
        is_evidence_required: model.is_some_and(|item| item.evidence_required),
        method_json: desk_json(&methods)?,
        audit_hint: text(|item| &item.audit_hint),
        improvement: text(|item| &item.improvement),
        note: model.and_then(|item| item.note.clone()).unwrap_or_default(),
        model_item: model.map(|item| item.id.clone()),
        confidence: draft.confidence.as_str().to_owned(),
        item_id: None,
        revision: 1,
        is_raised: false,
    })
}

fn obligation(level: ClauseLevel) -> Obligation {
    match level {
        ClauseLevel::Must => Obligation::Must,
        ClauseLevel::MustNot => Obligation::MustNot,
        ClauseLevel::Should => Obligation::Should,
        ClauseLevel::May | ClauseLevel::None => Obligation::May,
    }
}

/// An item as the format knows it, under the id of its row, with what it lacks.
pub(super) struct Proposed {
    pub item: Item,
    pub lacks: Vec<(&'static str, Fault)>,
}

/// Reads an item. `locators` are those of its standard.
pub(super) fn proposed(row: &StandardItem, locators: &BTreeMap<&str, &str>) -> Result<Proposed> {
    let further: Vec<String> = listed(&row.further_json)?;
    let clauses = std::iter::once(&row.clause_id)
        .chain(&further)
        .filter_map(|id| locators.get(id.as_str()))
        .map(|locator| (*locator).to_owned())
        .collect();
    let control: Option<ControlCode> = row.control.parse().ok();
    let item = Item {
        id: row.id.clone(),
        revision: 1,
        control: control
            .or_else(|| ControlCode::all().next())
            .ok_or_else(|| unknown("control", &row.control))?,
        clauses,
        level: row.level.parse()?,
        roles: listed(&row.roles_json)?,
        sheet: row.sheet_kind.parse()?,
        set: row.set_code.parse()?,
        applies: listed(&row.applies_json)?,
        question: row.question.clone(),
        good: row.good.clone(),
        partial: row.partial.clone(),
        evidence: listed(&row.evidence_json)?,
        evidence_required: row.is_evidence_required,
        method: listed(&row.method_json)?,
        audit_hint: row.audit_hint.clone(),
        improvement: row.improvement.clone(),
        note: (!row.note.is_empty()).then(|| row.note.clone()),
    };
    let mut lacks = item_faults(&item);
    if control.is_none() {
        let field = "control".to_owned();
        lacks.push(("control", Fault::MissingField { field }));
    }
    Ok(Proposed { item, lacks })
}
