//! Which editions there are, with their figures.

use std::collections::BTreeMap;

use tenken_checklist::{ClauseLevel, Edition, Which};
use tenken_domain::vocabulary::{SetCode, SheetKind};

use crate::{
    app::App,
    desk::read_edition,
    error::Result,
    sheet::count,
    wire::{LibraryBody, LibraryCoverage, LibraryEdition, LibraryLevel, LibrarySheet},
};

impl App {
    /// Every body with its editions; those that only the open case has stand first, the example last.
    pub fn library_list(&self) -> Result<Vec<LibraryBody>> {
        let mut bodies: Vec<LibraryBody> = Vec::new();
        for edition in self.own_editions_of_case()? {
            shelve(&mut bodies, line(&edition, true));
        }
        let shipped = tenken_checklist::shipped()?;
        let (examples, real): (Vec<_>, Vec<_>) = shipped.into_iter().partition(|line| line.is_example);
        for summary in real.into_iter().chain(examples) {
            let edition = tenken_checklist::load(&summary.body, Which::Id(&summary.edition))?;
            shelve(&mut bodies, line(&edition, false));
        }
        Ok(bodies)
    }

    /// The editions that only the open case has, by their standard's date, the newest first.
    pub(super) fn own_editions_of_case(&self) -> Result<Vec<Edition>> {
        let Some(desk) = &self.desk else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for name in self.own_names()? {
            found.push(Edition::clone(&*read_edition(desk.conn(), &name.sha256)?));
        }
        found.sort_by(|a, b| (&b.info.in_force, b.info.issue).cmp(&(&a.info.in_force, a.info.issue)));
        Ok(found)
    }
}

fn shelve(bodies: &mut Vec<LibraryBody>, edition: LibraryEdition) {
    if let Some(body) = bodies.iter_mut().find(|body| body.body == edition.body) {
        body.editions.push(edition);
        return;
    }
    bodies.push(LibraryBody {
        body: edition.body.clone(),
        body_code: edition.body_code.clone(),
        name: edition.body_name.clone(),
        is_example: edition.is_example,
        editions: vec![edition],
    });
}

/// An edition with its figures.
pub(super) fn line(edition: &Edition, is_own: bool) -> LibraryEdition {
    let (body, info) = (&edition.body, &edition.info);
    LibraryEdition {
        body: body.id.clone(),
        body_code: body.code.clone(),
        body_name: body.name.clone(),
        edition: info.id.clone(),
        label: info.label.clone(),
        issue: i64::from(info.issue),
        standard: info.standard.clone(),
        standard_version: info.standard_version.clone(),
        in_force: info.in_force.clone(),
        in_force_label: info.in_force_label.clone(),
        fiscal_year_from: info.fiscal_year_from,
        source: info.source.clone(),
        note: info.note.clone().unwrap_or_default(),
        items_from: info.items_from.clone(),
        is_own,
        is_example: body.is_example,
        has_texts: edition.clauses.iter().any(|clause| clause.text.is_some()),
        coverage: coverage(edition),
        levels: levels(edition),
        sheets: sheets(edition),
    }
}

fn coverage(edition: &Edition) -> LibraryCoverage {
    let uses = edition.use_count();
    let cited = edition.coverage(&edition.items, None);
    LibraryCoverage {
        clauses: count(edition.clauses.len()),
        items: count(edition.items.len()),
        asked: count(uses.asked),
        not_asked: count(uses.not_asked),
        not_counted: count(uses.not_counted),
        uncovered: count(uses.uncovered),
        of_standard: count(cited.of_standard),
        checked: count(cited.checked),
        gaps: count(edition.info.gaps.len()),
    }
}

fn levels(edition: &Edition) -> Vec<LibraryLevel> {
    let mut clauses: BTreeMap<&str, usize> = BTreeMap::new();
    for clause in &edition.clauses {
        *clauses.entry(clause.level.as_str()).or_default() += 1;
    }
    let mut items: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &edition.items {
        *items.entry(item.level.as_str()).or_default() += 1;
    }
    let of = |counts: &BTreeMap<&str, usize>, level: &str| counts.get(level).copied().map_or(0, count);
    ClauseLevel::ALL
        .iter()
        .map(|level| LibraryLevel {
            level: level.as_str().to_owned(),
            clauses: of(&clauses, level.as_str()),
            items: of(&items, level.as_str()),
        })
        .collect()
}

fn sheets(edition: &Edition) -> Vec<LibrarySheet> {
    let of = |sheet: SheetKind, set: SetCode| {
        let items = edition.items.iter();
        count(
            items
                .filter(|item| item.sheet == sheet && item.is_in_set(set))
                .count(),
        )
    };
    SheetKind::ALL
        .iter()
        .map(|&sheet| LibrarySheet {
            sheet: sheet.to_string(),
            short: of(sheet, SetCode::Short),
            standard: of(sheet, SetCode::Standard),
            full: of(sheet, SetCode::Full),
        })
        .collect()
}
