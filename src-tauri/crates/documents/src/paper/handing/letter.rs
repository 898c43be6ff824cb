//! An official letter with its 記, as Japanese offices lay it out: number and date at the right, addressee at the left,
//! sender at the right, subject in the middle.

use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::Letter;
use crate::paper::opening::{mark, stack};
use crate::paper::style::{BODY, BODY_LEADING, body, em};
use crate::paper::tables::blank_date;
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::frame::{LETTER, Running};
use crate::pdf::mark::{Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::text::{Align, Para, Style};
use crate::words::Labels;

/// Subject.
const SUBJECT: Style = Style::new(12.0);
/// Widths of number and label of the 記 in millimetres.
const NUMBER: f64 = 8.0;
const LABEL: f64 = 29.0;

/// Lays the letter out as PDF.
pub fn letter_pdf(letter: &Letter, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&letter.subject)?;
    let mut flow = Flow::new(LETTER.width(), LETTER.height());
    if !letter.number.is_empty() {
        flow.para(&mut setter, &plain(&letter.number).align(Align::Right));
    }
    let date = match &letter.date {
        Some(date) => plain(&date.text),
        None => blank_date(BODY, labels),
    };
    flow.para(&mut setter, &date.align(Align::Right));
    flow.gap(4.0);
    for line in &letter.addressee {
        flow.para(&mut setter, &plain(line));
    }
    flow.gap(4.0);
    let omitted = labels("letter-seal-omitted", &[]);
    let seal = letter.is_seal_omitted.then_some(&omitted);
    block(
        &mut flow,
        &mut setter,
        letter.sender.iter().chain(seal),
        em(BODY) * 2.0,
    );
    let subject = Para::new(letter.subject.clone(), SUBJECT, 1.5).align(Align::Centre);
    flow.heading(&mut setter, &subject, Role::H1, (8.0, 5.0));
    for text in &letter.text {
        flow.para(&mut setter, &body(text));
    }
    if !letter.points.is_empty() {
        flow.gap(4.5);
        let record = plain(&labels("letter-record", &[])).align(Align::Centre);
        flow.heading(&mut setter, &record, Role::H2, (4.5, 3.0));
        for (number, (label, lines)) in (1..).zip(&letter.points) {
            point(&mut flow, &mut setter, number, label, lines);
        }
        flow.gap(2.5);
        let end = plain(&labels("letter-end", &[])).align(Align::Right);
        flow.para(&mut setter, &end);
    }
    flow.gap(4.0);
    block(&mut flow, &mut setter, letter.contact.iter(), 0.0);
    file(setter, flow, letter)
}

fn plain(text: &str) -> Para {
    Para::new(text, BODY, BODY_LEADING)
}

/// Lines that begin at one place, the longest ending `inset` before the right edge.
fn block<'a>(
    flow: &mut Flow,
    setter: &mut Setter,
    lines: impl Iterator<Item = &'a String> + Clone,
    inset: f64,
) {
    let widest = lines
        .clone()
        .map(|line| setter.width(line, BODY))
        .fold(0.0, f64::max);
    let width = (widest + 0.01).min(flow.width * 0.7);
    let left = flow.width - inset - width;
    let (mut marks, mut y) = (Vec::new(), 0.0);
    for line in lines {
        y = stack(setter, &plain(line), Role::P, (left, y), width, &mut marks);
    }
    flow.push(slab(y, marks));
}

/// One point of the 記.
fn point(flow: &mut Flow, setter: &mut Setter, number: u32, label: &str, lines: &[String]) {
    let mut marks: Vec<Mark> = Vec::new();
    let figure = plain(&number.to_string());
    stack(setter, &figure, Role::P, (0.0, 0.0), NUMBER, &mut marks);
    let below = stack(setter, &plain(label), Role::P, (NUMBER, 0.0), LABEL, &mut marks);
    let left = NUMBER + LABEL;
    let mut y = 0.0;
    for line in lines {
        y = stack(
            setter,
            &plain(line),
            Role::P,
            (left, y),
            flow.width - left,
            &mut marks,
        );
    }
    flow.gap(1.1);
    flow.push(slab(y.max(below), marks));
}

fn slab(height: f64, marks: Vec<Mark>) -> Slab {
    Slab {
        height,
        marks,
        joint: Joint::Free,
        ..Slab::default()
    }
}

fn file(setter: Setter, flow: Flow, letter: &Letter) -> Result<Rendered, DocumentsError> {
    let properties = Properties {
        title: letter.subject.clone(),
        author: letter.body.clone(),
        made_at: letter.made_at.clone(),
    };
    let running = Running {
        title: vec![letter.body.clone()],
        mark: mark(&letter.mark),
        left: letter.number.clone(),
        ..Running::default()
    };
    render(
        setter,
        Paper {
            frame: &LETTER,
            running: &running,
            flow,
            properties,
        },
    )
}
