//! The sheet model and the questions it can answer without IO.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};
use tenken_checklist::Edition;
use tenken_domain::{
    figures::Scale,
    gap::{AnswerState, Gap, MeasureState, gaps},
    item::Item,
    profile::Profile,
    text::is_blank,
    vocabulary::{Answer, SetCode, SheetKind, SheetState},
};
use tenken_parcel::content::{Answered, Carried, PriorQuestion};

/// A section as it was called at the time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UnitInfo {
    pub id: String,
    pub code: String,
    pub name: String,
    pub department_name: String,
    pub department_code: String,
}

/// A system as it was called at the time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SystemInfo {
    pub id: String,
    pub code: String,
    pub name: String,
}

/// One station of the reporting route.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RouteInfo {
    /// `draft`, `confirm`, `department`, `office`, `report`.
    pub step: String,
    pub role: String,
    pub title: String,
    #[serde(default)]
    pub name: String,
}

/// What the office asked, kept with the sheet (`sheet.request_json`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RequestInfo {
    pub round_id: String,
    pub parcel_id: String,
    pub office: String,
    pub contact: String,
    pub note: String,
    pub issued_on: Option<String>,
    pub due_on: Option<String>,
    pub period_from: Option<String>,
    pub period_to: Option<String>,
    pub has_department_step: bool,
    pub route: Vec<RouteInfo>,
    /// Token that the submission brings back.
    pub token: Option<String>,
    /// Key that the submission is encrypted to.
    pub office_key: Option<String>,
    pub unit: UnitInfo,
    pub system: Option<SystemInfo>,
    /// Post and name of who is to confirm.
    pub responsible: String,
    pub returned_reason: String,
    pub returned_due_on: Option<String>,
}

/// One piece of evidence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct EvidenceRecord {
    pub id: String,
    pub name: String,
    pub place: String,
    pub checked_on: Option<String>,
    pub file_name: String,
    pub file_size: i64,
    pub sha256: String,
    /// The file lies in the case and is one that can be shown.
    pub is_picture: bool,
}

/// One answer with everything around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct AnswerRecord {
    pub value: Option<Answer>,
    pub is_flagged: bool,
    pub reason: String,
    pub exception: String,
    pub is_taken_over: bool,
    pub evidence: Vec<EvidenceRecord>,
    /// Ids of measures.
    pub measures: Vec<String>,
}

/// One measure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MeasureRecord {
    pub id: String,
    pub number: String,
    pub problem: String,
    pub cause_kind: String,
    pub cause: String,
    pub measure_type: String,
    pub action: String,
    pub interim: String,
    pub is_within_authority: bool,
    pub owner: String,
    pub responsible: String,
    pub due_first: Option<String>,
    pub due_on: Option<String>,
    pub progress: String,
}

/// One answer of last year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PriorRecord {
    pub revision: u32,
    pub value: Option<Answer>,
    /// An exception acted on it then.
    pub is_excepted: bool,
    pub reason: String,
    /// Name, place, date.
    pub evidence: Vec<EvidenceRecord>,
    pub measure: String,
    /// What was asked then, where this year asks something else.
    pub asked: Option<PriorQuestion>,
}

/// Last year's sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PriorYear {
    pub fiscal_year: i32,
    pub must_open: Option<i64>,
    /// How it came to the office: `parcel`, `excel`, `key_in`, `migrated`; empty where that is not known.
    pub origin: String,
    pub answers: BTreeMap<String, PriorRecord>,
    pub profile: BTreeMap<String, String>,
}

/// A sheet as a whole.
#[derive(Debug, Clone)]
pub(crate) struct SheetModel {
    pub id: String,
    pub kind: SheetKind,
    pub fiscal_year: i32,
    pub body_code: String,
    pub unit: UnitInfo,
    pub system: Option<SystemInfo>,
    pub version: i64,
    pub state: SheetState,
    pub set: SetCode,
    pub scale: Scale,
    pub edition: Arc<Edition>,
    pub edition_sha256: String,
    pub profile: Profile,
    pub inclusions: Vec<String>,
    pub answers: BTreeMap<String, AnswerRecord>,
    pub measures: Vec<MeasureRecord>,
    /// What earlier years left open, and what the section says of it.
    pub carried: Vec<Carried>,
    pub prior: Option<PriorYear>,
    /// Items excepted on the day, with the number.
    pub exceptions: BTreeMap<String, String>,
    pub request: RequestInfo,
    /// Marks of the office for this version.
    pub marks: BTreeMap<String, String>,
    pub performer: String,
    pub period_from: Option<String>,
    pub period_to: Option<String>,
    pub remarks: String,
    pub wishes: String,
    pub headcount: Option<i64>,
    /// When it was answered, where that is known.
    pub answered: Option<Answered>,
}

impl SheetModel {
    /// The items that are asked, in the order of the sheet; the place in the list plus one is the number.
    pub fn asked(&self) -> Vec<&Item> {
        self.edition
            .items_for(self.kind, self.set, &self.profile, &self.inclusions)
    }

    /// The item and its number.
    pub fn asked_item(&self, id: &str) -> Option<(i64, &Item)> {
        self.numbered().find(|(_, item)| item.id == id)
    }

    /// Numbers and items.
    pub fn numbered(&self) -> impl Iterator<Item = (i64, &Item)> {
        self.asked()
            .into_iter()
            .enumerate()
            .map(|(i, item)| (i64::try_from(i).unwrap_or(0) + 1, item))
    }

    /// The answer record, empty where there is none yet.
    pub fn answer(&self, item: &str) -> AnswerRecord {
        self.answers.get(item).cloned().unwrap_or_default()
    }

    /// A measure by id.
    pub fn measure(&self, id: &str) -> Option<&MeasureRecord> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// Everything that lacks at one item.
    pub fn gaps(&self, item: &Item) -> Vec<Gap> {
        let record = self.answer(&item.id);
        let measures = record
            .measures
            .iter()
            .filter_map(|id| self.measure(id))
            .map(|measure| MeasureState {
                action: &measure.action,
                owner: &measure.owner,
                has_due: measure.due_on.is_some(),
            })
            .collect();
        let state = AnswerState {
            answer: record.value,
            reason: &record.reason,
            measures,
            has_exception: !is_blank(&record.exception) || self.exceptions.contains_key(&item.id),
            has_evidence: record
                .evidence
                .iter()
                .any(|e| !is_blank(&e.name) && !is_blank(&e.place)),
        };
        gaps(item, &state)
    }

    /// Last year's record and whether the question is equal (same id and revision).
    pub fn last_year(&self, item: &Item) -> Option<(&PriorRecord, bool)> {
        let record = self.prior.as_ref()?.answers.get(&item.id)?;
        Some((record, item.is_equal_question(&item.id, record.revision)))
    }

    /// Post of the confirming role with the body's title.
    pub fn confirmer_title(&self) -> String {
        self.edition
            .body
            .route(self.kind)
            .and_then(|route| route.confirmed_by.first().copied())
            .map(|role| self.edition.body.title(role).to_owned())
            .unwrap_or_default()
    }
}

/// Minutes that so many questions take, at 42 seconds each, rounded up.
pub(crate) fn minutes(questions: i64) -> i64 {
    (questions * 42 + 59) / 60
}
