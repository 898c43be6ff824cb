//! The table of items of a domain: number, place, question, what counts, what shows it.

use crate::model::{BookletDomain, BookletItem};
use crate::paper::style::{NOTE, head, head_lines};
use crate::paper::tables::figure;
use crate::pdf::mark::Ink;
use crate::pdf::table::{Cell, Row, RowKind, Table};
use crate::pdf::text::{Para, Style};
use crate::words::{self, Labels};

/// Questions.
const QUESTION: Style = Style::new(9.0);
/// What stands beside them.
const TEXT: Style = Style::new(8.5);
/// Line pitch.
const LEADING: f64 = 1.38;
/// 番号, 管理コード and 条項, 設問, 目安, 根拠 and 確認.
const COLUMNS: [f64; 5] = [11.0, 33.0, 73.0, 82.0, 68.0];

/// The table.
pub(super) fn table(domain: &BookletDomain, labels: &Labels<'_>) -> Table {
    let word = |id: &str| labels(id, &[]);
    let count = i64::try_from(domain.items.len()).unwrap_or(i64::MAX);
    let counted = [("title", domain.name.as_str()), ("count", &words::count(count))];
    let title = labels("booklet-domain-title", &counted);
    let again = labels("check-group-continued", &[("title", &domain.name)]);
    let mut rows = vec![group(&title)];
    rows.extend(domain.items.iter().map(|item| row(item, labels)));
    Table {
        columns: COLUMNS.to_vec(),
        head: Some(Row {
            cells: vec![
                head(&word("report-list-number")),
                head_lines(&[&word("report-x-code"), &word("report-x-clause")]),
                head(&word("report-x-question")),
                head_lines(&[&word("booklet-tests-1"), &word("booklet-tests-2")]),
                head_lines(&[&word("booklet-proof-1"), &word("booklet-proof-2")]),
            ],
            ..Row::default()
        }),
        rows,
        continued: vec![group(&again)],
    }
}

fn group(title: &str) -> Row {
    let mut cell = Cell::new(Para::new(title, Style::new(9.5).bold(), 1.36))
        .head(Ink::TINT_LIGHT)
        .pad(0.8, 1.4);
    cell.span = COLUMNS.len();
    Row {
        cells: vec![cell],
        kind: RowKind::Group,
        min_height: 0.0,
    }
}

fn row(item: &BookletItem, labels: &Labels<'_>) -> Row {
    Row {
        cells: vec![
            Cell::new(figure(&words::count(item.number), QUESTION)).pad(1.2, 0.9),
            Cell::paras(place(item)).pad(1.2, 1.2),
            Cell::paras(question(item, labels)).pad(1.2, 1.4),
            Cell::paras(tests(item, labels)).pad(1.2, 1.4),
            Cell::paras(proof(item, labels)).pad(1.2, 1.4),
        ],
        ..Row::default()
    }
}

/// Control code with its name, all clauses, the id.
fn place(item: &BookletItem) -> Vec<Para> {
    let mut paras = vec![Para::new(item.code.clone(), QUESTION.bold().kept(), LEADING)];
    paras.push(Para::new(item.control.clone(), NOTE, LEADING));
    paras.extend(item.clauses.iter().enumerate().map(|(index, clause)| {
        // A label is one unit, but may end a line after its blank: 3(1)の表　機密性2の2番目.
        let para = clause
            .split_inclusive('　')
            .fold(Para::new("", TEXT.kept(), LEADING), |para, part| {
                para.then(part, TEXT.kept(), 0.0)
            });
        if index == 0 { para.before(0.6) } else { para }
    }));
    paras.push(Para::new(item.item_id.clone(), Style::new(6.5).sub(), LEADING).before(0.6));
    paras
}

/// The question; obligation, sheet and set; who answers; when it applies.
fn question(item: &BookletItem, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = Para::split(&item.question, QUESTION, LEADING);
    let class = [&item.obligation, &item.sheet, &item.set]
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| part.as_str())
        .collect::<Vec<_>>()
        .join("・");
    paras.push(Para::new(class, TEXT.bold(), LEADING).before(0.6));
    for (id, text) in [
        ("booklet-answered-by", &item.answered_by),
        ("booklet-applies", &item.applies),
    ] {
        paras.extend(labelled(id, text, labels));
    }
    paras
}

/// ○, △, and what the note says about telling them apart.
fn tests(item: &BookletItem, labels: &Labels<'_>) -> Vec<Para> {
    let mut paras = Vec::new();
    for (mark, text) in [("report-yes", &item.good), ("report-partial", &item.partial)] {
        if !text.is_empty() {
            paras.push(marked(&labels(mark, &[]), text, paras.is_empty()));
        }
    }
    paras.extend(labelled("booklet-item-note", &item.note, labels));
    paras
}

/// A symbol with its sentence hanging beside it.
fn marked(mark: &str, text: &str, is_first: bool) -> Para {
    let column = 4.2;
    let para = Para::new(mark, TEXT.bold().kept(), LEADING)
        .then(text, TEXT, 0.9)
        .indent(0.0, column);
    if is_first { para } else { para.before(0.5) }
}

/// Examples of evidence, how an auditor checks it, a usual improvement.
fn proof(item: &BookletItem, labels: &Labels<'_>) -> Vec<Para> {
    let id = if item.needs_evidence {
        "booklet-evidence-needed"
    } else {
        "booklet-evidence"
    };
    let mut paras: Vec<Para> = labelled(id, &item.evidence.join("、"), labels)
        .into_iter()
        .map(|para| para.before(0.0))
        .collect();
    paras.extend(labelled("booklet-method", &item.method, labels));
    paras.extend(labelled("booklet-audit", &item.audit_hint, labels));
    paras.extend(labelled("booklet-improvement", &item.improvement, labels));
    paras
}

/// 「答える人：…」, the label in bold; nothing where there is no text.
fn labelled(id: &str, text: &str, labels: &Labels<'_>) -> Vec<Para> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut parts = Para::split(text, TEXT, LEADING).into_iter();
    let Some(first) = parts.next() else {
        return Vec::new();
    };
    let mut para = Para::new(labels(id, &[]), TEXT.bold(), LEADING).before(0.5);
    para.spans.extend(first.spans);
    std::iter::once(para).chain(parts).collect()
}
