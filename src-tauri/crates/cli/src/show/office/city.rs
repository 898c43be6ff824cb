//! The whole body: figures, answers behind them, status, oddities, corrections.

use tenken_app::wire::{CityAnswers, CityDraft, CityView, CorrectionLine, OddityLine, StatusView};

use crate::show::page::{Page, one_line};

/// Headline, heat map, items by gaps, years.
pub(crate) fn city(page: &mut Page, view: &CityView) {
    let head = &view.headline;
    page.pair("cli-label-year", &view.fiscal_year.to_string());
    page.line(
        "cli-city-headline",
        &[
            ("must", &head.must_open.to_string()),
            ("sections", &head.must_open_sections.to_string()),
            ("rate", &head.rate.text),
            ("mean", &head.mean),
            ("n", &head.mean_sections.to_string()),
        ],
    );
    page.line(
        "cli-city-submitted",
        &[
            ("in", &head.sections_in.to_string()),
            ("all", &head.sections_expected.to_string()),
            ("rate", &head.section_rate.text),
            ("sheets", &head.sheets_in.to_string()),
            ("expected", &head.sheets_expected.to_string()),
        ],
    );
    page.line(
        "cli-city-measures",
        &[
            ("open", &head.measures_open.to_string()),
            ("overdue", &head.measures_overdue.to_string()),
            ("excepted", &head.excepted.to_string()),
            ("corrections", &view.corrections.to_string()),
        ],
    );
    heat(page, view);
    items(page, view);
    if !view.years.is_empty() {
        page.head("cli-head-years");
        page.line(
            "cli-city-compared",
            &[("items", &view.compared_items.to_string())],
        );
        let rows: Vec<_> = view
            .years
            .iter()
            .map(|year| {
                vec![
                    year.fiscal_year.to_string(),
                    year.rate.text.clone(),
                    year.must_open.to_string(),
                ]
            })
            .collect();
        page.table(
            &["cli-label-year", "cli-label-rate", "cli-label-must-open"],
            &rows,
        );
    }
}

fn heat(page: &mut Page, view: &CityView) {
    let words = page.words;
    page.head("cli-head-heat");
    let rows: Vec<_> = view
        .rows
        .iter()
        .map(|row| {
            let name = match row.kind.as_str() {
                "city" => words.say("city-book-city", &[]),
                "section" => format!("  {} {}", row.key, row.name),
                _ => row.name.clone(),
            };
            let cells: Vec<String> = row
                .cells
                .iter()
                .map(|cell| {
                    let must = if cell.must_open > 0 {
                        format!("[{}]", cell.must_open)
                    } else {
                        String::new()
                    };
                    format!("{}{must}", cell.percent)
                })
                .collect();
            vec![name, format!("{}/{}", row.done, row.expected), cells.join(" ")]
        })
        .collect();
    page.table(&["cli-label-unit", "cli-label-in", "cli-label-rate"], &rows);
}

