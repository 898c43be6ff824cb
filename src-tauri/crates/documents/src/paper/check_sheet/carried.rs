//! 前年度から続く改善・例外措置 on the sheet: what earlier years left open and what the section says of it, or room for the pen.

use super::blank::{BOX, PITCH, pen_date};
use super::closing::heading;
use crate::model::{CarriedRow, CheckSheet, SheetForm};
use crate::paper::style::{NOTE, TABLE, TABLE_LEADING, head, line, sub};
use crate::paper::tables::{carried_number, row};
use crate::pdf::flow::Flow;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::Para;
use crate::words::{self, Labels, NO_BASE};

/// Least height of a row that is filled in by pen.
const ROW: f64 = 26.0;

/// Adds the block; nothing where nothing was left open.
pub(super) fn carried(flow: &mut Flow, setter: &mut Setter, sheet: &CheckSheet, labels: &Labels<'_>) {
    if sheet.carried.is_empty() {
        return;
    }
    let title = labels(CarriedRow::title(&sheet.carried), &[]);
    setter.enter(title.clone());
    let count = words::count(i64::try_from(sheet.carried.len()).unwrap_or(i64::MAX));
    heading(
        flow,
        setter,
        &title,
        &labels("carried-count", &[("count", &count)]),
    );
    let heads = [
        "plan-number",
        "plan-problem",
        "plan-measure",
        "report-measure-due",
        "carried-now",
        "carried-note",
    ];
    let is_blank = sheet.form != SheetForm::Answered;
    let rows = sheet.carried.iter().map(|one| {
        let mut cells = told(one, labels);
        if is_blank {
            cells.extend(open(one, labels));
        } else {
            cells.extend(answered(one, labels));
        }
        Row {
            min_height: if is_blank { ROW } else { 0.0 },
            ..row(cells)
        }
    });
    flow.table(
        setter,
        &Table {
            columns: vec![26.0, 50.0, 60.0, 33.0, 35.0, 63.0],
            head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
            rows: rows.collect(),
            continued: Vec::new(),
        },
    );
}

/// Number and year, problem, measure and who, due date and how it stood.
fn told(one: &CarriedRow, labels: &Labels<'_>) -> Vec<Cell> {
    let mut measure = Para::split(&one.measure, TABLE, TABLE_LEADING);
    if !one.owner.is_empty() {
        let who = if one.is_exception {
            "carried-applicant"
        } else {
            "carried-owner"
        };
        measure.push(sub(&labels(who, &[("owner", &one.owner)])));
    }
    let mut due = vec![line(one.due.as_ref().map_or(NO_BASE, |due| &due.text))];
    if let Some(first) = one
        .due_first
        .as_ref()
        .filter(|first| Some(*first) != one.due.as_ref())
    {
        due.push(sub(&labels("carried-first", &[("day", &first.text)])));
    }
    due.push(sub(&labels("report-carried-told", &[("state", &one.told)])));
    if !one.before.is_empty() {
        let text = labels("carried-said", &[("text", &one.before)]);
        measure.extend(Para::split(&text, NOTE, 1.4));
    }
    vec![
        carried_number(one, labels),
        Cell::paras(Para::split(&one.problem, TABLE, TABLE_LEADING)),
        Cell::paras(measure),
        Cell::paras(due),
    ]
}

fn answered(one: &CarriedRow, labels: &Labels<'_>) -> Vec<Cell> {
    let none = labels("report-carried-open", &[]);
    let state = if one.progress.is_empty() {
        &none
    } else {
        &one.progress
    };
    let mut now = vec![line(state)];
    now.extend(one.since.as_ref().map(|since| sub(&since.text)));
    let mut said = Para::split(&one.note, TABLE, TABLE_LEADING);
    if let Some(wished) = &one.wished {
        said.push(sub(&labels("report-carried-wish", &[("day", &wished.text)])));
        let text = labels("report-carried-reason", &[("text", &one.reason)]);
        said.extend(Para::split(&text, NOTE, 1.4));
    }
    vec![Cell::paras(now), Cell::paras(said)]
}

/// The states to be ticked with their day, and lines to write on.
fn open(one: &CarriedRow, labels: &Labels<'_>) -> Vec<Cell> {
    let mut states: Vec<Para> = one
        .states
        .iter()
        .map(|state| line(&format!("{BOX} {state}")))
        .collect();
    states.push(pen_date(labels));
    vec![
        Cell::paras(states),
        Cell {
            paras: Vec::new(),
            writing: Some(PITCH),
            ..Cell::default()
        },
    ]
}
