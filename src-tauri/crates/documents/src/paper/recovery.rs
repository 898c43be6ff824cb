//! The sheet with the 復旧コード: one A4 page to print, seal and keep (data.md 1).

use super::opening::{mark, stack};
use super::style::{BODY, BODY_LEADING, TABLE, body, em, line};
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::RecoveryPage;
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::frame::{REPORT, Running};
use crate::pdf::mark::{Ink, Mark, Role, pt};
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, LIGHT, Row, RowKind, Table};
use crate::pdf::text::{Align, Para, Style};
use crate::words::{self, Labels};

/// Groups on one line.
const ACROSS: usize = 4;
/// Height of a line of groups.
const PITCH: f64 = 14.0;

/// Lays the sheet out as PDF.
pub fn recovery_page_pdf(page: &RecoveryPage, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let title = labels("recovery-title", &[]);
    let mut setter = Setter::new(&title)?;
    let mut flow = Flow::new(REPORT.width(), REPORT.height());
    let heading = Style::new(18.0).bold().tracked(0.1);
    flow.gap(4.0);
    flow.heading(
        &mut setter,
        &Para::new(title.clone(), heading, 1.35).align(Align::Centre),
        Role::H1,
        (0.0, 6.0),
    );
    flow.table(&mut setter, &basics(page, labels));
    flow.gap(5.0);
    flow.para(&mut setter, &body(&labels("recovery-lead", &[])));
    flow.gap(5.0);
    code(&mut flow, &mut setter, page);
    flow.gap(2.0);
    let count = words::count(i64::try_from(page.groups.len()).unwrap_or(0));
    let note = Para::new(
        labels("recovery-code-note", &[("count", &count)]),
        Style::new(9.0).sub(),
        1.5,
    );
    flow.para(&mut setter, &note);
    keeping(&mut flow, &mut setter, labels);
    flow.gap(6.0);
    flow.table(&mut setter, &sealing(labels));
    file(setter, flow, page, title)
}

fn file(setter: Setter, flow: Flow, page: &RecoveryPage, title: String) -> Result<Rendered, DocumentsError> {
    let (author, made_at) = (page.body.clone(), page.made_at.clone());
    let properties = Properties {
        title: title.clone(),
        author,
        made_at,
    };
    let running = Running {
        title: vec![page.body.clone(), title],
        mark: mark(&page.mark),
        right: (page.case_name.clone(), page.date.text.clone()),
        ..Running::default()
    };
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

fn label_row(label: String, value: Para, height: f64) -> Row {
    let label = Para::new(label, TABLE, 1.42);
    Row {
        cells: vec![
            Cell::new(label).head(Ink::TINT).middle(),
            Cell::new(value).middle(),
        ],
        kind: RowKind::Data,
        min_height: height,
    }
}

fn basics(page: &RecoveryPage, labels: &Labels<'_>) -> Table {
    let rows = [
        ("recovery-body", &page.body),
        ("recovery-case", &page.case_name),
        ("recovery-date", &page.date.text),
    ];
    Table {
        columns: vec![40.0, 130.0],
        rows: rows
            .into_iter()
            .map(|(id, value)| label_row(labels(id, &[]), Para::new(value.clone(), BODY, 1.42), 8.0))
            .collect(),
        ..Table::default()
    }
}

/// The groups in a heavy frame, four across, each with its number.
fn code(flow: &mut Flow, setter: &mut Setter, page: &RecoveryPage) {
    let rows = page.groups.len().div_ceil(ACROSS);
    let height = PITCH * f64::from(u32::try_from(rows).unwrap_or(1)) + 6.0;
    let width = flow.width / f64::from(u32::try_from(ACROSS).unwrap_or(4));
    let longest = page
        .groups
        .iter()
        .map(|group| setter.width(group, Style::new(20.0).bold().figure()))
        .fold(1.0, f64::max);
    let size = 20.0 * ((width - 12.0) / longest).min(1.0);
    let mut marks = vec![Mark::Outline {
        area: (0.0, 0.0, flow.width, height),
        width: 1.5,
        ink: Ink::INK,
    }];
    let (mut x, mut y) = (0.0, 3.0);
    for (index, group) in page.groups.iter().enumerate() {
        if index > 0 && index % ACROSS == 0 {
            (x, y) = (0.0, y + PITCH);
            marks.push(Mark::rule((3.0, y), (flow.width - 3.0, y), LIGHT, Ink::RULE));
        }
        marks.push(Mark::Open(setter.tag(Role::P)));
        let number = (index + 1).to_string();
        let baseline = y + PITCH / 2.0 + pt(size) * 0.36;
        marks.extend(setter.line_at(&number, Style::new(8.0).sub(), Align::Right, (x + 6.5, baseline)));
        let style = Style::new(size).bold().figure();
        marks.extend(setter.line_at(group, style, Align::Left, (x + 8.5, baseline)));
        marks.push(Mark::Close);
        x += width;
    }
    flow.push(Slab {
        height,
        marks,
        joint: Joint::Free,
        ..Slab::default()
    });
}

fn keeping(flow: &mut Flow, setter: &mut Setter, labels: &Labels<'_>) {
    section(flow, setter, &labels("recovery-keep-title", &[]));
    for number in 1..=4 {
        let mut marks = Vec::new();
        let text = labels(&format!("recovery-keep-{number}"), &[]);
        let label = Para::new(format!("({number})"), BODY, BODY_LEADING);
        let left = em(BODY);
        stack(setter, &label, Role::P, (left, 0.0), 8.5, &mut marks);
        let width = flow.width - left - 8.5;
        let para = Para::new(text, BODY, BODY_LEADING);
        let height = stack(setter, &para, Role::P, (left + 8.5, 0.0), width, &mut marks);
        flow.push(Slab {
            height,
            marks,
            ..Slab::default()
        });
    }
    section(flow, setter, &labels("recovery-void-title", &[]));
    flow.para(setter, &body(&labels("recovery-void", &[])));
}

fn section(flow: &mut Flow, setter: &mut Setter, title: &str) {
    let para = Para::new(title, Style::new(11.5).bold(), 1.4);
    flow.heading(setter, &para, Role::H2, (5.0, 1.2));
}

/// Room for the pen: day, person and place of the sealing.
fn sealing(labels: &Labels<'_>) -> Table {
    let date = super::tables::blank_date(TABLE, labels);
    let rows = [
        ("recovery-seal", date),
        ("recovery-seal-name", line("")),
        ("recovery-place", line("")),
    ];
    Table {
        columns: vec![40.0, 130.0],
        rows: rows
            .into_iter()
            .map(|(id, value)| label_row(labels(id, &[]), value, 10.0))
            .collect(),
        ..Table::default()
    }
}
