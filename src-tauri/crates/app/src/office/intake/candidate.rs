//! A sheet against what is there: whose it is, what it would replace, what is odd (data.md 6).

use std::sync::Arc;

use tenken_checklist::Edition;
use tenken_domain::vocabulary::{Answer, SheetState};
use tenken_parcel::content::{Carried, Unit};
use tenken_store::table::reception::Reception;

use super::{
    IntakeError,
    brought::Brought,
    ground::{Ground, Key},
};
use crate::{
    app::App,
    error::{AppError, Result},
    office::{form_in::CARRIED_CELLS, reception::confirmed},
    output::{date, say},
    sheet::{RequestInfo, SheetModel, carried_state_word, model_of_sealed, some},
    wire::CellDifference,
};

/// How a sheet stands to what came in before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::office) enum Standing {
    /// Nothing of its key is there.
    First,
    /// It brings nothing but 部局長の確認 to the version in force.
    Department,
    /// It is there already.
    Same,
    /// Newer than a returned version, which stays returned.
    Mended,
    /// Newer than the version in force.
    Newer,
    /// As old as the version in force, or older.
    Conflict,
}

impl Standing {
    /// Its code on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Department => "department",
            Self::Same => "same",
            Self::Mended => "mended",
            Self::Newer => "newer",
            Self::Conflict => "conflict",
        }
    }
}

/// A sheet read and placed, not yet taken.
pub(in crate::office) struct Candidate {
    pub brought: Brought,
    pub model: SheetModel,
    pub key: Key,
    pub standing: Standing,
    pub in_force: Option<Reception>,
    /// What it is shown against: the version in force or, after a return, the returned one.
    pub compared: Option<Reception>,
    pub odd: Vec<&'static str>,
    pub differences: Vec<CellDifference>,
    pub unit_id: Option<String>,
    /// The section as this office calls it.
    pub unit_name: String,
    pub system_unit_id: Option<String>,
    pub confirmed: String,
}

impl Candidate {
    /// Answers that would be blank afterwards.
    pub fn losses(&self) -> usize {
        self.differences.iter().filter(|cell| cell.is_loss).count()
    }
}

impl App {
    /// Finds the place of a sheet among what was taken before; `unit` is a section's code assigned by hand.
    pub(in crate::office) fn candidate(
        &mut self,
        ground: &Ground,
        brought: Brought,
        unit: Option<&str>,
    ) -> Result<Candidate> {
        if brought.sheet.body_code != ground.body_code {
            return Err(AppError::ParcelForOther {
                found: brought.sheet.body_code,
                expected: ground.body_code.clone(),
            });
        }
        let edition = self.edition_of(&brought)?;
        let code = unit.map_or_else(|| brought.sheet.unit.code.trim().to_owned(), str::to_owned);
        let key: Key = (
            i64::from(brought.sheet.fiscal_year),
            code.clone(),
            brought.sheet.sheet_kind.clone(),
            brought
                .sheet
                .system
                .as_ref()
                .map(|system| system.code.clone())
                .unwrap_or_default(),
        );
        let brought = match unit.and_then(|code| ground.unit(code)) {
            // A form is nobody's sealed word yet: it takes the section that it is given.
            Some(unit) if !brought.has_version => brought.changed(|sheet| {
                sheet.unit = Unit {
                    id: Some(unit.id.clone()),
                    code: unit.code.clone(),
                    name: unit.name.clone(),
                    department_name: some(&unit.department_name),
                    department_code: some(&unit.department_code),
                    ..Unit::default()
                };
            })?,
            _ => brought,
        };
        let brought = versioned(ground, &key, brought)?;
        let state = SheetState::Submitted;
        let model = model_of_sealed("", &brought.sheet, edition, state, RequestInfo::default(), None)?;
        let in_force = ground.in_force(&key).cloned();
        let returned = ground.versions(&key).iter().filter(|row| row.state == "returned");
        let compared = in_force
            .clone()
            .or_else(|| returned.max_by_key(|row| row.version).cloned());
        // A version whose intake was taken back may come again; one that is here in any other state may not.
        let is_same = ground.versions(&key).iter().any(|row| is_same(row, &brought));
        let is_completing = in_force.as_ref().is_some_and(|row| {
            row.sha256 == brought.sha256
                && row.dept_confirmation_json.is_none()
                && brought.dept_confirmation.is_some()
        });
        let standing = match &compared {
            Some(_) if is_completing => Standing::Department,
            _ if is_same => Standing::Same,
            None => Standing::First,
            Some(row) if model.version > row.version && row.state == "returned" => Standing::Mended,
            Some(row) if model.version > row.version => Standing::Newer,
            Some(_) => Standing::Conflict,
        };
        let differences = match &compared {
            Some(row) if !is_same => differences(&self.reception_model(row)?, &model),
            _ => Vec::new(),
        };
        let (found, system_unit_id) = ground.places(&code, &model);
        let mut odd = odd(ground, &brought, &model, found.is_some());
        if differences.iter().any(|difference| difference.is_loss) {
            odd.push("loses-answers");
        }
        Ok(Candidate {
            unit_id: found.map(|unit| unit.id.clone()),
            unit_name: found.map_or_else(|| model.unit.name.clone(), |unit| unit.name.clone()),
            system_unit_id,
            confirmed: confirmed(&brought.sheet),
            brought,
            model,
            key,
            standing,
            in_force,
            compared,
            odd,
            differences,
        })
    }

