//! Preliminary surveys, and forms that come back: 横断確認票, 予備調査票, 改善計画書 and 改善報告書, as workbooks read
//! however they come, or as parcels of the section's own desk.

mod book;
mod form;
mod improve;
mod survey;

use tenken_documents::book_in::LARGEST_BOOK;
use tenken_domain::{date::Day, text::normalise, vocabulary::RollOutAnswer};
use tenken_parcel::{Kind, Recognised, content::AskedReply, recognise, sha256_hex};
use tenken_store::{
    Transaction,
    table::{
        audit_finding, audit_roll_out,
        audit_roll_out_reply::{self, AuditRollOutReply},
        audit_survey::AuditSurvey,
        audit_survey_answer::AuditSurveyAnswer,
        parcel_log::{self, ParcelLog},
    },
};

use super::{
    AuditError,
    result::{Improved, Planned},
    there,
    units::Units,
};
use crate::{
    app::App,
    desk::{Way, parcel_record},
    error::{AppError, Result},
    office::book_cells,
    output::say,
    wire::{AuditReplyLine, AuditReplyRequest, AuditReplyView},
};
pub(crate) use book::{Said, beside, table_rows};
use form::{Form, Source};

pub(super) use improve::{CONFIRMING, YES_NO};
pub(super) use survey::Question;

/// What a form changes.
enum Change {
    RollOut(AuditRollOutReply),
    Survey(AuditSurvey, Vec<AuditSurveyAnswer>),
    Plan(Box<Planned>),
    Report(Box<Improved>),
}

/// A form with its place in this case.
struct Reply {
    view: AuditReplyView,
    change: Change,
    log: ParcelLog,
}

impl Reply {
    fn new(view: AuditReplyView, change: Change, log: ParcelLog) -> Self {
        // A later form is set against the day of this one.
        let note = format!("{} {}", view.number, view.on);
        Self {
            log: ParcelLog { note, ..log },
            view,
            change,
        }
    }
}

impl App {
    /// What a form that came back says; nothing is taken.
    pub fn audit_reply_inspect(&mut self, request: &AuditReplyRequest) -> Result<AuditReplyView> {
        self.assert_audit()?;
        Ok(self.reply_read(request)?.view)
    }

    /// Takes a form in. One that is older than the answer that is here is refused, and so is the same file again.
    pub fn audit_reply_take(&mut self, request: &AuditReplyRequest) -> Result<AuditReplyView> {
        self.assert_audit()?;
        self.assert_recordable()?;
        let Reply { view, change, log } = self.reply_read(request)?;
        if !parcel_log::by_parcel(self.desk()?.conn(), &log.parcel_id)?.is_empty() {
            return Err(AppError::ParcelTakenBefore { file: view.file });
        }
        if view.standing == "older" {
            return Err(AuditError::ReplyOlder {
                file: view.file,
                on: view.on,
            }
            .into());
        }
        self.audit_act("audit_reply_take", |tx| {
            change.write(tx)?;
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(AuditReplyView {
            is_taken: true,
            ..view
        })
    }

    fn reply_read(&mut self, request: &AuditReplyRequest) -> Result<Reply> {
        let (file, bytes) = self.brought_bytes(&request.ticket, LARGEST_BOOK)?;
        match recognise(&bytes) {
            Recognised::AgeRecipient | Recognised::AgePassphrase | Recognised::PlainParcel => {
                self.reply_parcel(&request.ticket)
            }
            Recognised::Other(_) => self.reply_book(file, &bytes),
        }
    }

    fn reply_book(&mut self, file: String, bytes: &[u8]) -> Result<Reply> {
        let (book, _) = book_cells(&self.host.reader, &file, bytes, &[])?;
        let key = beside(&book, &say("audit-key-kind", &[])).map(|said| said.text);
        let kind = match key.as_deref() {
            Some("audit-roll-out") => Kind::RolloutReply,
            Some("audit-survey") => Kind::SurveyAnswer,
            Some("audit-measure-form") => Kind::ImprovementPlan,
            Some("audit-improvement-form") => Kind::ImprovementReport,
            _ => {
                let sheets: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
                return Err(AppError::FormNotFound {
                    file,
                    sheets: sheets.join("、"),
                });
            }
        };
        let form = Form {
            source: Source::Book(book),
            file,
        };
        let (view, change) = self.reply_form_read(&kind, &form)?;
        let sha256 = sha256_hex(bytes);
        let mut manifest = self.manifest(kind, self.today()?.fiscal_year())?;
        // A workbook has no id of its own: its hash knows it again.
        manifest.parcel_id.clone_from(&sha256);
        manifest.unit_code = Some(view.unit_code.clone());
        let log = ParcelLog {
            is_encrypted: false,
            ..parcel_record(Way::In, &manifest, &form.file, &sha256, &self.now())?
        };
        Ok(Reply::new(view, change, log))
    }

    /// An answer as a parcel: encrypted to the key of the plan, known by the token of the parcel that asked.
    fn reply_parcel(&mut self, ticket: &str) -> Result<Reply> {
        let opened = self.open_parcel(ticket, None)?;
        let manifest = &opened.parcel.manifest;
        self.assert_own_body(&manifest.body_code)?;
        let reply = AskedReply::of(&opened.parcel).map_err(|error| error.in_file(&opened.file_name))?;
        let unknown = || AuditError::ReplyUnknown {
            file: opened.file_name.clone(),
            number: reply.number.clone(),
            unit: reply.unit_code.clone(),
        };
        let token = manifest.answers_token.as_deref().ok_or_else(unknown)?;
        let asked = parcel_log::by_token(self.desk()?.conn(), token)?;
        if !asked
            .iter()
            .any(|row| row.direction == "out" && row.unit_code == reply.unit_code)
        {
            return Err(unknown().into());
        }
        let kind = manifest.kind.clone();
        let log = ParcelLog {
            unit_code: reply.unit_code.clone(),
            ..self.log_in(&opened)?
        };
        let form = Form {
            source: Source::Parcel(Box::new(reply)),
            file: opened.file_name,
        };
        let (view, change) = self.reply_form_read(&kind, &form)?;
        Ok(Reply::new(view, change, log))
    }

    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "a kind of a later version is no answer either"
    )]
    fn reply_form_read(&self, kind: &Kind, form: &Form) -> Result<(AuditReplyView, Change)> {
        match kind {
            Kind::RolloutReply => self.roll_out_form(form),
            Kind::SurveyAnswer => self.survey_form(form),
            Kind::ImprovementPlan => self.plan_form(form),
            Kind::ImprovementReport => self.report_form(form),
            other => Err(AppError::ParcelNotExpected {
                kind: other.code().to_owned(),
            }),
        }
    }

