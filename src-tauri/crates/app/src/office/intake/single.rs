//! Taking one submission in: a dry run first, then whole or not at all; never an answer lost.

use tenken_parcel::content::{Answer, SealedSheet};
use tenken_store::{
    CommandKind, Transaction,
    table::{
        attachment, parcel_log,
        reception::{self, Reception},
        reception_answer::{self, ReceptionAnswer},
    },
};

use super::{
    brought::Brought,
    candidate::{Candidate, Standing},
    ground::{Ground, key_of_row},
};
use crate::{
    app::App,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    host::fresh_id,
    sheet::headline,
    wire::{IntakeRequest, IntakeTakeRequest, IntakeView, OfficeView, ReceptionRequest, ReceptionView},
};

impl App {
    /// What a submission is, what is odd, and what differs from the version in force; nothing is taken.
    pub fn intake_inspect(&mut self, request: &IntakeRequest) -> Result<IntakeView> {
        self.assert_office()?;
        let opened = self.open_parcel(&request.ticket, None)?;
        let candidate = self.submitted_sheet(opened)?;
        let model = &candidate.model;
        Ok(IntakeView {
            ticket: request.ticket.clone(),
            file_name: candidate.brought.file_name.clone(),
            unit_name: model.unit.name.clone(),
            unit_code: model.unit.code.clone(),
            sheet_kind: model.kind.to_string(),
            system_name: model.system.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
            fiscal_year: model.fiscal_year,
            version: model.version,
            check_number: candidate.brought.check_number.clone(),
            headline: headline(model),
            standing: candidate.standing.code().to_owned(),
            odd: candidate.odd.iter().map(|code| (*code).to_owned()).collect(),
            differences: candidate.differences,
            confirmed: candidate.confirmed,
        })
    }

    /// Takes the submission as the version in force, or keeps it as superseded.
    pub fn intake_take(&mut self, request: &IntakeTakeRequest) -> Result<ReceptionView> {
        let opened = self.open_parcel(&request.ticket, None)?;
        let is_in_force = match request.decision.as_str() {
            "in_force" => true,
            "superseded" => false,
            other => {
                return Err(AppError::FieldUnknown {
                    field: other.to_owned(),
                });
            }
        };
        let id = self.take_submission(opened, is_in_force)?;
        self.reception_view(&ReceptionRequest { reception: id })
    }

    /// Takes an intake back: its version is withdrawn, the one before is in force again; nothing is deleted.
    pub fn intake_undo(&mut self, request: &ReceptionRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let row = self.reception_row(&request.reception)?;
        Ground::of(self)?.assert_open(row.fiscal_year)?;
        if row.state == "withdrawn" {
            return Err(AppError::ActNotPossible {
                act: "intake_undo",
                state: row.state,
            });
        }
        let known = reception::of_year(self.desk()?.conn(), row.fiscal_year)?;
        let rows = withdrawn(&row, &known);
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "intake_undo", CommandKind::Act, &at, |tx| {
                for row in &rows {
                    reception::update(tx, row)?;
                }
                Ok::<(), AppError>(())
            })?;
        self.office_view()
    }

    /// Stores a submission whole, in one entry.
    pub(crate) fn take_submission(&mut self, opened: OpenedFile, is_in_force: bool) -> Result<String> {
        self.assert_office()?;
        let candidate = self.submitted_sheet(opened)?;
        if candidate.standing == Standing::Same {
            return Err(AppError::ParcelTakenBefore {
                file: candidate.brought.file_name,
            });
        }
        let lost = candidate.losses();
        if is_in_force && lost > 0 {
            return Err(AppError::AnswersWouldBeLost { count: lost });
        }
        let state = if is_in_force { "in_force" } else { "superseded" };
        let stored = Stored::of(self, candidate, state)?;
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, stored.command, CommandKind::Act, &at, |tx| {
                stored.write(tx, &at)
            })?;
        Ok(stored.row.id)
    }

    fn submitted_sheet(&mut self, opened: OpenedFile) -> Result<Candidate> {
        let ground = Ground::of(self)?;
        let brought = Brought::of_parcel(self, opened)?;
        ground.assert_open(i64::from(brought.sheet.fiscal_year))?;
        self.candidate(&ground, brought, None)
    }
}

/// The rows that change when an intake is taken back: its own, and the one that is in force again.
pub(in crate::office) fn withdrawn(row: &Reception, known: &[Reception]) -> Vec<Reception> {
    let before = known
        .iter()
        .filter(|other| key_of_row(other) == key_of_row(row) && other.state == "superseded")
        .filter(|other| other.id != row.id && other.accepted_at.is_some())
        .max_by(|a, b| a.received_at.cmp(&b.received_at).then(a.version.cmp(&b.version)));
    let changed = |row: &Reception, state: &str| Reception {
        state: state.to_owned(),
        ..row.clone()
    };
    let mut rows = vec![changed(row, "withdrawn")];
    if row.state == "in_force" {
        rows.extend(before.map(|before| changed(before, "in_force")));
    }
    rows
}

