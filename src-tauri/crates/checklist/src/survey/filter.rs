//! Items, clauses and gaps that somebody looks for: by who answers, domain, obligation, control, sheet, set, and words.

use std::collections::BTreeMap;

use tenken_domain::{
    control::{ControlCode, Domain},
    item::Item,
    text::hiragana,
    vocabulary::{Obligation, Role, SetCode, SheetKind},
};
use unicode_normalization::UnicodeNormalization;

use crate::model::{Clause, ControlGap, ControlTable, Edition};

/// What is looked for. Nothing set: everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who answers.
    pub role: Option<Role>,
    /// Domain of the control code.
    pub domain: Option<Domain>,
    /// Obligation.
    pub level: Option<Obligation>,
    /// Control code.
    pub control: Option<ControlCode>,
    /// Sheet.
    pub sheet: Option<SheetKind>,
    /// What a round of this set asks.
    pub set: Option<SetCode>,
    /// Words that all occur, whatever their width, case and kana.
    pub text: String,
}

/// Where the words of an edition are looked up, folded once.
#[derive(Debug, Clone)]
pub struct Finder {
    items: Vec<String>,
    clauses: Vec<String>,
    gaps: Vec<String>,
    citing: BTreeMap<String, Vec<usize>>,
}

/// What fits, each in the order of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// Items.
    pub items: Vec<&'a Item>,
    /// Clauses, by their place in the edition.
    pub clauses: Vec<usize>,
    /// Control codes without a provision.
    pub gaps: Vec<&'a ControlGap>,
}

impl Filter {
    /// Nothing is looked for in particular.
    pub fn is_everything(&self) -> bool {
        words(&self.text).is_empty()
            && Self {
                text: String::new(),
                ..self.clone()
            } == Self::default()
    }

    /// Whether an item fits, its words aside.
    pub fn fits(&self, item: &Item) -> bool {
        self.role.is_none_or(|role| item.roles.contains(&role))
            && self.domain.is_none_or(|domain| item.control.domain() == domain)
            && self.level.is_none_or(|level| item.level == level)
            && self.control.is_none_or(|control| item.control == control)
            && self.sheet.is_none_or(|sheet| item.sheet == sheet)
            && self.set.is_none_or(|set| item.is_in_set(set))
    }

    /// A clause fits by what is its own, and by an item that cites it where the filter is about items.
    fn fits_clause(&self, clause: &Clause, citing: &[&Item]) -> bool {
        let of_items = Self {
            level: None,
            ..self.clone()
        };
        let is_about_items = Self {
            text: String::new(),
            ..of_items.clone()
        } != Self::default();
        self.level
            .is_none_or(|level| level.as_str() == clause.level.as_str())
            && (!is_about_items || citing.iter().any(|item| of_items.fits(item)))
    }

    /// Whether a control without a provision is among the domains and controls looked for.
    pub fn fits_gap(&self, gap: &ControlGap) -> bool {
        self.domain.is_none_or(|domain| gap.control.domain() == domain)
            && self.control.is_none_or(|control| gap.control == control)
    }
}

impl Finder {
    /// Reads an edition through.
    pub fn new(edition: &Edition, controls: &ControlTable) -> Self {
        let named = |code: ControlCode| {
            controls.control(code).map_or_else(String::new, |text| {
                format!("{} {} {}", code, text.name_ja, text.name_en)
            })
        };
        let mut citing: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, item) in edition.items.iter().enumerate() {
            for clause in &item.clauses {
                citing.entry(clause.clone()).or_default().push(number);
            }
        }
        let reasons: BTreeMap<&str, &str> = edition
            .not_asked
            .iter()
            .map(|entry| (entry.clause.as_str(), entry.reason.as_str()))
            .collect();
        let clause = |clause: &Clause| {
            let asked = citing.get(&clause.locator).into_iter().flatten();
            let questions: Vec<&str> = asked.map(|&at| edition.items[at].question.as_str()).collect();
            let parts = [
                &clause.locator,
                &clause.heading,
                clause.text.as_deref().unwrap_or_default(),
                reasons.get(clause.locator.as_str()).copied().unwrap_or_default(),
                &questions.join(" "),
            ];
            fold(&parts.join(" "))
        };
        Self {
            items: edition
                .items
                .iter()
                .map(|item| fold(&told(item, &named)))
                .collect(),
            clauses: edition.clauses.iter().map(clause).collect(),
            gaps: edition
                .info
                .gaps
                .iter()
                .map(|gap| {
                    fold(&format!(
                        "{} {}",
                        named(gap.control),
                        gap.note.as_deref().unwrap_or_default()
                    ))
                })
                .collect(),
            citing,
        }
    }

    /// What of the edition that was read through fits the filter.
    pub fn find<'a>(&self, edition: &'a Edition, filter: &Filter) -> Found<'a> {
        let words = words(&filter.text);
        let holds = |text: &String| words.iter().all(|word| text.contains(word.as_str()));
        Found {
            items: edition
                .items
                .iter()
                .zip(&self.items)
                .filter(|(item, text)| filter.fits(item) && holds(text))
                .map(|(item, _)| item)
                .collect(),
            clauses: edition
                .clauses
                .iter()
                .zip(&self.clauses)
                .enumerate()
                .filter(|(_, (clause, text))| {
                    let citing = self.citing.get(&clause.locator).into_iter().flatten();
                    let citing: Vec<&Item> = citing.map(|&at| &edition.items[at]).collect();
                    filter.fits_clause(clause, &citing) && holds(text)
                })
                .map(|(at, _)| at)
                .collect(),
            gaps: edition
                .info
                .gaps
                .iter()
                .zip(&self.gaps)
                .filter(|(gap, text)| filter.fits_gap(gap) && holds(text))
                .map(|(gap, _)| gap)
                .collect(),
        }
    }
}

