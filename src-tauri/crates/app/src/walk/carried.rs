//! Answering what earlier years left open: how it stands, what was done, which due date is wished for.

use tenken_domain::{date::Day, text::normalise, vocabulary::Progress};
use tenken_store::table::{
    carried_measure::{self, CarriedMeasure},
    measure::{self, Measure},
};

use crate::{
    app::App,
    audit::{day, there, unfit},
    board::{BoardError, Pen, Step},
    desk::required,
    error::{AppError, Result},
    sheet::{carried_answers, carried_wants_due},
    wire::{CarriedAnswerRequest, ReviewView, SheetRequest},
};

impl App {
    /// Answers one improvement of an earlier year on a sheet that is not confirmed. Still to be done with its day over,
    /// it needs a new due date; a due date needs a reason.
    pub fn carried_answer(&mut self, request: &CarriedAnswerRequest) -> Result<ReviewView> {
        let model = self.editable(&request.sheet)?;
        let one = model
            .carried
            .iter()
            .find(|one| one.measure_id == request.measure || one.number == request.measure);
        let one = there(one, "measure", &request.measure)?;
        let to: Progress = request.to.parse()?;
        if !carried_answers(one)?.contains(&to) {
            return Err(BoardError::NoSuchMove {
                number: one.number.clone(),
                from: one.progress.clone(),
                to: to.to_string(),
            }
            .into());
        }
        let today = self.today()?;
        let on = day(&request.on)?.unwrap_or_else(|| today.to_string());
        if on > today.to_string() {
            return Err(unfit("board-on"));
        }
        let note = required("carried-note", &request.note)?;
        let wish = wish(request, to, one.due_on.as_deref(), today)?;
        let conn = self.desk()?.conn();
        let row = measure::get(conn, &one.measure_id)?;
        let row = there(row, "measure", &one.measure_id)?;
        let asked = there(
            carried_measure::get(conn, &request.sheet, &one.measure_id)?,
            "measure",
            &one.measure_id,
        )?;
        let pen = Pen {
            actor: self.actor()?,
            at: self.now(),
        };
        let answered = CarriedMeasure {
            wished_due_on: wish.0,
            wish_reason: wish.1,
            answered_at: Some(pen.at.clone()),
            answered_by: pen.actor.person_name.clone(),
            ..asked
        };
        let before = row.progress.clone();
        let row = Measure {
            progress: to.to_string(),
            progress_on: Some(on.clone()),
            progress_note: note.clone(),
            ..row
        };
        self.board_edit_of("carried_answer", |tx| {
            measure::update(tx, &row)?;
            carried_measure::update(tx, &answered)?;
            let step = Step {
                kind: "state",
                field: "progress",
                before: &before,
                after: to.as_str(),
                on: Some(on.clone()),
                note: &note,
                ..Step::default()
            };
            pen.step(tx, &row.id, &step)
        })?;
        self.review_view(&SheetRequest {
            sheet: request.sheet.clone(),
        })
    }
}

/// The due date that is wished for, with its reason.
fn wish(
    request: &CarriedAnswerRequest,
    to: Progress,
    due_on: Option<&str>,
    today: Day,
) -> Result<(Option<String>, String)> {
    let wished = day(&request.due_on)?;
    let Some(wished) = wished else {
        if carried_wants_due(to, due_on, today) {
            return Err(AppError::FieldEmpty { field: "carried-due" });
        }
        return Ok((None, normalise(request.due_reason.trim())?));
    };
    if !to.is_open() || wished <= today.to_string() {
        return Err(unfit("carried-due"));
    }
    Ok((Some(wished), required("carried-due-reason", &request.due_reason)?))
}
