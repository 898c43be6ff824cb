//! What a sheet asks: set, inclusions and profile; how much of the standard that covers; gaps.

use std::collections::BTreeSet;

use tenken_domain::{
    control::{ControlCode, Domain},
    item::{Item, ItemId},
    profile::{Profile, ProfileCode},
    vocabulary::{SetCode, SheetKind},
};

use crate::model::{Clause, ControlGap, Edition};

/// What a sheet asks and what the profile removed from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection<'a> {
    /// Items to answer, by domain, control and letter.
    pub asked: Vec<&'a Item>,
    /// Items of the set that the profile removed.
    pub cut: Vec<Cut<'a>>,
}

/// An item that does not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut<'a> {
    /// The item.
    pub item: &'a Item,
    /// The profile answers that removed it.
    pub by: Vec<ProfileCode>,
}

/// The figures of 「基準 N 条項のうち n 条項を点検」. Clauses of level 任意 or without a duty, and those of
/// not_asked, are in none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// N: clauses of the standard that oblige, forbid or ask for effort.
    pub of_standard: usize,
    /// Those that the full set of the sheet (or of all sheets) cites.
    pub of_sheet: usize,
    /// n: those that the given items cite.
    pub checked: usize,
}

/// Control codes of a domain without a provision in the standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainGap {
    /// The domain.
    pub domain: Domain,
    /// No code of the domain has a provision.
    pub is_whole: bool,
    /// The codes.
    pub controls: Vec<ControlGap>,
}

impl Edition {
    /// An item by its id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// A clause by its locator.
    pub fn clause(&self, locator: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.locator == locator)
    }

    /// The items of a sheet in a set without those that the profile removes, and `inclusions`: items that somebody
    /// took back in, asked whatever set and profile say.
    pub fn items_for(
        &self,
        sheet: SheetKind,
        set: SetCode,
        profile: &Profile,
        inclusions: &[ItemId],
    ) -> Vec<&Item> {
        self.select(sheet, set, profile, inclusions).asked
    }

    /// Like [`Self::items_for`], with what the profile removed.
    pub fn select(
        &self,
        sheet: SheetKind,
        set: SetCode,
        profile: &Profile,
        inclusions: &[ItemId],
    ) -> Selection<'_> {
        let mut selection = Selection {
            asked: Vec::new(),
            cut: Vec::new(),
        };
        let wanted = |item: &&Item| item.is_in_set(set) || inclusions.contains(&item.id);
        for item in self
            .items
            .iter()
            .filter(|item| item.sheet == sheet)
            .filter(wanted)
        {
            let by = item.applies.cut_by(profile);
            if by.is_empty() || inclusions.contains(&item.id) {
                selection.asked.push(item);
            } else {
                selection.cut.push(Cut { item, by });
            }
        }
        selection
    }

    /// How much of the standard the given items cite. `sheet` narrows only [`Coverage::of_sheet`].
    pub fn coverage<'a>(
        &self,
        items: impl IntoIterator<Item = &'a Item>,
        sheet: Option<SheetKind>,
    ) -> Coverage {
        let excluded: BTreeSet<&str> = self.not_asked.iter().map(|entry| entry.clause.as_str()).collect();
        let counted: BTreeSet<&str> = self
            .clauses
            .iter()
            .filter(|clause| clause.level.is_counted())
            .map(|clause| clause.locator.as_str())
            .filter(|locator| !excluded.contains(locator))
            .collect();
        let full = self
            .items
            .iter()
            .filter(|item| sheet.is_none_or(|sheet| item.sheet == sheet));
        Coverage {
            of_standard: counted.len(),
            of_sheet: cited(full, &counted),
            checked: cited(items, &counted),
        }
    }

    /// What this standard does not provide for, by domain: a fact to show, not a question to invent.
    pub fn gaps(&self) -> Vec<DomainGap> {
        let of = |domain: Domain| -> Vec<ControlGap> {
            self.info
                .gaps
                .iter()
                .filter(|gap| gap.control.domain() == domain)
                .cloned()
                .collect()
        };
        Domain::ALL
            .iter()
            .map(|&domain| (domain, of(domain)))
            .filter(|(_, controls)| !controls.is_empty())
            .map(|(domain, controls)| {
                let is_whole = controls.len() == usize::from(domain.size());
                DomainGap {
                    domain,
                    is_whole,
                    controls,
                }
            })
            .collect()
    }

    /// Control codes that the standard provides for but no item of the set asks.
    pub fn controls_without_item(&self, sheet: Option<SheetKind>, set: SetCode) -> Vec<ControlCode> {
        let asked: BTreeSet<ControlCode> = self
            .items
            .iter()
            .filter(|item| item.is_in_set(set) && sheet.is_none_or(|sheet| item.sheet == sheet))
            .map(|item| item.control)
            .collect();
        let is_gap = |code: &ControlCode| self.info.gaps.iter().any(|gap| gap.control == *code);
        ControlCode::all()
            .filter(|code| !asked.contains(code) && !is_gap(code))
            .collect()
    }

    /// Counted clauses that neither an item nor not_asked names; empty when coverage is complete.
    pub fn uncovered(&self) -> Vec<&Clause> {
        let cited: BTreeSet<&str> = self
            .items
            .iter()
            .flat_map(|item| &item.clauses)
            .map(String::as_str)
            .collect();
        let excluded: BTreeSet<&str> = self.not_asked.iter().map(|entry| entry.clause.as_str()).collect();
        self.clauses
            .iter()
            .filter(|clause| clause.level.is_counted())
            .filter(|clause| !cited.contains(clause.locator.as_str()))
            .filter(|clause| !excluded.contains(clause.locator.as_str()))
            .collect()
    }
}

fn cited<'a>(items: impl IntoIterator<Item = &'a Item>, counted: &BTreeSet<&str>) -> usize {
    let cited: BTreeSet<&str> = items
        .into_iter()
        .flat_map(|item| &item.clauses)
        .map(String::as_str)
        .collect();
    cited.intersection(counted).count()
}
