//! Retention and disposal.

use tenken_app::wire::{DisposalLine, DisposalView};

use crate::{session::Session, show::page::Page, words::Words};

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

/// `submission/2026`, `audit/2026/engagement-…`: what `make` takes.
fn key(line: &DisposalLine) -> String {
    let key = format!("{}/{}", line.kind, line.fiscal_year);
    if line.subject.is_empty() {
        key
    } else {
        format!("{key}/{}", line.subject)
    }
}

/// Why it is kept longer, and what holds it.
fn why(words: Words, line: &DisposalLine) -> String {
    let holds = line.holds.iter().map(|hold| {
        let what = words.word("ui-disposal-hold-{}", &hold.code);
        format!("{what}: {}", hold.names.join(", "))
    });
    let told = [line.extended_reason.clone()]
        .into_iter()
        .filter(|text| !text.is_empty());
    told.chain(holds).collect::<Vec<_>>().join(" / ")
}

fn lines(page: &mut Page, lines: &[DisposalLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                key(line),
                format!("{} {}", words.word("ui-disposal-kind-{}", &line.kind), line.name),
                words.word("ui-disposal-state-{}", &line.state),
                words.day(line.retain_until_on.as_deref()),
                line.records.to_string(),
                line.sheets.to_string(),
                line.versions.to_string(),
                line.attachments.to_string(),
                line.parcels.to_string(),
                line.papers.to_string(),
                why(words, line),
            ]
        })
        .collect();
    let heads = [
        "cli-label-id",
        "ui-disposal-kind",
        "cli-label-state",
        "ui-disposal-until",
        "ui-disposal-records",
        "ui-disposal-sheets",
        "ui-disposal-versions",
        "ui-disposal-files",
        "ui-disposal-parcels",
        "ui-disposal-papers",
        "cli-disposal-why",
    ];
    page.table(&heads, &rows);
}
