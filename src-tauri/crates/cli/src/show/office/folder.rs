//! A run of the intake: its files, one file opened, what was taken, the runs before.

use tenken_app::wire::{
    IntakeCount, IntakeEntryView, IntakeLine, IntakeRunLine, IntakeRunView, IntakeTaken, IntakeUndoView,
};

use super::{super::review::headline, files};
use crate::{
    session::Session,
    show::page::{Page, one_line},
    words::Words,
};

fn counts(page: &mut Page, found: &[IntakeCount]) {
    for one in found {
        let label = page.words.say(&format!("ui-intake-result-{}", one.code), &[]);
        page.line(
            "cli-pair",
            &[("label", &label), ("value", &one.count.to_string())],
        );
    }
}

/// The files of a run.
pub(crate) fn run(page: &mut Page, _: &Session, view: &IntakeRunView) {
    let words = page.words;
    page.pair("cli-label-folder", &view.folder_name);
    counts(page, &view.counts);
    let rows: Vec<_> = view.lines.iter().map(|line| row(words, line)).collect();
    page.table(
        &[
            "intake-log-n",
            "cli-label-file",
            "cli-label-unit",
            "cli-label-sheet",
            "cli-label-version",
            "ui-intake-found-head",
            "ui-intake-decide-head",
        ],
        &rows,
    );
}

fn row(words: Words, line: &IntakeLine) -> Vec<String> {
    let mut found: Vec<String> = line
        .odd
        .iter()
        .map(|one| words.say(&format!("ui-intake-odd-{}", one.code), &[]))
        .collect();
    if let Some(error) = &line.error {
        let params: Vec<(&str, &str)> = error
            .params
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        found.push(words.say(&format!("error-{}", error.code), &params));
    } else if line.differences > 0 {
        found.push(words.say(
            "cli-intake-differences",
            &[("count", &line.differences.to_string())],
        ));
    }
    if found.is_empty() {
        found.push(words.word("cli-standing-{}", &line.standing));
    }
    let place = match (line.folder.as_str(), line.piece.as_str()) {
        ("", "") => line.file.clone(),
        (folder, "") => format!("{folder}/{}", line.file),
        ("", piece) => format!("{} [{piece}]", line.file),
        (folder, piece) => format!("{folder}/{} [{piece}]", line.file),
    };
    let kind = match line.sheet_kind.as_str() {
        "" => String::new(),
        kind => words.word("sheet-kind-{}", kind),
    };
    let decided = if line.outcome.is_empty() {
        words.word("cli-decision-{}", &line.decision)
    } else {
        words.say(&format!("ui-intake-result-{}", line.outcome), &[])
    };
    vec![
        line.n.to_string(),
        place,
        format!("{} {}", line.unit_code, line.unit_name),
        format!("{kind} {}", line.system_code),
        line.version
            .map(|version| version.to_string())
            .unwrap_or_default(),
        found.join("　"),
        decided,
    ]
}

/// One file against what is there.
pub(crate) fn entry(page: &mut Page, _: &Session, view: &IntakeEntryView) {
    page.pair("cli-label-unit", &view.unit_name);
    page.pair("cli-label-version", &view.version.to_string());
    page.pair("cli-label-confirmed", &view.confirmed);
    page.pair("cli-label-check-number", &view.check_number);
    headline(page, &view.headline);
    page.head("cli-head-differences");
    let words = page.words;
    let rows: Vec<_> = view
        .cells
        .iter()
        .map(|cell| {
            let place = format!("{} {}", cell.sheet, cell.address);
            vec![
                cell.difference.number.to_string(),
                format!("{}/{}", cell.difference.item, cell.difference.cell),
                place,
                words.word("cli-cell-{}", &cell.difference.cell),
                one_line(&cell.difference.old),
                one_line(&cell.difference.new),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-number",
            "cli-label-id",
            "intake-mend-place",
            "cli-label-cell",
            "cli-label-old",
            "cli-label-new",
        ],
        &rows,
    );
}

/// What was taken, then what is left.
pub(crate) fn taken(page: &mut Page, session: &Session, view: &IntakeTaken) {
    one_run(page, &view.line);
    if !view.files.is_empty() {
        page.pair("cli-label-folder", &view.folder_name);
        files(page, session, &view.files);
    }
    page.plain("");
    run(page, session, &view.view);
}

fn one_run(page: &mut Page, line: &IntakeRunLine) {
    page.pair("cli-label-id", &line.run);
    page.pair("cli-label-folder", &line.folder_name);
    page.pair(
        "cli-label-state",
        &page.words.word("ui-intake-run-{}", &line.state),
    );
    page.line("cli-intake-read", &[("count", &line.read.to_string())]);
    counts(page, &line.counts);
}

/// The runs of the case.
pub(crate) fn runs(page: &mut Page, lines: &[IntakeRunLine]) {
    if lines.is_empty() {
        page.line("cli-none", &[]);
    }
    for line in lines {
        one_run(page, line);
        page.plain("");
    }
}

/// What taking a run back touches.
pub(crate) fn undo(page: &mut Page, _: &Session, view: &IntakeUndoView) {
    one_run(page, &view.line);
    let [versions, restored, replaced] =
        [view.versions, view.restored, view.replaced].map(|number| number.to_string());
    page.line(
        "cli-intake-undo",
        &[
            ("versions", &versions),
            ("restored", &restored),
            ("replaced", &replaced),
        ],
    );
    for one in &view.rests {
        let what = page.words.say(&format!("ui-intake-rests-{}", one.code), &[]);
        page.line("cli-pair", &[("label", &what), ("value", &one.count.to_string())]);
    }
}
