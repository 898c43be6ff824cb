//! Rows of tables: their text set, and cut into slabs where they are higher than half a page.

use super::flow::{Joint, Slab, shift};
use super::mark::{Ink, Mark, Role, Tag};
use super::measure::{Line, Setter};
use super::table::{Cell, HEAVY, LIGHT, Row, RowKind, Side, Table};

/// A row with its text set.
pub(crate) struct SetRow<'a> {
    row: &'a Row,
    /// Height.
    pub height: f64,
    cells: Vec<SetCell<'a>>,
}

struct SetCell<'a> {
    cell: &'a Cell,
    left: f64,
    width: f64,
    tag: Tag,
    /// Lines with their top in the row.
    lines: Vec<(f64, Line)>,
}

/// Sets the text of a row of the table with that id.
pub(crate) fn set_row<'a>(setter: &mut Setter, table: &Table, row: &'a Row, id: u32) -> SetRow<'a> {
    let row_id = setter.id();
    let mut left = 0.0;
    let mut column = 0;
    let mut height = row.min_height;
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let end = (column + cell.span.max(1)).min(table.columns.len());
        let width: f64 = table.columns[column..end].iter().sum();
        let set = set_cell(setter, cell, left, width, (id, row_id));
        let content = set.lines.last().map_or(0.0, |(top, line)| top + line.height);
        height = height.max(content + cell.pad.map_or(1.0, |pad| pad.0));
        cells.push(set);
        left += width;
        column = end;
    }
    for cell in cells.iter_mut().filter(|cell| cell.cell.is_middle) {
        let content = cell.lines.last().map_or(0.0, |(top, line)| top + line.height);
        let first = cell.lines.first().map_or(0.0, |(top, _)| *top);
        let move_by = (height - (content - first)) / 2.0 - first;
        cell.lines
            .iter_mut()
            .for_each(|(top, _)| *top += move_by.max(0.0));
    }
    SetRow { row, height, cells }
}

fn set_cell<'a>(
    setter: &mut Setter,
    cell: &'a Cell,
    left: f64,
    width: f64,
    place: (u32, u32),
) -> SetCell<'a> {
    let (above, side) = cell.pad.unwrap_or((1.0, 1.4));
    let mut top = above;
    let mut lines = Vec::new();
    for para in &cell.paras {
        for line in setter.set(para, width - 2.0 * side) {
            top += line.before;
            let height = line.height;
            lines.push((top, line));
            top += height;
        }
    }
    let role = if cell.is_head { Role::Th } else { Role::Td };
    let mut tag = setter.tag(role);
    tag.cell = Some(place);
    SetCell {
        cell,
        left,
        width,
        tag,
        lines,
    }
}

/// A row in one piece.
pub(crate) fn whole(set: &SetRow<'_>) -> Slab {
    slice(set, 0.0, set.height, true)
}

/// The part of a row between two heights.
pub(crate) fn slice(set: &SetRow<'_>, from: f64, to: f64, is_end: bool) -> Slab {
    let height = to - from;
    let mut marks = Vec::new();
    let right = set.cells.last().map_or(0.0, |cell| cell.left + cell.width);
    for cell in &set.cells {
        if let Some(ink) = cell.cell.fill {
            marks.push(Mark::Ground {
                area: (cell.left, 0.0, cell.width, height),
                ink,
            });
        }
        if cell.left > 0.0 {
            marks.push(Mark::rule(
                (cell.left, 0.0),
                (cell.left, height),
                LIGHT,
                Ink::RULE,
            ));
        }
    }
    if is_end {
        let first = set.cells.first().filter(|cell| cell.cell.side == Side::Joined);
        let left = first.map_or(0.0, |cell| cell.width);
        marks.push(Mark::rule((left, height), (right, height), LIGHT, Ink::RULE));
    }
    if set.row.kind == RowKind::Total && from.abs() < 0.01 {
        marks.push(Mark::rule((0.0, 0.0), (right, 0.0), HEAVY, Ink::INK));
    }
    for cell in &set.cells {
        if let Some(pitch) = cell.cell.writing.filter(|pitch| *pitch > 1.0) {
            writing_lines(cell, pitch, (from, to), set.height, &mut marks);
        }
        cell_marks(cell, from, to, &mut marks);
    }
    Slab {
        height,
        marks,
        ..Slab::default()
    }
}

/// The labels of a row, to be set beside its rest on the next page: what stands 1 mm below the top of the row.
pub(crate) fn labels(set: &SetRow<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for cell in set.cells.iter().filter(|cell| cell.cell.side != Side::Plain) {
        let side = cell.cell.pad.map_or(1.4, |pad| pad.1);
        marks.push(Mark::Open(cell.tag.clone()));
        for (top, line) in &cell.lines {
            marks.extend(shift(line, cell.left + side, *top));
        }
        marks.push(Mark::Close);
    }
    marks
}

