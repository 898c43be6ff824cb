//! Tables of an audit, and the months of the fiscal year.

use super::form::{choice_of, toned};
use crate::audit::{Axis, Cell, List, ListRow, Place, Tone};
use crate::paper::style::{TABLE, TABLE_LEADING, head, head_lines, line};
use crate::pdf::mark::{Ink, Mark};
use crate::pdf::table::{Cell as Set, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels, NO_BASE};

/// Size and line pitch of a dense table.
const DENSE: (f64, f64) = (8.5, 1.38);
/// Height of a row of the months, and of its bar.
const AXIS_ROW: f64 = 7.0;
const BAR: f64 = 2.8;

/// The list as a table of that width.
pub(super) fn table(list: &List, width: f64, labels: &Labels<'_>) -> Table {
    let sum: f64 = list.columns.iter().map(|column| column.width).sum();
    let columns: Vec<f64> = list
        .columns
        .iter()
        .map(|column| column.width * width / sum.max(1.0))
        .collect();
    let heads = list.columns.iter().map(|column| {
        let lines: Vec<&str> = column.head.iter().map(String::as_str).collect();
        head_lines(&lines)
    });
    let mut continued = Vec::new();
    let mut rows: Vec<Row> = list
        .rows
        .iter()
        .map(|row| match row {
            ListRow::Data(cells) => data(list, cells, RowKind::Data),
            ListRow::Total(cells) => data(list, cells, RowKind::Total),
            ListRow::Group(title) => {
                let again = labels("check-group-continued", &[("title", title)]);
                continued.push(group(&again, list.columns.len()));
                group(title, list.columns.len())
            }
        })
        .collect();
    if rows.is_empty() {
        let mut cell = Set::new(line(&labels("paper-audit-none", &[])).align(Align::Centre)).middle();
        cell.span = list.columns.len();
        rows.push(Row {
            cells: vec![cell],
            kind: RowKind::Data,
            min_height: 9.0,
        });
    }
    Table {
        columns,
        head: Some(Row {
            cells: heads.collect(),
            ..Row::default()
        }),
        rows,
        continued,
    }
}

fn group(title: &str, columns: usize) -> Row {
    let mut cell = Set::new(Para::new(title, TABLE.bold(), TABLE_LEADING)).pad(0.7, 1.4);
    cell.span = columns;
    cell.fill = Some(Ink::TINT_LIGHT);
    Row {
        cells: vec![cell],
        kind: RowKind::Group,
        min_height: 0.0,
    }
}

fn data(list: &List, cells: &[Cell], kind: RowKind) -> Row {
    let (size, leading) = if list.is_dense {
        DENSE
    } else {
        (TABLE.size, TABLE_LEADING)
    };
    let style = Style::new(size);
    let style = if kind == RowKind::Total {
        style.bold()
    } else {
        style
    };
    let set = cells
        .iter()
        .zip(&list.columns)
        .enumerate()
        .map(|(at, (cell, column))| {
            let paras = paras(cell, style, leading, column.place);
            let mut set = Set::paras(paras).pad(1.0, if list.is_dense { 1.1 } else { 1.3 });
            set.writing = list.pen.filter(|pen| *pen == at).map(|_| 8.0);
            if column.is_head {
                set = set.head(Ink::TINT_LIGHT);
            }
            if list.least > 0.0 && matches!(cell, Cell::Choice(_)) {
                set.middle()
            } else {
                set
            }
        });
    Row {
        cells: set.collect(),
        kind,
        min_height: list.least,
    }
}

fn paras(cell: &Cell, style: Style, leading: f64, place: Place) -> Vec<Para> {
    let align = match place {
        Place::Left => Align::Left,
        Place::Centre => Align::Centre,
        Place::Right => Align::Right,
    };
    let plain = |text: &str| Para::split(text, style, leading);
    let paras = match cell {
        Cell::Text(text) => plain(text),
        Cell::Lines(lines) => lines
            .iter()
            .flat_map(|(tone, text)| toned(*tone, text, style, leading))
            .collect(),
        Cell::Date(day) => plain(day.as_ref().map_or(NO_BASE, |day| &day.text)),
        Cell::Count(Some(count)) => vec![Para::new(words::count(*count), style.figure().kept(), leading)],
        Cell::Count(None) => plain(NO_BASE),
        Cell::Rate(ratio) => plain(&words::percent(*ratio)),
        Cell::Tenths(found) => plain(&words::tenths(*found)),
        Cell::Choice(choice) => vec![choice_of(choice)],
    };
    paras.into_iter().map(|para| para.align(align)).collect()
}

/// 4月 to 3月, a bar in each row over the months it takes.
pub(super) fn axis(axis: &Axis, width: f64, labels: &Labels<'_>) -> Table {
    let factor = width / 170.0;
    let month = 8.2 * factor;
    let count = axis.months.len();
    let months = month * f64::from(u8::try_from(count).unwrap_or(12));
    let label = 39.0 * factor;
    let mut heads = vec![head(&axis.head)];
    heads.extend(axis.months.iter().map(|month| head(month).pad(1.0, 0.2)));
    heads.push(head(&labels("paper-audit-when-month", &[])));
    let mut columns = vec![label];
    columns.extend(std::iter::repeat_n(month, count));
    columns.push(width - label - months);
    let rows = axis.rows.iter().map(|row| {
        let mut cells = vec![
            Set::paras(toned(Tone::Plain, &row.label, TABLE, 1.3))
                .middle()
                .pad(0.8, 1.4),
        ];
        cells.extend((0..count).map(|_| Set::default()));
        if let Some((from, to)) = row.months.filter(|(_, to)| *to < count) {
            // The bar begins in its first month and goes over the cells to the right.
            let span = f64::from(u8::try_from(to + 1 - from).unwrap_or(1));
            let area = (0.5, (AXIS_ROW - BAR) / 2.0, month * span - 1.0, BAR);
            cells[from + 1].art = Some((vec![Mark::Fill { area, ink: Ink::BAR }], row.text.clone()));
        }
        cells.push(
            Set::new(line(&row.text).align(Align::Centre))
                .middle()
                .pad(0.8, 0.8),
        );
        Row {
            cells,
            kind: RowKind::Data,
            min_height: AXIS_ROW,
        }
    });
    Table {
        columns,
        head: Some(Row {
            cells: heads,
            ..Row::default()
        }),
        rows: rows.collect(),
        continued: Vec::new(),
    }
}
