//! A letter of an audit: number and date at the right, addressee at the left, sender at the right, 件名, text, 記.

use super::list;
use crate::audit::Point;
use crate::model::{AuditHead, Standing};
use crate::paper::opening::{draft_box, stack};
use crate::paper::style::{BODY, body, em};
use crate::paper::tables::blank_date;
use crate::pdf::flow::{Flow, Joint, Slab, shift};
use crate::pdf::mark::{Mark, Role};
use crate::pdf::measure::{Line, Setter};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Line pitch of letters.
const LEADING: f64 = 1.5;
/// Subject.
const SUBJECT: Style = Style::new(12.0);
/// Widths of number and label of the 記 in millimetres.
const NUMBER: f64 = 8.0;
const LABEL: f64 = 29.0;
/// Share of a page up to which a table stands beside its label.
const BESIDE: f64 = 0.45;
/// Text of the contact.
const CONTACT: Style = Style::new(9.5);

fn plain(text: &str) -> Para {
    Para::new(text, BODY, LEADING)
}

/// From the form number to the paragraphs.
pub(super) fn opening(flow: &mut Flow, setter: &mut Setter, head: &AuditHead, labels: &Labels<'_>) {
    let paper = &head.paper;
    setter.enter(paper.running_title.clone());
    top(flow, setter, head, labels);
    flow.gap(4.0);
    let to = words::addressee(&paper.addressee, labels);
    flow.para(setter, &plain(&to));
    flow.gap(4.0);
    let omitted = labels("letter-seal-omitted", &[]);
    let lines: Vec<&str> = [paper.sender_role.as_str(), &paper.sender_name]
        .into_iter()
        .filter(|line| !line.is_empty())
        .chain(head.is_seal_omitted.then_some(omitted.as_str()))
        .collect();
    block(flow, setter, &lines, BODY, em(BODY));
    let subject = Para::new(
        [paper.fiscal_year.as_str(), &paper.title].concat(),
        SUBJECT,
        LEADING,
    );
    flow.bookmark(paper.title.clone());
    flow.heading(setter, &subject.align(Align::Centre), Role::H1, (7.0, 4.5));
    for text in crate::pdf::text::paragraphs(&paper.opening).filter(|text| !text.is_empty()) {
        let mut para = body(text);
        para.leading = LEADING;
        flow.para(setter, &para);
    }
}

/// Form number (and 案) at the left, 文書番号 and date at the right.
fn top(flow: &mut Flow, setter: &mut Setter, head: &AuditHead, labels: &Labels<'_>) {
    let paper = &head.paper;
    let mut marks = Vec::new();
    let half = flow.width / 2.0;
    let form = Para::new(paper.form.as_str(), Style::new(8.5).sub(), 1.3);
    let mut left = stack(setter, &form, Role::P, (0.0, 0.0), half, &mut marks);
    if matches!(paper.standing, Standing::Draft { .. }) {
        let word = labels("paper-draft", &[]);
        let width = setter.width(&word, Style::new(15.0).bold().tracked(0.04)) + 4.8;
        let mut boxed = Vec::new();
        draft_box(setter, &word, (0.2, width), &mut boxed);
        marks.extend(boxed.iter().map(|mark| mark.shifted(0.0, left + 2.5)));
        left += 10.5;
    }
    let mut date = match &paper.date {
        Some(date) => plain(&date.text),
        None => blank_date(BODY, labels),
    };
    date.leading = LEADING;
    let mut right = 0.0;
    for para in [plain(&paper.number), date] {
        let para = para.align(Align::Right);
        right = stack(setter, &para, Role::P, (half, right), half, &mut marks);
    }
    flow.push(slab(left.max(right), marks, Joint::Hard));
}

/// Lines that begin at one place, the longest ending `inset` before the right edge.
fn block(flow: &mut Flow, setter: &mut Setter, lines: &[&str], style: Style, inset: f64) {
    if lines.is_empty() {
        return;
    }
    let widest = lines
        .iter()
        .map(|line| setter.width(line, style))
        .fold(0.0, f64::max);
    let width = (widest + 0.01).min(flow.width * 0.7);
    let left = flow.width - inset - width;
    let (mut marks, mut y) = (Vec::new(), 0.0);
    for line in lines {
        let para = Para::new(*line, style, LEADING);
        y = stack(setter, &para, Role::P, (left, y), width, &mut marks);
    }
    flow.push(slab(y, marks, Joint::Free));
}

fn slab(height: f64, marks: Vec<Mark>, joint: Joint) -> Slab {
    Slab {
        height,
        marks,
        joint,
        ..Slab::default()
    }
}

