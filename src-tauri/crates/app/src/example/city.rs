//! The rest of 架空市 as the data file tells it: departments, sections, systems, and what goes wrong in them. Everything
//! in it is invented.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::data::read;
use crate::error::Result;

/// Departments, sections, systems and pools of texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct City {
    pub departments: Vec<Department>,
    pub sections: Vec<Place>,
    pub systems: Vec<CitySystem>,
    pub merger: Merger,
    /// What a section plans for a gap that the year before left, by kind of cause.
    pub again: BTreeMap<String, Vec<String>>,
    pub gaps: Vec<GapText>,
    pub exceptions: Vec<Granted>,
    pub measures_progress: Vec<String>,
    pub wishes: Vec<String>,
    pub opinions: Vec<String>,
    pub remarks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Department {
    pub name: String,
    /// Post and name.
    pub head: String,
}

/// A section and how carefully it works.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub department: String,
    pub head_title: String,
    pub head_name: String,
    pub deputy: String,
    pub headcount: i64,
    /// Codes answered はい.
    pub profile: String,
    /// Where its sheet stands in the second year; empty for a section that ended before.
    #[serde(default)]
    pub standing: String,
    /// 0 careless to 3 excellent.
    pub care: u8,
}

/// A system; `section` is the code of its section.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CitySystem {
    pub code: String,
    pub section: String,
    pub name: String,
    pub manager_title: String,
    pub manager_name: String,
    pub profile: String,
    pub care: u8,
}

/// Sections that became one between the years.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Merger {
    pub on: String,
    /// Code of the section that came of it.
    pub into: String,
    pub from: Vec<Place>,
}

/// A gap as a section writes it. One for 該当なし has a reason alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GapText {
    pub item: String,
    pub answer: String,
    pub reason: String,
    #[serde(default)]
    pub problem: String,
    #[serde(default)]
    pub cause_kind: String,
    #[serde(default)]
    pub cause: String,
    #[serde(default)]
    pub action: String,
    #[serde(default)]
    pub interim: String,
    #[serde(default)]
    pub owner_role: String,
    #[serde(default)]
    pub due_on: String,
}

/// An approved exception.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_field_names, reason = "granted_on is the term everywhere else")]
pub(super) struct Granted {
    pub number: String,
    pub section: String,
    pub item: String,
    pub reason: String,
    pub interim: String,
    pub granted_on: String,
    pub until: String,
    pub approver: String,
}

impl City {
    /// Post and name of the head of a department.
    pub fn head_of(&self, department: &str) -> &str {
        self.departments
            .iter()
            .find(|one| one.name == department)
            .map_or("", |one| one.head.as_str())
    }

    /// Systems of a section.
    pub fn systems_of<'a>(&'a self, section: &'a str) -> impl Iterator<Item = &'a CitySystem> {
        self.systems
            .iter()
            .filter(move |system| system.section == section)
    }
}

/// The city's data.
pub(super) fn city() -> Result<City> {
    read(include_str!("city.json"))
}

/// A number below `below` that the words always give again: what a section answers is no accident of the day.
pub(super) fn fate(words: &[&str], below: usize) -> usize {
    // FNV-1a, 64 bits: well spread, and the same on every machine.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
        hash ^= u64::from(byte);
        hash = hash.wrapping_mul(0x0100_0000_01b3);
    }
    hash ^= hash >> 33;
    usize::try_from(hash % u64::try_from(below.max(1)).unwrap_or(1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_city_is_as_large_as_it_says() {
        let city = city().unwrap();
        assert_eq!(
            (city.departments.len(), city.sections.len(), city.systems.len()),
            (6, 40, 12)
        );
        assert_eq!((city.merger.from.len(), city.exceptions.len()), (2, 3));
        let codes: BTreeSet<&str> = city.sections.iter().map(|place| place.code.as_str()).collect();
        assert_eq!(codes.len(), 40);
        assert!(codes.contains(city.merger.into.as_str()));
        for section in &city.sections {
            assert!(!city.head_of(&section.department).is_empty(), "{}", section.code);
        }
        for system in &city.systems {
            assert!(codes.contains(system.section.as_str()), "{}", system.code);
        }
        let answers: BTreeSet<&str> = city.gaps.iter().map(|gap| gap.answer.as_str()).collect();
        assert_eq!(answers, BTreeSet::from(["na", "no", "partial"]));
    }

    #[test]
    fn fate_spreads_and_stays() {
        let drawn: BTreeSet<usize> = (0..100).map(|n| fate(&["0110", &n.to_string()], 10)).collect();
        assert_eq!(drawn.len(), 10);
        assert_eq!(fate(&["a", "b"], 1000), fate(&["a", "b"], 1000));
        assert_ne!(fate(&["ab", ""], 100_000), fate(&["a", "b"], 100_000));
    }
}
