//! The flow of a paper: slabs of fixed height, one below the other, with rules where pages may end.

use std::rc::Rc;

use super::mark::{Ink, Mark, Role};
use super::measure::{Line, Setter};
use super::pager::paginate;
use super::text::Para;

/// Whether a page may end after a slab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Joint {
    /// Yes.
    #[default]
    Free,
    /// Only where what hangs together is higher than a page.
    Soft,
    /// Only where nothing else helps.
    Hard,
}

/// A box round neighbouring slabs, drawn anew on each page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    /// Slabs with the same id share a box.
    pub id: u32,
    /// Left and right end.
    pub sides: (f64, f64),
    /// Width of the rule in points.
    pub width: f64,
    /// Colour of the rule.
    pub ink: Ink,
}

/// A piece of a page that is never cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Slab {
    /// Space before; dropped at the top of a page.
    pub gap: f64,
    /// Height.
    pub height: f64,
    /// Marks relative to the top left corner of the slab.
    pub marks: Vec<Mark>,
    /// Whether a page may end after it.
    pub joint: Joint,
    /// What is repeated above it at the top of a page.
    pub repeat: Option<Rc<Vec<Slab>>>,
    /// Box it belongs to.
    pub edge: Option<Edge>,
    /// Begins a page.
    pub is_page_start: bool,
}

/// A paper being composed.
pub(crate) struct Flow {
    /// Width of the text area.
    pub width: f64,
    /// Height of the text area.
    pub height: f64,
    slabs: Vec<Slab>,
    gap: f64,
    is_page_start: bool,
    /// Title and index of the slab of each bookmark.
    bookmarks: Vec<(String, usize)>,
}

