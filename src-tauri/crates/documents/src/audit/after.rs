//! What follows a report: 横断確認の結果, 改善報告書, フォローアップ結果 (domain.md 4.10, 4.11).

use super::block::{
    Block, Cell, Column, Doc, Field, FormRow, Frame, List, ListRow, Opening, Place, SheetColumn, SheetList,
    Tone,
};
use super::list::{audit_number, signers, subject_lines, wide};
use crate::model::{FollowUp, FollowUpRow, ImprovementDone, ImprovementReport, RollOutResults};
use crate::words::{self, Labels, NO_BASE};

/// 横断確認の結果.
pub(super) fn roll_out_results(results: &RollOutResults, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let question = &results.question;
    let mut rows = vec![FormRow::Wide(Field::text(
        word("paper-audit-roll-out-number"),
        &question.number,
    ))];
    wide(&mut rows, word("paper-audit-issue"), &question.issue);
    wide(
        &mut rows,
        word("paper-audit-clauses"),
        &question.clauses.join("、"),
    );
    wide(&mut rows, word("paper-audit-check"), &question.check);
    let count = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX));
    let mut counts: Vec<String> = question
        .answer
        .options
        .iter()
        .map(|answer| {
            let found = results.replies.iter().filter(|one| one.answer == *answer).count();
            labels(
                "paper-audit-judged",
                &[("judgement", answer), ("count", &count(found))],
            )
        })
        .collect();
    let open = results.replies.iter().filter(|one| one.answer.is_empty()).count();
    counts.push(labels(
        "paper-audit-judged",
        &[
            ("judgement", &word("paper-audit-no-reply")),
            ("count", &count(open)),
        ],
    ));
    wide(&mut rows, word("paper-audit-roll-out-counts"), &counts.join("　"));
    let replies = results.replies.iter().map(|one| {
        let answer = if one.answer.is_empty() {
            (Tone::Strong, word("paper-audit-no-reply"))
        } else {
            (Tone::Plain, one.answer.clone())
        };
        ListRow::Data(vec![
            Cell::text(&one.code),
            Cell::text(&one.unit),
            Cell::Lines(vec![answer]),
            Cell::text(&one.method),
            Cell::text(&one.result),
            Cell::text(&one.plan),
            Cell::Date(one.on.clone()),
        ])
    });
    let table = List {
        name: word("paper-audit-replies"),
        columns: vec![
            Column::new(word("paper-audit-code"), 16.0),
            Column::new(word("paper-audit-unit"), 46.0),
            Column::new(word("paper-audit-answer"), 34.0),
            Column::new(word("paper-audit-roll-out-method"), 52.0),
            Column::new(word("paper-audit-roll-out-result"), 52.0),
            Column::new(word("paper-audit-plan-number"), 36.0),
            Column::new(word("paper-audit-replied-on"), 31.0).at(Place::Right),
        ],
        rows: replies.collect(),
        ..List::default()
    };
    Doc {
        frame: Frame::Wide,
        opening: Opening::Report,
        blocks: vec![
            Block::Form(rows),
            Block::Section(word("paper-audit-replies"), String::new()),
            Block::List(table),
        ],
        ..Doc::default()
    }
}

/// 改善報告書.
pub(super) fn improvement(report: &ImprovementReport, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut blocks = vec![Block::Form(vec![FormRow::Pair(
        Field::text(word("paper-audit-number"), &audit_number(&report.head, labels)),
        Field::text(word("paper-audit-auditee"), &report.head.auditee),
    )])];
    for (number, one) in (1..).zip(&report.done) {
        blocks.push(Block::Section(
            format!("{number}　{}", one.subject),
            String::new(),
        ));
        blocks.push(Block::Form(done(one, labels)));
    }
    let mut confirmed = signers(std::slice::from_ref(&report.confirmed));
    let role = std::mem::take(&mut confirmed[0].title);
    let title = [word("paper-audit-confirmed-by"), role].join("\n");
    title.trim().clone_into(&mut confirmed[0].title);
    blocks.push(Block::SignOff(confirmed));
    Doc {
        opening: Opening::Report,
        blocks,
        sheets: vec![done_sheet(&report.done, labels)],
        ..Doc::default()
    }
}

