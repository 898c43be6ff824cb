//! 自己点検票 (様式第1号), answered and blank: which blocks stand on it, and what its header and footer say.

mod basics;
mod blank;
mod carried;
mod closing;
mod items;
mod profile;
mod walk;

use super::opening;
use super::sheet_opening::sheet_opening;
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{BlankOrder, CheckSheet, SheetForm, Standing};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::Flow;
use crate::pdf::frame::{Frame, REPORT, Running, WIDE};
use crate::pdf::measure::Setter;
use crate::words::{self, Labels};

/// Lays the sheet out as PDF: answered or blank as its form says.
pub fn check_sheet_pdf(sheet: &CheckSheet, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&sheet.head.running_title)?;
    let frame = match sheet.form {
        SheetForm::Blank {
            order: BlankOrder::ByPlace,
        } => &REPORT,
        SheetForm::Answered
        | SheetForm::Blank {
            order: BlankOrder::ByDomain,
        } => &WIDE,
    };
    let mut flow = Flow::new(frame.width(), frame.height());
    match sheet.form {
        SheetForm::Answered => answered(&mut flow, &mut setter, sheet, labels)?,
        SheetForm::Blank {
            order: BlankOrder::ByDomain,
        } => blank::by_domain(&mut flow, &mut setter, sheet, labels)?,
        SheetForm::Blank {
            order: BlankOrder::ByPlace,
        } => walk::by_place(&mut flow, &mut setter, sheet, labels)?,
    }
    file(setter, flow, frame, sheet, labels)
}

fn answered(
    flow: &mut Flow,
    setter: &mut Setter,
    sheet: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    sheet_opening(flow, setter, &sheet.head, "", labels, |lead, setter| {
        lead.gap(2.6);
        let table = basics::answered(sheet, lead.width, labels);
        lead.table(setter, &table);
    })?;
    setter.enter(labels("check-profile-title", &[]));
    for table in profile::strips(setter, &sheet.profile, flow.width, labels) {
        flow.gap(2.0);
        flow.table(setter, &table);
    }
    flow.gap(2.5);
    setter.enter(labels("check-items-title", &[]));
    let table = items::table(sheet, labels);
    flow.table(setter, &table);
    closing::closing(flow, setter, sheet, labels);
    Ok(())
}

/// 記入用 or 見回り用 of a blank form; empty for an answered sheet.
fn suffix(sheet: &CheckSheet, labels: &Labels<'_>) -> String {
    match sheet.form {
        SheetForm::Answered => String::new(),
        SheetForm::Blank {
            order: BlankOrder::ByDomain,
        } => labels("check-blank", &[]),
        SheetForm::Blank {
            order: BlankOrder::ByPlace,
        } => labels("check-walk", &[]),
    }
}

fn file(
    setter: Setter,
    flow: Flow,
    frame: &Frame,
    sheet: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<Rendered, DocumentsError> {
    let head = &sheet.head;
    let suffix = suffix(sheet, labels);
    let title = [head.fiscal_year.as_str(), &head.title, &suffix]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("　");
    let properties = Properties {
        title,
        author: head.body.clone(),
        made_at: head.made_at.clone(),
    };
    let running = running_words(sheet, suffix, labels);
    render(
        setter,
        Paper {
            frame,
            running: &running,
            flow,
            properties,
        },
    )
}

/// Header and footer; a blank form says 記入後 before the mark and 記入用 in place of edition and state.
fn running_words(sheet: &CheckSheet, suffix: String, labels: &Labels<'_>) -> Running {
    let mut running = opening::running_words(&sheet.head, labels);
    if sheet.form == SheetForm::Answered {
        return running;
    }
    running.mark = labels("check-mark-after", &[("mark", &running.mark)]);
    if let Standing::Sealed { check_number, .. } = &sheet.head.standing {
        let number = words::check_number(check_number);
        let number = labels("paper-check-number", &[("number", &number)]);
        running.right.0 = format!("{suffix}　{number}");
    }
    running.title.push(suffix);
    running
}
