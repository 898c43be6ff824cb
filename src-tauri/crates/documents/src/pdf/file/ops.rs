//! Marks to the operators of a page, with marked content for the structure tree.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point, Pt,
    Rect, Rgb, TextItem, TextMatrix,
};

use crate::pdf::font::Face;
use crate::pdf::frame::Frame;
use crate::pdf::mark::{Ink, Mark, Placed, Tag, pt};

/// A gap between two glyphs, in em, that readers take for a blank.
const WORD_GAP: f64 = 0.1;

/// One page as operators.
pub(crate) struct Page {
    /// Operators.
    pub ops: Vec<Op>,
    /// Elements in the order of their marked content; the index is the MCID.
    pub tags: Vec<Tag>,
    /// Faces used.
    pub faces: Vec<Face>,
}

/// Colour, width and dash of a line, the figures by their bits.
type Stroke = (Ink, u64, Option<(u64, u64)>);

struct Writer {
    ops: Vec<Op>,
    height: f64,
    tags: Vec<Tag>,
    faces: Vec<Face>,
    fill: Option<Ink>,
    stroke: Option<Stroke>,
    is_tagged: bool,
    is_artifact: bool,
}

/// Operators of a page: header and footer as artifacts, then the body.
pub(crate) fn page(frame: &Frame, artifacts: &[Mark], body: &[Mark]) -> Page {
    let mut writer = Writer {
        ops: Vec::new(),
        height: frame.page.1,
        tags: Vec::new(),
        faces: Vec::new(),
        fill: None,
        stroke: None,
        is_tagged: false,
        is_artifact: false,
    };
    let split = artifacts
        .iter()
        .position(|mark| matches!(mark, Mark::Rule { .. }))
        .unwrap_or(0);
    for mark in artifacts[..split].iter().chain(body).chain(&artifacts[split..]) {
        writer.mark(mark);
    }
    writer.end_artifact();
    Page {
        ops: writer.ops,
        tags: writer.tags,
        faces: writer.faces,
    }
}

