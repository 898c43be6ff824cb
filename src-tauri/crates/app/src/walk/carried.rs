//! Answering what earlier years left open: how it stands, what was done, which later day is wished for.

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{ExceptionNow, Progress},
};
use tenken_parcel::content::Carried;
use tenken_store::table::{
    carried_exception::{self, CarriedException},
    carried_measure::{self, CarriedMeasure},
    measure::{self, Measure},
};

use crate::{
    app::App,
    audit::{day, there, unfit},
    board::{BoardError, Pen, Step},
    desk::required,
    error::{AppError, Result},
    sheet::{carried_answers, carried_takes_wish, carried_wants_due, is_carried_exception},
    wire::{CarriedAnswerRequest, ReviewView, SheetRequest},
};

/// An answer that was looked at.
struct Answer {
    /// State code.
    to: String,
    /// Since when, ISO.
    on: String,
    note: String,
    /// Day that is wished for, ISO, and why.
    wish: (Option<String>, String),
}

impl App {
    /// Answers one improvement or exception of an earlier year on a sheet that is not confirmed. Still to be done, or still
    /// needed, with its day over, it needs a new day; a day needs a reason.
    pub fn carried_answer(&mut self, request: &CarriedAnswerRequest) -> Result<ReviewView> {
        let model = self.editable(&request.sheet)?;
        let one = model
            .carried
            .iter()
            .find(|one| one.measure_id == request.measure || one.number == request.measure);
        let one = there(one, "measure", &request.measure)?;
        if is_carried_exception(one) {
            request.to.parse::<ExceptionNow>()?;
        } else {
            request.to.parse::<Progress>()?;
        }
        if !carried_answers(one)?.contains(&request.to.as_str()) {
            return Err(BoardError::NoSuchMove {
                number: one.number.clone(),
                from: one.progress.clone(),
                to: request.to.clone(),
            }
            .into());
        }
        let today = self.today()?;
        let on = day(&request.on)?.unwrap_or_else(|| today.to_string());
        if on > today.to_string() {
            return Err(unfit("board-on"));
        }
        let said = Answer {
            to: request.to.clone(),
            on,
            note: required("carried-note", &request.note)?,
            wish: wish(one, request, today)?,
        };
        if is_carried_exception(one) {
            self.exception_said(&request.sheet, one, said)?;
        } else {
            self.measure_said(&request.sheet, one, said)?;
        }
        self.review_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }

    fn measure_said(&mut self, sheet: &str, one: &Carried, said: Answer) -> Result<()> {
        let conn = self.desk()?.conn();
        let row = measure::get(conn, &one.measure_id)?;
        let row = there(row, "measure", &one.measure_id)?;
        let asked = carried_measure::get(conn, sheet, &one.measure_id)?;
        let asked = there(asked, "measure", &one.measure_id)?;
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let answered = CarriedMeasure {
            wished_due_on: said.wish.0,
            wish_reason: said.wish.1,
            answered_at: Some(pen.at.clone()),
            answered_by: pen.actor.person_name.clone(),
            ..asked
        };
        let before = row.progress.clone();
        let row = Measure {
            progress: said.to,
            progress_on: Some(said.on.clone()),
            progress_note: said.note,
            ..row
        };
        self.board_edit_of("carried_answer", |tx| {
            measure::update(tx, &row)?;
            carried_measure::update(tx, &answered)?;
            let step = Step {
                kind: "state",
                field: "progress",
                before: &before,
                after: &row.progress,
                on: Some(said.on.clone()),
                note: &row.progress_note,
                ..Step::default()
            };
            pen.step(tx, &row.id, &step)
        })
    }

    fn exception_said(&mut self, sheet: &str, one: &Carried, said: Answer) -> Result<()> {
        let asked = carried_exception::get(self.desk()?.conn(), sheet, &one.measure_id)?;
        let asked = there(asked, "exception", &one.measure_id)?;
        let answered = CarriedException {
            state: said.to,
            since_on: Some(said.on),
            note: said.note,
            wished_until: said.wish.0,
            wish_reason: said.wish.1,
            answered_at: Some(self.now()),
            answered_by: self.actor()?.person_name,
            ..asked
        };
        self.board_edit_of("carried_answer", |tx| {
            carried_exception::update(tx, &answered)?;
            Ok(())
        })
    }
}

/// The later day that is wished for, with its reason.
fn wish(one: &Carried, request: &CarriedAnswerRequest, today: Day) -> Result<(Option<String>, String)> {
    let wished = day(&request.due_on)?;
    let Some(wished) = wished else {
        if carried_wants_due(one, &request.to, today) {
            return Err(AppError::FieldEmpty { field: "carried-due" });
        }
        return Ok((None, normalise(request.due_reason.trim())?));
    };
    let is_later = one.due_on.as_ref().is_none_or(|due| wished > *due);
    if !carried_takes_wish(one, &request.to)
        || wished <= today.to_string()
        || is_carried_exception(one) && !is_later
    {
        return Err(unfit("carried-due"));
    }
    Ok((Some(wished), required("carried-due-reason", &request.due_reason)?))
}
