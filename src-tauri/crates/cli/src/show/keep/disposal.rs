//! Retention and disposal.

use tenken_app::wire::{DisposalLine, DisposalView};

use crate::{session::Session, show::page::Page};

/// Periods, documents by kind and year, lists.
pub(crate) fn disposal(page: &mut Page, _: &Session, view: &DisposalView) {
    let words = page.words;
    for period in &view.periods {
        let kind = words.word("ui-disposal-kind-{}", &period.kind);
        let years = period.years.map_or_else(
            || words.say("ui-disposal-unset", &[]),
            |years| words.say("ui-disposal-years", &[("years", &years.to_string())]),
        );
        page.plain(&format!("{kind}: {years}"));
    }
    lines(page, &view.lines);
    for list in &view.lists {
        page.pair("cli-label-id", &list.id);
        page.pair("cli-label-state", &words.word("ui-disposal-list-{}", &list.state));
        let made = words.day(Some(&list.made_on));
        page.pair("ui-disposal-made", &format!("{made} {}", list.made_by));
        if !list.approver.is_empty() {
            let on = words.day(Some(&list.approved_on));
            let text = format!("{on} {} {}", list.approver, list.document_number);
            page.pair("ui-disposal-approved", &text);
        }
        if !list.done_by.is_empty() {
            let on = words.day(Some(&list.done_on));
            page.pair("ui-disposal-done", &format!("{on} {}", list.done_by));
        }
        page.pair("cli-label-check-number", &list.check_number);
        lines(page, &list.lines);
        for entry in &list.erased {
            page.plain(&format!("{} {}", entry.name, entry.sha256));
        }
    }
}

fn lines(page: &mut Page, lines: &[DisposalLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                format!("{}/{}", line.kind, line.fiscal_year),
                words.word("ui-disposal-kind-{}", &line.kind),
                words.word("ui-disposal-state-{}", &line.state),
                words.day(line.retain_until_on.as_deref()),
                line.sheets.to_string(),
                line.versions.to_string(),
                line.attachments.to_string(),
                line.parcels.to_string(),
                line.papers.to_string(),
                line.extended_reason.clone(),
            ]
        })
        .collect();
    let heads = [
        "cli-label-id",
        "ui-disposal-kind",
        "cli-label-state",
        "ui-disposal-until",
        "ui-disposal-sheets",
        "ui-disposal-versions",
        "ui-disposal-files",
        "ui-disposal-parcels",
        "ui-disposal-papers",
        "cli-disposal-why",
    ];
    page.table(&heads, &rows);
}
