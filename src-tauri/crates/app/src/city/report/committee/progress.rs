//! Improvements: their states as one bar, and those past their day.

use tenken_documents::CityBlock;
use tenken_domain::{date::Day, vocabulary::Progress};

use super::super::super::model::City;
use super::{blocks::column, grouped};
use crate::{output::say, sheet::count};

/// Improvements in the list of the late.
const LATE: usize = 20;

/// States of the improvements.
pub(super) fn progress(city: &City) -> CityBlock {
    let order = [
        Progress::Verified,
        Progress::Done,
        Progress::InProgress,
        Progress::NotStarted,
        Progress::Infeasible,
        Progress::Withdrawn,
    ];
    let parts: Vec<(String, i64)> = order
        .iter()
        .map(|state| {
            let own = city
                .measures
                .iter()
                .filter(|(_, one)| one.progress == state.as_str());
            let word = say(&format!("progress-{}", state.as_str().replace('_', "-")), &[]);
            (word, count(own.count()))
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let (_, overdue, _) = city.open_measures();
    if parts.is_empty() {
        return CityBlock::Lines {
            title: say("city-progress", &[]),
            remark: String::new(),
            lines: vec![say("city-progress-none", &[])],
            is_plain: true,
        };
    }
    CityBlock::Progress {
        title: say("city-progress", &[]),
        remark: say(
            "city-progress-remark",
            &[
                ("count", &grouped(count(city.measures.len()))),
                ("day", &city.today.era_long()),
            ],
        ),
        parts,
        late: say("city-progress-late", &[("count", &overdue.to_string())]),
    }
}

/// Improvements past their day, longest first.
pub(super) fn late(city: &City) -> CityBlock {
    let mut late: Vec<(i64, Vec<String>)> = Vec::new();
    for (index, measure) in &city.measures {
        let due = measure.due_on.as_deref().and_then(|due| Day::from_iso(due).ok());
        let is_open = measure.progress.parse().is_ok_and(Progress::is_open);
        if let Some(due) = due.filter(|due| is_open && *due < city.today) {
            let days = due.days_until(city.today);
            let section = &city.sections[city.sheets[*index].section];
            late.push((
                days,
                vec![
                    measure.number.clone(),
                    section.name.clone(),
                    measure.action.clone(),
                    due.era_long(),
                    grouped(days),
                ],
            ));
        }
    }
    late.sort_by(|a, b| (b.0, &a.1).cmp(&(a.0, &b.1)));
    let all = late.len();
    late.truncate(LATE);
    CityBlock::Table {
        title: say("city-late", &[]),
        remark: say("city-late-remark", &[("count", &all.to_string())]),
        columns: vec![
            column(&["city-late-number"], 27, false),
            column(&["city-late-section"], 30, false),
            column(&["city-late-action"], 60, false),
            column(&["city-late-due"], 32, true),
            column(&["city-late-days"], 21, true),
        ],
        rows: late.into_iter().map(|(_, row)| row).collect(),
        none: say("city-late-none", &[]),
        note: String::new(),
    }
}
