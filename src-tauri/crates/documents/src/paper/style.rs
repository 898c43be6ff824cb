//! Styles the papers share (README of the papers, 2).

use crate::pdf::flow::Flow;
use crate::pdf::mark::{Ink, Role, pt};
use crate::pdf::measure::Setter;
use crate::pdf::table::Cell;
use crate::pdf::text::{Align, Para, Style};

/// Body.
pub(crate) const BODY: Style = Style::new(10.5);
/// Line pitch of the body.
pub(crate) const BODY_LEADING: f64 = 1.65;
/// Remarks of the chief.
pub(crate) const REMARK: Style = Style::new(10.0);
/// Tables.
pub(crate) const TABLE: Style = Style::new(9.0);
/// Line pitch of tables.
pub(crate) const TABLE_LEADING: f64 = 1.42;
/// Table heads.
pub(crate) const HEAD: Style = Style::new(8.5).bold();
/// Notes and second lines in tables.
pub(crate) const NOTE: Style = Style::new(8.0).sub();
/// Width of U+3000 in em: the usual distance between two words of a line.
pub(crate) const SPACE: f64 = 0.667;

/// One em in millimetres.
pub(crate) const fn em(style: Style) -> f64 {
    pt(style.size)
}

/// A paragraph of the body, first line indented by one em.
pub(crate) fn body(text: &str) -> Para {
    Para::new(text, BODY, BODY_LEADING).indent(em(BODY), 0.0)
}

/// A cell of a table head.
pub(crate) fn head(text: &str) -> Cell {
    head_lines(&[text])
}

/// A cell of a table head in several lines.
pub(crate) fn head_lines(lines: &[&str]) -> Cell {
    let paras = lines
        .iter()
        .map(|line| Para::new(*line, HEAD, 1.3).align(Align::Centre))
        .collect();
    Cell::paras(paras).head(Ink::TINT).middle().pad(1.0, 0.8)
}

/// A paragraph of a table.
pub(crate) fn line(text: &str) -> Para {
    Para::new(text, TABLE, TABLE_LEADING)
}

/// A second line of a table cell.
pub(crate) fn sub(text: &str) -> Para {
    Para::new(text, NOTE, 1.4)
}

/// Heading of a block, with its number and a small remark.
pub(crate) fn h2(flow: &mut Flow, setter: &mut Setter, number: usize, title: &str, remark: &str) {
    let style = Style::new(11.5).bold();
    let mut para = Para::new(number.to_string(), style, 1.4).then(title, style, SPACE * em(style));
    if !remark.is_empty() {
        let small = Style::new(8.5).sub();
        para = para.then(remark, small, 0.8 * em(small));
    }
    flow.bookmark(format!("{number} {title}"));
    flow.heading(setter, &para, Role::H2, (5.0, 1.6));
}
