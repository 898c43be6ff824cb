//! Request, profile, the sheet with its questions, what an edit answers.

use tenken_app::wire::{
    CardView, MeasureView, PictureView, ProfileView, ProgressView, RequestView, RouteStep, Saved, SheetView,
};

use super::desk::sheet_name;
use crate::{
    session::Session,
    show::page::{Page, one_line},
    words::Words,
};

/// What is asked, by when, from whom.
pub(crate) fn request(page: &mut Page, _: &Session, view: &RequestView) {
    let words = page.words;
    page.pair("cli-label-sheet", &words.word("sheet-kind-{}", &view.kind));
    page.pair("cli-label-id", &view.sheet);
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.pair("cli-label-standard", &view.standard);
    page.pair("cli-label-edition", &view.edition);
    page.pair("cli-label-set", &words.word("set-{}", &view.set));
    page.pair("cli-label-from", &view.from_office);
    page.pair("cli-label-contact", &view.contact);
    page.pair("cli-label-note", &view.note);
    page.pair("cli-label-due", &words.day(view.due_on.as_deref()));
    let (questions, minutes) = (view.questions.to_string(), view.minutes.to_string());
    page.line(
        "cli-questions",
        &[("questions", &questions), ("minutes", &minutes)],
    );
    page.pair("cli-label-prior", &view.prior_count.to_string());
    page.head("cli-head-route");
    route(page, &view.route);
    if let Some(returned) = &view.returned {
        page.head("cli-head-returned");
        page.plain(&returned.reason);
        page.pair("cli-label-due", &words.day(returned.due_on.as_deref()));
        for mark in &returned.marks {
            let number = mark.number.to_string();
            page.line(
                "cli-mark",
                &[("number", &number), ("item", &mark.item), ("note", &mark.note)],
            );
        }
    }
}

/// The stations of a report.
pub(crate) fn route(page: &mut Page, steps: &[RouteStep]) {
    let words = page.words;
    let rows: Vec<_> = steps
        .iter()
        .map(|step| {
            vec![
                words.word("ui-route-{}", &step.step),
                step.title.clone(),
                step.name.clone(),
            ]
        })
        .collect();
    page.table(&["cli-label-step", "cli-label-title", "cli-label-name"], &rows);
}

