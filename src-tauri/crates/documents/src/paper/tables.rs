//! The tables of the result report.

use super::style::{NOTE, TABLE, TABLE_LEADING, head, line, sub};
use crate::model::{CarriedRow, Confirmation, DateText, DepartmentCheck, MeasureRow, MustOpenItem};
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{Labels, NO_BASE};

pub(crate) fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        ..Row::default()
    }
}

/// Post and name: a line ends between them, never inside the name (README of the papers, 4).
pub(crate) fn person(text: &str, style: Style, leading: f64) -> Para {
    let blanks: Vec<usize> = text
        .char_indices()
        .filter(|(_, ch)| matches!(ch, '　' | ' '))
        .map(|(at, ch)| at + ch.len_utf8())
        .collect();
    match blanks.as_slice() {
        [] => Para::new(text, style, leading),
        [_] => Para::new(text, style.kept(), leading),
        [.., at, _] => {
            let (post, name) = text.split_at(*at);
            Para::new(post, style, leading).then(name, style.kept(), 0.0)
        }
    }
}

/// 必須・禁止の設問で未実施のもの.
pub(crate) fn must_open(items: &[&MustOpenItem], labels: &Labels<'_>) -> Table {
    let heads = [
        "report-list-number",
        "report-list-question",
        "report-list-reason",
        "report-list-due",
    ];
    Table {
        columns: vec![10.0, 66.0, 58.0, 36.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: items.iter().map(|item| must_open_row(item, labels)).collect(),
        continued: Vec::new(),
    }
}

fn must_open_row(item: &MustOpenItem, labels: &Labels<'_>) -> Row {
    let mut question = Para::split(&item.question, TABLE, TABLE_LEADING);
    let mut label = Para::new("", NOTE, 1.4);
    let parts = [item.code.as_str(), &item.clause, &item.obligation];
    for part in parts.iter().filter(|part| !part.is_empty()) {
        // A blank ends each part: a line may end after it.
        label = label.then(format!("{part}　"), NOTE.kept(), 0.0);
    }
    question.push(label);
    let none = labels("report-list-no-reason", &[]);
    let reason = if item.reason.trim().is_empty() {
        &none
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
        columns: vec![22.0, 15.0, 70.0, 32.0, 31.0],
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
        Cell::new(person(&measure.owner, TABLE, TABLE_LEADING)),
        Cell::new(line(due).align(Align::Right)),
    ])
}

