//! 監査報告書 (domain.md 4.9) and what of it is published.

use super::block::{
    Block, Cell, Column, Doc, Field, Figure, FormRow, List, ListRow, Opening, Place, Tone, Value,
};
use super::finding::{class_figures, report_sheets, report_table};
use super::list::{domains, good, wide};
use crate::model::{AuditReport, PreviousFinding, PublicReport};
use crate::words::{self, Labels};

/// 監査報告書.
pub(super) fn report(report: &AuditReport, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut figures = class_figures(&report.classes, &report.urgent_note, labels);
    figures.push(Figure {
        label: word("paper-audit-items-count"),
        value: report.items.0,
        unit: word("paper-audit-unit-item"),
        base: labels(
            "paper-audit-items-conforming",
            &[("count", &words::count(report.items.1))],
        ),
    });
    let mut blocks = vec![
        Block::Figures(figures),
        Block::Chapter(word("paper-audit-report-outline")),
    ];
    blocks.push(Block::Form(outline(report, labels)));
    blocks.push(Block::Chapter(word("paper-audit-report-result")));
    let mut sections = Numbers::default();
    let summary = if report.opinion_kind.is_empty() {
        String::new()
    } else {
        labels("paper-audit-opinion-kind", &[("kind", &report.opinion_kind)])
    };
    blocks.push(sections.section(&word("paper-audit-summary"), &summary));
    blocks.extend(paragraphs(&report.summary));
    if !report.domains.is_empty() {
        blocks.push(sections.section(&word("paper-audit-domains"), &word("paper-audit-domains-unit")));
        blocks.push(Block::List(domains(&report.judgements, &report.domains, labels)));
    }
    findings(&mut blocks, &mut sections, report, labels);
    special(&mut blocks, report, labels);
    Doc {
        opening: Opening::Report,
        blocks,
        sheets: report_sheets(&report.head, &report.findings, &report.good, labels),
        ..Doc::default()
    }
}

/// Counts the sections of a chapter.
#[derive(Default)]
struct Numbers(usize);

impl Numbers {
    fn section(&mut self, title: &str, remark: &str) -> Block {
        self.0 += 1;
        Block::Section(format!("{}　{title}", self.0), remark.to_owned())
    }
}

fn paragraphs(text: &str) -> impl Iterator<Item = Block> {
    crate::pdf::text::paragraphs(text)
        .filter(|line| !line.trim().is_empty())
        .map(|line| Block::Text(line.trim_start_matches('　').to_owned()))
}

fn outline(report: &AuditReport, labels: &Labels<'_>) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::new();
    wide(&mut rows, word("paper-audit-purpose"), &report.purpose);
    wide(&mut rows, word("paper-audit-scope"), &report.scope);
    wide(&mut rows, word("paper-audit-out-of-scope"), &report.out_of_scope);
    wide(&mut rows, word("paper-audit-period"), &report.period);
    wide(&mut rows, word("paper-audit-rules"), &report.criteria.join("\n"));
    wide(
        &mut rows,
        word("paper-audit-auditors"),
        &report.auditors.join("、"),
    );
    wide(
        &mut rows,
        word("paper-audit-procedures-samples"),
        &report.procedures,
    );
    wide(&mut rows, word("paper-audit-limits"), &report.limits);
    rows
}

fn findings(blocks: &mut Vec<Block>, sections: &mut Numbers, report: &AuditReport, labels: &Labels<'_>) {
    let word = |id: &str| labels(id, &[]);
    let head = &report.head;
    let remark = if report.findings.is_empty() || head.audit.is_empty() {
        String::new()
    } else {
        labels("paper-audit-findings-remark", &[("audit", &head.audit)])
    };
    blocks.push(sections.section(&word("paper-audit-findings"), &remark));
    if report.findings.is_empty() {
        blocks.push(Block::Text(word("paper-audit-findings-none")));
    } else {
        blocks.push(Block::List(report_table(head, &report.findings, labels)));
    }
    if !report.good.is_empty() {
        blocks.push(sections.section(&word("paper-audit-good"), ""));
        blocks.push(Block::Numbered(good(&report.good, labels)));
    }
}

