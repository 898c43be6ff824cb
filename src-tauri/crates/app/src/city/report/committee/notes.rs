//! What a reader must know of the figures: what came in otherwise than as a submission.

use tenken_domain::date::fiscal_year_label;

use super::super::super::{model::City, status::local_day};
use crate::{output::say, wire::CityYear};

/// Sheets that came in otherwise than as a submission.
pub(super) fn notes(city: &City, years: &[CityYear]) -> Vec<String> {
    let mut notes = Vec::new();
    let count = |number: i64| number.to_string();
    let origins = city.origins();
    for (origin, id) in [("key_in", "city-keyed-in"), ("migrated", "city-migrated")] {
        if let Some(number) = origins.get(origin) {
            notes.push(say(id, &[("count", &count(*number))]));
        }
    }
    let before = years.iter().filter(|year| !year.is_now && year.migrated > 0);
    notes.extend(before.map(|year| {
        say(
            "city-migrated-year",
            &[
                ("year", &fiscal_year_label(year.fiscal_year)),
                ("count", &count(year.migrated)),
            ],
        )
    }));
    notes
}

/// On whose word an answer was corrected, by whom and when: two lines.
pub(super) fn corrected_by(city: &City, at: usize) -> String {
    let (row, by) = &city.corrections[at];
    let day = local_day(&row.made_at).map(tenken_domain::date::Day::era_long);
    [
        say("city-corrected-word", &[("word", &row.on_word_of)]),
        say(
            "city-corrected-by",
            &[("by", by), ("day", &day.unwrap_or_default())],
        ),
    ]
    .join("\n")
}
