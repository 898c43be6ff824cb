//! Confirmation and its counter-acts (data.md 5, 6): seal, withdraw, correct, 部局長確認.

use std::collections::BTreeMap;

use tenken_domain::{
    date::Day,
    gap::Gap,
    sheet::{SheetAct, after, can_correct},
    text::normalise,
    vocabulary::{Role, SheetState},
};
use tenken_parcel::content::{Confirmed, DepartmentConfirmation, Sealed};
use tenken_store::{
    CommandKind, Transaction,
    table::{
        person, reception,
        sealed_version::{self, SealedVersion},
        sheets::{self, Sheet},
    },
};

use super::view::lacking_fields;
use crate::{
    app::App,
    board::BoardError,
    desk::{desk_json, required},
    error::{AppError, Result},
    host::fresh_id,
    sheet::{SheetModel, carried_unanswered, exceptions_on, sealed_sheet},
    wire::{ConfirmRequest, DepartmentConfirmRequest, DeskView, ReviewView, SheetRequest},
};

impl App {
    /// Seals the sheet as the responsible person's version.
    pub fn sheet_confirm(&mut self, request: &ConfirmRequest) -> Result<ReviewView> {
        self.settle_drafts()?;
        let mut model = self.editable(&request.sheet)?;
        let name = required("confirmer", &request.name)?;
        let date = Day::parse(&request.date)?;
        // An exception counts when it is valid on the day of the confirmation (domain.md 5.5).
        model.exceptions = exceptions_on(self.desk()?.conn(), Some(&date.to_string()))?;
        let unanswered = check_ready(&model, request.is_unanswered_accepted)?;
        let (at, actor) = (self.now(), self.actor()?);
        let is_deputised = is_deputised(&model, &actor.role);
        let role = model
            .edition
            .body
            .route(model.kind)
            .and_then(|route| route.confirmed_by.first().copied())
            .unwrap_or(Role::SectionMgr);
        let (person, is_new) = self.person_named(&name, role)?;
        let confirmed = Confirmed {
            title: name.clone(),
            name: None,
            date: date.to_string(),
            at: at.clone(),
            unanswered_accepted: u32::try_from(unanswered).unwrap_or(u32::MAX),
            extra: BTreeMap::new(),
        };
        let sealed = Sealed::new(sealed_sheet(&model, confirmed, is_deputised))?;
        let version = SealedVersion {
            id: fresh_id("sealed")?,
            sheet_id: model.id.clone(),
            version: model.version,
            sha256: sealed.sha256()?,
            check_number: sealed.check_number()?.to_string(),
            confirmed_by: name,
            confirmed_person_id: Some(person.id.clone()),
            acting_for: if is_deputised {
                model.confirmer_title()
            } else {
                String::new()
            },
            confirmed_on: date.to_string(),
            sealed_at: at.clone(),
            state: SheetState::Confirmed.to_string(),
            unanswered_accepted: i64::try_from(unanswered).unwrap_or(i64::MAX),
            content: sealed.canonical()?,
            ..SealedVersion::default()
        };
        let row = self.sheet_row(&model.id)?;
        let own = self.own_sheet(&model, &sealed)?;
        self.desk_mut()?
            .case
            .command(&actor, "sheet_confirm", CommandKind::Act, &at, |tx| {
                if is_new {
                    person::insert(tx, &person)?;
                }
                for old in sealed_version::of_sheet(tx, &version.sheet_id)? {
                    supersede(tx, old)?;
                }
                sealed_version::insert(tx, &version)?;
                own.write(tx, &at)?;
                sheets::update(
                    tx,
                    &Sheet {
                        state: SheetState::Confirmed.to_string(),
                        ..row.clone()
                    },
                )?;
                Ok::<(), AppError>(())
            })?;
        self.review_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }

    /// 取下げ of a confirmation that the office has not taken yet; a new draft follows.
    pub fn sheet_withdraw(&mut self, request: &SheetRequest) -> Result<ReviewView> {
        self.reopen(&request.sheet, "sheet_withdraw", Some(SheetAct::Withdraw))?;
        self.review_view(request)
    }

    /// A correction: a new draft of the next version; the sealed one stays until it is superseded.
    pub fn sheet_correct(&mut self, request: &SheetRequest) -> Result<DeskView> {
        self.reopen(&request.sheet, "sheet_correct", None)?;
        self.desk_view()
    }

