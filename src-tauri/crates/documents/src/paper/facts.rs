//! The lines of facts below the headline figures.

use super::style::em;
use crate::model::{Ratio, ReportKind, ResultReport};
use crate::pdf::flow::Flow;
use crate::pdf::measure::Setter;
use crate::pdf::text::{Para, Style};
use crate::words::{self, Labels};

/// Adds the facts.
pub(crate) fn facts(flow: &mut Flow, setter: &mut Setter, report: &ResultReport, labels: &Labels<'_>) {
    setter.enter(labels("report-x-base", &[]));
    flow.gap(2.0);
    let subject = subject(&report.kind, labels);
    let facts = &report.facts;
    let mut first = Vec::new();
    if !facts.period.is_empty() {
        first.push(labels("report-period", &[("period", &facts.period)]));
    }
    if !facts.performer.is_empty() {
        first.push(labels("report-performer", &[("name", &facts.performer)]));
    }
    if !facts.target.is_empty() {
        first.push(labels("report-target", &[("target", &facts.target)]));
    }
    let mut second = vec![counts(report, labels)];
    if facts.unanswered > 0 {
        second.push(labels(
            "report-unanswered",
            &[("count", &words::count(facts.unanswered))],
        ));
    }
    if let Some((all, covered)) = facts.clauses {
        let (all, covered) = (words::count(all), words::count(covered));
        second.push(labels("report-clauses", &[("all", &all), ("covered", &covered)]));
    }
    for parts in [subject.into_iter().collect(), first, second]
        .iter()
        .filter(|parts| !parts.is_empty())
    {
        flow.para(setter, &spread(parts));
    }
}

/// Facts of one line, apart by two blanks.
fn spread(parts: &[String]) -> Para {
    let style = Style::new(8.5).kept();
    let mut para = Para::new("", style, 1.5);
    for (index, part) in parts.iter().enumerate() {
        para = para.then(
            part.clone(),
            style,
            if index == 0 { 0.0 } else { 1.33 * em(style) },
        );
    }
    para
}

fn subject(kind: &ReportKind, labels: &Labels<'_>) -> Option<String> {
    match kind {
        ReportKind::Organisation => None,
        ReportKind::System { name, code } if code.is_empty() => {
            Some(labels("report-system-short", &[("name", name)]))
        }
        ReportKind::System { name, code } => Some(labels("report-system", &[("name", name), ("code", code)])),
        ReportKind::Central => Some(labels("report-central", &[])),
    }
}

fn counts(report: &ResultReport, labels: &Labels<'_>) -> String {
    let facts = &report.facts;
    let rate = words::percent(Ratio::new(facts.answered, facts.assigned));
    let (assigned, answered) = (words::count(facts.assigned), words::count(facts.answered));
    let (applicable, na) = (
        words::count(facts.applicable),
        words::count(facts.assigned - facts.applicable),
    );
    let args = [
        ("assigned", assigned.as_str()),
        ("answered", answered.as_str()),
        ("rate", rate.as_str()),
        ("applicable", applicable.as_str()),
        ("na", na.as_str()),
    ];
    let id = if facts.assigned == facts.applicable {
        "report-counts-all"
    } else {
        "report-counts"
    };
    labels(id, &args)
}
