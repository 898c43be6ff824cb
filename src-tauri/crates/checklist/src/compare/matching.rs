//! Which old clause a new one carries on: equal texts first, then the most alike, then parts of what was split or merged.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Change, ChangeKind, ComparedClause};
use crate::normalise_clause;

/// Likeness from which two clauses are taken for the same one, in percent.
const SAME: u32 = 55;
/// The same where they stand under the same locator.
const SAME_PLACE: u32 = 20;
/// So much of a part must lie in what the whole lost or gained, in percent.
const CONTAINED: u32 = 45;
/// Beside the whole it may repeat what that keeps: so much must lie in the whole.
const CONTAINED_BESIDE: u32 = 60;
/// A part has at least so many pairs of characters.
const LEAST_PART: usize = 8;

type Pairs = HashSet<[char; 2]>;

pub(super) struct Matching<'a> {
    old: &'a [ComparedClause],
    new: &'a [ComparedClause],
    old_pairs: Vec<Pairs>,
    new_pairs: Vec<Pairs>,
    /// For each new clause the old ones, and the likeness of the first.
    of_new: BTreeMap<usize, (Vec<usize>, u32)>,
    taken: BTreeSet<usize>,
    /// Further new clauses of an old one that was split, by the new clause that carries it on.
    further: BTreeMap<usize, Vec<usize>>,
}

impl<'a> Matching<'a> {
    pub(super) fn new(old: &'a [ComparedClause], new: &'a [ComparedClause]) -> Self {
        let pairs = |clauses: &[ComparedClause]| clauses.iter().map(|clause| pairs(&clause.text)).collect();
        Self {
            old_pairs: pairs(old),
            new_pairs: pairs(new),
            old,
            new,
            of_new: BTreeMap::new(),
            taken: BTreeSet::new(),
            further: BTreeMap::new(),
        }
    }

    fn join(&mut self, old: usize, new: usize, percent: u32) {
        self.of_new.insert(new, (vec![old], percent));
        self.taken.insert(old);
    }

