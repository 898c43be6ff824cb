//! The texts of the clauses, what is not asked, with its reasons, and what the standard does not provide for.

use super::heading;
use crate::model::Booklet;
use crate::paper::style::{BODY, BODY_LEADING, TABLE, TABLE_LEADING, em, head};
use crate::pdf::flow::Flow;
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::Para;
use crate::words::Labels;

/// Adds all three parts.
pub(super) fn rest(flow: &mut Flow, setter: &mut Setter, booklet: &Booklet, labels: &Labels<'_>) {
    let word = |id: &str| labels(id, &[]);
    if !booklet.texts.is_empty() {
        heading(flow, setter, &word("booklet-texts"));
        text(flow, setter, &word("booklet-texts-what"));
        let rows = booklet.texts.iter().map(|clause| {
            row(&[
                clause.clause.clone(),
                clause.heading.join("　"),
                clause.text.clone(),
            ])
        });
        let heads = ["report-x-clause", "booklet-heading", "booklet-text"];
        flow.table(
            setter,
            &table(&[42.0, 65.0, 160.0], &heads.map(word), rows.collect()),
        );
    }
    if !booklet.not_asked.is_empty() {
        heading(flow, setter, &word("booklet-not-asked"));
        text(flow, setter, &word("booklet-not-asked-what"));
        let rows = booklet.not_asked.iter().map(|clause| {
            row(&[
                clause.clause.clone(),
                clause.heading.join("　"),
                clause.reason.clone(),
            ])
        });
        let heads = ["report-x-clause", "booklet-heading", "booklet-reason"];
        flow.table(
            setter,
            &table(&[42.0, 75.0, 150.0], &heads.map(word), rows.collect()),
        );
    }
    heading(flow, setter, &word("booklet-gaps"));
    if booklet.gaps.is_empty() {
        let none = if booklet.narrowed.is_empty() {
            "booklet-gaps-none"
        } else {
            "booklet-gaps-none-part"
        };
        text(flow, setter, &word(none));
        return;
    }
    text(flow, setter, &word("booklet-gaps-what"));
    let rows = booklet.gaps.iter().map(|gap| {
        row(&[
            gap.domain.clone(),
            gap.code.clone(),
            gap.name.clone(),
            gap.note.clone(),
        ])
    });
    let heads = [
        "booklet-domain",
        "report-x-code",
        "booklet-control",
        "booklet-gap-note",
    ];
    flow.table(
        setter,
        &table(&[45.0, 25.0, 100.0, 97.0], &heads.map(word), rows.collect()),
    );
}

/// A sentence that stays with what follows it.
fn text(flow: &mut Flow, setter: &mut Setter, sentence: &str) {
    let para = Para::new(sentence, BODY, BODY_LEADING).indent(em(BODY), 0.0);
    flow.heading(setter, &para, Role::P, (0.0, 1.5));
}

fn table<const N: usize>(columns: &[f64; N], heads: &[String; N], rows: Vec<Row>) -> Table {
    Table {
        columns: columns.to_vec(),
        head: Some(Row {
            cells: heads.iter().map(|text| head(text)).collect(),
            ..Row::default()
        }),
        rows,
        continued: Vec::new(),
    }
}

fn row(texts: &[String]) -> Row {
    Row {
        cells: texts
            .iter()
            .map(|text| Cell::paras(Para::split(text, TABLE, TABLE_LEADING)))
            .collect(),
        ..Row::default()
    }
}
