//! Page frames, and the header and footer every page carries (README of the papers, 1).

use super::mark::{Ink, Mark, pt};
use super::measure::Setter;
use super::text::{Align, Para, Style};

/// A page frame: size and margins in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    /// Width and height of the page.
    pub page: (f64, f64),
    /// Top, right, bottom, left.
    pub margin: (f64, f64, f64, f64),
}

/// Reports, applications, committee papers: bound at the left with two holes.
pub(crate) const REPORT: Frame = Frame {
    page: (210.0, 297.0),
    margin: (22.0, 16.0, 21.0, 24.0),
};
/// Letters.
#[allow(dead_code)] // the notices are composed on it; kept with the two others as the frames of the spec
pub(crate) const LETTER: Frame = Frame {
    page: (210.0, 297.0),
    margin: (24.0, 24.0, 21.0, 26.0),
};
/// Landscape sheets, bound at the top.
pub(crate) const WIDE: Frame = Frame {
    page: (297.0, 210.0),
    margin: (24.0, 15.0, 19.0, 15.0),
};

impl Frame {
    /// Width of the text area.
    pub(crate) fn width(&self) -> f64 {
        self.page.0 - self.margin.1 - self.margin.3
    }

    /// Height of the text area.
    pub(crate) fn height(&self) -> f64 {
        self.page.1 - self.margin.0 - self.margin.2
    }
}

/// What header and footer say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Running {
    /// Header, left: body, section and document.
    pub title: Vec<String>,
    /// Header, right and footer, left in bold: the mark.
    pub mark: String,
    /// Draft mark left of the classification mark; empty for none.
    pub draft: String,
    /// Footer, left, second line.
    pub left: String,
    /// Footer, right, two lines.
    pub right: (String, String),
}

/// Header and footer of one page, in page coordinates.
pub(crate) fn running(
    setter: &mut Setter,
    frame: &Frame,
    words: &Running,
    number: usize,
    count: usize,
) -> Vec<Mark> {
    let mut marks = header(setter, frame, words);
    let (left, right) = (frame.margin.3, frame.page.0 - frame.margin.1);
    let rule = frame.page.1 - frame.margin.2 + 3.5;
    marks.push(Mark::rule((left, rule), (right, rule), 0.35, Ink::RULE));
    let style = Style::new(7.5).sub();
    let pitch = pt(7.5) * 1.4;
    let first = rule + 1.2 + setter.baseline(7.5, pitch);
    let second = first + pitch;
    let room = frame.width() / 2.0 - 12.0;
    let page = format!("{number} / {count}");
    let middle = f64::midpoint(left, right);
    let mark = style.bold().ink(Ink::INK);
    marks.extend(shrunk(
        setter,
        &words.mark,
        mark,
        Align::Left,
        (left, first),
        room,
    ));
    // No page number stands between the two of the second line.
    let beside = frame.width() - setter.width(&words.right.1, style).min(room) - 6.0;
    marks.extend(shrunk(
        setter,
        &words.left,
        style,
        Align::Left,
        (left, second),
        beside.max(room),
    ));
    marks.extend(setter.line_at(&page, Style::new(9.0), Align::Centre, (middle, first + 0.55)));
    let (above, below) = (&words.right.0, &words.right.1);
    marks.extend(shrunk(setter, above, style, Align::Right, (right, first), room));
    marks.extend(shrunk(setter, below, style, Align::Right, (right, second), room));
    marks
}

fn header(setter: &mut Setter, frame: &Frame, words: &Running) -> Vec<Mark> {
    let (left, right) = (frame.margin.3, frame.page.0 - frame.margin.1);
    let bottom = frame.margin.0 - 4.0;
    let mut boxes = Vec::new();
    let mut edge = right;
    if !words.mark.is_empty() {
        edge = boxed(setter, &words.mark, edge, bottom, &mut boxes);
    }
    if !words.draft.is_empty() {
        edge = boxed(setter, &words.draft, edge - 1.5, bottom, &mut boxes);
    }
    let mut marks = Vec::new();
    let style = Style::new(8.0).sub();
    let pitch = pt(8.0) * 1.3;
    let mut para = Para::new("", style, 1.3);
    for (index, part) in words.title.iter().filter(|part| !part.is_empty()).enumerate() {
        para = para.then(part.clone(), style, if index == 0 { 0.0 } else { 2.0 });
    }
    let lines = setter.set(&para, edge - left - 4.0);
    let shown = lines.len().min(2);
    for (index, line) in lines.iter().take(shown).enumerate() {
        let below = f64::from(u8::try_from(shown - index).unwrap_or(1));
        marks.extend(super::flow::shift(line, left, bottom - pitch * below));
    }
    marks.extend(boxes);
    marks
}

/// A boxed word ending at `right`; gives the left end of the box.
fn boxed(setter: &mut Setter, word: &str, right: f64, bottom: f64, marks: &mut Vec<Mark>) -> f64 {
    let style = Style::new(8.5).bold();
    let width = setter.width(word, style) + 4.8;
    let area = (right - width, bottom - 5.4, width, 5.4);
    marks.push(Mark::Outline {
        area,
        width: 0.75,
        ink: Ink::INK,
    });
    let baseline = area.1 + setter.baseline(8.5, 5.4);
    marks.extend(setter.line_at(word, style, Align::Centre, (right - width / 2.0, baseline)));
    area.0
}

/// One line set smaller, down to two thirds, where it would not fit its room.
fn shrunk(
    setter: &mut Setter,
    text: &str,
    style: Style,
    align: Align,
    at: (f64, f64),
    room: f64,
) -> Vec<Mark> {
    let factor = (room / setter.width(text, style).max(0.01)).clamp(0.66, 1.0);
    setter.line_at(
        text,
        Style {
            size: style.size * factor,
            ..style
        },
        align,
        at,
    )
}
