//! 速やかな報告 as text.

use tenken_app::wire::{MemoArrival, MemoDetail, MemosView};

use crate::show::page::{Page, one_line};

pub(crate) use super::saved;

/// The list.
pub(crate) fn memos(page: &mut Page, view: &MemosView) {
    let words = page.words;
    let titles = view.addressee_titles.join("、");
    let days = view.days.to_string();
    page.line("cli-memo-rule", &[("titles", &titles), ("days", &days)]);
    let rows: Vec<Vec<String>> = view
        .rows
        .iter()
        .map(|row| {
            vec![
                row.number.clone(),
                row.unit_name.clone(),
                words.word("memo-state-{}", &row.state),
                words.day(row.issued_on.as_deref()),
                words.day(row.answer_by.as_deref()),
                row.overdue_days.to_string(),
                one_line(&row.subject),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-board-number",
            "cli-label-unit",
            "cli-board-progress",
            "cli-memo-issued",
            "cli-memo-answer-by",
            "cli-board-late",
            "cli-memo-subject",
        ],
        &rows,
    );
}

/// Reports or answers that a file brings.
pub(crate) fn arrival(page: &mut Page, view: &MemoArrival) {
    let words = page.words;
    super::arrived(
        page,
        &view.file,
        (&view.unit_code, &view.unit_name),
        view.is_taken,
    );
    let rows: Vec<Vec<String>> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                words.word("memo-arrival-{}", &line.standing),
                words.day(line.on.as_deref()),
                line.by.clone(),
                one_line(&line.subject),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-board-number",
            "cli-audit-standing",
            "cli-memo-issued",
            "cli-memo-by",
            "cli-memo-subject",
        ],
        &rows,
    );
}

/// One report with its history.
pub(crate) fn memo(page: &mut Page, view: &MemoDetail) {
    let words = page.words;
    let row = &view.row;
    page.pair("cli-board-number", &row.number);
    page.pair("cli-label-id", &row.memo);
    page.pair("cli-label-unit", &row.unit_name);
    page.pair("cli-board-progress", &words.word("memo-state-{}", &row.state));
    page.pair(
        "cli-board-source",
        &[words.word("memo-source-{}", &row.source), view.reference.clone()].join(" "),
    );
    page.pair("cli-memo-subject", &row.subject);
    page.pair("cli-memo-seen", &one_line(&view.seen));
    page.pair("cli-memo-place", &view.place);
    page.pair("cli-memo-since", &view.since);
    page.pair("cli-memo-interim", &one_line(&view.interim));
    page.pair("cli-memo-request", &one_line(&view.request));
    page.pair("cli-memo-to", &view.addressee_titles.join("、"));
    page.pair("cli-memo-reporter", &view.reporter);
    page.pair("cli-memo-answer-by", &words.day(row.answer_by.as_deref()));
    page.pair("cli-memo-answer", &one_line(&view.answer));
    page.head("cli-board-history");
    let rows: Vec<Vec<String>> = view
        .steps
        .iter()
        .map(|step| {
            vec![
                step.at.clone(),
                words.word("memo-step-{}", &step.kind),
                words.day(step.on.as_deref()),
                one_line(&step.note),
                step.by.clone(),
                step.person.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-at",
            "cli-board-event",
            "cli-board-on",
            "cli-label-note",
            "cli-memo-by",
            "cli-board-person",
        ],
        &rows,
    );
}
