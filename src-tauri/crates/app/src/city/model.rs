//! What a year's figures are made of, held in memory: every answer in force, once.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
    sync::Arc,
};

use tenken_domain::{
    date::Day,
    figures::{Figures, Scale, Scored},
    item::Item,
    vocabulary::{Answer, SheetKind},
};
use tenken_parcel::content::Measure;
use tenken_store::table::{office_correction::OfficeCorrection, reception::Reception};

/// What a loaded year is right for: file, journal number, year, day.
pub(crate) type Key = (PathBuf, i64, i64, String);

/// Years that were loaded last, with what they are right for.
pub(crate) type Kept = Vec<(Key, Arc<City>)>;

/// One year of a body.
pub(crate) struct City {
    pub year: i64,
    /// Journal number the figures were made from.
    pub seq: i64,
    pub today: Day,
    /// The day that the sections are named of.
    pub day: Day,
    pub scale: Scale,
    pub due_on: Option<Day>,
    pub has_department_step: bool,
    /// Sections in the order of departments, then of code.
    pub sections: Vec<CitySection>,
    pub sheets: Vec<CitySheet>,
    pub items: Vec<CityItem>,
    /// Items by id and revision.
    pub questions: HashMap<(String, u32), usize>,
    /// 事務局訂正 that act on the answers, with the names of those who made them.
    pub corrections: Vec<(OfficeCorrection, String)>,
    /// Improvements of the sheets, with the index of the sheet.
    pub measures: Vec<(usize, Measure)>,
    /// 意見・要望 of the sheets, with the index of the sheet.
    pub wishes: Vec<(usize, String)>,
    /// 統括点検票 in force: shown beside, never pooled.
    pub central: Option<CitySheet>,
    /// Unit codes of versions in force whose section does not stand (any more).
    pub unplaced: Vec<String>,
    /// Newest version that came in, RFC 3339.
    pub received_at: Option<String>,
}

/// A section that is asked, or 対象外.
#[derive(Debug, Clone)]
pub(crate) struct CitySection {
    pub unit: String,
    pub code: String,
    pub name: String,
    pub department: String,
    pub head_title: String,
    /// Code and name of the systems that are asked.
    pub systems: Vec<(String, String)>,
    pub is_excluded: bool,
    pub reason: String,
    /// Its own deadline where it was extended.
    pub deadline: Option<Day>,
    pub requested_at: Option<String>,
}

impl CitySection {
    /// Sheets expected of it.
    pub(crate) fn expected(&self) -> usize {
        self.systems.len() + 1
    }
}

/// An item of an edition.
#[derive(Debug, Clone)]
pub(crate) struct CityItem {
    pub item: Item,
}

/// A version in force.
#[derive(Debug, Clone)]
pub(crate) struct CitySheet {
    pub row: Reception,
    /// Index into the sections.
    pub section: usize,
    pub kind: SheetKind,
    pub system_name: String,
    pub answers: Vec<CityAnswer>,
}

/// One assigned answer.
#[derive(Debug, Clone)]
pub(crate) struct CityAnswer {
    /// Index into the items.
    pub item: usize,
    pub value: Option<Answer>,
    pub is_flagged: bool,
    pub reason: Arc<str>,
    pub exception: Arc<str>,
    pub is_excepted: bool,
    /// Index into the corrections, of 事務局訂正 that acts on it.
    pub corrected: Option<usize>,
}

impl City {
    /// The answer as the formulas see it.
    pub(crate) fn scored(&self, answer: &CityAnswer) -> Scored {
        let item = &self.items[answer.item].item;
        Scored {
            domain: item.control.domain(),
            level: item.level,
            answer: answer.value,
            is_excepted: answer.is_excepted,
        }
    }

    /// Pooled figures of the answers that are wanted.
    pub(crate) fn pooled<'a>(
        &'a self,
        sheets: impl IntoIterator<Item = &'a CitySheet>,
        mut is_wanted: impl FnMut(&CityAnswer) -> bool,
    ) -> Figures {
        let mut sum = Figures::default();
        for answer in sheets.into_iter().flat_map(|sheet| &sheet.answers) {
            if is_wanted(answer) {
                sum.add(self.scored(answer), &self.scale);
            }
        }
        sum
    }

    /// How many of the sheets came in how.
    pub(crate) fn origins(&self) -> BTreeMap<String, i64> {
        let mut found = BTreeMap::new();
        for sheet in &self.sheets {
            *found.entry(sheet.row.origin.clone()).or_default() += 1;
        }
        found
    }

    /// Whether the answer is a 必須未実施.
    pub(crate) fn is_must_open(&self, answer: &CityAnswer) -> bool {
        let mut one = Figures::default();
        one.add(self.scored(answer), &self.scale);
        one.must_open > 0
    }

    /// The sheets of a section; they are kept in the order of sections.
    pub(crate) fn sheets_of(&self, section: usize) -> impl Iterator<Item = &CitySheet> {
        let from = self.sheets.partition_point(|sheet| sheet.section < section);
        let to = self.sheets.partition_point(|sheet| sheet.section <= section);
        self.sheets[from..to].iter()
    }

    /// Sections that count: 対象外 is in neither numerator nor denominator.
    pub(crate) fn targets(&self) -> impl Iterator<Item = (usize, &CitySection)> {
        self.sections
            .iter()
            .enumerate()
            .filter(|(_, section)| !section.is_excluded)
    }

    /// Departments in the order of the organisation.
    pub(crate) fn departments(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for (_, section) in self.targets() {
            if !found.contains(&section.department.as_str()) {
                found.push(&section.department);
            }
        }
        found
    }

    /// The day by which a section's sheets are due.
    pub(crate) fn due(&self, section: &CitySection) -> Option<Day> {
        section.deadline.or(self.due_on)
    }
}

impl City {
    /// The item of that id and revision.
    pub(super) fn item(&self, id: &str, revision: u32) -> Option<&Item> {
        self.place_of(id, revision).map(|index| &self.items[index].item)
    }

    /// Its place in the order of the checklist.
    pub(super) fn place_of(&self, id: &str, revision: u32) -> Option<usize> {
        self.questions.get(&(id.to_owned(), revision)).copied()
    }
}