/// 記, the points, 以上, 担当.
pub(super) fn record(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &AuditHead,
    points: &[Point],
    labels: &Labels<'_>,
) {
    flow.gap(4.0);
    let record = plain(&labels("letter-record", &[])).align(Align::Centre);
    flow.heading(setter, &record, Role::H2, (4.0, 2.6));
    for (number, point) in (1..).zip(points) {
        setter.enter(point.label.clone());
        flow.gap(if point.list.is_some() { 2.0 } else { 1.3 });
        one(flow, setter, number, point, labels);
    }
    flow.gap(2.0);
    let end = plain(&labels("letter-end", &[])).align(Align::Right);
    flow.para(setter, &end);
    flow.gap(3.0);
    let contact: Vec<&str> = head.contact.iter().map(String::as_str).collect();
    block(flow, setter, &contact, CONTACT, 0.0);
}

/// One point: line by line, so that a long one goes on on the next page.
fn one(flow: &mut Flow, setter: &mut Setter, number: usize, point: &Point, labels: &Labels<'_>) {
    let left = NUMBER + LABEL;
    let room = flow.width - left;
    let first = setter.set(&plain(&number.to_string()), NUMBER);
    let label = setter.set(&plain(&point.label), LABEL - 1.0);
    let mut lines: Vec<Vec<(f64, Line)>> = Vec::new();
    for text in &point.lines {
        for line in setter.set(&plain(text), room) {
            lines.push(vec![(left, line)]);
        }
    }
    lines.extend(columns(setter, &point.columns, left));
    if let Some(list) = &point.list {
        let table = list::table(list, room, labels);
        let mut aside = Flow::new(room, flow.height);
        aside.table(setter, &table);
        if aside.extent() <= flow.height * BESIDE {
            let block = aside.block();
            let mut marks = heading(setter, [&first, &label], 1.0);
            marks.extend(block.marks.iter().map(|mark| mark.shifted(left, 0.0)));
            let below: f64 = label.iter().map(|line| line.height).sum();
            flow.push(slab(block.height.max(below + 1.0), marks, Joint::Free));
        } else {
            let marks = heading(setter, [&first, &label], 0.0);
            let below: f64 = label.iter().map(|line| line.height).sum();
            flow.push(slab(below, marks, Joint::Hard));
            flow.gap(1.0);
            flow.table(setter, &list::table(list, flow.width, labels));
        }
        return;
    }
    let count = lines.len().max(label.len());
    let tag = setter.tag(Role::P);
    for at in 0..count {
        let mut marks = vec![Mark::Open(tag.clone())];
        let mut height: f64 = 0.0;
        if let Some(line) = first.get(at) {
            marks.extend(shift(line, 0.0, 0.0));
        }
        for (x, line) in label
            .get(at)
            .map(|line| (NUMBER, line))
            .into_iter()
            .chain(lines.get(at).into_iter().flatten().map(|(x, line)| (*x, line)))
        {
            height = height.max(line.height);
            marks.extend(shift(line, x, 0.0));
        }
        marks.push(Mark::Close);
        let joint = if at == 0 && count > 1 {
            Joint::Hard
        } else {
            Joint::Free
        };
        flow.push(slab(height, marks, joint));
    }
}

/// Number and label that far below the top.
fn heading(setter: &mut Setter, columns: [&[Line]; 2], top: f64) -> Vec<Mark> {
    let mut marks = vec![Mark::Open(setter.tag(Role::P))];
    for (lines, x) in columns.into_iter().zip([0.0, NUMBER]) {
        let mut y = top;
        for line in lines {
            marks.extend(shift(line, x, y));
            y += line.height;
        }
    }
    marks.push(Mark::Close);
    marks
}

/// Three columns, each as wide as its widest text needs.
fn columns(setter: &mut Setter, rows: &[[String; 3]], left: f64) -> Vec<Vec<(f64, Line)>> {
    let widest = |setter: &mut Setter, at: usize| {
        rows.iter()
            .map(|row| setter.width(&row[at], BODY))
            .fold(0.0, f64::max)
    };
    let first = widest(setter, 0).min(40.0) + 5.0;
    let second = widest(setter, 1).min(62.0) + 5.0;
    let mut found = Vec::new();
    for row in rows {
        let places = [
            (left, first - 3.0),
            (left + first, second - 3.0),
            (left + first + second, 200.0),
        ];
        let set: Vec<Vec<Line>> = row
            .iter()
            .zip(places)
            .map(|(text, (_, room))| setter.set(&plain(text), room))
            .collect();
        let count = set.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..count {
            let line = set
                .iter()
                .zip(places)
                .filter_map(|(lines, (x, _))| lines.get(at).map(|line| (x, line.clone())));
            found.push(line.collect());
        }
    }
    found
}
