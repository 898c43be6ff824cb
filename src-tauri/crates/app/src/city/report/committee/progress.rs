//! Improvements: their states as one bar, and those past their day.

use tenken_documents::CityBlock;
use tenken_domain::{date::Day, vocabulary::Progress};

use super::super::super::model::City;
use super::{blocks::column, grouped};
use crate::{output::say, sheet::count};

/// Improvements in the list of the late.
const LATE: usize = 20;

/// States of the improvements; the late ones stand in the annex of that name.
pub(super) fn progress(city: &City, annex: Option<&str>) -> CityBlock {
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
        late: annex.map_or_else(String::new, |annex| {
            say(
                "city-progress-late",
                &[("count", &grouped(overdue)), ("annex", annex)],
            )
        }),
    }
}

/// Improvements past their day, longest first; nothing where there is none.
pub(super) fn late(city: &City) -> Option<CityBlock> {
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
    if late.is_empty() {
        return None;
    }
    let all = late.len();
    late.truncate(LATE);
    let shown = count(late.len());
    Some(CityBlock::Table {
        title: String::new(),
        remark: String::new(),
        columns: vec![
            column(&["city-late-number"], 24, false),
            column(&["city-late-section"], 30, false),
            column(&["city-late-action"], 65, false),
            column(&["city-late-due"], 31, true),
            column(&["city-late-days"], 20, true),
        ],
        rows: late.into_iter().map(|(_, row)| row).collect(),
        none: String::new(),
        note: say(
            "city-late-note",
            &[("count", &grouped(count(all))), ("shown", &grouped(shown))],
        ),
    })
}
