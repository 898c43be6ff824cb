//! The basic tables at the top: whose sheet it is, who carried the check out, what came of it.

use crate::model::{CheckSheet, ReportKind};
use crate::paper::style::{SPACE, TABLE, TABLE_LEADING, em};
use crate::paper::tables::{blank_date, person};
use crate::pdf::mark::Ink;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Text of the basic table.
const SMALL: Style = Style::new(8.5);
/// Height of a row to be filled in by pen.
const PEN: f64 = 8.5;

/// A label of a basic table.
pub(super) fn label(text: &str) -> Cell {
    Cell::new(Para::new(text, SMALL, 1.42))
        .head(Ink::TINT_LIGHT)
        .middle()
        .pad(0.7, 1.4)
}

fn value(text: &str) -> Cell {
    Cell::paras(Para::split(text, SMALL, 1.42)).middle().pad(0.7, 1.4)
}

fn named(text: &str) -> Cell {
    Cell::new(person(text, SMALL, 1.42)).middle().pad(0.7, 1.4)
}

/// Basic table of an answered sheet, three pairs a row.
pub(super) fn answered(sheet: &CheckSheet, width: f64, labels: &Labels<'_>) -> Table {
    let head = &sheet.head;
    let word = |id: &str| label(&labels(id, &[]));
    let staff = sheet.staff.map_or_else(String::new, |count| {
        labels("check-staff-count", &[("count", &words::count(count))])
    });
    let clauses = sheet.clauses.map_or_else(String::new, |(all, covered)| {
        let (all, covered) = (words::count(all), words::count(covered));
        labels("report-clauses", &[("all", &all), ("covered", &covered)])
    });
    let mut last = vec![word("check-kind"), value(&kind(&sheet.kind, labels))];
    if sheet.kind == ReportKind::Organisation {
        last.extend([word("check-staff"), value(&staff)]);
    }
    last.extend([word("check-clauses"), value(&clauses)]);
    if let Some(clauses) = last.last_mut().filter(|_| sheet.kind != ReportKind::Organisation) {
        clauses.span = 3;
    }
    let rows = [
        vec![
            word("check-unit"),
            value(&unit(sheet, labels)),
            word("check-responsible"),
            named(&sheet.responsible),
            word("check-period"),
            value(&sheet.period),
        ],
        vec![
            word("check-edition"),
            value(&head.edition),
            word("check-performer"),
            named(&sheet.performer),
            word("check-tally"),
            tally(sheet, labels),
        ],
        last,
    ];
    let widths = [14.0, 52.0, 20.0, 41.0, 17.0, 58.0];
    let labelled: f64 = widths.iter().step_by(2).sum();
    let scale = (width - labelled) / (widths.iter().sum::<f64>() - labelled);
    Table {
        columns: widths
            .iter()
            .enumerate()
            .map(|(index, width)| if index % 2 == 0 { *width } else { width * scale })
            .collect(),
        rows: rows.map(row).into(),
        ..Table::default()
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        ..Row::default()
    }
}

/// 福祉部高齢福祉課（0420）.
pub(super) fn unit(sheet: &CheckSheet, labels: &Labels<'_>) -> String {
    let unit = sheet.head.unit.as_str();
    if sheet.unit_code.is_empty() {
        unit.to_owned()
    } else {
        labels("check-unit-code", &[("unit", unit), ("code", &sheet.unit_code)])
    }
}

/// 組織, 情報システム with name and code, or 統括.
pub(super) fn kind(kind: &ReportKind, labels: &Labels<'_>) -> String {
    match kind {
        ReportKind::Organisation => labels("check-kind-organisation", &[]),
        ReportKind::System { name, code } if code.is_empty() => {
            labels("check-kind-system-short", &[("name", name)])
        }
        ReportKind::System { name, code } => labels("check-kind-system", &[("name", name), ("code", code)]),
        ReportKind::Central => labels("check-kind-central", &[]),
    }
}

