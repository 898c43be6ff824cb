//! Puts slabs on pages: nothing lost, nothing cut, nothing overlapping.

use super::flow::{Joint, Slab};
use super::mark::Mark;

/// The body of one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Body {
    /// Tints, drawn before the marks; relative to the text area.
    pub ground: Vec<Mark>,
    /// Marks relative to the text area.
    pub marks: Vec<Mark>,
    /// Index, top and height of the slabs of the flow on it; repeated heads are not listed.
    pub slabs: Vec<(usize, f64, f64)>,
    /// Number of slabs repeated from the page before.
    pub repeated: usize,
}

/// Boxes reach below their last slab where a page ends inside them.
const TAIL: f64 = 1.0;

struct Pager<'a> {
    slabs: &'a [Slab],
    height: f64,
    pages: Vec<Body>,
    y: f64,
    open: Option<Open>,
}

/// The box that is being drawn.
#[derive(Clone, Copy)]
struct Open {
    edge: super::flow::Edge,
    top: f64,
    bottom: f64,
}

/// Divides the slabs of a flow into pages of that height.
pub(crate) fn paginate(slabs: &[Slab], height: f64) -> Vec<Body> {
    let mut pager = Pager {
        slabs,
        height,
        pages: vec![Body::default()],
        y: 0.0,
        open: None,
    };
    pager.place(0, slabs.len(), Joint::Soft);
    pager.close(0.0);
    pager.pages
}

impl Pager<'_> {
    /// Places a range, keeping together what is joined by `level` or more.
    fn place(&mut self, start: usize, end: usize, level: Joint) {
        let mut from = start;
        while from < end {
            let to = (from..end)
                .find(|&i| self.slabs[i].joint < level || i + 1 == end)
                .unwrap_or(from)
                + 1;
            if self.slabs[from].is_page_start && !self.is_empty() {
                self.turn(from);
            }
            self.place_group(from, to, level);
            from = to;
        }
    }

    fn place_group(&mut self, from: usize, to: usize, level: Joint) {
        if self.fits(from, to, self.y, self.is_empty()) {
            (from..to).for_each(|i| self.put(i));
            return;
        }
        let top = self.repeat_height(from);
        if self.fits(from, to, top, true) {
            self.turn(from);
            (from..to).for_each(|i| self.put(i));
        } else if level == Joint::Soft && to - from > 1 {
            self.place(from, to, Joint::Hard);
        } else {
            for i in from..to {
                if !self.is_empty() && !self.fits(i, i + 1, self.y, false) {
                    self.turn(i);
                }
                self.put(i);
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.pages
            .last()
            .is_none_or(|page| page.slabs.is_empty() && page.repeated == 0)
    }

    /// Whether the slabs fit below `y`; the first gap is dropped at the top of a page.
    fn fits(&self, from: usize, to: usize, y: f64, is_top: bool) -> bool {
        let gap = if is_top { self.slabs[from].gap } else { 0.0 };
        let total: f64 = self.slabs[from..to]
            .iter()
            .map(|slab| slab.gap + slab.height)
            .sum();
        y + total - gap <= self.height + 1e-6
    }

    fn repeat_height(&self, index: usize) -> f64 {
        self.slabs[index]
            .repeat
            .as_ref()
            .map_or(0.0, |slabs| slabs.iter().map(|slab| slab.height).sum())
    }

    /// Begins a page and repeats the heads of the slab that comes first on it.
    fn turn(&mut self, next: usize) {
        let goes_on = self.open.map(|open| open.edge.id) == self.slabs[next].edge.map(|edge| edge.id);
        self.close(if goes_on { TAIL } else { 0.0 });
        self.pages.push(Body::default());
        self.y = 0.0;
        if let Some(repeat) = self.slabs[next].repeat.clone() {
            for slab in repeat.iter() {
                self.draw(slab, 0.0);
                if let Some(page) = self.pages.last_mut() {
                    page.repeated += 1;
                }
            }
        }
    }

    fn put(&mut self, index: usize) {
        let is_top = self.pages.last().is_none_or(|page| page.slabs.is_empty());
        let slab = &self.slabs[index];
        let top = self.y + if is_top { 0.0 } else { slab.gap };
        self.draw(slab, top - self.y);
        if let Some(page) = self.pages.last_mut() {
            page.slabs.push((index, top, slab.height));
        }
    }

    /// Draws a slab below the last one.
    fn draw(&mut self, slab: &Slab, gap: f64) {
        let top = self.y + gap;
        if self.open.map(|open| open.edge.id) != slab.edge.map(|edge| edge.id) {
            self.close(0.0);
            self.open = slab.edge.map(|edge| Open {
                edge,
                top,
                bottom: top,
            });
        }
        if let Some(page) = self.pages.last_mut() {
            for mark in &slab.marks {
                let layer = if matches!(mark, Mark::Ground { .. }) {
                    &mut page.ground
                } else {
                    &mut page.marks
                };
                layer.push(mark.shifted(0.0, top));
            }
        }
        self.y = top + slab.height;
        if let Some(open) = &mut self.open {
            open.bottom = self.y;
        }
    }

    /// Draws the box that ends here.
    fn close(&mut self, tail: f64) {
        let Some(Open { edge, top, bottom }) = self.open.take() else {
            return;
        };
        let tail = if edge.width < 0.5 { tail } else { 0.0 };
        let (left, right) = edge.sides;
        let area = (left, top, right - left, bottom - top + tail);
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(Mark::Outline {
                area,
                width: edge.width,
                ink: edge.ink,
            });
        }
    }
}