/// One row a finding.
fn done_sheet(done: &[ImprovementDone], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("paper-audit-plan-number", 14.0),
        ("paper-audit-finding-number", 14.0),
        ("paper-audit-subject", 36.0),
        ("paper-audit-done-what", 50.0),
        ("paper-audit-done-on", 18.0),
        ("paper-audit-evidence", 40.0),
        ("paper-audit-remaining", 36.0),
    ];
    let rows = done.iter().map(|one| {
        vec![
            Cell::text(&one.plan),
            Cell::text(&one.finding),
            Cell::text(&one.subject),
            Cell::text(&one.what),
            Cell::Date(one.on.clone()),
            Cell::Text(evidence_lines(one)),
            Cell::text(&one.remaining),
        ]
    });
    sheet_list(
        labels("paper-audit-improvements", &[]),
        &heads,
        rows.collect(),
        labels,
    )
}

fn sheet_list(name: String, heads: &[(&str, f64)], rows: Vec<Vec<Cell>>, labels: &Labels<'_>) -> SheetList {
    let columns = heads.iter().map(|(id, width)| SheetColumn {
        head: labels(id, &[]),
        width: *width,
        ..SheetColumn::default()
    });
    SheetList {
        name,
        columns: columns.collect(),
        rows,
        printed: None,
    }
}

