//! Figures of a loaded year: cells, items with their reasons, years over equal items, improvements.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use tenken_domain::{
    control::Domain,
    date::Day,
    figures::{
        Figures,
        city::{heat_step, mean_tenths},
    },
    ratio::{Fraction, signed_tenths, tenths},
    vocabulary::{Answer, Progress},
};

use super::model::{City, CitySheet};
use crate::{
    sheet::{count, rate_view},
    wire::{CityItemLine, HeatCell, RateView, ReasonGroup},
};

/// Figures of all, then of each domain, with the answers that a correction acts on.
pub(super) struct Row(pub Vec<(Figures, i64)>);

impl City {
    /// A row of the heat map over these sheets.
    pub(super) fn row<'a>(&'a self, sheets: impl IntoIterator<Item = &'a CitySheet>) -> Row {
        let mut cells = vec![(Figures::default(), 0); Domain::ALL.len() + 1];
        for answer in sheets.into_iter().flat_map(|sheet| &sheet.answers) {
            let scored = self.scored(answer);
            let place = 1 + Domain::ALL
                .iter()
                .position(|domain| *domain == scored.domain)
                .unwrap_or(0);
            for index in [0, place] {
                cells[index].0.add(scored, &self.scale);
                cells[index].1 += i64::from(answer.corrected.is_some());
            }
        }
        Row(cells)
    }

    /// Whether every sheet of a section is in.
    pub(super) fn is_complete(&self, section: usize) -> bool {
        self.sheets_in(section) >= self.sections[section].expected()
    }

    /// Expected sheets of a section that are in.
    pub(super) fn sheets_in(&self, section: usize) -> usize {
        let own = &self.sections[section];
        let is_in = |code: &str| self.sheets_of(section).any(|sheet| sheet.row.system_code == code);
        own.systems.iter().filter(|(code, _)| is_in(code)).count() + usize::from(is_in(""))
    }

    /// 提出率: sections whose every sheet is in, of sections asked.
    pub(super) fn section_rate(&self) -> Option<Fraction> {
        let done = self
            .targets()
            .filter(|(index, _)| self.is_complete(*index))
            .count();
        Fraction::of(count(done), count(self.targets().count()))
    }

    /// Mean of the sections' rates in tenths, and how many there are.
    pub(super) fn mean(&self) -> (Option<i64>, i64) {
        let rates: Vec<Fraction> = self
            .targets()
            .filter_map(|(index, _)| self.pooled(self.sheets_of(index), |_| true).rate())
            .collect();
        (mean_tenths(&rates), count(rates.len()))
    }

    /// Questions that somebody was asked, by id and revision.
    pub(super) fn asked(&self) -> BTreeSet<(&str, u32)> {
        self.sheets
            .iter()
            .flat_map(|sheet| &sheet.answers)
            .map(|answer| {
                let item = &self.items[answer.item].item;
                (item.id.as_str(), item.revision)
            })
            .collect()
    }

    /// Figures over questions of that set only.
    pub(super) fn over(&self, questions: &BTreeSet<(&str, u32)>) -> Figures {
        let is_equal: Vec<bool> = self
            .items
            .iter()
            .map(|one| questions.contains(&(one.item.id.as_str(), one.item.revision)))
            .collect();
        self.pooled(&self.sheets, |answer| is_equal[answer.item])
    }

    /// Every item that was asked, most gaps first, with up to `reasons` groups of equal reasons.
    pub(super) fn item_lines(&self, before: Option<&Self>, reasons: usize) -> Vec<CityItemLine> {
        let mut sums = vec![(Figures::default(), 0); self.items.len()];
        let mut texts: Vec<HashMap<&str, HashSet<usize>>> = vec![HashMap::new(); self.items.len()];
        for sheet in &self.sheets {
            for answer in &sheet.answers {
                let sum = &mut sums[answer.item];
                sum.0.add(self.scored(answer), &self.scale);
                sum.1 += i64::from(answer.corrected.is_some());
                if matches!(answer.value, Some(Answer::Partial | Answer::No)) && !answer.reason.is_empty() {
                    let sections = texts[answer.item].entry(answer.reason.trim()).or_default();
                    sections.insert(sheet.section);
                }
            }
        }
        let rates = before.map(Self::item_rates).unwrap_or_default();
        let mut lines: Vec<(i64, CityItemLine)> = Vec::new();
        for (((figures, corrected), texts), one) in sums.iter().zip(&texts).zip(&self.items) {
            if figures.assigned == 0 {
                continue;
            }
            let earlier = rates.get(&(one.item.id.as_str(), one.item.revision)).copied();
            let difference = figures.rate().zip(earlier);
            lines.push((
                figures.applicable - figures.yes_in_base,
                CityItemLine {
                    item: one.item.id.clone(),
                    revision: i64::from(one.item.revision),
                    control: one.item.control.to_string(),
                    level: one.item.level.to_string(),
                    sheet_kind: one.item.sheet.to_string(),
                    question: one.item.question.clone(),
                    yes: figures.yes,
                    partial: figures.partial,
                    no: figures.no,
                    na: figures.not_applicable,
                    unanswered: figures.unanswered(),
                    excepted: figures.excepted,
                    applicable: figures.applicable,
                    must_open: figures.must_open,
                    rate: rate_view(figures.rate()),
                    difference: difference.map_or_else(
                        || "－".to_owned(),
                        |(now, before)| signed_tenths(now.minus_tenths(before)),
                    ),
                    reasons: grouped(texts, reasons),
                    corrected: *corrected,
                },
            ));
        }
        lines.sort_by(|(gaps, a), (other, b)| {
            (other, b.must_open, &a.item).cmp(&(gaps, a.must_open, &b.item))
        });
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn item_rates(&self) -> HashMap<(&str, u32), Fraction> {
        let mut sums = vec![Figures::default(); self.items.len()];
        for answer in self.sheets.iter().flat_map(|sheet| &sheet.answers) {
            sums[answer.item].add(self.scored(answer), &self.scale);
        }
        let rated = self.items.iter().zip(sums);
        rated
            .filter_map(|(one, sum)| Some(((one.item.id.as_str(), one.item.revision), sum.rate()?)))
            .collect()
    }

    /// Sections with a 必須未実施.
    pub(super) fn must_open_sections(&self) -> i64 {
        let found: HashSet<usize> = self
            .sheets
            .iter()
            .filter(|sheet| sheet.answers.iter().any(|answer| self.is_must_open(answer)))
            .map(|sheet| sheet.section)
            .collect();
        count(found.len())
    }

    /// Improvements that are not done: how many, how many past their day, and by how many days in all.
    pub(super) fn open_measures(&self) -> (i64, i64, i64) {
        let mut found = (0, 0, 0);
        for (_, measure) in &self.measures {
            if !measure.progress.parse().is_ok_and(Progress::is_open) {
                continue;
            }
            found.0 += 1;
            let days = measure
                .due_on
                .as_deref()
                .and_then(|due| Day::from_iso(due).ok())
                .map_or(0, |due| due.days_until(self.today));
            if days > 0 {
                found.1 += 1;
                found.2 += days;
            }
        }
        found
    }
}

