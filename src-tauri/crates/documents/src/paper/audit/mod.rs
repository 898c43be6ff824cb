//! Papers of an audit as PDF: the blocks of `audit` laid out (README of the papers, 3 and 6).

mod bound;
mod form;
mod letter;
mod list;
mod opening;

use super::figures::{Figure as FigureBox, LOW, boxes};
use super::opening::{self as shared, running_words};
use super::style::{BODY, BODY_LEADING, NOTE, body, em};
use crate::Rendered;
use crate::audit::{Block, Doc, Figure, Frame as Kind, Opening, compose};
use crate::error::DocumentsError;
use crate::model::{AuditHead, AuditPaper};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::{Frame, LETTER, REPORT, Running, WIDE};
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Para, Style};
use crate::words::{self, Labels};

/// Lays a paper of an audit out as PDF.
///
/// # Errors
/// When the 決裁欄 has too many boxes, or a font or the file cannot be made.
pub fn audit_paper_pdf(paper: &AuditPaper, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let head = &numbered_head(paper, labels);
    let mut setter = Setter::new(&head.paper.running_title)?;
    let (frame, flow) = if let AuditPaper::WorkingPapers(set) = paper {
        (&REPORT, bound::flow(&mut setter, set, labels)?)
    } else {
        let doc = compose(paper, labels);
        let frame = frame(doc.frame);
        let mut flow = Flow::new(frame.width(), frame.height());
        open(&mut flow, &mut setter, head, &doc, labels)?;
        blocks(&mut flow, &mut setter, head, &doc.blocks, labels);
        retention(&mut flow, &mut setter, paper, labels);
        (frame, flow)
    };
    finished(setter, (frame, flow), head, &running(paper, labels))
}

/// Lays blocks that are no paper of an audit out in the same way: no number of an audit.
pub(super) fn laid_out(head: &AuditHead, doc: &Doc, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&head.paper.running_title)?;
    let frame = frame(doc.frame);
    let mut flow = Flow::new(frame.width(), frame.height());
    let head = &with_number(head, doc.opening == Opening::Letter, labels);
    open(&mut flow, &mut setter, head, doc, labels)?;
    blocks(&mut flow, &mut setter, head, &doc.blocks, labels);
    shared::retention(&mut flow, &mut setter, &head.paper.retention, labels);
    let running = running_of(head, false, labels);
    finished(setter, (frame, flow), head, &running)
}

fn finished(
    setter: Setter,
    (frame, flow): (&'static Frame, Flow),
    head: &AuditHead,
    running: &Running,
) -> Result<Rendered, DocumentsError> {
    let properties = Properties {
        title: [head.paper.fiscal_year.as_str(), &head.paper.title]
            .join("　")
            .trim()
            .to_owned(),
        author: head.paper.body.clone(),
        made_at: head.paper.made_at.clone(),
    };
    render(
        setter,
        Paper {
            frame,
            running,
            flow,
            properties,
        },
    )
}

/// What goes out under a number of the office's register has room for it until it is known; what stays within the audit has
/// none.
fn numbered_head(paper: &AuditPaper, labels: &Labels<'_>) -> AuditHead {
    let is_sent = matches!(
        paper,
        AuditPaper::Notice(_)
            | AuditPaper::Order(_)
            | AuditPaper::Report(_)
            | AuditPaper::RollOut(_)
            | AuditPaper::RollOutResults(_)
            | AuditPaper::ImprovementForm(_)
    );
    with_number(paper.head(), is_sent, labels)
}

fn with_number(head: &AuditHead, is_sent: bool, labels: &Labels<'_>) -> AuditHead {
    let mut head = head.clone();
    if is_sent && head.paper.number.is_empty() {
        head.paper.number = labels("paper-audit-number-open", &[]);
    }
    head
}

fn frame(kind: Kind) -> &'static Frame {
    match kind {
        Kind::Report => &REPORT,
        Kind::Letter => &LETTER,
        Kind::Wide => &WIDE,
    }
}

/// Header and footer: the number of the audit stands in both, but not in what is published. A form for the pen says
/// 記入後 before its mark.
fn running(paper: &AuditPaper, labels: &Labels<'_>) -> Running {
    let is_public = matches!(paper, AuditPaper::PublicReport(_));
    let mut running = running_of(paper.head(), is_public, labels);
    // The papers that are bound have versions of their own.
    if matches!(paper, AuditPaper::WorkingPapers(_)) {
        running.right.0 = labels("paper-audit-of-set", &[("standing", &running.right.0)]);
    }
    let is_blank = matches!(paper, AuditPaper::Survey(survey) if survey.is_form)
        || matches!(paper, AuditPaper::RollOut(sheet) if sheet.is_form)
        || matches!(paper, AuditPaper::ImprovementForm(_));
    if is_blank && !running.mark.is_empty() {
        running.mark = labels("check-mark-after", &[("mark", &running.mark)]);
    }
    running
}

fn running_of(head: &AuditHead, is_public: bool, labels: &Labels<'_>) -> Running {
    let mut running = running_words(&head.paper, labels);
    if head.paper.edition.is_empty() || is_public {
        running.left.clear();
    }
    // What is published carries neither version nor 照合番号: they lead back to papers that stay here.
    if is_public {
        running.right = (String::new(), String::new());
    }
    if head.paper.standard.is_empty() {
        running.right.1.clear();
    }
    if !head.audit.is_empty() && !is_public {
        running.title.push(head.audit.clone());
        let label = labels("paper-audit-number", &[]);
        running.left = labels("paper-audit-line", &[("label", &label), ("text", &head.audit)]);
    }
    running
}

