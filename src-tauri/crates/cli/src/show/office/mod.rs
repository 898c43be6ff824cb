//! The office's home, dry runs, versions that came in, what was written.

pub(crate) mod city;
pub(crate) mod folder;
pub(crate) mod form;
pub(crate) mod key_in;
pub(crate) mod look_back;
pub(crate) mod year;

use tenken_app::wire::{
    IntakeView, OfficeView, ReceptionLine, ReceptionView, RoundItem, RoundView, SectionLine, WrittenView,
};

use super::{
    desk::{files, sheet_name},
    review::{headline, must_open},
};
use crate::{
    session::Session,
    show::page::{Page, one_line},
    words::Words,
};

/// Questions of the round.
pub(crate) fn items(page: &mut Page, lines: &[RoundItem]) {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| vec![line.item.clone(), line.domain.clone(), one_line(&line.question)])
        .collect();
    page.table(&["cli-label-id", "cli-label-domain", "cli-label-question"], &rows);
}

/// Round, sections, what is in.
pub(crate) fn office(page: &mut Page, _: &Session, view: &OfficeView) {
    let words = page.words;
    page.pair("cli-label-body", &view.body_name);
    page.pair("cli-label-office", &view.office_name);
    match &view.round {
        Some(view) => round(page, view),
        None => page.line("cli-no-round", &[]),
    }
    let (sheets_in, expected) = (view.sheets_in.to_string(), view.sheets_expected.to_string());
    page.line("cli-sheets-in", &[("in", &sheets_in), ("expected", &expected)]);
    if let Some(central) = &view.central {
        page.pair("cli-label-central", &words.word("sheet-state-{}", &central.state));
        page.pair("cli-label-id", &central.id);
    }
    page.head("cli-head-sections");
    let rows: Vec<_> = view
        .sections
        .iter()
        .flat_map(|line| section_rows(words, line))
        .collect();
    page.table(
        &[
            "cli-label-code",
            "cli-label-name",
            "cli-label-head",
            "cli-label-requested",
            "cli-label-in",
            "cli-label-id",
        ],
        &rows,
    );
    let rows: Vec<_> = view
        .sections
        .iter()
        .flat_map(|line| {
            line.receptions
                .iter()
                .map(|came| reception_row(words, &line.code, came))
        })
        .collect();
    if !rows.is_empty() {
        page.head("cli-head-receptions");
        page.table(
            &[
                "cli-label-code",
                "cli-label-sheet",
                "cli-label-version",
                "cli-label-state",
                "cli-label-must-open",
                "cli-label-check-number",
                "cli-label-id",
            ],
            &rows,
        );
    }
}

fn round(page: &mut Page, view: &RoundView) {
    let words = page.words;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.pair("cli-label-edition", &view.edition);
    page.pair("cli-label-set", &words.word("set-{}", &view.set));
    page.pair("cli-label-due", &words.day(view.due_on.as_deref()));
    page.pair("cli-label-note", &view.note);
}

fn section_rows(words: Words, line: &SectionLine) -> Vec<Vec<String>> {
    let requested = line.requested_at.as_deref().and_then(|at| at.get(..10));
    let mut rows = vec![vec![
        line.code.clone(),
        line.name.clone(),
        line.head.clone(),
        words.day(requested),
        format!("{}/{}", line.sheets_in, line.sheets_expected),
        line.unit.clone(),
    ]];
    rows.extend(line.systems.iter().map(|system| {
        vec![
            format!("  {}", system.code),
            system.name.clone(),
            system.manager.clone(),
            String::new(),
            String::new(),
            system.unit.clone(),
        ]
    }));
    rows
}

fn reception_row(words: Words, code: &str, came: &ReceptionLine) -> Vec<String> {
    let kind = words.word("sheet-kind-{}", &came.sheet_kind);
    vec![
        code.to_owned(),
        format!("{kind} {}", came.system_code),
        came.version.to_string(),
        words.word("sheet-state-{}", &came.state),
        came.must_open.to_string(),
        came.check_number.clone(),
        came.id.clone(),
    ]
}

/// The dry run of a submission.
pub(crate) fn intake(page: &mut Page, _: &Session, view: &IntakeView) {
    let words = page.words;
    page.pair("cli-label-file", &view.file_name);
    page.pair(
        "cli-label-unit",
        &format!("{} {}", view.unit_code, view.unit_name),
    );
    page.pair("cli-label-sheet", &words.word("sheet-kind-{}", &view.sheet_kind));
    page.pair("cli-label-system", &view.system_name);
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.pair("cli-label-version", &view.version.to_string());
    page.pair("cli-label-check-number", &view.check_number);
    page.pair("cli-label-confirmed", &view.confirmed);
    page.pair(
        "cli-label-standing",
        &words.word("cli-standing-{}", &view.standing),
    );
    headline(page, &view.headline);
    for code in &view.odd {
        page.plain(&words.word("cli-odd-{}", code));
    }
    if !view.differences.is_empty() {
        page.head("cli-head-differences");
        let rows: Vec<_> = view
            .differences
            .iter()
            .map(|cell| {
                vec![
                    cell.number.to_string(),
                    words.word("cli-cell-{}", &cell.cell),
                    one_line(&cell.old),
                    one_line(&cell.new),
                ]
            })
            .collect();
        page.table(
            &[
                "cli-label-number",
                "cli-label-cell",
                "cli-label-old",
                "cli-label-new",
            ],
            &rows,
        );
    }
}

/// A version that came in.
pub(crate) fn reception(page: &mut Page, session: &Session, view: &ReceptionView) {
    let words = page.words;
    page.pair("cli-label-reception", &view.line.id);
    page.pair("cli-label-department", &view.department_name);
    page.pair("cli-label-unit", &view.unit_name);
    page.pair("cli-label-sheet", &sheet_name(words, &view.sheet.line));
    page.pair("cli-label-version", &view.line.version.to_string());
    page.pair("cli-label-state", &words.word("sheet-state-{}", &view.line.state));
    page.pair("cli-label-check-number", &view.line.check_number);
    page.pair("cli-label-confirmed", &view.confirmed);
    page.pair("cli-label-department-confirmed", &view.department);
    headline(page, &view.headline);
    page.head("cli-head-must-open");
    must_open(page, &view.must_open);
    page.head("cli-head-remarks");
    page.plain(&view.remarks);
    for mark in &view.marks {
        let number = mark.number.to_string();
        page.line(
            "cli-mark",
            &[("number", &number), ("item", &mark.item), ("note", &mark.note)],
        );
    }
    page.head("cli-head-answers");
    super::walk::sheet(page, session, &view.sheet);
}

/// Files that were written.
pub(crate) fn written(page: &mut Page, session: &Session, view: &WrittenView) {
    page.pair("cli-label-folder", &view.folder_name);
    files(page, session, &view.files);
    if view.is_plain {
        page.line("cli-parcel-plain", &[]);
    }
}
