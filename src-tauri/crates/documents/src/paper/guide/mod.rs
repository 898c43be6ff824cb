//! 記入の手引き: two pages for who fills in the sheet; what is to be done on the first, how on the second.

use super::figures::{self, Figure};
use super::opening;
use super::style::{BODY, REMARK, SPACE, TABLE, TABLE_LEADING, em, head, line};
use crate::Rendered;
use crate::error::DocumentsError;
use crate::guide::{GuideText, Line, Section, Shape, compose};
use crate::model::{FillingGuide, Standing};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::{REPORT, Running};
use crate::pdf::mark::{Ink, Role};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style, paragraphs};
use crate::words::Labels;

/// Widths of the boxes: deadline, set, questions, minutes.
const BOXES: [f64; 4] = [65.0, 35.0, 38.0, 32.0];
/// Size of the deadline in points.
const DEADLINE: f64 = 17.0;
/// Line pitch of the running text.
const LEADING: f64 = 1.45;

/// Lays the guide out as PDF.
pub fn filling_guide_pdf(guide: &FillingGuide, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let head = &guide.head;
    let mut setter = Setter::new(&head.running_title)?;
    let mut flow = Flow::new(REPORT.width(), REPORT.height());
    let text = compose(guide, labels);
    opening(&mut flow, &mut setter, guide, labels);
    lead(&mut flow, &mut setter, &text);
    for (index, section) in text.sections.iter().enumerate() {
        setter.enter(section.title.clone());
        flow.keep(|flow| self::section(flow, &mut setter, index + 1, section));
    }
    let title = [head.fiscal_year.as_str(), &head.title]
        .join("　")
        .trim()
        .to_owned();
    let properties = Properties {
        title,
        author: head.body.clone(),
        made_at: head.made_at.clone(),
    };
    let running = running(guide, labels);
    render(
        setter,
        Paper {
            frame: &REPORT,
            running: &running,
            flow,
            properties,
        },
    )
}

/// Header and footer: a guide has no state, only the number of its edition.
fn running(guide: &FillingGuide, labels: &Labels<'_>) -> Running {
    let (_, number) = opening::standing(&guide.head.standing, labels);
    let mut words = opening::running_words(&guide.head, labels);
    if matches!(guide.head.standing, Standing::Sealed { .. }) {
        words.right.0 = number;
    }
    words
}

/// Form, issuing section and day; the title.
fn opening(flow: &mut Flow, setter: &mut Setter, guide: &FillingGuide, labels: &Labels<'_>) {
    let head = &guide.head;
    let small = Style::new(8.5).sub();
    let date = head.date.as_ref().map_or("", |date| date.text.as_str());
    let unit = [head.body.as_str(), &head.unit].concat();
    let issued = labels("guide-issued", &[("unit", &unit), ("date", date)]);
    let mut top = Para::new(issued.trim(), small, 1.3).align(Align::Right);
    if !head.form.is_empty() {
        let room = flow.width - setter.width(issued.trim(), small) - setter.width(&head.form, small) - 0.1;
        top = Para::new(head.form.clone(), small, 1.3).then(issued.trim(), small, room.max(2.0));
    }
    flow.para(setter, &top);
    flow.gap(3.0);
    let title = opening::title_para(head);
    flow.heading(setter, &title.align(Align::Centre), Role::H1, (3.0, 3.5));
}

/// The boxes and what the check is for.
fn lead(flow: &mut Flow, setter: &mut Setter, text: &GuideText) {
    setter.enter(text.facts[0].label.clone());
    let facts: Vec<Figure> = text
        .facts
        .iter()
        .map(|fact| Figure {
            label: fact.label.clone(),
            value: fact.value.clone(),
            unit: fact.unit.clone(),
            bases: vec![fact.base.clone()],
        })
        .collect();
    figures::boxes(flow, setter, &facts, &BOXES, DEADLINE);
    flow.gap(3.0);
    flow.para(
        setter,
        &Para::new(text.lead.clone(), REMARK, 1.6).indent(em(REMARK), 0.0),
    );
}