    fn reopen(&mut self, sheet: &str, command: &'static str, act: Option<SheetAct>) -> Result<()> {
        let row = self.sheet_row(sheet)?;
        self.assert_year_open(row.fiscal_year)?;
        let state: SheetState = row.state.parse()?;
        let not_possible = || AppError::ActNotPossible {
            act: command,
            state: row.state.clone(),
        };
        let old = match act {
            Some(act) => Some(after(state, act).ok_or_else(not_possible)?),
            None if can_correct(state) => None,
            None => return Err(not_possible()),
        };
        let withdrawn = match old {
            Some(_) => self.own_withdrawn(&row.kind, row.fiscal_year)?,
            None => Vec::new(),
        };
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, command, CommandKind::Act, &at, |tx| {
                if let Some(old) = old {
                    set_version_state(tx, sheet, row.version, old.as_str())?;
                }
                for row in &withdrawn {
                    reception::update(tx, row)?;
                }
                let next = Sheet {
                    version: row.version + 1,
                    state: SheetState::Draft.to_string(),
                    ..row.clone()
                };
                sheets::update(tx, &next)?;
                Ok::<(), AppError>(())
            })
    }

    /// Records 部局長の確認 on the confirmed version; not by the person who confirmed it.
    pub fn department_confirm(&mut self, request: &DepartmentConfirmRequest) -> Result<ReviewView> {
        let model = self.desk_mut()?.sheet(&request.sheet)?;
        let version = sealed_version::of_sheet(self.desk()?.conn(), &request.sheet)?
            .into_iter()
            .find(|version| version.version == model.version)
            .ok_or(AppError::ActNotPossible {
                act: "department_confirm",
                state: model.state.to_string(),
            })?;
        let name = required("department-name", &request.name)?;
        let step = model.edition.body.department_step.role;
        let (person, is_new) = self.person_named(&name, step)?;
        if version.confirmed_person_id.as_ref() == Some(&person.id) {
            return Err(AppError::SamePersonConfirms);
        }
        let confirmation = DepartmentConfirmation {
            title: model.edition.body.title(step).to_owned(),
            name: Some(name),
            date: Day::parse(&request.date)?.to_string(),
            opinion: Some(normalise(request.opinion.trim())?).filter(|text| !text.is_empty()),
            extra: BTreeMap::new(),
        };
        let row = SealedVersion {
            dept_confirmation_json: Some(desk_json(&confirmation)?),
            ..version
        };
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "department_confirm", CommandKind::Act, &at, |tx| {
                if is_new {
                    person::insert(tx, &person)?;
                }
                sealed_version::update(tx, &row).map(drop).map_err(AppError::from)
            })?;
        self.review_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }

    pub(crate) fn sheet_row(&self, sheet: &str) -> Result<Sheet> {
        sheets::get(self.desk()?.conn(), sheet)?.ok_or_else(|| AppError::NotFound {
            what: "sheet",
            id: sheet.to_owned(),
        })
    }
}

/// Blocks on gaps and lacking fields; gives the number of unanswered items accepted by the tick.
fn check_ready(model: &SheetModel, is_unanswered_accepted: bool) -> Result<usize> {
    let gaps: Vec<(i64, Gap)> = model
        .numbered()
        .flat_map(|(n, item)| model.gaps(item).into_iter().map(move |gap| (n, gap)))
        .collect();
    let blocking: Vec<_> = gaps.iter().filter(|(_, gap)| gap.is_blocking()).collect();
    if let Some((first, _)) = blocking.first() {
        return Err(AppError::GapsBlock {
            count: blocking.len(),
            first: usize::try_from(*first).unwrap_or_default(),
        });
    }
    if !model.profile.open(model.kind).is_empty() {
        return Err(AppError::FieldEmpty { field: "profile" });
    }
    match carried_unanswered(&model.carried) {
        0 => {}
        count => return Err(BoardError::CarriedOpen { count }.into()),
    }
    if let Some(field) = lacking_fields(model).first() {
        return Err(AppError::FieldEmpty { field });
    }
    let unanswered = gaps.iter().filter(|(_, gap)| *gap == Gap::UnansweredFree).count();
    if unanswered > 0 && !is_unanswered_accepted {
        return Err(AppError::UnansweredNotAccepted { count: unanswered });
    }
    Ok(unanswered)
}

/// 代行: whoever enters the confirmation acts in another role than the one that confirms.
fn is_deputised(model: &SheetModel, role: &str) -> bool {
    let confirming = model
        .edition
        .body
        .route(model.kind)
        .map(|route| route.confirmed_by.clone());
    match role.parse::<Role>() {
        Ok(role) => !confirming.unwrap_or_default().contains(&role),
        Err(_) => true,
    }
}

fn supersede(tx: &Transaction<'_>, old: SealedVersion) -> Result<()> {
    let state: SheetState = old.state.parse()?;
    if let Some(next) = after(state, SheetAct::Supersede) {
        sealed_version::update(
            tx,
            &SealedVersion {
                state: next.to_string(),
                ..old
            },
        )?;
    }
    Ok(())
}

/// Sets the state of one sealed version of a sheet.
pub(crate) fn set_version_state(tx: &Transaction<'_>, sheet: &str, version: i64, state: &str) -> Result<()> {
    for row in sealed_version::of_sheet(tx, sheet)? {
        if row.version == version {
            sealed_version::update(
                tx,
                &SealedVersion {
                    state: state.to_owned(),
                    ..row
                },
            )?;
        }
    }
    Ok(())
}
