//! Sheets of the workbook: 調書一覧, 証拠一覧, 訂正の履歴.

use super::judgement;
use crate::audit::block::{Cell, Column, List, ListRow, Mood, SheetColumn, SheetList, Tone};
use crate::model::{EvidenceLine, WorkingPaper, WorkingPaperSet};
use crate::words::{self, Labels};

fn column(head: String, width: f64) -> SheetColumn {
    SheetColumn {
        head,
        width,
        ..SheetColumn::default()
    }
}

pub(super) fn evidence_sheet(lines: &[EvidenceLine], labels: &Labels<'_>) -> SheetList {
    let word = |id: &str| labels(id, &[]);
    let heads = [
        ("paper-audit-evidence-number", 12.0),
        ("paper-audit-paper", 16.0),
        ("paper-audit-evidence-kind", 12.0),
        ("paper-audit-evidence-name", 40.0),
        ("paper-audit-evidence-source", 24.0),
        ("paper-audit-evidence-on", 18.0),
        ("paper-audit-evidence-place", 30.0),
        ("paper-audit-hash", 22.0),
        ("paper-audit-evidence-kept", 12.0),
    ];
    let kept = |is_kept: bool| {
        word(if is_kept {
            "paper-audit-kept-here"
        } else {
            "paper-audit-kept-paper"
        })
    };
    let rows = lines.iter().map(|line| {
        vec![
            Cell::text(&line.number),
            Cell::text(&line.paper),
            Cell::text(&line.kind),
            Cell::text(&line.name),
            Cell::text(&line.source),
            Cell::Date(line.on.clone()),
            Cell::text(&line.place),
            Cell::Text(words::check_number(&line.hash)),
            Cell::Text(kept(line.is_kept)),
        ]
    });
    SheetList {
        name: word("paper-audit-evidence-list"),
        columns: heads
            .into_iter()
            .map(|(id, width)| column(word(id), width))
            .collect(),
        rows: rows.collect(),
        printed: None,
    }
}

pub(super) fn correction_sheet(papers: &[WorkingPaper], labels: &Labels<'_>) -> SheetList {
    let word = |id: &str| labels(id, &[]);
    let heads = [
        ("paper-audit-paper-number", 16.0),
        ("paper-audit-correction-on", 18.0),
        ("paper-audit-correction-by", 14.0),
        ("paper-audit-correction-place", 20.0),
        ("paper-audit-correction-stood", 40.0),
        ("paper-audit-correction-what", 40.0),
        ("paper-audit-reviewer", 14.0),
        ("paper-audit-review-on", 18.0),
    ];
    let rows = papers.iter().flat_map(|paper| {
        paper.corrections.iter().map(|one| {
            vec![
                Cell::text(&paper.number),
                Cell::Date(one.on.clone()),
                Cell::text(&one.by),
                Cell::text(&one.place),
                Cell::text(&one.before),
                Cell::text(&one.reason),
                Cell::text(&one.review.name),
                Cell::Date(one.review.on.clone()),
            ]
        })
    });
    SheetList {
        name: word("paper-audit-corrections"),
        columns: heads
            .into_iter()
            .map(|(id, width)| column(word(id), width))
            .collect(),
        rows: rows.collect(),
        printed: None,
    }
}

/// 調書一覧, 証拠一覧, 訂正の履歴 of a set.
pub(super) fn working_sheets(set: &WorkingPaperSet, labels: &Labels<'_>) -> Vec<SheetList> {
    let lines: Vec<EvidenceLine> = set
        .papers
        .iter()
        .flat_map(|paper| paper.evidence.iter().cloned())
        .collect();
    vec![
        paper_sheet(set, labels),
        evidence_sheet(&lines, labels),
        correction_sheet(&set.papers, labels),
    ]
}