/// 前年度から続く改善.
pub(crate) fn carried(carried: &[CarriedRow], labels: &Labels<'_>) -> Table {
    let heads = [
        "report-measure-number",
        "report-measure-what",
        "report-carried-state",
        "report-carried-note",
        "report-measure-due",
    ];
    Table {
        columns: vec![25.0, 44.0, 27.0, 44.0, 30.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: carried.iter().map(|one| carried_row(one, labels)).collect(),
        continued: Vec::new(),
    }
}

fn carried_row(one: &CarriedRow, labels: &Labels<'_>) -> Row {
    let none = labels("report-carried-open", &[]);
    let progress = if one.progress.is_empty() {
        none.as_str()
    } else {
        one.progress.as_str()
    };
    let told = labels("report-carried-told", &[("state", &one.told)]);
    let mut said = Para::split(&one.note, TABLE, TABLE_LEADING);
    let mut due = vec![line(one.due.as_ref().map_or(NO_BASE, |due| &due.text))];
    if let Some(wished) = &one.wished {
        due.push(sub(&labels("report-carried-wish", &[("day", &wished.text)])));
        let text = labels("report-carried-reason", &[("text", &one.reason)]);
        said.extend(Para::split(&text, NOTE, 1.4));
    }
    row(vec![
        carried_number(one, labels),
        Cell::paras(Para::split(&one.measure, TABLE, TABLE_LEADING)),
        Cell::paras(vec![line(progress), sub(&told)]),
        Cell::paras(said),
        Cell::paras(due),
    ])
}

/// 管理番号 and year; of an exception what it is.
pub(crate) fn carried_number(one: &CarriedRow, labels: &Labels<'_>) -> Cell {
    let mut paras = vec![line(&one.number), sub(&one.year)];
    paras.extend(one.kind().map(|kind| sub(&labels(kind, &[]))));
    Cell::paras(paras).pad(1.0, 0.6)
}

/// 部局長の確認.
pub(crate) fn department_check(check: &DepartmentCheck, labels: &Labels<'_>) -> Table {
    table(&[department(check, labels)], [50.0, 67.0, 53.0])
}

/// 点検責任者の確認.
pub(crate) fn confirmation(check: &Confirmation, labels: &Labels<'_>) -> Table {
    table(&[responsible(check, labels)], [50.0, 67.0, 53.0])
}

/// Both side by side, each under its title.
pub(crate) fn confirmations(
    (first, first_title): (&Confirmation, &str),
    (second, second_title): (&DepartmentCheck, &str),
    labels: &Labels<'_>,
) -> Table {
    let both = [responsible(first, labels), department(second, labels)];
    let mut side_by_side = table(&both, [44.0, 42.5, 47.0]);
    let titles = [first_title, second_title].map(|title| {
        let mut cell = head(title);
        cell.span = 3;
        cell
    });
    let heads = side_by_side.head.replace(row(titles.into()));
    side_by_side.rows.splice(0..0, heads);
    side_by_side
}

/// Who confirms, what they say under its head, when.
struct Signed {
    who: Vec<Para>,
    heads: [String; 3],
    opinion: String,
    date: Para,
}

fn department(check: &DepartmentCheck, labels: &Labels<'_>) -> Signed {
    signed(
        vec![line(&check.role), person(&check.name, TABLE, TABLE_LEADING)],
        ("report-check-opinion", check.opinion.clone()),
        check.date.as_ref(),
        labels,
    )
}

/// A deputy is named as such.
fn responsible(check: &Confirmation, labels: &Labels<'_>) -> Signed {
    let name = if check.is_deputy {
        labels("check-confirm-deputy", &[("name", &check.name)])
    } else {
        check.name.clone()
    };
    let remark = match &check.date {
        Some(_) if check.opinion.trim().is_empty() => labels("check-confirm-done", &[]),
        _ => check.opinion.clone(),
    };
    signed(
        vec![line(&check.role), person(&name, TABLE, TABLE_LEADING)],
        ("check-confirm-result", remark),
        check.date.as_ref(),
        labels,
    )
}

fn signed(who: Vec<Para>, opinion: (&str, String), date: Option<&DateText>, labels: &Labels<'_>) -> Signed {
    Signed {
        who,
        heads: ["report-check-role", opinion.0, "report-check-date"].map(|id| labels(id, &[])),
        opinion: opinion.1,
        date: date
            .map_or_else(|| blank_date(TABLE, labels), |date| line(&date.text))
            .align(Align::Right),
    }
}

/// One row, everybody beside the other.
fn table(all: &[Signed], widths: [f64; 3]) -> Table {
    let heads = all.iter().flat_map(|one| one.heads.iter().map(|text| head(text)));
    let cells = all.iter().flat_map(|one| {
        [
            Cell::paras(one.who.clone()).middle(),
            Cell::paras(Para::split(&one.opinion, TABLE, TABLE_LEADING)).middle(),
            Cell::new(one.date.clone()).middle(),
        ]
    });
    Table {
        columns: all.iter().flat_map(|_| widths).collect(),
        head: Some(row(heads.collect())),
        rows: vec![Row {
            cells: cells.collect(),
            kind: RowKind::Data,
            min_height: 14.0,
        }],
        continued: Vec::new(),
    }
}

/// 令和　年　月　日 with 9 mm for the pen before each word.
pub(crate) fn blank_date(style: Style, labels: &Labels<'_>) -> Para {
    let ids = ["paper-year", "paper-month", "paper-day"];
    let era = Para::new(labels("paper-era", &[]), style, TABLE_LEADING);
    ids.iter()
        .fold(era, |para, id| para.then(labels(id, &[]), style, 9.0))
}
