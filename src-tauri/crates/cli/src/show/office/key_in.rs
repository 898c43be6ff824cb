//! Paper forms being keyed in.

use tenken_app::wire::{KeyInLine, KeyInRow, KeyInView};

use crate::{
    session::Session,
    show::{
        page::{Page, one_line},
        review::carried,
    },
};

/// The forms begun.
pub(crate) fn list(page: &mut Page, lines: &[KeyInLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.key_in.clone(),
                format!("{} {}", line.unit_code, line.unit_name),
                format!(
                    "{} {}",
                    words.word("sheet-kind-{}", &line.sheet_kind),
                    line.system_name
                ),
                format!("{}/{}", line.answered, line.total),
                one_line(&line.paper),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-unit",
            "cli-label-sheet",
            "cli-label-answered",
            "ui-keyin-paper",
        ],
        &rows,
    );
}

/// One form.
pub(crate) fn form(page: &mut Page, _: &Session, view: &KeyInView) {
    list(page, std::slice::from_ref(&view.line));
    page.pair("cli-label-confirmed", &view.confirmed_by);
    page.plain("");
    rows(page, &view.rows);
    if !view.carried.is_empty() {
        page.plain("");
        carried(page, &view.carried);
    }
}

/// Questions with what was keyed in.
pub(crate) fn rows(page: &mut Page, lines: &[KeyInRow]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|row| {
            vec![
                row.number.to_string(),
                row.item.clone(),
                words.word("answer-{}", row.answer.as_deref().unwrap_or_default()),
                one_line(&row.reason),
                one_line(&row.action),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-number",
            "cli-label-id",
            "cli-label-answer",
            "intake-cell-reason",
            "intake-cell-measure",
        ],
        &rows,
    );
}
