//! 要点: what the figures say, in the sentences of a committee paper. A person edits them.

use std::sync::Arc;

use tenken_domain::{control::Domain, figures::Figures};

use super::super::model::City;
use super::workbook::figures::domain_name;
use crate::{
    app::App,
    error::Result,
    output::{and, say},
};

/// Sections named one by one; more are counted.
const NAMED: usize = 5;

impl App {
    /// At most three sentences.
    pub(super) fn drafted_points(&mut self, city: &Arc<City>) -> Result<Vec<String>> {
        let (years, compared) = self.city_years(city)?;
        let all = city.pooled(&city.sheets, |_| true);
        let count = all.must_open.to_string();
        let mut points = vec![match years.as_slice() {
            [.., before, now] => {
                let change = now.must_open - before.must_open;
                let id = match change {
                    0 => "city-point-must-same",
                    1.. => "city-point-must-more",
                    _ => "city-point-must-less",
                };
                say(
                    id,
                    &[
                        ("count", &count),
                        ("change", &change.abs().to_string()),
                        ("items", &compared.to_string()),
                    ],
                )
            }
            _ => say("city-point-must", &[("count", &count)]),
        }];
        if let Some(line) = most(city, &all) {
            points[0].push_str(&line);
        }
        points.push(missing(city));
        let (open, overdue, _) = city.open_measures();
        points.push(if overdue > 0 {
            say(
                "city-point-overdue",
                &[("open", &open.to_string()), ("overdue", &overdue.to_string())],
            )
        } else {
            say("city-point-measures", &[("open", &open.to_string())])
        });
        Ok(points)
    }
}

/// The two domains with most 必須未実施, where they hold at least half.
fn most(city: &City, all: &Figures) -> Option<String> {
    let mut sums: Vec<(i64, Domain)> = Domain::ALL
        .iter()
        .map(|domain| {
            let own = city.pooled(&city.sheets, |answer| {
                city.items[answer.item].item.control.domain() == *domain
            });
            (own.must_open, *domain)
        })
        .collect();
    sums.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let top: Vec<(i64, Domain)> = sums.into_iter().take(2).filter(|(count, _)| *count > 0).collect();
    let sum: i64 = top.iter().map(|(count, _)| count).sum();
    if top.len() < 2 || sum * 2 < all.must_open {
        return None;
    }
    let names: Vec<String> = top.iter().map(|(_, domain)| domain_name(*domain)).collect();
    Some(say(
        "city-point-domains",
        &[("count", &sum.to_string()), ("domains", &and(&names))],
    ))
}

fn missing(city: &City) -> String {
    let missing: Vec<String> = city
        .targets()
        .filter(|(index, _)| !city.is_complete(*index))
        .map(|(_, section)| format!("{}{}", section.department, section.name))
        .collect();
    let count = missing.len().to_string();
    if missing.is_empty() {
        say("city-point-all-in", &[])
    } else if missing.len() <= NAMED {
        say(
            "city-point-missing-named",
            &[("count", &count), ("sections", &and(&missing))],
        )
    } else {
        say("city-point-missing", &[("count", &count)])
    }
}
