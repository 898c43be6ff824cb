//! The tables of the plan: the list, the totals by progress, the changes of dates.

use super::text;
use crate::model::{DateText, ImprovementPlan, PlanMeasure, PlanProgress};
use crate::paper::style::{NOTE, TABLE, TABLE_LEADING, em, head, head_lines, line, sub};
use crate::paper::tables::person;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels, NO_BASE};

/// Padding of the cells of the list.
const PAD: (f64, f64) = (1.0, 1.2);

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        ..Row::default()
    }
}

fn cell(paras: Vec<Para>) -> Cell {
    Cell::paras(paras).pad(PAD.0, PAD.1)
}

/// One row a measure. Dates of six digits (令和10年12月31日) fit on one line.
pub(super) fn list(plan: &ImprovementPlan, labels: &Labels<'_>) -> Table {
    let one = |id: &str| head(&labels(id, &[]));
    let two = |a: &str, b: &str| head_lines(&[&labels(a, &[]), &labels(b, &[])]);
    let has_cost = has_cost(plan);
    let has_day = plan.measures.iter().any(|measure| measure.progress_on.is_some());
    let due = if has_cost {
        two("plan-due", "plan-cost-yen")
    } else {
        one("plan-due")
    };
    let progress = if has_day {
        two("plan-progress", "plan-progress-day")
    } else {
        one("plan-progress")
    };
    let rows = if plan.measures.is_empty() {
        let none = line(&labels("plan-none", &[])).align(Align::Centre);
        let mut cell = Cell::new(none).middle();
        cell.span = 9;
        vec![Row {
            cells: vec![cell],
            kind: RowKind::Data,
            min_height: 12.0,
        }]
    } else {
        plan.measures
            .iter()
            .map(|m| measure(m, has_cost, labels))
            .collect()
    };
    Table {
        columns: vec![23.5, 22.5, 41.0, 33.0, 10.0, 53.0, 25.0, 31.0, 28.0],
        head: Some(row(vec![
            one("plan-number"),
            two("plan-source", "plan-and-clause"),
            one("plan-problem"),
            one("plan-cause"),
            one("plan-kind"),
            one("plan-measure-and-interim"),
            two("plan-owner", "plan-responsible"),
            due,
            progress,
        ])),
        rows,
        continued: Vec::new(),
    }
}

/// Whether any measure tells what it costs; else nothing is said of it.
fn has_cost(plan: &ImprovementPlan) -> bool {
    plan.measures.iter().any(|measure| measure.cost.is_some())
}

fn measure(measure: &PlanMeasure, has_cost: bool, labels: &Labels<'_>) -> Row {
    let word = |id: Option<&str>| id.map_or_else(|| NO_BASE.to_owned(), |id| labels(id, &[]));
    let mut cause = vec![Para::new(
        word(measure.cause.map(crate::model::PlanCause::id)),
        TABLE.bold(),
        TABLE_LEADING,
    )];
    if !measure.cause_text.trim().is_empty() {
        cause.extend(Para::split(&measure.cause_text, TABLE, TABLE_LEADING));
    }
    let kind = line(&word(measure.kind.map(crate::model::PlanKind::id)));
    row(vec![
        Cell::new(number(&measure.number)).pad(1.0, 0.6),
        cell(origin(measure, labels)),
        cell(Para::split(&measure.problem, TABLE, TABLE_LEADING)),
        cell(cause),
        Cell::new(kind.align(Align::Centre)).pad(1.0, 0.6),
        cell(what(measure, labels)),
        cell(vec![
            person(&measure.owner, TABLE, TABLE_LEADING),
            person(&measure.responsible, TABLE, TABLE_LEADING),
        ]),
        Cell::paras(due_and_cost(measure, has_cost, labels)).pad(1.0, 0.9),
        Cell::paras(progress(measure, labels)).pad(1.0, 1.0),
    ])
}

/// 管理番号 on one line, smaller from ten characters (8-0420-100) on.
fn number(text: &str) -> Para {
    if text.chars().count() > 9 {
        Para::new(text, Style::new(8.0), TABLE_LEADING * 9.0 / 8.0)
    } else {
        line(text)
    }
}

/// 発生源, its reference, the clauses.
fn origin(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = Vec::new();
    for source in &measure.sources {
        paras.push(line(&labels(source.kind.id(), &[])));
        if !source.reference.is_empty() {
            paras.push(line(&source.reference));
        }
    }
    for (index, clause) in measure.clauses.iter().enumerate() {
        let comma = if index + 1 < measure.clauses.len() {
            "、"
        } else {
            ""
        };
        // A label is one unit, but may end a line after its blank.
        let label = format!("{clause}{comma}");
        let start = Para::new("", NOTE.kept(), TABLE_LEADING * 9.0 / 8.0);
        paras.push(
            label
                .split_inclusive('　')
                .fold(start, |para, part| para.then(part, NOTE.kept(), 0.0)),
        );
    }
    if paras.is_empty() {
        paras.push(line(NO_BASE));
    }
    paras
}

/// 改善策, with the mark of what is beyond the section's authority, and 当面の措置.
fn what(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = Para::split(&measure.measure, TABLE, TABLE_LEADING);
    if !measure.within_authority
        && let Some(last) = paras.pop()
    {
        paras.push(last.then(labels("plan-beyond-authority", &[]), NOTE.kept(), 0.6));
    }
    for (index, part) in interim(measure).into_iter().enumerate() {
        paras.push(if index == 0 {
            Para::new(labels("plan-interim", &[]), NOTE.kept(), TABLE_LEADING)
                .then(part, TABLE, 0.8 * em(TABLE))
                .before(0.8)
        } else {
            line(&part)
        });
    }
    paras
}

