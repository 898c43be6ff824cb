//! Trend over years, and what a year says about the standard.

use tenken_app::wire::{RevisionClause, RevisionView, TrendView};

use crate::show::page::{Page, one_line};

/// A line for each row and year.
pub(crate) fn trend(page: &mut Page, view: &TrendView) {
    page.head("cli-head-trend");
    if view.years.is_empty() {
        page.line("cli-trend-none", &[]);
        return;
    }
    page.line("cli-city-compared", &[("items", &view.items.to_string())]);
    let words = page.words;
    let mut rows = Vec::new();
    for row in &view.rows {
        let name = match row.kind.as_str() {
            "all" => words.say("city-book-city", &[]),
            "department" => row.name_ja.clone(),
            _ => format!("{} {}", row.key, words.pick(&row.name_ja, &row.name_en)),
        };
        for (year, point) in view.years.iter().zip(&row.points) {
            rows.push(vec![
                name.clone(),
                year.fiscal_year.to_string(),
                words.say(
                    "cli-trend-point",
                    &[
                        ("rate", &point.rate.text),
                        ("must", &point.must_open.to_string()),
                        ("change", &point.change),
                        ("n", &point.change_items.to_string()),
                    ],
                ),
            ]);
        }
    }
    page.table(&["cli-label-unit", "cli-label-year", "cli-label-rate"], &rows);
}

/// One list after the other.
pub(crate) fn revision(page: &mut Page, view: &RevisionView) {
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    clauses(page, "cli-head-missed", &view.missed);
    clauses(page, "cli-head-never", &view.never_applicable);
    page.head("cli-head-contradictions");
    let words = page.words;
    let rows: Vec<_> = view
        .contradictions
        .iter()
        .map(|one| {
            vec![
                words.say(&format!("city-revision-kind-{}", one.kind), &[]),
                format!("{} {}", one.item, one.other).trim().to_owned(),
                format!("{}/{}", one.sections, one.of),
                one_line(&one.question),
            ]
        })
        .collect();
    page.table(
        &[
            "city-revision-kind",
            "cli-label-id",
            "city-revision-of",
            "cli-label-question",
        ],
        &rows,
    );
    page.head("cli-head-exceptions");
    let rows: Vec<_> = view
        .exceptions
        .iter()
        .map(|one| vec![one.label.clone(), one.numbers.join(" "), one.names.join(" ")])
        .collect();
    page.table(
        &[
            "city-revision-clause",
            "city-revision-numbers",
            "city-revision-names",
        ],
        &rows,
    );
    page.head("cli-head-audits");
    let rows: Vec<_> = view
        .audits
        .iter()
        .map(|one| {
            vec![
                one.item.clone(),
                one.audited.to_string(),
                one.failed.to_string(),
                one.differing.to_string(),
                one_line(&one.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "city-revision-audited",
            "city-revision-failed",
            "city-revision-differing",
            "cli-label-question",
        ],
        &rows,
    );
    page.head("cli-head-wishes");
    let rows: Vec<_> = view
        .wishes
        .iter()
        .map(|one| vec![one.name.clone(), one_line(&one.text)])
        .collect();
    page.table(&["cli-label-unit", "city-revision-wish-text"], &rows);
    page.head("cli-head-controls");
    let mut rows = Vec::new();
    for one in &view.controls {
        for side in &one.sides {
            rows.push(vec![
                one.control.clone(),
                one.gaps.to_string(),
                format!("{} {}", side.body, side.edition),
                side.items.to_string(),
                side.clauses.join(" "),
            ]);
        }
    }
    page.table(
        &[
            "cli-label-id",
            "city-revision-gaps",
            "city-revision-edition",
            "city-revision-items",
            "city-revision-clauses",
        ],
        &rows,
    );
}

fn clauses(page: &mut Page, head: &str, clauses: &[RevisionClause]) {
    page.head(head);
    let rows: Vec<_> = clauses
        .iter()
        .map(|one| {
            vec![
                one.label.clone(),
                format!("{}/{}", one.gaps, one.applicable),
                one.sections.to_string(),
                one_line(&one.question),
                one.reasons
                    .first()
                    .map(|group| one_line(&group.text))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    page.table(
        &[
            "city-revision-clause",
            "city-revision-gaps",
            "city-revision-sections",
            "cli-label-question",
            "cli-label-reason",
        ],
        &rows,
    );
}
