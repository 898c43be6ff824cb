//! A sheet of the city as its section would have filled it in: answers drawn from the data file, the same every time.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use tenken_checklist::Edition;
use tenken_domain::{
    item::Item,
    profile::{Profile, ProfileCode},
    vocabulary::{Answer, ProfileValue, SheetKind, SheetState},
};
use tenken_store::table::{round::Round, round_target::RoundTarget};
use time::OffsetDateTime;

use crate::{
    error::Result,
    example::city::{City, CitySystem, GapText, Place, fate},
    office::{SectionUnit, round_scale},
    output::say,
    review::drafted,
    sheet::{
        AnswerRecord, EvidenceRecord, MeasureRecord, RequestInfo, SheetModel, SystemInfo, UnitInfo, some,
    },
};

/// In how many of a hundred questions with a known gap a section of this care has it.
const GAPS: [usize; 4] = [42, 28, 16, 6];
/// The first year that is told.
const FIRST: i32 = 2025;
/// In the second year a part of them is gone.
const LATER: usize = 80;

/// What the sheets of a year have in common.
pub(super) struct Campaign<'a> {
    pub city: &'a City,
    pub year: i32,
    pub round: Round,
    pub edition: Arc<Edition>,
    pub confirmed: OffsetDateTime,
    pub period: (String, String),
    pub evidence: (String, String),
    /// What the round says of each section, by unit.
    pub targets: BTreeMap<String, RoundTarget>,
    /// Items under an exception with its number, by 課コード.
    pub excepted: BTreeMap<String, (String, String)>,
    /// Running numbers of measures by section, sheet and question: a section counts through all of its sheets.
    pub numbers: RefCell<BTreeMap<(String, String, String), usize>>,
}

/// A sheet to be made up.
pub(super) struct Subject<'a> {
    pub place: &'a Place,
    pub unit: &'a SectionUnit,
    pub system: Option<(&'a CitySystem, SystemInfo)>,
}

