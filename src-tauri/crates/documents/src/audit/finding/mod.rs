//! 指摘事項: the list, the table of the report, and (in `slip`) a paper each (domain.md 4.8).

mod sheets;
mod slip;

use self::sheets::{finding_sheet, good_sheet};
use super::block::{Block, Cell, Column, Doc, Figure, Frame, List, ListRow, Opening, Tone};
use super::list::{clause_lines, good, subject_lines};
use crate::model::{AuditHead, Finding, FindingList};
use crate::words::{self, Labels, NO_BASE};

pub(super) use self::sheets::report_sheets;
pub(crate) use self::slip::memo;
pub(super) use self::slip::slip;

/// 指摘事項一覧.
pub(super) fn list(list: &FindingList, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut blocks = Vec::new();
    if !list.findings.is_empty() && !list.classes.is_empty() {
        blocks.push(Block::Text(counted(list, labels)));
    }
    blocks.push(Block::List(List {
        is_paper_only: true,
        ..wide_table(&list.findings, labels)
    }));
    if !list.good.is_empty() {
        blocks.push(Block::Section(word("paper-audit-good"), String::new()));
        blocks.push(Block::Numbered(good(&list.good, labels)));
    }
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below: below(list, labels),
            signers: Vec::new(),
        },
        blocks,
        sheets: vec![finding_sheet(list, labels), good_sheet(&list.good, labels)],
    }
}

/// Of which audit it is, and of which day its states are.
fn below(list: &FindingList, labels: &Labels<'_>) -> Vec<(String, String)> {
    let mut lines = subject_lines(&list.head, labels);
    lines.extend((list.as_of.as_ref()).map(|day| (labels("paper-audit-state-on", &[]), day.text.clone())));
    lines
}

/// 重大な不適合1件、軽微な不適合2件　計3件.
fn counted(list: &FindingList, labels: &Labels<'_>) -> String {
    let of = |class: &str| list.findings.iter().filter(|one| one.class == class).count();
    let count = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX));
    let parts: Vec<String> = list
        .classes
        .iter()
        .filter(|class| of(class) > 0)
        .map(|class| {
            labels(
                "paper-audit-class-count",
                &[("class", class), ("count", &count(of(class)))],
            )
        })
        .collect();
    labels(
        "paper-audit-class-counts",
        &[
            ("parts", &parts.join("、")),
            ("count", &count(list.findings.len())),
        ],
    )
}

/// The number without what all numbers begin with, and that beginning.
fn short_number<'a>(number: &'a str, head: &AuditHead) -> &'a str {
    let rest = number
        .strip_prefix(head.audit.as_str())
        .filter(|_| !head.audit.is_empty());
    rest.and_then(|rest| rest.strip_prefix('-')).unwrap_or(number)
}

/// The table across the page, with everything that follows a finding.
fn wide_table(findings: &[Finding], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let heads = |ids: &[&str]| ids.iter().map(|id| word(id)).collect::<Vec<_>>();
    let has_unit = findings.iter().any(|one| !one.auditee.is_empty());
    let column = |ids: &[&str], width: f64| Column {
        head: heads(ids),
        width,
        ..Column::default()
    };
    let first: &[&str] = if has_unit {
        &["paper-audit-finding-number", "paper-audit-auditee"]
    } else {
        &["paper-audit-finding-number"]
    };
    List {
        name: word("paper-audit-findings"),
        columns: vec![
            column(first, 25.0),
            column(&["paper-audit-class", "paper-audit-urgency"], 21.0),
            column(&["paper-audit-subject-fact"], 61.0),
            column(&["paper-audit-criteria", "paper-audit-papers-short"], 19.0),
            column(&["paper-audit-cause-risk"], 36.0),
            column(&["paper-audit-proposal"], 35.0),
            column(&["paper-audit-opinion-1", "paper-audit-opinion-2"], 38.0),
            column(
                &["paper-audit-owner", "paper-audit-plan-due", "paper-audit-state"],
                32.0,
            ),
        ],
        rows: findings.iter().map(|one| wide_row(one, labels)).collect(),
        is_dense: true,
        ..List::default()
    }
}

