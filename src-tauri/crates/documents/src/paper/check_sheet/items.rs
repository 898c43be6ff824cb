//! The table of the answered questions, a domain at a time.

use crate::model::{CheckAnswer, CheckItem, CheckSheet, EvidenceRow};
use crate::paper::style::{NOTE, SPACE, em, head, head_lines};
use crate::pdf::mark::Ink;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Text of the long sheet.
pub(super) const ITEM: Style = Style::new(8.5);
/// Its line pitch.
pub(super) const ITEM_LEADING: f64 = 1.36;
/// Second lines.
const SECOND: Style = NOTE;
/// Line pitch of second lines.
const SECOND_LEADING: f64 = 1.36;
/// Padding of the cells.
const PAD: (f64, f64) = (0.8, 1.2);
/// Grey of last year's answers.
const LAST_YEAR: Ink = Ink::LIMIT;
/// Most clauses of a question.
const MOST_CLAUSES: usize = 3;

/// 番号, 管理コード and 条項, 設問, 義務区分, 前年度, 回答, 理由, 根拠資料.
pub(super) fn table(sheet: &CheckSheet, labels: &Labels<'_>) -> Table {
    let columns = vec![10.0, 24.0, 78.0, 12.0, 12.0, 12.0, 65.0, 54.0];
    let count = columns.len();
    let word = |id: &str| labels(id, &[]);
    let (last_year, migrated) = (word("report-x-last-year"), word("check-migrated"));
    let mut last_year = vec![last_year.as_str()];
    last_year.extend(sheet.is_previous_migrated.then_some(migrated.as_str()));
    let heads = vec![
        head(&word("report-list-number")),
        head_lines(&[&word("report-x-code"), &word("report-x-clause")]),
        head(&word("report-x-question")),
        head_lines(&[&word("check-obligation-1"), &word("check-obligation-2")]),
        head_lines(&last_year),
        head(&word("report-x-answer")),
        head(&word("check-reason-head")),
        head(&word("check-evidence-head")),
    ];
    let mut rows = Vec::new();
    let mut continued = Vec::new();
    for group in sheet.groups.iter().filter(|group| !group.items.is_empty()) {
        let (first, again) = group_rows(&group.title, count, labels);
        rows.push(first);
        continued.push(again);
        rows.extend(group.items.iter().map(|item| item_row(item, labels)));
    }
    Table {
        columns,
        head: Some(Row {
            cells: heads,
            ..Row::default()
        }),
        rows,
        continued,
    }
}

/// The title of a group, and the title （続き） for the next page.
pub(super) fn group_rows(title: &str, columns: usize, labels: &Labels<'_>) -> (Row, Row) {
    let row = |text: String| {
        let mut cell = Cell::new(Para::new(text, ITEM.bold(), ITEM_LEADING))
            .head(Ink::TINT_LIGHT)
            .pad(0.7, 1.4);
        cell.span = columns;
        Row {
            cells: vec![cell],
            kind: RowKind::Group,
            min_height: 0.0,
        }
    };
    let again = labels("check-group-continued", &[("title", title)]);
    (row(title.to_owned()), row(again))
}

fn cell(paras: Vec<Para>) -> Cell {
    Cell::paras(paras).pad(PAD.0, PAD.1)
}

/// Number of the question.
pub(super) fn number(number: i64, size: f64) -> Para {
    let style = Style::new(size).figure().kept();
    Para::new(number.to_string(), style, ITEM_LEADING).align(Align::Right)
}

/// Control code, the clauses below it: three at most, else two and how many more.
pub(super) fn code(item: &CheckItem, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = vec![Para::new(item.code.clone(), ITEM.kept(), ITEM_LEADING)];
    let (shown, more) = shown(&item.clauses, labels);
    paras.extend(shown.iter().chain(&more).map(|clause| {
        // A label is one unit, but may end a line after its blank: 3(1)の表　機密性2の2番目.
        clause
            .split_inclusive('　')
            .fold(Para::new("", SECOND.kept(), SECOND_LEADING), |para, part| {
                para.then(part, SECOND.kept(), 0.0)
            })
    }));
    paras
}

/// The clauses that are printed, and in words how many more there are.
pub(super) fn shown<'a>(clauses: &'a [String], labels: &Labels<'_>) -> (&'a [String], Option<String>) {
    if clauses.len() <= MOST_CLAUSES {
        return (clauses, None);
    }
    let (first, rest) = clauses.split_at(MOST_CLAUSES - 1);
    let count = words::count(i64::try_from(rest.len()).unwrap_or(i64::MAX));
    (first, Some(labels("check-clauses-more", &[("count", &count)])))
}

