//! The tables of the result report.

use super::style::{NOTE, SPACE, TABLE, TABLE_LEADING, em, head, line, sub};
use crate::model::{DepartmentCheck, MeasureRow, MustOpenItem};
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{Labels, NO_BASE};

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        ..Row::default()
    }
}

/// 必須・禁止の設問で未実施のもの.
pub(crate) fn must_open(items: &[MustOpenItem], labels: &Labels<'_>) -> Table {
    let heads = [
        "report-list-number",
        "report-list-question",
        "report-list-reason",
        "report-list-due",
    ];
    Table {
        columns: vec![10.0, 66.0, 58.0, 36.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: items.iter().map(must_open_row).collect(),
        continued: Vec::new(),
    }
}

fn must_open_row(item: &MustOpenItem) -> Row {
    let mut question = Para::split(&item.question, TABLE, TABLE_LEADING);
    let mut label = Para::new("", NOTE, 1.4);
    let answer = if item.answer == "×" || item.reason.is_empty() {
        ""
    } else {
        &item.answer
    };
    for part in [item.code.as_str(), &item.clause, &item.obligation, answer] {
        let lead = if label.spans.len() > 1 {
            SPACE * em(NOTE)
        } else {
            0.0
        };
        if !part.is_empty() {
            label = label.then(part, NOTE.kept(), lead);
        }
    }
    question.push(label);
    let reason = if item.reason.is_empty() {
        &item.answer
    } else {
        &item.reason
    };
    let mut due = vec![line(item.due.as_ref().map_or(NO_BASE, |due| &due.text))];
    if !item.measure.is_empty() {
        due.push(sub(&item.measure));
    }
    row(vec![
        Cell::new(figure(&item.number.to_string(), TABLE)).pad(1.0, 0.9),
        Cell::paras(question),
        Cell::paras(Para::split(reason, TABLE, TABLE_LEADING)),
        Cell::paras(due),
    ])
}

fn figure(text: &str, style: Style) -> Para {
    Para::new(text, style.figure().kept(), TABLE_LEADING).align(Align::Right)
}

/// 改善計画.
pub(crate) fn measures(measures: &[MeasureRow], labels: &Labels<'_>) -> Table {
    let heads = [
        "report-measure-number",
        "report-measure-items",
        "report-measure-what",
        "report-measure-owner",
        "report-measure-due",
    ];
    Table {
        columns: vec![22.0, 15.0, 75.0, 27.0, 31.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: measures
            .iter()
            .map(|measure| measure_row(measure, labels))
            .collect(),
        continued: Vec::new(),
    }
}

fn measure_row(measure: &MeasureRow, labels: &Labels<'_>) -> Row {
    let mut what = Para::split(&measure.measure, TABLE, TABLE_LEADING);
    if !measure.interim.is_empty() {
        let text = labels("report-measure-interim", &[("text", &measure.interim)]);
        what.extend(Para::split(&text, NOTE, 1.4));
    }
    let due = measure.due.as_ref().map_or(NO_BASE, |due| &due.text);
    row(vec![
        Cell::new(line(&measure.number)).pad(1.0, 0.6),
        Cell::new(line(&measure.items).align(Align::Centre)).pad(1.0, 1.0),
        Cell::paras(what),
        Cell::new(line(&measure.owner)),
        Cell::new(line(due).align(Align::Right)),
    ])
}

/// 部局長の確認.
pub(crate) fn department_check(check: &DepartmentCheck, labels: &Labels<'_>) -> Table {
    let heads = ["report-check-role", "report-check-opinion", "report-check-date"];
    let date = match &check.date {
        Some(date) => line(&date.text),
        None => blank_date(labels),
    };
    Table {
        columns: vec![50.0, 67.0, 53.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: vec![Row {
            cells: vec![
                Cell::paras(vec![
                    line(&check.role),
                    Para::new(check.name.clone(), TABLE.kept(), TABLE_LEADING),
                ])
                .middle(),
                Cell::paras(Para::split(&check.opinion, TABLE, TABLE_LEADING)),
                Cell::new(date.align(Align::Right)).middle(),
            ],
            kind: RowKind::Data,
            min_height: 14.0,
        }],
        continued: Vec::new(),
    }
}

/// 令和　年　月　日 with 9 mm for the pen before each word.
pub(crate) fn blank_date(labels: &Labels<'_>) -> Para {
    ["paper-year", "paper-month", "paper-day"]
        .iter()
        .fold(line(&labels("paper-era", &[])), |para, id| {
            para.then(labels(id, &[]), TABLE, 9.0)
        })
}