fn open(
    flow: &mut Flow,
    setter: &mut Setter,
    head: &AuditHead,
    doc: &Doc,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    match &doc.opening {
        Opening::Report => {
            super::opening::opening_without(flow, setter, &head.paper, labels)?;
            for text in crate::pdf::text::paragraphs(&head.paper.opening).filter(|text| !text.is_empty()) {
                flow.para(setter, &body(text));
            }
            flow.gap(2.0);
            Ok(())
        }
        Opening::Letter => {
            letter::opening(flow, setter, head, labels);
            Ok(())
        }
        Opening::Sheet { below, signers } => {
            opening::sheet(flow, setter, &head.paper, (below, signers), labels)
        }
    }
}

/// Adds the blocks.
fn blocks(flow: &mut Flow, setter: &mut Setter, head: &AuditHead, blocks: &[Block], labels: &Labels<'_>) {
    for block in blocks {
        match block {
            Block::Chapter(title) => {
                setter.enter(title.clone());
                flow.bookmark(title.clone());
                let para = Para::new(title.as_str(), Style::new(11.5).bold(), 1.4);
                flow.heading(setter, &para, Role::H2, (4.6, 1.6));
            }
            Block::Section(title, remark) => section(flow, setter, title, remark),
            Block::Text(text) => flow.para(setter, &body(text)),
            Block::Numbered(lines) => {
                for (number, line) in (1..).zip(lines) {
                    numbered(flow, setter, number, line);
                }
            }
            Block::Form(rows) => {
                flow.gap(1.5);
                flow.table(setter, &form::table(rows, flow.width, labels));
            }
            Block::List(list) => {
                setter.enter(list.name.clone());
                flow.gap(1.2);
                let table = list::table(list, flow.width, labels);
                flow.table(setter, &table);
            }
            Block::Figures(all) => figures(flow, setter, all),
            Block::Axis(axis) => {
                flow.gap(1.2);
                let table = list::axis(axis, flow.width, labels);
                flow.table(setter, &table);
            }
            Block::Record(points) => letter::record(flow, setter, head, points, labels),
            Block::Note(text) => {
                flow.gap(1.2);
                flow.para(setter, &Para::new(text.as_str(), NOTE, 1.5));
            }
            Block::Annex(title, is_new_page) => {
                if *is_new_page {
                    flow.page_break();
                }
                setter.enter(title.clone());
                flow.bookmark(title.clone());
                let para = Para::new(title.as_str(), Style::new(12.0).bold(), 1.4);
                let above = if *is_new_page { 0.0 } else { 6.0 };
                flow.heading(setter, &para, Role::H1, (above, 2.5));
            }
            Block::SignOff(signers) => {
                flow.gap(3.0);
                flow.table(setter, &form::sign_off(signers, flow.width, labels));
            }
        }
    }
}

fn section(flow: &mut Flow, setter: &mut Setter, title: &str, remark: &str) {
    setter.enter(title.to_owned());
    let mut para = Para::new(title, BODY.bold(), 1.4);
    if !remark.is_empty() {
        let small = Style::new(8.5).sub();
        para = para.then(remark, small, 0.8 * em(small));
    }
    flow.heading(setter, &para, Role::H2, (3.2, 1.2));
}

/// (1) in a column of 8.5 mm, the text hanging.
fn numbered(flow: &mut Flow, setter: &mut Setter, number: usize, text: &str) {
    let (left, column) = (em(BODY), 8.5);
    let label = format!("({number})");
    let width = setter.width(&label, BODY);
    for (index, part) in crate::pdf::text::paragraphs(text).enumerate() {
        let para = if index == 0 {
            let para = Para::new(label.clone(), BODY, BODY_LEADING);
            para.then(part, BODY, (column - width).max(1.0))
                .indent(left, left + column)
        } else {
            Para::new(part, BODY, BODY_LEADING).indent(left + column, left + column)
        };
        flow.para(setter, &para);
    }
}

/// The first box is the widest.
fn figures(flow: &mut Flow, setter: &mut Setter, all: &[Figure]) {
    let boxed: Vec<FigureBox> = all
        .iter()
        .map(|figure| FigureBox {
            label: figure.label.clone(),
            value: words::count(figure.value),
            unit: figure.unit.clone(),
            bases: Some(figure.base.clone())
                .filter(|base| !base.is_empty())
                .into_iter()
                .collect(),
        })
        .collect();
    // Six to a row; a body may have more classes than that.
    for row in boxed.chunks(6) {
        let others = f64::from(u8::try_from(row.len().saturating_sub(1)).unwrap_or(5));
        let first = if row.len() == 1 {
            flow.width
        } else {
            flow.width * 50.0 / 170.0
        };
        let mut widths = vec![first];
        widths.extend((1..row.len()).map(|_| (flow.width - first) / others));
        flow.gap(2.0);
        // With nothing below them the figures need less room.
        let size = if row.iter().all(|figure| figure.bases.is_empty()) {
            LOW
        } else {
            26.0
        };
        boxes(flow, setter, row, &widths, size);
    }
}

/// 保存期間 of what is filed; a letter to a section has none.
fn retention(flow: &mut Flow, setter: &mut Setter, paper: &AuditPaper, labels: &Labels<'_>) {
    let is_printed = !matches!(
        paper,
        AuditPaper::Notice(_)
            | AuditPaper::Order(_)
            | AuditPaper::PublicReport(_)
            | AuditPaper::Survey(_)
            | AuditPaper::RollOut(_)
            | AuditPaper::Storage(_)
    );
    if is_printed {
        shared::retention(flow, setter, &paper.head().retention, labels);
    }
}
