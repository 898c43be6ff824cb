//! Which control a clause is about: the nearest items that people wrote, by the pairs of characters they share.
//!
//! The examples are the shipped items with the headings of the clauses they cite, and the names of the controls. No
//! model is trained and no text leaves the machine: the same clause gives the same suggestions.

use std::collections::HashMap;

use tenken_domain::control::ControlCode;

use crate::derive::read::FoundClause;
use crate::{ControlTable, Edition, normalise_clause};

type Pair = [char; 2];

/// Examples by the pairs of characters in them.
#[derive(Debug, Default)]
pub struct ControlIndex {
    controls: Vec<ControlCode>,
    items: Vec<Option<String>>,
    /// For each pair: examples that have it, with its weight there (vectors of length 1).
    postings: HashMap<Pair, Vec<(usize, f32)>>,
    rarity: HashMap<Pair, f32>,
    /// Words of the controls, normalised.
    terms: Vec<(String, ControlCode)>,
}

/// A suggested control.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The control.
    pub control: ControlCode,
    /// Likeness, 0 to 1.
    pub likeness: f32,
    /// Id of the item that is most alike.
    pub item: Option<String>,
}

/// How much a heading counts beside the text.
const HEADING_WEIGHT: usize = 3;
/// How much a word of the control counts, by the characters it has.
const TERM_WEIGHT: f32 = 0.025;
/// Longer words count no more than words of this length.
const LONG_TERM: usize = 5;
/// So many of the most alike examples of a control speak for it.
const VOTES: usize = 3;

impl ControlIndex {
    /// Builds the index from editions and the names of the controls.
    pub fn new<'a>(editions: impl IntoIterator<Item = &'a Edition>, table: &ControlTable) -> Self {
        let mut texts: Vec<(ControlCode, Option<String>, HashMap<Pair, f32>)> = Vec::new();
        for text in &table.controls {
            let mut pairs = HashMap::new();
            count(&text.name_ja, 2, &mut pairs);
            texts.push((text.code, None, pairs));
        }
        for edition in editions {
            for item in &edition.items {
                let mut pairs = HashMap::new();
                for part in [&item.question, &item.good, &item.partial, &item.improvement] {
                    count(part, 1, &mut pairs);
                }
                for part in &item.evidence {
                    count(part, 1, &mut pairs);
                }
                let mut headings: Vec<&str> = item
                    .clauses
                    .iter()
                    .filter_map(|locator| edition.clause(locator))
                    .map(|clause| clause.heading.as_str())
                    .collect();
                headings.dedup();
                for heading in headings {
                    count(heading, HEADING_WEIGHT, &mut pairs);
                }
                texts.push((item.control, Some(item.id.clone()), pairs));
            }
        }
        let mut index = Self::weigh(texts);
        index.terms = table
            .controls
            .iter()
            .flat_map(|text| text.terms.iter().map(|term| (plain(term), text.code)))
            .collect();
        index
    }

    fn weigh(texts: Vec<(ControlCode, Option<String>, HashMap<Pair, f32>)>) -> Self {
        let mut index = Self::default();
        let mut seen: HashMap<Pair, usize> = HashMap::new();
        for (_, _, pairs) in &texts {
            for pair in pairs.keys() {
                *seen.entry(*pair).or_default() += 1;
            }
        }
        let all = small(texts.len()) + 1.0;
        index.rarity = seen
            .into_iter()
            .map(|(pair, times)| (pair, (all / (small(times) + 0.5)).ln().max(0.0)))
            .collect();
        for (at, (control, item, pairs)) in texts.into_iter().enumerate() {
            index.controls.push(control);
            index.items.push(item);
            for (pair, weight) in index.unit(pairs) {
                index.postings.entry(pair).or_default().push((at, weight));
            }
        }
        index
    }

    /// Weighted by rarity, of length 1; pairs that no example has are left out.
    fn unit(&self, pairs: HashMap<Pair, f32>) -> Vec<(Pair, f32)> {
        let mut weighted: Vec<(Pair, f32)> = pairs
            .into_iter()
            .filter_map(|(pair, times)| {
                let rarity = self.rarity.get(&pair)?;
                Some((pair, (1.0 + times.ln()) * rarity))
            })
            .collect();
        weighted.sort_by_key(|(pair, _)| *pair);
        let length = weighted
            .iter()
            .map(|(_, weight)| weight * weight)
            .sum::<f32>()
            .sqrt();
        if length > 0.0 {
            for (_, weight) in &mut weighted {
                *weight /= length;
            }
        }
        weighted
    }

    /// The controls that fit best, best first.
    pub fn suggest(&self, clause: &FoundClause, lead_in: &str, most: usize) -> Vec<Suggestion> {
        let mut pairs = HashMap::new();
        count(&clause.text, 2, &mut pairs);
        count(lead_in, 1, &mut pairs);
        let nearest = nearest_headings(clause);
        for heading in &clause.headings[nearest..] {
            count(heading, HEADING_WEIGHT, &mut pairs);
        }
        let mut likeness = vec![0.0_f32; self.controls.len()];
        for (pair, weight) in self.unit(pairs) {
            for (at, other) in self.postings.get(&pair).into_iter().flatten() {
                likeness[*at] += weight * other;
            }
        }
        let words = self.named(clause, lead_in);
        let mut order: Vec<usize> = (0..likeness.len()).collect();
        order.sort_by(|a, b| likeness[*b].total_cmp(&likeness[*a]).then(a.cmp(b)));
        let mut votes: HashMap<ControlCode, (f32, usize, usize)> = HashMap::new();
        for at in order {
            let entry = votes.entry(self.controls[at]).or_insert((0.0, 0, at));
            if entry.1 < VOTES {
                entry.0 += likeness[at] / small(entry.1 + 1);
                entry.1 += 1;
            }
        }
        let mut ranked: Vec<(ControlCode, f32, usize)> = votes
            .into_iter()
            .map(|(code, (sum, _, at))| (code, sum + words.get(&code).unwrap_or(&0.0), at))
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
            .into_iter()
            .take(most)
            .map(|(control, _, at)| Suggestion {
                control,
                likeness: likeness[at].min(1.0),
                item: self.items[at].clone(),
            })
            .collect()
    }
}

