//! 改善一覧 and 改善の進捗報告.

use super::{below, column, grouped};
use crate::audit::{
    Block, Cell, Column, Doc, Field, Figure, FormRow, Frame, List, ListRow, Opening, Place, SheetColumn,
    SheetList, Tone, Value,
};
use crate::model::{ListedMeasure, MeasureList, MeasureProgress, ProgressSums};
use crate::words::{self, Labels};

/// 改善一覧: a measure a row, under the head of its section.
pub(super) fn list(list: &MeasureList, labels: &Labels<'_>) -> Doc {
    let count = words::count(i64::try_from(list.rows.len()).unwrap_or(i64::MAX));
    let mut blocks = Vec::new();
    if !list.request.is_empty() {
        blocks.push(Block::Text(list.request.clone()));
    }
    blocks.push(Block::Section(
        labels("improve-list", &[]),
        labels("improve-count", &[("count", &count)]),
    ));
    blocks.push(Block::List(table(&list.rows, true, labels)));
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below: below(&list.scope, list.as_of.as_ref(), labels),
            signers: Vec::new(),
        },
        blocks,
        sheets: vec![sheet("improve-list", &list.rows, labels)],
    }
}

fn table(rows: &[ListedMeasure], is_grouped: bool, labels: &Labels<'_>) -> List {
    let found = if is_grouped {
        grouped(
            rows,
            |row| [&row.department, &row.unit, &row.unit_code],
            |row| cells(row, true, labels),
            labels,
        )
    } else {
        rows.iter()
            .map(|row| ListRow::Data(cells(row, false, labels)))
            .collect()
    };
    let mut columns = vec![column(labels, &["improve-number", "improve-source"], 32.0)];
    if !is_grouped {
        columns.push(column(labels, &["improve-unit"], 30.0));
    }
    columns.extend([
        column(labels, &["improve-problem"], 60.0),
        column(labels, &["improve-action"], 60.0),
        column(labels, &["improve-owner", "improve-responsible"], 34.0),
        column(labels, &["improve-due", "improve-due-first"], 36.0),
        column(labels, &["improve-progress", "improve-result"], 26.0),
    ]);
    List {
        name: labels("improve-list", &[]),
        columns,
        rows: found,
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

fn cells(row: &ListedMeasure, is_grouped: bool, labels: &Labels<'_>) -> Vec<Cell> {
    let plain = |text: &str| (Tone::Plain, text.to_owned());
    let small = |text: String| (Tone::Small, text);
    let mut due = vec![plain(
        row.due.as_ref().map_or(words::NO_BASE, |day| day.text.as_str()),
    )];
    if row.overdue_days > 0 {
        let days = words::count(row.overdue_days);
        due.push((Tone::Strong, labels("plan-overdue", &[("days", &days)])));
    }
    if let Some(first) = row
        .due_first
        .as_ref()
        .filter(|first| row.due.as_ref() != Some(*first))
    {
        due.push(small(labels("improve-first", &[("day", &first.text)])));
    }
    let mut progress = vec![(Tone::Strong, row.progress.clone())];
    if !row.result.is_empty() {
        progress.push(plain(&row.result));
    }
    if !row.exception.is_empty() {
        progress.push(small(labels(
            "plan-exception-short",
            &[("number", &row.exception)],
        )));
    }
    let mut people = vec![plain(&row.owner)];
    if !row.responsible.is_empty() {
        people.push(small(row.responsible.clone()));
    }
    let mut found = vec![Cell::Lines(vec![
        (Tone::Strong, row.number.clone()),
        small(row.source.clone()),
    ])];
    if !is_grouped {
        found.push(Cell::text(&row.unit));
    }
    found.extend([
        Cell::text(&row.problem),
        Cell::text(&row.action),
        Cell::Lines(people),
        Cell::Lines(due),
        Cell::Lines(progress),
    ]);
    found
}

/// One row a measure, with days as days, to filter and to sort.
fn sheet(name: &str, rows: &[ListedMeasure], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("improve-number", 16.0),
        ("improve-source", 26.0),
        ("improve-department", 16.0),
        ("improve-unit-code", 9.0),
        ("improve-unit", 18.0),
        ("improve-problem", 40.0),
        ("improve-action", 40.0),
        ("improve-owner", 16.0),
        ("improve-responsible", 16.0),
        ("improve-due-first", 18.0),
        ("improve-due", 18.0),
        ("improve-overdue", 9.0),
        ("improve-progress", 10.0),
        ("improve-result", 12.0),
        ("plan-exception", 16.0),
    ];
    let columns = heads.iter().map(|(id, width)| SheetColumn {
        head: labels(id, &[]),
        width: *width,
        ..SheetColumn::default()
    });
    let rows = rows.iter().map(|row| {
        vec![
            Cell::text(&row.number),
            Cell::text(&row.source),
            Cell::text(&row.department),
            Cell::text(&row.unit_code),
            Cell::text(&row.unit),
            Cell::text(&row.problem),
            Cell::text(&row.action),
            Cell::text(&row.owner),
            Cell::text(&row.responsible),
            Cell::Date(row.due_first.clone()),
            Cell::Date(row.due.clone()),
            Cell::Count(Some(row.overdue_days)),
            Cell::text(&row.progress),
            Cell::text(&row.result),
            Cell::text(&row.exception),
        ]
    });
    SheetList {
        name: labels(name, &[]),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// 改善の進捗報告: headline figures, sums by department and source, what is late, what waits for its check.
pub(super) fn progress(report: &MeasureProgress, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut blocks = vec![
        Block::Text(labels(
            "improve-progress-text",
            &[
                ("scope", &report.scope),
                ("day", report.as_of.as_ref().map_or("", |day| day.text.as_str())),
                ("all", &words::count(report.sums.all)),
                ("open", &words::count(report.sums.open)),
                ("overdue", &words::count(report.sums.overdue)),
            ],
        )),
        Block::Figures(figures(&report.sums, labels)),
        Block::Form(rates(&report.sums, labels)),
        Block::Note(word("improve-progress-note")),
    ];
    for (id, sums) in [
        ("improve-by-unit", &report.by_unit),
        ("improve-by-source", &report.by_source),
    ] {
        if !sums.is_empty() {
            blocks.push(Block::Section(word(id), String::new()));
            blocks.push(Block::List(sums_table(id, sums, &report.sums, labels)));
        }
    }
    for (id, none, rows) in [
        ("improve-late", "improve-late-none", &report.late),
        ("improve-waiting", "improve-waiting-none", &report.waiting),
    ] {
        let count = words::count(i64::try_from(rows.len()).unwrap_or(i64::MAX));
        blocks.push(Block::Section(
            word(id),
            labels("improve-count", &[("count", &count)]),
        ));
        if rows.is_empty() {
            blocks.push(Block::Text(word(none)));
        } else {
            blocks.push(Block::List(short(id, rows, labels)));
        }
    }
    Doc {
        blocks,
        sheets: vec![
            sheet("improve-late", &report.late, labels),
            sheet("improve-waiting", &report.waiting, labels),
        ],
        ..Doc::default()
    }
}

/// The three rates, each with what it was made of, or why there is none.
fn rates(sums: &ProgressSums, labels: &Labels<'_>) -> Vec<FormRow> {
    let row = |[id, said, none]: [&str; 3],
               (figure, unit): (String, &str),
               has_base: bool,
               base: &[(&str, &str)]| {
        let unit = if has_base {
            labels(unit, &[])
        } else {
            String::new()
        };
        let why = if has_base {
            labels(said, base)
        } else {
            labels(none, &[])
        };
        FormRow::Wide(Field::new(
            labels(id, &[]),
            Value::Marked(format!("{figure}{unit}"), why),
        ))
    };
    let (done, again) = (sums.completion, sums.recurrence);
    let mean = sums.mean_overdue_tenths;
    vec![
        row(
            [
                "improve-rate-completion",
                "improve-rate-completion-base",
                "improve-rate-completion-none",
            ],
            (words::percent(done), "report-percent"),
            done.den > 0,
            &[
                ("due", &words::count(done.den)),
                ("verified", &words::count(done.num)),
            ],
        ),
        row(
            [
                "improve-rate-mean",
                "improve-rate-mean-base",
                "improve-rate-mean-none",
            ],
            (words::tenths(mean), "improve-unit-days"),
            mean.is_some(),
            &[("overdue", &words::count(sums.overdue))],
        ),
        row(
            [
                "improve-rate-recurrence",
                "improve-rate-recurrence-base",
                "improve-rate-recurrence-none",
            ],
            (words::percent(again), "report-percent"),
            again.den > 0,
            &[
                ("checked", &words::count(again.den)),
                ("recurred", &words::count(again.num)),
            ],
        ),
    ]
}

fn figures(sums: &ProgressSums, labels: &Labels<'_>) -> Vec<Figure> {
    [
        ("improve-open", sums.open),
        ("improve-overdue-count", sums.overdue),
        ("improve-done", sums.done),
        ("improve-verified", sums.verified),
    ]
    .into_iter()
    .map(|(id, value)| Figure {
        label: labels(id, &[]),
        value,
        unit: labels("improve-unit-of-count", &[]),
        base: labels("improve-of-all", &[("all", &words::count(sums.all))]),
    })
    .collect()
}

fn sums_table(name: &str, rows: &[ProgressSums], all: &ProgressSums, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let right = |id: &str, width: f64| Column::new(word(id), width).at(Place::Right);
    let cells = |one: &ProgressSums, name: String| {
        vec![
            Cell::Text(name),
            Cell::Count(Some(one.all)),
            Cell::Count(Some(one.open)),
            Cell::Count(Some(one.done)),
            Cell::Count(Some(one.verified)),
            Cell::Count(Some(one.overdue)),
            Cell::Rate(one.completion),
            Cell::Tenths(one.mean_overdue_tenths),
            Cell::Rate(one.recurrence),
        ]
    };
    let mut found: Vec<ListRow> = rows
        .iter()
        .map(|one| ListRow::Data(cells(one, one.name.clone())))
        .collect();
    found.push(ListRow::Total(cells(all, word("improve-total"))));
    List {
        name: word(name),
        columns: vec![
            Column {
                is_head: true,
                ..Column::new(word("improve-of"), 40.0)
            },
            right("improve-all", 14.0),
            right("improve-open", 16.0),
            right("improve-done", 14.0),
            right("improve-verified", 14.0),
            right("improve-overdue-count", 18.0),
            right("improve-completion", 20.0),
            right("improve-mean", 20.0),
            right("improve-recurrence", 16.0),
        ],
        rows: found,
        is_dense: true,
        ..List::default()
    }
}

/// Late and waiting measures on an upright page.
fn short(name: &str, rows: &[ListedMeasure], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let data = rows.iter().map(|row| {
        let mut due = vec![(
            Tone::Plain,
            row.due
                .as_ref()
                .map_or(words::NO_BASE, |day| day.text.as_str())
                .to_owned(),
        )];
        if row.overdue_days > 0 {
            let days = words::count(row.overdue_days);
            due.push((Tone::Strong, labels("plan-overdue", &[("days", &days)])));
        }
        ListRow::Data(vec![
            Cell::Lines(vec![
                (Tone::Strong, row.number.clone()),
                (Tone::Small, row.source.clone()),
            ]),
            Cell::text(&row.unit),
            Cell::text(if row.action.is_empty() {
                &row.problem
            } else {
                &row.action
            }),
            Cell::text(&row.owner),
            Cell::Lines(due),
            Cell::text(&row.progress),
        ])
    });
    List {
        name: word(name),
        columns: vec![
            column(labels, &["improve-number", "improve-source"], 30.0),
            column(labels, &["improve-unit"], 26.0),
            column(labels, &["improve-action"], 52.0),
            column(labels, &["improve-owner"], 20.0),
            column(labels, &["improve-due"], 32.0),
            column(labels, &["improve-progress"], 16.0),
        ],
        rows: data.collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}
