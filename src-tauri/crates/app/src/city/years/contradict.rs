//! Answers that contradict each other: in one section, between two years, between sections.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tenken_domain::vocabulary::Answer;

use super::{super::model::City, LINES};
use crate::{sheet::count, wire::RevisionContradiction};

/// Names beside a contradiction.
const NAMES: usize = 3;

/// Sections that contradict, and all that could.
#[derive(Default)]
struct Clash {
    sections: BTreeSet<usize>,
    of: BTreeSet<usize>,
}

pub(super) fn contradictions(city: &City, before: Option<&City>) -> Vec<RevisionContradiction> {
    let mut lines = within(city);
    lines.extend(before.map(|before| flips(city, before)).unwrap_or_default());
    lines.extend(splits(city));
    lines
}

/// ○ to one question of a control and × to another of the same, in one section.
fn within(city: &City) -> Vec<RevisionContradiction> {
    let mut found: BTreeMap<(usize, usize), Clash> = BTreeMap::new();
    for (section, _) in city.targets() {
        let mut own: BTreeMap<String, (BTreeSet<usize>, BTreeSet<usize>)> = BTreeMap::new();
        for answer in city.sheets_of(section).flat_map(|sheet| &sheet.answers) {
            let control = city.items[answer.item].item.control.to_string();
            let both = own.entry(control).or_default();
            match answer.value {
                Some(Answer::Yes) => both.0.insert(answer.item),
                Some(Answer::No) => both.1.insert(answer.item),
                _ => false,
            };
        }
        for (yes, no) in own.into_values() {
            let all: BTreeSet<usize> = yes.union(&no).copied().collect();
            for one in &all {
                for other in all.iter().filter(|other| *other != one) {
                    let clash = found.entry((*one, *other)).or_default();
                    clash.of.insert(section);
                    if yes.contains(one) && no.contains(other) {
                        clash.sections.insert(section);
                    }
                }
            }
        }
    }
    ranked(found.into_iter().map(|((item, other), clash)| {
        let other = &city.items[other].item;
        RevisionContradiction {
            other: other.id.clone(),
            other_question: other.question.clone(),
            ..contradiction(city, "within", item, &clash)
        }
    }))
}

/// ○ last year and × now, to an equal question.
fn flips(city: &City, before: &City) -> Vec<RevisionContradiction> {
    let mut earlier: HashMap<(&str, &str, usize), Option<Answer>> = HashMap::new();
    for sheet in &before.sheets {
        let unit = before.sections[sheet.section].unit.as_str();
        for answer in &sheet.answers {
            let item = &before.items[answer.item].item;
            if let Some(now) = city.place_of(&item.id, item.revision) {
                earlier.insert((unit, &sheet.row.system_code, now), answer.value);
            }
        }
    }
    let mut found: BTreeMap<usize, Clash> = BTreeMap::new();
    for sheet in &city.sheets {
        let unit = city.sections[sheet.section].unit.as_str();
        for answer in &sheet.answers {
            let last = earlier.get(&(unit, sheet.row.system_code.as_str(), answer.item));
            if let Some(Some(last)) = last {
                let clash = found.entry(answer.item).or_default();
                clash.of.insert(sheet.section);
                if *last == Answer::Yes && answer.value == Some(Answer::No) {
                    clash.sections.insert(sheet.section);
                }
            }
        }
    }
    ranked(
        found
            .into_iter()
            .map(|(item, clash)| contradiction(city, "flip", item, &clash)),
    )
}

/// A quarter or more say ○, and a quarter or more say ×: the question may not be understood alike. Four sections at least.
fn splits(city: &City) -> Vec<RevisionContradiction> {
    let mut found: BTreeMap<usize, (usize, Clash)> = BTreeMap::new();
    for sheet in &city.sheets {
        for answer in &sheet.answers {
            let (yes, clash) = found.entry(answer.item).or_default();
            match answer.value {
                Some(Answer::Yes) => *yes += usize::from(clash.of.insert(sheet.section)),
                Some(Answer::No) => {
                    clash.of.insert(sheet.section);
                    clash.sections.insert(sheet.section);
                }
                Some(Answer::Partial) => {
                    clash.of.insert(sheet.section);
                }
                Some(Answer::NotApplicable) | None => {}
            }
        }
    }
    let lines = found.into_iter().filter(|(_, (yes, clash))| {
        let all = clash.of.len();
        all >= 4 && yes * 4 >= all && clash.sections.len() * 4 >= all
    });
    ranked(lines.map(|(item, (_, clash))| contradiction(city, "split", item, &clash)))
}

fn ranked(lines: impl Iterator<Item = RevisionContradiction>) -> Vec<RevisionContradiction> {
    let mut lines: Vec<_> = lines.filter(|line| line.sections > 0).collect();
    lines.sort_by(|a, b| (b.sections, &a.item, &a.other).cmp(&(a.sections, &b.item, &b.other)));
    lines.truncate(LINES);
    lines
}

fn contradiction(city: &City, kind: &str, item: usize, clash: &Clash) -> RevisionContradiction {
    let item = &city.items[item].item;
    let names = clash.sections.iter().take(NAMES);
    RevisionContradiction {
        kind: kind.to_owned(),
        control: item.control.to_string(),
        item: item.id.clone(),
        question: item.question.clone(),
        other: String::new(),
        other_question: String::new(),
        sections: count(clash.sections.len()),
        of: count(clash.of.len()),
        names: names.map(|index| city.sections[*index].name.clone()).collect(),
    }
}