    fn roll_out_form(&self, form: &Form) -> Result<(AuditReplyView, Change)> {
        let read = |id: &str| form.said(id);
        let (number, code) = (read("paper-audit-roll-out-number"), read("audit-key-unit"));
        let unknown = || AuditError::ReplyUnknown {
            file: form.file.clone(),
            number: number.text.clone(),
            unit: code.text.clone(),
        };
        let conn = self.desk()?.conn();
        let units = Units::read(conn)?;
        let question = audit_roll_out::all(conn)?
            .into_iter()
            .find(|row| row.number == number.text)
            .ok_or_else(unknown)?;
        let reply = audit_roll_out_reply::of_roll_out(conn, &question.id)?
            .into_iter()
            .find(|row| units.code(&row.unit_id) == code.text)
            .ok_or_else(unknown)?;
        let finding = there(
            audit_finding::get(conn, &question.finding_id)?,
            "finding",
            &question.finding_id,
        )?;
        self.engagement_row(&finding.engagement_id)?;
        let (said, how, found) = (
            read("paper-audit-answer"),
            read("paper-audit-roll-out-method"),
            read("paper-audit-roll-out-result"),
        );
        let word = |answer: RollOutAnswer| {
            say(
                &format!("audit-word-reply-{}", answer.as_str().replace('_', "-")),
                &[],
            )
        };
        let answer = *form.chosen(&said, RollOutAnswer::ALL, word)?;
        if answer != RollOutAnswer::Investigating && how.text.is_empty() {
            return Err(form.lacks(&how));
        }
        let by = read("paper-audit-answered-by");
        if by.text.is_empty() {
            return Err(form.lacks(&by));
        }
        let on = form.signed_on("paper-audit-answered-by", self.today()?)?;
        let new = AuditRollOutReply {
            answer_code: Some(answer.to_string()),
            how: normalise(&how.text)?,
            // 確認した結果.
            note: normalise(&found.text)?,
            replied_on: Some(on.to_string()),
            replied_by: normalise(&by.text)?,
            ..reply.clone()
        };
        let before = reply
            .answer_code
            .as_deref()
            .and_then(|code| code.parse().ok())
            .map(word)
            .unwrap_or_default();
        let view = AuditReplyView {
            file: form.file.clone(),
            kind: "roll_out".to_owned(),
            number: question.number,
            unit_name: units.name(&reply.unit_id),
            unit_code: code.text,
            by: new.replied_by.clone(),
            on: on.to_string(),
            standing: standing(reply.replied_on.as_deref(), on).to_owned(),
            is_taken: false,
            lines: vec![
                line("paper-audit-answer", &before, &word(answer), &said.place),
                line("paper-audit-roll-out-method", &reply.how, &new.how, &how.place),
                line(
                    "paper-audit-roll-out-result",
                    &reply.note,
                    &new.note,
                    &found.place,
                ),
                line(
                    "paper-audit-answered-by",
                    &reply.replied_by,
                    &new.replied_by,
                    &by.place,
                ),
            ],
        };
        Ok((view, Change::RollOut(new)))
    }
}

/// A field of a form beside what is here.
fn line(id: &str, before: &str, now: &str, place: &str) -> AuditReplyLine {
    AuditReplyLine {
        label: say(id, &[]),
        before: before.to_owned(),
        now: now.to_owned(),
        place: place.to_owned(),
    }
}

impl Change {
    fn write(&self, tx: &Transaction<'_>) -> Result<()> {
        match self {
            Self::RollOut(row) => {
                audit_roll_out_reply::update(tx, row)?;
            }
            Self::Survey(row, answers) => {
                tenken_store::table::audit_survey::update(tx, row)?;
                for answer in answers {
                    tenken_store::table::audit_survey_answer::upsert(tx, answer)?;
                }
            }
            Self::Plan(planned) => planned.write(tx)?,
            Self::Report(improved) => improved.write(tx)?,
        }
        Ok(())
    }
}

/// How an answer of a day stands to the one that is here.
fn standing(before: Option<&str>, on: Day) -> &'static str {
    match before {
        None => "first",
        Some(before) if before > on.to_string().as_str() => "older",
        Some(_) => "newer",
    }
}
