//! What sections say of their exceptions in the sheets of later years (前年度から続く例外措置).

use tenken_domain::vocabulary::ExceptionNow;
use tenken_store::table::{exception_event, exception_grant::ExceptionGrant};

use crate::{
    app::App,
    audit::Units,
    board::{Board, Links, Said, links, said_view, section_of},
    error::Result,
    sheet::is_carried_exception,
    wire::BoardSaid,
};

/// What every sheet in force says of exceptions.
pub(crate) struct SaidAll {
    said: Vec<Said>,
    links: Links,
}

impl App {
    /// What sections say of their exceptions, the oldest year first; in a section nothing.
    pub(crate) fn exceptions_said(&mut self) -> Result<SaidAll> {
        let mut said = Vec::new();
        if self.desk()?.case.kind().code() == "office" {
            (_, said) = self.told()?;
            said.retain(|one| is_carried_exception(&one.carried));
        }
        let links = links(self.desk()?.conn())?;
        Ok(SaidAll { said, links })
    }

    /// Whether the last answer waits for the office: not kept, not needed any more or a longer period, and nothing was
    /// recorded since.
    pub(super) fn is_said_open(&self, row: &ExceptionGrant, said: &[BoardSaid]) -> Result<bool> {
        let Some(last) = said.last() else {
            return Ok(false);
        };
        let is_kept = last.progress == ExceptionNow::Kept.as_str() && last.wished_due_on.is_none();
        if is_kept || !super::state_of(row)?.is_granted() {
            return Ok(false);
        }
        let events = exception_event::of_exception(self.desk()?.conn(), &row.id)?;
        Ok(events.iter().all(|event| event.recorded_at < last.received_at))
    }
}

impl SaidAll {
    /// The same as the board heard it.
    pub(super) fn heard(board: &mut Board) -> Self {
        let mut said = std::mem::take(&mut board.said);
        said.retain(|one| is_carried_exception(&one.carried));
        Self {
            said,
            links: std::mem::take(&mut board.links),
        }
    }

    /// What was said of one exception. No section speaks for another one's; a form that lost the id names the number.
    pub(super) fn of(&self, row: &ExceptionGrant, units: &Units) -> Vec<BoardSaid> {
        let unit = row.unit_id.as_deref().unwrap_or_default();
        let section = section_of(units, unit, &self.links).map(|(section, _)| section);
        let is_its = |one: &&Said| {
            let carried = &one.carried;
            (carried.measure_id == row.id || carried.measure_id == row.number)
                && (one.unit == section || one.unit == row.unit_id)
        };
        self.said.iter().filter(is_its).map(said_view).collect()
    }
}