    /// The same text: at the same place first, then at another.
    pub(super) fn equal_texts(&mut self) {
        let mut by_text: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, clause) in self.old.iter().enumerate() {
            by_text
                .entry(normalise_clause(&clause.text))
                .or_default()
                .push(at);
        }
        for is_same_place in [true, false] {
            for (at, clause) in self.new.iter().enumerate() {
                if self.of_new.contains_key(&at) {
                    continue;
                }
                let found = by_text
                    .get(&normalise_clause(&clause.text))
                    .into_iter()
                    .flatten()
                    .copied()
                    .find(|old| {
                        let is_here = self.old[*old].locator == clause.locator;
                        !self.taken.contains(old) && (is_here || !is_same_place)
                    });
                if let Some(old) = found {
                    self.join(old, at, 100);
                }
            }
        }
    }

    /// Alike texts, the most alike first; the same locator counts in favour.
    pub(super) fn alike(&mut self) {
        let mut found: Vec<(u32, bool, usize, usize)> = Vec::new();
        for (new, new_pairs) in self.new_pairs.iter().enumerate() {
            if self.of_new.contains_key(&new) {
                continue;
            }
            for (old, old_pairs) in self.old_pairs.iter().enumerate() {
                if self.taken.contains(&old) {
                    continue;
                }
                let likeness = likeness(old_pairs, new_pairs);
                let is_here = self.old[old].locator == self.new[new].locator;
                if likeness >= if is_here { SAME_PLACE } else { SAME } {
                    found.push((likeness, is_here, old, new));
                }
            }
        }
        found.sort_by_key(|(likeness, is_here, old, new)| {
            (std::cmp::Reverse((*likeness, *is_here)), *old, *new)
        });
        for (likeness, _, old, new) in found {
            if !self.taken.contains(&old) && !self.of_new.contains_key(&new) {
                self.join(old, new, likeness);
            }
        }
    }

    /// What is left over and lies within a clause that is carried on: a part split off, or one merged into it.
    pub(super) fn parts(&mut self) {
        let carried: Vec<(usize, usize)> = self
            .of_new
            .iter()
            .filter(|(_, (_, percent))| *percent < 100)
            .filter_map(|(new, (old, _))| Some((old.first().copied()?, *new)))
            .collect();
        for new in 0..self.new.len() {
            if self.of_new.contains_key(&new) || self.further.values().flatten().any(|at| *at == new) {
                continue;
            }
            let part = &self.new_pairs[new];
            let whole = carried
                .iter()
                .filter_map(|(old, carrier)| {
                    let (before, after) = (&self.old_pairs[*old], &self.new_pairs[*carrier]);
                    part_of(part, before, after, new.abs_diff(*carrier)).map(|percent| (percent, *carrier))
                })
                .max();
            if let Some((_, carrier)) = whole {
                self.further.entry(carrier).or_default().push(new);
            }
        }
        for old in 0..self.old.len() {
            if self.taken.contains(&old) {
                continue;
            }
            let part = &self.old_pairs[old];
            let whole = carried
                .iter()
                .filter_map(|(before, new)| {
                    let (before_pairs, after) = (&self.old_pairs[*before], &self.new_pairs[*new]);
                    part_of(part, after, before_pairs, old.abs_diff(*before)).map(|percent| (percent, *new))
                })
                .max();
            if let Some((_, new)) = whole {
                self.taken.insert(old);
                if let Some((olds, _)) = self.of_new.get_mut(&new) {
                    olds.push(old);
                    olds.sort_unstable();
                }
            }
        }
    }

    pub(super) fn changes(mut self) -> Vec<Change> {
        let split_off: BTreeSet<usize> = self.further.values().flatten().copied().collect();
        let mut gone: Vec<usize> = (0..self.old.len())
            .filter(|old| !self.taken.contains(old))
            .collect();
        let mut changes = Vec::new();
        let abolished = |old| Change {
            kind: ChangeKind::Abolished,
            old: vec![old],
            new: Vec::new(),
            percent: 0,
        };
        for new in 0..self.new.len() {
            if split_off.contains(&new) {
                continue;
            }
            let change = self.change(new);
            if let Some(first) = change.old.first() {
                let before: Vec<usize> = gone.iter().copied().filter(|old| old < first).collect();
                gone.retain(|old| old > first);
                changes.extend(before.into_iter().map(abolished));
            }
            changes.push(change);
        }
        changes.extend(gone.into_iter().map(abolished));
        changes
    }

    fn change(&mut self, new: usize) -> Change {
        let Some((old, percent)) = self.of_new.remove(&new) else {
            return Change {
                kind: ChangeKind::New,
                old: Vec::new(),
                new: vec![new],
                percent: 0,
            };
        };
        let further = self.further.remove(&new).unwrap_or_default();
        let is_here = old
            .first()
            .is_some_and(|old| self.old[*old].locator == self.new[new].locator);
        let kind = match (old.len(), further.len(), percent) {
            (2.., _, _) => ChangeKind::Merged,
            (_, 1.., _) => ChangeKind::Split,
            (_, _, 100) if is_here => ChangeKind::Unchanged,
            (_, _, 100) => ChangeKind::Moved,
            _ => ChangeKind::Reworded,
        };
        let mut news = vec![new];
        news.extend(further);
        news.sort_unstable();
        Change {
            kind,
            old,
            new: news,
            percent,
        }
    }
}

fn pairs(text: &str) -> Pairs {
    let chars: Vec<char> = normalise_clause(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    chars.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// Shared pairs among all, 0 to 99: what is equal was found before.
fn likeness(a: &Pairs, b: &Pairs) -> u32 {
    percent(2 * a.intersection(b).count(), a.len() + b.len()).min(99)
}

/// How well a part fits into a whole of which `rest` is carried on; none when it does not belong there.
fn part_of(part: &Pairs, whole: &Pairs, rest: &Pairs, distance: usize) -> Option<u32> {
    const NEAR: usize = 2;
    let beside = contained(part, whole);
    let own = contained(part, &(whole - rest));
    (own >= CONTAINED || distance <= NEAR && beside >= CONTAINED_BESIDE).then_some(own.max(beside))
}

/// How much of the part lies in the whole.
fn contained(part: &Pairs, whole: &Pairs) -> u32 {
    if part.len() < LEAST_PART {
        return 0;
    }
    percent(part.intersection(whole).count(), part.len())
}

fn percent(some: usize, all: usize) -> u32 {
    (some * 100)
        .checked_div(all)
        .and_then(|percent| u32::try_from(percent).ok())
        .unwrap_or(0)
}
