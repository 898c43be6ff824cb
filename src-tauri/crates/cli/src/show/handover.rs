//! Handing over to a successor.

use tenken_app::wire::{HandoverPointView, HandoverView};

use crate::{
    session::Session,
    show::page::{Page, one_line},
};

/// What would be handed over, and what was.
pub(crate) fn handover(page: &mut Page, _: &Session, view: &HandoverView) {
    let words = page.words;
    page.line("ui-handover-draft", &[("count", &view.draft.len().to_string())]);
    points(page, &view.draft);
    for line in &view.lines {
        let on = words.day(Some(&line.given_on));
        let args = [
            ("day", on.as_str()),
            ("name", &line.given_by),
            ("to", &line.taken_by),
            ("number", &line.check_number),
        ];
        page.line("ui-handover-given-line", &args);
        page.pair("cli-label-id", &line.id);
        points(page, &line.points);
    }
}

fn points(page: &mut Page, points: &[HandoverPointView]) {
    let words = page.words;
    let rows: Vec<_> = points
        .iter()
        .map(|point| {
            vec![
                point.ordinal.to_string(),
                words.word("ui-handover-kind-{}", &point.kind),
                point.number.clone(),
                one_line(&point.title),
                one_line(&point.text),
                words.day(point.on.as_deref()),
                words.word("ui-handover-state-{}", &point.state),
            ]
        })
        .collect();
    let heads = [
        "cli-label-number",
        "handover-sign-role",
        "handover-number",
        "ui-handover-point",
        "ui-handover-text",
        "handover-sign-date",
        "ui-handover-state",
    ];
    page.table(&heads, &rows);
}