fn interim(measure: &PlanMeasure) -> Vec<String> {
    if measure.interim.trim().is_empty() {
        return Vec::new();
    }
    crate::pdf::text::paragraphs(&measure.interim)
        .map(str::to_owned)
        .collect()
}

/// The date that rules, how often it was changed, and the cost.
fn due_and_cost(measure: &PlanMeasure, has_cost: bool, labels: &Labels<'_>) -> Vec<Para> {
    let due = measure.due_now().map_or(NO_BASE, |date| date.text.as_str());
    let mut paras = vec![line(due).align(Align::Right)];
    if !measure.changes.is_empty() {
        let count = words::count(i64::try_from(measure.changes.len()).unwrap_or(i64::MAX));
        paras.push(sub(&labels("plan-changed", &[("count", &count)])).align(Align::Right));
    }
    if let Some(wish) = &measure.wish {
        let text = labels("report-carried-wish", &[("day", &wish.to.text)]);
        paras.push(sub(&text).align(Align::Right));
    }
    if has_cost {
        let yen = Para::new(text::yen(measure), TABLE.figure().kept(), TABLE_LEADING);
        paras.push(yen.align(Align::Right));
    }
    if !measure.budget_year.is_empty() {
        let text = labels("plan-budget-of", &[("year", &measure.budget_year)]);
        paras.push(sub(&text).align(Align::Right));
    }
    paras
}

/// 進捗, 期限超過, its day, the exception.
fn progress(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = vec![line(&labels(measure.progress.id(), &[]))];
    if let Some(overdue) = overdue(measure, labels) {
        paras.push(Para::new(overdue, TABLE.bold().kept(), TABLE_LEADING));
    }
    if let Some(day) = &measure.progress_on {
        paras.push(sub(&day.text));
    }
    if !measure.exception.is_empty() {
        let text = labels("plan-exception-short", &[("number", &measure.exception)]);
        paras.push(sub(&text));
    }
    paras
}

/// 期限超過60日, for what is still to be done.
pub(super) fn overdue(measure: &PlanMeasure, labels: &Labels<'_>) -> Option<String> {
    let is_late = measure.overdue_days > 0 && measure.progress.is_open();
    is_late.then(|| labels("plan-overdue", &[("days", &words::count(measure.overdue_days))]))
}

/// 進捗別の件数.
pub(super) fn totals(plan: &ImprovementPlan, labels: &Labels<'_>) -> Table {
    let figure = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX));
    let of = |progress: PlanProgress| plan.measures.iter().filter(|m| m.progress == progress).count();
    let late = plan
        .measures
        .iter()
        .filter(|m| overdue(m, labels).is_some())
        .count();
    let cost: i64 = plan
        .measures
        .iter()
        .filter_map(|m| m.cost)
        .fold(0, i64::saturating_add);
    let mut heads: Vec<Cell> = PlanProgress::ALL
        .iter()
        .map(|progress| head(&labels(progress.id(), &[])))
        .collect();
    heads.extend(["plan-total", "plan-overdue-of-these"].map(|id| head(&labels(id, &[]))));
    let mut values: Vec<String> = PlanProgress::ALL.iter().map(|p| figure(of(*p))).collect();
    values.extend([figure(plan.measures.len()), figure(late)]);
    let mut columns = vec![22.0, 22.0, 22.0, 22.0, 22.0, 22.0, 22.0, 28.0];
    if has_cost(plan) {
        heads.push(head(&labels("plan-cost-total", &[])));
        values.push(words::count(cost));
        columns.push(44.0);
    }
    let cells = values.iter().map(|value| {
        let para = Para::new(value.clone(), TABLE.figure().kept(), TABLE_LEADING);
        Cell::new(para.align(Align::Right))
    });
    Table {
        columns,
        head: Some(row(heads)),
        rows: vec![row(cells.collect())],
        continued: Vec::new(),
    }
}

/// 期限の変更, one row a change in the order of the measures.
pub(super) fn changes(plan: &ImprovementPlan, labels: &Labels<'_>) -> Table {
    let heads = [
        "plan-number",
        "plan-due-before",
        "plan-due-after",
        "plan-change-reason",
        "plan-change-day",
        "plan-change-approver",
    ];
    Table {
        columns: vec![24.0, 33.0, 33.0, 98.0, 33.0, 46.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: plan
            .measures
            .iter()
            .flat_map(|measure| change_rows(measure, labels))
            .collect(),
        continued: Vec::new(),
    }
}

fn change_rows(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Row> {
    let date = |date: Option<&DateText>| {
        let text = date.map_or(NO_BASE, |date| date.text.as_str());
        Cell::new(line(text).align(Align::Right))
    };
    let mut before = measure.due.as_ref();
    let mut rows = Vec::with_capacity(measure.changes.len());
    for change in measure.changes.iter().chain(&measure.wish) {
        let is_wish = measure.wish.as_ref() == Some(change);
        rows.push(row(vec![
            Cell::new(number(&measure.number)),
            date(before),
            date(Some(&change.to)),
            Cell::paras(Para::split(&change.reason, TABLE, TABLE_LEADING)),
            date(change.on.as_ref()),
            Cell::new(if is_wish {
                line(&labels("plan-wished", &[]))
            } else {
                line(&change.approver)
            }),
        ]));
        before = Some(&change.to);
    }
    rows
}
