//! An application that a section sent, as a parcel or as a filled-in workbook: into the office's register as 受付待ち, under
//! the section's own number (domain.md 4.12). A file is taken whole or not at all; what the office has received or decided
//! is never put back.

use tenken_documents::book_in::LARGEST_BOOK;
use tenken_domain::vocabulary::{ExceptionManner, ExceptionState, Role};
use tenken_parcel::{
    Kind, Recognised,
    content::{Application, ApplicationContent},
    recognise, sha256_hex,
};
use tenken_store::{
    Transaction,
    table::{
        exception_course::{self, ExceptionCourse},
        exception_grant::{self, ExceptionGrant},
        parcel_log::{self, ParcelLog},
        person,
    },
};

use super::{Pen, Step, address::foreign, form::Filled, state_of};
use crate::{
    app::App,
    audit::{Units, stored},
    desk::{Way, desk_json, parcel_record},
    error::{AppError, Result},
    host::fresh_id,
    office::{book_cells, not_found},
    output::say,
    wire::{AuditReplyLine, AuditReplyRequest, ExceptionArrival, ExceptionArrivalLine},
};

/// One application with its place in the register.
struct Arrived {
    row: ExceptionGrant,
    course: ExceptionCourse,
    person: Option<person::Person>,
    line: ExceptionArrivalLine,
}

/// All of a file.
struct Arrival {
    log: ParcelLog,
    view: ExceptionArrival,
    rows: Vec<Arrived>,
}

impl App {
    /// What a section applies for, against what the register holds; nothing is taken.
    pub fn exception_arrive_inspect(&mut self, request: &AuditReplyRequest) -> Result<ExceptionArrival> {
        Ok(self.arrival(request)?.view)
    }

