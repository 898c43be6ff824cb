//! Taking a document into the office's case, and giving an open one back.

use tenken_checklist::derive::Draft;
use tenken_domain::text::normalise;
use tenken_store::{
    CommandKind,
    table::{
        attachment,
        standard::{self, Standard},
        standard_clause::{self, StandardClause},
        standard_item::{self, StandardItem},
    },
};

use super::{
    StandardError,
    rows::{OPEN, item_row, judged},
    view,
};
use crate::{
    app::App,
    desk::desk_json,
    error::{AppError, Result},
    host::fresh_id,
    sheet::count,
    wire::{StandardLine, StandardRequest, StandardReviewView, StandardTakeRequest},
};

/// Room between two clauses, for those that a split makes.
pub(super) const GAP: i64 = 1 << 20;

impl App {
    /// Reads a standard and keeps it for review: its text, its clauses, a suggestion for each.
    pub fn standard_take(&mut self, request: &StandardTakeRequest) -> Result<StandardReviewView> {
        self.assert_office()?;
        self.assert_recordable()?;
        let (file, text) = self.document(&request.ticket)?;
        let draft = super::drafted(&text)?;
        if draft.clauses.is_empty() {
            return Err(StandardError::Empty { file }.into());
        }
        let typed = normalise(request.name.trim())?;
        let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
        let (at, actor) = (self.now(), self.actor()?);
        let row = Standard {
            id: fresh_id("standard")?,
            name: if typed.is_empty() { normalise(stem)? } else { typed },
            file_name: normalise(&file)?,
            titles_json: desk_json(&view::titles(&draft))?,
            state: OPEN.to_owned(),
            taken_at: at.clone(),
            ..Standard::default()
        };
        let (clauses, items) = rows_of(&row.id, &draft)?;
        let standard = row.id.clone();
        self.desk_mut()?
            .case
            .command(&actor, "standard_take", CommandKind::Act, &at, |tx| {
                let stored = attachment::put(tx, &mut text.as_bytes(), "text/plain", &at)?;
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

    /// Takes an open standard out again that was taken by mistake; its text stays with the entry that brought it.
    pub fn standard_remove(&mut self, request: &StandardRequest) -> Result<Vec<StandardLine>> {
        let review = self.open_review(&request.standard)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "standard_remove", CommandKind::Act, &at, |tx| {
                for item in &review.items {
                    standard_item::delete(tx, &item.id)?;
                }
                for clause in &review.clauses {
                    standard_clause::delete(tx, &clause.id)?;
                }
                standard::delete(tx, &review.standard.id)
                    .map(drop)
                    .map_err(AppError::from)
            })?;
        self.standard_list()
    }
}

fn rows_of(standard: &str, draft: &Draft) -> Result<(Vec<StandardClause>, Vec<StandardItem>)> {
    let ids: Vec<String> = draft
        .clauses
        .iter()
        .map(|_| fresh_id("clause"))
        .collect::<Result<_>>()?;
    let (mut clauses, mut items) = (Vec::new(), Vec::new());
    for (at, drafted) in draft.clauses.iter().enumerate() {
        let found = &drafted.found;
        let row = StandardClause {
            id: ids[at].clone(),
            standard_id: standard.to_owned(),
            ordinal: count(at + 1) * GAP,
            locator: found.locator.clone(),
            headings_json: desk_json(&found.headings)?,
            text: found.text.clone(),
            line: count(found.line),
            parent_id: found.parent.map(|parent| ids[parent].clone()),
            has_items: found.has_items,
            is_limit: found.is_limit,
            ..StandardClause::default()
        };
        clauses.push(judged(row, drafted)?);
        for (nth, item) in drafted.items.iter().enumerate() {
            items.push(item_row(standard, &ids[at], count(nth + 1), item)?);
        }
    }
    Ok((clauses, items))
}
