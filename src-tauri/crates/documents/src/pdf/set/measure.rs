//! Sets paragraphs: characters to glyphs, glyphs to lines, lines to marks.

use std::collections::BTreeMap;

use super::font::{Fonts, GETA, Glyph};
use super::linebreak::{self, Breaker};
use super::text::{Align, Para, Style, printed};
use crate::MissingGlyph;
use crate::error::DocumentsError;
use crate::pdf::mark::{Mark, Placed, Role, Tag, pt};

/// Width of a digit in figure columns in em.
const FIGURE: f64 = 0.76;

/// One set line; marks are relative to its top left corner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Height in millimetres.
    pub height: f64,
    /// Space before in millimetres (first line of a paragraph).
    pub before: f64,
    /// Width of the text in millimetres.
    pub width: f64,
    /// Text.
    pub marks: Vec<Mark>,
    /// First line of its paragraph.
    pub is_first: bool,
    /// Last line of its paragraph.
    pub is_last: bool,
}

/// Sets text; counts what no font has; gives out the ids of the structure tree.
pub(crate) struct Setter {
    fonts: Fonts,
    breaker: Breaker,
    document: String,
    field: String,
    missing: BTreeMap<(String, char), usize>,
    next_id: u32,
}

/// One character ready to be placed.
struct Cell {
    glyph: Glyph,
    style: usize,
    /// Blank before the character in millimetres.
    lead: f64,
    /// Distance of the glyph from the start of its advance in em.
    inset: f64,
    /// Advance in millimetres without `lead`.
    advance: f64,
}

impl Setter {
    /// For a paper of that running title.
    pub(crate) fn new(document: &str) -> Result<Self, DocumentsError> {
        Ok(Self {
            fonts: Fonts::open()?,
            breaker: Breaker::new(),
            document: document.to_owned(),
            field: document.to_owned(),
            missing: BTreeMap::new(),
            next_id: 0,
        })
    }

    /// Names the block that follows, for the summary of missing glyphs.
    pub(crate) fn enter(&mut self, field: impl Into<String>) {
        self.field = field.into();
    }

    /// What no font had.
    pub(crate) fn into_missing(self) -> Vec<MissingGlyph> {
        let document = self.document;
        self.missing
            .into_iter()
            .map(|((field, character), count)| MissingGlyph {
                document: document.clone(),
                field,
                character,
                count,
            })
            .collect()
    }

    /// A new id of the structure tree.
    pub(crate) fn id(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id
    }

    /// A new element of the structure tree.
    pub(crate) fn tag(&mut self, role: Role) -> Tag {
        Tag {
            id: self.id(),
            role,
            cell: None,
            alt: None,
        }
    }

    /// Sets a paragraph on that width.
    pub(crate) fn set(&mut self, para: &Para, width: f64) -> Vec<Line> {
        let (mut cells, chars, mut open) = self.cells(para);
        keep_spans(para, &cells, &mut open);
        let widths: Vec<f64> = cells.iter().map(|cell| cell.advance + cell.lead).collect();
        let room = (width - para.first, width - para.hang);
        let ranges = linebreak::lines(&chars, &open, &widths, room);
        let count = ranges.len();
        let size = para.spans.iter().map(|span| span.style.size).fold(0.0, f64::max);
        let height = pt(size) * para.leading;
        let baseline = self.baseline(size, height);
        ranges
            .into_iter()
            .enumerate()
            .map(|(index, (start, end))| {
                let indent = if index == 0 { para.first } else { para.hang };
                let start = start + if index == 0 { 0 } else { blanks(&chars[start..end]) };
                if let Some(first) = cells[start..end].first_mut().filter(|_| index > 0) {
                    first.lead = 0.0;
                }
                let line = &cells[start..end];
                let text = line_width(line, &chars[start..end]);
                let x = match para.align {
                    Align::Left => indent,
                    Align::Centre => indent + (width - indent - text) / 2.0,
                    Align::Right => width - text,
                };
                Line {
                    height,
                    before: if index == 0 { para.before } else { 0.0 },
                    width: text,
                    marks: place(line, para, x, baseline),
                    is_first: index == 0,
                    is_last: index + 1 == count,
                }
            })
            .collect()
    }

