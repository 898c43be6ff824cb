//! Taking a submission in (data.md 6): a dry run first, then whole or not at all; never an answer lost.

use tenken_domain::vocabulary::Answer;
use tenken_parcel::content::{Sealed, SubmissionContent};
use tenken_store::{
    CommandKind,
    table::{
        attachment, parcel_log,
        reception::{self, Reception},
        reception_answer::{self, ReceptionAnswer},
        round_target,
    },
};

use super::{reception::confirmed, units::sections_on};
use crate::{
    app::App,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    host::fresh_id,
    sheet::{RequestInfo, SheetModel, headline, model_of_sealed},
    wire::{
        CellDifference, IntakeRequest, IntakeTakeRequest, IntakeView, OfficeView, ReceptionRequest,
        ReceptionView,
    },
};

/// A submission read and placed, not yet taken.
struct Candidate {
    content: SubmissionContent,
    model: SheetModel,
    in_force: Option<Reception>,
    /// What it is shown against: the version in force or, after a return, the returned one.
    compared: Option<Reception>,
    odd: Vec<&'static str>,
    differences: Vec<CellDifference>,
    unit_id: Option<String>,
    system_unit_id: Option<String>,
    confirmed: String,
    is_same: bool,
}

impl App {
    /// What a submission is, what is odd, and what differs from the version in force; nothing is taken.
    pub fn intake_inspect(&mut self, request: &IntakeRequest) -> Result<IntakeView> {
        self.assert_office()?;
        let opened = self.open_parcel(&request.ticket, None)?;
        let candidate = self.candidate(&opened)?;
        let model = &candidate.model;
        let standing = match &candidate.compared {
            None => "first",
            Some(_) if candidate.is_same => "same",
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

    fn candidate(&mut self, opened: &OpenedFile) -> Result<Candidate> {
        let content: SubmissionContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        let sealed = content.sealed.sheet()?;
        let body_code = self.desk()?.body.code.clone();
        if sealed.body_code != body_code {
            return Err(AppError::ParcelForOther {
                found: sealed.body_code,
                expected: body_code,
            });
        }
        let edition = self.desk_mut()?.edition(&sealed.edition.sha256)?;
        let state = tenken_domain::vocabulary::SheetState::Submitted;
        let model = model_of_sealed("", &sealed, edition, state, RequestInfo::default(), None)?;
        let year = i64::from(model.fiscal_year);
        let known = reception::of_year(self.desk()?.conn(), year)?;
        let in_force = known
            .iter()
            .find(|row| row.state == "in_force" && is_key_of(row, &model))
            .cloned();
        let returned = known
            .iter()
            .filter(|row| row.state == "returned" && is_key_of(row, &model));
        let compared = in_force
            .clone()
            .or_else(|| returned.max_by_key(|row| row.version).cloned());
        // A version whose intake was taken back may come again; one that is here in any other state may not.
        let is_same = known
            .iter()
            .any(|row| row.sha256 == content.sealed_sha256 && row.state != "withdrawn");
        let differences = match &compared {
            Some(row) if !is_same => differences(&self.reception_model(row)?, &model),
            _ => Vec::new(),
        };
        let units = sections_on(self.desk()?.conn(), self.today()?)?;
        let unit = units.iter().find(|unit| unit.code == model.unit.code);
        let system_code = model.system.as_ref().map(|system| system.code.as_str());
        let system = unit.and_then(|u| u.systems.iter().find(|s| Some(s.code.as_str()) == system_code));
        let mut odd = Vec::new();
        let round = self.round()?;
        if round.edition_sha256 != model.edition_sha256 {
            odd.push("other-edition");
        }
        if round.fiscal_year != year {
            odd.push("other-year");
        }
        if unit.is_none() {
            odd.push("unknown-unit");
        }
        let token = opened.parcel.manifest.answers_token.as_deref();
        let targets = round_target::of_round(self.desk()?.conn(), &round.id)?;
        if !targets
            .iter()
            .any(|target| target.token.is_some() && target.token.as_deref() == token)
        {
            odd.push("no-request");
        }
        let asked = model.asked();
        if asked.len() > 5
            && asked
                .iter()
                .all(|item| model.answer(&item.id).value == Some(Answer::Yes))
        {
            odd.push("all-yes");
        }
        if differences.iter().any(|difference| difference.is_loss) {
            odd.push("loses-answers");
        }
        Ok(Candidate {
            unit_id: unit.map(|unit| unit.id.clone()),
            system_unit_id: system.map(|system| system.id.clone()),
            confirmed: confirmed(&sealed),
            content,
            model,
            in_force,
            compared,
            odd,
            differences,
            is_same,
        })
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

fn is_key_of(row: &Reception, model: &SheetModel) -> bool {
    row.unit_code == model.unit.code
        && row.sheet_kind == model.kind.as_str()
        && row.system_code == model.system.as_ref().map(|s| s.code.clone()).unwrap_or_default()
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

/// Cell by cell against the version in force; a cell that becomes empty would lose what stands there.
fn differences(old: &SheetModel, new: &SheetModel) -> Vec<CellDifference> {
    let mut found = Vec::new();
    for (number, item) in old.numbered() {
        let (before, after) = (old.answer(&item.id), new.answer(&item.id));
        let texts = |model: &SheetModel, record: &crate::sheet::AnswerRecord| {
            let evidence: Vec<String> = record
                .evidence
                .iter()
                .map(|e| format!("{} / {}", e.name, e.place))
                .collect();
            let measures: Vec<String> = record
                .measures
                .iter()
                .filter_map(|id| model.measure(id))
                .map(|m| m.action.clone())
                .collect();
            [
                (
                    "answer",
                    record.value.map(Answer::mark).unwrap_or_default().to_owned(),
                ),
                ("reason", record.reason.clone()),
                ("evidence", evidence.join("\n")),
                ("measure", measures.join("\n")),
            ]
        };
        for ((cell, old_text), (_, new_text)) in texts(old, &before).into_iter().zip(texts(new, &after)) {
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
    found
}
