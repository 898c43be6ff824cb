//! The end of a fiscal year.

use tenken_app::wire::{YearVerifyView, YearView};

use crate::{session::Session, show::page::Page};

/// What is open, and the closings.
pub(crate) fn year(page: &mut Page, _: &Session, view: &YearView) {
    let words = page.words;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    let state = if view.is_closed { "closed" } else { "open" };
    page.pair("cli-label-state", &words.word("cli-year-state-{}", state));
    let rows: Vec<_> = view
        .points
        .iter()
        .map(|point| {
            vec![
                words.word("ui-year-point-{}", &point.code),
                point.count.to_string(),
                point.names.join("、"),
            ]
        })
        .collect();
    page.table(&["ui-year-point", "ui-year-count", "ui-year-which"], &rows);
    for closing in &view.closings {
        let on = words.day(Some(&closing.closed_on));
        page.pair("cli-year-closed-on", &format!("{on} {}", closing.closed_by));
        page.pair("cli-label-check-number", &closing.check_number);
        page.pair("ui-year-reason", &closing.reason);
        if closing.reopened_on.is_some() {
            let on = words.day(closing.reopened_on.as_deref());
            page.pair("cli-year-reopened-on", &format!("{on} {}", closing.reopened_by));
            page.pair("ui-year-reason", &closing.reopen_reason);
        }
    }
}

/// Whether anything differs from what was sealed.
pub(crate) fn proof(page: &mut Page, _: &Session, view: &YearVerifyView) {
    let words = page.words;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.pair("cli-label-check-number", &view.check_number);
    if view.is_sound {
        page.line("ui-year-sound", &[("count", &view.entries.to_string())]);
        if view.disposed > 0 {
            page.line("ui-year-disposed", &[("count", &view.disposed.to_string())]);
        }
        return;
    }
    let rows: Vec<_> = view
        .differences
        .iter()
        .map(|one| {
            vec![
                words.word("ui-year-differs-{}", &one.what),
                one.name.clone(),
                one.before.clone(),
                one.after.clone(),
            ]
        })
        .collect();
    let heads = ["ui-year-what", "ui-year-which", "ui-year-before", "ui-year-after"];
    page.table(&heads, &rows);
}
