//! The office's layer as figures and papers of the whole body see it: state and approved due date of the measures that
//! the office follows up, over what the sheets tell.

use std::collections::HashMap;

use tenken_domain::{improve, vocabulary::Progress};
use tenken_parcel::content::{DueChange, Measure as SealedMeasure};
use tenken_store::table::{
    measure::{self, Measure},
    measure_due::{self, MeasureDue},
    measure_standing::{self, MeasureStanding},
    reception::{self, Reception},
};

use crate::{app::App, error::Result};

/// What the office holds of one section's measure.
pub(crate) struct Followed {
    row: Measure,
    standing: MeasureStanding,
    dues: Vec<MeasureDue>,
    /// Fiscal year of the version that was last acted on.
    seen_year: Option<i64>,
}

impl App {
    /// Measures of sections that the office has taken over, by the id of the board.
    pub(crate) fn followed(&self) -> Result<HashMap<String, Followed>> {
        let conn = self.desk()?.conn();
        let mut found = HashMap::new();
        for standing in measure_standing::all(conn)?
            .into_iter()
            .filter(|standing| standing.origin == "section")
        {
            if let Some(row) = measure::get(conn, &standing.measure_id)? {
                let dues = measure_due::of_measure(conn, &row.id)?;
                let seen = match &standing.reception_id {
                    Some(id) => reception::get(conn, id)?.map(|seen| seen.fiscal_year),
                    None => None,
                };
                let followed = Followed {
                    seen_year: seen,
                    standing,
                    dues,
                    row,
                };
                found.insert(followed.row.id.clone(), followed);
            }
        }
        Ok(found)
    }
}

impl Followed {
    /// Lays state and approved due dates over what the version tells.
    pub(crate) fn over(&self, told: &mut SealedMeasure, by: &Reception) -> Result<()> {
        let office: Progress = self.row.progress.parse()?;
        let section: Progress = told.progress.parse().unwrap_or(Progress::NotStarted);
        let is_later = self.standing.reception_id.as_deref() != Some(by.id.as_str())
            && self.seen_year.is_none_or(|year| year <= by.fiscal_year);
        let stands = improve::standing(office, section, is_later);
        if stands != section {
            told.progress_on.clone_from(&self.row.progress_on);
            told.progress_note = Some(self.row.progress_note.clone()).filter(|note| !note.is_empty());
        }
        told.progress = stands.to_string();
        if self.standing.has_due {
            told.due_first = self.dues.first().map(|due| due.due_on.clone());
            told.due_on.clone_from(&self.row.due_on);
            told.due_changes = due_changes(&self.dues);
        }
        Ok(())
    }
}

/// The changes of a due date, as they travel.
pub(crate) fn due_changes(dues: &[MeasureDue]) -> Vec<DueChange> {
    let pairs = dues.windows(2).map(|pair| DueChange {
        from: Some(pair[0].due_on.clone()),
        to: pair[1].due_on.clone(),
        reason: pair[1].reason.clone(),
        approver: Some(pair[1].approver.clone()),
        ..DueChange::default()
    });
    pairs.collect()
}
