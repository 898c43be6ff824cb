//! Clauses, items and excused clauses of an edition out of the rows of a review.

use std::collections::BTreeMap;

use tenken_checklist::{
    Body, Clause, EDITION_FORMAT, Edition, EditionInfo, Fault, NotAsked, clause_hash, lint, prove,
};
use tenken_domain::item::Item;

use super::{
    StandardError,
    rows::{ASKED, NOT_ASKED, Review, listed, proposed},
};
use crate::{
    error::{AppError, Result},
    sheet::count,
    wire::ReviewRemark,
};

/// Which items go in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// All as they stand, but for clauses that are not asked.
    Drafted,
    /// Those of clauses that are asked.
    Asked,
}

/// An edition without a name of its own: items under the ids of their rows, in the order of the document.
pub(super) fn provisional(review: &Review, body: &Body, scope: Scope) -> Result<Edition> {
    let locators = review.locators();
    let mut items = Vec::new();
    let mut clauses = Vec::new();
    let mut not_asked = Vec::new();
    for row in &review.clauses {
        let headings: Vec<String> = listed(&row.headings_json)?;
        clauses.push(Clause {
            locator: row.locator.clone(),
            level: row.level.parse().map_err(|()| AppError::StoredDamaged {
                what: "standard",
                detail: row.level.clone(),
            })?,
            heading: headings
                .into_iter()
                .next_back()
                .unwrap_or_else(|| review.standard.name.clone()),
            // A copy of an edition without texts keeps their hashes.
            sha256: match &row.text_sha256 {
                Some(sha256) if row.text.is_empty() => sha256.clone(),
                _ => clause_hash(&row.text),
            },
            text: (!row.text.is_empty()).then(|| row.text.clone()),
        });
        // A clause without a duty that was copied needs no reason.
        if row.decision == NOT_ASKED && !row.reason.is_empty() {
            not_asked.push(NotAsked {
                clause: row.locator.clone(),
                reason: row.reason.clone(),
            });
        }
        let is_in = match scope {
            Scope::Drafted => row.decision != NOT_ASKED,
            Scope::Asked => row.decision == ASKED,
        };
        if is_in {
            for item in review.items_of(&row.id) {
                items.push(proposed(item, &locators)?.item);
            }
        }
    }
    Ok(Edition {
        format: EDITION_FORMAT,
        body: body.clone(),
        info: EditionInfo {
            id: String::new(),
            label: String::new(),
            issue: 1,
            standard: review.standard.name.clone(),
            standard_version: String::new(),
            in_force: String::new(),
            in_force_label: String::new(),
            source: review.standard.file_name.clone(),
            fiscal_year_from: 0,
            items_from: None,
            gaps: Vec::new(),
            note: None,
        },
        clauses,
        items,
        not_asked,
    })
}

/// Clause locator and number of an item within its clause, as a person names it.
pub(super) fn named(review: &Review, row: &str) -> (String, i64) {
    let Some(item) = review.items.iter().find(|item| item.id == row) else {
        return (String::new(), 0);
    };
    let locator = review
        .clauses
        .iter()
        .find(|clause| clause.id == item.clause_id)
        .map(|clause| clause.locator.clone())
        .unwrap_or_default();
    let number = review
        .items_of(&item.clause_id)
        .position(|other| other.id == row)
        .map_or(0, |at| count(at + 1));
    (locator, number)
}

/// Refuses where an item of this clause is incomplete, or says something about clauses that cannot be.
pub(super) fn assert_acceptable(review: &Review, body: &Body, clause: &str) -> Result<()> {
    let locators = review.locators();
    for row in review.items_of(clause) {
        let lacks = proposed(row, &locators)?.lacks;
        if !lacks.is_empty() {
            let (clause, number) = named(review, &row.id);
            let mut fields: Vec<&str> = lacks.iter().map(|(field, _)| *field).collect();
            fields.dedup();
            return Err(StandardError::ItemIncomplete {
                clause,
                number,
                fields: fields.join(", "),
            }
            .into());
        }
    }
    assert_in_order(review, body, clause)
}

/// Levels and excused clauses of the items that this clause is about.
pub(super) fn assert_in_order(review: &Review, body: &Body, clause: &str) -> Result<()> {
    let locators = review.locators();
    let locator = locators.get(clause).copied().unwrap_or_default();
    let of_clause: Vec<&str> = review.items_of(clause).map(|row| row.id.as_str()).collect();
    let edition = provisional(review, body, Scope::Asked)?;
    for problem in prove(&edition, &review.standard.name) {
        let is_own = problem
            .item
            .as_deref()
            .is_some_and(|item| of_clause.contains(&item));
        let is_level = matches!(problem.fault, Fault::LevelAboveClause { .. });
        let is_excused =
            matches!(&problem.fault, Fault::AskedAndNotAsked { clause } if is_own || clause == locator);
        let is_about = is_level && is_own || is_excused;
        if is_about {
            return Err(in_words(review, problem).into());
        }
    }
    Ok(())
}

/// A problem with the place that a person knows in place of the id of the row.
pub(super) fn in_words(review: &Review, mut problem: tenken_checklist::Problem) -> StandardError {
    if let Some(row) = &problem.item {
        let (clause, number) = named(review, row);
        if number > 0 {
            problem.item = Some(format!("{clause} {number}"));
        }
    }
    StandardError::Format(problem)
}

/// What a careful reader would remark on the items; `edition` has them under the ids of their rows.
pub(super) fn remarks(review: &Review, edition: &Edition) -> Vec<ReviewRemark> {
    let rows: BTreeMap<&str, &Item> = edition
        .items
        .iter()
        .map(|item| (item.id.as_str(), item))
        .collect();
    lint(edition, None)
        .into_iter()
        // What lacks is shown at the item.
        .filter(|remark| remark.rule != tenken_checklist::LintRule::NoEvidence)
        .map(|remark| ReviewRemark {
            detail: if rows.contains_key(remark.detail.as_str()) {
                named(review, &remark.detail).0
            } else {
                remark.detail
            },
            item: remark.item,
            rule: remark.rule.code().to_owned(),
        })
        .collect()
}
