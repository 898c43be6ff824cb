//! Which questions years are compared on: for each line those that it was asked itself (domain.md 5.5).

use std::collections::{BTreeMap, BTreeSet};

use tenken_domain::figures::{Figures, Scale, Scored, equal_in_all};

use super::super::model::CityItem;

/// Id and revision: what makes an item equal.
pub(super) type Question<'a> = (&'a str, u32);

pub(super) fn question(one: &CityItem) -> Question<'_> {
    (one.item.id.as_str(), one.item.revision)
}

/// What the years asked within a scope.
pub(super) struct Questions<'a> {
    /// Of each year.
    pub asked: Vec<BTreeSet<Question<'a>>>,
    /// Asked in every year.
    pub equal: BTreeSet<Question<'a>>,
}

impl<'a> Questions<'a> {
    pub(super) fn of(asked: Vec<BTreeSet<Question<'a>>>) -> Self {
        Self {
            equal: equal_in_all(&asked),
            asked,
        }
    }
}

/// The figures of a line by year and question.
#[derive(Clone)]
pub(super) struct Tally<'a> {
    years: Vec<BTreeMap<Question<'a>, Figures>>,
}

impl<'a> Tally<'a> {
    pub(super) fn over(years: usize) -> Self {
        Self {
            years: vec![BTreeMap::new(); years],
        }
    }

    pub(super) fn add(&mut self, at: usize, question: Question<'a>, scored: Scored, scale: &Scale) {
        self.years[at].entry(question).or_default().add(scored, scale);
    }

    fn asked(&self, at: usize) -> BTreeSet<Question<'a>> {
        self.years[at].keys().copied().collect()
    }

    /// Of the questions of the scope those that the line was asked in every year that it has answers of: a section that
    /// was founded later, or handed in nothing once, is compared over the years it has.
    pub(super) fn equal(&self, scope: &BTreeSet<Question<'a>>) -> BTreeSet<Question<'a>> {
        let own = (0..self.years.len())
            .map(|at| self.asked(at))
            .filter(|asked| !asked.is_empty());
        let sets: Vec<_> = std::iter::once(scope.clone()).chain(own).collect();
        match sets.len() {
            1 => BTreeSet::new(),
            _ => equal_in_all(&sets),
        }
    }

    /// Those that the line was asked in both years.
    pub(super) fn equal_between(&self, before: usize, at: usize) -> BTreeSet<Question<'a>> {
        equal_in_all(&[self.asked(before), self.asked(at)])
    }

    /// The figures of a year over these questions.
    pub(super) fn over_these(&self, at: usize, questions: &BTreeSet<Question<'_>>) -> Figures {
        let mut sum = Figures::default();
        for (question, figures) in &self.years[at] {
            if questions.contains(question) {
                sum.merge(figures);
            }
        }
        sum
    }
}