fn section(flow: &mut Flow, setter: &mut Setter, number: usize, section: &Section) {
    let style = Style::new(11.5).bold();
    let title =
        Para::new(number.to_string(), style, 1.4).then(section.title.clone(), style, SPACE * em(style));
    flow.bookmark(format!("{number} {}", section.title));
    flow.heading(setter, &title, Role::H2, (4.2, 1.3));
    if !section.lead.is_empty() {
        text(flow, setter, &section.lead);
    }
    match section.shape {
        Shape::Table if section.heads.is_empty() => flow.table(setter, &pairs(&section.lines)),
        Shape::Table => flow.table(setter, &table(section)),
        Shape::Steps => flow.table(setter, &steps(&section.lines)),
        Shape::List => list(flow, setter, &section.lines),
    }
    if !section.note.is_empty() {
        text(flow, setter, &section.note);
    }
}

/// A sentence of the running text.
fn text(flow: &mut Flow, setter: &mut Setter, sentence: &str) {
    flow.para(
        setter,
        &Para::new(sentence, REMARK, LEADING).indent(em(REMARK), 0.0),
    );
}

/// Key, text and remark under their heads.
fn table(section: &Section) -> Table {
    let cell = |text: &str| Cell::paras(Para::split(text, TABLE, TABLE_LEADING));
    let rows = section.lines.iter().map(|line| Row {
        cells: vec![
            Cell::new(Para::new(line.key.clone(), TABLE.bold(), TABLE_LEADING)).head(Ink::TINT_LIGHT),
            cell(&line.text),
            cell(&line.remark),
        ],
        ..Row::default()
    });
    Table {
        columns: vec![30.0, 69.0, 71.0],
        head: Some(Row {
            cells: section.heads.iter().map(|text| head(text)).collect(),
            ..Row::default()
        }),
        rows: rows.collect(),
        continued: Vec::new(),
    }
}

/// Number, title and sentence of each step.
fn steps(lines: &[Line]) -> Table {
    let rows = lines.iter().enumerate().map(|(index, line)| {
        let number = Para::new((index + 1).to_string(), Style::new(13.0).bold(), 1.2).align(Align::Centre);
        let title = Para::new(line.key.clone(), Style::new(9.5).bold(), 1.4);
        let sentence = Para::split(&line.text, Style::new(9.5), 1.45);
        Row {
            cells: vec![
                Cell::new(number).head(Ink::TINT).middle(),
                Cell::new(title).head(Ink::TINT_LIGHT).middle(),
                Cell::paras(sentence).middle(),
            ],
            kind: RowKind::Data,
            min_height: 7.8,
        }
    });
    Table {
        columns: vec![10.0, 36.0, 124.0],
        rows: rows.collect(),
        ..Table::default()
    }
}

/// Two pairs of key and value on a line.
fn pairs(lines: &[Line]) -> Table {
    let rows = lines.chunks(2).map(|two| {
        let mut cells: Vec<Cell> = two
            .iter()
            .flat_map(|one| {
                let key = Para::new(one.key.clone(), TABLE.bold(), TABLE_LEADING);
                [
                    Cell::new(key).head(Ink::TINT_LIGHT).middle(),
                    Cell::new(line(&one.text)).middle(),
                ]
            })
            .collect();
        if let (1, Some(last)) = (two.len(), cells.last_mut()) {
            last.span = 3;
        }
        Row {
            cells,
            ..Row::default()
        }
    });
    Table {
        columns: vec![22.0, 63.0, 22.0, 63.0],
        rows: rows.collect(),
        ..Table::default()
    }
}

/// (1) in a column of 8.5 mm, the text hanging; its further lines below it.
fn list(flow: &mut Flow, setter: &mut Setter, lines: &[Line]) {
    let (left, column) = (em(BODY), 8.5);
    for (index, line) in lines.iter().enumerate() {
        let label = format!("({})", index + 1);
        let width = setter.width(&label, REMARK);
        for (number, part) in paragraphs(&line.text).enumerate() {
            let (para, first) = if number == 0 {
                let label = Para::new(label.clone(), REMARK, LEADING);
                (label.then(part, REMARK, (column - width).max(1.0)), left)
            } else {
                (Para::new(part, REMARK, LEADING), left + column + em(REMARK))
            };
            let hang = if number == 0 { left + column } else { first };
            flow.para(setter, &para.indent(first, hang));
        }
    }
}
