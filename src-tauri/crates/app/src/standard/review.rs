//! The standards of an office's case, and what every edit of one answers.

use std::collections::{BTreeMap, BTreeSet};

use tenken_store::{
    CommandKind,
    table::{edition, standard, standard_clause, standard_item},
};

use super::{
    StandardError,
    assemble::{Scope, provisional, remarks},
    rows::{ASKED, OPEN, Review, listed, proposed, unknown},
};
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::count,
    wire::{
        ControlName, ModelItem, ReviewClause, ReviewFields, ReviewItem, ReviewKept, ReviewLack,
        StandardControl, StandardLine, StandardProgress, StandardRequest, StandardReviewView, StandardSaved,
    },
};

impl App {
    /// The standards that the case holds.
    pub fn standard_list(&self) -> Result<Vec<StandardLine>> {
        self.assert_office()?;
        let mut lines = Vec::new();
        for row in standard::all(self.desk()?.conn())? {
            let review = Review::load(self.desk()?.conn(), &row.id)?;
            lines.push(StandardLine {
                standard: row.id,
                name: row.name,
                file: row.file_name,
                taken_at: row.taken_at,
                state: row.state,
                edition: self.edition_id(row.edition_sha256.as_deref())?,
                progress: progress(&review),
            });
        }
        lines.sort_by(|a, b| b.taken_at.cmp(&a.taken_at));
        Ok(lines)
    }

    /// A standard with its clauses and items, and how far its review is.
    pub fn standard_view(&self, request: &StandardRequest) -> Result<StandardReviewView> {
        self.assert_office()?;
        let desk = self.desk()?;
        let review = Review::load(desk.conn(), &request.standard)?;
        let row = &review.standard;
        let edition = provisional(&review, &desk.body, Scope::Drafted)?;
        Ok(StandardReviewView {
            standard: row.id.clone(),
            name: row.name.clone(),
            file: row.file_name.clone(),
            state: row.state.clone(),
            edition: self.edition_id(row.edition_sha256.as_deref())?,
            titles: listed(&row.titles_json)?,
            clauses: clauses(&review)?,
            progress: progress(&review),
            remarks: remarks(&review, &edition),
            controls: control_names()?,
            models: models(&review)?,
            is_writable: row.state == OPEN && !desk.case.is_read_only(),
        })
    }

    fn edition_id(&self, sha256: Option<&str>) -> Result<Option<String>> {
        let Some(sha256) = sha256 else { return Ok(None) };
        Ok(edition::get(self.desk()?.conn(), sha256)?.map(|row| row.edition))
    }

    /// A standard that takes changes.
    pub(super) fn open_review(&self, standard: &str) -> Result<Review> {
        self.assert_office()?;
        let review = Review::load(self.desk()?.conn(), standard)?;
        if review.standard.state == OPEN {
            Ok(review)
        } else {
            Err(StandardError::Finished {
                name: review.standard.name,
            }
            .into())
        }
    }

    /// The standard of a clause, and where the clause stands in it.
    pub(super) fn review_of_clause(&self, clause: &str) -> Result<(Review, usize)> {
        self.assert_office()?;
        let row =
            standard_clause::get(self.desk()?.conn(), clause)?.ok_or_else(|| unknown("clause", clause))?;
        let review = self.open_review(&row.standard_id)?;
        let at = review.place(clause)?;
        Ok((review, at))
    }

    /// The standard of an item, and where the item stands in it.
    pub(super) fn review_of_item(&self, item: &str) -> Result<(Review, usize)> {
        self.assert_office()?;
        let row = standard_item::get(self.desk()?.conn(), item)?.ok_or_else(|| unknown("item", item))?;
        let review = self.open_review(&row.standard_id)?;
        let at = review.items.iter().position(|other| other.id == item);
        Ok((review, at.ok_or_else(|| unknown("item", item))?))
    }

    /// Writes what differs between two states of a review as one edit.
    pub(super) fn review_change(
        &mut self,
        command: &'static str,
        field: &str,
        before: &Review,
        after: &Review,
        made: Option<String>,
    ) -> Result<StandardSaved> {
        let (at, actor) = (self.now(), self.actor()?);
        let kind = CommandKind::Edit {
            field_key: format!("standard/{}/{field}", before.standard.id),
        };
        self.desk_mut()?.case.command(&actor, command, kind, &at, |tx| {
            for row in after.clauses.iter().filter(|row| !before.clauses.contains(row)) {
                standard_clause::upsert(tx, row)?;
            }
            for row in after.items.iter().filter(|row| !before.items.contains(row)) {
                standard_item::upsert(tx, row)?;
            }
            for row in &before.items {
                if !after.items.iter().any(|other| other.id == row.id) {
                    standard_item::delete(tx, &row.id)?;
                }
            }
            for row in &before.clauses {
                if !after.clauses.iter().any(|other| other.id == row.id) {
                    standard_clause::delete(tx, &row.id)?;
                }
            }
            Ok::<(), AppError>(())
        })?;
        let now = Review::load(self.desk()?.conn(), &before.standard.id)?;
        let (was, is) = (clauses(before)?, clauses(&now)?);
        let kept: BTreeSet<&str> = is.iter().map(|clause| clause.clause.as_str()).collect();
        let desk = self.desk()?;
        Ok(StandardSaved {
            at,
            remarks: remarks(&now, &provisional(&now, &desk.body, Scope::Drafted)?),
            standard: before.standard.id.clone(),
            gone: was
                .iter()
                .filter(|clause| !kept.contains(clause.clause.as_str()))
                .map(|clause| clause.clause.clone())
                .collect(),
            clauses: is
                .iter()
                .filter(|clause| !was.contains(clause))
                .cloned()
                .collect(),
            made,
            progress: progress(after),
            can_undo: desk.case.can_undo(&actor),
            can_redo: desk.case.can_redo(&actor),
        })
    }
}

