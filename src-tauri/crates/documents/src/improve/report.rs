//! 改善報告書 (domain.md 4.11, first part).

use super::{column, grouped};
use crate::audit::{
    Block, Cell, Doc, Field, FormRow, Frame, List, Opening, SheetColumn, SheetList, Signer, Tone, Value,
};
use crate::model::{Confirmed, MeasureDone, MeasureReport};
use crate::words::{self, Labels};

/// Of a section the form: one block a measure, the signature of the responsible person at the end. Of more than one
/// section a table across, one row a measure: a form of three to the page would be a hundred pages for a city.
pub(super) fn report(report: &MeasureReport, labels: &Labels<'_>) -> Doc {
    let mut doc = match &report.confirmed {
        Some(confirmed) => form(report, confirmed, labels),
        None => table(report, labels),
    };
    doc.sheets = vec![sheet(&report.done, labels)];
    doc
}

fn form(report: &MeasureReport, confirmed: &Confirmed, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut blocks = vec![Block::Form(vec![FormRow::Wide(Field::text(
        word("improve-unit"),
        &report.unit,
    ))])];
    for (number, one) in (1..).zip(&report.done) {
        blocks.push(Block::Section(
            format!("{number}　{}", one.number),
            one.progress.clone(),
        ));
        blocks.push(Block::Form(done(one, labels)));
    }
    let title = [word("improve-confirmed-by"), confirmed.role.clone()].join("\n");
    blocks.push(Block::SignOff(vec![Signer {
        title: title.trim().to_owned(),
        name: confirmed.name.clone(),
        on: confirmed.on.clone(),
    }]));
    Doc {
        blocks,
        ..Doc::default()
    }
}

fn table(report: &MeasureReport, labels: &Labels<'_>) -> Doc {
    let count = words::count(i64::try_from(report.done.len()).unwrap_or(i64::MAX));
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below: super::below(&report.unit, report.as_of.as_ref(), labels),
            signers: Vec::new(),
        },
        blocks: vec![
            Block::Section(
                labels("improve-reports", &[]),
                if report.open > 0 {
                    labels(
                        "improve-count-done",
                        &[("count", &count), ("open", &words::count(report.open))],
                    )
                } else {
                    labels("improve-count", &[("count", &count)])
                },
            ),
            Block::List(listed(&report.done, labels)),
        ],
        ..Doc::default()
    }
}

/// The measures of a report, one row each.
fn listed(done: &[MeasureDone], labels: &Labels<'_>) -> List {
    let rows = grouped(
        done,
        |one| [&one.department, &one.unit, &one.unit_code],
        |one| row(one, labels),
        labels,
    );
    List {
        name: labels("improve-reports", &[]),
        columns: vec![
            column(labels, &["improve-number", "improve-source"], 32.0),
            column(labels, &["improve-problem", "improve-action"], 64.0),
            column(
                labels,
                &["improve-progress", "improve-done-on", "improve-due"],
                36.0,
            ),
            column(labels, &["improve-done-what", "improve-remaining"], 62.0),
            column(labels, &["improve-evidence", "improve-checks"], 54.0),
        ],
        rows,
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

fn row(one: &MeasureDone, labels: &Labels<'_>) -> Vec<Cell> {
    let small = |text: &str| (Tone::Small, text.to_owned());
    let named = |id: &str, text: &str| (!text.is_empty()).then(|| small(&labels(id, &[("text", text)])));
    let mut standing = vec![(Tone::Strong, one.progress.clone())];
    standing.extend((one.on.as_ref()).and_then(|day| named("improve-done-line", &day.text)));
    standing.extend((one.due.as_ref()).and_then(|day| named("improve-due-line", &day.text)));
    let mut what = vec![if one.what.is_empty() && one.on.is_none() {
        small(&labels("improve-untold", &[]))
    } else {
        (Tone::Plain, one.what.clone())
    }];
    what.extend(named("improve-remaining-line", &one.remaining));
    let mut proof: Vec<_> = one
        .evidence
        .iter()
        .map(|line| (Tone::Plain, line.clone()))
        .collect();
    proof.extend(one.checks.iter().map(|line| small(line)));
    vec![
        Cell::Lines(vec![(Tone::Strong, one.number.clone()), small(&one.source)]),
        Cell::Lines(
            [
                Some((Tone::Plain, one.problem.clone())),
                named("improve-action-line", &one.action),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        Cell::Lines(standing),
        Cell::Lines(what),
        Cell::Lines(proof),
    ]
}

fn done(one: &MeasureDone, labels: &Labels<'_>) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let wide = |id: &str, text: &str, height: f64| FormRow::Wide(Field::pen(word(id), text, height));
    let mut rows = vec![
        FormRow::Pair(
            Field::text(word("improve-source"), &one.source),
            Field::new(word("improve-due"), Value::Date(one.due.clone())),
        ),
        FormRow::Wide(Field::text(word("improve-problem"), &one.problem)),
        FormRow::Wide(Field::text(word("improve-action"), &one.action)),
        wide("improve-done-what", &one.what, 18.0),
        FormRow::Wide(Field::new(word("improve-done-on"), Value::Date(one.on.clone()))),
        wide("improve-evidence", &one.evidence.join("\n"), 12.0),
        wide("improve-remaining", &one.remaining, 10.0),
    ];
    if !one.checks.is_empty() {
        rows.push(FormRow::Wide(Field::text(
            word("improve-checks"),
            &one.checks.join("\n"),
        )));
    }
    rows
}

/// One row a measure.
fn sheet(done: &[MeasureDone], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("improve-number", 16.0),
        ("improve-department", 16.0),
        ("improve-unit-code", 9.0),
        ("improve-unit", 18.0),
        ("improve-source", 22.0),
        ("improve-problem", 40.0),
        ("improve-action", 40.0),
        ("improve-due", 18.0),
        ("improve-progress", 10.0),
        ("improve-done-what", 44.0),
        ("improve-done-on", 18.0),
        ("improve-evidence", 36.0),
        ("improve-remaining", 30.0),
        ("improve-checks", 36.0),
    ];
    let columns = heads.iter().map(|(id, width)| SheetColumn {
        head: labels(id, &[]),
        width: *width,
        ..SheetColumn::default()
    });
    let rows = done.iter().map(|one| {
        vec![
            Cell::text(&one.number),
            Cell::text(&one.department),
            Cell::text(&one.unit_code),
            Cell::text(&one.unit),
            Cell::text(&one.source),
            Cell::text(&one.problem),
            Cell::text(&one.action),
            Cell::Date(one.due.clone()),
            Cell::text(&one.progress),
            Cell::text(&one.what),
            Cell::Date(one.on.clone()),
            Cell::Text(one.evidence.join("\n")),
            Cell::text(&one.remaining),
            Cell::Text(one.checks.join("\n")),
        ]
    });
    SheetList {
        name: labels("improve-reports", &[]),
        columns: columns.collect(),
        rows: rows.collect(),
        printed: Some(listed(done, labels)),
    }
}