    fn edition_of(&mut self, brought: &Brought) -> Result<Arc<Edition>> {
        let named = &brought.sheet.edition;
        match self.desk_mut()?.edition(&named.sha256) {
            Err(AppError::NotFound { .. }) => Err(IntakeError::EditionUnknown {
                file: brought.file_name.clone(),
                edition: named.edition.clone(),
            }
            .into()),
            other => other,
        }
    }
}

fn is_same(row: &Reception, brought: &Brought) -> bool {
    row.state != "withdrawn"
        && (row.sha256 == brought.sha256
            || (!brought.has_version
                && row.origin == brought.origin
                && row.file_sha256 == brought.file_sha256))
}

/// A form says no version. It is the one that is there where it says the same, and else the next.
fn versioned(ground: &Ground, key: &Key, brought: Brought) -> Result<Brought> {
    let standing = ground.versions(key).iter().filter(|row| row.state != "withdrawn");
    let last = standing.max_by_key(|row| (row.state == "in_force", row.version));
    let Some(last) = last.filter(|_| !brought.has_version) else {
        return Ok(brought);
    };
    let number = |version: i64| u32::try_from(version).unwrap_or(1);
    let brought = brought.changed(|sheet| sheet.version = number(last.version))?;
    if brought.sha256 == last.sha256 {
        return Ok(brought);
    }
    let highest = ground.versions(key).iter().map(|row| row.version).max();
    brought.changed(|sheet| sheet.version = number(highest.unwrap_or_default() + 1))
}

fn odd(ground: &Ground, brought: &Brought, model: &SheetModel, is_unit_known: bool) -> Vec<&'static str> {
    let mut odd = Vec::new();
    // A former workbook is of another year, and was answered before there were editions.
    let is_former = brought.origin == "migrated";
    if !is_former && ground.round.fiscal_year != i64::from(model.fiscal_year) {
        odd.push("other-year");
    } else if !is_former && ground.round.edition_sha256 != model.edition_sha256 {
        odd.push("other-edition");
    }
    if !is_unit_known {
        odd.push(if brought.sheet.unit.code.trim().is_empty() {
            "unit-empty"
        } else {
            "unknown-unit"
        });
    }
    let has_token = brought
        .token
        .as_ref()
        .is_some_and(|token| ground.tokens.contains(token));
    if brought.origin == "parcel" && !has_token {
        odd.push("no-request");
    }
    let asked = model.asked();
    let is_yes = |id: &str| model.answers.get(id).and_then(|record| record.value) == Some(Answer::Yes);
    if asked.len() > 5 && asked.iter().all(|item| is_yes(&item.id)) {
        odd.push("all-yes");
    }
    odd
}

