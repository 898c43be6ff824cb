//! Clauses under review: corrected, split, merged, decided.

use tenken_checklist::{ClauseLevel, derive};
use tenken_domain::{text::normalise, vocabulary::Role};
use tenken_store::table::{standard_clause::StandardClause, standard_item::StandardItem};

use super::{
    StandardError,
    assemble::{assert_acceptable, assert_in_order},
    review::asked_by,
    rows::{ASKED, NOT_ASKED, OPEN, Review, item_row, judged, listed, unknown},
    take::GAP,
};
use crate::{
    app::App,
    desk::{desk_json, required},
    error::{AppError, Result},
    host::fresh_id,
    sheet::count,
    wire::{
        StandardClauseDecideRequest, StandardClauseRequest, StandardClauseSaveRequest,
        StandardClauseSplitRequest, StandardSaved,
    },
};

impl App {
    /// Corrects what the reader found: locator, headings, level, whom it obliges, text. A clause that was decided is
    /// open again.
    pub fn standard_clause_save(&mut self, request: &StandardClauseSaveRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_clause(&request.clause)?;
        let locator = required("clause-locator", &request.locator)?;
        let is_taken = |row: &StandardClause| row.locator == locator && row.id != request.clause;
        if before.clauses.iter().any(is_taken) {
            return Err(StandardError::LocatorTaken { locator }.into());
        }
        let level: ClauseLevel = request.level.parse().map_err(|()| no_value("clause-level"))?;
        for role in request.roles.iter().filter(|role| *role != "staff") {
            role.parse::<Role>()?;
        }
        let headings: Vec<String> = request
            .heading
            .iter()
            .map(|heading| Ok(normalise(heading.trim())?))
            .collect::<Result<_>>()?;
        let mut after = before.clone();
        let row = &mut after.clauses[at];
        let was = row.clone();
        row.locator = locator;
        row.headings_json = desk_json(&headings.iter().filter(|h| !h.is_empty()).collect::<Vec<_>>())?;
        row.text = if row.text_sha256.is_some() {
            normalise(request.text.trim())?
        } else {
            required("clause-text", &request.text)?
        };
        row.roles_json = desk_json(&request.roles)?;
        if level.as_str() != row.level {
            level.as_str().clone_into(&mut row.level);
            row.because = String::new();
        }
        if *row != was {
            OPEN.clone_into(&mut row.decision);
        }
        let field = format!("clause/{}", request.clause);
        self.review_change("standard_clause_save", &field, &before, &after, None)
    }

    /// Cuts a clause in two at a character. Both parts are judged anew and get fresh suggestions.
    pub fn standard_clause_split(&mut self, request: &StandardClauseSplitRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_clause(&request.clause)?;
        let mut after = before.clone();
        let whole = before.clauses[at].clone();
        assert_text(&whole)?;
        let (first, second) = cut(&whole.text, request.at).ok_or_else(|| no_value("at"))?;
        let id = fresh_id("clause")?;
        after.clauses[at].text = first;
        after.clauses[at].has_items = false;
        let part = StandardClause {
            id: id.clone(),
            ordinal: room_behind(&mut after.clauses, at),
            locator: free_locator(&before.clauses, &whole.locator),
            text: second,
            decision: OPEN.to_owned(),
            reason: String::new(),
            ..whole.clone()
        };
        after.clauses.insert(at + 1, part);
        // What stood beneath the clause stands beneath its second part.
        for row in &mut after.clauses {
            if row.parent_id.as_deref() == Some(&whole.id) {
                row.parent_id = Some(id.clone());
            }
        }
        after.items.retain(|item| item.clause_id != whole.id);
        redrafted(&mut after, &[at, at + 1])?;
        self.review_change(
            "standard_clause_split",
            &format!("split/{id}"),
            &before,
            &after,
            Some(id),
        )
    }

    /// Joins a clause with the following one. It is judged anew; the items of both stay.
    pub fn standard_clause_merge(&mut self, request: &StandardClauseRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_clause(&request.clause)?;
        let mut after = before.clone();
        if at + 1 >= after.clauses.len() {
            return Err(unknown("clause", &request.clause));
        }
        assert_text(&after.clauses[at])?;
        assert_text(&after.clauses[at + 1])?;
        let second = after.clauses.remove(at + 1);
        let first = &mut after.clauses[at];
        first.text.push_str(&second.text);
        first.has_items |= second.has_items;
        let id = first.id.clone();
        for row in &mut after.clauses {
            if row.parent_id.as_deref() == Some(&second.id) && row.id != id {
                row.parent_id = Some(id.clone());
            }
        }
        let own = count(after.items_of(&id).count());
        for item in &mut after.items {
            if item.clause_id == second.id {
                item.clause_id.clone_from(&id);
                item.ordinal += own;
            }
            item.further_json = joined(item, &second.id, &id)?;
        }
        judge(&mut after, at)?;
        let field = format!("merge/{}", second.id);
        self.review_change("standard_clause_merge", &field, &before, &after, None)
    }

