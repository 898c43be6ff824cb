//! What auditors ordered of a section, on its own board: the plan is written and sent under what was asked, so the line is
//! only read here, and never goes to the office with the section's own report.

use tenken_domain::vocabulary::{MeasureSource, Progress};
use tenken_store::table::measure::Measure;

use super::{gap::gap, load::Held};
use crate::{app::App, asked::Ordered, error::Result, sheet::some};

/// Start of the id of such a line.
pub(super) const ORDERED: &str = "asked:";

impl App {
    /// One line for every plan that was ordered of this section.
    pub(super) fn ordered_lines(&self) -> Result<Vec<Held>> {
        let unit = self.case_unit()?.map(|unit| unit.id);
        let lines = self.ordered_plans()?.into_iter();
        Ok(lines.map(|one| line(one, unit.clone())).collect())
    }
}

fn line(one: Ordered, unit: Option<String>) -> Held {
    let (progress, progress_on, note) = match one.done {
        Some((on, what)) => (Progress::Done, on, what),
        None if one.is_sent => (Progress::InProgress, None, String::new()),
        None => (Progress::NotStarted, None, String::new()),
    };
    let source = if one.is_roll_out {
        MeasureSource::RollOut
    } else {
        MeasureSource::Audit
    };
    let row = Measure {
        id: format!("{ORDERED}{}:{}", one.asked, one.number),
        number: one.number.clone(),
        fiscal_year: i64::from(one.fiscal_year),
        unit_id: unit.filter(|unit| some(unit).is_some()),
        problem: one.problem,
        clauses_json: "[]".to_owned(),
        action: one.action,
        interim_action: one.interim,
        owner: one.owner,
        responsible: one.responsible,
        due_on: one.due_on,
        progress: progress.to_string(),
        progress_on,
        progress_note: note,
        created_at: one.taken_at,
        ..Measure::default()
    };
    Held {
        is_of_audit: true,
        ..gap(row, source, one.number)
    }
}
