//! A sheet for each table of a paper.

use super::{Choices, open_text};
use crate::audit::{Axis, Block, Cell, List, ListRow, Mood, Place, SheetColumn, SheetList};
use crate::excel::sheet::{Column, Shape, Sheet, Size};
use crate::excel::value::Value;
use crate::words::Labels;

/// Characters of a column for each millimetre on paper.
const CHARACTERS: f64 = 0.62;
/// Least width of a column, and of one with dates.
const LEAST: f64 = 8.0;
const DATE: f64 = 18.0;
/// Width of a month.
const MONTH: f64 = 6.0;
/// Columns from which, and characters from which, a sheet is printed on A3.
const MANY: (usize, f64) = (12, 160.0);

/// The tables of the blocks, those of letters too.
pub(super) fn of_blocks(blocks: &[Block], labels: &Labels<'_>) -> Vec<SheetList> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::List(list) if !list.is_paper_only => found.push(derived(list, labels)),
            Block::Axis(one) => found.push(axis(one, labels)),
            Block::Record(points) => {
                found.extend(
                    points
                        .iter()
                        .filter_map(|point| point.list.as_ref())
                        .map(|list| derived(list, labels)),
                );
            }
            Block::List(_)
            | Block::Chapter(_)
            | Block::Section(..)
            | Block::Text(_)
            | Block::Numbered(_)
            | Block::Form(_)
            | Block::Figures(_)
            | Block::Note(_)
            | Block::Annex(..)
            | Block::SignOff(_) => {}
        }
    }
    found
}

/// The table of the paper as a sheet; its groups become a column.
fn derived(list: &List, labels: &Labels<'_>) -> SheetList {
    let has_groups = list.rows.iter().any(|row| matches!(row, ListRow::Group(_)));
    let mut group = String::new();
    let mut rows = Vec::new();
    for row in &list.rows {
        match row {
            ListRow::Group(title) => group.clone_from(title),
            ListRow::Data(cells) | ListRow::Total(cells) => {
                if matches!(row, ListRow::Total(_)) {
                    group.clear();
                }
                let lead = has_groups.then(|| Cell::Text(group.clone()));
                rows.push(lead.into_iter().chain(cells.iter().cloned()).collect::<Vec<_>>());
            }
        }
    }
    let lead = has_groups.then(|| SheetColumn {
        head: labels("paper-audit-x-group", &[]),
        width: 16.0,
        ..SheetColumn::default()
    });
    let offset = usize::from(has_groups);
    let columns = list.columns.iter().enumerate().map(|(at, column)| {
        let has_date = rows
            .iter()
            .any(|row| matches!(row.get(at + offset), Some(Cell::Date(_))));
        SheetColumn {
            head: column.head.join("\n"),
            width: (column.width * CHARACTERS).max(if has_date { DATE } else { LEAST }),
            mood: Mood::Locked,
            is_centred: column.place == Place::Centre,
        }
    });
    SheetList {
        name: list.name.clone(),
        columns: lead.into_iter().chain(columns).collect(),
        rows: rows.clone(),
        printed: None,
    }
}

/// The months as columns; ■ in those that are taken.
fn axis(axis: &Axis, labels: &Labels<'_>) -> SheetList {
    let column = |head: String, width: f64, is_centred: bool| SheetColumn {
        head,
        width,
        mood: Mood::Locked,
        is_centred,
    };
    let mut columns = vec![column(axis.head.clone(), 30.0, false)];
    columns.extend(axis.months.iter().map(|month| column(month.clone(), MONTH, true)));
    columns.push(column(labels("paper-audit-when-month", &[]), 20.0, false));
    let rows = axis.rows.iter().map(|row| {
        let mut cells = vec![Cell::text(&row.label)];
        cells.extend((0..axis.months.len()).map(|at| {
            let is_taken = row.months.is_some_and(|(from, to)| (from..=to).contains(&at));
            Cell::text(if is_taken { "■" } else { "" })
        }));
        cells.push(Cell::text(&row.text));
        cells
    });
    SheetList {
        name: axis.name.clone(),
        columns,
        rows: rows.collect(),
        printed: None,
    }
}

/// What is printed, and beside it every field in a column of its own; with the number of the columns that are printed.
fn beside(list: &SheetList, labels: &Labels<'_>) -> (SheetList, Option<u16>) {
    let Some(printed) = &list.printed else {
        return (list.clone(), None);
    };
    let printed = derived(printed, labels);
    let count = u16::try_from(printed.columns.len()).ok();
    let rows = printed.rows.into_iter().zip(&list.rows);
    let whole = SheetList {
        name: list.name.clone(),
        columns: printed.columns.into_iter().chain(list.columns.clone()).collect(),
        rows: rows
            .map(|(first, rest)| first.into_iter().chain(rest.iter().cloned()).collect())
            .collect(),
        printed: None,
    };
    (whole, count)
}

/// The sheet, its drop-downs and the number of columns that are printed, where not all of them are.
pub(super) fn sheet(list: &SheetList, labels: &Labels<'_>) -> (Sheet, Vec<Choices>, Option<u16>) {
    let (list, printed) = beside(list, labels);
    let list = &list;
    let mut choices: Vec<Choices> = Vec::new();
    let mut rows = Vec::with_capacity(list.rows.len());
    for (row, cells) in list.rows.iter().enumerate() {
        let mut values = Vec::with_capacity(cells.len());
        for ((at, cell), column) in (0..).zip(cells).zip(&list.columns) {
            if let Cell::Choice(choice) = cell {
                choices.push(Choices {
                    row,
                    column: at,
                    words: choice.options.clone(),
                });
            }
            values.push(value(cell, column.mood));
        }
        rows.push(values);
    }
    if rows.is_empty() {
        choices.clear();
        let mut none = vec![Value::text(""); list.columns.len()];
        if let Some(first) = none.first_mut() {
            *first = Value::Text(labels("paper-audit-none", &[]));
        }
        rows.push(none);
    }
    let columns = list.columns.iter().map(|column| Column {
        is_centred: column.is_centred,
        ..Column::new(column.head.clone(), column.width)
    });
    let sheet = Sheet {
        name: list.name.clone(),
        columns: columns.collect(),
        rows,
        beside: 0,
        least_row: 0,
        size: if printed.is_none() && is_wide(list) {
            Size::Large
        } else {
            Size::Small
        },
        shape: Shape::List,
    };
    (sheet, choices, printed)
}

fn is_wide(list: &SheetList) -> bool {
    let width: f64 = list.columns.iter().map(|column| column.width).sum();
    list.columns.len() > MANY.0 && width > MANY.1
}

fn value(cell: &Cell, mood: Mood) -> Value {
    let is_open = !matches!(mood, Mood::Locked);
    let text = |text: String| {
        if is_open {
            open_text(&text)
        } else {
            Value::Text(text)
        }
    };
    match cell {
        Cell::Text(said) => text(said.clone()),
        Cell::Lines(lines) => {
            let lines: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
            text(lines.join("\n"))
        }
        Cell::Date(day) if is_open => day
            .clone()
            .map_or(Value::InputDate(None), |day| Value::FillDate(Some(day))),
        Cell::Date(day) => Value::Date(day.clone()),
        Cell::Count(Some(count)) => Value::Count(*count),
        Cell::Count(None) => Value::text(crate::words::NO_BASE),
        Cell::Rate(ratio) => Value::Rate(*ratio),
        Cell::Tenths(tenths) => Value::Tenths(*tenths),
        Cell::Choice(choice) => {
            if choice.options.is_empty() {
                text(String::new())
            } else {
                open_text(&choice.words())
            }
        }
    }
}