impl Campaign<'_> {
    /// The whole sheet as its section would have filled it in.
    pub fn model(&self, subject: &Subject<'_>) -> Result<SheetModel> {
        let (place, unit) = (subject.place, subject.unit);
        let (kind, profile, key) = match &subject.system {
            Some((system, _)) => (SheetKind::System, &system.profile, &system.code),
            None => (SheetKind::Organisation, &place.profile, &place.code),
        };
        let mut model = SheetModel {
            id: String::new(),
            kind,
            fiscal_year: self.year,
            body_code: self.edition.body.code.clone(),
            unit: UnitInfo {
                id: unit.id.clone(),
                code: unit.code.clone(),
                name: unit.name.clone(),
                department_name: unit.department_name.clone(),
                department_code: unit.department_code.clone(),
            },
            system: subject.system.as_ref().map(|(_, info)| info.clone()),
            version: 1,
            state: SheetState::Submitted,
            set: self.round.set_code.parse()?,
            scale: round_scale(&self.round)?,
            edition: Arc::clone(&self.edition),
            edition_sha256: self.round.edition_sha256.clone(),
            profile: answers_of(kind, profile),
            inclusions: Vec::new(),
            answers: BTreeMap::new(),
            measures: Vec::new(),
            carried: Vec::new(),
            prior: None,
            exceptions: BTreeMap::new(),
            request: RequestInfo::default(),
            marks: BTreeMap::new(),
            performer: place.deputy.clone(),
            period_from: Some(self.period.0.clone()),
            period_to: Some(self.period.1.clone()),
            remarks: String::new(),
            wishes: String::new(),
            headcount: Some(place.headcount),
            answered: None,
        };
        if let Some((item, number)) = self.excepted.get(key) {
            model.exceptions.insert(item.clone(), number.clone());
        }
        let items: Vec<Item> = model.asked().into_iter().cloned().collect();
        for item in &items {
            let record = self.answer(&mut model, subject, item, key);
            model.answers.insert(item.id.clone(), record);
        }
        let pick = |pool: &[String], what: &str, of: usize| pool.get(fate(&[key, what], of)).cloned();
        model.wishes = pick(&self.city.wishes, "wish", self.city.wishes.len() * 3).unwrap_or_default();
        model.remarks = drafted(&model);
        if let Some(more) = pick(&self.city.remarks, "remark", self.city.remarks.len()) {
            model.remarks = format!("{}\n{more}", model.remarks);
        }
        Ok(model)
    }

    fn answer(&self, model: &mut SheetModel, subject: &Subject<'_>, item: &Item, key: &str) -> AnswerRecord {
        let year = self.year.to_string();
        if let Some(number) = model.exceptions.get(&item.id).cloned() {
            let granted = self
                .city
                .exceptions
                .iter()
                .find(|granted| granted.number == number);
            return AnswerRecord {
                value: Some(Answer::No),
                reason: granted.map(|granted| granted.reason.clone()).unwrap_or_default(),
                exception: number,
                ..AnswerRecord::default()
            };
        }
        let known: Vec<&GapText> = self
            .city
            .gaps
            .iter()
            .filter(|gap| is_named(item, &gap.item))
            .collect();
        let care = subject
            .system
            .as_ref()
            .map_or(subject.place.care, |(system, _)| system.care);
        let limit = GAPS[usize::from(care.min(3))];
        // A gap that stays is the same in both years; what went was drawn above the limit of the later one.
        let limit = if self.year > FIRST {
            limit * LATER / 100
        } else {
            limit
        };
        if known.is_empty() || fate(&[key, &item.id], 100) >= limit {
            return self.yes(item);
        }
        let first = known[fate(&[key, &item.id, "which"], known.len())];
        // A gap that stays is as wide, but no section writes the same words again.
        let others: Vec<&GapText> = (known.iter().copied())
            .filter(|gap| gap.answer == first.answer && gap.reason != first.reason && !gap.action.is_empty())
            .collect();
        let (gap, is_again) = match others.as_slice() {
            _ if self.year <= FIRST || first.action.is_empty() => (first, false),
            [] => (first, true),
            others => (others[fate(&[key, &item.id, "other"], others.len())], false),
        };
        let mut record = AnswerRecord {
            value: gap.answer.parse().ok(),
            reason: gap.reason.clone(),
            ..AnswerRecord::default()
        };
        if !gap.action.is_empty() {
            let mut measure = self.measure(model, subject, item, gap, &year);
            if is_again {
                self.again(&mut measure, &[key, &item.id]);
            }
            record.measures.push(measure.id.clone());
            model.measures.push(measure);
        }
        record
    }

    /// What is planned where the plan of the year before did not do.
    fn again(&self, measure: &mut MeasureRecord, words: &[&str]) {
        let planned = self.city.again.get(&measure.cause_kind);
        let Some(planned) = planned.filter(|planned| !planned.is_empty()) else {
            return;
        };
        measure.action.clone_from(&planned[fate(words, planned.len())]);
        measure.problem = say("example-again", &[("problem", &measure.problem)]);
        measure.interim.clear();
    }

    fn yes(&self, item: &Item) -> AnswerRecord {
        let mut record = AnswerRecord {
            value: Some(Answer::Yes),
            ..AnswerRecord::default()
        };
        if item.evidence_required {
            record.evidence.push(EvidenceRecord {
                name: item.evidence.first().cloned().unwrap_or_default(),
                place: self.evidence.0.clone(),
                checked_on: Some(self.evidence.1.clone()),
                ..EvidenceRecord::default()
            });
        }
        record
    }

    fn measure(
        &self,
        model: &SheetModel,
        subject: &Subject<'_>,
        item: &Item,
        gap: &GapText,
        year: &str,
    ) -> MeasureRecord {
        let mut numbers = self.numbers.borrow_mut();
        let code = &model.unit.code;
        let next = numbers.keys().filter(|(unit, ..)| unit == code).count() + 1;
        let system = model
            .system
            .as_ref()
            .map_or_else(String::new, |system| system.code.clone());
        let running = *numbers
            .entry((code.clone(), system, item.id.clone()))
            .or_insert(next);
        let number = format!("{}-{code}-{running:02}", self.year - 2018);
        let progress = &self.city.measures_progress;
        let drawn = fate(&[&number, &item.id, year], 3.min(progress.len()));
        MeasureRecord {
            id: number.clone(),
            number,
            problem: gap.problem.clone(),
            cause_kind: gap.cause_kind.clone(),
            cause: gap.cause.clone(),
            measure_type: "corrective".to_owned(),
            action: gap.action.clone(),
            interim: gap.interim.clone(),
            is_within_authority: true,
            owner: format!("{}　{}", gap.owner_role, subject.place.deputy),
            responsible: format!("{}　{}", subject.place.head_title, subject.place.head_name),
            due_first: some(&gap.due_on),
            due_on: some(&gap.due_on),
            progress: progress.get(drawn).cloned().unwrap_or_default(),
        }
    }
}

/// Data files name an item without its body.
pub(super) fn is_named(item: &Item, name: &str) -> bool {
    item.id
        .strip_suffix(name)
        .is_some_and(|before| before.ends_with('-'))
}

/// The codes named are はい, the others いいえ.
fn answers_of(kind: SheetKind, yes: &str) -> Profile {
    let yes: Vec<&str> = yes.split_whitespace().collect();
    Profile(
        ProfileCode::of_sheet(kind)
            .map(|code| {
                let is_yes = yes.contains(&code.to_string().as_str());
                (
                    code,
                    if is_yes {
                        ProfileValue::Yes
                    } else {
                        ProfileValue::No
                    },
                )
            })
            .collect(),
    )
}
