//! Engagements, papers, findings and reports.

use tenken_app::wire::{
    AuditReportView, EngagementView, FindingView, FoundItem, PaperView, ReportGap, WordRemark,
};

use super::{doubts, members};
use crate::show::page::{Page, one_line};

/// An engagement.
pub(crate) fn engagement(page: &mut Page, view: &EngagementView) {
    page.plain(&format!("{}  {}", view.line.number, view.line.unit_name));
    page.pair("cli-audit-state", &view.line.state);
    page.pair("cli-audit-purpose", &view.purpose);
    page.pair("cli-audit-scope", &view.scope);
    page.pair("cli-audit-gaps", &view.gaps.join(" "));
    doubts(page, &view.doubts);
    page.head("cli-audit-members");
    members(page, &view.team);
    page.head("cli-audit-items");
    let rows: Vec<Vec<String>> = view
        .items
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.control.clone(),
                one.judgement.clone().unwrap_or_default(),
                one.state.clone(),
                one_line(&one.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-control",
            "cli-audit-judgement",
            "cli-audit-state",
            "cli-audit-question",
        ],
        &rows,
    );
    page.head("cli-audit-findings");
    let rows: Vec<Vec<String>> = view
        .findings
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.class.clone(),
                one.progress.clone(),
                one_line(&one.subject),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-class",
            "cli-audit-state",
            "cli-audit-subject",
        ],
        &rows,
    );
}

/// Items that fit.
pub(crate) fn found(page: &mut Page, view: &[FoundItem]) {
    let rows: Vec<Vec<String>> = view
        .iter()
        .map(|one| {
            vec![
                one.item.clone(),
                one.clauses.join(" "),
                one.answer.clone().unwrap_or_default(),
                one_line(&one.question),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-audit-clauses",
            "cli-audit-answer",
            "cli-audit-question",
        ],
        &rows,
    );
}

/// A paper.
pub(crate) fn paper(page: &mut Page, view: &PaperView) {
    page.plain(&format!(
        "{}  {}",
        view.line.number,
        one_line(&view.line.question)
    ));
    page.pair("cli-audit-point", &view.point);
    page.pair("cli-audit-facts", &view.facts);
    page.pair(
        "cli-audit-judgement",
        view.line.judgement.as_deref().unwrap_or_default(),
    );
    page.pair("cli-audit-reason", &view.reason);
    page.pair("cli-audit-author", &view.author);
    page.pair("cli-audit-reviewer", &view.reviewer);
    page.pair("cli-audit-gaps", &view.gaps.join(" "));
    remarks(page, &view.remarks);
    doubts(page, &view.doubts);
    page.head("cli-audit-evidence");
    let rows: Vec<Vec<String>> = view
        .evidence
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.kind.clone(),
                one.name.clone(),
                one.source.clone(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-number",
            "cli-audit-kind",
            "cli-audit-name",
            "cli-audit-source",
        ],
        &rows,
    );
}

/// A finding.
pub(crate) fn finding(page: &mut Page, view: &FindingView) {
    page.plain(&format!("{}  {}", view.number, one_line(&view.subject)));
    page.pair("cli-audit-class", &view.class);
    page.pair("cli-audit-facts", &view.facts);
    page.pair("cli-audit-clauses", &view.clauses.join(" "));
    page.pair("cli-audit-impact", &view.risk);
    page.pair("cli-audit-proposal", &view.proposal);
    page.pair("cli-audit-opinion", view.opinion.as_deref().unwrap_or_default());
    page.pair("paper-audit-view", &view.auditor_view);
    for slip in &view.slips {
        let due = slip.reply_due_on.as_deref().unwrap_or_default();
        page.pair("paper-audit-reply-due", format!("{}  {due}", slip.number).trim());
    }
    page.pair("cli-audit-state", &view.progress);
    page.pair("cli-audit-gaps", &view.gaps.join(" "));
    remarks(page, &view.remarks);
}

/// A report.
pub(crate) fn report(page: &mut Page, view: &AuditReportView) {
    page.pair("cli-audit-state", &view.line.state);
    page.pair("cli-label-check-number", &view.line.check_number);
    page.pair("cli-audit-addressee", &view.addressee);
    page.pair("cli-audit-overall", &view.opinion);
    let counts = |list: &[tenken_app::wire::CodeCount]| {
        let texts: Vec<String> = list
            .iter()
            .map(|one| format!("{} {}", one.code, one.count))
            .collect();
        texts.join("  ")
    };
    page.pair("cli-audit-judgement", &counts(&view.judgements));
    page.pair("cli-audit-class", &counts(&view.classes));
    page.pair(
        "cli-audit-differs",
        &format!("{} / {}", view.differs, view.compared),
    );
    let gaps: Vec<String> = view.gaps.iter().map(gap).collect();
    page.pair("cli-audit-gaps", &gaps.join(", "));
    remarks(page, &view.remarks);
}

fn gap(gap: &ReportGap) -> String {
    format!("{} {}-{}", gap.number, gap.place, gap.code)
        .trim()
        .to_owned()
}

fn remarks(page: &mut Page, list: &[WordRemark]) {
    for remark in list {
        let args = [
            ("field", remark.field.as_str()),
            ("kind", &remark.kind),
            ("words", &remark.words),
        ];
        page.line("cli-audit-remark", &args);
    }
}
