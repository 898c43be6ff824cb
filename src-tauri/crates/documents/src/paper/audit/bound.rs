//! 監査調書綴: cover, contents with the page of each paper, missing numbers, the papers, the evidence.

use super::{blocks, list, opening, section};
use crate::audit::{Block, contents, cover, evidence_list, evidence_place, missing, paper_blocks, signers};
use crate::error::DocumentsError;
use crate::model::{PaperHead, WorkingPaper, WorkingPaperSet};
use crate::paper::opening::{draft_box, standing};
use crate::paper::style::{BODY, NOTE, body};
use crate::pdf::flow::{Flow, Joint, Slab};
use crate::pdf::frame::REPORT;
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Align, Para, Style};
use crate::words::Labels;

/// Title of the cover.
const TITLE: Style = Style::new(20.0).bold().tracked(0.04);
/// Distance of the title from the top of the text area.
const TOP: f64 = 42.0;

fn page() -> Flow {
    Flow::new(REPORT.width(), REPORT.height())
}

/// Everything. Each paper begins a page, so the pages of the papers do not depend on what stands before them: they are
/// laid out once, then the contents twice (for their length, and with the pages).
pub(super) fn flow(
    setter: &mut Setter,
    set: &WorkingPaperSet,
    labels: &Labels<'_>,
) -> Result<Flow, DocumentsError> {
    let mut papers = page();
    for one in &set.papers {
        paper(&mut papers, setter, set, one, labels)?;
    }
    evidence(&mut papers, setter, set, labels);
    let (starts, _) = papers.bookmark_pages();
    let draft = front(setter, set, &vec![0; set.papers.len()], labels);
    let (_, before) = draft.bookmark_pages();
    let pages: Vec<usize> = starts.iter().map(|page| page + before).collect();
    let mut flow = front(setter, set, &pages, labels);
    flow.append(papers);
    Ok(flow)
}

/// Cover, contents, missing numbers.
fn front(setter: &mut Setter, set: &WorkingPaperSet, pages: &[usize], labels: &Labels<'_>) -> Flow {
    let mut flow = page();
    let head = &set.head.paper;
    setter.enter(head.running_title.clone());
    flow.para(setter, &Para::new(head.form.as_str(), Style::new(8.5).sub(), 1.3));
    if matches!(head.standing, crate::model::Standing::Draft { .. }) {
        let word = labels("paper-draft", &[]);
        let width = setter.width(&word, Style::new(15.0).bold().tracked(0.04)) + 4.8;
        let mut marks = Vec::new();
        draft_box(setter, &word, (0.2, width), &mut marks);
        flow.gap(3.0);
        flow.push(Slab {
            height: 8.0,
            marks,
            joint: Joint::Hard,
            ..Slab::default()
        });
    }
    flow.gap(TOP);
    let lines = [
        (head.fiscal_year.as_str(), Style::new(13.0)),
        (head.title.as_str(), TITLE),
    ];
    for (text, style) in lines.into_iter().filter(|(text, _)| !text.is_empty()) {
        let para = Para::new(text, style, 1.5).align(Align::Centre);
        flow.heading(setter, &para, Role::H1, (1.0, 1.0));
    }
    flow.gap(22.0);
    blocks(&mut flow, setter, &set.head, &cover(set, labels), labels);
    flow.gap(24.0);
    let date = head.date.as_ref().map_or("", |date| date.text.as_str());
    let unit = format!("{}{}", head.body, head.unit);
    for text in [date, unit.as_str(), head.sender_name.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
    {
        flow.para(setter, &Para::new(text, BODY, 1.6).align(Align::Centre));
    }
    flow.page_break();
    let list = contents(set, pages, labels);
    flow.bookmark(list.name.clone());
    section(&mut flow, setter, &list.name, "");
    let table = list::table(&list, flow.width, labels);
    flow.table(setter, &table);
    section(
        &mut flow,
        setter,
        &labels("paper-audit-missing", &[]),
        &labels("paper-audit-missing-remark", &[]),
    );
    if set.missing.is_empty() {
        flow.para(setter, &body(&labels("paper-audit-missing-none", &[])));
    } else if let Block::List(list) = missing(set, labels) {
        let table = list::table(&list, flow.width, labels);
        flow.table(setter, &table);
    }
    flow
}

/// One paper on pages of its own.
fn paper(
    flow: &mut Flow,
    setter: &mut Setter,
    set: &WorkingPaperSet,
    one: &WorkingPaper,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let head = PaperHead {
        running_title: one.number.clone(),
        title: labels("paper-audit-working-title", &[]),
        form: set.paper_form.clone(),
        standing: one.standing.clone(),
        ..PaperHead::default()
    };
    let label = labels("paper-audit-paper-number", &[]);
    let number = (label, one.number.clone());
    flow.page_break();
    flow.bookmark([one.number.as_str(), &one.item].join("　"));
    opening::sheet(flow, setter, &head, (&[number], &signers(one, labels)), labels)?;
    blocks(
        flow,
        setter,
        &set.head,
        &paper_blocks(&set.head, one, labels),
        labels,
    );
    let (version, check) = standing(&one.standing, labels);
    flow.gap(2.0);
    let standing = labels(
        "paper-audit-of-paper",
        &[("standing", &format!("{version}　{check}"))],
    );
    let line = Para::new(standing, NOTE, 1.5).align(Align::Right);
    flow.para(setter, &line);
    Ok(())
}

fn evidence(flow: &mut Flow, setter: &mut Setter, set: &WorkingPaperSet, labels: &Labels<'_>) {
    let list = evidence_list(set.papers.iter().flat_map(|paper| &paper.evidence), labels);
    flow.page_break();
    flow.bookmark(list.name.clone());
    section(flow, setter, &list.name, "");
    let place = evidence_place(set.papers.iter().flat_map(|paper| &paper.evidence), labels);
    blocks(flow, setter, &set.head, place.as_slice(), labels);
    let table = list::table(&list, flow.width, labels);
    flow.table(setter, &table);
}
