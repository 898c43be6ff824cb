//! The blocks one after the other, numbered where they have a title.

use super::heat;
use crate::model::{CityBlock, CityChart, CityColumn};
use crate::paper::opening::stack;
use crate::paper::style::{BODY, BODY_LEADING, NOTE, TABLE, TABLE_LEADING, body, em, h2, head_lines};
use crate::paper::tables::figure;
use crate::pdf::chart::{self, Year};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, LIGHT, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words;

/// Tints of the parts of a progress bar, in the order of the states.
const PARTS: [Ink; 6] = [
    Ink(0x2f, 0x4f, 0x86),
    Ink(0x5a, 0x78, 0xab),
    Ink(0xa9, 0xbe, 0xdd),
    Ink::WHITE,
    Ink(0xdd, 0xdd, 0xdd),
    Ink(0xbb, 0xbb, 0xbb),
];

/// Adds all blocks.
pub(super) fn blocks(flow: &mut Flow, setter: &mut Setter, blocks: &[CityBlock]) {
    let mut number = 0;
    for block in blocks {
        block_of(flow, setter, block, &mut number);
    }
}

fn heading(flow: &mut Flow, setter: &mut Setter, title: &str, remark: &str, number: &mut usize) {
    if title.is_empty() {
        return;
    }
    *number += 1;
    setter.enter(title.to_owned());
    h2(flow, setter, *number, title, remark);
}

fn block_of(flow: &mut Flow, setter: &mut Setter, block: &CityBlock, number: &mut usize) {
    match block {
        CityBlock::Lines {
            title,
            remark,
            lines,
            is_plain,
        } => {
            heading(flow, setter, title, remark, number);
            for (index, line) in lines.iter().enumerate() {
                if *is_plain {
                    flow.para(setter, &body(line));
                } else {
                    numbered(flow, setter, index + 1, line);
                }
            }
        }
        CityBlock::Heat {
            title,
            remark,
            corner,
            columns,
            rows,
            legend,
            note,
        } => {
            heading(flow, setter, title, remark, number);
            for (part, columns) in columns.chunks(heat::MOST).enumerate() {
                let table = heat::table(setter, corner, columns, rows, part * heat::MOST, flow.width);
                flow.gap(if part == 0 { 0.0 } else { 3.0 });
                flow.table(setter, &table);
            }
            if !legend.is_empty() {
                heat::legend(flow, setter, legend);
            }
            note_line(flow, setter, note);
        }
        CityBlock::Table {
            title,
            remark,
            columns,
            rows,
            none,
            note,
        } => {
            heading(flow, setter, title, remark, number);
            if rows.is_empty() {
                flow.para(setter, &body(none));
            } else {
                flow.gap(1.0);
                flow.table(setter, &table(columns, rows, flow.width));
            }
            note_line(flow, setter, note);
        }
        CityBlock::Years {
            title,
            remark,
            charts,
        } => {
            heading(flow, setter, title, remark, number);
            years(flow, setter, charts);
        }
        CityBlock::Progress {
            title,
            remark,
            parts,
            late,
        } => {
            heading(flow, setter, title, remark, number);
            progress(flow, setter, parts, late);
        }
        CityBlock::SignOff { title, heads, cells } => flow.keep(|flow| {
            heading(flow, setter, title, "", number);
            flow.table(setter, &sign_off(heads, cells));
        }),
        CityBlock::Annex { title } => {
            flow.page_break();
            *number = 0;
            let para = Para::new(title.as_str(), Style::new(13.0).bold(), 1.4);
            flow.bookmark(title.clone());
            flow.heading(setter, &para, Role::H1, (0.0, 2.0));
        }
        CityBlock::Page => flow.page_break(),
    }
}

fn note_line(flow: &mut Flow, setter: &mut Setter, note: &str) {
    if !note.is_empty() {
        flow.gap(0.8);
        for line in Para::split(note, NOTE, 1.45) {
            flow.para(setter, &line);
        }
    }
}

/// (1) in a column of 8.5 mm, the text hanging.
fn numbered(flow: &mut Flow, setter: &mut Setter, number: usize, text: &str) {
    let (left, column) = (em(BODY), 8.5);
    let label = format!("({number})");
    let width = setter.width(&label, BODY);
    let para = Para::new(label, BODY, BODY_LEADING).then(text, BODY, (column - width).max(1.0));
    flow.para(setter, &para.indent(left, left + column));
}

/// Lines of figures from which a table is set close.
const CLOSE: usize = 36;