impl Flow {
    /// On a text area of that size.
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            slabs: Vec::new(),
            gap: 0.0,
            is_page_start: false,
            bookmarks: Vec::new(),
        }
    }

    /// The slabs and the bookmarks.
    pub(crate) fn finish(self) -> (Vec<Slab>, Vec<(String, usize)>) {
        (self.slabs, self.bookmarks)
    }

    /// Space before the next block; the larger of two neighbours counts.
    pub(crate) fn gap(&mut self, space: f64) {
        self.gap = self.gap.max(space);
    }

    /// Adds a slab after the space asked for.
    pub(crate) fn push(&mut self, mut slab: Slab) {
        slab.gap += std::mem::take(&mut self.gap);
        slab.is_page_start |= std::mem::take(&mut self.is_page_start);
        self.slabs.push(slab);
    }

    /// Begins a page with the next block.
    pub(crate) fn page_break(&mut self) {
        self.is_page_start = true;
        if let Some(last) = self.slabs.last_mut() {
            last.joint = Joint::Free;
        }
    }

    /// Height of everything in it.
    pub(crate) fn extent(&self) -> f64 {
        self.slabs.iter().map(|slab| slab.gap + slab.height).sum()
    }

    /// The whole flow in one piece, on a page as high as it takes.
    pub(crate) fn block(self) -> Slab {
        let mut bodies = paginate(&self.slabs, f64::INFINITY);
        let body = bodies.pop().unwrap_or_default();
        Slab {
            height: body
                .slabs
                .iter()
                .map(|(_, top, height)| top + height)
                .fold(0.0, f64::max),
            marks: body.ground.into_iter().chain(body.marks).collect(),
            ..Slab::default()
        }
    }

    /// Page (from 1) of each bookmark and number of pages, from the heights alone.
    pub(crate) fn bookmark_pages(&self) -> (Vec<usize>, usize) {
        let bare: Vec<Slab> = self.slabs.iter().map(outline).collect();
        let bodies = paginate(&bare, self.height);
        let mut page_of = vec![1; self.slabs.len()];
        for (page, body) in (1..).zip(&bodies) {
            for (slab, ..) in &body.slabs {
                page_of[*slab] = page;
            }
        }
        let pages = self.bookmarks.iter();
        let pages = pages.map(|(_, slab)| page_of.get(*slab).copied().unwrap_or(1));
        (pages.collect(), bodies.len())
    }

    /// Adds the blocks of another flow, with its bookmarks.
    pub(crate) fn append(&mut self, other: Self) {
        let start = self.slabs.len();
        let marked = other.bookmarks.into_iter();
        self.bookmarks
            .extend(marked.map(|(title, slab)| (title, start + slab)));
        for slab in other.slabs {
            self.push(slab);
        }
    }

    /// Marks the next slab in the outline of the file.
    pub(crate) fn bookmark(&mut self, title: impl Into<String>) {
        self.bookmarks.push((title.into(), self.slabs.len()));
    }

    /// Runs a composition and keeps all of it on one page where it fits.
    pub(crate) fn keep(&mut self, compose: impl FnOnce(&mut Self)) {
        let start = self.slabs.len();
        compose(self);
        self.tie(start, Joint::Soft);
    }

    /// Ties the slabs from `start` on, except after the last.
    fn tie(&mut self, start: usize, joint: Joint) {
        let end = self.slabs.len().saturating_sub(1);
        for slab in self.slabs.iter_mut().take(end).skip(start) {
            slab.joint = slab.joint.max(joint);
        }
    }

    /// A heading: stays with what follows.
    pub(crate) fn heading(&mut self, setter: &mut Setter, para: &Para, role: Role, space: (f64, f64)) {
        self.gap(space.0);
        let start = self.slabs.len();
        self.lines(setter, para, role);
        self.tie(start, Joint::Hard);
        if let Some(last) = self.slabs.last_mut() {
            last.joint = Joint::Hard;
        }
        self.gap(space.1);
    }

    /// A paragraph: two lines at least on each page.
    pub(crate) fn para(&mut self, setter: &mut Setter, para: &Para) {
        self.lines(setter, para, Role::P);
    }

    fn lines(&mut self, setter: &mut Setter, para: &Para, role: Role) {
        let tag = setter.tag(role);
        let lines = setter.set(para, self.width);
        let joints = line_joints(lines.len(), Joint::Free);
        for (line, joint) in lines.into_iter().zip(joints) {
            let before = line.before;
            let mut marks = vec![Mark::Open(tag.clone())];
            marks.extend(line.marks);
            marks.push(Mark::Close);
            let mut slab = Slab {
                height: line.height,
                marks,
                joint,
                ..Slab::default()
            };
            slab.gap = before;
            self.push(slab);
        }
    }

    /// Paragraphs in a frame that flows over pages.
    pub(crate) fn framed(&mut self, setter: &mut Setter, paras: &[Para], frame: &Framing) {
        let edge = Edge {
            id: setter.id(),
            sides: (0.0, self.width),
            width: frame.rule,
            ink: Ink::RULE,
        };
        let pad = || Slab {
            height: frame.pad.1,
            edge: Some(edge),
            joint: Joint::Hard,
            ..Slab::default()
        };
        let repeat = Rc::new(vec![pad()]);
        self.push(pad());
        let inner = self.width - 2.0 * frame.pad.0;
        let last_para = paras.len().saturating_sub(1);
        for (index, para) in paras.iter().enumerate() {
            let tag = setter.tag(Role::P);
            let lines = setter.set(para, inner);
            let joints = line_joints(lines.len(), Joint::Free);
            let last_line = lines.len().saturating_sub(1);
            for (number, (line, joint)) in lines.into_iter().zip(joints).enumerate() {
                let is_end = index == last_para && number == last_line;
                let mut marks = vec![Mark::Open(tag.clone())];
                marks.extend(shift(&line, frame.pad.0, line.before));
                marks.push(Mark::Close);
                self.push(Slab {
                    height: line.height + line.before,
                    marks,
                    joint: if is_end { Joint::Hard } else { joint },
                    repeat: Some(repeat.clone()),
                    edge: Some(edge),
                    ..Slab::default()
                });
            }
        }
        let mut end = pad();
        end.joint = Joint::Free;
        self.push(end);
    }
}

/// A slab without what is drawn.
fn outline(slab: &Slab) -> Slab {
    let repeat = slab.repeat.as_ref().map(|slabs| {
        Rc::new(vec![Slab {
            height: slabs.iter().map(|slab| slab.height).sum(),
            ..Slab::default()
        }])
    });
    Slab {
        gap: slab.gap,
        height: slab.height,
        joint: slab.joint,
        is_page_start: slab.is_page_start,
        repeat: repeat.filter(|slabs| slabs[0].height > 0.0),
        ..Slab::default()
    }
}

/// How text is framed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framing {
    /// Padding at the sides, and above and below.
    pub pad: (f64, f64),
    /// Rule in points.
    pub rule: f64,
}

/// Marks of a line moved to its place.
pub(crate) fn shift(line: &Line, dx: f64, dy: f64) -> Vec<Mark> {
    line.marks.iter().map(|mark| mark.shifted(dx, dy)).collect()
}

/// Two lines stay together at the beginning and the end of a paragraph; `middle` holds elsewhere.
pub(crate) fn line_joints(count: usize, middle: Joint) -> Vec<Joint> {
    (0..count)
        .map(|i| match i {
            _ if i + 1 == count => Joint::Free,
            0 => Joint::Hard,
            _ if i + 2 == count => Joint::Hard,
            _ => middle,
        })
        .collect()
}
