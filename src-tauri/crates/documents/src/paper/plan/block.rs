//! One measure with every field: a grid of labels and values under its number.

use super::list::overdue;
use super::text::{or_dash, source_lines, yen};
use crate::model::{DateText, PlanCause, PlanKind, PlanMeasure};
use crate::paper::style::{HEAD, TABLE, TABLE_LEADING, em, line, sub};
use crate::pdf::mark::Ink;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::Para;
use crate::words::{Labels, NO_BASE};

/// Widths: three times label and value; the last value holds 進捗 with 期限超過 and day, and the cost.
const WIDTHS: [f64; 6] = [25.0, 58.0, 25.0, 54.0, 25.0, 80.0];
/// Padding: three blocks of one line each stand on a page.
const PAD: (f64, f64) = (0.8, 1.4);

/// The grid of a measure.
pub(super) fn block(measure: &PlanMeasure, labels: &Labels<'_>) -> Table {
    let grid = Grid { labels };
    let word = |id: Option<&str>| id.map_or_else(|| NO_BASE.to_owned(), |id| labels(id, &[]));
    let mut cause = vec![Para::new(
        word(measure.cause.map(PlanCause::id)),
        TABLE.bold(),
        TABLE_LEADING,
    )];
    cause.extend(Para::split(&measure.cause_text, TABLE, TABLE_LEADING));
    let authority = if measure.within_authority {
        "plan-within-yes"
    } else {
        "plan-within-no"
    };
    let mut rows = vec![
        grid.three([
            ("plan-source", lines(&source_lines(measure, labels))),
            ("plan-clause", vec![line(&or_dash(&measure.clauses.join("、")))]),
            ("plan-exception", vec![line(&or_dash(&measure.exception))]),
        ]),
        grid.wide("plan-problem", split(&measure.problem)),
        grid.wide("plan-cause", joined(cause)),
        grid.wide("plan-measure", split(&measure.measure)),
        grid.wide("plan-interim", split(&measure.interim)),
        grid.three([
            ("plan-within", vec![line(&labels(authority, &[]))]),
            ("plan-owner", vec![line(&or_dash(&measure.owner))]),
            ("plan-responsible", vec![line(&or_dash(&measure.responsible))]),
        ]),
        grid.three([
            ("plan-due-first", vec![date(measure.due.as_ref())]),
            (
                "plan-due-after",
                vec![date(measure.changes.last().map(|change| &change.to))],
            ),
            ("plan-cost", vec![cost(measure, labels)]),
        ]),
    ];
    if !measure.changes.is_empty() {
        rows.push(grid.wide("plan-change", changes(measure, labels)));
    }
    Table {
        columns: WIDTHS.to_vec(),
        head: Some(title(measure, &grid)),
        rows,
        continued: Vec::new(),
    }
}

/// 管理番号, 区分 and 進捗: stands again at the top of a page the grid goes on to.
fn title(measure: &PlanMeasure, grid: &Grid<'_>) -> Row {
    let labels = grid.labels;
    let kind = measure
        .kind
        .map_or(NO_BASE.to_owned(), |kind: PlanKind| labels(kind.id(), &[]));
    let mut progress = line(&labels(measure.progress.id(), &[]));
    if let Some(overdue) = overdue(measure, labels) {
        progress = progress.then(overdue, TABLE.bold().kept(), em(TABLE));
    }
    if let Some(day) = &measure.progress_on {
        progress = progress.then(day.text.clone(), TABLE.kept(), em(TABLE));
    }
    let number = Para::new(measure.number.clone(), TABLE.bold(), TABLE_LEADING);
    let mut row = grid.three([
        ("plan-number", vec![number]),
        ("plan-kind", vec![line(&kind)]),
        ("plan-progress", vec![progress]),
    ]);
    for cell in &mut row.cells {
        cell.fill = Some(Ink::TINT);
    }
    row
}

/// Makes rows of labels and values.
struct Grid<'a> {
    labels: &'a Labels<'a>,
}

impl Grid<'_> {
    fn label(&self, id: &str) -> Cell {
        let para = Para::new((self.labels)(id, &[]), HEAD, TABLE_LEADING);
        Cell::new(para).head(Ink::TINT_LIGHT).pad(PAD.0, PAD.1)
    }

    fn three(&self, pairs: [(&str, Vec<Para>); 3]) -> Row {
        let cells = pairs
            .into_iter()
            .flat_map(|(id, paras)| [self.label(id), Cell::paras(paras).pad(PAD.0, PAD.1)]);
        Row {
            cells: cells.collect(),
            ..Row::default()
        }
    }

    fn wide(&self, id: &str, paras: Vec<Para>) -> Row {
        let mut value = Cell::paras(paras).pad(PAD.0, PAD.1);
        value.span = WIDTHS.len() - 1;
        Row {
            cells: vec![self.label(id), value],
            ..Row::default()
        }
    }
}

fn split(text: &str) -> Vec<Para> {
    Para::split(&or_dash(text), TABLE, TABLE_LEADING)
}

fn lines(texts: &[String]) -> Vec<Para> {
    match texts {
        [] => vec![line(NO_BASE)],
        _ => texts.iter().map(|text| line(text)).collect(),
    }
}

fn date(date: Option<&DateText>) -> Para {
    line(date.map_or(NO_BASE, |date| date.text.as_str()))
}

/// The kind of the cause in bold and the first paragraph on one line.
fn joined(paras: Vec<Para>) -> Vec<Para> {
    let mut paras = paras.into_iter();
    let (Some(kind), Some(first)) = (paras.next(), paras.next()) else {
        return Vec::new();
    };
    let mut spans = first.spans.into_iter();
    let mut lead = kind;
    if let Some(span) = spans.next() {
        lead = lead.then(span.text, span.style, em(TABLE));
    }
    std::iter::once(lead).chain(paras).collect()
}

/// 1,320,000円（令和9年度予算）.
fn cost(measure: &PlanMeasure, labels: &Labels<'_>) -> Para {
    let Some(_) = measure.cost else {
        return line(NO_BASE);
    };
    let yen = yen(measure);
    let para = line(&labels("plan-yen", &[("yen", &yen)]));
    if measure.budget_year.is_empty() {
        return para;
    }
    let budget = labels("plan-budget-of", &[("year", &measure.budget_year)]);
    para.then(budget, TABLE.kept(), 0.5 * em(TABLE))
}

/// Each change: from, to, reason; who allowed it and when below.
fn changes(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Para> {
    let mut before = measure.due.as_ref();
    let mut paras = Vec::new();
    for change in &measure.changes {
        let from = before.map_or(NO_BASE, |date| date.text.as_str());
        let args = [("from", from), ("to", change.to.text.as_str())];
        let mut reason = Para::split(&change.reason, TABLE, TABLE_LEADING).into_iter();
        let mut first = line(&labels("plan-change-dates", &args));
        if let Some(span) = reason.next().and_then(|para| para.spans.into_iter().next()) {
            first = first.then(span.text, TABLE, em(TABLE));
        }
        paras.push(first);
        paras.extend(reason);
        let on = change.on.as_ref().map_or("", |date| date.text.as_str());
        let approver = or_dash(&change.approver);
        let allowed = labels("plan-change-allowed", &[("on", on), ("approver", &approver)]);
        paras.push(sub(allowed.trim()));
        before = Some(&change.to);
    }
    paras
}
