//! Verify, journal, erasure, checklists, about.

use tenken_app::checklist::Edition;
use tenken_app::wire::{AboutView, ChecklistLine, ErasureView, JournalLine, VerifyView};

use crate::{
    session::Session,
    show::page::{Page, one_line},
    words::Words,
};

/// Result of verify.
pub(crate) fn verify(page: &mut Page, _: &Session, view: &VerifyView) {
    let verdict = if view.is_sound {
        "cli-sound"
    } else {
        "cli-not-sound"
    };
    let (entries, rows) = (view.entries.to_string(), view.rows.to_string());
    page.line(verdict, &[("entries", &entries), ("rows", &rows)]);
    if view.lines.is_empty() {
        return;
    }
    let words = page.words;
    let lines: Vec<_> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                words.word("cli-verify-{}", &line.kind),
                line.table.clone(),
                line.key.clone(),
                line.columns.join(", "),
                line.entry.map(|seq| seq.to_string()).unwrap_or_default(),
                one_line(&line.detail),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-found",
            "cli-label-table",
            "cli-label-key",
            "cli-label-column",
            "cli-label-entry",
            "cli-label-detail",
        ],
        &lines,
    );
}

/// Entries of the journal.
pub(crate) fn journal(page: &mut Page, lines: &[JournalLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.seq.to_string(),
                line.at.clone(),
                line.person.clone(),
                words.word("role-{}", &line.role),
                line.os_account.clone(),
                line.machine.clone(),
                words.word("cli-entry-{}", &line.kind),
                line.command.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-entry",
            "cli-label-at",
            "cli-label-person",
            "cli-label-role",
            "cli-label-account",
            "cli-label-machine",
            "cli-label-kind",
            "cli-label-command",
        ],
        &rows,
    );
}

/// Result of an erasure.
pub(crate) fn erasure(page: &mut Page, _: &Session, view: &ErasureView) {
    page.line("cli-erased", &[]);
    let rows: Vec<_> = view
        .places
        .iter()
        .map(|place| vec![place.place.clone(), place.count.to_string()])
        .collect();
    page.table(&["cli-label-table", "cli-label-count"], &rows);
    for kept in &view.kept {
        page.line("cli-erased-kept", &[("place", kept)]);
    }
}

/// Editions that can be used.
pub(crate) fn checklists(page: &mut Page, lines: &[ChecklistLine]) {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.body.clone(),
                line.body_name.clone(),
                line.edition.clone(),
                line.items.to_string(),
                line.label.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-body",
            "cli-label-edition",
            "cli-label-items",
            "cli-label-standard",
        ],
        &rows,
    );
}

/// One edition with its questions.
pub(crate) fn edition(page: &mut Page, edition: &Edition) {
    let words = page.words;
    page.pair("cli-label-body", &edition.body.name);
    page.pair(
        "cli-label-edition",
        &format!("{} {}", edition.info.id, edition.info.label),
    );
    page.pair(
        "cli-label-standard",
        &format!("{} {}", edition.info.standard, edition.info.standard_version),
    );
    for item in &edition.items {
        page.plain("");
        page.line(
            "cli-item",
            &[
                ("id", &item.id),
                ("level", &words.word("obligation-{}", item.level.as_str())),
                ("sheet", &words.word("sheet-kind-{}", item.sheet.as_str())),
                ("set", &words.word("set-{}", item.set.as_str())),
                ("clauses", &item.clauses.join("、")),
            ],
        );
        page.plain(&format!("  {}", item.question));
        page.plain(&format!("  ○ {}", item.good));
        page.plain(&format!("  △ {}", item.partial));
    }
    page.head("cli-head-not-asked");
    let rows: Vec<_> = edition
        .not_asked
        .iter()
        .map(|line| vec![line.clause.clone(), line.reason.clone()])
        .collect();
    page.table(&["cli-label-clause", "cli-label-reason"], &rows);
}

/// About this program.
pub(crate) fn about(page: &mut Page, _: &Session, view: &AboutView) {
    let words: Words = page.words;
    page.plain(&words.say("cli-version", &[("version", &view.version)]));
    page.pair("cli-label-licence", &view.licence);
    page.head("cli-head-checklists");
    checklists(page, &view.checklists);
}
