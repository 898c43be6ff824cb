//! Taking a submission in (data.md 6): a dry run first, then whole or not at all; never an answer lost.

use tenken_parcel::content::{Sealed, SubmissionContent};
use tenken_store::{
    CommandKind,
    table::{
        attachment, parcel_log,
        reception::{self, Reception},
        reception_answer::{self, ReceptionAnswer},
    },
};

use super::candidate::Candidate;
use crate::{
    app::App,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    host::fresh_id,
    sheet::{SheetModel, headline},
    wire::{IntakeRequest, IntakeTakeRequest, IntakeView, OfficeView, ReceptionRequest, ReceptionView},
};

impl App {
    /// What a submission is, what is odd, and what differs from the version in force; nothing is taken.
    pub fn intake_inspect(&mut self, request: &IntakeRequest) -> Result<IntakeView> {
        self.assert_office()?;
        let opened = self.open_parcel(&request.ticket, None)?;
        let candidate = self.candidate(&opened)?;
        let model = &candidate.model;
        let standing = match &candidate.compared {
            None => "first",
            Some(_) if candidate.completes.is_some() => "department",
            Some(_) if candidate.is_same => "same",
            Some(row) if model.version > row.version && row.state == "returned" => "mended",
            Some(row) if model.version > row.version => "newer",
            Some(_) => "conflict",
        };
        Ok(IntakeView {
            ticket: request.ticket.clone(),
            file_name: opened.file_name.clone(),
            unit_name: model.unit.name.clone(),
            unit_code: model.unit.code.clone(),
            sheet_kind: model.kind.to_string(),
            system_name: model.system.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
            fiscal_year: model.fiscal_year,
            version: model.version,
            check_number: candidate.content.check_number.to_string(),
            headline: headline(model),
            standing: standing.to_owned(),
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
        let id = self.take_submission(&opened, is_in_force)?;
        self.reception_view(&ReceptionRequest { reception: id })
    }

    /// Takes an intake back: its version is withdrawn, the one before is in force again; nothing is deleted.
    pub fn intake_undo(&mut self, request: &ReceptionRequest) -> Result<OfficeView> {
        self.assert_office()?;
        let row = self.reception_row(&request.reception)?;
        if row.state == "withdrawn" {
            return Err(AppError::ActNotPossible {
                act: "intake_undo",
                state: row.state,
            });
        }
        let before = reception::of_year(self.desk()?.conn(), row.fiscal_year)?
            .into_iter()
            .filter(|other| is_same_key(other, &row) && other.state == "superseded" && other.id != row.id)
            .max_by(|a, b| a.received_at.cmp(&b.received_at));
        let (at, actor) = (self.now(), self.actor()?);
        self.desk_mut()?
            .case
            .command(&actor, "intake_undo", CommandKind::Act, &at, |tx| {
                let was_in_force = row.state == "in_force";
                reception::update(
                    tx,
                    &Reception {
                        state: "withdrawn".to_owned(),
                        ..row.clone()
                    },
                )?;
                if let (true, Some(before)) = (was_in_force, before) {
                    reception::update(
                        tx,
                        &Reception {
                            state: "in_force".to_owned(),
                            ..before
                        },
                    )?;
                }
                Ok::<(), AppError>(())
            })?;
        self.office_view()
    }

    /// Stores a submission whole, in one entry.
    pub(crate) fn take_submission(&mut self, opened: &OpenedFile, is_in_force: bool) -> Result<String> {
        self.assert_office()?;
        let candidate = self.candidate(opened)?;
        if let Some(row) = &candidate.completes {
            return self.complete(row, &candidate.content, opened);
        }
        if candidate.is_same {
            return Err(AppError::ParcelTakenBefore {
                file: opened.file_name.clone(),
            });
        }
        let lost = candidate
            .differences
            .iter()
            .filter(|difference| difference.is_loss)
            .count();
        if is_in_force && lost > 0 {
            return Err(AppError::AnswersWouldBeLost { count: lost });
        }
        let (at, actor) = (self.now(), self.actor()?);
        let row = self.reception_of(&candidate, opened, is_in_force, &actor.person_id)?;
        let bytes = candidate.content.sealed.canonical()?;
        let answers = answers(&candidate.model, &candidate.content, &row.id)?;
        let log = self.log_in(opened)?;
        let files: Vec<Vec<u8>> = opened.parcel.attachments.values().cloned().collect();
        let old = candidate.in_force.filter(|_| is_in_force);
        self.desk_mut()?
            .case
            .command(&actor, "intake_take", CommandKind::Act, &at, |tx| {
                if let Some(old) = old {
                    reception::update(
                        tx,
                        &Reception {
                            state: "superseded".to_owned(),
                            ..old
                        },
                    )?;
                }
                reception::insert(tx, &row)?;
                reception::put_content(tx, &row.id, &bytes)?;
                for answer in &answers {
                    reception_answer::insert(tx, answer)?;
                }
                for file in &files {
                    attachment::put(tx, &mut file.as_slice(), "application/octet-stream", &at)?;
                }
                parcel_log::insert(tx, &log)?;
                Ok::<(), AppError>(())
            })?;
        Ok(row.id)
    }

    /// 部局長の確認 that was recorded after the sheet had been handed in: the version stays, its confirmation comes to it.
    fn complete(
        &mut self,
        row: &Reception,
        content: &SubmissionContent,
        opened: &OpenedFile,
    ) -> Result<String> {
        let (at, actor) = (self.now(), self.actor()?);
        let completed = Reception {
            dept_confirmation_json: content.dept_confirmation.as_ref().map(desk_json).transpose()?,
            ..row.clone()
        };
        let log = self.log_in(opened)?;
        self.desk_mut()?
            .case
            .command(&actor, "intake_complete", CommandKind::Act, &at, |tx| {
                reception::update(tx, &completed)?;
                parcel_log::insert(tx, &log).map_err(AppError::from)
            })?;
        Ok(completed.id)
    }

    fn reception_of(
        &self,
        candidate: &Candidate,
        opened: &OpenedFile,
        is_in_force: bool,
        person: &str,
    ) -> Result<Reception> {
        let (model, at) = (&candidate.model, self.now());
        let sealed: &Sealed = &candidate.content.sealed;
        let sheet = sealed.sheet()?;
        Ok(Reception {
            id: fresh_id("reception")?,
            parcel_id: Some(opened.parcel.manifest.parcel_id.clone()),
            origin: "parcel".to_owned(),
            body_code: model.body_code.clone(),
            fiscal_year: i64::from(model.fiscal_year),
            edition_sha256: model.edition_sha256.clone(),
            unit_id: candidate.unit_id.clone(),
            unit_code: model.unit.code.clone(),
            sheet_kind: model.kind.to_string(),
            system_unit_id: candidate.system_unit_id.clone(),
            system_code: model.system.as_ref().map(|s| s.code.clone()).unwrap_or_default(),
            version: model.version,
            state: if is_in_force { "in_force" } else { "superseded" }.to_owned(),
            sha256: candidate.content.sealed_sha256.clone(),
            check_number: candidate.content.check_number.to_string(),
            confirmed_by: sheet.confirmed.title.clone(),
            confirmed_on: Some(sheet.confirmed.date.clone()),
            performer: model.performer.clone(),
            file_name: opened.file_name.clone(),
            file_sha256: opened.file_sha256.clone(),
            received_at: at.clone(),
            received_by: person.to_owned(),
            accepted_at: is_in_force.then_some(at),
            decided_by: person.to_owned(),
            dept_confirmation_json: candidate
                .content
                .dept_confirmation
                .as_ref()
                .map(desk_json)
                .transpose()?,
            ..Reception::default()
        })
    }
}

fn is_same_key(a: &Reception, b: &Reception) -> bool {
    (&a.unit_code, &a.sheet_kind, &a.system_code) == (&b.unit_code, &b.sheet_kind, &b.system_code)
}

fn answers(model: &SheetModel, content: &SubmissionContent, reception: &str) -> Result<Vec<ReceptionAnswer>> {
    Ok(content
        .sealed
        .sheet()?
        .answers
        .into_iter()
        .map(|answer| ReceptionAnswer {
            reception_id: reception.to_owned(),
            measure_text: answer
                .measures
                .iter()
                .filter_map(|number| model.measure(number))
                .map(|measure| measure.action.clone())
                .collect::<Vec<_>>()
                .join("\n"),
            item_id: answer.item_id,
            value: answer.value,
            is_flagged: answer.flagged,
            is_cut: !answer.applicable,
            reason: answer.reason.unwrap_or_default(),
            exception_number: answer.exception_number.unwrap_or_default(),
        })
        .collect())
}
