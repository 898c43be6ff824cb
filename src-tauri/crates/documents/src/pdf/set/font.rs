//! The embedded fonts: which face has a character, and how wide it is.
//!
//! Advances come from the fonts' own tables; nothing is shaped. BIZ UDPGothic has digits of 0.760 em but a 1 of
//! 0.630 em (README of the papers, 2).

use std::collections::HashMap;
use std::sync::OnceLock;

use printpdf::{FontId, ParsedFont};
use ttf_parser::Face as TtfFace;

use crate::error::DocumentsError;

/// An embedded face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    /// BIZ UDPGothic Regular.
    Regular,
    /// BIZ UDPGothic Bold.
    Bold,
    /// Noto Sans JP Regular, for characters the first two lack.
    Second,
}

/// All faces in the order of their resource names.
pub(crate) const FACES: [Face; 3] = [Face::Regular, Face::Bold, Face::Second];

impl Face {
    /// Font file as embedded. A static: as a constant each of its users would carry its own 14 MB.
    fn bytes(self) -> &'static [u8] {
        static FILES: [&[u8]; 3] = [
            include_bytes!(concat!(env!("OUT_DIR"), "/regular.ttf")),
            include_bytes!(concat!(env!("OUT_DIR"), "/bold.ttf")),
            include_bytes!(concat!(env!("OUT_DIR"), "/second.ttf")),
        ];
        FILES[self as usize]
    }

    /// Name of the font file where the page asks for it.
    fn file(self) -> &'static str {
        match self {
            Self::Regular => "regular.ttf",
            Self::Bold => "bold.ttf",
            Self::Second => "second.ttf",
        }
    }

    /// Fixed resource name; its first six letters are the subset tag.
    pub(crate) fn id(self) -> FontId {
        FontId(self.name().to_owned())
    }

    /// Name in errors and in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Regular => "TENKAA",
            Self::Bold => "TENKBA",
            Self::Second => "TENKCA",
        }
    }

    /// The face as the PDF library wants it, parsed once.
    pub(crate) fn parsed(self) -> Result<&'static ParsedFont, DocumentsError> {
        static PARSED: [OnceLock<Option<ParsedFont>>; 3] = [const { OnceLock::new() }; 3];
        PARSED[self as usize]
            .get_or_init(|| ParsedFont::from_bytes(self.bytes(), 0, &mut Vec::new()))
            .as_ref()
            .ok_or(DocumentsError::FontUnreadable { font: self.name() })
    }
}

/// The font files that the papers are set in, for a page that shows the same: `regular.ttf` and `bold.ttf` are BIZ
/// UDPGothic, `second.ttf` is Noto Sans JP.
pub fn font_file(name: &str) -> Option<&'static [u8]> {
    let face = FACES.into_iter().find(|face| face.file() == name)?;
    Some(face.bytes())
}

/// A character as a glyph of a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glyph {
    /// Face that has it.
    pub face: Face,
    /// Glyph number in the face.
    pub id: u16,
    /// Character, for searching and copying.
    pub ch: char,
    /// Advance in em.
    pub advance: f64,
}

/// The character printed where no face has one.
pub(crate) const GETA: char = '〓';

/// Looks characters up, once each.
pub(crate) struct Fonts {
    faces: [TtfFace<'static>; 3],
    known: HashMap<(bool, char), Option<Glyph>>,
}

impl Fonts {
    /// Opens the tables of the embedded faces.
    pub(crate) fn open() -> Result<Self, DocumentsError> {
        let open = |face: Face| {
            TtfFace::parse(face.bytes(), 0).map_err(|_| DocumentsError::FontUnreadable { font: face.name() })
        };
        Ok(Self {
            faces: [open(Face::Regular)?, open(Face::Bold)?, open(Face::Second)?],
            known: HashMap::new(),
        })
    }

    /// The glyph of a character in the first face that has it.
    pub(crate) fn glyph(&mut self, ch: char, is_bold: bool) -> Option<Glyph> {
        if let Some(found) = self.known.get(&(is_bold, ch)) {
            return *found;
        }
        let first = if is_bold { Face::Bold } else { Face::Regular };
        let found = [first, Face::Second]
            .into_iter()
            .find_map(|face| self.find(face, ch))
            .or_else(|| self.find(first, box_of(ch)?).map(|glyph| Glyph { ch, ..glyph }));
        self.known.insert((is_bold, ch), found);
        found
    }

    fn find(&self, face: Face, ch: char) -> Option<Glyph> {
        let table = &self.faces[face as usize];
        let id = table.glyph_index(ch).filter(|id| id.0 != 0)?;
        let advance = f64::from(table.glyph_hor_advance(id)?) / f64::from(table.units_per_em());
        Some(Glyph {
            face,
            id: id.0,
            ch,
            advance,
        })
    }

    /// Ascender and descender (positive, downwards) of the main face in em.
    pub(crate) fn extent(&self) -> (f64, f64) {
        let table = &self.faces[0];
        let em = f64::from(table.units_per_em());
        (
            f64::from(table.ascender()) / em,
            -f64::from(table.descender()) / em,
        )
    }
}

/// Boxes to tick, which no embedded face has, are set as □ and ■ (README of the papers, 2).
fn box_of(ch: char) -> Option<char> {
    match ch {
        '☐' => Some('□'),
        '☑' | '☒' => Some('■'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_have_the_widths_the_layout_counts_on() {
        let mut fonts = Fonts::open().unwrap();
        let width = |fonts: &mut Fonts, ch| format!("{:.3}", fonts.glyph(ch, false).unwrap().advance);
        assert_eq!(width(&mut fonts, '0'), "0.760");
        assert_eq!(width(&mut fonts, '1'), "0.630");
        assert_eq!(width(&mut fonts, '\u{3000}'), "0.667");
    }

    #[test]
    fn second_face_has_what_the_first_lacks() {
        let mut fonts = Fonts::open().unwrap();
        for ch in ['𠮷', '➃'] {
            let face = fonts.glyph(ch, true).map(|glyph| glyph.face);
            assert_eq!(face, Some(Face::Second), "{ch}");
        }
        for (ch, drawn) in [('☐', '□'), ('☑', '■')] {
            let (set, drawn) = (
                fonts.glyph(ch, false).unwrap(),
                fonts.glyph(drawn, false).unwrap(),
            );
            assert_eq!((set.id, set.ch), (drawn.id, ch));
        }
        for ch in "髙﨑①㈱㉑○△×－▲✓□■".chars() {
            assert_eq!(
                fonts.glyph(ch, false).map(|glyph| glyph.face),
                Some(Face::Regular),
                "{ch}"
            );
        }
        assert_eq!(fonts.glyph('😀', false), None);
    }
}
