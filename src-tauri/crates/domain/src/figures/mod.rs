//! The figures of a sheet, exactly as domain.md 5.5.

pub mod city;

use std::collections::BTreeSet;

use crate::{
    control::Domain,
    ratio::Fraction,
    vocabulary::{Answer, Band, ExceptionEffect, Obligation},
};

/// Scale and switches of a round (domain.md 5.2).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Scale {
    /// 4 for ○△×－ (default), 3 for ○×－.
    pub steps: u8,
    /// The value of △ in thousandths: 500 (default) or 0.
    pub partial_permille: i64,
    /// Off: 必須, 禁止 and 努力 all weigh 1; 任意 stays 0.
    pub is_weighted: bool,
    /// Thresholds in percent of bands A, B and C.
    pub bands: [u32; 3],
    /// What an approved exception counts as.
    pub exception: ExceptionEffect,
}

impl Default for Scale {
    fn default() -> Self {
        Self {
            steps: 4,
            partial_permille: 500,
            is_weighted: true,
            bands: [95, 80, 60],
            exception: ExceptionEffect::Excluded,
        }
    }
}

/// One assigned item (kept by the profile) as the figures see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    /// 領域.
    pub domain: Domain,
    /// 義務区分.
    pub level: Obligation,
    /// The answer; `None` = 未回答.
    pub answer: Option<Answer>,
    /// An approved exception is valid on the confirmation day.
    pub is_excepted: bool,
}

impl Scored {
    /// How the item counts. An exception acts only on △ and ×: where the rule is met there is nothing to
    /// except.
    fn counted(self, scale: &Scale) -> Counted {
        match (self.answer, self.has_exception_effect(), scale.exception) {
            (Some(Answer::NotApplicable), _, _) | (_, true, ExceptionEffect::Excluded) => Counted::Out,
            (_, true, ExceptionEffect::Partial) | (Some(Answer::Partial), false, _) => Counted::Partly,
            (Some(Answer::Yes), _, _) => Counted::Fully,
            (_, true, ExceptionEffect::No) | (Some(Answer::No) | None, false, _) => Counted::NotAtAll,
        }
    }

    fn has_exception_effect(self) -> bool {
        self.is_excepted && matches!(self.answer, Some(Answer::Partial | Answer::No))
    }
}

/// How an item enters the figures.
enum Counted {
    /// Not in A.
    Out,
    Fully,
    Partly,
    /// ×, and 未回答 which counts as 0.
    NotAtAll,
}

/// Counts and rates over a list of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    /// 対象数: items kept by the profile.
    pub assigned: i64,
    /// 回答数.
    pub answered: i64,
    /// 該当数 |A|: not － and not out by an exception.
    pub applicable: i64,
    /// ○ as answered.
    pub yes: i64,
    /// △ as answered.
    pub partial: i64,
    /// × as answered.
    pub no: i64,
    /// － as answered.
    pub not_applicable: i64,
    /// 必須未実施件数: × or 未回答 on 必須/禁止 in A.
    pub must_open: i64,
    /// ほか例外措置 n件.
    pub excepted: i64,
    /// Σ over A of weight times value, in half-thousandths.
    pub score_num: i64,
    /// Σ over A of weight, in the same unit.
    pub score_den: i64,
    /// ○ within A.
    pub yes_in_base: i64,
}

