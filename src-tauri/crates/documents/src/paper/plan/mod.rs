//! 改善計画書 (様式第3号): the blocks in order (README of the papers, 6).

mod head;
mod list;
mod text;

use super::opening;
use super::style::{NOTE, em};
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{ImprovementPlan, PlanMeasure};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::WIDE;
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Para, Style};
use crate::words::Labels;

/// Lays the plan out as PDF.
pub fn improvement_plan_pdf(plan: &ImprovementPlan, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&plan.head.running_title)?;
    let mut flow = Flow::new(WIDE.width(), WIDE.height());
    head::head(&mut flow, &mut setter, plan, labels)?;
    let title = labels("plan-list", &[]);
    setter.enter(title.clone());
    flow.bookmark(title);
    flow.table(&mut setter, &list::list(plan, labels));
    if !plan.measures.is_empty() {
        totals(&mut flow, &mut setter, plan, labels);
        changes(&mut flow, &mut setter, plan, labels);
        notes(&mut flow, &mut setter, labels);
    }
    opening::retention(&mut flow, &mut setter, &plan.head.retention, labels);
    let properties = Properties {
        title: [plan.head.fiscal_year.as_str(), &plan.head.title]
            .join("　")
            .trim()
            .to_owned(),
        author: plan.head.body.clone(),
        made_at: plan.head.made_at.clone(),
    };
    let mut running = opening::running_words(&plan.head, labels);
    // A plan over several editions has none of its own.
    if plan.head.edition.is_empty() {
        running.left.clear();
    }
    if plan.head.standard.is_empty() {
        running.right.1.clear();
    }
    render(
        setter,
        Paper {
            frame: &WIDE,
            running: &running,
            flow,
            properties,
        },
    )
}

/// A heading without a number.
fn heading(flow: &mut Flow, setter: &mut Setter, title: &str) {
    setter.enter(title);
    flow.bookmark(title);
    let para = Para::new(title, Style::new(11.5).bold(), 1.4);
    flow.heading(setter, &para, Role::H2, (5.0, 1.6));
}

fn totals(flow: &mut Flow, setter: &mut Setter, plan: &ImprovementPlan, labels: &Labels<'_>) {
    flow.keep(|flow| {
        heading(flow, setter, &labels("plan-totals", &[]));
        flow.table(setter, &list::totals(plan, labels));
    });
}

fn changes(flow: &mut Flow, setter: &mut Setter, plan: &ImprovementPlan, labels: &Labels<'_>) {
    let is_changed = |measure: &PlanMeasure| !measure.changes.is_empty() || measure.wish.is_some();
    if !plan.measures.iter().any(is_changed) {
        return;
    }
    heading(flow, setter, &labels("plan-changes", &[]));
    flow.table(setter, &list::changes(plan, labels));
}

/// What the words of the list mean.
fn notes(flow: &mut Flow, setter: &mut Setter, labels: &Labels<'_>) {
    let indent = 2.0 * em(NOTE) * 0.95;
    let lead = labels("report-note-lead", &[]);
    let first = Para::new(lead, NOTE, 1.5).then(labels("plan-note-1", &[]), NOTE, 0.9 * em(NOTE));
    let second = Para::new(labels("plan-note-2", &[]), NOTE, 1.5);
    flow.keep(|flow| {
        flow.para(setter, &first.indent(0.0, indent).before(1.2));
        flow.para(setter, &second.indent(indent, indent));
    });
}
