//! The title page: whose standard, which edition, how many items, how to read them, where each domain is.

use super::heading;
use crate::model::Booklet;
use crate::paper::opening::title_para;
use crate::paper::style::{REMARK, TABLE, TABLE_LEADING, em, head, line};
use crate::paper::tables::figure;
use crate::pdf::flow::Flow;
use crate::pdf::mark::{Ink, Role};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// How the items are read, in order.
const HOW: [&str; 6] = [
    "booklet-how-1",
    "booklet-how-2",
    "booklet-how-3",
    "booklet-how-4",
    "booklet-how-5",
    "booklet-how-6",
];

/// Adds the title page.
pub(super) fn front(flow: &mut Flow, setter: &mut Setter, booklet: &Booklet, labels: &Labels<'_>) {
    let paper = &booklet.head;
    let date = paper.date.as_ref().map_or("", |date| date.text.as_str());
    let made = labels("booklet-made", &[("date", date)]);
    let small = Style::new(8.5).sub();
    flow.para(setter, &Para::new(made, small, 1.3).align(Align::Right));
    flow.gap(4.0);
    flow.heading(
        setter,
        &title_para(paper).align(Align::Centre),
        Role::H1,
        (4.0, 1.0),
    );
    let whose = Para::new(paper.edition.clone(), Style::new(12.0), 1.5).align(Align::Centre);
    flow.para(setter, &whose);
    flow.gap(4.0);
    setter.enter(paper.title.clone());
    flow.table(setter, &facts(booklet, flow.width, labels));
    flow.gap(4.0);
    flow.table(setter, &sheets(booklet, labels));
    heading(flow, setter, &labels("booklet-how", &[]));
    for (index, id) in HOW.iter().enumerate() {
        list(flow, setter, index + 1, &labels(id, &[]));
    }
    if !booklet.domains.is_empty() {
        heading(flow, setter, &labels("booklet-domains", &[]));
        flow.table(setter, &domains(booklet, labels));
    }
}

/// Label and value, one a row.
fn facts(booklet: &Booklet, width: f64, labels: &Labels<'_>) -> Table {
    let source = &booklet.source;
    let (all, covered) = booklet.clauses;
    let clauses = labels(
        "report-clauses",
        &[("all", &words::count(all)), ("covered", &words::count(covered))],
    );
    let narrowed = if booklet.narrowed.is_empty() {
        labels("booklet-all", &[])
    } else {
        booklet.narrowed.join("\n")
    };
    let from = if source.from_year.is_empty() {
        String::new()
    } else {
        labels("booklet-from-year-value", &[("year", &source.from_year)])
    };
    let rows = [
        ("booklet-standard", &source.standard),
        ("booklet-version", &source.version),
        ("booklet-from-year", &from),
        ("booklet-scope", &narrowed),
        ("booklet-coverage", &clauses),
        ("booklet-source", &source.source),
        ("booklet-note", &source.note),
    ];
    Table {
        columns: vec![38.0, width - 38.0],
        rows: rows
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(id, value)| {
                let label = Para::new(labels(id, &[]), TABLE.bold(), TABLE_LEADING);
                row(vec![
                    Cell::new(label).head(Ink::TINT_LIGHT).middle(),
                    Cell::paras(Para::split(value, TABLE, TABLE_LEADING)).middle(),
                ])
            })
            .collect(),
        ..Table::default()
    }
}

/// Items by sheet and set, with their sum.
fn sheets(booklet: &Booklet, labels: &Labels<'_>) -> Table {
    let heads = [
        "booklet-sheet",
        "booklet-set-short",
        "booklet-set-standard",
        "booklet-set-full",
    ];
    let sum = |of: fn(&crate::model::BookletSheet) -> i64| booklet.sheets.iter().map(of).sum::<i64>();
    let counts = |name: &str, counts: [i64; 3], kind: RowKind| {
        let mut cells = vec![Cell::new(line(name))];
        cells.extend(counts.map(|count| Cell::new(figure(&words::count(count), TABLE))));
        Row { kind, ..row(cells) }
    };
    let mut rows: Vec<Row> = booklet
        .sheets
        .iter()
        .map(|one| counts(&one.name, [one.short, one.standard, one.full], RowKind::Data))
        .collect();
    rows.push(counts(
        &labels("booklet-total", &[]),
        [sum(|one| one.short), sum(|one| one.standard), sum(|one| one.full)],
        RowKind::Total,
    ));
    Table {
        columns: vec![60.0, 30.0, 30.0, 30.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows,
        continued: Vec::new(),
    }
}

/// Domain, what it is about, how many items and from which number.
fn domains(booklet: &Booklet, labels: &Labels<'_>) -> Table {
    let heads = [
        "booklet-domain",
        "booklet-domain-about",
        "booklet-count",
        "booklet-numbers",
    ];
    let rows = booklet.domains.iter().map(|domain| {
        let number = |item: Option<&crate::model::BookletItem>| item.map_or(0, |item| item.number);
        let (first, last) = (number(domain.items.first()), number(domain.items.last()));
        let numbers = labels(
            "booklet-numbers-value",
            &[("first", &words::count(first)), ("last", &words::count(last))],
        );
        let count = i64::try_from(domain.items.len()).unwrap_or(i64::MAX);
        row(vec![
            Cell::new(line(&domain.name)),
            Cell::new(line(&domain.plain)),
            Cell::new(figure(&words::count(count), TABLE)),
            Cell::new(line(&numbers).align(Align::Centre)),
        ])
    });
    Table {
        columns: vec![45.0, 160.0, 25.0, 37.0],
        head: Some(row(heads.iter().map(|id| head(&labels(id, &[]))).collect())),
        rows: rows.collect(),
        continued: Vec::new(),
    }
}

/// (1) with its text hanging.
fn list(flow: &mut Flow, setter: &mut Setter, number: usize, text: &str) {
    let column = 8.5;
    let label = format!("({number})");
    let lead = (column - setter.width(&label, REMARK)).max(1.0);
    let para = Para::new(label, REMARK, 1.5).then(text, REMARK, lead);
    flow.para(setter, &para.indent(em(REMARK), em(REMARK) + column));
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        ..Row::default()
    }
}
