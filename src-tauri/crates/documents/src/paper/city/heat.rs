//! The heat map as a table of tinted cells: figures in the cells, so that it can be read in grey and without colour.

use crate::model::CityHeatRow;
use crate::paper::style::{HEAD, NOTE, TABLE};
use crate::pdf::flow::{Flow, Slab};
use crate::pdf::mark::{Ink, Mark};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, LIGHT, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};

use super::balance::balanced;

/// Tints of the steps.
const TINTS: [Ink; 4] = [
    Ink::WHITE,
    Ink(0xe3, 0xea, 0xf4),
    Ink(0xa9, 0xbe, 0xdd),
    Ink(0x2f, 0x4f, 0x86),
];
/// Width of the first column.
const FIRST: f64 = 33.0;
/// The same beside many columns.
const FIRST_NARROW: f64 = 27.0;
/// Padding at the sides of a head.
const HEAD_SIDE: f64 = 0.1;
/// Columns beside it at most; more go on in a table below.
pub(super) const MOST: usize = 14;

/// The columns of a heat map that begin at `from`.
pub(super) fn table(
    setter: &mut Setter,
    corner: &str,
    columns: &[String],
    rows: &[CityHeatRow],
    from: usize,
    width: f64,
) -> Table {
    let narrow = columns.len() > 11;
    let first = if narrow { FIRST_NARROW } else { FIRST };
    let share = (width - first) / f64::from(u32::try_from(columns.len().max(1)).unwrap_or(1));
    let head_size = if narrow { 7.0 } else { 8.5 };
    let mut head = vec![head_cell(&[corner.to_owned()], HEAD)];
    let style = Style {
        size: head_size,
        ..HEAD
    };
    for name in columns {
        let lines = balanced(name, share - 2.0 * HEAD_SIDE, |part| setter.width(part, style));
        head.push(head_cell(&lines, style));
    }
    Table {
        columns: std::iter::once(first)
            .chain(columns.iter().map(|_| share))
            .collect(),
        head: Some(Row {
            cells: head,
            kind: RowKind::Data,
            min_height: 10.0,
        }),
        rows: rows
            .iter()
            .map(|row| line(row, from, columns.len(), narrow))
            .collect(),
        continued: Vec::new(),
    }
}

fn head_cell(lines: &[String], style: Style) -> Cell {
    let paras = lines
        .iter()
        .map(|line| Para::new(line.as_str(), style, 1.25).align(Align::Centre));
    Cell::paras(paras.collect())
        .head(Ink::TINT)
        .middle()
        .pad(0.6, HEAD_SIDE)
}

fn line(row: &CityHeatRow, from: usize, count: usize, narrow: bool) -> Row {
    let size = if narrow { 7.5 } else { 9.0 };
    let base = Style::new(size);
    let name = if row.is_total { TABLE.bold() } else { TABLE };
    let mut cells = vec![
        Cell::new(Para::new(row.name.as_str(), name, 1.25))
            .head(Ink::TINT_LIGHT)
            .middle()
            .pad(0.5, 1.6),
    ];
    for (text, step) in row.cells.iter().skip(from).take(count) {
        let mut style = base.figure().kept();
        if row.is_total {
            style = style.bold();
        }
        let step = usize::try_from(*step).ok();
        if step == Some(3) {
            style = style.bold().ink(Ink::WHITE);
        }
        let mut cell = Cell::new(Para::new(text.as_str(), style, 1.25).align(Align::Right))
            .middle()
            .pad(0.5, if narrow { 0.4 } else { 1.6 });
        cell.fill = step
            .and_then(|step| TINTS.get(step))
            .copied()
            .filter(|ink| *ink != Ink::WHITE);
        cells.push(cell);
    }
    Row {
        cells,
        kind: if row.is_total {
            RowKind::Total
        } else {
            RowKind::Data
        },
        min_height: 6.1,
    }
}

/// What the steps mean: a box of the tint before each word.
pub(super) fn legend(flow: &mut Flow, setter: &mut Setter, words: &[String]) {
    let mut marks = Vec::new();
    let mut x = 0.0;
    let tag = setter.tag(crate::pdf::mark::Role::P);
    for (index, word) in words.iter().enumerate() {
        if let Some(ink) = TINTS.get(index) {
            let area = (x, 0.7, 6.0, 3.0);
            marks.push(Mark::Fill { area, ink: *ink });
            marks.push(Mark::Outline {
                area,
                width: LIGHT,
                ink: Ink::RULE,
            });
            x += 7.2;
        }
        marks.push(Mark::Open(tag.clone()));
        marks.extend(setter.line_at(word, NOTE, Align::Left, (x, 3.4)));
        marks.push(Mark::Close);
        x += setter.width(word, NOTE) + 5.0;
    }
    flow.gap(1.2);
    flow.push(Slab {
        height: 4.4,
        marks,
        ..Slab::default()
    });
}