/// The question, and who answers it where the sheet has several.
pub(super) fn question(item: &CheckItem, style: Style, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = Para::split(&item.question, style, ITEM_LEADING);
    if !item.answered_by.is_empty() {
        let text = labels("check-answered-by", &[("role", &item.answered_by)]);
        paras.push(Para::new(text, SECOND, SECOND_LEADING));
    }
    paras
}

/// （要） where ○ must name its evidence.
pub(super) fn needed(item: &CheckItem, labels: &Labels<'_>) -> Option<Para> {
    let word = || {
        Para::new(
            labels("check-evidence-needed", &[]),
            SECOND.kept(),
            SECOND_LEADING,
        )
    };
    item.needs_evidence.then(word)
}

fn item_row(item: &CheckItem, labels: &Labels<'_>) -> Row {
    let centred = |text: &str, style: Style| Para::new(text, style, ITEM_LEADING).align(Align::Centre);
    let last_year = words::last_year(item, labels);
    let last_size = if matches!(item.previous, Some(CheckAnswer::Open) | None) {
        7.5
    } else {
        10.5
    };
    let mut evidence: Vec<Para> = item.evidence.iter().flat_map(evidence).collect();
    let is_asked = matches!(item.answer, CheckAnswer::Yes | CheckAnswer::Open);
    if let Some(needed) = needed(item, labels).filter(|_| is_asked) {
        match evidence.first_mut() {
            Some(first) => drop(first.spans.splice(0..0, needed.spans)),
            None => evidence.push(needed),
        }
    }
    let last_year =
        Para::new(last_year, Style::new(last_size).ink(LAST_YEAR).kept(), 1.2).align(Align::Centre);
    let cells = vec![
        cell(vec![number(item.number, ITEM.size)]).pad(PAD.0, 0.9),
        cell(code(item, labels)),
        cell(question(item, ITEM, labels)),
        cell(vec![centred(&item.obligation, ITEM)]).pad(PAD.0, 0.6),
        cell(vec![last_year]).pad(PAD.0, 0.6),
        cell(vec![answer(item, labels)]).pad(PAD.0, 0.6),
        cell(reason(item, labels)),
        cell(evidence),
    ];
    Row {
        cells,
        ..Row::default()
    }
}

fn answer(item: &CheckItem, labels: &Labels<'_>) -> Para {
    let text = words::answer(item.answer, labels);
    if item.answer == CheckAnswer::Open {
        return Para::new(text, Style::new(8.0).bold().kept(), 1.6).align(Align::Centre);
    }
    Para::new(text, Style::new(12.0).bold(), 1.1).align(Align::Centre)
}

/// Reason, then the numbers it refers to, then the reminder.
fn reason(item: &CheckItem, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = if item.reason.trim().is_empty() {
        Vec::new()
    } else {
        Para::split(&item.reason, ITEM, ITEM_LEADING)
    };
    let mut refs = item.measures.clone();
    for (id, number) in [
        ("check-exception", &item.exception),
        ("check-finding", &item.finding),
    ] {
        if !number.is_empty() {
            refs.push(labels(id, &[("number", number)]));
        }
    }
    if !refs.is_empty() {
        let text = labels("check-refs", &[("numbers", &refs.join("、"))]);
        let last = paras
            .pop()
            .unwrap_or_else(|| Para::new("", SECOND, SECOND_LEADING));
        // One span a number: a line ends between numbers, never inside one.
        let with_refs = text
            .split_inclusive('、')
            .fold(last, |para, number| para.then(number, SECOND.kept(), 0.0));
        paras.push(with_refs);
    }
    if item.is_flagged {
        paras.push(Para::new(
            labels("check-flag", &[]),
            SECOND.bold(),
            SECOND_LEADING,
        ));
    }
    paras
}

/// Name; place and date below it.
fn evidence(evidence: &EvidenceRow) -> Vec<Para> {
    let mut paras = Vec::new();
    if !evidence.name.is_empty() {
        paras.push(Para::new(evidence.name.clone(), ITEM, ITEM_LEADING));
    }
    let date = evidence.date.as_ref().map_or("", |date| date.text.as_str());
    if !(evidence.place.is_empty() && date.is_empty()) {
        let lead = if evidence.place.is_empty() || date.is_empty() {
            0.0
        } else {
            SPACE * em(SECOND)
        };
        let mut para = Para::new(evidence.place.clone(), SECOND, SECOND_LEADING);
        if !date.is_empty() {
            para = para.then(date, SECOND.kept(), lead);
        }
        paras.push(para);
    }
    paras
}
