//! Reports and answers as parcels: a section's report to the office's key, the answer to the section's own (data.md 1).

use std::collections::BTreeMap;

use tenken_domain::vocabulary::MemoState;
use tenken_parcel::content::{Memo as Sent, MemoAnswer, MemoContent, Unit};
use tenken_store::table::{memo::Memo, parcel_log};

use super::{assert_state, step};
use crate::{
    app::App,
    audit::{Units, stored, there},
    board::BoardError,
    error::{AppError, Result},
    exception::{Address, Step},
    output::labels,
    wire::{MemoSendRequest, WrittenView},
};

impl App {
    /// Writes reports for the office, or at the office the answers for the section, as a parcel to the other side's key.
    pub fn memo_send(&mut self, request: &MemoSendRequest) -> Result<WrittenView> {
        self.assert_recordable()?;
        let mut rows = Vec::new();
        for id in &request.memos {
            rows.push(self.memo_row(id)?);
        }
        let Some(first) = rows.first() else {
            return Err(BoardError::NothingChosen.into());
        };
        let (address, state, word) = match self.desk()?.case.kind().code() {
            "section" => (self.office_address()?, MemoState::Issued, "paper-file-memo"),
            "office" => (
                self.memo_sender(first)?,
                MemoState::Answered,
                "paper-file-memo-answer",
            ),
            _ => return Err(AppError::WrongCaseKind { needed: "office" }),
        };
        let is_office = state == MemoState::Answered;
        let unit = self.memo_unit(first)?;
        let mut content = MemoContent {
            unit: unit.clone(),
            ..MemoContent::default()
        };
        for row in &rows {
            assert_state(row, "memo_send", &[state])?;
            if row.unit_id != rows[0].unit_id {
                return Err(AppError::ParcelForOther {
                    found: self.memo_unit(row)?.code,
                    expected: unit.code,
                });
            }
            if is_office {
                content.answers.push(answered(row));
            } else {
                content.memos.push(sent(row)?);
            }
        }
        let name = format!("{}_{}.tenkenp", unit.code, labels()(word, &[]));
        let folder = request.folder.as_deref();
        let named = (unit.code.as_str(), unit.name.as_str());
        let (view, log) = self.addressed_out(&content, &address, named, folder, (&name, "memo"))?;
        let pen = self.pen()?;
        self.board_act("memo_send", |tx| {
            for row in &rows {
                let told = Step {
                    kind: "sent",
                    note: &log.file_name,
                    ..Step::default()
                };
                step(&pen, tx, &row.id, &told)?;
            }
            Ok(parcel_log::insert(tx, &log)?)
        })?;
        Ok(view)
    }

    /// The section's own key, which came with its report.
    fn memo_sender(&self, row: &Memo) -> Result<Address> {
        self.answer_address(row.parcel_id.as_deref().unwrap_or_default(), &row.number)
    }

    /// Whether it can go to the other side as a parcel.
    pub(super) fn can_send_memo(&mut self, row: &Memo, state: MemoState, is_office: bool) -> bool {
        if is_office {
            state == MemoState::Answered && self.memo_sender(row).is_ok()
        } else {
            state == MemoState::Issued && self.office_address().is_ok()
        }
    }

    /// The section as the parcel names it.
    fn memo_unit(&self, row: &Memo) -> Result<Unit> {
        let (code, name) = if self.desk()?.case.kind().code() == "section" {
            let own = there(self.case_unit()?, "unit", "")?;
            (own.code, own.name)
        } else {
            let units = Units::read(self.desk()?.conn())?;
            let id = row.unit_id.as_deref().unwrap_or_default();
            (units.code(id), units.name(id))
        };
        Ok(Unit {
            code,
            name,
            ..Unit::default()
        })
    }
}

fn sent(row: &Memo) -> Result<Sent> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Ok(Sent {
        number: row.number.clone(),
        source: row.source.clone(),
        reference: row.reference.clone(),
        item_id: row.item_id.clone(),
        measure: row.measure_number.clone(),
        subject: row.subject.clone(),
        seen: row.seen.clone(),
        place: row.place.clone(),
        found_at: row.found_at.clone(),
        since: row.since.clone(),
        interim: row.interim.clone(),
        request: row.request.clone(),
        clauses: stored("memo clauses", &row.clauses_json)?,
        addressees: stored("addressees", &row.addressees_json)?,
        reporter_role: row.reporter_role.clone(),
        reporter: row.reporter.clone(),
        answer_by: text(&row.answer_by),
        document_number: row.document_number.clone(),
        issued_on: text(&row.issued_on),
        extra: BTreeMap::new(),
    })
}

fn answered(row: &Memo) -> MemoAnswer {
    MemoAnswer {
        number: row.number.clone(),
        answer: row.answer.clone(),
        answered_role: row.answered_role.clone(),
        answered_by: row.answered_by.clone(),
        answered_on: row.answered_on.clone().unwrap_or_default(),
        forwarded_to: row.forwarded_to.clone(),
        forwarded_on: row.forwarded_on.clone(),
        extra: BTreeMap::new(),
    }
}