impl ControlTable {
    /// The controls whose code and names hold every word, then those that only the words of their clauses lead to.
    pub fn find(&self, text: &str) -> Vec<ControlCode> {
        let words = words(text);
        let holds = |text: &str| {
            let text = fold(text);
            words.iter().all(|word| text.contains(word.as_str()))
        };
        let mut found: Vec<(bool, ControlCode)> = Vec::new();
        for control in &self.controls {
            let domain = self.domain(control.code.domain());
            let domain = domain.map_or("", |domain| domain.name_ja.as_str());
            let named = format!(
                "{} {} {} {domain}",
                control.code, control.name_ja, control.name_en
            );
            if holds(&named) {
                found.push((false, control.code));
            } else if holds(&format!("{named} {}", control.terms.join(" "))) {
                found.push((true, control.code));
            }
        }
        found.sort_unstable();
        found.into_iter().map(|(_, code)| code).collect()
    }
}

/// Everything of an item that a person may remember.
fn told(item: &Item, named: &impl Fn(ControlCode) -> String) -> String {
    let parts = [
        &item.id,
        &named(item.control),
        &item.clauses.join(" "),
        &item.question,
        &item.good,
        &item.partial,
        &item.evidence.join(" "),
        &item.audit_hint,
        &item.improvement,
        item.note.as_deref().unwrap_or_default(),
    ];
    parts.join(" ")
}

fn words(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// A text as it is compared: width, case and kana do not matter.
fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).map(hiragana).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Which, controls, load};

    fn found(edition: &Edition, filter: &Filter) -> (usize, usize, usize) {
        let finder = Finder::new(edition, controls().unwrap());
        let found = finder.find(edition, filter);
        (found.items.len(), found.clauses.len(), found.gaps.len())
    }

    fn sought(text: &str) -> Filter {
        Filter {
            text: text.to_owned(),
            ..Filter::default()
        }
    }

    #[test]
    fn an_empty_filter_finds_everything() {
        let kobe = load("kobe", Which::Newest).unwrap();
        let all = (kobe.items.len(), kobe.clauses.len(), kobe.info.gaps.len());
        assert_eq!(found(&kobe, &Filter::default()), all);
        assert_eq!(found(&kobe, &sought("　 ")), all);
        assert!(Filter::default().is_everything() && sought(" ").is_everything());
        assert!(!sought("a").is_everything());
    }

    #[test]
    fn words_are_found_in_any_width_case_and_kana() {
        let kobe = load("kobe", Which::Newest).unwrap();
        let plain = found(&kobe, &sought("パスワード"));
        assert!(plain.0 > 3 && plain.1 > 0, "{plain:?}");
        assert_eq!(found(&kobe, &sought("ぱすわーど")), plain);
        assert_eq!(found(&kobe, &sought("ﾊﾟｽﾜｰﾄﾞ")), plain);
        assert_eq!(found(&kobe, &sought("ＫＯＢＥ-hum-01-A")).0, 1);
        assert_eq!(found(&kobe, &sought("この言葉はどこにもない")), (0, 0, 0));
    }

    #[test]
    fn each_field_narrows_what_the_items_say_of_themselves() {
        let kobe = load("kobe", Which::Newest).unwrap();
        let finder = Finder::new(&kobe, controls().unwrap());
        let filter = Filter {
            role: Some(Role::SectionMgr),
            domain: Some(Domain::Hum),
            level: Some(Obligation::Must),
            sheet: Some(SheetKind::Organisation),
            set: Some(SetCode::Standard),
            ..Filter::default()
        };
        let found = finder.find(&kobe, &filter);
        assert!(!found.items.is_empty());
        for item in &found.items {
            assert!(item.roles.contains(&Role::SectionMgr) && item.control.domain() == Domain::Hum);
            assert!(item.level == Obligation::Must && item.set <= SetCode::Standard);
            assert_eq!(item.sheet, SheetKind::Organisation);
        }
        let cited: Vec<&str> = kobe
            .items
            .iter()
            .filter(|item| {
                filter.fits(&Item {
                    level: Obligation::Must,
                    ..(*item).clone()
                })
            })
            .flat_map(|item| &item.clauses)
            .map(String::as_str)
            .collect();
        for &at in &found.clauses {
            let clause = &kobe.clauses[at];
            assert_eq!(clause.level.as_str(), "must");
            assert!(cited.contains(&clause.locator.as_str()), "{}", clause.locator);
        }
        let one = Filter {
            control: Some("OPS-16".parse().unwrap()),
            ..Filter::default()
        };
        let found = finder.find(&kobe, &one);
        assert_eq!((found.items.len(), found.gaps.len()), (0, 1));
    }

    #[test]
    fn controls_are_found_by_name_code_and_the_words_of_clauses() {
        let table = controls().unwrap();
        assert_eq!(table.find("").len(), 100);
        assert_eq!(table.find("ｈｕｍ-07").len(), 1);
        assert_eq!(
            table.find("ぱすわーど")[0].domain(),
            Domain::Idp,
            "names before terms"
        );
        assert!(table.find("ぱすわーど").len() > 1);
    }
}
