//! What a careful reader would remark on a checklist that is formally right: `tenken checklist check`. A remark is no
//! fault; each says which item, which rule and which words.

mod source;
mod wording;

use tenken_domain::item::{Item, ItemId};

pub use source::SourceText;

use crate::model::Edition;

/// The rules, in the order in which they are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LintRule {
    /// The question asks for two things.
    TwoObligations,
    /// A word that leaves open what would have to be seen.
    VagueWord,
    /// No example of evidence.
    NoEvidence,
    /// The clause holds in a certain case only; the item neither has a condition nor says when 該当なし is right.
    ConditionLost,
    /// Another item of the sheet asks the same.
    SameQuestion,
    /// A stretch of the source's own wording.
    RepeatsSource,
}

impl LintRule {
    /// Every rule.
    pub const ALL: [Self; 6] = [
        Self::TwoObligations,
        Self::VagueWord,
        Self::NoEvidence,
        Self::ConditionLost,
        Self::SameQuestion,
        Self::RepeatsSource,
    ];

    /// Word for messages and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::TwoObligations => "two-obligations",
            Self::VagueWord => "vague-word",
            Self::NoEvidence => "no-evidence",
            Self::ConditionLost => "condition-lost",
            Self::SameQuestion => "same-question",
            Self::RepeatsSource => "repeats-source",
        }
    }
}

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The item.
    pub item: ItemId,
    /// The rule.
    pub rule: LintRule,
    /// The words it is about, or the id of the other item.
    pub detail: String,
}

/// Reads every item of an edition. Without `source` the two rules that need the standard's text find nothing.
pub fn lint(edition: &Edition, source: Option<&SourceText>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let pairs: Vec<_> = edition
        .items
        .iter()
        .map(|item| wording::pairs(&item.question))
        .collect();
    for (n, item) in edition.items.iter().enumerate() {
        let mut say = |rule, detail: String| {
            remarks.push(Remark {
                item: item.id.clone(),
                rule,
                detail,
            });
        };
        if let Some(words) = wording::second_obligation(&item.question) {
            say(LintRule::TwoObligations, words);
        }
        if let Some(words) = wording::vague(&item.question) {
            say(LintRule::VagueWord, words.to_owned());
        }
        if item.evidence.is_empty() {
            say(LintRule::NoEvidence, String::new());
        }
        let mut before = edition.items[..n].iter().zip(&pairs);
        if let Some((twin, _)) = before.find(|(other, question)| {
            other.sheet == item.sheet && wording::is_same_question(question, &pairs[n])
        }) {
            say(LintRule::SameQuestion, twin.id.clone());
        }
        if let Some(source) = source {
            if let Some(words) = lost_condition(edition, item, source) {
                say(LintRule::ConditionLost, words);
            }
            if let Some(words) = texts(item).into_iter().find_map(|text| source.repeated(text)) {
                say(LintRule::RepeatsSource, words);
            }
        }
    }
    remarks.sort_by(|a, b| (a.rule, &a.item).cmp(&(b.rule, &b.item)));
    remarks
}

/// Every text of an item that a person reads.
fn texts(item: &Item) -> Vec<&str> {
    let mut texts = vec![
        item.question.as_str(),
        &item.good,
        &item.partial,
        &item.audit_hint,
        &item.improvement,
    ];
    texts.extend(item.evidence.iter().map(String::as_str));
    texts.extend(item.note.as_deref());
    texts
}

/// The condition of the main clause, when nothing of the item answers to it.
fn lost_condition(edition: &Edition, item: &Item, source: &SourceText) -> Option<String> {
    let is_answered = !item.applies.is_always()
        || wording::names_a_case(&item.question)
        || item.note.as_deref().is_some_and(wording::names_a_case);
    if is_answered {
        return None;
    }
    let clause = edition.clause(item.clauses.first()?)?;
    wording::condition(source.clause(&clause.sha256)?)
}
