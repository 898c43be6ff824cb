//! Text as handed to the engine: styles, spans, paragraphs; and what is dropped before printing.

use crate::pdf::mark::Ink;

/// Style of a span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Points.
    pub size: f64,
    /// Bold face.
    pub is_bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Digits set on 0.76 em with the 1 centred (figure columns).
    pub is_figure: bool,
    /// Never broken inside.
    pub is_kept: bool,
    /// Extra space after each character in em.
    pub tracking: f64,
}

impl Style {
    /// Regular ink of that size.
    pub(crate) const fn new(size: f64) -> Self {
        Self {
            size,
            is_bold: false,
            ink: Ink::INK,
            is_figure: false,
            is_kept: false,
            tracking: 0.0,
        }
    }

    /// Bold.
    pub(crate) const fn bold(mut self) -> Self {
        self.is_bold = true;
        self
    }

    /// In that colour.
    pub(crate) const fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// Secondary text.
    pub(crate) const fn sub(self) -> Self {
        self.ink(Ink::SUB)
    }

    /// For figure columns.
    pub(crate) const fn figure(mut self) -> Self {
        self.is_figure = true;
        self
    }

    /// Unbreakable.
    pub(crate) const fn kept(mut self) -> Self {
        self.is_kept = true;
        self
    }

    /// Spaced out.
    pub(crate) const fn tracked(mut self, em: f64) -> Self {
        self.tracking = em;
        self
    }
}

/// Text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    /// Text without line feeds.
    pub text: String,
    /// Style.
    pub style: Style,
    /// Blank before the span in millimetres (alignment by distance, never by spaces).
    pub lead: f64,
}

/// Alignment of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Align {
    /// To the left, ragged.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// To the right.
    Right,
}

/// One paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Para {
    /// Spans.
    pub spans: Vec<Span>,
    /// Alignment.
    pub align: Align,
    /// Line pitch as a multiple of the largest size.
    pub leading: f64,
    /// Indent of the first line in millimetres.
    pub first: f64,
    /// Indent of the other lines in millimetres.
    pub hang: f64,
    /// Space before in millimetres.
    pub before: f64,
}

impl Para {
    /// A paragraph of one style.
    pub(crate) fn new(text: impl Into<String>, style: Style, leading: f64) -> Self {
        let spans = vec![Span {
            text: text.into(),
            style,
            lead: 0.0,
        }];
        Self {
            spans,
            align: Align::Left,
            leading,
            first: 0.0,
            hang: 0.0,
            before: 0.0,
        }
    }

    /// Adds a span after a blank of `lead` millimetres.
    pub(crate) fn then(mut self, text: impl Into<String>, style: Style, lead: f64) -> Self {
        self.spans.push(Span {
            text: text.into(),
            style,
            lead,
        });
        self
    }

    /// Aligned.
    pub(crate) fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// First line and other lines indented.
    pub(crate) fn indent(mut self, first: f64, hang: f64) -> Self {
        self.first = first;
        self.hang = hang;
        self
    }

    /// Space before.
    pub(crate) fn before(mut self, space: f64) -> Self {
        self.before = space;
        self
    }

    /// One paragraph for each line of a text.
    pub(crate) fn split(text: &str, style: Style, leading: f64) -> Vec<Self> {
        paragraphs(text)
            .map(|line| Self::new(line, style, leading))
            .collect()
    }
}

/// The lines of a text as typed; blank lines at the end are dropped.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.trim_end()
        .split('\n')
        .map(|line| line.trim_end_matches('\r'))
}

/// What is printed of a text: IVS selectors, joiners, direction marks and control characters are dropped, the base
/// kept (data.md 8); a tab is a space.
pub(crate) fn printed(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(|ch| match ch {
        '\t' | '\u{a0}' | '\n' => Some(' '),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        other => (!other.is_control()).then_some(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_and_controls_are_dropped_and_the_base_is_kept() {
        let text: String = printed("葛\u{e0100}飾\u{0007}\u{200d}区\t\u{fe0f}A").collect();
        assert_eq!(text, "葛飾区 A");
    }

    #[test]
    fn windows_line_ends_split_paragraphs_too() {
        assert_eq!(
            paragraphs("一\r\n二\n\n三\n").collect::<Vec<_>>(),
            ["一", "二", "", "三"]
        );
    }
}