/// 第3　特記事項, where there is any.
fn special(blocks: &mut Vec<Block>, report: &AuditReport, labels: &Labels<'_>) {
    let word = |id: &str| labels(id, &[]);
    let mut parts = Vec::new();
    let mut sections = Numbers::default();
    if !report.urgent.is_empty() {
        parts.push(sections.section(&word("paper-audit-urgent"), ""));
        parts.extend(report.urgent.iter().map(|line| Block::Text(line.clone())));
    }
    if !report.previous.is_empty() {
        parts.push(sections.section(&word("paper-audit-previous"), &report.previous_audit));
        parts.push(Block::List(previous(&report.previous, labels)));
    }
    if !report.dissents.is_empty() {
        parts.push(sections.section(&word("paper-audit-dissent"), ""));
        for one in &report.dissents {
            let args = [
                ("number", one.number.as_str()),
                ("kind", &one.kind),
                ("opinion", &one.opinion),
            ];
            parts.push(Block::Text(labels("paper-audit-dissent-said", &args)));
            if !one.answer.trim().is_empty() {
                parts.push(Block::Text(one.answer.clone()));
            }
        }
    }
    if !report.special.trim().is_empty() {
        parts.push(sections.section(&word("paper-audit-others"), ""));
        parts.extend(paragraphs(&report.special));
    }
    if !report.annexes.is_empty() {
        parts.push(sections.section(&word("paper-audit-annexes"), ""));
        parts.push(Block::Numbered(report.annexes.clone()));
    }
    if !parts.is_empty() {
        blocks.push(Block::Chapter(word("paper-audit-report-special")));
        blocks.extend(parts);
    }
}

fn previous(rows: &[PreviousFinding], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = rows.iter().map(|one| {
        let tone = if one.is_open { Tone::Strong } else { Tone::Plain };
        ListRow::Data(vec![
            Cell::text(&one.number),
            Cell::text(&one.subject),
            Cell::Lines(vec![(tone, one.state.clone())]),
            Cell::Date(one.on.clone()),
        ])
    });
    List {
        name: word("paper-audit-previous"),
        columns: vec![
            Column::new(word("paper-audit-finding-number"), 28.0),
            Column::new(word("paper-audit-subject"), 82.0),
            Column::new(word("paper-audit-state-now"), 26.0).at(Place::Centre),
            Column::new(word("paper-audit-checked-on"), 34.0).at(Place::Right),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}

/// 監査結果の概要.
pub(super) fn public(report: &PublicReport, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::new();
    wide(&mut rows, word("paper-audit-purpose"), &report.purpose);
    wide(&mut rows, word("paper-audit-target"), &report.target);
    wide(&mut rows, word("paper-audit-period"), &report.period);
    wide(&mut rows, word("paper-audit-methods"), &report.method);
    wide(&mut rows, word("paper-audit-rules"), &report.criteria);
    wide(&mut rows, word("paper-audit-auditors"), &report.auditors);
    let mut sections = Numbers::default();
    let mut blocks = vec![
        sections.section(&word("paper-audit-report-outline-plain"), ""),
        Block::Form(rows),
        sections.section(&word("paper-audit-summary"), ""),
    ];
    blocks.extend(paragraphs(&report.summary));
    if !report.classes.is_empty() {
        blocks.push(Block::Figures(class_figures(&report.classes, "", labels)));
    }
    if !report.domains.is_empty() {
        blocks.push(sections.section(&word("paper-audit-domains"), &word("paper-audit-domains-unit")));
        blocks.push(Block::List(List {
            is_dense: true,
            ..domains(&report.judgements, &report.domains, labels)
        }));
    }
    blocks.push(sections.section(&word("paper-audit-findings-main"), ""));
    if report.findings.is_empty() {
        blocks.push(Block::Text(word("paper-audit-findings-none")));
    } else {
        blocks.push(Block::List(public_findings(report, labels)));
    }
    if !report.good.is_empty() {
        blocks.push(sections.section(&word("paper-audit-good"), ""));
        blocks.push(Block::Numbered(report.good.clone()));
    }
    if !report.further.is_empty() {
        blocks.push(sections.section(&word("paper-audit-further"), ""));
        blocks.extend(paragraphs(&report.further));
    }
    Doc {
        opening: Opening::Report,
        blocks,
        ..Doc::default()
    }
}

fn public_findings(report: &PublicReport, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = report.findings.iter().map(|one| {
        ListRow::Data(vec![
            Cell::text(&one.class),
            Cell::text(&one.domain),
            Cell::text(&one.gist),
            Cell::text(&one.state),
        ])
    });
    List {
        name: word("paper-audit-findings-main"),
        columns: vec![
            Column::new(word("paper-audit-class"), 22.0),
            Column::new(word("paper-audit-domain"), 30.0),
            Column::new(word("paper-audit-gist"), 102.0),
            Column::new(word("paper-audit-state-now"), 16.0).at(Place::Centre),
        ],
        rows: rows.collect(),
        is_dense: true,
        ..List::default()
    }
}

/// A choice as a field of a form.
pub(super) fn choice(label: String, choice: &crate::model::Choice) -> FormRow {
    FormRow::Wide(Field::new(label, Value::Choice(choice.clone(), String::new())))
}