/// The items of other bodies that the suggestions of this standard name.
fn models(review: &Review) -> Result<Vec<ModelItem>> {
    let mut named = BTreeSet::new();
    for row in &review.clauses {
        let controls: Vec<StandardControl> = listed(&row.controls_json)?;
        named.extend(controls.into_iter().filter_map(|one| one.item));
    }
    let mut found = Vec::new();
    for edition in super::examples()? {
        for item in edition.items.iter().filter(|item| named.contains(&item.id)) {
            found.push(ModelItem {
                item: item.id.clone(),
                body_name: edition.body.name.clone(),
                question: item.question.clone(),
            });
        }
    }
    Ok(found)
}

fn control_names() -> Result<Vec<ControlName>> {
    let name = |text: &tenken_checklist::ControlText| ControlName {
        control: text.code.to_string(),
        domain: text.code.domain().to_string(),
        name_ja: text.name_ja.clone(),
        name_en: text.name_en.clone(),
    };
    Ok(tenken_checklist::controls()?.controls.iter().map(name).collect())
}

/// How far the review is.
fn progress(review: &Review) -> StandardProgress {
    let open: Vec<String> = review
        .clauses
        .iter()
        .filter(|row| row.decision == OPEN)
        .map(|row| row.id.clone())
        .collect();
    let asked: BTreeSet<&str> = review
        .clauses
        .iter()
        .filter(|row| row.decision == ASKED)
        .map(|row| row.id.as_str())
        .collect();
    StandardProgress {
        reviewed: count(review.clauses.len() - open.len()),
        clauses: count(review.clauses.len()),
        items: count(
            review
                .items
                .iter()
                .filter(|item| asked.contains(item.clause_id.as_str()))
                .count(),
        ),
        next: open.first().cloned(),
        open,
    }
}

/// By clause id: locators of the clauses whose items ask it too.
pub(super) fn asked_by(review: &Review) -> Result<BTreeMap<String, Vec<String>>> {
    let locators = review.locators();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for item in &review.items {
        let further: Vec<String> = listed(&item.further_json)?;
        let locator = locators.get(item.clause_id.as_str()).copied().unwrap_or_default();
        for clause in further {
            let askers = found.entry(clause).or_default();
            if !askers.iter().any(|known| known == locator) {
                askers.push(locator.to_owned());
            }
        }
    }
    Ok(found)
}

fn clauses(review: &Review) -> Result<Vec<ReviewClause>> {
    let locators = review.locators();
    let mut askers = asked_by(review)?;
    let item = |(at, row): (usize, &standard_item::StandardItem)| -> Result<ReviewItem> {
        let lacks = proposed(row, &locators)?.lacks;
        Ok(ReviewItem {
            item: row.id.clone(),
            number: count(at + 1),
            demand: row.demand.clone(),
            fields: fields(row)?,
            model: row.model_item.clone(),
            confidence: row.confidence.clone(),
            kept: row.item_id.as_ref().map(|item| ReviewKept {
                item: item.clone(),
                revision: row.revision,
                is_raised: row.is_raised,
            }),
            lacks: lacks
                .into_iter()
                .map(|(field, fault)| ReviewLack {
                    field: field.to_owned(),
                    code: fault.code().to_owned(),
                })
                .collect(),
        })
    };
    review
        .clauses
        .iter()
        .map(|row| {
            Ok(ReviewClause {
                clause: row.id.clone(),
                locator: row.locator.clone(),
                heading: listed(&row.headings_json)?,
                text: row.text.clone(),
                line: row.line,
                level: row.level.clone(),
                because: row.because.clone(),
                roles: listed(&row.roles_json)?,
                conditions: listed(&row.conditions_json)?,
                controls: listed(&row.controls_json)?,
                decision: row.decision.clone(),
                reason: row.reason.clone(),
                items: review
                    .items_of(&row.id)
                    .enumerate()
                    .map(item)
                    .collect::<Result<_>>()?,
                asked_by: askers.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

fn fields(row: &standard_item::StandardItem) -> Result<ReviewFields> {
    let applies: tenken_domain::applicability::Applicability = listed(&row.applies_json)?;
    let codes =
        |codes: &[tenken_domain::profile::ProfileCode]| codes.iter().map(ToString::to_string).collect();
    Ok(ReviewFields {
        control: row.control.clone(),
        level: row.level.clone(),
        roles: listed(&row.roles_json)?,
        sheet: row.sheet_kind.clone(),
        set: row.set_code.clone(),
        applies_all: codes(&applies.all),
        applies_any: codes(&applies.any),
        applies_not: codes(&applies.not),
        further: listed(&row.further_json)?,
        question: row.question.clone(),
        good: row.good.clone(),
        partial: row.partial.clone(),
        evidence: listed(&row.evidence_json)?,
        is_evidence_required: row.is_evidence_required,
        method: listed(&row.method_json)?,
        audit_hint: row.audit_hint.clone(),
        improvement: row.improvement.clone(),
        note: row.note.clone(),
    })
}