/// 名称, 所在 and 日付, a line each.
fn evidence_lines(one: &ImprovementDone) -> String {
    let lines = one.evidence.iter().map(|(name, place, day)| {
        let day = day.as_ref().map_or("", |day| day.text.as_str());
        let parts = [name.as_str(), place, day];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("　")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn done(one: &ImprovementDone, labels: &Labels<'_>) -> Vec<FormRow> {
    let word = |id: &str| labels(id, &[]);
    let on = one
        .on
        .as_ref()
        .map_or_else(|| word("paper-audit-not-done"), |day| day.text.clone());
    let mut rows = vec![
        FormRow::Pair(
            Field::text(word("paper-audit-plan-number"), &one.plan),
            Field::text(word("paper-audit-finding-number"), &one.finding),
        ),
        FormRow::Wide(Field::text(word("paper-audit-done-what"), &one.what)),
        FormRow::Wide(Field::text(word("paper-audit-done-on"), &on)),
    ];
    let evidence = evidence_lines(one);
    let evidence = if evidence.is_empty() {
        word("paper-audit-none")
    } else {
        evidence
    };
    wide(&mut rows, word("paper-audit-evidence"), &evidence);
    let remaining = if one.remaining.trim().is_empty() {
        word("paper-none")
    } else {
        one.remaining.clone()
    };
    wide(&mut rows, word("paper-audit-remaining"), &remaining);
    rows
}

/// フォローアップ結果.
pub(super) fn follow_up(result: &FollowUp, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let count = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX));
    let found = |kind: &String| result.rows.iter().filter(|row| row.result == *kind).count();
    let parts: Vec<String> = result
        .results
        .iter()
        .map(|kind| {
            let found = found(kind);
            labels(
                "paper-audit-class-count",
                &[("class", kind), ("count", &count(found))],
            )
        })
        .collect();
    let args = [("parts", parts.join("、")), ("count", count(result.rows.len()))];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let mut below = subject_lines(&result.head, labels);
    if !result.round.is_empty() {
        below.push((word("paper-audit-round"), result.round.clone()));
    }
    Doc {
        frame: Frame::Wide,
        opening: Opening::Sheet {
            below,
            signers: Vec::new(),
        },
        blocks: vec![
            Block::Text(labels("paper-audit-class-counts", &args)),
            Block::List(follow_up_table(&result.rows, labels)),
        ],
        sheets: vec![follow_up_sheet(&result.rows, labels)],
    }
}

fn follow_up_table(rows: &[FollowUpRow], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let column = |ids: &[&str], width: f64| Column {
        head: ids.iter().map(|id| word(id)).collect(),
        width,
        ..Column::default()
    };
    List {
        name: word("paper-audit-follow-up"),
        columns: vec![
            column(&["paper-audit-finding-number", "paper-audit-plan-number"], 34.0),
            column(&["paper-audit-subject"], 42.0),
            column(&["paper-audit-reported"], 52.0),
            column(&["paper-audit-seen"], 52.0),
            column(
                &[
                    "paper-audit-checked-how",
                    "paper-audit-checker",
                    "paper-audit-checked-on",
                ],
                32.0,
            ),
            column(&["paper-audit-result"], 18.0),
            column(&["paper-audit-next-or-closed"], 39.0),
        ],
        rows: rows.iter().map(|row| follow_up_row(row, labels)).collect(),
        is_dense: true,
        is_paper_only: true,
        ..List::default()
    }
}

/// One row a finding, with days as days.
fn follow_up_sheet(rows: &[FollowUpRow], labels: &Labels<'_>) -> SheetList {
    let heads = [
        ("paper-audit-finding-number", 14.0),
        ("paper-audit-plan-number", 14.0),
        ("paper-audit-subject", 36.0),
        ("paper-audit-reported", 44.0),
        ("paper-audit-checked-how", 10.0),
        ("paper-audit-seen", 44.0),
        ("paper-audit-checker", 14.0),
        ("paper-audit-checked-on", 18.0),
        ("paper-audit-result", 12.0),
        ("paper-audit-unchecked-why", 24.0),
        ("paper-audit-next", 18.0),
        ("paper-audit-closed", 36.0),
        ("paper-audit-approver", 26.0),
        ("paper-audit-overdue", 10.0),
    ];
    let cells = rows.iter().map(|row| {
        vec![
            Cell::text(&row.finding),
            Cell::text(&row.plan),
            Cell::text(&row.subject),
            Cell::text(&row.reported),
            Cell::text(&row.method),
            Cell::text(&row.seen),
            Cell::text(&row.checker),
            Cell::Date(row.on.clone()),
            Cell::text(&row.result),
            Cell::text(&row.why),
            Cell::Date(row.next.clone()),
            Cell::text(&row.closed),
            Cell::text(&row.approver),
            Cell::Count(Some(row.overdue_days)),
        ]
    });
    SheetList {
        printed: Some(follow_up_table(rows, labels)),
        ..sheet_list(
            labels("paper-audit-follow-up", &[]),
            &heads,
            cells.collect(),
            labels,
        )
    }
}

fn follow_up_row(row: &FollowUpRow, labels: &Labels<'_>) -> ListRow {
    let plain = |text: &str| (Tone::Plain, text.to_owned());
    let mut number = vec![(Tone::Strong, row.finding.clone())];
    if !row.plan.is_empty() {
        number.push(plain(&row.plan));
    }
    if row.overdue_days > 0 {
        let days = words::count(row.overdue_days);
        number.push((Tone::Strong, labels("plan-overdue", &[("days", &days)])));
    }
    let mut how: Vec<(Tone, String)> = [&row.method, &row.checker]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| plain(text))
        .collect();
    how.extend(row.on.as_ref().map(|day| plain(&day.text)));
    let mut next: Vec<(Tone, String)> = row
        .next
        .as_ref()
        .map(|day| plain(&labels("paper-audit-next-on", &[("day", &day.text)])))
        .into_iter()
        .collect();
    if !row.why.is_empty() {
        next.insert(0, plain(&row.why));
    }
    if !row.closed.is_empty() {
        next.push(plain(&labels(
            "paper-audit-closed-for",
            &[("reason", &row.closed)],
        )));
    }
    if !row.approver.is_empty() {
        next.push((
            Tone::Small,
            labels("paper-audit-closed-by", &[("name", &row.approver)]),
        ));
    }
    if next.is_empty() {
        next.push(plain(NO_BASE));
    }
    ListRow::Data(vec![
        Cell::Lines(number),
        Cell::text(&row.subject),
        Cell::text(&row.reported),
        Cell::text(&row.seen),
        Cell::Lines(how),
        Cell::Lines(vec![(Tone::Strong, row.result.clone())]),
        Cell::Lines(next),
    ])
}
