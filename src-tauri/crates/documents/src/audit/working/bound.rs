//! 監査調書綴: cover, contents, missing numbers.

use super::working_sheets;
use crate::audit::block::{Block, Cell, Column, Doc, Field, FormRow, Frame, List, ListRow, Opening, Place};
use crate::audit::list::{audit_number, wide};
use crate::model::{WorkingPaper, WorkingPaperSet};
use crate::words::{self, Labels, NO_BASE};

/// The set: what the workbook holds; the paper is put together page by page.
pub(in crate::audit) fn set(set: &WorkingPaperSet, labels: &Labels<'_>) -> Doc {
    let mut blocks = cover(set, labels);
    blocks.push(missing(set, labels));
    Doc {
        frame: Frame::Report,
        opening: Opening::Sheet {
            below: Vec::new(),
            signers: Vec::new(),
        },
        blocks,
        sheets: working_sheets(set, labels),
    }
}

/// Facts of the cover.
pub(crate) fn cover(set: &WorkingPaperSet, labels: &Labels<'_>) -> Vec<Block> {
    let word = |id: &str| labels(id, &[]);
    let mut rows = vec![FormRow::Pair(
        Field::text(word("paper-audit-number"), &audit_number(&set.head, labels)),
        Field::text(word("paper-audit-auditee"), &set.head.auditee),
    )];
    wide(&mut rows, word("paper-audit-scope"), &set.scope);
    wide(&mut rows, word("paper-audit-period"), &set.period);
    wide(&mut rows, word("paper-audit-auditors"), &set.auditors.join("\n"));
    let count = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX));
    let evidence = set.papers.iter().map(|paper| paper.evidence.len()).sum::<usize>();
    let args = [
        ("papers", count(set.papers.len())),
        ("evidence", count(evidence)),
        ("missing", count(set.missing.len())),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    wide(
        &mut rows,
        word("paper-audit-set-count"),
        &labels("paper-audit-set-counts", &args),
    );
    wide(&mut rows, word("paper-audit-judgement"), &judged(set, labels));
    wide(&mut rows, word("paper-audit-storage"), &set.storage);
    wide(&mut rows, word("paper-audit-retention"), &set.head.retention);
    vec![Block::Form(rows)]
}

/// 適合17、一部不適合3: how often each judgement was chosen, in the order of the words.
fn judged(set: &WorkingPaperSet, labels: &Labels<'_>) -> String {
    let Some(first) = set.papers.first() else {
        return String::new();
    };
    let counted = first.judgement.options.iter().map(|word| {
        let of = |paper: &&WorkingPaper| paper.judgement.words() == *word;
        let count = i64::try_from(set.papers.iter().filter(of).count()).unwrap_or(i64::MAX);
        labels(
            "paper-audit-judged",
            &[("judgement", word), ("count", &words::count(count))],
        )
    });
    counted.collect::<Vec<_>>().join("　")
}

/// 目次: number, item, judgement, difference, page.
pub(crate) fn contents(set: &WorkingPaperSet, pages: &[usize], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::with_capacity(set.papers.len());
    let mut domain = "";
    for (index, paper) in set.papers.iter().enumerate() {
        if paper.domain != domain {
            domain = &paper.domain;
            rows.push(ListRow::Group(domain.to_owned()));
        }
        let page = pages.get(index).copied().unwrap_or(0);
        rows.push(ListRow::Data(vec![
            Cell::text(&paper.number),
            Cell::text(&paper.item),
            Cell::Text(judgement(paper)),
            Cell::text(&paper.difference),
            Cell::Count(Some(i64::try_from(page).unwrap_or(0))),
        ]));
    }
    List {
        name: word("paper-audit-contents"),
        columns: vec![
            Column::new(word("paper-audit-paper-number"), 32.0),
            Column::new(word("paper-audit-item"), 80.0),
            Column::new(word("paper-audit-judgement"), 26.0).at(Place::Centre),
            Column::new(word("paper-audit-difference-short"), 18.0).at(Place::Centre),
            Column::new(word("paper-audit-page"), 14.0).at(Place::Right),
        ],
        rows,
        is_paper_only: true,
        ..List::default()
    }
}

pub(super) fn judgement(paper: &WorkingPaper) -> String {
    let word = paper.judgement.words();
    if word.is_empty() { NO_BASE.to_owned() } else { word }
}

/// 欠番.
pub(crate) fn missing(set: &WorkingPaperSet, labels: &Labels<'_>) -> Block {
    let word = |id: &str| labels(id, &[]);
    let rows = set
        .missing
        .iter()
        .map(|one| ListRow::Data(vec![Cell::text(&one.number), Cell::text(&one.reason)]));
    Block::List(List {
        name: word("paper-audit-missing"),
        columns: vec![
            Column::new(word("paper-audit-paper-number"), 40.0),
            Column::new(word("paper-audit-missing-reason"), 130.0),
        ],
        rows: rows.collect(),
        ..List::default()
    })
}