impl ControlIndex {
    /// What the words of the controls in the clause speak for.
    fn named(&self, clause: &FoundClause, lead_in: &str) -> HashMap<ControlCode, f32> {
        let text = plain(&clause.text);
        let lead_in = plain(lead_in);
        let nearest = nearest_headings(clause);
        let heading = plain(&clause.headings[nearest..].concat());
        let mut words = HashMap::new();
        for (term, control) in &self.terms {
            let times = 2 * usize::from(text.contains(term))
                + 3 * usize::from(heading.contains(term))
                + usize::from(lead_in.contains(term));
            let weight = small(term.chars().count().min(LONG_TERM)) * TERM_WEIGHT;
            *words.entry(*control).or_insert(0.0) += small(times) * weight;
        }
        words
    }
}

/// Two headings speak for a clause; above a table of limits they speak of the table only.
fn nearest_headings(clause: &FoundClause) -> usize {
    let all = clause.headings.len();
    if clause.is_limit {
        all
    } else {
        all.saturating_sub(2)
    }
}

fn plain(text: &str) -> String {
    normalise_clause(text).to_lowercase()
}

#[allow(clippy::cast_precision_loss, reason = "a few thousand examples")]
fn small(n: usize) -> f32 {
    n as f32
}

/// Pairs of neighbouring characters; pairs of hiragana alone say nothing about the matter.
fn count(text: &str, weight: usize, pairs: &mut HashMap<Pair, f32>) {
    let chars: Vec<char> = plain(text).chars().collect();
    for pair in chars.windows(2) {
        let is_plain = |c: char| ('\u{3041}'..='\u{3096}').contains(&c) || !c.is_alphanumeric();
        if !(is_plain(pair[0]) && is_plain(pair[1])) && pair.iter().all(|c| c.is_alphanumeric()) {
            *pairs.entry([pair[0], pair[1]]).or_insert(0.0) += small(weight);
        }
    }
}