fn items(page: &mut Page, view: &CityView) {
    page.head("cli-head-gap-items");
    let rows: Vec<_> = view
        .items
        .iter()
        .map(|item| {
            vec![
                item.item.clone(),
                item.rate.text.clone(),
                item.no.to_string(),
                item.partial.to_string(),
                one_line(&item.question),
                item.reasons
                    .first()
                    .map(|group| format!("{} ({})", one_line(&group.text), group.sections))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-rate",
            "city-worst-no",
            "city-worst-partial",
            "cli-label-question",
            "cli-label-reason",
        ],
        &rows,
    );
}

/// Answers behind a figure.
pub(crate) fn answers(page: &mut Page, found: &CityAnswers) {
    let words = page.words;
    page.line(
        "cli-city-found",
        &[
            ("total", &found.total.to_string()),
            ("sections", &found.sections.to_string()),
        ],
    );
    let rows: Vec<_> = found
        .lines
        .iter()
        .map(|line| {
            vec![
                format!("{} {}", line.section_code, line.section),
                line.system.clone(),
                line.item.clone(),
                words.word("answer-{}", line.answer.as_deref().unwrap_or("none")),
                one_line(&line.reason),
                line.reception.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-unit",
            "cli-label-system",
            "cli-label-control",
            "cli-label-answer",
            "cli-label-reason",
            "cli-label-reception",
        ],
        &rows,
    );
}

/// Who is missing; the texts to copy where they are wanted.
pub(crate) fn status(page: &mut Page, view: &StatusView, has_reminders: bool) {
    let words = page.words;
    page.line(
        "cli-city-status",
        &[
            ("targets", &view.targets.to_string()),
            ("complete", &view.complete.to_string()),
            ("waiting", &view.waiting.to_string()),
            ("late", &view.late.to_string()),
            ("returned", &view.returned.to_string()),
            ("excluded", &view.excluded.to_string()),
        ],
    );
    let rows: Vec<_> = view
        .lines
        .iter()
        .map(|line| {
            vec![
                line.code.clone(),
                line.name.clone(),
                line.department.clone(),
                words.word("city-book-state-{}", &line.state),
                format!("{}/{}", line.sheets_in, line.sheets_expected),
                words.day(line.due_on.as_deref()),
                line.days_late.to_string(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-code",
            "cli-label-name",
            "cli-label-department",
            "cli-label-state",
            "cli-label-in",
            "cli-label-due",
            "cli-label-late",
        ],
        &rows,
    );
    if has_reminders {
        for reminder in &view.reminders {
            page.plain(&reminder.text);
            page.plain("");
        }
    }
}

/// What is worth a question.
pub(crate) fn oddities(page: &mut Page, lines: &[OddityLine]) {
    let words = page.words;
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let sections: Vec<String> = line
                .sections
                .iter()
                .map(|one| format!("{} {}", one.code, one.name))
                .collect();
            let detail = match line.kind.as_str() {
                "same_text" => one_line(&line.text),
                "na_rate" => format!("{} % ({} %)", line.own, line.others),
                _ => format!("{}/{}", line.count, line.base),
            };
            vec![
                words.word("cli-oddity-{}", &line.kind),
                sections.join("、"),
                line.system.clone(),
                detail,
                line.settled
                    .as_ref()
                    .map(|one| one_line(&one.reason))
                    .unwrap_or_default(),
                line.key.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-kind",
            "cli-label-unit",
            "cli-label-system",
            "cli-label-detail",
            "city-book-oddity-reason",
            "cli-label-id",
        ],
        &rows,
    );
}

/// 要点, and what was written.
pub(crate) fn draft(page: &mut Page, view: &CityDraft) {
    for point in &view.points {
        page.plain(point);
    }
    let words = page.words;
    let rows: Vec<_> = view
        .written
        .iter()
        .map(|paper| {
            vec![
                paper.report.clone(),
                words.word("cli-file-{}", &paper.kind),
                paper.file_name.clone(),
                paper.journal_seq.to_string(),
                paper.check_number.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-kind",
            "cli-label-file",
            "cli-label-entry",
            "cli-label-check-number",
        ],
        &rows,
    );
}

/// 事務局訂正.
pub(crate) fn corrections(page: &mut Page, lines: &[CorrectionLine]) {
    let words = page.words;
    let shown = |line: &CorrectionLine, text: &str| {
        if line.field == "reason" {
            one_line(text)
        } else {
            words.word("answer-{}", if text.is_empty() { "none" } else { text })
        }
    };
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.id.clone(),
                line.section.clone(),
                line.item.clone(),
                shown(line, &line.old),
                shown(line, &line.new),
                line.on_word_of.clone(),
                one_line(&line.reason),
                words.word("city-book-correction-{}", &line.state),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-unit",
            "cli-label-control",
            "city-book-old",
            "city-book-new",
            "city-book-word",
            "cli-label-reason",
            "cli-label-state",
        ],
        &rows,
    );
}
