//! Improvements, exceptions and prompt reports as text.

pub(crate) mod memo;

use tenken_app::wire::{
    BoardBackView, BoardDetail, BoardLine, BoardReminder, BoardSaved, BoardView, ExceptionArrival,
    ExceptionDetail, ExceptionsView,
};

use super::audit::doubts;
use super::desk::yes_no;
use super::{
    page::{Page, one_line},
    review::carried_state,
};

/// What a change made.
pub(crate) fn saved(page: &mut Page, view: &BoardSaved) {
    page.pair("cli-board-number", &view.number);
    page.pair("cli-label-id", &view.ids.join(" "));
    page.pair("cli-board-exceptions", &view.exceptions.join(" "));
    doubts(page, &view.doubts);
}

/// A report against the board.
pub(crate) fn back(page: &mut Page, view: &BoardBackView) {
    let words = page.words;
    page.pair("cli-label-file", &view.file);
    page.pair(
        "cli-label-unit",
        &format!("{} {}", view.unit_code, view.unit_name),
    );
    page.pair("cli-board-by", &format!("{} {}", view.by, view.on));
    page.pair("cli-audit-taken", &yes_no(words, view.is_taken));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in &view.lines {
        rows.push(vec![
            line.number.clone(),
            words.word("board-back-{}", &line.standing),
            one_line(&line.problem),
            String::new(),
            line.wished_due.clone().unwrap_or_default(),
        ]);
        for field in &line.fields {
            rows.push(vec![
                String::new(),
                field.place.clone(),
                field.label.clone(),
                one_line(&field.before),
                one_line(&field.now),
            ]);
        }
    }
    page.table(
        &[
            "cli-board-number",
            "cli-audit-standing",
            "cli-label-field",
            "cli-board-before",
            "cli-board-now",
        ],
        &rows,
    );
}

/// Whose file it is, and whether it was taken in.
fn arrived(page: &mut Page, file: &str, (code, name): (&str, &str), is_taken: bool) {
    page.pair("cli-label-file", file);
    page.pair("cli-label-unit", &format!("{code} {name}"));
    page.pair("cli-audit-taken", &yes_no(page.words, is_taken));
}

/// Applications that a section sent.
pub(crate) fn arrival(page: &mut Page, view: &ExceptionArrival) {
    let words = page.words;
    arrived(
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
                words.word("exception-arrival-{}", &line.standing),
                words.word("exception-state-{}", &line.state),
                line.applicant.clone(),
                one_line(&line.reason),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-board-number",
            "cli-audit-standing",
            "cli-label-state",
            "cli-board-applicant",
            "cli-board-reason",
        ],
        &rows,
    );
}

/// The list with its figures.
pub(crate) fn board(page: &mut Page, view: &BoardView) {
    let figures = &view.figures;
    page.line(
        "cli-board-figures",
        &[
            ("open", &figures.open.to_string()),
            ("overdue", &figures.overdue.to_string()),
            ("done", &figures.done.to_string()),
            ("verified", &figures.verified.to_string()),
        ],
    );
    page.line(
        "cli-board-rates",
        &[
            ("completion", &figures.completion.text),
            ("mean", &figures.mean_overdue),
            ("recurrence", &figures.recurrence.text),
        ],
    );
    lines(page, &view.lines);
}

fn lines(page: &mut Page, lines: &[BoardLine]) {
    let words = page.words;
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            vec![
                line.number.clone(),
                line.unit_name.clone(),
                words.word("progress-{}", &line.progress),
                words.day(line.due_on.as_deref()),
                line.overdue_days.to_string(),
                line.owner.clone(),
                one_line(if line.action.is_empty() {
                    &line.problem
                } else {
                    &line.action
                }),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-board-number",
            "cli-label-unit",
            "cli-board-progress",
            "cli-board-due",
            "cli-board-late",
            "cli-board-owner",
            "cli-board-action",
        ],
        &rows,
    );
}

/// One measure with its history.
pub(crate) fn measure(page: &mut Page, view: &BoardDetail) {
    let words = page.words;
    let line = &view.line;
    page.pair("cli-board-number", &line.number);
    page.pair("cli-label-id", &line.measure);
    page.pair("cli-label-unit", &line.unit_name);
    page.pair("cli-board-progress", &words.word("progress-{}", &line.progress));
    page.pair("cli-board-due", &words.day(line.due_on.as_deref()));
    page.pair("cli-board-problem", &one_line(&line.problem));
    page.pair("cli-board-action", &one_line(&line.action));
    page.pair("cli-board-owner", &line.owner);
    page.pair("cli-board-responsible", &line.responsible);
    for source in &view.sources {
        let kind = words.word("plan-source-{}", &source.kind);
        page.pair("cli-board-source", &format!("{kind} {}", source.reference));
    }
    page.head("cli-board-history");
    let rows: Vec<Vec<String>> = view
        .events
        .iter()
        .map(|event| {
            let shown = |code: &str| words.word("progress-{}", code);
            vec![
                event.at.clone(),
                words.word("board-event-{}", &event.kind),
                one_line(&shown(&event.before)),
                one_line(&shown(&event.after)),
                one_line(&event.note),
                event.approver.clone(),
                event.person.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-at",
            "cli-board-event",
            "cli-board-before",
            "cli-board-after",
            "cli-label-note",
            "cli-board-approver",
            "cli-board-person",
        ],
        &rows,
    );
}

/// Reminders, a section after the other.
pub(crate) fn reminders(page: &mut Page, list: &[BoardReminder]) {
    if list.is_empty() {
        page.line("cli-none", &[]);
    }
    for reminder in list {
        page.plain(&reminder.text);
        page.plain("");
    }
}

/// The register.
pub(crate) fn exceptions(page: &mut Page, view: &ExceptionsView) {
    let words = page.words;
    let rows: Vec<Vec<String>> = view
        .rows
        .iter()
        .map(|row| {
            vec![
                row.number.clone(),
                row.unit_name.clone(),
                words.word("exception-state-{}", &row.state),
                words.day(row.until.as_deref()),
                row.days_left.map(|days| days.to_string()).unwrap_or_default(),
                row.approver.clone(),
                one_line(&row.reason),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-board-number",
            "cli-label-unit",
            "cli-board-progress",
            "cli-board-until",
            "cli-board-left",
            "cli-board-approver",
            "cli-board-reason",
        ],
        &rows,
    );
}

/// One exception with its history.
pub(crate) fn exception(page: &mut Page, view: &ExceptionDetail) {
    let words = page.words;
    let row = &view.row;
    page.pair("cli-board-number", &row.number);
    page.pair("cli-label-id", &row.exception);
    page.pair("cli-label-unit", &row.unit_name);
    page.pair(
        "cli-board-progress",
        &words.word("exception-state-{}", &row.state),
    );
    page.pair("cli-board-until", &words.day(row.until.as_deref()));
    page.pair("cli-board-problem", &one_line(&view.situation));
    page.pair("cli-board-reason", &one_line(&row.reason));
    page.pair("cli-board-action", &one_line(&row.substitute));
    page.pair("cli-board-approver", &row.approver);
    for said in &view.said {
        let args = [
            ("year", said.fiscal_year.to_string()),
            ("state", carried_state(words, true, &said.progress)),
            ("note", one_line(&said.note)),
        ];
        let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
        page.line("exception-said", &args);
    }
    page.head("cli-board-history");
    let rows: Vec<Vec<String>> = view
        .steps
        .iter()
        .map(|step| {
            vec![
                step.at.clone(),
                words.word("exception-step-{}", &step.kind),
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
            "cli-board-approver",
            "cli-board-person",
        ],
        &rows,
    );
}