    /// Decides about a clause: its items are accepted as they stand, or it is no question for anyone, or it is open
    /// again.
    pub fn standard_clause_decide(&mut self, request: &StandardClauseDecideRequest) -> Result<StandardSaved> {
        let (before, at) = self.review_of_clause(&request.clause)?;
        let mut after = before.clone();
        let row = &mut after.clauses[at];
        request.decision.clone_into(&mut row.decision);
        let locator = row.locator.clone();
        let body = &self.desk()?.body;
        match request.decision.as_str() {
            ASKED => {
                row.reason = String::new();
                if after.items_of(&request.clause).next().is_none()
                    && !asked_by(&after)?.contains_key(&request.clause)
                {
                    return Err(StandardError::ClauseWithoutItem { clause: locator }.into());
                }
                assert_acceptable(&after, body, &request.clause)?;
            }
            NOT_ASKED => {
                row.reason = required("clause-reason", &request.reason)?;
                assert_in_order(&after, body, &request.clause)?;
            }
            OPEN => {}
            _ => return Err(no_value("decision")),
        }
        let field = format!("decision/{}", request.clause);
        self.review_change("standard_clause_decide", &field, &before, &after, None)
    }
}

/// A clause is judged by its text.
fn assert_text(row: &StandardClause) -> Result<()> {
    if row.text.is_empty() {
        Err(StandardError::ClauseWithoutText {
            clause: row.locator.clone(),
        }
        .into())
    } else {
        Ok(())
    }
}

fn no_value(field: &str) -> AppError {
    AppError::FieldUnknown {
        field: field.to_owned(),
    }
}

/// The two parts of a text, both with something in them.
fn cut(text: &str, at: i64) -> Option<(String, String)> {
    let (place, _) = text.char_indices().nth(usize::try_from(at).ok()?)?;
    let (first, second) = text.split_at(place);
    let (first, second) = (first.trim(), second.trim());
    (!first.is_empty() && !second.is_empty()).then(|| (first.to_owned(), second.to_owned()))
}

/// A place between a clause and the next; where there is none left, those behind move on.
fn room_behind(clauses: &mut [StandardClause], at: usize) -> i64 {
    let own = clauses[at].ordinal;
    let Some(next) = clauses.get(at + 1).map(|row| row.ordinal) else {
        return own + GAP;
    };
    if next - own < 2 {
        for row in &mut clauses[at + 1..] {
            row.ordinal += GAP;
        }
        return own + GAP / 2;
    }
    own + (next - own) / 2
}

/// `4.1(2)` gives `4.1(2)#2`, or the next number that no clause has.
fn free_locator(clauses: &[StandardClause], locator: &str) -> String {
    let mut number = 2;
    loop {
        let wanted = format!("{locator}#{number}");
        if !clauses.iter().any(|row| row.locator == wanted) {
            return wanted;
        }
        number += 1;
    }
}

/// Further clauses of an item after two clauses became one.
fn joined(item: &StandardItem, from: &str, to: &str) -> Result<String> {
    let further: Vec<String> = listed(&item.further_json)?;
    let mut kept: Vec<String> = Vec::new();
    for id in further {
        let id = if id == from { to.to_owned() } else { id };
        if id != item.clause_id && !kept.contains(&id) {
            kept.push(id);
        }
    }
    desk_json(&kept)
}

/// Judges clauses anew and gives them fresh items.
fn redrafted(review: &mut Review, places: &[usize]) -> Result<()> {
    let found = review.found()?;
    let (examples, index) = super::examples_and_index()?;
    let examples: Vec<_> = examples.iter().collect();
    for at in places {
        let draft = derive::redraft(&found, *at, index, &examples);
        let row = judged(review.clauses[*at].clone(), &draft)?;
        for (nth, item) in draft.items.iter().enumerate() {
            review
                .items
                .push(item_row(&row.standard_id, &row.id, count(nth + 1), item)?);
        }
        review.clauses[*at] = row;
    }
    Ok(())
}

/// Judges a clause anew; its items stay.
fn judge(review: &mut Review, at: usize) -> Result<()> {
    let found = review.found()?;
    let (examples, index) = super::examples_and_index()?;
    let draft = derive::redraft(&found, at, index, &examples.iter().collect::<Vec<_>>());
    review.clauses[at] = judged(review.clauses[at].clone(), &draft)?;
    Ok(())
}
