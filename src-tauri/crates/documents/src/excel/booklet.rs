//! 点検項目集 as a workbook: 概要, 点検項目 with every field in its own column, 条項の文, 問わない条項, 規定なし.

use rust_xlsxwriter::Worksheet;

use super::book::{common, workbook};
use super::format::Formats;
use super::overview::Facts;
use super::sheet::{HEAD_ROW, Shape, Sheet, Size, add, columns};
use super::value::Value;
use crate::error::DocumentsError;
use crate::model::{Booklet, BookletItem, Standing};
use crate::words::{self, Labels};

/// Columns that stay when the sheet is moved sideways: 番号 to 設問.
const FROZEN: u16 = 4;
/// Last printed column: 根拠資料の例. What follows would take the letters below the least size of print.
const PRINTED: u16 = 10;

/// Writes the workbook.
pub fn booklet_xlsx(booklet: &Booklet, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&booklet.head)?;
    let formats = Formats::new();
    let mut common = common(&booklet.head, labels);
    if let Standing::Sealed { .. } = booklet.head.standing {
        // A booklet has no state, only the number of its edition.
        common.edition = labels("paper-checklist", &[("edition", &booklet.head.edition)]);
    }
    add(&mut workbook, &formats, &common, &overview(booklet, labels))?;
    let items = items(booklet, labels);
    let worksheet = add(&mut workbook, &formats, &common, &items)?;
    view(worksheet, &items)?;
    if !booklet.texts.is_empty() {
        add(&mut workbook, &formats, &common, &texts(booklet, labels))?;
    }
    add(&mut workbook, &formats, &common, &not_asked(booklet, labels))?;
    add(&mut workbook, &formats, &common, &gaps(booklet, labels))?;
    Ok(workbook.save_to_buffer()?)
}

/// What the booklet is about, and its counts.
fn overview(booklet: &Booklet, labels: &Labels<'_>) -> Sheet {
    let mut facts = Facts::new(labels);
    let source = &booklet.source;
    facts.text("report-x-body", &booklet.head.body);
    facts.text("booklet-standard", &source.standard);
    facts.text("booklet-version", &source.version);
    facts.text("report-x-edition", &booklet.head.edition);
    facts.text("booklet-from-year", &source.from_year);
    facts.value("booklet-made-on", Value::Date(booklet.head.date.clone()));
    facts.text("report-x-mark", &super::overview::mark(&booklet.head.mark));
    if let Standing::Sealed { check_number, .. } = &booklet.head.standing {
        facts.text("report-x-check-number", &words::check_number(check_number));
    }
    let narrowed = if booklet.narrowed.is_empty() {
        labels("booklet-all", &[])
    } else {
        booklet.narrowed.join("\n")
    };
    facts.text("booklet-scope", &narrowed);
    facts.count("report-x-clauses", booklet.clauses.0);
    facts.count("report-x-covered", booklet.clauses.1);
    for sheet in &booklet.sheets {
        let base = labels(
            "booklet-x-sets",
            &[
                ("short", &words::count(sheet.short)),
                ("standard", &words::count(sheet.standard)),
            ],
        );
        let name = labels("booklet-x-sheet", &[("sheet", &sheet.name)]);
        facts.rows.push(vec![
            Value::Text(name),
            Value::Count(sheet.full),
            Value::Text(base),
        ]);
    }
    facts.text("booklet-source", &source.source);
    facts.text("booklet-note", &source.note);
    for id in [
        "booklet-how-1",
        "booklet-how-2",
        "booklet-how-3",
        "booklet-how-4",
        "booklet-how-5",
        "booklet-how-6",
    ] {
        let text = facts.word(id);
        facts.text("booklet-how", &text);
    }
    facts.sheet()
}