/// Cell by cell against another version; a cell that becomes empty would lose what stands there.
pub(in crate::office) fn differences(old: &SheetModel, new: &SheetModel) -> Vec<CellDifference> {
    let mut found = Vec::new();
    for (number, item) in old.numbered() {
        let cells = texts(old, &item.id).into_iter().zip(texts(new, &item.id));
        for ((cell, old_text), (_, new_text)) in cells {
            if old_text != new_text {
                found.push(CellDifference {
                    item: item.id.clone(),
                    number,
                    question: item.question.clone(),
                    cell: cell.to_owned(),
                    is_loss: cell == "answer" && new_text.is_empty(),
                    old: old_text,
                    new: new_text,
                });
            }
        }
    }
    found.extend(carried_differences(old, new));
    found
}

/// The same of what earlier years left open, by 管理番号.
fn carried_differences(old: &SheetModel, new: &SheetModel) -> Vec<CellDifference> {
    let of = |model: &'_ SheetModel, number: &str| {
        let found = model.carried.iter().find(|one| one.number == number);
        carried_texts(found.filter(|one| one.answered_at.is_some()))
    };
    let is_new = |one: &&Carried| !old.carried.iter().any(|known| known.number == one.number);
    let asked = old.carried.iter().chain(new.carried.iter().filter(is_new));
    let mut found = Vec::new();
    for one in asked {
        let cells = CARRIED_CELLS
            .into_iter()
            .zip(of(old, &one.number).into_iter().zip(of(new, &one.number)));
        for (cell, (old_text, new_text)) in cells.filter(|(_, (old, new))| old != new) {
            found.push(CellDifference {
                item: one.number.clone(),
                number: 0,
                question: say(
                    "carried-question",
                    &[("number", &one.number), ("action", &one.action)],
                ),
                cell: cell.to_owned(),
                is_loss: cell == CARRIED_CELLS[0] && new_text.is_empty(),
                old: old_text,
                new: new_text,
            });
        }
    }
    found
}

/// State with its day, what was done, and the new due date with its reason.
fn carried_texts(answered: Option<&Carried>) -> [String; 3] {
    let Some(one) = answered else {
        return Default::default();
    };
    let day = |iso: &Option<String>| {
        iso.as_deref()
            .and_then(date)
            .map_or_else(String::new, |day| day.text)
    };
    let state = carried_state_word(one, &one.progress);
    let due = [
        day(&one.wished_due_on),
        one.wish_reason.clone().unwrap_or_default(),
    ];
    [
        format!("{state}　{}", day(&one.progress_on))
            .trim_end()
            .to_owned(),
        one.note.clone(),
        due.join("　").trim().to_owned(),
    ]
}

fn texts(model: &SheetModel, item: &str) -> [(&'static str, String); 4] {
    let record = model.answers.get(item);
    let lines = |texts: Vec<String>| texts.join("\n");
    let evidence = record.map(|record| {
        let pieces = record.evidence.iter();
        lines(pieces.map(|e| format!("{} / {}", e.name, e.place)).collect())
    });
    let measures = record.map(|record| {
        let known = record.measures.iter().filter_map(|id| model.measure(id));
        lines(known.map(|measure| measure.action.clone()).collect())
    });
    let value = record.and_then(|record| record.value);
    [
        ("answer", value.map(Answer::mark).unwrap_or_default().to_owned()),
        (
            "reason",
            record.map(|record| record.reason.clone()).unwrap_or_default(),
        ),
        ("evidence", evidence.unwrap_or_default()),
        ("measure", measures.unwrap_or_default()),
    ]
}
