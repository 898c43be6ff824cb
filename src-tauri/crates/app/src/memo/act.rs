//! What is done with a report: issued, passed on, answered, closed or taken back; how long an answer may take.

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{MemoState, Role},
};
use tenken_store::table::{
    case_meta,
    memo::{self, Memo},
};

use super::{
    DAYS, assert_state, state_of, step,
    write::{assert_complete, day_of},
};
use crate::{
    app::App,
    audit::unfit,
    board::BoardError,
    desk::required,
    error::{AppError, Result},
    exception::Step,
    wire::{
        BoardSaved, MemoAnswerRequest, MemoDaysRequest, MemoEndRequest, MemoForwardRequest, MemoIssueRequest,
        MemoListRequest, MemosView,
    },
};

/// The longest time that can be set: a year has the yearly cycle.
const LONGEST_DAYS: i64 = 365;

impl App {
    /// Issues a draft: from then on the days of the answer run and its text is not changed any more.
    pub fn memo_issue(&mut self, request: &MemoIssueRequest) -> Result<BoardSaved> {
        let mut row = self.memo_row(&request.memo)?;
        assert_state(&row, "memo_issue", &[MemoState::Draft])?;
        assert_complete(&row)?;
        let today = self.today()?;
        let on = day_of("memo-issued", &request.on, today, None)?;
        let (days, _) = self.memo_days()?;
        match &row.answer_by {
            None => row.answer_by = Day::from_iso(&on)?.plus_days(days).map(|day| day.to_string()),
            Some(by) if *by < on => return Err(unfit("memo-answer-by")),
            Some(_) => {}
        }
        row.issued_on = Some(on.clone());
        row.document_number = normalise(request.document_number.trim())?;
        row.state = MemoState::Issued.to_string();
        self.memo_put("memo_issue", &row, |row| Step {
            kind: "issued",
            on: Some(on),
            note: &row.document_number,
            by: &row.reporter,
        })
    }

    /// The office passes a report on; it goes on waiting for its answer.
    pub fn memo_forward(&mut self, request: &MemoForwardRequest) -> Result<BoardSaved> {
        self.assert_office()?;
        let mut row = self.memo_row(&request.memo)?;
        assert_state(&row, "memo_forward", &[MemoState::Issued])?;
        let on = day_of(
            "memo-forwarded",
            &request.on,
            self.today()?,
            row.issued_on.as_deref(),
        )?;
        row.forwarded_to = required("memo-forwarded-to", &request.to)?;
        row.forwarded_on = Some(on.clone());
        let note = normalise(request.note.trim())?;
        self.memo_put("memo_forward", &row, |row| Step {
            kind: "forwarded",
            on: Some(on),
            note: &note,
            by: &row.forwarded_to,
        })
    }

    /// Records who answered what; where the answer came on paper, also at the section.
    pub fn memo_answer(&mut self, request: &MemoAnswerRequest) -> Result<BoardSaved> {
        let mut row = self.memo_row(&request.memo)?;
        assert_state(&row, "memo_answer", &[MemoState::Issued])?;
        let on = day_of(
            "memo-answered",
            &request.on,
            self.today()?,
            row.issued_on.as_deref(),
        )?;
        row.answer = required("memo-answer", &request.answer)?;
        row.answered_role = request.role.parse::<Role>()?.to_string();
        row.answered_by = required("memo-answered-by", &request.by)?;
        if row.answered_by == row.reporter {
            return Err(BoardError::MemoOwnAnswer {
                number: row.number,
                person: row.reporter,
            }
            .into());
        }
        row.answered_on = Some(on.clone());
        row.state = MemoState::Answered.to_string();
        self.memo_put("memo_answer", &row, |row| Step {
            kind: "answered",
            on: Some(on),
            note: &row.answer,
            by: &row.answered_by,
        })
    }

    /// Closes an answered report with what became of it, or takes one back that has no answer.
    pub fn memo_end(&mut self, request: &MemoEndRequest) -> Result<BoardSaved> {
        let mut row = self.memo_row(&request.memo)?;
        let (state, kind) = match state_of(&row)? {
            MemoState::Answered => (MemoState::Closed, "closed"),
            MemoState::Draft | MemoState::Issued => (MemoState::Withdrawn, "withdrawn"),
            MemoState::Closed | MemoState::Withdrawn => {
                return Err(AppError::ActNotPossible {
                    act: "memo_end",
                    state: row.state,
                });
            }
        };
        let after = row.answered_on.as_deref().or(row.issued_on.as_deref());
        let on = day_of("memo-ended", &request.on, self.today()?, after)?;
        row.end_note = required("memo-end-note", &request.note)?;
        row.ended_on = Some(on.clone());
        row.state = state.to_string();
        self.memo_put("memo_end", &row, |row| Step {
            kind,
            on: Some(on),
            note: &row.end_note,
            ..Step::default()
        })
    }

    /// Sets the days in which an answer is wished; a number of the body's standard is not set aside.
    pub fn memo_days_set(&mut self, request: &MemoDaysRequest) -> Result<MemosView> {
        if !(0..=LONGEST_DAYS).contains(&request.days) {
            return Err(unfit("memo-days"));
        }
        if let (days, "standard") = self.memo_days()? {
            return Err(BoardError::MemoDaysOfStandard { days }.into());
        }
        let text = match request.days {
            0 => String::new(),
            days => days.to_string(),
        };
        self.board_act("memo_days_set", |tx| Ok(case_meta::put(tx, DAYS, &text)?))?;
        self.memo_list(&MemoListRequest {
            unit: String::new(),
            state: String::new(),
            text: String::new(),
        })
    }

    /// Stores a report as an act leaves it, with the step of its history.
    fn memo_put<'a>(
        &mut self,
        act: &'static str,
        row: &'a Memo,
        told: impl FnOnce(&'a Memo) -> Step<'a>,
    ) -> Result<BoardSaved> {
        let pen = self.pen()?;
        let told = told(row);
        self.board_act(act, |tx| {
            memo::update(tx, row)?;
            step(&pen, tx, &row.id, &told)
        })?;
        Ok(self.memo_saved(row))
    }
}
