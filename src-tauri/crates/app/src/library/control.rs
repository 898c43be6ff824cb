//! One control over all bodies side by side. A body that borrows its items from another has no
//! side of its own, nor has the invented city of the example.

use std::collections::BTreeSet;

use tenken_checklist::{ControlText, Edition, Which, controls, figures};
use tenken_domain::{control::ControlCode, item::Item};

use super::view::places;
use crate::{
    app::App,
    error::{AppError, Result},
    sheet::count,
    wire::{
        LibraryControlLine, LibraryControlRequest, LibraryControlView, LibraryControlsRequest, LibrarySide,
        LibrarySideItem,
    },
};

impl App {
    /// The controls that hold every word in their code or name, with how many bodies provide for them.
    pub fn library_controls(&self, request: &LibraryControlsRequest) -> Result<Vec<LibraryControlLine>> {
        let table = controls()?;
        let wanted = table.find(&request.text);
        let editions = self.sides()?;
        let line = |text: &ControlText| {
            let gaps = editions
                .iter()
                .filter(|(edition, _)| is_gap(edition, text.code))
                .count();
            LibraryControlLine {
                control: text.code.to_string(),
                domain: text.code.domain().to_string(),
                name_ja: text.name_ja.clone(),
                name_en: text.name_en.clone(),
                bodies: count(editions.len() - gaps),
                gaps: count(gaps),
            }
        };
        Ok(wanted
            .into_iter()
            .filter_map(|code| table.control(code).map(line))
            .collect())
    }

    /// What each body's standard says about a control.
    pub fn library_control(&self, request: &LibraryControlRequest) -> Result<LibraryControlView> {
        let control: ControlCode = request.control.trim().to_uppercase().parse()?;
        let text = controls()?.control(control).ok_or_else(|| AppError::NotFound {
            what: "control",
            id: control.to_string(),
        })?;
        let editions = self.sides()?;
        let demanded: Vec<BTreeSet<String>> = editions
            .iter()
            .map(|(edition, _)| asking(edition, control).flat_map(demands).collect())
            .collect();
        let shown = editions
            .iter()
            .enumerate()
            .map(|(own, (edition, is_own))| {
                let others: Vec<&BTreeSet<String>> = editions
                    .iter()
                    .zip(&demanded)
                    .enumerate()
                    .filter(|(at, ((other, _), _))| *at != own && asking(other, control).next().is_some())
                    .map(|(_, (_, figures))| figures)
                    .collect();
                side(edition, *is_own, control, &others)
            })
            .collect();
        Ok(LibraryControlView {
            control: control.to_string(),
            domain: control.domain().to_string(),
            name_ja: text.name_ja.clone(),
            name_en: text.name_en.clone(),
            sides: shown,
        })
    }

    /// The newest edition of each body, those of the open case first; whether only the case has it.
    pub(super) fn sides(&self) -> Result<Vec<(Edition, bool)>> {
        let mut found: Vec<(Edition, bool)> = Vec::new();
        for edition in self.own_editions_of_case()? {
            if found.iter().all(|(known, _)| known.body.id != edition.body.id) {
                found.push((edition, true));
            }
        }
        let mut seen = BTreeSet::new();
        for line in tenken_checklist::shipped()? {
            if seen.insert(line.body.clone()) {
                let edition = tenken_checklist::load(&line.body, Which::Newest)?;
                if edition.info.items_from.is_none() && !edition.body.is_example {
                    found.push((edition, false));
                }
            }
        }
        Ok(found)
    }
}

pub(super) fn is_gap(edition: &Edition, control: ControlCode) -> bool {
    edition.info.gaps.iter().any(|gap| gap.control == control)
}

pub(super) fn asking(edition: &Edition, control: ControlCode) -> impl Iterator<Item = &Item> {
    edition.items.iter().filter(move |item| item.control == control)
}

fn demands(item: &Item) -> Vec<String> {
    figures(&format!("{} {}", item.question, item.good))
}

fn side(edition: &Edition, is_own: bool, control: ControlCode, others: &[&BTreeSet<String>]) -> LibrarySide {
    let gap = edition.info.gaps.iter().find(|gap| gap.control == control);
    let is_different = |figure: &String| others.iter().any(|other| !other.contains(figure));
    LibrarySide {
        body: edition.body.id.clone(),
        body_name: edition.body.name.clone(),
        edition: edition.info.id.clone(),
        standard: format!("{} {}", edition.info.standard, edition.info.standard_version),
        is_own,
        is_gap: gap.is_some(),
        note: gap.and_then(|gap| gap.note.clone()).unwrap_or_default(),
        items: asking(edition, control)
            .map(|item| LibrarySideItem {
                item: item.id.clone(),
                clauses: places(&item.clauses),
                level: item.level.to_string(),
                sheet: item.sheet.to_string(),
                set: item.set.to_string(),
                question: item.question.clone(),
                good: item.good.clone(),
                figures: demands(item).into_iter().filter(is_different).collect(),
            })
            .collect(),
    }
}
