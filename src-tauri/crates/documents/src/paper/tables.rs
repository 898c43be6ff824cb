//! The tables of the result report.

use super::style::{NOTE, SPACE, TABLE, TABLE_LEADING, em, head, line, sub};
use crate::model::{Confirmation, DateText, DepartmentCheck, MeasureRow, MustOpenItem};
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

/// A figure of a column.
pub(crate) fn figure(text: &str, style: Style) -> Para {
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
    let who = vec![line(&check.role), kept(&check.name)];
    let opinion = (labels("report-check-opinion", &[]), check.opinion.as_str());
    signed(who, opinion, check.date.as_ref(), labels)
}

/// 点検責任者の確認; a deputy is named as such.
pub(crate) fn confirmation(check: &Confirmation, labels: &Labels<'_>) -> Table {
    let name = if check.is_deputy {
        labels("check-confirm-deputy", &[("name", &check.name)])
    } else {
        check.name.clone()
    };
    let done = labels("check-confirm-done", &[]);
    let remark = match &check.date {
        Some(_) if check.opinion.trim().is_empty() => done.as_str(),
        _ => check.opinion.as_str(),
    };
    let opinion = (labels("check-confirm-result", &[]), remark);
    signed(
        vec![line(&check.role), kept(&name)],
        opinion,
        check.date.as_ref(),
        labels,
    )
}

fn kept(text: &str) -> Para {
    Para::new(text, TABLE.kept(), TABLE_LEADING)
}

/// One row: who, what they say under its head, when.
fn signed(who: Vec<Para>, opinion: (String, &str), date: Option<&DateText>, labels: &Labels<'_>) -> Table {
    let heads = [
        labels("report-check-role", &[]),
        opinion.0,
        labels("report-check-date", &[]),
    ];
    let date = date.map_or_else(|| blank_date(labels), |date| line(&date.text));
    Table {
        columns: vec![50.0, 67.0, 53.0],
        head: Some(row(heads.iter().map(|text| head(text)).collect())),
        rows: vec![Row {
            cells: vec![
                Cell::paras(who).middle(),
                Cell::paras(Para::split(opinion.1, TABLE, TABLE_LEADING)),
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
    let ids = ["paper-year", "paper-month", "paper-day"];
    ids.iter().fold(line(&labels("paper-era", &[])), |para, id| {
        para.then(labels(id, &[]), TABLE, 9.0)
    })
}
