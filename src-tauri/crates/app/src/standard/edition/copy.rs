//! A body's own copy: an edition taken back into a review, with everything decided as it stands there.

use std::collections::{BTreeMap, BTreeSet};

use tenken_checklist::{Clause, Edition, Which};
use tenken_domain::{item::Item, text::normalise, vocabulary::Role};
use tenken_parcel::canonical_json;
use tenken_store::{
    CommandKind,
    table::{
        attachment,
        standard::{self, Standard},
        standard_clause::{self, StandardClause},
        standard_item::{self, StandardItem},
    },
};

use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    host::fresh_id,
    sheet::count,
    standard::{
        rows::{ASKED, NOT_ASKED, OPEN, Review, unknown},
        take::GAP,
    },
    wire::{
        StandardCopyRequest, StandardItemReviseRequest, StandardRequest, StandardReviewView, StandardSaved,
        StandardTitle,
    },
};

/// Media type of the text of a review that was copied: the JSON of the edition.
const EDITION: &str = "application/json";

impl App {
    /// Takes an edition into the case as a standard under review: every clause decided and every item written as there.
    pub fn standard_copy(&mut self, request: &StandardCopyRequest) -> Result<StandardReviewView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let edition = self.edition_named(&request.body, &request.edition)?;
        let typed = normalise(request.name.trim())?;
        let info = &edition.info;
        let (at, actor) = (self.now(), self.actor()?);
        let row = Standard {
            id: fresh_id("standard")?,
            name: if typed.is_empty() {
                info.standard.clone()
            } else {
                typed
            },
            file_name: format!("{} {}", standard_name(&edition), info.standard_version),
            titles_json: desk_json(&titles(&edition))?,
            state: OPEN.to_owned(),
            taken_at: at.clone(),
            ..Standard::default()
        };
        let (clauses, items) = rows_of(&row.id, &edition)?;
        let json = canonical_json(&edition.to_json())?;
        let standard = row.id.clone();
        self.desk_mut()?
            .case
            .command(&actor, "standard_copy", CommandKind::Act, &at, |tx| {
                let stored = attachment::put(tx, &mut json.as_slice(), EDITION, &at)?;
                let row = Standard {
                    attachment_sha256: stored.sha256,
                    ..row
                };
                standard::insert(tx, &row)?;
                for clause in &clauses {
                    standard_clause::insert(tx, clause)?;
                }
                for item in &items {
                    standard_item::insert(tx, item)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.standard_view(&StandardRequest { standard })
    }

    /// Says whether an item that was copied asks for something else now: then last year's answer is not its answer
    /// (data.md 7). Wording alone is none of it.
    pub fn standard_item_revise(&mut self, request: &StandardItemReviseRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_item(&request.item)?;
        let mut after = before.clone();
        let row = &mut after.items[at];
        if row.item_id.is_none() {
            return Err(unknown("item", &request.item));
        }
        row.is_raised = request.is_raised;
        let field = format!("revise/{}", request.item);
        self.review_change("standard_item_revise", &field, &before, &after, None)
    }

    /// An edition that this desk can reach: of the case or shipped. `body` is an id or a 団体コード; empty = the case's.
    pub(crate) fn edition_named(&self, body: &str, id: &str) -> Result<Edition> {
        let body = match (body, &self.desk) {
            ("", Some(desk)) => desk.body.code.as_str(),
            (body, _) => body,
        };
        let own = self
            .own_editions()?
            .into_iter()
            .find(|one| (one.body.id == body || one.body.code == body) && one.info.id == id);
        match own {
            Some(edition) => Ok(edition),
            None => Ok(tenken_checklist::load(body, Which::Id(id))?),
        }
    }

    /// The edition that a review was copied from; none where it came from a document.
    pub(super) fn copied_from(&self, review: &Review) -> Result<Option<Edition>> {
        let sha256 = &review.standard.attachment_sha256;
        let conn = self.desk()?.conn();
        let is_copy = attachment::get(conn, sha256)?
            .is_some_and(|row| row.media_type == EDITION && row.erased_at.is_none());
        if !is_copy {
            return Ok(None);
        }
        let mut json = Vec::new();
        attachment::copy_to(conn, sha256, &mut json)?;
        let value = serde_json::from_slice(&json).map_err(|cause| AppError::StoredDamaged {
            what: "edition",
            detail: cause.to_string(),
        })?;
        Ok(Some(Edition::from_json(&value)?))
    }
}

/// The name of a standard with that of its body, which most names begin with.
pub(crate) fn standard_name(edition: &Edition) -> String {
    let (body, standard) = (&edition.body.name, &edition.info.standard);
    if standard.contains(body) {
        standard.clone()
    } else {
        format!("{body} {standard}")
    }
}

fn titles(edition: &Edition) -> Vec<StandardTitle> {
    edition
        .body
        .titles
        .iter()
        .map(|(role, title)| StandardTitle {
            name: title.title.clone(),
            role: role.to_string(),
            post: title.post.clone().unwrap_or_default(),
            locator: title.clause.clone().unwrap_or_default(),
        })
        .collect()
}

fn rows_of(standard: &str, edition: &Edition) -> Result<(Vec<StandardClause>, Vec<StandardItem>)> {
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    for clause in &edition.clauses {
        ids.insert(&clause.locator, fresh_id("clause")?);
    }
    let mut items = Vec::new();
    let mut asked: BTreeMap<&str, BTreeSet<Role>> = BTreeMap::new();
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for item in &edition.items {
        for clause in &item.clauses {
            asked
                .entry(clause)
                .or_default()
                .extend(item.roles.iter().copied());
        }
        let first = item.clauses.first().map(String::as_str).unwrap_or_default();
        let ordinal = counts.entry(first).or_default();
        *ordinal += 1;
        items.push(item_row(standard, &ids, item, *ordinal)?);
    }
    let reasons: BTreeMap<&str, &str> = edition
        .not_asked
        .iter()
        .map(|entry| (entry.clause.as_str(), entry.reason.as_str()))
        .collect();
    let mut clauses = Vec::new();
    for (at, clause) in edition.clauses.iter().enumerate() {
        let roles = asked.get(clause.locator.as_str());
        let reason = reasons.get(clause.locator.as_str()).copied();
        let id = ids[clause.locator.as_str()].clone();
        let row = clause_row(standard, id, count(at + 1), clause)?;
        clauses.push(StandardClause {
            roles_json: desk_json(&roles.cloned().unwrap_or_default())?,
            decision: if roles.is_some() { ASKED } else { NOT_ASKED }.to_owned(),
            reason: reason.unwrap_or_default().to_owned(),
            ..row
        });
    }
    Ok((clauses, items))
}

fn clause_row(standard: &str, id: String, place: i64, clause: &Clause) -> Result<StandardClause> {
    Ok(StandardClause {
        id,
        standard_id: standard.to_owned(),
        ordinal: place * GAP,
        locator: clause.locator.clone(),
        headings_json: desk_json(&[&clause.heading])?,
        text: clause.text.clone().unwrap_or_default(),
        line: place,
        level: clause.level.as_str().to_owned(),
        controls_json: "[]".to_owned(),
        conditions_json: "[]".to_owned(),
        text_sha256: clause.text.is_none().then(|| clause.sha256.clone()),
        ..StandardClause::default()
    })
}

fn item_row(standard: &str, ids: &BTreeMap<&str, String>, item: &Item, ordinal: i64) -> Result<StandardItem> {
    let mut cited = Vec::new();
    for locator in &item.clauses {
        cited.push(
            ids.get(locator.as_str())
                .ok_or_else(|| unknown("clause", locator))?,
        );
    }
    let (first, further) = cited.split_first().ok_or_else(|| unknown("clause", &item.id))?;
    Ok(StandardItem {
        id: fresh_id("item")?,
        standard_id: standard.to_owned(),
        clause_id: (*first).clone(),
        ordinal,
        demand: String::new(),
        control: item.control.to_string(),
        further_json: desk_json(&further)?,
        level: item.level.to_string(),
        roles_json: desk_json(&item.roles)?,
        sheet_kind: item.sheet.to_string(),
        set_code: item.set.to_string(),
        applies_json: desk_json(&item.applies)?,
        question: item.question.clone(),
        good: item.good.clone(),
        partial: item.partial.clone(),
        evidence_json: desk_json(&item.evidence)?,
        is_evidence_required: item.evidence_required,
        method_json: desk_json(&item.method)?,
        audit_hint: item.audit_hint.clone(),
        improvement: item.improvement.clone(),
        note: item.note.clone().unwrap_or_default(),
        model_item: None,
        confidence: "high".to_owned(),
        item_id: Some(item.id.clone()),
        revision: i64::from(item.revision),
        is_raised: false,
    })
}