fn table(columns: &[CityColumn], rows: &[Vec<String>], width: f64) -> Table {
    let sum: f64 = columns.iter().map(|column| millimetres(column.width)).sum();
    let widths = columns
        .iter()
        .map(|column| millimetres(column.width) * width / sum.max(1.0));
    let head = columns.iter().map(|column| {
        let lines: Vec<&str> = column.head.iter().map(String::as_str).collect();
        head_lines(&lines)
    });
    // A page of nothing but figures is as close as it can be read.
    let is_close = rows.len() > CLOSE && columns.iter().skip(1).all(|column| column.is_figure);
    Table {
        columns: widths.collect(),
        head: Some(Row {
            cells: head.collect(),
            ..Row::default()
        }),
        rows: rows
            .iter()
            .map(|cells| Row {
                cells: cells
                    .iter()
                    .zip(columns)
                    .map(|(text, column)| {
                        let cell = cell(text, column.is_figure);
                        if is_close { cell.pad(0.4, 1.2) } else { cell }
                    })
                    .collect(),
                ..Row::default()
            })
            .collect(),
        continued: Vec::new(),
    }
}

fn cell(text: &str, is_figure: bool) -> Cell {
    if is_figure {
        return Cell::new(figure(text, TABLE)).pad(1.0, 1.0);
    }
    Cell::paras(Para::split(text, TABLE, TABLE_LEADING))
}

#[allow(clippy::cast_precision_loss)] // widths of columns
fn millimetres(width: i64) -> f64 {
    width as f64
}

/// Pictures side by side, each below its caption.
fn years(flow: &mut Flow, setter: &mut Setter, charts: &[CityChart]) {
    let mut marks = Vec::new();
    let mut left = 0.0;
    let caption = TABLE.bold();
    for chart in charts.iter().take(2) {
        let para = Para::new(chart.caption.as_str(), caption, 1.4);
        stack(setter, &para, Role::P, (left, 0.0), chart::PLAIN.0, &mut marks);
        #[allow(clippy::cast_precision_loss)] // thousandths
        let bars: Vec<Year> = chart
            .bars
            .iter()
            .map(|(label, value, height)| Year {
                label: label.clone(),
                value: value.clone(),
                rate: (*height >= 0).then_some(*height as f64 / 1000.0),
            })
            .collect();
        let picture = chart::plain_years(setter, &bars, chart.alt.clone());
        marks.extend(picture.iter().map(|mark| mark.shifted(left, 5.0)));
        left += flow.width - chart::PLAIN.0;
    }
    flow.push(Slab {
        height: chart::PLAIN.1 + 5.0,
        marks,
        joint: Joint::Soft,
        ..Slab::default()
    });
}

/// One stacked bar with its legend below.
fn progress(flow: &mut Flow, setter: &mut Setter, parts: &[(String, i64)], late: &str) {
    let sum: i64 = parts.iter().map(|(_, count)| count).sum();
    if sum == 0 {
        return;
    }
    let (mut x, mut marks) = (0.0, Vec::new());
    for ((_, count), ink) in parts.iter().zip(PARTS) {
        let width = flow.width * millimetres(*count) / millimetres(sum);
        let area = (x, 0.0, width, 6.0);
        marks.push(Mark::Fill { area, ink });
        marks.push(Mark::Outline {
            area,
            width: LIGHT,
            ink: Ink::RULE,
        });
        x += width;
    }
    let (mut x, mut y) = (0.0, 7.6);
    for ((label, count), ink) in parts.iter().zip(PARTS) {
        let word = format!("{label}　{}", words::count(*count));
        let width = setter.width(&word, TABLE);
        if x + width + 4.0 > flow.width {
            (x, y) = (0.0, y + 5.0);
        }
        let area = (x, y + 0.4, 3.0, 3.0);
        marks.push(Mark::Fill { area, ink });
        marks.push(Mark::Outline {
            area,
            width: LIGHT,
            ink: Ink::RULE,
        });
        marks.push(Mark::Open(setter.tag(Role::P)));
        marks.extend(setter.line_at(&word, TABLE, Align::Left, (x + 4.0, y + 3.2)));
        marks.push(Mark::Close);
        x += width + 9.0;
    }
    if !late.is_empty() {
        let style = TABLE.bold();
        if x + setter.width(late, style) > flow.width {
            y += 5.0;
        }
        marks.push(Mark::Open(setter.tag(Role::P)));
        marks.extend(setter.line_at(late, style, Align::Right, (flow.width, y + 3.2)));
        marks.push(Mark::Close);
    }
    flow.push(Slab {
        height: y + 5.4,
        marks,
        joint: Joint::Soft,
        ..Slab::default()
    });
}

fn sign_off(heads: &[String], cells: &[String]) -> Table {
    let widths = [44.0, 36.0, 50.0, 40.0];
    Table {
        columns: widths.into_iter().take(heads.len()).collect(),
        head: Some(Row {
            cells: heads.iter().map(|text| head_lines(&[text])).collect(),
            ..Row::default()
        }),
        rows: vec![Row {
            cells: cells
                .iter()
                .map(|text| Cell::new(Para::new(text.as_str(), TABLE, TABLE_LEADING)).middle())
                .collect(),
            kind: RowKind::Data,
            min_height: 16.0,
        }],
        continued: Vec::new(),
    }
}
