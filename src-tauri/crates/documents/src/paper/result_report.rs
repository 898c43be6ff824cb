//! 自己点検結果報告書 (様式第2号): the blocks in order (README of the papers, 6).

use super::style::{BODY, BODY_LEADING, REMARK, TABLE, body, em, h2};
use super::{domain_table, facts, figures, opening, tables};
use crate::Rendered;
use crate::error::DocumentsError;
use crate::model::{CarriedRow, MustOpenItem, ReportKind, ResultReport};
use crate::pdf::chart::{self, Year};
use crate::pdf::file::{Paper, Properties, render};
use crate::pdf::flow::{Flow, Framing, Joint, Slab};
use crate::pdf::frame::REPORT;
use crate::pdf::measure::Setter;
use crate::pdf::table::LIGHT;
use crate::pdf::text::{Para, paragraphs};
use crate::words::{self, Labels};

/// Frame of the remarks.
const REMARKS: Framing = Framing {
    pad: (3.0, 2.2),
    rule: LIGHT,
};

/// Lays the report out as PDF.
pub fn result_report_pdf(report: &ResultReport, labels: &Labels<'_>) -> Result<Rendered, DocumentsError> {
    let mut setter = Setter::new(&report.head.running_title)?;
    let mut flow = Flow::new(REPORT.width(), REPORT.height());
    opening::opening(&mut flow, &mut setter, &report.head, labels)?;
    flow.para(&mut setter, &body(&report.head.opening));
    flow.gap(3.0);
    figures::headline(&mut flow, &mut setter, &report.headline, labels);
    facts::facts(&mut flow, &mut setter, report, labels);
    must_open(&mut flow, &mut setter, report, labels);
    opinion(&mut flow, &mut setter, report, labels);
    domains(&mut flow, &mut setter, report, labels);
    measures(&mut flow, &mut setter, report, labels);
    carried(&mut flow, &mut setter, report, labels);
    flow.keep(|flow| {
        requests(flow, &mut setter, report, labels);
        check(flow, &mut setter, report, labels);
        opening::retention(flow, &mut setter, &report.head.retention, labels);
    });
    let properties = Properties {
        title: [report.head.fiscal_year.as_str(), &report.head.title]
            .join("　")
            .trim()
            .to_owned(),
        author: report.head.body.clone(),
        made_at: report.head.made_at.clone(),
    };
    let running = opening::running_words(&report.head, labels);
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

fn must_open(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let title = labels("report-list-title", &[]);
    setter.enter(title.clone());
    let count = i64::try_from(report.must_open.len()).unwrap_or(i64::MAX);
    let count = words::count(count);
    // What is not answered yet has nothing to tell but its number.
    let unanswered = labels("check-open", &[]);
    let (open, told): (Vec<&MustOpenItem>, Vec<&MustOpenItem>) = report
        .must_open
        .iter()
        .partition(|item| item.answer == unanswered);
    let remark = if open.is_empty() {
        labels("report-list-count", &[("count", &count)])
    } else {
        let open = words::count(i64::try_from(open.len()).unwrap_or(i64::MAX));
        labels("report-list-count-open", &[("count", &count), ("open", &open)])
    };
    h2(flow, setter, 1, &title, &remark);
    if report.must_open.is_empty() {
        flow.para(setter, &body(&labels("report-list-none", &[])));
    }
    if !told.is_empty() {
        flow.table(setter, &tables::must_open(&told, labels));
        flow.gap(2.0);
    }
    if !open.is_empty() {
        let numbers: Vec<String> = open.iter().map(|item| item.number.to_string()).collect();
        let lead = labels("report-list-open", &[]);
        let hang = setter.width(&lead, TABLE) + em(TABLE);
        let para = Para::new(lead, TABLE, 1.5).then(numbers.join("、"), TABLE, em(TABLE));
        flow.para(setter, &para.indent(0.0, hang));
    }
}

fn opinion(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let title = labels("report-opinion-title", &[]);
    setter.enter(title.clone());
    h2(flow, setter, 2, &title, "");
    let none = labels("report-opinion-none", &[]);
    let text = if report.opinion.trim().is_empty() {
        none.as_str()
    } else {
        report.opinion.as_str()
    };
    let paras: Vec<Para> = paragraphs(text)
        .map(|line| Para::new(line, REMARK, 1.62).indent(em(REMARK), 0.0))
        .collect();
    flow.framed(setter, &paras, &REMARKS);
}

fn domains(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let title = labels("report-domains-title", &[]);
    setter.enter(title.clone());
    flow.keep(|flow| {
        h2(flow, setter, 3, &title, "");
        let table = domain_table::domains(setter, report, labels);
        flow.table(setter, &table);
        for note in domain_table::domain_notes(report.headline.band_b, labels) {
            flow.para(setter, &note);
        }
    });
    match report.trend.len() {
        2 => flow.keep(|flow| {
            flow.gap(2.0);
            flow.para(setter, &domain_table::trend_line(&report.trend, labels));
            flow.para(setter, &domain_table::trend_note(report, labels));
        }),
        3..=5 => trend(flow, setter, report, labels),
        _ => {}
    }
}

/// The years as bars; two of them are told on a line.
fn trend(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let years: Vec<Year> = report
        .trend
        .iter()
        .map(|year| Year {
            label: year.label.clone(),
            value: words::percent(year.rate),
            rate: year.rate.rounded(),
        })
        .collect();
    let values: Vec<String> = years
        .iter()
        .map(|year| format!("{} {}", year.label, year.value))
        .collect();
    let alt = labels("report-trend-alt", &[("values", &values.join("、"))]);
    flow.keep(|flow| {
        flow.gap(3.0);
        flow.para(setter, &domain_table::trend_title(labels));
        let marks = chart::year_bars(setter, &years, alt);
        flow.push(Slab {
            height: chart::YEARS.1,
            marks,
            joint: Joint::Free,
            ..Slab::default()
        });
        flow.para(setter, &domain_table::trend_note(report, labels));
    });
}

fn measures(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let title = labels("report-measures-title", &[]);
    setter.enter(title.clone());
    if report.measures.is_empty() {
        h2(flow, setter, 4, &title, "");
        flow.para(setter, &body(&labels("report-measures-none", &[])));
        return;
    }
    let count = i64::try_from(report.measures.len()).unwrap_or(i64::MAX);
    h2(
        flow,
        setter,
        4,
        &title,
        &labels("report-measures-count", &[("count", &words::count(count))]),
    );
    flow.table(setter, &tables::measures(&report.measures, labels));
}

/// What earlier years left open, below the plans of this one.
fn carried(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    if report.carried.is_empty() {
        return;
    }
    let title = labels(CarriedRow::title(&report.carried), &[]);
    setter.enter(title.clone());
    let count = words::count(i64::try_from(report.carried.len()).unwrap_or(i64::MAX));
    flow.keep(|flow| {
        flow.gap(3.0);
        flow.para(
            setter,
            &body(&labels(
                "report-carried-lead",
                &[("title", &title), ("count", &count)],
            )),
        );
        flow.table(setter, &tables::carried(&report.carried, labels));
    });
}

fn requests(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let title = labels("report-requests-title", &[]);
    setter.enter(title.clone());
    flow.keep(|flow| {
        h2(flow, setter, 5, &title, "");
        if report.requests.is_empty() {
            flow.para(setter, &body(&labels("paper-none", &[])));
            return;
        }
        let lead = match report.kind {
            ReportKind::Organisation => "report-requests-lead",
            ReportKind::System { .. } | ReportKind::Central => "report-requests-lead-other",
        };
        flow.para(setter, &body(&labels(lead, &[])));
        if let [request] = report.requests.as_slice() {
            for part in paragraphs(request) {
                flow.para(
                    setter,
                    &Para::new(part, BODY, BODY_LEADING).indent(2.0 * em(BODY), em(BODY)),
                );
            }
            return;
        }
        for (index, request) in report.requests.iter().enumerate() {
            numbered(flow, setter, index + 1, request);
        }
    });
}

/// (1) in a column of 8.5 mm, the text hanging.
fn numbered(flow: &mut Flow, setter: &mut Setter, number: usize, text: &str) {
    let (left, column) = (em(BODY), 8.5);
    let label = format!("({number})");
    let width = setter.width(&label, BODY);
    for (index, part) in paragraphs(text).enumerate() {
        let leading = BODY_LEADING - 0.05;
        let para = if index == 0 {
            Para::new(label.clone(), BODY, leading).then(part, BODY, (column - width).max(1.0))
        } else {
            Para::new(part, BODY, leading)
        };
        let first = if index == 0 { left } else { left + column };
        flow.para(setter, &para.indent(first, left + column));
    }
}

fn check(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    let Some(check) = &report.department_check else {
        return;
    };
    let title = labels("report-check-title", &[]);
    setter.enter(title.clone());
    flow.keep(|flow| {
        h2(flow, setter, 6, &title, "");
        flow.table(setter, &tables::department_check(check, labels));
    });
}
