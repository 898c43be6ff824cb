//! 改善報告書 (domain.md 4.11, first part).

use crate::audit::{Block, Cell, Doc, Field, FormRow, SheetColumn, SheetList, Signer, Value};
use crate::model::{MeasureDone, MeasureReport};
use crate::words::Labels;

/// One block a measure, the signature of the responsible person at the end.
pub(super) fn report(report: &MeasureReport, labels: &Labels<'_>) -> Doc {
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
    let title = [word("improve-confirmed-by"), report.confirmed.role.clone()].join("\n");
    blocks.push(Block::SignOff(vec![Signer {
        title: title.trim().to_owned(),
        name: report.confirmed.name.clone(),
        on: report.confirmed.on.clone(),
    }]));
    Doc {
        blocks,
        sheets: vec![sheet(&report.done, labels)],
        ..Doc::default()
    }
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
    }
}
