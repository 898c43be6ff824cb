//! What is drawn: text, rules, fills, and the tags around them. Millimetres, y downwards.

use super::font::Glyph;

/// Colours of the papers: one ink, one blue, greys that survive a grey copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// Text.
    pub(crate) const INK: Self = Self(0x11, 0x11, 0x11);
    /// Secondary text.
    pub(crate) const SUB: Self = Self(0x44, 0x44, 0x44);
    /// Inner rules.
    pub(crate) const RULE: Self = Self(0x6b, 0x6b, 0x6b);
    /// Table heads.
    pub(crate) const TINT: Self = Self(0xee, 0xee, 0xee);
    /// Row heads.
    pub(crate) const TINT_LIGHT: Self = Self(0xf6, 0xf6, 0xf6);
    /// Bars.
    pub(crate) const BAR: Self = Self(0x2f, 0x4f, 0x86);
    /// Grid of charts.
    pub(crate) const GRID: Self = Self(0xbb, 0xbb, 0xbb);
    /// Lines to write on, and symbols to be circled.
    pub(crate) const FAINT: Self = Self(0x88, 0x88, 0x88);
    /// Limit lines of charts.
    pub(crate) const LIMIT: Self = Self(0x66, 0x66, 0x66);
    /// Paper.
    pub(crate) const WHITE: Self = Self(0xff, 0xff, 0xff);
}

/// One glyph on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    /// Glyph.
    pub glyph: Glyph,
    /// Distance of the glyph's origin from the origin of the run, in em.
    pub at: f64,
}

/// Kind of element in the structure tree (PDF 32000-1, 14.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Title.
    H1,
    /// Heading of a block.
    H2,
    /// Paragraph.
    P,
    /// Figure with a text alternative.
    Figure,
    /// Head cell.
    Th,
    /// Cell.
    Td,
}

/// One element of the structure tree. Marks with the same id belong to one element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tag {
    /// Unique in the paper.
    pub id: u32,
    /// Kind.
    pub role: Role,
    /// Table and row of a cell.
    pub cell: Option<(u32, u32)>,
    /// Text alternative of a figure.
    pub alt: Option<String>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mark {
    /// Glyphs on one baseline.
    Text {
        /// Origin.
        x: f64,
        /// Baseline.
        y: f64,
        /// Points.
        size: f64,
        /// Colour.
        ink: Ink,
        /// Glyphs.
        glyphs: Vec<Placed>,
    },
    /// A straight line; width in points.
    Rule {
        /// Start.
        from: (f64, f64),
        /// End.
        to: (f64, f64),
        /// Points.
        width: f64,
        /// Colour.
        ink: Ink,
        /// Dash and gap in millimetres.
        dash: Option<(f64, f64)>,
    },
    /// A tint below everything else on the page.
    Ground {
        /// Left, top, width, height.
        area: (f64, f64, f64, f64),
        /// Colour.
        ink: Ink,
    },
    /// A filled rectangle.
    Fill {
        /// Left, top, width, height.
        area: (f64, f64, f64, f64),
        /// Colour.
        ink: Ink,
    },
    /// An outlined rectangle.
    Outline {
        /// Left, top, width, height.
        area: (f64, f64, f64, f64),
        /// Points.
        width: f64,
        /// Colour.
        ink: Ink,
    },
    /// Opens an element of the structure tree; elements are not nested.
    Open(Tag),
    /// Closes it.
    Close,
}

impl Mark {
    /// A solid line.
    pub(crate) fn rule(from: (f64, f64), to: (f64, f64), width: f64, ink: Ink) -> Self {
        Self::Rule {
            from,
            to,
            width,
            ink,
            dash: None,
        }
    }

    /// The same mark moved.
    pub(crate) fn shifted(&self, dx: f64, dy: f64) -> Self {
        let mut mark = self.clone();
        match &mut mark {
            Self::Text { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Rule { from, to, .. } => {
                for point in [from, to] {
                    point.0 += dx;
                    point.1 += dy;
                }
            }
            Self::Ground { area, .. } | Self::Fill { area, .. } | Self::Outline { area, .. } => {
                area.0 += dx;
                area.1 += dy;
            }
            Self::Open(_) | Self::Close => {}
        }
        mark
    }
}

/// Points in millimetres.
pub(crate) const fn pt(points: f64) -> f64 {
    points * 25.4 / 72.0
}
