//! The end of a fiscal year (domain.md 2 step 12): what is open, the seal over what the year rests on, its proof, and the
//! opening again as an act of its own.

mod open;
mod seal;
mod verify;

use tenken_domain::date::Day;
use tenken_store::table::{
    round::{self, Round},
    year_closing::{self, YearClosing},
};

use super::{IntakeError, OfficeError};
use crate::{
    app::App,
    audit::there,
    error::Result,
    wire::{YearClosingLine, YearLine, YearRequest, YearView},
};

/// `round.state` of a year that was closed.
pub(crate) const SEALED: &str = "sealed";

impl App {
    /// A year before or after its closing: what is open, and every closing that it had.
    pub fn year_view(&mut self, request: &YearRequest) -> Result<YearView> {
        self.assert_office()?;
        let round = self.round_of_year(request.fiscal_year)?;
        let year = round.fiscal_year;
        let points = self.open_points(year)?;
        let rounds = round::all(self.desk()?.conn())?;
        let closings = year_closing::of_year(self.desk()?.conn(), year)?;
        let mut years: Vec<YearLine> = rounds
            .iter()
            .map(|row| YearLine {
                fiscal_year: i32::try_from(row.fiscal_year).unwrap_or_default(),
                is_closed: row.state == SEALED,
            })
            .collect();
        years.sort_by_key(|line| -line.fiscal_year);
        Ok(YearView {
            fiscal_year: i32::try_from(year).unwrap_or_default(),
            today: self.today()?.to_string(),
            is_closed: round.state == SEALED,
            has_next: rounds.iter().any(|row| row.fiscal_year > year),
            open: points.iter().map(|point| point.count).sum(),
            points,
            closings: closings.iter().rev().map(closing_line).collect(),
            years,
        })
    }

    /// The round of a year; none: the newest.
    fn round_of_year(&self, year: Option<i32>) -> Result<Round> {
        let Some(year) = year else { return self.round() };
        let rows = round::of_year(self.desk()?.conn(), i64::from(year))?;
        there(rows.into_iter().next_back(), "round", &year.to_string())
    }

    /// A closed year is changed by nothing but its opening.
    pub(crate) fn assert_year_open(&self, year: i64) -> Result<()> {
        let rows = round::of_year(self.desk()?.conn(), year)?;
        if rows.iter().any(|row| row.state == SEALED) {
            return Err(IntakeError::YearSealed { year }.into());
        }
        Ok(())
    }

    /// The closing that holds.
    pub(crate) fn closing_in_force(&self, year: i64) -> Result<YearClosing> {
        let rows = year_closing::of_year(self.desk()?.conn(), year)?;
        let found = rows.into_iter().rfind(|row| row.state == SEALED);
        found.ok_or_else(|| OfficeError::YearNotClosed { year }.into())
    }
}

fn closing_line(row: &YearClosing) -> YearClosingLine {
    YearClosingLine {
        closed_on: row.closed_on.clone(),
        closed_by: row.closed_by.clone(),
        approver: row.approver.clone(),
        reason: row.reason.clone(),
        open: serde_json::from_str(&row.open_json).unwrap_or_default(),
        check_number: row.check_number.clone(),
        is_in_force: row.state == SEALED,
        reopened_on: row.reopened_on.clone(),
        reopened_by: row.reopened_by.clone(),
        reopen_approver: row.reopen_approver.clone(),
        reopen_reason: row.reopen_reason.clone(),
    }
}

/// The first year that must be over before it is closed has begun; nobody closes a year to come.
fn is_to_come(year: i64, today: Day) -> bool {
    i64::from(today.fiscal_year()) < year
}