fn wide_row(one: &Finding, labels: &Labels<'_>) -> ListRow {
    let plain = |text: &str| (Tone::Plain, text.to_owned());
    let mut first = vec![(Tone::Strong, one.number.clone())];
    if !one.auditee.is_empty() {
        first.push((Tone::Small, one.auditee.clone()));
    }
    let mut risk = Vec::new();
    if !one.cause.is_empty() {
        risk.push(plain(&labels("paper-audit-cause-of", &[("text", &one.cause)])));
    }
    risk.push(plain(if one.risk.is_empty() { NO_BASE } else { &one.risk }));
    let mut owner = Vec::new();
    if !one.owner.is_empty() {
        owner.push(plain(&one.owner));
    }
    owner.extend(one.due.as_ref().map(|day| plain(&day.text)));
    if !one.state.is_empty() {
        owner.push((Tone::Strong, one.state.clone()));
    }
    if !one.roll_out.is_empty() {
        owner.push((
            Tone::Small,
            labels("paper-audit-roll-out-is", &[("word", &one.roll_out)]),
        ));
    }
    ListRow::Data(vec![
        Cell::Lines(first),
        Cell::Lines(vec![plain(&one.class), plain(&one.urgency)]),
        Cell::Lines(subject(one)),
        Cell::Lines(criteria(one, labels)),
        Cell::Lines(risk),
        Cell::text(&one.proposal),
        Cell::Lines(opinion(one, labels)),
        Cell::Lines(owner),
    ])
}

fn subject(one: &Finding) -> Vec<(Tone, String)> {
    vec![
        (Tone::Strong, one.subject.clone()),
        (Tone::Plain, one.fact.clone()),
    ]
}

fn criteria(one: &Finding, labels: &Labels<'_>) -> Vec<(Tone, String)> {
    let mut lines = clause_lines(&one.clauses);
    if !one.control.is_empty() {
        lines.push((Tone::Small, one.control.clone()));
    }
    lines.extend(
        one.papers
            .iter()
            .map(|paper| (Tone::Small, labels("paper-audit-paper-of", &[("number", paper)]))),
    );
    lines
}

fn opinion(one: &Finding, labels: &Labels<'_>) -> Vec<(Tone, String)> {
    if one.opinion.is_empty() {
        return vec![(Tone::Plain, labels("paper-audit-opinion-open", &[]))];
    }
    let mut lines = vec![(Tone::Plain, one.opinion.clone())];
    lines.extend(one.opinion_on.as_ref().map(|day| (Tone::Small, day.text.clone())));
    if !one.opinion_text.is_empty() {
        lines.push((Tone::Small, one.opinion_text.clone()));
    }
    if !one.view.is_empty() {
        lines.push((Tone::Small, labels("paper-audit-view-of", &[("text", &one.view)])));
    }
    lines
}

/// The table of the report, numbers without the audit's own (README of the papers, 6).
pub(super) fn report_table(head: &AuditHead, findings: &[Finding], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let column = |ids: &[&str], width: f64| Column {
        head: ids.iter().map(|id| word(id)).collect(),
        width,
        ..Column::default()
    };
    let rows = findings.iter().map(|one| {
        ListRow::Data(vec![
            Cell::Lines(vec![
                (Tone::Strong, short_number(&one.number, head).to_owned()),
                (Tone::Plain, one.class.clone()),
                (Tone::Plain, one.urgency.clone()),
            ]),
            Cell::Lines(subject(one)),
            Cell::Lines(criteria(one, labels)),
            Cell::text(if one.risk.is_empty() { NO_BASE } else { &one.risk }),
            Cell::text(&one.proposal),
            Cell::text(if one.opinion.is_empty() {
                NO_BASE
            } else {
                &one.opinion
            }),
        ])
    });
    List {
        name: word("paper-audit-findings"),
        columns: vec![
            column(
                &[
                    "paper-audit-number-short",
                    "paper-audit-class",
                    "paper-audit-urgency",
                ],
                20.6,
            ),
            column(&["paper-audit-subject-fact"], 57.0),
            column(&["paper-audit-criteria", "paper-audit-papers-short"], 17.0),
            column(&["paper-audit-risk"], 30.2),
            column(&["paper-audit-proposal"], 30.2),
            column(
                &[
                    "paper-audit-opinion-1a",
                    "paper-audit-opinion-1b",
                    "paper-audit-opinion-2",
                ],
                15.0,
            ),
        ],
        rows: rows.collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

/// Headline figures of the classes.
pub(super) fn class_figures(classes: &[(String, i64)], note: &str, labels: &Labels<'_>) -> Vec<Figure> {
    classes
        .iter()
        .enumerate()
        .map(|(index, (class, count))| Figure {
            label: class.clone(),
            value: *count,
            unit: labels("paper-audit-unit-case", &[]),
            base: if index == 0 {
                note.to_owned()
            } else {
                String::new()
            },
        })
        .collect()
}