fn items(booklet: &Booklet, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-list-number", 6.0),
        ("report-x-code", 9.0),
        ("check-x-clauses", 13.0),
        ("report-x-question", 42.0),
        ("report-x-obligation", 9.0),
        ("booklet-sheet", 12.0),
        ("booklet-set", 10.0),
        ("booklet-x-answered-by", 22.0),
        ("check-x-good", 40.0),
        ("check-x-partial-guide", 38.0),
        ("booklet-x-evidence", 26.0),
        ("booklet-x-needed", 10.0),
        ("booklet-x-method", 18.0),
        ("booklet-x-audit", 40.0),
        ("booklet-x-improvement", 40.0),
        ("booklet-x-applies", 30.0),
        ("booklet-x-note", 40.0),
        ("booklet-domain", 16.0),
        ("booklet-control", 24.0),
        ("check-x-item-id", 20.0),
    ];
    let mut columns = columns(labels, &heads);
    for index in [4, 5, 6, 11] {
        columns[index].is_centred = true;
    }
    let rows = booklet
        .domains
        .iter()
        .flat_map(|domain| domain.items.iter().map(|item| row(item, &domain.name, labels)));
    let name = labels("booklet-x-items", &[]);
    Sheet {
        size: Size::Large,
        ..Sheet::table(name, columns, rows.collect(), Shape::List)
    }
}

fn row(item: &BookletItem, domain: &str, labels: &Labels<'_>) -> Vec<Value> {
    let needed = if item.needs_evidence {
        labels("booklet-x-needed-yes", &[])
    } else {
        String::new()
    };
    vec![
        Value::Count(item.number),
        Value::text(&item.code),
        Value::Text(item.clauses.join("\n")),
        Value::text(&item.question),
        Value::text(&item.obligation),
        Value::text(&item.sheet),
        Value::text(&item.set),
        Value::text(&item.answered_by),
        Value::text(&item.good),
        Value::text(&item.partial),
        Value::Text(item.evidence.join("\n")),
        Value::Text(needed),
        Value::text(&item.method),
        Value::text(&item.audit_hint),
        Value::text(&item.improvement),
        Value::text(&item.applies),
        Value::text(&item.note),
        Value::text(domain),
        Value::text(&item.control),
        Value::text(&item.item_id),
    ]
}

/// Freezes head and question, prints up to 根拠資料の例.
fn view(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), DocumentsError> {
    worksheet.set_freeze_panes(HEAD_ROW + 1, FROZEN)?;
    worksheet.set_print_area(0, 0, sheet.last_row(), PRINTED)?;
    // The title is centred across what is printed.
    for column in (PRINTED + 1..).take(sheet.columns.len().saturating_sub(usize::from(PRINTED) + 1)) {
        worksheet.write_blank(0, column, &Formats::base())?;
    }
    Ok(())
}

fn texts(booklet: &Booklet, labels: &Labels<'_>) -> Sheet {
    let rows = booklet.texts.iter().map(|clause| {
        vec![
            Value::text(&clause.clause),
            Value::Text(clause.heading.join("\n")),
            Value::text(&clause.text),
        ]
    });
    list(
        labels,
        "booklet-texts",
        &[
            ("report-x-clause", 20.0),
            ("booklet-heading", 34.0),
            ("booklet-text", 90.0),
        ],
        rows.collect(),
    )
}

fn not_asked(booklet: &Booklet, labels: &Labels<'_>) -> Sheet {
    let rows = booklet.not_asked.iter().map(|clause| {
        vec![
            Value::text(&clause.clause),
            Value::Text(clause.heading.join("\n")),
            Value::text(&clause.reason),
        ]
    });
    list(
        labels,
        "booklet-x-not-asked",
        &[
            ("report-x-clause", 20.0),
            ("booklet-heading", 34.0),
            ("booklet-reason", 80.0),
        ],
        rows.collect(),
    )
}

fn gaps(booklet: &Booklet, labels: &Labels<'_>) -> Sheet {
    let rows = booklet.gaps.iter().map(|gap| {
        vec![
            Value::text(&gap.domain),
            Value::text(&gap.code),
            Value::text(&gap.name),
            Value::text(&gap.note),
        ]
    });
    list(
        labels,
        "booklet-x-gaps",
        &[
            ("booklet-domain", 20.0),
            ("report-x-code", 12.0),
            ("booklet-control", 40.0),
            ("booklet-gap-note", 60.0),
        ],
        rows.collect(),
    )
}

fn list(labels: &Labels<'_>, name: &str, heads: &[(&str, f64)], rows: Vec<Vec<Value>>) -> Sheet {
    Sheet::table(labels(name, &[]), columns(labels, heads), rows, Shape::List)
}