impl Writer {
    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Open(tag) => self.open(tag),
            Mark::Close => {
                self.ops.push(Op::EndMarkedContent);
                self.is_tagged = false;
            }
            Mark::Text { .. }
            | Mark::Rule { .. }
            | Mark::Ground { .. }
            | Mark::Fill { .. }
            | Mark::Outline { .. } => {
                self.begin_artifact();
                self.draw(mark);
            }
        }
    }

    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Open(_) | Mark::Close => {}
            Mark::Text {
                x,
                y,
                size,
                ink,
                glyphs,
            } => self.text((*x, *y), *size, *ink, glyphs),
            Mark::Rule {
                from,
                to,
                width,
                ink,
                dash,
            } => {
                self.stroke(*ink, *width, *dash);
                let points = [from, to].map(|&(x, y)| self.point(x, y));
                let points = points.map(|p| LinePoint { p, bezier: false }).to_vec();
                let is_closed = false;
                self.ops.push(Op::DrawLine {
                    line: Line { points, is_closed },
                });
            }
            Mark::Ground { area, ink } | Mark::Fill { area, ink } => {
                self.fill(*ink);
                self.rectangle(*area, PaintMode::Fill);
            }
            Mark::Outline { area, width, ink } => {
                self.stroke(*ink, *width, None);
                self.rectangle(*area, PaintMode::Stroke);
            }
        }
    }

    fn open(&mut self, tag: &Tag) {
        self.end_artifact();
        let id = i64::try_from(self.tags.len()).unwrap_or(0);
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(id))]);
        let name = super::tree::name(tag.role).to_owned();
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: name,
            properties: DictItem::Dict { map },
        });
        self.tags.push(tag.clone());
        self.is_tagged = true;
    }

    fn begin_artifact(&mut self) {
        if !self.is_tagged && !self.is_artifact {
            self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            });
            self.is_artifact = true;
        }
    }

    fn end_artifact(&mut self) {
        if std::mem::take(&mut self.is_artifact) {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn text(&mut self, at: (f64, f64), size: f64, ink: Ink, glyphs: &[Placed]) {
        self.fill(ink);
        let is_spaced = glyphs.windows(2).any(|pair| {
            let gap = pair[1].at - pair[0].at - pair[0].glyph.advance;
            gap > WORD_GAP && pair[1].glyph.ch.is_ascii_digit()
        });
        if is_spaced {
            let map = BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(utf16(glyphs)))]);
            let properties = DictItem::Dict { map };
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties,
            });
        }
        self.ops.push(Op::StartTextSection);
        for run in glyphs.chunk_by(|a, b| a.glyph.face == b.glyph.face) {
            let face = run[0].glyph.face;
            if !self.faces.contains(&face) {
                self.faces.push(face);
            }
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(face.id()),
                size: points(size),
            });
            let x = points((at.0 + run[0].at * pt(size)) / pt(1.0));
            let y = points((self.height - at.1) / pt(1.0));
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(x, y),
            });
            self.ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(codepoints(run))],
            });
        }
        self.ops.push(Op::EndTextSection);
        if is_spaced {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }

    fn stroke(&mut self, ink: Ink, width: f64, dash: Option<(f64, f64)>) {
        let key = (
            ink,
            width.to_bits(),
            dash.map(|(on, off)| (on.to_bits(), off.to_bits())),
        );
        if self.stroke == Some(key) {
            return;
        }
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: points(width) });
        if self.stroke.is_none_or(|old| old.2 != key.2) {
            let pattern = dash.map_or_else(Vec::new, |(on, off)| {
                [on, off].iter().map(|part| points(part / pt(1.0)).0).collect()
            });
            let dash = LineDashPattern::new(0.0, &pattern);
            self.ops.push(Op::SetLineDashPattern { dash });
        }
        self.stroke = Some(key);
    }

    fn rectangle(&mut self, area: (f64, f64, f64, f64), mode: PaintMode) {
        let (left, top, width, height) = area;
        let corner = self.point(left, top + height);
        let rectangle = Rect {
            x: corner.x,
            y: corner.y,
            width: points(width / pt(1.0)),
            height: points(height / pt(1.0)),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn point(&self, x: f64, y: f64) -> Point {
        Point {
            x: points(x / pt(1.0)),
            y: points((self.height - y) / pt(1.0)),
        }
    }
}

/// Glyphs of one face with the corrections of their distances, in thousandths of an em.
fn codepoints(run: &[Placed]) -> Vec<Codepoint> {
    run.iter()
        .enumerate()
        .map(|(index, placed)| {
            let natural = (placed.glyph.advance * 1000.0).round();
            let offset = run
                .get(index + 1)
                .map_or(0.0, |next| natural - (next.at - placed.at) * 1000.0);
            let offset = if offset.abs() < 1.0 { 0.0 } else { offset.round() };
            Codepoint::with_cid(placed.glyph.id, float(offset), placed.glyph.ch.to_string())
        })
        .collect()
}

/// UTF-16 with byte order mark.
fn utf16(glyphs: &[Placed]) -> Vec<u8> {
    let text: String = glyphs.iter().map(|placed| placed.glyph.ch).collect();
    [0xfe, 0xff]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

/// Points to a thousandth.
fn points(value: f64) -> Pt {
    Pt(float((value * 1000.0).round() / 1000.0))
}

#[allow(clippy::cast_possible_truncation)] // lengths on a page
fn float(value: f64) -> f32 {
    value as f32
}

fn colour(ink: Ink) -> Color {
    let part = |value: u8| float((f64::from(value) / 255.0 * 1000.0).round() / 1000.0);
    Color::Rgb(Rgb {
        r: part(ink.0),
        g: part(ink.1),
        b: part(ink.2),
        icc_profile: None,
    })
}