/// All rows of a version that is taken in, made before the transaction begins.
pub(in crate::office) struct Stored {
    /// Name of the command.
    pub command: &'static str,
    pub row: Reception,
    /// The version that was in force until now.
    pub old: Option<Reception>,
    is_new: bool,
    brought: Brought,
    answers: Vec<ReceptionAnswer>,
}

impl Stored {
    /// The rows of a candidate in a state: `in_force`, `superseded` or `returned`.
    pub fn of(app: &App, candidate: Candidate, state: &str) -> Result<Self> {
        if candidate.standing == Standing::Department
            && let Some(row) = &candidate.in_force
        {
            let confirmation = candidate.brought.dept_confirmation.as_ref();
            return Ok(Self {
                command: "intake_complete",
                row: Reception {
                    dept_confirmation_json: confirmation.map(desk_json).transpose()?,
                    ..row.clone()
                },
                old: None,
                is_new: false,
                answers: Vec::new(),
                brought: candidate.brought,
            });
        }
        let row = reception_of(app, &candidate, state)?;
        Ok(Self {
            command: "intake_take",
            old: candidate
                .in_force
                .filter(|_| state == "in_force")
                .map(|old| Reception {
                    state: "superseded".to_owned(),
                    ..old
                }),
            is_new: true,
            answers: answers(&candidate.brought.sheet, &row.id),
            brought: candidate.brought,
            row,
        })
    }

    /// Writes them.
    pub fn write(&self, tx: &Transaction<'_>, at: &str) -> Result<()> {
        if let Some(old) = &self.old {
            reception::update(tx, old)?;
        }
        if self.is_new {
            reception::insert(tx, &self.row)?;
            reception::put_content(tx, &self.row.id, &self.brought.canonical)?;
            for answer in &self.answers {
                reception_answer::insert(tx, answer)?;
            }
            for file in &self.brought.attachments {
                attachment::put(tx, &mut file.as_slice(), "application/octet-stream", at)?;
            }
        } else {
            reception::update(tx, &self.row)?;
        }
        if let Some(log) = &self.brought.log {
            parcel_log::insert(tx, log)?;
        }
        Ok(())
    }
}

fn reception_of(app: &App, candidate: &Candidate, state: &str) -> Result<Reception> {
    let (brought, at, person) = (&candidate.brought, app.now(), app.actor()?.person_id);
    let sheet = &brought.sheet;
    let (year, unit_code, sheet_kind, system_code) = candidate.key.clone();
    Ok(Reception {
        id: fresh_id("reception")?,
        parcel_id: brought.parcel_id.clone(),
        origin: brought.origin.to_owned(),
        body_code: sheet.body_code.clone(),
        fiscal_year: year,
        edition_sha256: sheet.edition.sha256.clone(),
        unit_id: candidate.unit_id.clone(),
        unit_code,
        sheet_kind,
        system_unit_id: candidate.system_unit_id.clone(),
        system_code,
        version: i64::from(sheet.version),
        state: state.to_owned(),
        sha256: brought.sha256.clone(),
        check_number: brought.check_number.clone(),
        confirmed_by: sheet.confirmed.title.clone(),
        confirmed_on: Some(sheet.confirmed.date.clone()).filter(|date| !date.is_empty()),
        performer: sheet.performer.clone().unwrap_or_default(),
        file_name: brought.file_name.clone(),
        file_sha256: brought.file_sha256.clone(),
        accepted_at: (state == "in_force").then(|| at.clone()),
        received_at: at,
        received_by: person.clone(),
        decided_by: person,
        dept_confirmation_json: brought.dept_confirmation.as_ref().map(desk_json).transpose()?,
        ..Reception::default()
    })
}

/// The rows of a sheet's answers.
pub(crate) fn answers(sheet: &SealedSheet, reception: &str) -> Vec<ReceptionAnswer> {
    let actions: std::collections::BTreeMap<&str, &str> = sheet
        .measures
        .iter()
        .map(|measure| (measure.number.as_str(), measure.action.as_str()))
        .collect();
    let text = |number: &String| actions.get(number.as_str()).copied();
    let row = |answer: &Answer| ReceptionAnswer {
        reception_id: reception.to_owned(),
        item_id: answer.item_id.clone(),
        value: answer.value.clone(),
        is_flagged: answer.flagged,
        is_cut: !answer.applicable,
        reason: answer.reason.clone().unwrap_or_default(),
        exception_number: answer.exception_number.clone().unwrap_or_default(),
        measure_text: answer
            .measures
            .iter()
            .filter_map(text)
            .collect::<Vec<_>>()
            .join("\n"),
    };
    sheet.answers.iter().map(row).collect()
}