impl Figures {
    /// Adds everything up.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Scored>, scale: &Scale) -> Self {
        let mut sum = Self::default();
        for item in items {
            sum.add(*item, scale);
        }
        sum
    }

    /// Adds one item.
    pub fn add(&mut self, item: Scored, scale: &Scale) {
        self.assigned += 1;
        match item.answer {
            Some(Answer::Yes) => self.yes += 1,
            Some(Answer::Partial) => self.partial += 1,
            Some(Answer::No) => self.no += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            None => {}
        }
        self.answered += i64::from(item.answer.is_some());
        self.excepted += i64::from(item.has_exception_effect());
        let weight = half_weight(item.level, scale);
        match item.counted(scale) {
            Counted::Out => return,
            Counted::Fully => {
                self.yes_in_base += 1;
                self.score_num += weight * 1000;
            }
            Counted::Partly => self.score_num += weight * scale.partial_permille,
            Counted::NotAtAll => self.must_open += i64::from(item.level.is_binding()),
        }
        self.applicable += 1;
        self.score_den += weight * 1000;
    }

    /// Adds the counts of other items.
    pub const fn merge(&mut self, other: &Self) {
        self.assigned += other.assigned;
        self.answered += other.answered;
        self.applicable += other.applicable;
        self.yes += other.yes;
        self.partial += other.partial;
        self.no += other.no;
        self.not_applicable += other.not_applicable;
        self.must_open += other.must_open;
        self.excepted += other.excepted;
        self.score_num += other.score_num;
        self.score_den += other.score_den;
        self.yes_in_base += other.yes_in_base;
    }

    /// 未回答.
    pub const fn unanswered(&self) -> i64 {
        self.assigned - self.answered
    }

    /// 回答率.
    pub const fn answered_rate(&self) -> Option<Fraction> {
        Fraction::of(self.answered, self.assigned)
    }

    /// 該当率.
    pub const fn applicable_rate(&self) -> Option<Fraction> {
        Fraction::of(self.applicable, self.assigned)
    }

    /// 実施率; `None` where |A| = 0.
    pub const fn rate(&self) -> Option<Fraction> {
        Fraction::of(self.yes_in_base, self.applicable)
    }

    /// 得点率; `None` where no item of A has a weight.
    pub const fn score(&self) -> Option<Fraction> {
        Fraction::of(self.score_num, self.score_den)
    }

    /// 評価区分 by the exact 実施率; any 必須未実施 caps at B.
    pub fn band(&self, scale: &Scale) -> Option<Band> {
        let rate = self.rate()?;
        let [a, b, c] = scale.bands;
        Some(if rate.reaches_percent(a) && self.must_open == 0 {
            Band::A
        } else if rate.reaches_percent(b) {
            Band::B
        } else if rate.reaches_percent(c) {
            Band::C
        } else {
            Band::D
        })
    }
}

/// Twice the weight: 必須・禁止 2, 努力 1 (or 2 with weights off), 任意 0.
const fn half_weight(level: Obligation, scale: &Scale) -> i64 {
    match level {
        Obligation::Must | Obligation::MustNot => 2,
        Obligation::Should => {
            if scale.is_weighted {
                1
            } else {
                2
            }
        }
        Obligation::May => 0,
    }
}

/// The figures of each of the thirteen domains, in fixed order; a domain without items has zeros.
pub fn by_domain(items: &[Scored], scale: &Scale) -> Vec<(Domain, Figures)> {
    Domain::ALL
        .iter()
        .map(|&domain| {
            (
                domain,
                Figures::of(items.iter().filter(|item| item.domain == domain), scale),
            )
        })
        .collect()
}

/// What every one of the years asked: the one rule by which years are compared (domain.md 5.5). The key is the item's id
/// and revision (data.md 7).
pub fn equal_in_all<K: Ord + Clone>(years: &[BTreeSet<K>]) -> BTreeSet<K> {
    let Some((first, others)) = years.split_first() else {
        return BTreeSet::new();
    };
    first
        .iter()
        .filter(|key| others.iter().all(|year| year.contains(key)))
        .cloned()
        .collect()
}

/// Year comparison on equal items only (data.md 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// How many equal items both years hold; printed with every figure.
    pub items: i64,
    /// This year over the equal items.
    pub now: Figures,
    /// Last year over the equal items.
    pub before: Figures,
}

/// Compares two years over the items with the same key (id and revision).
pub fn compare<K: Ord + Clone>(now: &[(K, Scored)], before: &[(K, Scored)], scale: &Scale) -> Comparison {
    let keys = |year: &[(K, Scored)]| year.iter().map(|(key, _)| key.clone()).collect();
    let equal = equal_in_all(&[keys(now), keys(before)]);
    let over = |year: &[(K, Scored)]| {
        let items = year.iter().filter(|(key, _)| equal.contains(key));
        Figures::of(items.map(|(_, item)| item), scale)
    };
    Comparison {
        items: i64::try_from(equal.len()).unwrap_or(i64::MAX),
        now: over(now),
        before: over(before),
    }
}

#[cfg(test)]
mod tests;
