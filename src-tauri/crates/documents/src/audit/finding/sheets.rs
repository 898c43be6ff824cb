//! Sheets of the workbook: 指摘事項 (README of the papers, 8) and 良好事項.

use super::wide_table;
use crate::audit::block::{Cell, SheetColumn, SheetList};
use crate::model::{AuditHead, Finding, FindingList, GoodPoint};
use crate::words::Labels;

/// The sheet 指摘事項 (README of the papers, 8): the table of the paper is printed, every field stands beside it.
pub(super) fn finding_sheet(list: &FindingList, labels: &Labels<'_>) -> SheetList {
    let columns = [
        ("paper-audit-finding-number", 12.0),
        ("paper-audit-auditee", 13.0),
        ("paper-audit-class", 10.0),
        ("paper-audit-urgency", 7.0),
        ("paper-audit-subject", 22.0),
        ("paper-audit-fact", 34.0),
        ("paper-audit-criteria", 11.0),
        ("paper-audit-control", 9.0),
        ("paper-audit-cause", 20.0),
        ("paper-audit-risk", 22.0),
        ("paper-audit-proposal", 22.0),
        ("paper-audit-evidence", 9.0),
        ("paper-audit-paper", 7.0),
        ("paper-audit-opinion", 9.0),
        ("paper-audit-opinion-text", 20.0),
        ("paper-audit-opinion-on", 17.0),
        ("paper-audit-view", 20.0),
        ("paper-audit-roll-out", 7.0),
        ("paper-audit-roll-out-to", 13.0),
        ("paper-audit-owner", 13.0),
        ("paper-audit-plan-due", 17.0),
        ("paper-audit-state", 9.0),
    ];
    SheetList {
        name: labels("paper-audit-findings", &[]),
        columns: columns
            .into_iter()
            .map(|(id, width)| sheet_column(labels(id, &[]), width))
            .collect(),
        rows: list
            .findings
            .iter()
            .map(|one| sheet_row(one, &list.head.auditee))
            .collect(),
        printed: Some(wide_table(&list.findings, labels)),
    }
}

fn sheet_column(head: String, width: f64) -> SheetColumn {
    SheetColumn {
        head,
        width,
        ..SheetColumn::default()
    }
}

fn sheet_row(one: &Finding, auditee: &str) -> Vec<Cell> {
    vec![
        Cell::text(&one.number),
        // A list over several auditees names each; that of one audit has it in its head.
        Cell::text(if one.auditee.is_empty() {
            auditee
        } else {
            &one.auditee
        }),
        Cell::text(&one.class),
        Cell::text(&one.urgency),
        Cell::text(&one.subject),
        Cell::text(&one.fact),
        Cell::Text(one.clauses.join("\n")),
        Cell::text(&one.control),
        Cell::text(&one.cause),
        Cell::text(&one.risk),
        Cell::text(&one.proposal),
        Cell::Text(one.evidence.join("\n")),
        Cell::Text(one.papers.join("\n")),
        Cell::text(&one.opinion),
        Cell::text(&one.opinion_text),
        Cell::Date(one.opinion_on.clone()),
        Cell::text(&one.view),
        Cell::text(&one.roll_out),
        Cell::text(&one.roll_out_to),
        Cell::text(&one.owner),
        Cell::Date(one.due.clone()),
        Cell::text(&one.state),
    ]
}

pub(super) fn good_sheet(points: &[GoodPoint], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("paper-audit-finding-number", 14.0),
        ("paper-audit-good", 80.0),
        ("paper-audit-paper", 20.0),
    ];
    SheetList {
        name: labels("paper-audit-good", &[]),
        columns: heads
            .into_iter()
            .map(|(id, width)| sheet_column(labels(id, &[]), width))
            .collect(),
        rows: points
            .iter()
            .map(|one| {
                vec![
                    Cell::text(&one.number),
                    Cell::text(&one.text),
                    Cell::Text(one.papers.join("\n")),
                ]
            })
            .collect(),
        printed: None,
    }
}

/// The findings of a report as sheets of its workbook.
pub(in crate::audit) fn report_sheets(
    head: &AuditHead,
    findings: &[Finding],
    good: &[GoodPoint],
    labels: &Labels<'_>,
) -> Vec<SheetList> {
    let list = FindingList {
        head: head.clone(),
        findings: findings.to_vec(),
        good: good.to_vec(),
        ..FindingList::default()
    };
    vec![finding_sheet(&list, labels), good_sheet(good, labels)]
}