fn paper_sheet(set: &WorkingPaperSet, labels: &Labels<'_>) -> SheetList {
    let word = |id: &str| labels(id, &[]);
    let heads = [
        ("paper-audit-paper-number", 14.0, false),
        ("paper-audit-domain", 12.0, false),
        ("paper-audit-item", 30.0, false),
        ("paper-audit-clauses", 16.0, false),
        ("paper-audit-procedures", 18.0, false),
        ("paper-audit-procedure-text", 30.0, false),
        ("paper-audit-day", 18.0, false),
        ("paper-audit-respondent", 18.0, false),
        ("paper-audit-auditor", 12.0, false),
        ("paper-audit-sample-drawn", 8.0, false),
        ("paper-audit-sample-size", 8.0, false),
        ("paper-audit-sample-exception", 8.0, false),
        ("paper-audit-facts", 60.0, false),
        ("paper-audit-judgement", 14.0, true),
        ("paper-audit-reason", 36.0, false),
        ("paper-audit-difference", 12.0, true),
        ("paper-audit-finding-draft", 30.0, false),
        ("paper-audit-good", 24.0, false),
        ("paper-audit-author", 12.0, false),
        ("paper-audit-reviewer", 12.0, false),
        ("paper-audit-review-on", 18.0, false),
    ];
    let columns = heads.into_iter().map(|(id, width, is_centred)| SheetColumn {
        head: word(id),
        width,
        mood: Mood::Locked,
        is_centred,
    });
    let rows = set.papers.iter().map(|paper| {
        let sample = paper.sample.as_ref();
        vec![
            Cell::text(&paper.number),
            Cell::text(&paper.domain),
            Cell::text(&paper.item),
            Cell::Text(paper.clauses.join("\n")),
            Cell::Text(paper.procedures.words()),
            Cell::text(&paper.procedure),
            Cell::Date(paper.on.clone()),
            Cell::text(&paper.respondent),
            Cell::text(&paper.auditor),
            Cell::Count(sample.map(|sample| sample.drawn)),
            Cell::Count(sample.map(|sample| sample.population)),
            Cell::Count(sample.and_then(|sample| sample.exceptions)),
            Cell::text(&paper.facts),
            Cell::Text(judgement(paper)),
            Cell::text(&paper.reason),
            Cell::text(&paper.difference),
            Cell::Text(paper.findings.join("\n")),
            Cell::Text(paper.good.join("\n")),
            Cell::text(&paper.author.name),
            Cell::text(&paper.reviewer.name),
            Cell::Date(paper.reviewer.on.clone()),
        ]
    });
    SheetList {
        name: word("paper-audit-paper-list"),
        columns: columns.collect(),
        rows: rows.collect(),
        printed: Some(paper_table(set, labels)),
    }
}

/// The list of the papers as it is printed.
fn paper_table(set: &WorkingPaperSet, labels: &Labels<'_>) -> List {
    let column = |ids: &[&str], width: f64| Column {
        head: ids.iter().map(|id| labels(id, &[])).collect(),
        width,
        ..Column::default()
    };
    let lines = |texts: &[&str]| {
        let said = texts.iter().filter(|text| !text.is_empty());
        Cell::Lines(said.map(|text| (Tone::Plain, (*text).to_owned())).collect())
    };
    let rows = set.papers.iter().map(|paper| {
        let on = paper.on.as_ref().map_or("", |day| day.text.as_str());
        let (clauses, findings) = (paper.clauses.join("、"), paper.findings.join("\n"));
        ListRow::Data(vec![
            lines(&[&paper.number, &paper.domain]),
            lines(&[&paper.item, &clauses]),
            lines(&[&paper.procedures.words(), &paper.procedure]),
            lines(&[on, &paper.respondent, &paper.auditor]),
            lines(&[&paper.facts]),
            lines(&[&judgement(paper), &paper.reason]),
            lines(&[&paper.difference]),
            lines(&[&findings, &paper.good.join("\n")]),
            lines(&[&paper.author.name, &paper.reviewer.name]),
        ])
    });
    List {
        name: labels("paper-audit-paper-list", &[]),
        columns: vec![
            column(&["paper-audit-paper-number", "paper-audit-domain"], 24.0),
            column(&["paper-audit-item", "paper-audit-clauses"], 36.0),
            column(&["paper-audit-procedures", "paper-audit-procedure-text"], 36.0),
            column(
                &["paper-audit-day", "paper-audit-respondent", "paper-audit-auditor"],
                34.0,
            ),
            column(&["paper-audit-facts"], 62.0),
            column(&["paper-audit-judgement", "paper-audit-reason"], 36.0),
            column(&["paper-audit-difference-short"], 13.0),
            column(&["paper-audit-finding-draft", "paper-audit-good"], 36.0),
            column(&["paper-audit-author", "paper-audit-reviewer"], 24.0),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}
