//! 監査人一覧, 独立性の確認書, 保管台帳.

use super::block::{
    Block, Cell, Column, Doc, Field, FormRow, Frame, List, ListRow, Opening, Place, SheetColumn, SheetList,
    Tone, Value,
};
use super::list::{auditors as auditor_list, signers, subject_lines, wide};
use crate::model::{AuditorList, IndependenceStatement, StorageRegister};
use crate::words::{self, Labels, NO_BASE};

fn sheet(below: Vec<(String, String)>) -> Opening {
    Opening::Sheet {
        below,
        signers: Vec::new(),
    }
}

/// 監査人一覧.
pub(super) fn auditors(list: &AuditorList, labels: &Labels<'_>) -> Doc {
    let mut table = auditor_list(&list.auditors, labels);
    if list.auditors.iter().any(|one| !one.audits.is_empty()) {
        table
            .columns
            .push(Column::new(labels("paper-audit-audits", &[]), 34.0));
        for (row, one) in table.rows.iter_mut().zip(&list.auditors) {
            if let ListRow::Data(cells) = row {
                cells.push(Cell::text(&one.audits));
            }
        }
    }
    let mut blocks = vec![Block::List(table)];
    if !list.rule.is_empty() {
        blocks.push(Block::Note(list.rule.clone()));
    }
    Doc {
        frame: Frame::Wide,
        opening: sheet(subject_lines(&list.head, labels)),
        blocks,
        ..Doc::default()
    }
}

/// 独立性の確認書.
pub(super) fn independence(paper: &IndependenceStatement, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut blocks = Vec::new();
    if !paper.audits.is_empty() {
        blocks.push(Block::Section(
            format!("1　{}", word("paper-audit-audits")),
            String::new(),
        ));
        blocks.push(Block::Numbered(paper.audits.clone()));
    }
    blocks.push(Block::Section(
        format!("2　{}", word("paper-audit-interests")),
        word("paper-audit-interests-remark"),
    ));
    blocks.push(Block::List(interests(paper, labels)));
    if !paper.duties.is_empty() {
        blocks.push(Block::Section(
            format!("3　{}", word("paper-audit-duties")),
            String::new(),
        ));
        blocks.push(Block::Numbered(paper.duties.clone()));
    }
    blocks.push(Block::Section(
        format!("4　{}", word("paper-audit-decision")),
        if paper.decided.role.is_empty() {
            String::new()
        } else {
            labels("paper-audit-decision-remark", &[("role", &paper.decided.role)])
        },
    ));
    blocks.push(Block::Form(vec![
        FormRow::Wide(Field {
            is_input: true,
            ..Field::new(
                word("paper-audit-decision"),
                Value::Choice(paper.decision.clone(), String::new()),
            )
        }),
        FormRow::Wide(Field::pen(
            word("paper-audit-decision-reason"),
            &paper.reason,
            14.0,
        )),
    ]));
    let mut decided = signers(std::slice::from_ref(&paper.decided));
    if decided[0].title.is_empty() {
        decided[0].title = word("paper-audit-supervisor");
    }
    blocks.push(Block::SignOff(decided));
    Doc {
        opening: Opening::Report,
        blocks,
        ..Doc::default()
    }
}

fn interests(paper: &IndependenceStatement, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = (1..).zip(&paper.interests).map(|(number, one)| {
        ListRow::Data(vec![
            Cell::Count(Some(number)),
            Cell::text(&one.text),
            Cell::Choice(one.answer.clone()),
            Cell::text(&one.details),
        ])
    });
    List {
        name: word("paper-audit-interests"),
        columns: vec![
            Column::new(word("paper-audit-item-number"), 12.0).at(Place::Right),
            Column::new(word("paper-audit-interest"), 80.0),
            Column::new(word("paper-audit-interest-answer"), 34.0).at(Place::Centre),
            Column::new(word("paper-audit-interest-details"), 44.0),
        ],
        rows: rows.collect(),
        least: 9.0,
        ..List::default()
    }
}

