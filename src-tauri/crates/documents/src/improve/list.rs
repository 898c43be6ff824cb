//! 改善一覧 and the letter that reminds of what is late.

use super::{below, column, grouped};
use crate::audit::{Block, Cell, Doc, Frame, List, ListRow, Opening, Point, SheetColumn, SheetList, Tone};
use crate::model::{DateText, ListedMeasure, MeasureList};
use crate::words::{self, Labels};

/// 改善一覧: a measure a row, under the head of its section.
pub(super) fn list(list: &MeasureList, labels: &Labels<'_>) -> Doc {
    if !list.to.is_empty() {
        return letter(list, labels);
    }
    let blocks = vec![
        Block::Section(
            labels("improve-list", &[]),
            labels("improve-count", &[("count", &count(&list.rows))]),
        ),
        Block::List(table(&list.rows, true, labels)),
    ];
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

pub(super) fn count(rows: &[ListedMeasure]) -> String {
    words::count(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

/// Measures up to which a letter has its list on its own page.
const BESIDE: usize = 4;

/// 情報セキュリティ改善の期限について（照会）: the letter, and the measures on its 別紙.
fn letter(list: &MeasureList, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let point = |label: String, text: String| Point {
        label,
        lines: vec![text],
        ..Point::default()
    };
    let name = word("improve-reminded");
    let args = [
        ("name", name.as_str()),
        ("count", &count(&list.rows)),
        ("number", ""),
    ];
    let points = vec![
        point(name.clone(), labels("paper-audit-annexed", &args)),
        point(word("improve-reminder-due"), word("improve-day-open")),
        point(word("paper-audit-reply-to"), list.to.clone()),
    ];
    Doc {
        frame: Frame::Letter,
        opening: Opening::Letter,
        blocks: vec![
            Block::Record(points),
            Block::Annex(
                labels("paper-audit-annex", &[("name", &name)]),
                list.rows.len() > BESIDE,
            ),
            Block::List(short("improve-reminded", &list.rows, false, labels)),
        ],
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
    if let Some(wished) = &row.wished {
        due.push(small(labels("report-carried-wish", &[("day", &wished.text)])));
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
pub(super) fn sheet(name: &str, rows: &[ListedMeasure], labels: &Labels<'_>) -> SheetList {
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
        ("report-x-wish", 18.0),
        ("report-x-wish-reason", 30.0),
        ("improve-progress", 10.0),
        ("improve-result", 12.0),
        ("plan-exception", 16.0),
    ];
    let columns = heads.iter().map(|(id, width)| SheetColumn {
        head: labels(id, &[]),
        width: *width,
        ..SheetColumn::default()
    });
    let cells = rows.iter().map(|row| {
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
            Cell::Date(row.wished.clone()),
            Cell::text(&row.wish_reason),
            Cell::text(&row.progress),
            Cell::text(&row.result),
            Cell::text(&row.exception),
        ]
    });
    SheetList {
        name: labels(name, &[]),
        columns: columns.collect(),
        rows: cells.collect(),
        printed: Some(table(rows, true, labels)),
    }
}

/// 期限の変更の希望: the day that rules, the one that is asked for, and why.
pub(super) fn wishes(name: &str, rows: &[ListedMeasure], labels: &Labels<'_>) -> List {
    let day = |day: Option<&DateText>| Cell::text(day.map_or(words::NO_BASE, |day| day.text.as_str()));
    let data = rows.iter().map(|row| {
        ListRow::Data(vec![
            Cell::text(&row.number),
            Cell::text(&row.unit),
            day(row.due.as_ref()),
            day(row.wished.as_ref()),
            Cell::text(&row.wish_reason),
        ])
    });
    List {
        name: labels(name, &[]),
        columns: vec![
            column(labels, &["improve-number"], 24.0),
            column(labels, &["improve-unit"], 30.0),
            column(labels, &["improve-due"], 33.0),
            column(labels, &["report-x-wish"], 33.0),
            column(labels, &["report-x-wish-reason"], 50.0),
        ],
        rows: data.collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

/// Measures on an upright page, with their section where they are of several.
pub(super) fn short(name: &str, rows: &[ListedMeasure], has_unit: bool, labels: &Labels<'_>) -> List {
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
        let number = Cell::Lines(vec![
            (Tone::Strong, row.number.clone()),
            (Tone::Small, row.source.clone()),
        ]);
        let unit = has_unit.then(|| Cell::text(&row.unit));
        let rest = [
            Cell::text(if row.action.is_empty() {
                &row.problem
            } else {
                &row.action
            }),
            Cell::text(&row.owner),
            Cell::Lines(due),
            Cell::text(&row.progress),
        ];
        ListRow::Data([number].into_iter().chain(unit).chain(rest).collect())
    });
    let unit = has_unit.then(|| column(labels, &["improve-unit"], 26.0));
    List {
        name: word(name),
        columns: [column(labels, &["improve-number", "improve-source"], 28.0)]
            .into_iter()
            .chain(unit)
            .chain([
                column(labels, &["improve-action"], 46.0),
                column(labels, &["improve-owner"], 32.0),
                column(labels, &["improve-due"], 32.0),
                column(labels, &["improve-progress"], 16.0),
            ])
            .collect(),
        rows: data.collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}