/// Equal reasons, most sections first, then by text.
pub(super) fn grouped(texts: &HashMap<&str, HashSet<usize>>, most: usize) -> Vec<ReasonGroup> {
    let sorted: BTreeMap<_, _> = texts
        .iter()
        .map(|(text, sections)| ((std::cmp::Reverse(sections.len()), *text), sections.len()))
        .collect();
    sorted
        .into_iter()
        .take(most)
        .map(|((_, text), sections)| ReasonGroup {
            text: text.to_owned(),
            sections: count(sections),
        })
        .collect()
}

/// A cell as shown.
pub(super) fn cell(domain: Option<Domain>, figures: &Figures, corrected: i64, bands: [u32; 3]) -> HeatCell {
    let rate = figures.rate();
    let shown: RateView = rate_view(rate);
    HeatCell {
        domain: domain.map(|domain| domain.to_string()).unwrap_or_default(),
        percent: rate.map_or_else(|| "－".to_owned(), |rate| whole_percent(rate).to_string()),
        rate: shown.text,
        num: shown.num,
        den: shown.den,
        must_open: figures.must_open,
        step: rate.map_or(-1, |rate| count(heat_step(rate, bands))),
        corrected,
    }
}

/// Half up, from the exact fraction.
fn whole_percent(rate: Fraction) -> i64 {
    (200 * rate.num + rate.den) / (2 * rate.den)
}

/// A mean as printed.
pub(super) fn mean_text(mean: Option<i64>) -> String {
    mean.map_or_else(|| "－".to_owned(), tenths)
}
