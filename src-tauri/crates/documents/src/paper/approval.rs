//! 決裁欄: a label column and one to eight boxes, filled from the right edge (README of the papers, 3).

use crate::error::DocumentsError;
use crate::model::Approval;
use crate::pdf::flow::shift;
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::{Line, Setter};
use crate::pdf::text::{Align, Para, Style};

/// Most boxes.
const MOST: usize = 8;
/// Width of the label column.
const LABEL: f64 = 6.0;
/// Room for a stamp.
const STAMP: f64 = 17.0;
/// Rule in points.
const RULE: f64 = 0.5;

/// A set 決裁欄.
pub(crate) struct ApprovalTable {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Marks relative to its top left corner.
    pub marks: Vec<Mark>,
}

/// Sets a 決裁欄; no boxes give an empty table.
pub(crate) fn approval(setter: &mut Setter, approval: &Approval) -> Result<ApprovalTable, DocumentsError> {
    let count = approval.boxes.len();
    if count > MOST {
        return Err(DocumentsError::ApprovalBoxesTooMany { boxes: count });
    }
    if count == 0 {
        return Ok(ApprovalTable {
            width: 0.0,
            height: 0.0,
            marks: Vec::new(),
        });
    }
    setter.enter(approval.label.clone());
    let width = if count > 6 { 15.0 } else { 17.0 };
    let titles: Vec<Vec<Line>> = approval
        .boxes
        .iter()
        .map(|one| title(setter, &one.title, width))
        .collect();
    let post = titles
        .iter()
        .map(|lines| stack(lines))
        .fold(5.0, |highest: f64, h| highest.max(h + 0.8));
    let total = LABEL + width * f64::from(u8::try_from(count).unwrap_or(8));
    let height = post + STAMP;
    let mut marks = grid(count, width, post, (total, height));
    label(setter, &approval.label, height, &mut marks);
    let mut left = LABEL;
    for (one, lines) in approval.boxes.iter().zip(&titles) {
        marks.push(Mark::Open(setter.tag(Role::P)));
        marks.extend(stacked(lines, left, (post - stack(lines)) / 2.0));
        let signed = signature(setter, &one.name, &one.date, width);
        marks.extend(stacked(&signed, left, post + (STAMP - stack(&signed)) / 2.0));
        marks.push(Mark::Close);
        left += width;
    }
    Ok(ApprovalTable {
        width: total,
        height,
        marks,
    })
}

/// Title of a box: more than five characters take two lines of 7.5 points, and more where they must.
///
/// The lines are made about equally long.
fn title(setter: &mut Setter, text: &str, width: f64) -> Vec<Line> {
    let is_long = text.chars().count() > 5 || setter.width(text, Style::new(8.0)) > width - 2.0;
    let para = Para::new(text, Style::new(if is_long { 7.5 } else { 8.0 }), 1.2).align(Align::Centre);
    let mut lines = setter.set(&para, width - 0.8);
    let mut inset = 0.5;
    while lines.len() > 1 && inset < width / 4.0 {
        let narrower = setter.set(&para.clone().indent(inset, inset), width - 0.8 - inset);
        if narrower.len() > lines.len() {
            break;
        }
        lines = narrower;
        inset += 0.5;
    }
    lines
}

fn signature(setter: &mut Setter, name: &str, date: &str, width: f64) -> Vec<Line> {
    [(name, 8.0), (date, 7.5)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .flat_map(|(text, size)| {
            let para = Para::new(text, Style::new(size), 1.3).align(Align::Centre);
            setter.set(&para, width - 0.8)
        })
        .collect()
}

/// The label, one character below the other.
fn label(setter: &mut Setter, text: &str, height: f64, marks: &mut Vec<Mark>) {
    let lines: Vec<Line> = text
        .chars()
        .flat_map(|ch| {
            setter.set(
                &Para::new(ch.to_string(), Style::new(8.0), 1.6).align(Align::Centre),
                LABEL,
            )
        })
        .collect();
    marks.push(Mark::Open(setter.tag(Role::P)));
    marks.extend(stacked(&lines, -0.4, (height - stack(&lines)) / 2.0));
    marks.push(Mark::Close);
}

fn grid(count: usize, width: f64, post: f64, size: (f64, f64)) -> Vec<Mark> {
    let mut marks = vec![
        Mark::Outline {
            area: (0.0, 0.0, size.0, size.1),
            width: RULE,
            ink: Ink::INK,
        },
        Mark::rule((LABEL, post), (size.0, post), RULE, Ink::INK),
    ];
    let mut x = LABEL;
    for _ in 0..count {
        marks.push(Mark::rule((x, 0.0), (x, size.1), RULE, Ink::INK));
        x += width;
    }
    marks
}

/// Height of lines one below the other.
fn stack(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.height).sum()
}

fn stacked(lines: &[Line], left: f64, top: f64) -> Vec<Mark> {
    let mut y = top;
    let mut marks = Vec::new();
    for line in lines {
        marks.extend(shift(line, left + 0.4, y));
        y += line.height;
    }
    marks
}
