//! What the example tells: 架空市, its people and its answers. Read from the data files beside this one; everything in
//! them is invented.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};

use crate::error::{AppError, Result};

/// 架空市 and how its self-check goes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Town {
    /// Body id of the checklist.
    pub body: String,
    pub office: Office,
    pub sections: Vec<Section>,
    pub years: Vec<Year>,
    /// Role and name of who approves the rounds.
    pub approver: Approver,
    /// Opens the requests of the second year.
    pub request_passphrase: String,
    /// Opens the one case that is encrypted.
    pub case_passphrase: String,
    /// What the chief adds to the drafted 総括所見.
    pub remarks_more: String,
    /// What is said of improvements that the year before left open.
    pub carried: CarriedSaid,
    /// 文書番号 by 課コード.
    pub document_numbers: BTreeMap<String, String>,
}

/// Who approves.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Approver {
    pub role: String,
    pub name: String,
}

/// The office and its desk.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Office {
    pub folder: String,
    pub name: String,
    pub contact: String,
    pub machine: String,
    pub account: String,
    pub people: Vec<Person>,
}

/// A person of a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub name: String,
    pub role: String,
}

/// A section and its desk.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    pub folder: String,
    pub code: String,
    pub name: String,
    pub department: String,
    pub head_title: String,
    pub head_name: String,
    /// Who types the answers.
    pub deputy: String,
    /// Post and name of who gives 部局長の確認.
    pub department_head: String,
    pub machine: String,
    pub account: String,
    pub systems: Vec<System>,
}

impl Section {
    /// Post and name of the chief.
    pub fn head(&self) -> String {
        format!("{}　{}", self.head_title, self.head_name)
    }
}

/// An information system of a section.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct System {
    pub code: String,
    pub name: String,
    pub manager_title: String,
    pub manager_name: String,
}

/// A year's round.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    clippy::struct_field_names,
    reason = "fiscal_year is the term everywhere else"
)]
pub(super) struct Year {
    #[serde(rename = "year")]
    pub fiscal_year: i32,
    /// Edition id.
    pub edition: String,
    pub set: String,
    pub due_on: String,
    pub period_from: String,
    pub period_to: String,
    pub note: String,
    pub approved_on: String,
    pub approval_number: String,
    /// Where the office puts its requests.
    pub folder: String,
    /// Where the evidence of answers lies that the data files do not name.
    pub evidence_place: String,
    pub evidence_on: String,
}

/// How one sheet is filled in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Filling {
    /// 課コード.
    pub unit: String,
    /// System code; empty for the organisation sheet.
    pub system: String,
    pub performer: String,
    pub headcount: String,
    pub wishes: String,
    /// What the department's head writes; empty where there is no such step.
    #[serde(default)]
    pub department_opinion: String,
    pub profile: BTreeMap<String, String>,
    /// Questions that are not named below are answered ○; otherwise they stay open.
    pub is_rest_yes: bool,
    pub plans: Vec<Plan>,
    pub replies: Vec<Reply>,
}

/// A measure; the key is how replies name it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub key: String,
    pub problem: String,
    pub cause_kind: String,
    pub cause: String,
    pub action: String,
    pub interim: String,
    pub owner: String,
    pub due_on: String,
    pub progress: String,
}

/// The answer to one question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reply {
    /// Item id without the body in front.
    pub item: String,
    /// Answer code; empty leaves the question open.
    pub answer: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Key of a plan.
    #[serde(default)]
    pub plan: Option<String>,
    #[serde(default)]
    pub is_flagged: bool,
    /// Taken over from last year instead of set.
    #[serde(default)]
    pub is_taken_over: bool,
}

/// A piece of evidence.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Evidence {
    pub name: String,
    pub place: String,
    pub on: String,
}

/// What happens after the first submission of the second year.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Later {
    pub returned: Returned,
    pub corrected: Vec<Reply>,
    /// Who carries out the central check.
    pub central_performer: String,
    pub central: Vec<Reply>,
}

/// 差戻し.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Returned {
    pub unit: String,
    pub reason: String,
    pub due_on: String,
    pub folder: String,
    pub marks: Vec<Mark>,
}

/// A marked answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mark {
    pub item: String,
    pub note: String,
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|cause| AppError::StoredDamaged {
        what: "example",
        detail: cause.to_string(),
    })
}

/// 架空市.
pub(super) fn town() -> Result<Town> {
    read(include_str!("kakuu.json"))
}

/// The answers of a year's sheets.
pub(super) fn fillings(year: i32) -> Result<Vec<Filling>> {
    read(if year == 2025 {
        include_str!("replies_2025.json")
    } else {
        include_str!("replies_2026.json")
    })
}

/// What comes after.
pub(super) fn later() -> Result<Later> {
    read(include_str!("later_2026.json"))
}

/// Answers on what the year before left open: the first improvement goes on, the others are done; an exception is not needed
/// any more.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct CarriedSaid {
    pub done: String,
    pub going: String,
    pub wish: String,
    pub wish_reason: String,
    /// Why an exception of the year before is not needed any more.
    pub unneeded: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_files_read_and_name_only_plans_and_sections_that_are_there() {
        let town = town().unwrap();
        later().unwrap();
        for year in &town.years {
            for filling in fillings(year.fiscal_year).unwrap() {
                assert!(town.sections.iter().any(|section| section.code == filling.unit));
                for reply in &filling.replies {
                    if let Some(plan) = &reply.plan {
                        assert!(filling.plans.iter().any(|known| known.key == *plan), "{plan}");
                    }
                }
            }
        }
    }
}
