//! How the sheets of an audit open: title at the left, who signed or the 決裁欄 at the right.

use crate::audit::Signer;
use crate::error::DocumentsError;
use crate::model::PaperHead;
use crate::paper::approval::{ApprovalTable, approval};
use crate::paper::opening::stack;
use crate::paper::sheet_opening::opening_beside;
use crate::paper::style::{TABLE, em};
use crate::pdf::flow::Flow;
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::text::{Align, Para, Style};
use crate::words::Labels;

/// Width of a signer's box, and the heights of its title, name and day.
const BOX: f64 = 36.0;
const HEIGHTS: [f64; 3] = [5.5, 11.0, 5.5];
/// Rule in points.
const RULE: f64 = 0.5;

/// Adds the opening.
pub(super) fn sheet(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &PaperHead,
    (below, signers): (&[(String, String)], &[Signer]),
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let table = if signers.is_empty() {
        approval(setter, &head.approval)?
    } else {
        boxes(setter, signers)
    };
    let lines = lines(head, below, signers.is_empty(), labels);
    let style = Style::new(if signers.is_empty() { 9.5 } else { 11.0 }).kept();
    opening_beside(flow, setter, head, ("", &table), labels, |lead, setter| {
        let mut para = Para::new("", style, 1.5);
        for (at, line) in lines.iter().enumerate() {
            let apart = if at == 0 { 0.0 } else { 1.6 * em(style) };
            para = para.then(line.as_str(), style, apart);
        }
        if !lines.is_empty() {
            lead.gap(0.8);
            lead.para(setter, &para);
        }
    });
    flow.gap(3.0);
    Ok(())
}

/// The lines below a title; where nobody signs, 文書番号 and 作成日 too.
fn lines(head: &PaperHead, below: &[(String, String)], is_dated: bool, labels: &Labels<'_>) -> Vec<String> {
    let date = head.date.as_ref().map_or("", |date| date.text.as_str());
    let facts = [("report-x-number", head.number.as_str()), ("report-x-date", date)];
    let facts = facts.into_iter().filter(|(_, text)| is_dated && !text.is_empty());
    let facts = facts.map(|(id, text)| (labels(id, &[]), text.to_owned()));
    let said =
        |(label, text): (String, String)| labels("paper-audit-line", &[("label", &label), ("text", &text)]);
    below.iter().cloned().chain(facts).map(said).collect()
}

/// 作成者, 査閲者: title, name, day below each other.
fn boxes(setter: &mut Setter, signers: &[Signer]) -> ApprovalTable {
    let count = f64::from(u8::try_from(signers.len()).unwrap_or(4));
    let (width, height) = (BOX * count, HEIGHTS.iter().sum());
    let mut marks = vec![Mark::Outline {
        area: (0.0, 0.0, width, height),
        width: RULE,
        ink: Ink::INK,
    }];
    for y in [HEIGHTS[0], HEIGHTS[0] + HEIGHTS[1]] {
        marks.push(Mark::rule((0.0, y), (width, y), RULE, Ink::INK));
    }
    let mut left = 0.0;
    for one in signers {
        if left > 0.0 {
            marks.push(Mark::rule((left, 0.0), (left, height), RULE, Ink::INK));
        }
        let day = one.on.as_ref().map_or("", |day| day.text.as_str());
        let lines = [
            (one.title.as_str(), Style::new(8.0)),
            (&one.name, TABLE),
            (day, Style::new(8.0)),
        ];
        let mut top = 0.0;
        for ((text, style), height) in lines.into_iter().zip(HEIGHTS) {
            fitted(setter, text, style, (left, top, height), &mut marks);
            top += height;
        }
        left += BOX;
    }
    ApprovalTable { width, height, marks }
}

/// A line in the middle of a box; one that is too long is set smaller on as many lines as it takes.
fn fitted(setter: &mut Setter, text: &str, style: Style, area: (f64, f64, f64), marks: &mut Vec<Mark>) {
    if text.is_empty() {
        return;
    }
    let (left, top, height) = area;
    let room = BOX - 2.0;
    let is_long = setter.width(text, style) > room;
    let style = if is_long { Style::new(7.5) } else { style };
    let para = Para::new(text, style, 1.15).align(Align::Centre);
    let needed: f64 = setter.set(&para, room).iter().map(|line| line.height).sum();
    let inset = ((height - needed) / 2.0).max(0.0);
    stack(setter, &para, Role::P, (left + 1.0, top + inset), room, marks);
}