/// The profile questions and what they leave.
pub(crate) fn profile(page: &mut Page, _: &Session, view: &ProfileView) {
    let words = page.words;
    let rows: Vec<_> = view
        .questions
        .iter()
        .filter(|line| line.is_asked)
        .map(|line| {
            let value = |value: &Option<String>| match value {
                Some(value) => words.word("profile-{}", value),
                None => "－".to_owned(),
            };
            vec![
                line.code.clone(),
                value(&line.value),
                value(&line.last_value),
                line.cuts.to_string(),
                words.pick(&line.question_ja, &line.question_en).to_owned(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-answer",
            "cli-label-last",
            "cli-label-cuts",
            "cli-label-question",
        ],
        &rows,
    );
    let (asked, total, minutes) = (
        view.asked.to_string(),
        view.total.to_string(),
        view.minutes.to_string(),
    );
    page.line(
        "cli-profile",
        &[("asked", &asked), ("total", &total), ("minutes", &minutes)],
    );
    if !view.cut.is_empty() {
        page.head("cli-head-cut");
        let rows: Vec<_> = view
            .cut
            .iter()
            .map(|cut| vec![cut.item.clone(), cut.by.join(" "), one_line(&cut.question)])
            .collect();
        page.table(&["cli-label-id", "cli-label-by", "cli-label-question"], &rows);
    }
}

/// The whole sheet.
pub(crate) fn sheet(page: &mut Page, _: &Session, view: &SheetView) {
    let words = page.words;
    page.pair("cli-label-sheet", &sheet_name(words, &view.line));
    page.pair("cli-label-id", &view.line.id);
    page.pair("cli-label-state", &words.word("sheet-state-{}", &view.line.state));
    progress(page, &view.progress);
    for card in &view.cards {
        page.plain("");
        show_card(page, card);
    }
    if !view.measures.is_empty() {
        page.head("cli-head-measures");
        measures(page, &view.measures);
    }
}

/// 改善策.
pub(crate) fn measures(page: &mut Page, lines: &[MeasureView]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|m| {
            vec![
                m.number.clone(),
                words.word("progress-{}", &m.progress),
                words.day(m.due_on.as_deref()),
                m.owner.clone(),
                one_line(&m.action),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-measure",
            "cli-label-progress",
            "cli-label-due",
            "cli-label-owner",
            "cli-label-action",
        ],
        &rows,
    );
}

fn answer(words: Words, value: Option<&str>) -> String {
    match value {
        Some(code) => words.word("answer-{}", code),
        None => words.say("answer-none", &[]),
    }
}

fn show_card(page: &mut Page, card: &CardView) {
    let words = page.words;
    let number = card.number.to_string();
    page.line(
        "cli-card",
        &[
            ("number", &number),
            ("item", &card.item),
            ("level", &words.word("obligation-{}", &card.level)),
            ("control", words.pick(&card.control_ja, &card.control_en)),
            ("answer", &answer(words, card.answer.as_deref())),
        ],
    );
    page.plain(&format!("  {}", card.question));
    if card.is_flagged {
        page.line("cli-flagged", &[]);
    }
    page.pair("cli-label-reason", &one_line(&card.reason));
    page.pair("cli-label-exception", &card.exception);
    for piece in &card.evidence {
        let checked = words.day(piece.checked_on.as_deref());
        page.line(
            "cli-evidence",
            &[
                ("id", &piece.id),
                ("name", &piece.name),
                ("place", &piece.place),
                ("checked", &checked),
                ("file", &piece.file_name),
            ],
        );
    }
    if let Some(last) = &card.last {
        page.pair("cli-label-last", &answer(words, last.answer.as_deref()));
    }
    page.pair("cli-label-returned", &card.returned_note);
    if !card.warning.is_empty() {
        page.plain(&words.word("ui-card-personal-{}", &card.warning));
    }
    let gaps: Vec<String> = card.gaps.iter().map(|gap| words.word("ui-gap-{}", gap)).collect();
    page.pair("cli-label-gaps", &gaps.join("、"));
}

fn progress(page: &mut Page, view: &ProgressView) {
    let texts = [view.answered, view.assigned, view.must_open, view.minutes_left].map(|n| n.to_string());
    page.line(
        "cli-progress",
        &[
            ("answered", &texts[0]),
            ("assigned", &texts[1]),
            ("open", &texts[2]),
            ("minutes", &texts[3]),
        ],
    );
}

/// What an edit answers.
pub(crate) fn saved(page: &mut Page, _: &Session, view: &Saved) {
    page.line("cli-saved", &[("at", &view.at)]);
    page.pair("cli-label-made", view.made.as_deref().unwrap_or_default());
    for card in &view.cards {
        show_card(page, card);
    }
    if let Some(view) = &view.progress {
        progress(page, view);
    }
}

/// A picture: how large it is shown, and where it was taken.
pub(crate) fn picture(page: &mut Page, _: &Session, view: &PictureView) {
    let (width, height) = (view.width.to_string(), view.height.to_string());
    page.line("cli-picture", &[("width", &width), ("height", &height)]);
    match (view.latitude, view.longitude) {
        (Some(latitude), Some(longitude)) => {
            let (latitude, longitude) = (format!("{latitude:.4}"), format!("{longitude:.4}"));
            page.line(
                "cli-picture-place",
                &[("latitude", &latitude), ("longitude", &longitude)],
            );
        }
        _ => page.line("cli-picture-no-place", &[]),
    }
}

/// What undo and redo answer.
pub(crate) fn undone(page: &mut Page, session: &Session, view: &Saved) {
    match &view.undone {
        Some(command) => page.line("cli-undone", &[("command", command)]),
        None => page.line("cli-nothing-undone", &[]),
    }
    if view.undone.is_some() {
        saved(page, session, view);
    }
}
