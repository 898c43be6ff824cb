//! 見回り用: the questions to be looked at place by place, upright and large enough for a clipboard.

use super::basics;
use super::blank::{BOX, answers_head, criteria, how};
use super::items::{group_rows, number, shown};
use super::suffix;
use crate::error::DocumentsError;
use crate::model::{CheckItem, CheckSheet};
use crate::paper::sheet_opening::sheet_opening;
use crate::paper::style::{NOTE, head};
use crate::pdf::flow::Flow;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Least height of a row.
const ROW: f64 = 27.0;
/// Distance of the writing lines.
const PITCH: f64 = 9.0;
/// Width of a column to be ticked.
const TICK: f64 = 10.0;
/// Heights of the head: down to the inner rule, and in all.
const HEAD_HEIGHT: (f64, f64) = (5.9, 12.6);
/// Questions.
const QUESTION: Style = Style::new(10.5);
/// What stands beside them.
const BESIDE: Style = Style::new(8.5);

/// Adds the form.
pub(super) fn by_place(
    flow: &mut Flow,
    setter: &mut Setter,
    sheet: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let suffix = suffix(sheet, labels);
    sheet_opening(flow, setter, &sheet.head, &suffix, labels, |_, _| {})?;
    flow.gap(2.0);
    how(
        flow,
        setter,
        &["check-how-walk-1", "check-how-walk-2", "check-how-walk-3"],
        labels,
    );
    flow.gap(2.0);
    flow.table(setter, &basics::walk(sheet, labels));
    flow.gap(2.5);
    setter.enter(labels("check-items-title", &[]));
    let table = table(setter, sheet, labels);
    flow.table(setter, &table);
    Ok(())
}

/// 番号, 設問, the boxes, 数, メモ.
fn table(setter: &mut Setter, sheet: &CheckSheet, labels: &Labels<'_>) -> Table {
    let scale = words::scale(sheet.is_three_step);
    let freed = if sheet.is_three_step { TICK } else { 0.0 };
    let mut columns = vec![11.0, 63.0];
    columns.extend(scale.iter().map(|_| TICK));
    columns.extend([20.0, 36.0 + freed]);
    let symbols: Vec<String> = scale
        .iter()
        .map(|answer| words::answer(*answer, labels))
        .collect();
    let count = columns.len();
    let mut rows = Vec::new();
    let mut continued = Vec::new();
    for group in sheet.groups.iter().filter(|group| !group.items.is_empty()) {
        let (first, again) = group_rows(&group.title, count, labels);
        rows.push(first);
        continued.push(again);
        rows.extend(group.items.iter().map(|item| row(item, sheet, labels)));
    }
    let word = |id: &str| labels(id, &[]);
    let heads = vec![
        head(&word("report-list-number")),
        head(&word("check-walk-question")),
        answers_head(setter, &symbols, (TICK, HEAD_HEIGHT), labels),
        head(&word("check-walk-count")),
        head(&word("check-walk-note")),
    ];
    Table {
        columns,
        head: Some(Row {
            cells: heads,
            kind: RowKind::Data,
            min_height: HEAD_HEIGHT.1,
        }),
        rows,
        continued,
    }
}

fn row(item: &CheckItem, sheet: &CheckSheet, labels: &Labels<'_>) -> Row {
    let mut question = Para::split(&item.question, QUESTION, 1.36);
    question.extend(criteria(item, NOTE, sheet.is_three_step, labels));
    let (clauses, more) = shown(&item.clauses, labels);
    let parts = std::iter::once(&item.code).chain(clauses).chain(&more);
    // A blank ends each part: a line may end after it.
    question.push(parts.fold(Para::new("", NOTE.kept(), 1.35), |para, part| {
        para.then(format!("{part}　"), NOTE.kept(), 0.0)
    }));
    let mut cells = vec![
        Cell::new(number(item.number, QUESTION.size)).pad(1.0, 0.9),
        Cell::paras(question).pad(1.0, 1.2),
    ];
    cells.extend(words::scale(sheet.is_three_step).iter().map(|answer| {
        let symbol = Para::new(words::answer(*answer, labels), BESIDE, 1.2).align(Align::Centre);
        let tick = Para::new(BOX, Style::new(18.0), 1.2).align(Align::Centre);
        Cell::paras(vec![symbol, tick]).middle().pad(1.0, 0.0)
    }));
    cells.push(counts(labels));
    cells.push(Cell {
        writing: Some(PITCH),
        ..Cell::default()
    });
    Row {
        cells,
        kind: RowKind::Data,
        min_height: ROW,
    }
}

/// 見た数 and うち不備, with room for a figure before the unit.
fn counts(labels: &Labels<'_>) -> Cell {
    let part = |id: &str| Para::new(labels(id, &[]), BESIDE.sub(), 1.3);
    let unit = || {
        Para::new(labels("check-walk-unit", &[]), BESIDE, 1.3)
            .align(Align::Right)
            .before(3.0)
    };
    Cell::paras(vec![
        part("check-walk-seen"),
        unit(),
        part("check-walk-faults").before(1.8),
        unit(),
    ])
    .pad(1.0, 1.4)
}
