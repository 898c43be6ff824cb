//! What stands below the questions of an answered sheet: what the profile cut, and the confirmations.

use super::carried;
use crate::model::{CheckSheet, CutSummary};
use crate::paper::style::{SPACE, TABLE, em, head, line};
use crate::paper::tables::{confirmation, confirmations, department_check, figure};
use crate::pdf::flow::Flow;
use crate::pdf::mark::Role;
use crate::pdf::measure::Setter;
use crate::pdf::table::{Cell, Row, Table};
use crate::pdf::text::{Para, Style};
use crate::words::{self, Labels};

/// Adds the blocks.
pub(super) fn closing(flow: &mut Flow, setter: &mut Setter, sheet: &CheckSheet, labels: &Labels<'_>) {
    carried::carried(flow, setter, sheet, labels);
    if sheet.cut.count > 0 {
        cut(flow, setter, &sheet.cut, labels);
    }
    if let (Some(first), Some(second)) = (&sheet.confirmation, &sheet.department_check) {
        let titles = ["check-confirm-title", "report-check-title"].map(|id| labels(id, &[]));
        setter.enter(titles[0].clone());
        flow.gap(4.0);
        flow.bookmark(titles[0].clone());
        let table = confirmations((first, &titles[0]), (second, &titles[1]), labels);
        flow.keep(|flow| flow.table(setter, &table));
        return;
    }
    if let Some(check) = &sheet.confirmation {
        let title = labels("check-confirm-title", &[]);
        setter.enter(title.clone());
        flow.keep(|flow| {
            heading(flow, setter, &title, "");
            flow.table(setter, &confirmation(check, labels));
        });
    }
    if let Some(check) = &sheet.department_check {
        let title = labels("report-check-title", &[]);
        setter.enter(title.clone());
        flow.keep(|flow| {
            heading(flow, setter, &title, "");
            flow.table(setter, &department_check(check, labels));
        });
    }
}

pub(super) fn heading(flow: &mut Flow, setter: &mut Setter, title: &str, remark: &str) {
    let mut para = Para::new(title, Style::new(10.5).bold(), 1.4);
    if !remark.is_empty() {
        let small = Style::new(8.5).sub();
        para = para.then(remark, small, SPACE * em(small));
    }
    flow.bookmark(title);
    flow.heading(setter, &para, Role::H2, (4.0, 1.2));
}

/// How many questions the profile cut, and why.
fn cut(flow: &mut Flow, setter: &mut Setter, cut: &CutSummary, labels: &Labels<'_>) {
    let title = labels("check-cut-title", &[]);
    setter.enter(title.clone());
    let count = words::count(cut.count);
    let sum: i64 = cut.reasons.iter().map(|reason| reason.count).sum();
    let id = if sum > cut.count {
        "check-cut-count-twice"
    } else {
        "check-cut-count"
    };
    heading(flow, setter, &title, &labels(id, &[("count", &count)]));
    if cut.reasons.is_empty() {
        return;
    }
    let word = |id: &str| head(&labels(id, &[]));
    let row = |cells| Row {
        cells,
        ..Row::default()
    };
    let rows = cut.reasons.iter().map(|reason| {
        row(vec![
            Cell::new(Para::new(reason.code.clone(), TABLE.kept(), 1.42)),
            Cell::new(line(&reason.label)),
            Cell::new(figure(&words::count(reason.count), TABLE)),
            Cell::new(line(&reason.controls)),
        ])
    });
    flow.table(
        setter,
        &Table {
            columns: vec![18.0, 128.0, 22.0, 99.0],
            head: Some(row(vec![
                word("check-profile-code"),
                word("check-cut-why"),
                word("check-cut-number"),
                word("check-cut-controls"),
            ])),
            rows: rows.collect(),
            continued: Vec::new(),
        },
    );
}