/// 対象45　○34　△4　×3　－4　必須未実施2, apart by blanks of their own.
fn tally(sheet: &CheckSheet, labels: &Labels<'_>) -> Cell {
    let tally = &sheet.tally;
    let counted = |id: &str, count: i64| labels(id, &[("count", &words::count(count))]);
    let symbol = |id: &str, count: i64| format!("{}{}", labels(id, &[]), words::count(count));
    let mut parts = vec![
        counted("check-tally-assigned", tally.assigned),
        symbol("report-yes", tally.yes),
    ];
    if !sheet.is_three_step {
        parts.push(symbol("report-partial", tally.partial));
    }
    parts.push(symbol("report-no", tally.no));
    parts.push(symbol("report-na", tally.na));
    if tally.unanswered > 0 {
        parts.push(counted("check-tally-unanswered", tally.unanswered));
    }
    parts.push(counted("check-tally-must-open", tally.must_open));
    if tally.exceptions > 0 {
        parts.push(counted("check-tally-exceptions", tally.exceptions));
    }
    let style = SMALL.kept();
    let mut para = Para::new("", style, 1.42);
    for (index, part) in parts.into_iter().enumerate() {
        let lead = if index == 0 { 0.0 } else { SPACE * em(SMALL) };
        para = para.then(part, style, lead);
    }
    Cell::new(para).middle().pad(0.7, 1.4)
}

/// What is known beforehand, or room for the pen.
fn known(text: &str) -> Cell {
    Cell::new(Para::new(text, TABLE, TABLE_LEADING))
        .middle()
        .pad(0.5, 1.4)
}

/// 所属: printed where it is known, else 部 and 課 to be written before.
fn unit_by_pen(sheet: &CheckSheet, labels: &Labels<'_>) -> Cell {
    if sheet.head.unit.is_empty() {
        let para = Para::new(labels("check-pen-department", &[]), TABLE, TABLE_LEADING)
            .then(labels("check-pen-section", &[]), TABLE, 30.0)
            .align(Align::Right);
        return Cell::new(para).middle().pad(0.5, 1.4);
    }
    known(&sheet.head.unit)
}

/// 令和　年　月　日, room for the pen before each word.
fn date_by_pen(labels: &Labels<'_>) -> Cell {
    Cell::new(blank_date(TABLE, labels).align(Align::Right))
        .middle()
        .pad(0.5, 1.4)
}

/// Basic table of the blank form: 所属, code, 実施者 and 実施日 to be filled in.
pub(super) fn blank(sheet: &CheckSheet, labels: &Labels<'_>) -> Table {
    let word = |id: &str| label(&labels(id, &[]));
    let mut rows = vec![pen_row(vec![
        word("check-unit"),
        unit_by_pen(sheet, labels),
        word("check-x-unit-code"),
        known(&sheet.unit_code),
        word("check-performer"),
        known(&sheet.performer),
        word("check-day"),
        date_by_pen(labels),
    ])];
    if sheet.kind != ReportKind::Organisation {
        let mut cell = known(&kind(&sheet.kind, labels));
        cell.span = 7;
        rows.push(pen_row(vec![word("check-kind"), cell]));
    }
    Table {
        columns: vec![14.0, 72.0, 22.0, 34.0, 17.0, 40.0, 16.0, 52.0],
        rows,
        ..Table::default()
    }
}

/// Basic table of the form for walking round.
pub(super) fn walk(sheet: &CheckSheet, labels: &Labels<'_>) -> Table {
    let word = |id: &str| label(&labels(id, &[]));
    let hour = Para::new(labels("check-pen-noon", &[]), TABLE, TABLE_LEADING).then(
        labels("check-pen-hour", &[]),
        TABLE,
        10.0,
    );
    let hour = hour.then(labels("check-pen-minute", &[]), TABLE, 10.0);
    let mut rows = vec![
        pen_row(vec![
            word("check-unit"),
            unit_by_pen(sheet, labels),
            word("check-walk-performer"),
            known(&sheet.performer),
        ]),
        pen_row(vec![
            word("check-day"),
            date_by_pen(labels),
            word("check-walk-time"),
            Cell::new(hour.align(Align::Right)).middle().pad(0.5, 1.4),
        ]),
    ];
    if sheet.kind != ReportKind::Organisation {
        let mut cell = known(&kind(&sheet.kind, labels));
        cell.span = 3;
        rows.push(pen_row(vec![word("check-kind"), cell]));
    }
    Table {
        columns: vec![16.0, 69.0, 20.0, 65.0],
        rows,
        ..Table::default()
    }
}

fn pen_row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        kind: RowKind::Data,
        min_height: PEN,
    }
}
