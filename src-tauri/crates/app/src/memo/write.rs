//! The text of a report while it is a draft: also the first of a daily check or an incident.

use tenken_domain::{
    date::Day,
    text::normalise,
    vocabulary::{MemoSource, MemoState, Role},
};
use tenken_store::table::memo::{self, Memo};

use super::{assert_state, step};
use crate::{
    app::App,
    audit::{Units, day, there, unfit},
    desk::{desk_json, required},
    error::Result,
    exception::Step,
    wire::{BoardSaved, MemoWriteRequest},
};

impl App {
    /// Writes a draft, or a new one of a daily check or an incident. What the memo must say is asked for when it is issued.
    pub fn memo_write(&mut self, request: &MemoWriteRequest) -> Result<BoardSaved> {
        self.assert_not_audit()?;
        let is_new = request.memo.is_empty();
        let before = if is_new {
            let source: MemoSource = request.source.parse()?;
            if !matches!(source, MemoSource::DailyCheck | MemoSource::Incident) {
                return Err(unfit("memo-source"));
            }
            let unit = Some(request.unit.clone()).filter(|id| !id.is_empty());
            if let Some(id) = &unit {
                let units = Units::read(self.desk()?.conn())?;
                there(units.row(id), "unit", id)?;
            }
            let row = self.new_memo(source, unit)?;
            required("board-unit", row.unit_id.as_deref().unwrap_or_default())?;
            row
        } else {
            self.memo_row(&request.memo)?
        };
        assert_state(&before, "memo_write", &[MemoState::Draft])?;
        let row = filled(before, request)?;
        required("memo-subject", &row.subject)?;
        let pen = self.pen()?;
        self.board_act("memo_write", |tx| {
            memo::upsert(tx, &row)?;
            let kind = if is_new { "drafted" } else { "changed" };
            let note = &row.subject;
            let done = Step {
                kind,
                note,
                ..Step::default()
            };
            step(&pen, tx, &row.id, &done)
        })?;
        Ok(self.memo_saved(&row))
    }
}

fn filled(row: Memo, request: &MemoWriteRequest) -> Result<Memo> {
    let text = |text: &str| normalise(text.trim());
    let mut clauses = Vec::new();
    for clause in request.clauses.iter().filter(|one| !one.trim().is_empty()) {
        clauses.push(text(clause)?);
    }
    let reference = text(&request.reference)?;
    let is_typed = matches!(row.source.parse()?, MemoSource::DailyCheck | MemoSource::Incident);
    Ok(Memo {
        reference: if is_typed { reference } else { row.reference },
        subject: text(&request.subject)?,
        seen: text(&request.seen)?,
        place: text(&request.place)?,
        found_at: text(&request.found_at)?,
        since: text(&request.since)?,
        interim: text(&request.interim)?,
        request: text(&request.request)?,
        clauses_json: desk_json(&clauses)?,
        reporter_role: request.reporter_role.parse::<Role>()?.to_string(),
        reporter: text(&request.reporter)?,
        answer_by: day(&request.answer_by)?,
        ..row
    })
}

/// What a report says before it goes out.
pub(super) fn assert_complete(row: &Memo) -> Result<()> {
    for (field, text) in [
        ("memo-subject", &row.subject),
        ("memo-seen", &row.seen),
        ("memo-place", &row.place),
        ("memo-found", &row.found_at),
        ("memo-since", &row.since),
        ("memo-interim", &row.interim),
        ("memo-request", &row.request),
        ("memo-reporter", &row.reporter),
    ] {
        required(field, text)?;
    }
    Ok(())
}

/// A day of an act: not to come, and not before another one.
pub(super) fn day_of(field: &'static str, text: &str, today: Day, after: Option<&str>) -> Result<String> {
    let on = day(text)?.unwrap_or_else(|| today.to_string());
    if on > today.to_string() || after.is_some_and(|after| on.as_str() < after) {
        return Err(unfit(field));
    }
    Ok(on)
}
