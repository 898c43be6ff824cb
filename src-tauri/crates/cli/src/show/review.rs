//! Review, confirmation, outputs.

use tenken_app::wire::{
    CarriedView, ConfirmedView, DomainRow, GapLine, HeadlineView, MustOpenLine, OutputView, ReviewView,
};

use super::{
    desk::{files, sheet_name},
    walk::{measures, route},
};
use crate::{
    session::Session,
    show::page::{Page, one_line},
    words::Words,
};

/// The review page.
pub(crate) fn review(page: &mut Page, _: &Session, view: &ReviewView) {
    let words = page.words;
    page.pair("cli-label-sheet", &sheet_name(words, &view.line));
    page.pair("cli-label-version", &view.line.version.to_string());
    page.pair("cli-label-state", &words.word("sheet-state-{}", &view.line.state));
    headline(page, &view.headline);
    let lacking: Vec<String> = view
        .lacking_fields
        .iter()
        .map(|field| words.word("ui-gap-field-{}", field))
        .collect();
    page.pair("cli-label-gaps", &lacking.join("、"));
    if view.profile_open > 0 {
        page.line("cli-profile-open", &[("count", &view.profile_open.to_string())]);
    }
    if !view.blocking.is_empty() {
        page.head("cli-head-blocking");
        gaps(page, &view.blocking);
    }
    if !view.open.is_empty() {
        page.head("cli-head-open");
        gaps(page, &view.open);
    }
    page.head("cli-head-must-open");
    must_open(page, &view.must_open);
    page.head("cli-head-domains");
    domains(page, view);
    page.head("cli-head-measures");
    measures(page, &view.measures);
    if !view.carried.is_empty() {
        page.head("cli-head-carried");
        carried(page, &view.carried);
    }
    page.head("cli-head-remarks");
    page.plain(&view.remarks);
    page.pair("cli-label-performer", &view.performer);
    if let Some(step) = view.department_step.as_ref().filter(|step| step.is_done) {
        let date = words.day(step.date.as_deref());
        let args = [
            ("title", step.title.as_str()),
            ("name", &step.name),
            ("date", &date),
        ];
        page.line("cli-department", &args);
    }
    if let Some(done) = &view.confirmed {
        confirmed(page, done);
    }
}

/// What earlier years left open, with what was answered.
pub(crate) fn carried(page: &mut Page, lines: &[CarriedView]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let state = if line.is_answered {
                carried_state(words, line.is_exception, &line.progress)
            } else {
                words.word("ui-carried-{}", "open")
            };
            vec![
                line.number.clone(),
                one_line(&line.action),
                words.day(line.due_on.as_deref()),
                state,
                one_line(&line.note),
                words.day(line.wished_due_on.as_deref()),
            ]
        })
        .collect();
    let heads = [
        "cli-label-number",
        "ui-plan-action",
        "ui-plan-due",
        "ui-carried-state",
        "ui-carried-note",
        "ui-carried-wish",
    ];
    page.table(&heads, &rows);
}

/// The word of a state of what is carried over.
pub(crate) fn carried_state(words: Words, is_exception: bool, code: &str) -> String {
    let of = if is_exception {
        "exception-now-{}"
    } else {
        "progress-{}"
    };
    words.word(of, &code.replace('_', "-"))
}

fn confirmed(page: &mut Page, view: &ConfirmedView) {
    let date = page.words.day(Some(&view.date));
    page.line("cli-confirmed", &[("name", &view.name), ("date", &date)]);
    page.pair("cli-label-check-number", &view.check_number);
    if view.is_deputised {
        page.line("cli-deputised", &[]);
    }
}

/// The headline figures.
pub(crate) fn headline(page: &mut Page, view: &HeadlineView) {
    let texts = [view.must_open, view.yes, view.applicable].map(|n| n.to_string());
    page.line(
        "cli-headline",
        &[
            ("open", &texts[0]),
            ("rate", &view.rate.text),
            ("yes", &texts[1]),
            ("applicable", &texts[2]),
            ("score", &view.score.text),
            ("band", &view.band),
        ],
    );
    if view.compared_items > 0 {
        let items = view.compared_items.to_string();
        page.line(
            "cli-compared",
            &[("items", &items), ("difference", &view.difference)],
        );
    }
}

fn gaps(page: &mut Page, lines: &[GapLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.number.to_string(),
                line.item.clone(),
                words.pick(&line.control_ja, &line.control_en).to_owned(),
                words.word("ui-gap-{}", &line.gap),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-number",
            "cli-label-id",
            "cli-label-control",
            "cli-label-gaps",
        ],
        &rows,
    );
}

/// 必須未実施.
pub(crate) fn must_open(page: &mut Page, lines: &[MustOpenLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let answer = line.answer.as_deref().unwrap_or("none");
            vec![
                line.number.to_string(),
                line.item.clone(),
                words.word("answer-{}", answer),
                line.measure.clone(),
                words.day(line.due_on.as_deref()),
                one_line(&line.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-number",
            "cli-label-id",
            "cli-label-answer",
            "cli-label-measure",
            "cli-label-due",
            "cli-label-question",
        ],
        &rows,
    );
}

fn domains(page: &mut Page, view: &ReviewView) {
    let words = page.words;
    let total = words.say("paper-total", &[]);
    let rows: Vec<_> = view
        .domains
        .iter()
        .map(|row| domain(words, row, words.pick(&row.name_ja, &row.name_en)))
        .chain(std::iter::once(domain(words, &view.total, &total)))
        .collect();
    page.table(
        &[
            "cli-label-domain",
            "cli-label-assigned",
            "answer-yes",
            "answer-partial",
            "answer-no",
            "answer-na",
            "answer-none",
            "cli-label-must-open",
            "cli-label-rate",
        ],
        &rows,
    );
}

fn domain(words: Words, row: &DomainRow, name: &str) -> Vec<String> {
    let mut cells = vec![name.to_owned()];
    if row.is_gap {
        cells.push(words.say("cli-domain-gap", &[]));
        return cells;
    }
    let figures = [
        row.assigned,
        row.yes,
        row.partial,
        row.no,
        row.na,
        row.unanswered,
        row.must_open,
    ];
    cells.extend(figures.map(|n| n.to_string()));
    cells.push(row.rate.text.clone());
    cells
}

/// What was written and what to do with it.
pub(crate) fn output(page: &mut Page, session: &Session, view: &OutputView) {
    let words = page.words;
    page.pair("cli-label-sheet", &sheet_name(words, &view.line));
    page.pair("cli-label-state", &words.word("sheet-state-{}", &view.line.state));
    if view.is_draft {
        page.line("cli-output-draft", &[]);
    }
    if let Some(done) = &view.confirmed {
        confirmed(page, done);
    }
    page.pair("cli-label-folder", &view.folder_name);
    files(page, session, &view.files);
    if !view.hand_to.is_empty() {
        page.head("cli-head-route");
        route(page, &view.hand_to);
    }
    for glyph in &view.missing {
        let count = glyph.count.to_string();
        page.line(
            "cli-missing-glyph",
            &[
                ("document", &glyph.document),
                ("field", &glyph.field),
                ("character", &glyph.character),
                ("count", &count),
            ],
        );
    }
}
