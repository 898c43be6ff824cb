//! What came: a section's reports into the office's list, the office's answers to the reports of the section. A file is
//! taken whole or not at all.

use tenken_domain::{
    date::Day,
    vocabulary::{MemoSource, MemoState, Role},
};
use tenken_parcel::{
    Kind,
    content::{Memo as Sent, MemoAnswer, MemoContent},
};
use tenken_store::table::{
    memo::{self, Memo},
    parcel_log,
};

use super::{assert_state, roles, step};
use crate::{
    app::App,
    audit::Units,
    board::BoardError,
    desk::{OpenedFile, desk_json},
    error::{AppError, Result},
    exception::{Step, foreign},
    host::fresh_id,
    wire::{AuditReplyRequest, MemoArrival, MemoArrivalLine},
};

/// What a file brings, with its place in this case.
struct Brought {
    view: MemoArrival,
    /// Reports that are new here, at the office.
    reports: Vec<Memo>,
    /// Reports of this section with their answers.
    answered: Vec<Memo>,
}

impl App {
    /// What reports or answers a file holds, against what is here; nothing is taken.
    pub fn memo_arrive_inspect(&mut self, request: &AuditReplyRequest) -> Result<MemoArrival> {
        let opened = self.memo_file(request)?;
        Ok(self.memos_brought(&opened)?.view)
    }

    /// Takes the reports or the answers of a file.
    pub fn memo_arrive_take(&mut self, request: &AuditReplyRequest) -> Result<MemoArrival> {
        let opened = self.memo_file(request)?;
        let view = self.take_memos(&opened)?;
        Ok(MemoArrival {
            is_taken: true,
            ..view
        })
    }

    fn memo_file(&mut self, request: &AuditReplyRequest) -> Result<OpenedFile> {
        let opened = self.open_parcel(&request.ticket, None)?;
        let kind = &opened.parcel.manifest.kind;
        if !matches!(kind, Kind::Memo) {
            return Err(AppError::ParcelNotExpected {
                kind: kind.code().to_owned(),
            });
        }
        Ok(opened)
    }

