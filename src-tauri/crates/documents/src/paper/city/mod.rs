//! Papers of the whole body (README of the papers, 6: committee-report): opening, headline, blocks in order.

mod balance;
mod blocks;
mod heat;

use super::figures::{Figure, boxes};
use super::opening::{TITLE, stack};
use super::style::{BODY, SPACE, body, em};
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{CityFigure, CityHead, CityReport};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::frame::{REPORT, Running};
use crate::pdf::mark::{Ink, Mark, Role};
use crate::pdf::measure::Setter;
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Widths of the boxes for up to six figures.
const WIDTHS: [f64; 6] = [42.0, 25.0, 27.0, 25.0, 27.0, 24.0];
/// Size of the first figure in points.
const KEY: f64 = 26.0;

/// Lays the paper out as PDF.
///
/// # Errors
/// When a font or the file cannot be made.
pub fn city_report_pdf(report: &CityReport, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&report.head.running_title)?;
    let mut flow = Flow::new(REPORT.width(), REPORT.height());
    opening(&mut flow, &mut setter, &report.head);
    headline(&mut flow, &mut setter, &report.figures);
    blocks::blocks(&mut flow, &mut setter, &report.blocks);
    let properties = Properties {
        title: title_text(&report.head),
        author: report.head.body.clone(),
        made_at: report.head.made_at.clone(),
    };
    let running = running(&report.head, labels);
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

/// Fiscal year and title.
pub(crate) fn title_text(head: &CityHead) -> String {
    [head.fiscal_year.as_str(), &head.title]
        .join("　")
        .trim()
        .to_owned()
}

fn running(head: &CityHead, labels: &Labels<'_>) -> Running {
    // What is published says nothing of what it was made from.
    let is_public = head.edition.is_empty() && head.made_from.is_empty();
    let number = words::check_number(&head.check_number);
    Running {
        title: vec![
            format!("{}{}", head.body, head.unit),
            head.fiscal_year.clone(),
            head.running_title.clone(),
        ],
        mark: head.mark.clone(),
        draft: String::new(),
        left: [
            ("paper-checklist", "edition", &head.edition),
            ("paper-standard", "revision", &head.standard),
        ]
        .iter()
        .filter(|(.., value)| !value.is_empty())
        .map(|(id, name, value)| labels(id, &[(*name, value.as_str())]))
        .collect::<Vec<_>>()
        .join("　"),
        right: if is_public {
            (String::new(), String::new())
        } else {
            (
                labels("paper-check-number", &[("number", &number)]),
                head.made_from.clone(),
            )
        },
    }
}

/// Meeting and day at the left, 資料番号 in a box at the right, addressee, title.
fn opening(flow: &mut Flow, setter: &mut Setter, head: &CityHead) {
    setter.enter(head.running_title.clone());
    let small = Style::new(9.5);
    let mut marks = Vec::new();
    let mut right = flow.width;
    if !head.paper_number.is_empty() {
        let style = Style::new(11.0).bold();
        let width = setter.width(&head.paper_number, style) + 8.0;
        let area = (flow.width - width, 0.0, width, 7.0);
        marks.push(Mark::Outline {
            area,
            width: 0.75,
            ink: Ink::INK,
        });
        marks.push(Mark::Open(setter.tag(Role::P)));
        let baseline = setter.baseline(11.0, 7.0);
        marks.extend(setter.line_at(
            &head.paper_number,
            style,
            Align::Centre,
            (area.0 + width / 2.0, baseline),
        ));
        marks.push(Mark::Close);
        right = area.0 - 4.0;
    }
    let mut y = 0.0;
    let align = if head.meeting.is_empty() {
        Align::Right
    } else {
        Align::Left
    };
    for line in [&head.meeting, &head.date]
        .into_iter()
        .filter(|line| !line.is_empty())
    {
        let para = Para::new(line.as_str(), small, 1.5).align(align);
        y = stack(setter, &para, Role::P, (0.0, y), right, &mut marks);
    }
    let height = if head.paper_number.is_empty() {
        y
    } else {
        y.max(7.0)
    };
    if height > 0.0 {
        flow.push(Slab {
            height,
            marks,
            joint: Joint::Hard,
            ..Slab::default()
        });
    }
    if !head.addressee.is_empty() {
        // A paper kept from before has no sender of its own.
        let sender = if head.sender.is_empty() {
            &head.unit
        } else {
            &head.sender
        };
        flow.gap(2.0);
        flow.para(setter, &Para::new(head.addressee.as_str(), BODY, 1.5));
        flow.para(setter, &Para::new(sender.as_str(), BODY, 1.5).align(Align::Right));
    }
    flow.gap(4.0);
    let title = Para::new(head.fiscal_year.as_str(), TITLE.kept(), 1.35)
        .then(head.title.as_str(), TITLE, SPACE * em(TITLE))
        .align(Align::Centre);
    flow.heading(setter, &title, Role::H1, (4.0, 3.5));
    if !head.opening.is_empty() {
        flow.para(setter, &body(&head.opening));
        flow.gap(3.0);
    }
}

fn headline(flow: &mut Flow, setter: &mut Setter, figures: &[CityFigure]) {
    if figures.is_empty() {
        return;
    }
    let all: Vec<Figure> = figures
        .iter()
        .take(WIDTHS.len())
        .map(|figure| Figure {
            label: figure.label.clone(),
            value: figure.value.clone(),
            unit: figure.unit.clone(),
            bases: figure.bases.clone(),
        })
        .collect();
    let used: f64 = WIDTHS.iter().take(all.len()).sum();
    let widths: Vec<f64> = WIDTHS
        .iter()
        .take(all.len())
        .map(|width| width * flow.width / used)
        .collect();
    boxes(flow, setter, &all, &widths, KEY);
}
