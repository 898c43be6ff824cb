//! A reviewed standard becomes an edition of the office's case, proved like a shipped one.

use std::collections::BTreeSet;

use tenken_checklist::{Body, ControlGap, Edition, EditionInfo, Which, prove};
use tenken_domain::{control::ControlCode, date::Day, item::Item, text::normalise};
use tenken_store::{
    CommandKind,
    table::{
        standard::{self, Standard},
        standard_item::StandardItem,
    },
};

use super::body;
use crate::{
    app::App,
    desk::{put_body, put_edition, required},
    error::{AppError, Result},
    standard::{
        StandardError,
        assemble::{Scope, in_words, named, provisional, remarks},
        rows::{NOT_ASKED, OPEN, Review, listed, unknown},
    },
    wire::{StandardControl, StandardFinishRequest, StandardLine},
};

/// State of a standard that became an edition.
const FINISHED: &str = "finished";

impl App {
    /// Makes an edition of a standard whose every clause is decided. From then on the office's rounds can use it.
    pub fn standard_finish(&mut self, request: &StandardFinishRequest) -> Result<StandardLine> {
        let mut review = self.open_review(&request.standard)?;
        self.assert_recordable()?;
        let name = normalise(request.name.trim())?;
        if !name.is_empty() {
            review.standard.name = name;
        }
        assert_decided(&review)?;
        let day = Day::parse(&required("standard-in-force", &request.in_force)?)?;
        let case = self.desk()?.body.clone();
        let asked_for = body::asked_for(&case, request.body.as_deref(), request.new_body.as_ref())?;
        let mut edition = provisional(&review, &asked_for, Scope::Asked)?;
        let titles: Vec<_> = listed(&review.standard.titles_json)?;
        edition.body = body::fitted(asked_for, &titles, &edition.clauses);
        let known = self.known_editions(&edition.body)?;
        edition.info = info(&review, request, day, &known)?;
        let source = self.copied_from(&review)?;
        edition.info.gaps = match &source {
            Some(source) => kept_gaps(source, &edition),
            None => gaps(&review, &edition)?,
        };
        if let Some(source) = source {
            edition.info.source = source.info.source;
            edition.info.note = source.info.note;
        }
        if !request.are_remarks_accepted {
            assert_clean(&review, &edition)?;
        }
        let rows = numbered(&mut edition, &known, &review.items);
        if let Some(mut problem) = prove(&edition, &review.standard.name).into_iter().next() {
            let row = rows.iter().find(|(id, _)| Some(id) == problem.item.as_ref());
            problem.item = row.map(|(_, row)| row.clone()).or(problem.item);
            return Err(in_words(&review, problem).into());
        }
        edition
            .items
            .sort_by(|a, b| (a.control, a.id.len(), &a.id).cmp(&(b.control, b.id.len(), &b.id)));
        self.keep_edition(&review, edition)?;
        let lines = self.standard_list()?;
        lines
            .into_iter()
            .find(|line| line.standard == request.standard)
            .ok_or_else(|| unknown("standard", &request.standard))
    }

    fn keep_edition(&mut self, review: &Review, edition: Edition) -> Result<()> {
        let (at, actor) = (self.now(), self.actor()?);
        let is_new_body = edition.body.id != self.desk()?.body.id || !body::is_shipped(&edition.body);
        self.desk_mut()?
            .case
            .command(&actor, "standard_finish", CommandKind::Act, &at, |tx| {
                let sha256 = put_edition(tx, &edition, &at)?;
                if is_new_body {
                    put_body(tx, &edition.body)?;
                }
                let row = Standard {
                    state: FINISHED.to_owned(),
                    edition_sha256: Some(sha256),
                    finished_at: Some(at.clone()),
                    ..review.standard.clone()
                };
                standard::update(tx, &row).map(drop).map_err(AppError::from)
            })?;
        if is_new_body {
            self.desk_mut()?.body = edition.body;
        }
        Ok(())
    }

    /// Every edition of the body that was there before, the oldest first.
    fn known_editions(&self, body: &Body) -> Result<Vec<Edition>> {
        let mut known = Vec::new();
        for line in super::shipped_lines()? {
            if line.body_code == body.code {
                known.push(tenken_checklist::load(&line.body, Which::Id(&line.edition))?);
            }
        }
        known.extend(
            self.own_editions()?
                .into_iter()
                .filter(|one| one.body.code == body.code),
        );
        known.sort_by(|a, b| (&a.info.in_force, a.info.issue).cmp(&(&b.info.in_force, b.info.issue)));
        Ok(known)
    }
}

fn assert_decided(review: &Review) -> Result<()> {
    let open: Vec<&str> = review
        .clauses
        .iter()
        .filter(|row| row.decision == OPEN)
        .map(|row| row.locator.as_str())
        .collect();
    open.first().map_or(Ok(()), |first| {
        Err(StandardError::Undecided {
            count: open.len(),
            clause: (*first).to_owned(),
        }
        .into())
    })
}

fn assert_clean(review: &Review, edition: &Edition) -> Result<()> {
    let remarks = remarks(review, edition);
    remarks.first().map_or(Ok(()), |first| {
        Err(StandardError::RemarksNotAccepted {
            count: remarks.len(),
            clause: named(review, &first.item).0,
            detail: first.detail.clone(),
        }
        .into())
    })
}

