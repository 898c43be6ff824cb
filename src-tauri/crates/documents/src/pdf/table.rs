//! Tables over pages: heads and groups repeat, rows are not cut, a total stays with the rows above it.

use std::rc::Rc;

use super::flow::{Edge, Flow, Joint, Slab};
use super::mark::{Ink, Mark};
use super::measure::Setter;
use super::row::{SetRow, labels, set_row, slice, sliced, whole};
use super::text::Para;

/// Rule round a table and under its head in points.
pub(crate) const HEAVY: f64 = 0.75;
/// Rules inside in points.
pub(crate) const LIGHT: f64 = 0.35;
/// Tables of up to so many rows are kept whole …
const WHOLE_ROWS: usize = 16;
/// … where they take no more than this share of a page.
const WHOLE_SHARE: f64 = 0.52;

/// A cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// Text.
    pub paras: Vec<Para>,
    /// Columns it takes; 0 counts as 1.
    pub span: usize,
    /// Tint.
    pub fill: Option<Ink>,
    /// Set in the middle of the row's height.
    pub is_middle: bool,
    /// Head of its row.
    pub is_head: bool,
    /// Padding above and below, and at the sides; `None`: 1 / 1.4 mm.
    pub pad: Option<(f64, f64)>,
    /// Vector drawing relative to the cell's top left corner, with its text alternative.
    pub art: Option<(Vec<Mark>, String)>,
    /// Rules relative to the cell's top left corner, without meaning of their own.
    pub rules: Vec<Mark>,
    /// Dotted lines to write on, so far apart in millimetres.
    pub writing: Option<f64>,
    /// What it is to the rows below and to the rest of its own row.
    pub side: Side,
}

/// What a cell is to what follows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Side {
    /// Nothing.
    #[default]
    Plain,
    /// The label of its row: repeated where the row goes on on the next page.
    Label,
    /// A label that goes on in the row below: no rule between them. The first cell of its row.
    Joined,
}

impl Cell {
    /// Cell of one paragraph.
    pub(crate) fn new(para: Para) -> Self {
        Self {
            paras: vec![para],
            ..Self::default()
        }
    }

    /// Cell of several paragraphs.
    pub(crate) fn paras(paras: Vec<Para>) -> Self {
        Self {
            paras,
            ..Self::default()
        }
    }

    /// In the middle of the row.
    pub(crate) fn middle(mut self) -> Self {
        self.is_middle = true;
        self
    }

    /// Tinted head of a row.
    pub(crate) fn head(mut self, ink: Ink) -> Self {
        self.is_head = true;
        self.fill = Some(ink);
        self
    }

    /// With that padding above and below, and at the sides.
    pub(crate) fn pad(mut self, vertical: f64, side: f64) -> Self {
        self.pad = Some((vertical, side));
        self
    }
}

/// Kind of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// Data.
    #[default]
    Data,
    /// Heading of the rows that follow; repeated on the next page in its second form.
    Group,
    /// Sum, under a heavy rule.
    Total,
    /// Data that belongs to no group any more.
    Apart,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// Cells.
    pub cells: Vec<Cell>,
    /// Kind.
    pub kind: RowKind,
    /// Least height in millimetres.
    pub min_height: f64,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// Widths of the columns in millimetres.
    pub columns: Vec<f64>,
    /// Head row.
    pub head: Option<Row>,
    /// Rows.
    pub rows: Vec<Row>,
    /// For each group row in order, the row repeated on the next page （続き）.
    pub continued: Vec<Row>,
}

impl Flow {
    /// Adds a table.
    pub(crate) fn table(&mut self, setter: &mut Setter, table: &Table) {
        let id = setter.id();
        let width = table.columns.iter().sum();
        let edge = Edge {
            id,
            sides: (0.0, width),
            width: HEAVY,
            ink: Ink::INK,
        };
        let head = table.head.as_ref().map(|row| {
            let set = set_row(setter, table, row, id);
            let mut slab = whole(&set);
            slab.marks.push(Mark::rule(
                (0.0, set.height),
                (width, set.height),
                HEAVY,
                Ink::INK,
            ));
            Slab {
                joint: Joint::Hard,
                edge: Some(edge),
                ..slab
            }
        });
        let rows = body(setter, table, edge, self.height, head.as_ref());
        for slab in head.into_iter().chain(rows) {
            self.push(slab);
        }
    }
}

/// The slabs of the rows, joined by the rules for page ends.
fn body(setter: &mut Setter, table: &Table, edge: Edge, page: f64, head: Option<&Slab>) -> Vec<Slab> {
    let mut rows: Vec<Vec<Slab>> = Vec::with_capacity(table.rows.len());
    let mut continued = table.continued.iter();
    let top: Rc<Vec<Slab>> = Rc::new(head.cloned().into_iter().collect());
    let mut repeat = top.clone();
    for row in &table.rows {
        let set = set_row(setter, table, row, edge.id);
        let mut used = repeat.clone();
        if row.kind == RowKind::Group {
            let again = continued.next().unwrap_or(row);
            let again = whole(&set_row(setter, table, again, edge.id));
            let group = Slab {
                edge: Some(edge),
                ..again
            };
            repeat = Rc::new(top.iter().cloned().chain([group]).collect());
            used = top.clone();
        } else if row.kind == RowKind::Apart {
            repeat = top.clone();
            used = top.clone();
        }
        let is_tall = set.height > page / 2.0;
        let slabs = if is_tall {
            sliced(&set, page)
        } else {
            vec![whole(&set)]
        };
        let used = if is_tall { padded(&set, &used, edge) } else { used };
        let finish = |slab| Slab {
            edge: Some(edge),
            repeat: Some(used.clone()),
            ..slab
        };
        rows.push(slabs.into_iter().map(finish).collect());
    }
    join(table, &mut rows, page);
    rows.into_iter().flatten().collect()
}

/// What is repeated above the rest of a tall row: the heads, and the padding of its cells.
fn padded(set: &SetRow<'_>, repeat: &[Slab], edge: Edge) -> Rc<Vec<Slab>> {
    let mut slabs = repeat.to_vec();
    let mut bare = Slab {
        edge: Some(edge),
        ..slice(set, -1.0, 0.0, false)
    };
    bare.marks.extend(labels(set));
    slabs.push(bare);
    Rc::new(slabs)
}

/// Ties rows: small tables whole, groups to their first row, totals to two rows above, the first two rows.
fn join(table: &Table, rows: &mut [Vec<Slab>], page: f64) {
    let height: f64 = rows.iter().flatten().map(|slab| slab.height).sum();
    let is_whole = rows.len() <= WHOLE_ROWS && height <= page * WHOLE_SHARE;
    let count = rows.len();
    for index in 0..count.saturating_sub(1) {
        let is_group = table.rows[index].kind == RowKind::Group;
        let before_total = table.rows[index + 1..]
            .iter()
            .take(2)
            .any(|row| row.kind == RowKind::Total);
        let is_low = rows[..2].iter().flatten().map(|slab| slab.height).sum::<f64>() < page / 4.0;
        let is_first = index == 0 && is_low;
        if let Some(last) = rows[index].last_mut() {
            if is_group || before_total || is_first {
                last.joint = Joint::Hard;
            } else if is_whole {
                last.joint = Joint::Soft;
            }
        }
    }
}