    /// Takes the applications of a file into the register, as applied for.
    pub fn exception_arrive_take(&mut self, request: &AuditReplyRequest) -> Result<ExceptionArrival> {
        self.assert_recordable()?;
        let Arrival { log, view, rows } = self.arrival(request)?;
        let before = parcel_log::by_parcel(self.desk()?.conn(), &log.parcel_id)?;
        if before.iter().any(|row| row.direction == "in") {
            return Err(AppError::ParcelTakenBefore { file: view.file });
        }
        if let Some(clash) = view.lines.iter().find(|line| line.standing == "clash") {
            return Err(AppError::CodeTaken {
                value: clash.number.clone(),
            });
        }
        let pen = self.pen()?;
        self.board_act("exception_arrive", |tx| {
            for one in &rows {
                one.write(tx, &pen)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(ExceptionArrival {
            is_taken: true,
            ..view
        })
    }

    fn arrival(&mut self, request: &AuditReplyRequest) -> Result<Arrival> {
        self.assert_office()?;
        let (file, bytes) = self.brought_bytes(&request.ticket, LARGEST_BOOK)?;
        match recognise(&bytes) {
            Recognised::AgeRecipient | Recognised::AgePassphrase | Recognised::PlainParcel => {
                self.arrival_parcel(request)
            }
            Recognised::Other(_) => self.arrival_book(file, &bytes),
        }
    }

    /// A workbook has no id of its own: its hash knows it again.
    fn arrival_book(&mut self, file: String, bytes: &[u8]) -> Result<Arrival> {
        let (book, _) = book_cells(&self.host.reader, &file, bytes, &[])?;
        let missing = not_found(&book, file.clone());
        let form = Filled::of(&file, book).ok_or(missing)?;
        let known = exception_grant::all(self.desk()?.conn())?;
        let (unit, sent) = self.application_filled(&form, &known)?;
        let sha256 = sha256_hex(bytes);
        let mut one = self.arrived(&sent, &unit.id, &sha256, &known)?;
        for change in &mut one.line.changes {
            change.place = form.place(&change.label);
        }
        let mut manifest = self.manifest(Kind::ExceptionApplication, self.today()?.fiscal_year())?;
        manifest.parcel_id.clone_from(&sha256);
        manifest.unit_code = Some(unit.code.clone());
        manifest.unit_name = Some(unit.name.clone());
        Ok(Arrival {
            log: ParcelLog {
                is_encrypted: false,
                ..parcel_record(Way::In, &manifest, &file, &sha256, &self.now())?
            },
            view: ExceptionArrival {
                file,
                unit_name: unit.name,
                unit_code: unit.code,
                is_taken: false,
                lines: vec![one.line.clone()],
            },
            rows: vec![one],
        })
    }

    fn arrival_parcel(&mut self, request: &AuditReplyRequest) -> Result<Arrival> {
        let (opened, content): (_, ApplicationContent) = self.parcel_read(&request.ticket, "")?;
        let code = &content.unit.code;
        self.assert_of_request(&opened, code)?;
        let units = Units::read(self.desk()?.conn())?;
        let unit = units.by_code(code).ok_or_else(|| foreign(&opened, code))?;
        let parcel = opened.parcel.manifest.parcel_id.clone();
        let known = exception_grant::all(self.desk()?.conn())?;
        let mut rows = Vec::new();
        for sent in &content.applications {
            rows.push(self.arrived(sent, &unit, &parcel, &known)?);
        }
        let view = ExceptionArrival {
            file: opened.file_name.clone(),
            unit_name: units.name(&unit),
            unit_code: code.clone(),
            is_taken: false,
            lines: rows.iter().map(|one| one.line.clone()).collect(),
        };
        let log = self.log_in(&opened)?;
        Ok(Arrival { log, view, rows })
    }

    fn arrived(
        &self,
        sent: &Application,
        unit: &str,
        parcel: &str,
        known: &[ExceptionGrant],
    ) -> Result<Arrived> {
        let before = known.iter().find(|row| row.number == sent.number);
        let mut renews = None;
        if !sent.renewal_of.is_empty() {
            let found = known.iter().find(|row| row.number == sent.renewal_of);
            renews = found.map(|row| row.id.clone());
        }
        let role: Role = sent.applicant_role.parse()?;
        let (applicant, is_new) = self.person_named(&sent.applicant, role)?;
        let id = match before {
            Some(row) => row.id.clone(),
            None => fresh_id("exception")?,
        };
        let row = ExceptionGrant {
            id: id.clone(),
            number: sent.number.clone(),
            applied_on: Some(sent.applied_on.clone()),
            applicant: sent.applicant.clone(),
            applicant_role: role.to_string(),
            applicant_person_id: Some(applicant.id.clone()),
            unit_id: Some(unit.to_owned()),
            is_urgent: sent.is_urgent,
            performed_at: Some(sent.performed_at.clone()).filter(|at| !at.is_empty()),
            clauses_json: desk_json(&sent.clauses)?,
            items_json: desk_json(&sent.item_ids)?,
            situation: sent.situation.clone(),
            reason: sent.reason.clone(),
            way: sent.way.parse::<ExceptionManner>()?.to_string(),
            substitute: sent.substitute.clone(),
            residual_risk: sent.residual_risk.clone(),
            scope_information: sent.scope_information.clone(),
            scope_systems: sent.scope_systems.clone(),
            scope_headcount: sent.scope_headcount,
            period_from: Some(sent.from.clone()),
            period_to: Some(sent.until.clone()),
            state: ExceptionState::Applied.to_string(),
            renewal_of: renews,
            checks_json: "[]".to_owned(),
            created_at: before.map_or_else(|| self.now(), |row| row.created_at.clone()),
            ..ExceptionGrant::default()
        };
        let course = match before {
            Some(row) => self.exception_course(&row.id)?,
            None => ExceptionCourse {
                exception_id: id,
                ..ExceptionCourse::default()
            },
        };
        let changes = match before {
            Some(before) => changes(before, &row)?,
            None => Vec::new(),
        };
        let standing = match before {
            None => "new",
            Some(known) => {
                let is_other = known.unit_id.as_deref() != Some(unit) || course.parcel_id.is_none();
                let state = state_of(known)?;
                if state == ExceptionState::Named {
                    "new"
                } else if is_other {
                    "clash"
                } else if state != ExceptionState::Applied {
                    "further"
                } else if changes.is_empty() {
                    "same"
                } else {
                    "changed"
                }
            }
        };
        Ok(Arrived {
            line: ExceptionArrivalLine {
                number: row.number.clone(),
                standing: standing.to_owned(),
                state: before.map_or_else(|| row.state.clone(), |known| known.state.clone()),
                applicant: row.applicant.clone(),
                applied_on: row.applied_on.clone(),
                reason: row.reason.clone(),
                from: row.period_from.clone(),
                until: row.period_to.clone(),
                changes,
            },
            course: ExceptionCourse {
                is_minor: sent.is_minor,
                is_disaster: sent.is_disaster,
                parcel_id: Some(parcel.to_owned()),
                ..course
            },
            person: is_new.then_some(applicant),
            row,
        })
    }
}

impl Arrived {
    fn write(&self, tx: &Transaction<'_>, pen: &Pen) -> Result<()> {
        let kind = match self.line.standing.as_str() {
            "new" => "applied",
            "changed" => "changed",
            _ => return Ok(()),
        };
        if let Some(made) = &self.person
            && person::get(tx, &made.id)?.is_none()
        {
            person::insert(tx, made)?;
        }
        exception_grant::upsert(tx, &self.row)?;
        exception_course::upsert(tx, &self.course)?;
        let step = Step {
            kind,
            on: self.row.applied_on.clone(),
            by: &self.row.applicant,
            ..Step::default()
        };
        pen.step(tx, &self.row.id, &step)
    }
}

/// What differs from the application that is here, with the words of the form.
fn changes(before: &ExceptionGrant, now: &ExceptionGrant) -> Result<Vec<AuditReplyLine>> {
    let list = |json: &str| Ok::<_, AppError>(stored::<Vec<String>>("exception", json)?.join("\n"));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let heads = |count: Option<i64>| count.map_or_else(String::new, |count| count.to_string());
    let pairs = [
        (
            "exception-form-applied",
            text(&before.applied_on),
            text(&now.applied_on),
        ),
        (
            "exception-form-applicant",
            before.applicant.clone(),
            now.applicant.clone(),
        ),
        (
            "exception-form-clauses",
            list(&before.clauses_json)?,
            list(&now.clauses_json)?,
        ),
        (
            "exception-form-items",
            list(&before.items_json)?,
            list(&now.items_json)?,
        ),
        (
            "exception-form-situation",
            before.situation.clone(),
            now.situation.clone(),
        ),
        ("exception-form-reason", before.reason.clone(), now.reason.clone()),
        (
            "exception-form-substitute",
            before.substitute.clone(),
            now.substitute.clone(),
        ),
        (
            "exception-form-risk",
            before.residual_risk.clone(),
            now.residual_risk.clone(),
        ),
        (
            "exception-form-information",
            before.scope_information.clone(),
            now.scope_information.clone(),
        ),
        (
            "exception-form-systems",
            before.scope_systems.clone(),
            now.scope_systems.clone(),
        ),
        (
            "exception-form-headcount",
            heads(before.scope_headcount),
            heads(now.scope_headcount),
        ),
        (
            "exception-form-from",
            text(&before.period_from),
            text(&now.period_from),
        ),
        (
            "exception-form-until",
            text(&before.period_to),
            text(&now.period_to),
        ),
    ];
    let differing = pairs.into_iter().filter(|(_, before, now)| before != now);
    Ok(differing
        .map(|(id, before, now)| AuditReplyLine {
            label: say(id, &[]),
            before,
            now,
            place: String::new(),
        })
        .collect())
}