/// 保管台帳.
pub(super) fn storage(register: &StorageRegister, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut rows = Vec::new();
    if !register.place.is_empty() || !register.keeper.is_empty() {
        rows.push(FormRow::Pair(
            Field::text(word("paper-audit-storage"), &register.place),
            Field::text(word("paper-audit-keeper"), &register.keeper),
        ));
    }
    rows.push(FormRow::Pair(
        Field::text(word("paper-audit-completed"), &register.completed),
        Field::new(
            word("paper-audit-kept-until"),
            Value::Date(register.until.clone()),
        ),
    ));
    wide(&mut rows, word("paper-audit-retention"), &register.head.retention);
    let mut blocks = vec![
        Block::Form(rows),
        Block::Section(format!("1　{}", word("paper-audit-stored-papers")), String::new()),
        Block::List(stored_papers(register, labels)),
        Block::Section(
            format!("2　{}", word("paper-audit-stored-evidence")),
            word("paper-audit-stored-remark"),
        ),
        Block::List(stored_evidence(register, labels)),
    ];
    if !register.handed.is_empty() {
        blocks.push(Block::Section(
            format!("3　{}", word("paper-audit-handed")),
            String::new(),
        ));
        blocks.push(Block::SignOff(signers(&register.handed)));
    }
    Doc {
        frame: Frame::Wide,
        opening: sheet(subject_lines(&register.head, labels)),
        blocks,
        sheets: vec![evidence_sheet(register, labels)],
    }
}

fn stored_papers(register: &StorageRegister, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = register.papers.iter().map(|one| {
        let hash = words::check_number(&one.hash);
        ListRow::Data(vec![
            Cell::text(&one.number),
            Cell::text(&one.name),
            Cell::text(&one.version),
            Cell::Date(one.on.clone()),
            Cell::Count(one.pages),
            Cell::Text(if hash.is_empty() { NO_BASE.to_owned() } else { hash }),
            Cell::text(&one.note),
        ])
    });
    List {
        name: word("paper-audit-stored-papers"),
        columns: vec![
            Column::new(word("paper-audit-item-number"), 32.0),
            Column::new(word("paper-audit-paper-name"), 70.0),
            Column::new(word("paper-audit-version"), 30.0),
            Column::new(word("paper-audit-made-on"), 32.0).at(Place::Right),
            Column::new(word("paper-audit-pages"), 14.0).at(Place::Right),
            Column::new(word("paper-audit-hash"), 48.0),
            Column::new(word("paper-audit-remark"), 41.0),
        ],
        rows: rows.collect(),
        ..List::default()
    }
}

fn stored_evidence(register: &StorageRegister, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let rows = register.evidence.iter().map(|one| {
        let hash = if one.hash.is_empty() {
            (Tone::Plain, word("paper-audit-on-paper"))
        } else {
            (Tone::Small, long_hash(&one.hash))
        };
        ListRow::Data(vec![
            Cell::text(&one.number),
            Cell::text(&one.name),
            Cell::text(&one.kind),
            Cell::Date(one.on.clone()),
            Cell::Count(one.bytes),
            Cell::Lines(vec![hash]),
            Cell::text(&one.place),
        ])
    });
    List {
        name: word("paper-audit-stored-evidence"),
        columns: vec![
            Column::new(word("paper-audit-evidence-number"), 26.0),
            Column::new(word("paper-audit-evidence-name"), 58.0),
            Column::new(word("paper-audit-evidence-kind"), 20.0),
            Column::new(word("paper-audit-evidence-on"), 31.0).at(Place::Right),
            Column::new(word("paper-audit-bytes"), 24.0).at(Place::Right),
            Column::new(word("paper-audit-sha256"), 73.0),
            Column::new(word("paper-audit-evidence-place"), 35.0),
        ],
        rows: rows.collect(),
        is_paper_only: true,
        ..List::default()
    }
}

/// 64 hex digits in eights, so that a line can end.
fn long_hash(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().filter(|ch| !ch.is_whitespace()).collect();
    digits
        .chunks(8)
        .map(|part| part.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

fn evidence_sheet(register: &StorageRegister, labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("paper-audit-evidence-number", 16.0),
        ("paper-audit-evidence-name", 44.0),
        ("paper-audit-evidence-kind", 12.0),
        ("paper-audit-evidence-on", 18.0),
        ("paper-audit-bytes", 14.0),
        ("paper-audit-sha256", 72.0),
        ("paper-audit-evidence-place", 30.0),
    ];
    let rows = register.evidence.iter().map(|one| {
        vec![
            Cell::text(&one.number),
            Cell::text(&one.name),
            Cell::text(&one.kind),
            Cell::Date(one.on.clone()),
            Cell::Count(one.bytes),
            Cell::text(&one.hash),
            Cell::text(&one.place),
        ]
    });
    SheetList {
        name: labels("paper-audit-stored-evidence", &[]),
        columns: heads
            .into_iter()
            .map(|(id, width)| SheetColumn {
                head: labels(id, &[]),
                width,
                ..SheetColumn::default()
            })
            .collect(),
        rows: rows.collect(),
        printed: None,
    }
}
