//! Items of a standard under review.

use clap::Args;
use tenken_app::wire::{
    ReviewFields, ReviewItem, StandardClauseRequest, StandardItemModelRequest, StandardItemRequest,
    StandardItemSaveRequest, StandardReviewView,
};

use super::{
    clause::{self, missing},
    clause_of, item_of, review,
};
use crate::{
    args::Switch,
    error::Result,
    session::{Reply, Session},
    show,
};

/// Which item.
#[derive(Debug, Args)]
pub(crate) struct Place {
    pub standard: String,
    clause: String,
    item_number: i64,
}

impl Place {
    pub(super) fn item(&self, view: &StandardReviewView) -> Result<ReviewItem> {
        let name = || format!("{} {}", self.clause, self.item_number);
        item_of(view, &self.clause, self.item_number).ok_or_else(|| missing("item", &name()))
    }
}

/// `standard item-add`
pub(super) fn add(session: &mut Session, place: &clause::Place) -> Result<Reply> {
    let clause = place.clause(session)?.clause;
    let saved = session.app.standard_item_add(&StandardClauseRequest { clause })?;
    session.reply(&saved, show::standard::saved)
}

/// `standard item-remove`
pub(super) fn remove(session: &mut Session, place: &Place) -> Result<Reply> {
    let item = place.item(&review(session, &place.standard)?)?.item;
    let saved = session.app.standard_item_remove(&StandardItemRequest { item })?;
    session.reply(&saved, show::standard::saved)
}

/// `standard item-model`
#[derive(Debug, Args)]
pub(crate) struct Model {
    #[command(flatten)]
    place: Place,
    model: String,
}

impl Model {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let item = self.place.item(&review(session, &self.place.standard)?)?.item;
        let request = StandardItemModelRequest {
            item,
            model: self.model,
        };
        let saved = session.app.standard_item_model(&request)?;
        session.reply(&saved, show::standard::saved)
    }
}

/// `standard item-save`: what is not given stays.
#[derive(Debug, Args)]
pub(crate) struct Save {
    #[command(flatten)]
    place: Place,
    #[arg(id = "item_control", long = "control")]
    control: Option<String>,
    #[arg(id = "item_level", long = "level", value_parser = ["must", "must_not", "should", "may"])]
    level: Option<String>,
    #[arg(id = "item_roles", long = "roles", value_delimiter = ',')]
    roles: Option<Vec<String>>,
    #[arg(id = "item_sheet", long = "sheet", value_parser = ["organisation", "system", "central"])]
    sheet: Option<String>,
    #[arg(id = "item_set", long = "set", value_parser = ["short", "standard", "full"])]
    set: Option<String>,
    #[arg(id = "applies_all", long = "all", value_delimiter = ',')]
    applies_all: Option<Vec<String>>,
    #[arg(id = "applies_any", long = "any", value_delimiter = ',')]
    applies_any: Option<Vec<String>>,
    #[arg(id = "applies_not", long = "not", value_delimiter = ',')]
    applies_not: Option<Vec<String>>,
    #[arg(long, value_delimiter = ',')]
    further: Option<Vec<String>>,
    #[arg(long)]
    question: Option<String>,
    #[arg(long)]
    good: Option<String>,
    #[arg(long)]
    partial: Option<String>,
    #[arg(id = "evidence_example", long = "evidence")]
    evidence: Option<Vec<String>>,
    #[arg(long)]
    evidence_required: Option<Switch>,
    #[arg(long, value_delimiter = ',')]
    method: Option<Vec<String>>,
    #[arg(long)]
    audit_hint: Option<String>,
    #[arg(long)]
    improvement: Option<String>,
    #[arg(id = "item_note", long = "note")]
    note: Option<String>,
}

impl Save {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = review(session, &self.place.standard)?;
        let ReviewItem {
            item, fields: was, ..
        } = self.place.item(&view)?;
        let further = self.further.map(|typed| {
            typed
                .into_iter()
                .filter(|name| !name.is_empty())
                .map(|name| clause_of(&view, &name).map_or(name, |clause| clause.clause))
                .collect()
        });
        let fields = ReviewFields {
            control: self.control.unwrap_or(was.control),
            level: self.level.unwrap_or(was.level),
            roles: listed(self.roles, was.roles),
            sheet: self.sheet.unwrap_or(was.sheet),
            set: self.set.unwrap_or(was.set),
            applies_all: listed(self.applies_all, was.applies_all),
            applies_any: listed(self.applies_any, was.applies_any),
            applies_not: listed(self.applies_not, was.applies_not),
            further: further.unwrap_or(was.further),
            question: self.question.unwrap_or(was.question),
            good: self.good.unwrap_or(was.good),
            partial: self.partial.unwrap_or(was.partial),
            evidence: listed(self.evidence, was.evidence),
            is_evidence_required: self
                .evidence_required
                .map_or(was.is_evidence_required, |switch| switch == Switch::On),
            method: listed(self.method, was.method),
            audit_hint: self.audit_hint.unwrap_or(was.audit_hint),
            improvement: self.improvement.unwrap_or(was.improvement),
            note: self.note.unwrap_or(was.note),
        };
        let saved = session
            .app
            .standard_item_save(&StandardItemSaveRequest { item, fields })?;
        session.reply(&saved, show::standard::saved)
    }
}

/// A list that was given; an empty text in it empties it.
fn listed(given: Option<Vec<String>>, was: Vec<String>) -> Vec<String> {
    given.map_or(was, |list| {
        list.into_iter().filter(|entry| !entry.is_empty()).collect()
    })
}