    /// Width of a text on one line.
    pub(crate) fn width(&mut self, text: &str, style: Style) -> f64 {
        let para = Para::new(text, style, 1.0);
        self.cells(&para)
            .0
            .iter()
            .map(|cell| cell.advance + cell.lead)
            .sum()
    }

    /// One line of text as marks, at a point, without line breaking: `x` is its left end, centre or right end.
    pub(crate) fn line_at(&mut self, text: &str, style: Style, align: Align, at: (f64, f64)) -> Vec<Mark> {
        let para = Para::new(text, style, 1.0);
        let cells = self.cells(&para).0;
        let width: f64 = cells.iter().map(|cell| cell.advance + cell.lead).sum();
        let x = match align {
            Align::Left => at.0,
            Align::Centre => at.0 - width / 2.0,
            Align::Right => at.0 - width,
        };
        place(&cells, &para, x, at.1)
    }

    /// Distance of the baseline from the top of a line box.
    pub(crate) fn baseline(&self, size: f64, height: f64) -> f64 {
        let (ascent, descent) = self.fonts.extent();
        (height - pt(size) * (ascent + descent)) / 2.0 + pt(size) * ascent
    }

    /// Characters of a paragraph with their glyphs and the places where lines may begin.
    fn cells(&mut self, para: &Para) -> (Vec<Cell>, Vec<char>, Vec<bool>) {
        let mut cells = Vec::new();
        let mut chars = Vec::new();
        for (index, span) in para.spans.iter().enumerate() {
            let mut lead = span.lead;
            for ch in printed(&span.text) {
                let glyph = self.glyph(ch, span.style.is_bold);
                cells.push(cell(glyph, index, &span.style, lead));
                chars.push(ch);
                lead = 0.0;
            }
        }
        let open = self.breaker.openings(&chars);
        (cells, chars, open)
    }

    fn glyph(&mut self, ch: char, is_bold: bool) -> Glyph {
        if let Some(glyph) = self.fonts.glyph(ch, is_bold) {
            return glyph;
        }
        *self.missing.entry((self.field.clone(), ch)).or_default() += 1;
        self.fonts.glyph(GETA, is_bold).unwrap_or(Glyph {
            face: super::font::Face::Regular,
            id: 0,
            ch,
            advance: 1.0,
        })
    }
}

fn cell(glyph: Glyph, style_index: usize, style: &Style, lead: f64) -> Cell {
    let is_figure = style.is_figure && glyph.ch.is_ascii_digit();
    let natural = if is_figure { FIGURE } else { glyph.advance };
    Cell {
        glyph,
        style: style_index,
        lead,
        inset: if is_figure {
            (FIGURE - glyph.advance) / 2.0
        } else {
            0.0
        },
        advance: pt(style.size) * (natural + style.tracking),
    }
}

/// Kept spans have no opening inside.
fn keep_spans(para: &Para, cells: &[Cell], open: &mut [bool]) {
    for i in 1..cells.len() {
        if cells[i].style == cells[i - 1].style && para.spans[cells[i].style].style.is_kept {
            open[i] = false;
        }
    }
}

/// Number of blanks at the start.
fn blanks(chars: &[char]) -> usize {
    let count = chars.iter().take_while(|c| linebreak::is_blank(**c)).count();
    if count == chars.len() { 0 } else { count }
}

/// Width of a line without the blanks at its end.
fn line_width(cells: &[Cell], chars: &[char]) -> f64 {
    let full = chars
        .iter()
        .rposition(|c| !linebreak::is_blank(*c))
        .map_or(0, |last| last + 1);
    cells[..full].iter().map(|cell| cell.advance + cell.lead).sum()
}

/// One text mark for each run of one style.
fn place(cells: &[Cell], para: &Para, x: f64, baseline: f64) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut pen = x;
    for run in cells.chunk_by(|a, b| a.style == b.style) {
        let style = &para.spans[run[0].style].style;
        let origin = pen + run[0].lead;
        let mut glyphs = Vec::with_capacity(run.len());
        for cell in run {
            pen += cell.lead;
            glyphs.push(Placed {
                glyph: cell.glyph,
                at: (pen - origin) / pt(style.size) + cell.inset,
            });
            pen += cell.advance;
        }
        marks.push(Mark::Text {
            x: origin,
            y: baseline,
            size: style.size,
            ink: style.ink,
            glyphs,
        });
    }
    marks
}