/// Distance of the writing lines from the sides of their cell.
const MARGIN: f64 = 1.2;

/// Lines to write on between two heights of a row of that height.
fn writing_lines(cell: &SetCell<'_>, pitch: f64, part: (f64, f64), height: f64, marks: &mut Vec<Mark>) {
    let mut y = pitch;
    while y < height - 2.0 {
        if y >= part.0 && y < part.1 {
            marks.push(Mark::Rule {
                from: (cell.left + MARGIN, y - part.0),
                to: (cell.left + cell.width - MARGIN, y - part.0),
                width: 0.5,
                ink: Ink::FAINT,
                dash: Some((0.25, 0.6)),
            });
        }
        y += pitch;
    }
}

/// Text and drawing of a cell between two heights of its row.
fn cell_marks(cell: &SetCell<'_>, from: f64, to: f64, marks: &mut Vec<Mark>) {
    let side = cell.cell.pad.map_or(1.4, |pad| pad.1);
    if (0.0..0.01).contains(&from) {
        marks.extend(cell.cell.rules.iter().map(|mark| mark.shifted(cell.left, 0.0)));
    }
    let lines: Vec<Mark> = cell
        .lines
        .iter()
        .filter(|(top, line)| {
            let middle = top + line.height / 2.0;
            middle >= from && middle < to
        })
        .flat_map(|(top, line)| shift(line, cell.left + side, top - from))
        .collect();
    if !lines.is_empty() {
        marks.push(Mark::Open(cell.tag.clone()));
        marks.extend(lines);
        marks.push(Mark::Close);
    }
    if let Some((art, alt)) = cell.cell.art.as_ref().filter(|_| (0.0..0.01).contains(&from)) {
        marks.push(Mark::Open(Tag {
            role: Role::Figure,
            alt: Some(alt.clone()),
            ..cell.tag.clone()
        }));
        marks.extend(art.iter().map(|mark| mark.shifted(cell.left, 0.0)));
        marks.push(Mark::Close);
    }
}

/// A row higher than half a page, in pieces that end where no line of any cell is cut. A page ends between
/// paragraphs; only a paragraph that is itself higher than half a page flows on between its lines.
pub(crate) fn sliced(set: &SetRow<'_>, page: f64) -> Vec<Slab> {
    let cuts = cuts(set, page);
    let mut slabs = Vec::with_capacity(cuts.len() + 1);
    let mut from = 0.0;
    for &(at, joint) in &cuts {
        slabs.push(Slab {
            joint,
            ..slice(set, from, at, false)
        });
        from = at;
    }
    slabs.push(slice(set, from, set.height, true));
    let count = slabs.len();
    for (index, slab) in slabs.iter_mut().enumerate() {
        if count > 2 && (index == 0 || index + 2 == count) {
            slab.joint = Joint::Hard;
        }
    }
    slabs
}

/// Heights at which no line is crossed, with what a page end there costs.
fn cuts(set: &SetRow<'_>, page: f64) -> Vec<(f64, Joint)> {
    let mut ends: Vec<(f64, Joint)> = Vec::new();
    for cell in &set.cells {
        let mut start = 0;
        for (index, (top, line)) in cell.lines.iter().enumerate() {
            if line.is_first {
                start = index;
            }
            let is_huge = paragraph_height(&cell.lines[start..]) > page / 2.0;
            let joint = if line.is_last || is_huge {
                Joint::Free
            } else {
                Joint::Soft
            };
            ends.push((top + line.height, joint));
        }
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut cuts: Vec<(f64, Joint)> = Vec::new();
    for (at, joint) in ends {
        let crosses = set
            .cells
            .iter()
            .flat_map(|cell| &cell.lines)
            .any(|(top, line)| *top < at - 0.01 && top + line.height > at + 0.01);
        match cuts.last_mut() {
            Some(last) if at - last.0 < 0.02 => last.1 = last.1.max(joint),
            _ if crosses || at > set.height - 1.5 => {}
            _ => cuts.push((at, joint)),
        }
    }
    cuts
}

/// Height of the paragraph that begins with the first of these lines.
fn paragraph_height(lines: &[(f64, Line)]) -> f64 {
    let first = lines.first().map_or(0.0, |(top, _)| *top);
    lines
        .iter()
        .find(|(_, line)| line.is_last)
        .map_or(0.0, |(top, line)| top + line.height - first)
}
