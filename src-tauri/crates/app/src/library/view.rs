//! An edition as the window and the command line see it.

use std::collections::{BTreeMap, BTreeSet};

use tenken_checklist::{Edition, Found, controls};
use tenken_domain::{control::Domain, item::Item, profile::ProfileCode, vocabulary::Role};

use super::{Volume, list};
use crate::{
    error::Result,
    output::clause_label,
    wire::{LibraryClause, LibraryFound, LibraryGap, LibraryItem, LibraryPlace, LibraryRole, LibraryView},
};

pub(super) fn edition(volume: &Volume, found: &Found<'_>) -> Result<LibraryView> {
    let edition = &volume.edition;
    Ok(LibraryView {
        edition: list::line(edition, volume.own.is_some()),
        roles: roles(edition),
        items: found.items.iter().map(|item| self::item(item)).collect(),
        clauses: clauses(edition, &found.clauses),
        gaps: gaps(edition, found)?,
    })
}

/// Ids, locators and codes of what was found.
pub(super) fn names(edition: &Edition, found: &Found<'_>) -> LibraryFound {
    let locator = |&at: &usize| edition.clauses[at].locator.clone();
    LibraryFound {
        items: found.items.iter().map(|item| item.id.clone()).collect(),
        clauses: found.clauses.iter().map(locator).collect(),
        gaps: found.gaps.iter().map(|gap| gap.control.to_string()).collect(),
    }
}

/// Clauses as locator and as printed.
pub(super) fn places(clauses: &[String]) -> Vec<LibraryPlace> {
    clauses
        .iter()
        .map(|locator| LibraryPlace {
            locator: locator.clone(),
            label: clause_label(locator),
        })
        .collect()
}

fn roles(edition: &Edition) -> Vec<LibraryRole> {
    let asked: BTreeSet<Role> = edition
        .items
        .iter()
        .flat_map(|item| &item.roles)
        .copied()
        .collect();
    asked
        .into_iter()
        .map(|role| LibraryRole {
            role: role.to_string(),
            title: edition.body.title(role).to_owned(),
        })
        .collect()
}

fn item(item: &Item) -> LibraryItem {
    let codes = |codes: &[ProfileCode]| codes.iter().map(ToString::to_string).collect();
    LibraryItem {
        item: item.id.clone(),
        revision: i64::from(item.revision),
        domain: item.control.domain().to_string(),
        control: item.control.to_string(),
        clauses: places(&item.clauses),
        level: item.level.to_string(),
        roles: item.roles.iter().map(ToString::to_string).collect(),
        sheet: item.sheet.to_string(),
        set: item.set.to_string(),
        applies_all: codes(&item.applies.all),
        applies_any: codes(&item.applies.any),
        applies_not: codes(&item.applies.not),
        question: item.question.clone(),
        good: item.good.clone(),
        partial: item.partial.clone(),
        evidence: item.evidence.clone(),
        is_evidence_required: item.evidence_required,
        method: item.method.iter().map(ToString::to_string).collect(),
        audit_hint: item.audit_hint.clone(),
        improvement: item.improvement.clone(),
        note: item.note.clone().unwrap_or_default(),
    }
}

fn clauses(edition: &Edition, wanted: &[usize]) -> Vec<LibraryClause> {
    let (uses, headings) = (edition.clause_uses(), edition.heading_paths());
    let mut asked_by: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for item in &edition.items {
        for clause in &item.clauses {
            asked_by.entry(clause).or_default().push(item.id.clone());
        }
    }
    let reasons: BTreeMap<&str, &str> = edition
        .not_asked
        .iter()
        .map(|entry| (entry.clause.as_str(), entry.reason.as_str()))
        .collect();
    wanted
        .iter()
        .map(|&at| {
            let clause = &edition.clauses[at];
            let locator = clause.locator.as_str();
            LibraryClause {
                locator: locator.to_owned(),
                label: clause_label(locator),
                heading: headings[at].iter().map(|&heading| heading.to_owned()).collect(),
                level: clause.level.as_str().to_owned(),
                usage: uses[at].as_str().to_owned(),
                items: asked_by.get(locator).cloned().unwrap_or_default(),
                reason: reasons.get(locator).copied().unwrap_or_default().to_owned(),
                text: clause.text.clone().filter(|text| !text.is_empty()),
            }
        })
        .collect()
}

fn gaps(edition: &Edition, found: &Found<'_>) -> Result<Vec<LibraryGap>> {
    let table = controls()?;
    let whole: BTreeSet<Domain> = edition
        .gaps()
        .into_iter()
        .filter(|gap| gap.is_whole)
        .map(|gap| gap.domain)
        .collect();
    Ok(found
        .gaps
        .iter()
        .map(|gap| {
            let text = table.control(gap.control);
            LibraryGap {
                control: gap.control.to_string(),
                domain: gap.control.domain().to_string(),
                name_ja: text.map(|text| text.name_ja.clone()).unwrap_or_default(),
                name_en: text.map(|text| text.name_en.clone()).unwrap_or_default(),
                note: gap.note.clone().unwrap_or_default(),
                is_whole: whole.contains(&gap.control.domain()),
            }
        })
        .collect())
}
