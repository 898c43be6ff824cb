//! Preliminary surveys, and forms that come back: 横断確認票, 予備調査票, 改善計画書 and 改善報告書 as workbooks, read
//! however they come.

mod book;
mod improve;
mod survey;

use tenken_documents::book_in::{LARGEST_BOOK, SheetIn};
use tenken_domain::{date::Day, text::normalise, typed::fold, vocabulary::RollOutAnswer};
use tenken_parcel::{Kind, sha256_hex};
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
use book::{Said, beside};

pub(super) use improve::CONFIRMING;

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
        let (book, _) = book_cells(&self.host.reader, &file, &bytes, &[])?;
        let kind = beside(&book, &say("audit-key-kind", &[])).map(|said| said.text);
        let (view, change) = match kind.as_deref() {
            Some("audit-roll-out") => self.roll_out_form(&book, &file)?,
            Some("audit-survey") => self.survey_form(&book, &file)?,
            Some("audit-measure-form") => self.plan_form(&book, &file)?,
            Some("audit-improvement-form") => self.report_form(&book, &file)?,
            _ => {
                let sheets: Vec<&str> = book.iter().map(|sheet| sheet.name.as_str()).collect();
                return Err(AppError::FormNotFound {
                    file,
                    sheets: sheets.join("、"),
                });
            }
        };
        let kind = match change {
            Change::RollOut(_) => Kind::RolloutReply,
            Change::Survey(..) => Kind::SurveyAnswer,
            Change::Plan(_) => Kind::ImprovementPlan,
            Change::Report(_) => Kind::ImprovementReport,
        };
        let sha256 = sha256_hex(&bytes);
        let mut manifest = self.audit_manifest(kind, self.today()?.fiscal_year())?;
        // A workbook has no id of its own: its hash knows it again.
        manifest.parcel_id.clone_from(&sha256);
        manifest.unit_code = Some(view.unit_code.clone());
        let log = ParcelLog {
            is_encrypted: false,
            // A later form is set against the day of this one.
            note: format!("{} {}", view.number, view.on),
            ..parcel_record(Way::In, &manifest, &file, &sha256, &self.now())?
        };
        Ok(Reply { view, change, log })
    }

    fn roll_out_form(&self, book: &[SheetIn], file: &str) -> Result<(AuditReplyView, Change)> {
        let read = |id: &str| beside(book, &say(id, &[])).unwrap_or_default();
        let (number, code) = (read("paper-audit-roll-out-number"), read("audit-key-unit"));
        let unknown = || AuditError::ReplyUnknown {
            file: file.to_owned(),
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
        let answer = *chosen(file, &said, RollOutAnswer::ALL, word)?;
        if answer != RollOutAnswer::Investigating && how.text.is_empty() {
            return Err(lacks(file, &how));
        }
        let by = read("paper-audit-answered-by");
        if by.text.is_empty() {
            return Err(lacks(file, &by));
        }
        let on = self.reply_day(book, file, "paper-audit-answered-by")?;
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
            file: file.to_owned(),
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

    /// The day beside who answered; today where it was left out.
    fn reply_day(&self, book: &[SheetIn], file: &str, role: &str) -> Result<Day> {
        let role = say(role, &[]);
        let label = say("paper-audit-x-day-of", &[("role", &role)]);
        let said = beside(book, &label).unwrap_or_default();
        if said.text.is_empty() {
            return self.today();
        }
        typed_day(file, &said)
    }
}

/// The day that a cell says. Errors: another text, with its place.
fn typed_day(file: &str, said: &Said) -> Result<Day> {
    let typed = said.text.split('T').next().unwrap_or_default();
    Day::parse(typed).map_err(|_| {
        AuditError::ReplyWord {
            file: file.to_owned(),
            place: said.place.clone(),
            text: said.text.clone(),
        }
        .into()
    })
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

/// The one of the words that a cell says, spaces and widths aside. Errors: an empty cell, another word; both with place.
fn chosen<'a, T: Copy>(
    file: &str,
    said: &Said,
    all: &'a [T],
    word: impl Fn(T) -> String,
) -> std::result::Result<&'a T, AppError> {
    if said.text.is_empty() {
        return Err(lacks(file, said));
    }
    all.iter()
        .find(|one| fold(&word(**one)) == fold(&said.text))
        .ok_or_else(|| {
            AuditError::ReplyWord {
                file: file.to_owned(),
                place: said.place.clone(),
                text: said.text.clone(),
            }
            .into()
        })
}

fn lacks(file: &str, said: &Said) -> AppError {
    AuditError::ReplyLacks {
        file: file.to_owned(),
        place: said.place.clone(),
    }
    .into()
}

/// How an answer of a day stands to the one that is here.
fn standing(before: Option<&str>, on: Day) -> &'static str {
    match before {
        None => "first",
        Some(before) if before > on.to_string().as_str() => "older",
        Some(_) => "newer",
    }
}
