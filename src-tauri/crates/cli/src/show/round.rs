//! The organisation of a day, what a file changes, what is handed out, next year's round.

use tenken_app::wire::{
    HandoutDone, HandoutView, NextRoundView, UnitHistory, UnitImportView, UnitImported, UnitsView,
};

use super::desk::files;
use crate::{session::Session, show::page::Page};

/// The sections of a day.
pub(crate) fn units(page: &mut Page, view: &UnitsView) {
    let words = page.words;
    page.pair("cli-label-day", &words.day(Some(&view.on)));
    let mut rows = Vec::new();
    for section in &view.sections {
        rows.push(vec![
            section.code.clone(),
            section.name.clone(),
            section.department_name.clone(),
            format!("{} {}", section.head_title, section.head_name)
                .trim()
                .to_owned(),
            section.also_heads.join(", "),
            words.day(section.changes_on.as_deref()),
        ]);
        rows.extend(section.systems.iter().map(|system| {
            let mut row = vec![format!("  {}", system.code), system.name.clone(), String::new()];
            row.extend([system.manager.clone(), String::new(), String::new()]);
            row
        }));
    }
    page.table(
        &[
            "cli-label-code",
            "cli-label-name",
            "cli-label-department",
            "cli-label-head",
            "cli-label-also-heads",
            "cli-label-changes-on",
        ],
        &rows,
    );
}

/// What became of a section.
pub(crate) fn history(page: &mut Page, view: &UnitHistory) {
    let words = page.words;
    page.plain(&format!("{} {}", view.code, view.name));
    let rows: Vec<_> = view
        .events
        .iter()
        .map(|event| {
            let changes: Vec<String> = event
                .changes
                .iter()
                .map(|[_, old, new]| format!("{old} → {new}"))
                .collect();
            vec![
                words.day(Some(&event.on)),
                words.word("ui-unit-event-{}", &event.kind),
                [event.others.join(", "), changes.join(", ")]
                    .join(" ")
                    .trim()
                    .to_owned(),
            ]
        })
        .collect();
    page.table(&["cli-label-day", "cli-label-kind", "cli-label-changed"], &rows);
}

/// The dry run of a file.
pub(crate) fn import(page: &mut Page, view: &UnitImportView) {
    let words = page.words;
    page.pair("cli-label-file", &view.file);
    page.pair("cli-label-day", &words.day(Some(&view.on)));
    counts(
        page,
        [view.read, view.new, view.changed, view.unchanged, view.refused],
    );
    let rows: Vec<_> = view
        .rows
        .iter()
        .map(|row| {
            let mut what: Vec<String> = row
                .changes
                .iter()
                .map(|[_, old, new]| format!("{old} → {new}"))
                .collect();
            let codes = row.fault.iter().chain(&row.warnings);
            what.extend(codes.map(|code| words.say(&format!("ui-import-{code}"), &[("value", &row.value)])));
            vec![
                format!("{} {}", row.sheet, row.row).trim().to_owned(),
                words.word("ui-import-state-{}", &row.state),
                row.code.clone(),
                row.name.clone(),
                what.join(" "),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-row",
            "cli-label-state",
            "cli-label-code",
            "cli-label-name",
            "cli-label-changed",
        ],
        &rows,
    );
    if !view.missing.is_empty() {
        page.head("cli-head-missing");
        let rows: Vec<_> = view
            .missing
            .iter()
            .map(|one| vec![one.code.clone(), one.name.clone(), one.of.clone()])
            .collect();
        page.table(
            &["cli-label-code", "cli-label-name", "cli-label-department"],
            &rows,
        );
    }
}

fn counts(page: &mut Page, [read, new, changed, unchanged, refused]: [i64; 5]) {
    let [read, new, changed] = [read, new, changed].map(|count| count.to_string());
    let [unchanged, refused] = [unchanged, refused].map(|count| count.to_string());
    page.line(
        "cli-import-counts",
        &[
            ("read", &read),
            ("new", &new),
            ("changed", &changed),
            ("unchanged", &unchanged),
            ("refused", &refused),
        ],
    );
}

/// What was taken from a file.
pub(crate) fn imported(page: &mut Page, done: &UnitImported) {
    let counts = [done.new, done.changed, done.abolished, done.refused].map(|count| count.to_string());
    page.line(
        "cli-imported",
        &[
            ("new", &counts[0]),
            ("changed", &counts[1]),
            ("abolished", &counts[2]),
            ("refused", &counts[3]),
        ],
    );
}

/// What is to be handed out.
pub(crate) fn handout(page: &mut Page, view: &HandoutView) {
    let words = page.words;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    if !view.is_approved {
        page.line("cli-not-approved", &[]);
    }
    let rows: Vec<_> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.code.clone(),
                line.name.clone(),
                line.head.clone(),
                words.word("ui-handout-state-{}", &line.state),
                words.day(line.handed_at.as_deref().and_then(|at| at.get(..10))),
                line.files.join(", "),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-code",
            "cli-label-name",
            "cli-label-head",
            "cli-label-state",
            "cli-label-requested",
            "cli-label-file",
        ],
        &rows,
    );
}

/// What a run did.
pub(crate) fn handed(page: &mut Page, session: &Session, done: &HandoutDone) {
    let (handed, count, left) = (
        done.handed.to_string(),
        done.count.to_string(),
        done.left.to_string(),
    );
    page.line(
        "cli-handed",
        &[("sections", &handed), ("files", &count), ("left", &left)],
    );
    page.pair("cli-label-folder", &done.folder_name);
    if done.is_plain {
        page.line("cli-handed-plain", &[]);
    }
    files(page, session, &done.files);
}

/// Next year's round.
pub(crate) fn next(page: &mut Page, view: &NextRoundView) {
    let words = page.words;
    let round = &view.round;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.pair("cli-label-edition", &view.edition_label);
    page.pair("cli-label-set", &words.word("set-{}", &round.set));
    page.pair("cli-label-due", &words.day(Some(&round.due_on)));
    let counts = [view.new_items, view.changed_items, view.gone_items].map(|count| count.to_string());
    page.line(
        "cli-next-items",
        &[("new", &counts[0]), ("changed", &counts[1]), ("gone", &counts[2])],
    );
    let rows: Vec<_> = view
        .excluded
        .iter()
        .map(|one| vec![one.code.clone(), one.name.clone(), one.reason.clone()])
        .collect();
    if !rows.is_empty() {
        page.head("cli-head-excluded");
        page.table(&["cli-label-code", "cli-label-name", "cli-label-reason"], &rows);
    }
}
