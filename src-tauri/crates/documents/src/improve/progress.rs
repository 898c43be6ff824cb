//! 改善の進捗報告.

use super::list::{count, sheet, short, wishes};
use crate::audit::{Block, Cell, Column, Doc, Field, Figure, FormRow, List, ListRow, Place, Value};
use crate::model::{MeasureProgress, ProgressSums};
use crate::words::{self, Labels};

/// Measures past their day that the report itself lists, the longest overdue first.
const LATE: usize = 12;
/// The same where later days are asked for: the report stays on two pages.
const LATE_BESIDE: usize = 8;
/// The same of those of which a later day is asked for.
const WISHED: usize = 8;
/// Their table.
const WISHES: &str = "improve-wishes";
/// The same of those that wait for their check.
const WAITING: usize = 3;

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
    let late = if report.wishes.is_empty() {
        LATE
    } else {
        LATE_BESIDE
    };
    for (id, none, rows, most) in [
        ("improve-late", "improve-late-none", &report.late, late),
        (WISHES, "", &report.wishes, WISHED),
        (
            "improve-waiting",
            "improve-waiting-none",
            &report.waiting,
            WAITING,
        ),
    ] {
        // Nobody asks for anything: nothing is said.
        if id == WISHES && rows.is_empty() {
            continue;
        }
        blocks.push(Block::Section(
            word(id),
            labels("improve-count", &[("count", &count(rows))]),
        ));
        // The report says how things stand; every measure is in the workbook.
        let shown = &rows[..rows.len().min(most)];
        if rows.is_empty() {
            blocks.push(Block::Text(word(none)));
        } else if id == WISHES {
            blocks.push(Block::List(wishes(id, shown, labels)));
        } else {
            blocks.push(Block::List(short(id, shown, true, labels)));
        }
        if rows.len() > most {
            let rest = count(&rows[most..]);
            blocks.push(Block::Note(labels("improve-rest", &[("count", &rest)])));
        }
    }
    let mut sheets = vec![
        sheet("improve-late", &report.late, labels),
        sheet("improve-waiting", &report.waiting, labels),
    ];
    if !report.wishes.is_empty() {
        sheets.insert(1, sheet(WISHES, &report.wishes, labels));
    }
    Doc {
        blocks,
        sheets,
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
