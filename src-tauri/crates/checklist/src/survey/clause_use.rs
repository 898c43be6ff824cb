//! What a checklist makes of each clause, and the headings above it.

use std::collections::BTreeSet;

use crate::model::{Clause, Edition};

/// What a checklist makes of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClauseUse {
    /// At least one item cites it.
    Asked,
    /// not_asked names it, with its reason.
    NotAsked,
    /// Without a duty of its own, and nobody names it.
    NotCounted,
    /// Obliges, forbids or asks for effort, and nobody names it; a finished checklist has none.
    Uncovered,
}

impl ClauseUse {
    /// Code on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::NotAsked => "not_asked",
            Self::NotCounted => "not_counted",
            Self::Uncovered => "uncovered",
        }
    }
}

/// How many clauses of an edition are of each use; together they are all clauses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UseCount {
    /// Asked.
    pub asked: usize,
    /// Not asked.
    pub not_asked: usize,
    /// Not counted.
    pub not_counted: usize,
    /// Uncovered.
    pub uncovered: usize,
}

impl Edition {
    /// The use of each clause, in the order of the clauses.
    pub fn clause_uses(&self) -> Vec<ClauseUse> {
        let cited: BTreeSet<&str> = self
            .items
            .iter()
            .flat_map(|item| &item.clauses)
            .map(String::as_str)
            .collect();
        let excluded: BTreeSet<&str> = self.not_asked.iter().map(|entry| entry.clause.as_str()).collect();
        let of = |clause: &Clause| {
            if cited.contains(clause.locator.as_str()) {
                ClauseUse::Asked
            } else if excluded.contains(clause.locator.as_str()) {
                ClauseUse::NotAsked
            } else if clause.level.is_counted() {
                ClauseUse::Uncovered
            } else {
                ClauseUse::NotCounted
            }
        };
        self.clauses.iter().map(of).collect()
    }

    /// How many clauses are of each use.
    pub fn use_count(&self) -> UseCount {
        let mut count = UseCount::default();
        for one in self.clause_uses() {
            match one {
                ClauseUse::Asked => count.asked += 1,
                ClauseUse::NotAsked => count.not_asked += 1,
                ClauseUse::NotCounted => count.not_counted += 1,
                ClauseUse::Uncovered => count.uncovered += 1,
            }
        }
        count
    }

    /// For each clause the headings above it, outermost first, as far as the index has the clauses that carry them;
    /// the last is its own.
    pub fn heading_paths(&self) -> Vec<Vec<&str>> {
        let mut above: Vec<&Clause> = Vec::new();
        let mut paths = Vec::with_capacity(self.clauses.len());
        for clause in &self.clauses {
            above.retain(|outer| is_below(&clause.locator, &outer.locator));
            above.push(clause);
            let mut path: Vec<&str> = above.iter().map(|one| one.heading.as_str()).collect();
            path.dedup();
            paths.push(path);
        }
        paths
    }
}

/// Whether a locator is that of a part of the other: `4.1(3)①` of `4.1(3)` and `4.1`, not `4.11` of `4.1`.
fn is_below(locator: &str, outer: &str) -> bool {
    let is_digit = |ch: Option<char>| ch.is_some_and(|ch| ch.is_ascii_digit());
    locator.strip_prefix(outer).is_some_and(|rest| {
        let next = rest.chars().next();
        next.is_some() && !(is_digit(outer.chars().next_back()) && is_digit(next))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Which, load};

    #[test]
    fn a_part_is_below_its_whole_only() {
        assert!(is_below("4.1(3)①", "4.1(3)") && is_below("4.1(3)①", "4.1") && is_below("3.1.1ア", "3.1.1"));
        assert!(!is_below("4.11", "4.1") && !is_below("4.1", "4.1") && !is_below("5.1", "4"));
    }

    #[test]
    fn headings_lead_from_the_outermost_to_the_own_one() {
        let kobe = load("kobe", Which::Newest).unwrap();
        let paths = kobe.heading_paths();
        assert_eq!(paths.len(), kobe.clauses.len());
        let at = kobe
            .clauses
            .iter()
            .position(|clause| clause.locator == "3.1.1")
            .unwrap();
        assert_eq!(paths[at], ["体制", "情報セキュリティ最高責任者"]);
    }

    #[test]
    fn every_clause_of_a_shipped_edition_has_one_use() {
        for line in crate::shipped().unwrap() {
            let edition = load(&line.body, Which::Id(&line.edition)).unwrap();
            let count = edition.use_count();
            let all = count.asked + count.not_asked + count.not_counted + count.uncovered;
            assert_eq!(
                (all, count.uncovered),
                (edition.clauses.len(), 0),
                "{}",
                line.body
            );
        }
    }
}