/// Name and validity. The id is the month in force, with a number where another edition has it.
fn info(
    review: &Review,
    request: &StandardFinishRequest,
    day: Day,
    known: &[Edition],
) -> Result<EditionInfo> {
    let in_force = day.to_string();
    let label = day.era_long();
    let version = normalise(request.version.trim())?;
    let month: String = in_force.chars().take(7).collect();
    let mut id = month.clone();
    for number in 2..=known.len() + 1 {
        if known.iter().any(|edition| edition.info.id == id) {
            id = format!("{month}-{number}");
        }
    }
    let issue = known
        .iter()
        .filter(|edition| edition.info.in_force == in_force && edition.info.standard == review.standard.name)
        .map(|edition| edition.info.issue)
        .max()
        .unwrap_or_default()
        + 1;
    Ok(EditionInfo {
        id,
        label: format!("{label}基準・第{issue}版"),
        issue,
        standard: review.standard.name.clone(),
        standard_version: if version.is_empty() {
            label.clone()
        } else {
            version
        },
        in_force,
        in_force_label: label,
        source: review.standard.file_name.clone(),
        fiscal_year_from: request.fiscal_year_from.unwrap_or_else(|| day.fiscal_year()),
        items_from: None,
        gaps: Vec::new(),
        note: None,
    })
}

/// Controls that the standard does not provide for: no item asks them, and no clause that is excused is about them.
fn gaps(review: &Review, edition: &Edition) -> Result<Vec<ControlGap>> {
    let mut provided: BTreeSet<ControlCode> = edition.items.iter().map(|item| item.control).collect();
    for row in review.clauses.iter().filter(|row| row.decision == NOT_ASKED) {
        let suggested: Vec<StandardControl> = listed(&row.controls_json)?;
        provided.extend(
            suggested
                .first()
                .and_then(|one| one.control.parse::<ControlCode>().ok()),
        );
    }
    Ok(ControlCode::all()
        .filter(|control| !provided.contains(control))
        .map(|control| ControlGap { control, note: None })
        .collect())
}

/// The gaps of the edition that was copied, but for controls that are asked now.
fn kept_gaps(source: &Edition, edition: &Edition) -> Vec<ControlGap> {
    let is_asked = |control| edition.items.iter().any(|item| item.control == control);
    source
        .info
        .gaps
        .iter()
        .filter(|gap| !is_asked(gap.control))
        .cloned()
        .collect()
}

/// Gives every item its id (data.md 7): that which it was copied with, else that of the same question in an earlier
/// edition with its revision, else the first letter that no item of the body ever had. Gives the new ids with those of
/// the rows.
fn numbered(edition: &mut Edition, known: &[Edition], rows: &[StandardItem]) -> Vec<(String, String)> {
    let earlier: Vec<&Item> = known.iter().flat_map(|edition| &edition.items).collect();
    let mut used: BTreeSet<String> = earlier.iter().map(|item| item.id.clone()).collect();
    let body = edition.body.id.clone();
    let mut given = kept_ids(edition, &earlier, rows);
    used.extend(given.iter().map(|(id, _)| id.clone()));
    for item in &mut edition.items {
        if given.iter().any(|(id, _)| *id == item.id) {
            continue;
        }
        let row = item.id.clone();
        let start = format!("{body}-{}-", item.control);
        let same = earlier.iter().rev().find(|other| {
            other.id.starts_with(&start)
                && other.question == item.question
                && other.good == item.good
                && !given.iter().any(|(id, _)| *id == other.id)
        });
        if let Some(same) = same {
            item.id.clone_from(&same.id);
            item.revision = same.revision;
        } else {
            let free = letters()
                .map(|letter| format!("{start}{letter}"))
                .find(|id| !used.contains(id));
            item.id = free.unwrap_or(start);
        }
        used.insert(item.id.clone());
        given.push((item.id.clone(), row));
    }
    given
}

/// Items that were copied and still lie under their control keep their id. Their revision is the one they came with, or
/// the next that none ever had where the editor says that ○ means something else now.
fn kept_ids(edition: &mut Edition, earlier: &[&Item], rows: &[StandardItem]) -> Vec<(String, String)> {
    let mut given = Vec::new();
    let body = edition.body.id.clone();
    for item in &mut edition.items {
        let Some(row) = rows.iter().find(|row| row.id == item.id) else {
            continue;
        };
        let start = format!("{body}-{}-", item.control);
        let Some(id) = row.item_id.as_ref().filter(|id| id.starts_with(&start)) else {
            continue;
        };
        let own = u32::try_from(row.revision).unwrap_or(1);
        item.revision = if row.is_raised {
            let highest = earlier
                .iter()
                .filter(|one| one.id == *id)
                .map(|one| one.revision)
                .max();
            highest.unwrap_or(own).max(own) + 1
        } else {
            own
        };
        item.id.clone_from(id);
        given.push((id.clone(), row.id.clone()));
    }
    given
}

/// a to z, then aa to zz.
fn letters() -> impl Iterator<Item = String> {
    let ones = ('a'..='z').map(String::from);
    let twos = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")));
    ones.chain(twos)
}