    /// Takes the reports of a section at the office, the answers at the section that reported.
    pub(crate) fn take_memos(&mut self, opened: &OpenedFile) -> Result<MemoArrival> {
        self.assert_recordable()?;
        self.assert_parcel_new(opened)?;
        let Brought {
            view,
            reports,
            answered,
        } = self.memos_brought(opened)?;
        if let Some(clash) = view.lines.iter().find(|line| line.standing == "clash") {
            return Err(BoardError::MemoClash {
                number: clash.number.clone(),
            }
            .into());
        }
        let (log, pen) = (self.log_in(opened)?, self.pen()?);
        self.board_act("memo_take", |tx| {
            for row in &reports {
                memo::insert(tx, row)?;
                let told = Step {
                    kind: "arrived",
                    on: row.issued_on.clone(),
                    note: &row.document_number,
                    by: &row.reporter,
                };
                step(&pen, tx, &row.id, &told)?;
            }
            for row in &answered {
                memo::update(tx, row)?;
                let told = Step {
                    kind: "answered",
                    on: row.answered_on.clone(),
                    note: &row.answer,
                    by: &row.answered_by,
                };
                step(&pen, tx, &row.id, &told)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(view)
    }

    fn memos_brought(&self, opened: &OpenedFile) -> Result<Brought> {
        self.assert_own_body(&opened.parcel.manifest.body_code)?;
        let content: MemoContent = opened
            .parcel
            .read()
            .map_err(|error| error.in_file(&opened.file_name))?;
        match self.desk()?.case.kind().code() {
            "office" => self.reports_brought(opened, &content),
            "section" => self.answers_brought(opened, &content),
            _ => Err(AppError::WrongCaseKind { needed: "office" }),
        }
    }

    fn reports_brought(&self, opened: &OpenedFile, content: &MemoContent) -> Result<Brought> {
        let code = &content.unit.code;
        self.assert_of_request(opened, code)?;
        let units = Units::read(self.desk()?.conn())?;
        let unit = units.by_code(code).ok_or_else(|| foreign(opened, code))?;
        let parcel = &opened.parcel.manifest.parcel_id;
        let (mut reports, mut lines) = (Vec::new(), Vec::new());
        for sent in &content.memos {
            let row = arrived(sent, (&unit, parcel), &self.now())?;
            // The text of a report does not change once it is issued: sent again, it is here already.
            let standing = match memo::of_number(self.desk()?.conn(), &sent.number)? {
                None => "new",
                Some(known) if known.unit_id.as_deref() == Some(&unit) && known.seen == sent.seen => "same",
                Some(_) => "clash",
            };
            lines.push(line(&row, standing));
            if standing == "new" {
                reports.push(row);
            }
        }
        Ok(Brought {
            view: MemoArrival {
                file: opened.file_name.clone(),
                unit_code: code.clone(),
                unit_name: units.name(&unit),
                is_taken: false,
                lines,
            },
            reports,
            answered: Vec::new(),
        })
    }

    fn answers_brought(&self, opened: &OpenedFile, content: &MemoContent) -> Result<Brought> {
        let own = self.case_unit()?.map(|unit| unit.code).unwrap_or_default();
        if content.unit.code != own {
            return Err(AppError::ParcelForOther {
                found: content.unit.code.clone(),
                expected: own,
            });
        }
        let (mut answered, mut lines) = (Vec::new(), Vec::new());
        for answer in &content.answers {
            let row = self.memo_row(&answer.number)?;
            assert_state(&row, "memo_take", &[MemoState::Issued, MemoState::Answered])?;
            let row = with_answer(row, answer)?;
            lines.push(line(&row, "answer"));
            answered.push(row);
        }
        Ok(Brought {
            view: MemoArrival {
                file: opened.file_name.clone(),
                unit_code: content.unit.code.clone(),
                unit_name: content.unit.name.clone(),
                is_taken: false,
                lines,
            },
            reports: Vec::new(),
            answered,
        })
    }
}

fn line(row: &Memo, standing: &str) -> MemoArrivalLine {
    let is_answer = standing == "answer";
    MemoArrivalLine {
        number: row.number.clone(),
        standing: standing.to_owned(),
        subject: row.subject.clone(),
        text: if is_answer { &row.answer } else { &row.seen }.clone(),
        by: if is_answer {
            &row.answered_by
        } else {
            &row.reporter
        }
        .clone(),
        on: if is_answer {
            row.answered_on.clone()
        } else {
            row.issued_on.clone()
        },
        answer_by: row.answer_by.clone().filter(|_| !is_answer),
    }
}

/// A day that a parcel tells.
fn told_day(text: &str) -> Result<Option<String>> {
    Ok(Some(Day::from_iso(text)?.to_string()))
}

fn arrived(sent: &Sent, (unit, parcel): (&str, &str), at: &str) -> Result<Memo> {
    let addressees_json = desk_json(&sent.addressees)?;
    roles(&addressees_json)?;
    Ok(Memo {
        id: fresh_id("memo")?,
        number: sent.number.clone(),
        unit_id: Some(unit.to_owned()),
        source: sent.source.parse::<MemoSource>()?.to_string(),
        reference: sent.reference.clone(),
        item_id: sent.item_id.clone(),
        measure_number: sent.measure.clone(),
        subject: sent.subject.clone(),
        seen: sent.seen.clone(),
        place: sent.place.clone(),
        found_at: sent.found_at.clone(),
        since: sent.since.clone(),
        interim: sent.interim.clone(),
        request: sent.request.clone(),
        clauses_json: desk_json(&sent.clauses)?,
        addressees_json,
        reporter_role: sent.reporter_role.parse::<Role>()?.to_string(),
        reporter: sent.reporter.clone(),
        answer_by: told_day(&sent.answer_by)?,
        document_number: sent.document_number.clone(),
        issued_on: told_day(&sent.issued_on)?,
        state: MemoState::Issued.to_string(),
        parcel_id: Some(parcel.to_owned()),
        created_at: at.to_owned(),
        ..Memo::default()
    })
}

fn with_answer(row: Memo, sent: &MemoAnswer) -> Result<Memo> {
    Ok(Memo {
        answer: sent.answer.clone(),
        answered_role: sent.answered_role.parse::<Role>()?.to_string(),
        answered_by: sent.answered_by.clone(),
        answered_on: told_day(&sent.answered_on)?,
        forwarded_to: sent.forwarded_to.clone(),
        forwarded_on: sent.forwarded_on.clone(),
        state: MemoState::Answered.to_string(),
        ..row
    })
}
