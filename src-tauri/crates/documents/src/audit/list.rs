//! Tables and rows that several papers have.

use super::block::{Cell, Column, Field, FormRow, List, ListRow, Place, Signer, Tone, Value};
use crate::model::{
    AgendaRow, AuditHead, AuditItemRow, Auditor, Confirmed, DomainJudgements, GoodPoint, RequestedPaper,
    RuleBook,
};
use crate::words::{Labels, NO_BASE};

/// A field across the form; nothing where there is no text.
pub(super) fn wide(rows: &mut Vec<FormRow>, label: String, text: &str) {
    if !text.trim().is_empty() {
        rows.push(FormRow::Wide(Field::text(label, text)));
    }
}

/// 監8-03（定期監査）.
pub(crate) fn audit_number(head: &AuditHead, labels: &Labels<'_>) -> String {
    if head.kind.is_empty() || head.audit.is_empty() {
        head.audit.clone()
    } else {
        labels(
            "paper-audit-number-kind",
            &[("number", &head.audit), ("kind", &head.kind)],
        )
    }
}

/// 監査番号 and 被監査部門, below a title.
pub(super) fn subject_lines(head: &AuditHead, labels: &Labels<'_>) -> Vec<(String, String)> {
    let lines = [
        ("paper-audit-number", audit_number(head, labels)),
        ("paper-audit-auditee", head.auditee.clone()),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    lines.map(|(id, text)| (labels(id, &[]), text)).collect()
}

/// A rule with its edition and the day it was revised.
pub(super) fn rule_book(rule: &RuleBook, labels: &Labels<'_>) -> String {
    let name = [rule.name.as_str(), &rule.edition].join("　").trim().to_owned();
    match &rule.revised {
        Some(day) => labels("paper-audit-rule-revised", &[("name", &name), ("day", &day.text)]),
        None => name,
    }
}

/// Clauses as paragraphs of one cell.
pub(super) fn clause_lines(clauses: &[String]) -> Vec<(Tone, String)> {
    clauses
        .iter()
        .map(|clause| (Tone::Plain, clause.clone()))
        .collect()
}

/// － where there is nothing.
fn or_none(text: &str) -> &str {
    if text.trim().is_empty() { NO_BASE } else { text }
}

/// 監査人.
pub(super) fn auditors(auditors: &[Auditor], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let has_interests = auditors.iter().any(|one| !one.interests.is_empty());
    let mut columns = vec![
        Column::new(word("paper-audit-role"), 24.0),
        Column::new(word("paper-audit-unit-post"), 40.0),
        Column::new(word("paper-audit-name"), 26.0),
        Column::new(word("paper-audit-side"), 12.0).at(Place::Centre),
        Column::new(word("paper-audit-qualification"), 26.0),
        Column::new(word("paper-audit-independence"), 56.0),
    ];
    if has_interests {
        columns.push(Column::new(word("paper-audit-interests"), 34.0));
    }
    let rows = auditors.iter().map(|one| {
        let mut cells = vec![
            Cell::text(&one.role),
            Cell::text(&one.unit),
            Cell::text(&one.name),
            Cell::text(&one.side),
            Cell::text(or_none(&one.qualification)),
            Cell::text(&one.independence),
        ];
        if has_interests {
            cells.push(Cell::text(&one.interests));
        }
        ListRow::Data(cells)
    });
    List {
        name: word("paper-audit-auditors"),
        columns,
        rows: rows.collect(),
        ..List::default()
    }
}

/// 日程; the id names the head of the column of those who are met.
pub(super) fn agenda(rows: &[AgendaRow], with: &str, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let has = |is: fn(&AgendaRow) -> bool| rows.iter().any(is);
    let (has_day, has_place) = (has(|row| row.on.is_some()), has(|row| !row.place.is_empty()));
    let has_minutes = has(|row| row.minutes.is_some());
    let mut columns = Vec::new();
    if has_day {
        columns.push(Column::new(word("paper-audit-day"), 31.0).at(Place::Right));
    }
    // From when to when takes two times.
    let is_spanned = rows.iter().any(|row| row.time.chars().count() > 14);
    columns.push(Column::new(
        word("paper-audit-time"),
        if is_spanned { 38.0 } else { 32.0 },
    ));
    if has_minutes {
        columns.push(Column::new(word("paper-audit-minutes"), 11.0).at(Place::Right));
    }
    if has_place {
        columns.push(Column::new(word("paper-audit-place"), 41.0));
    }
    columns.push(Column::new(word("paper-audit-what"), 40.0));
    columns.push(Column::new(word(with), 32.0));
    let rows = rows.iter().map(|row| {
        let mut cells = Vec::new();
        if has_day {
            cells.push(Cell::Date(row.on.clone()));
        }
        cells.push(Cell::text(&row.time));
        if has_minutes {
            cells.push(Cell::Count(row.minutes));
        }
        if has_place {
            cells.push(Cell::text(&row.place));
        }
        cells.extend([Cell::text(&row.what), Cell::text(&row.with)]);
        ListRow::Data(cells)
    });
    List {
        name: word("paper-audit-agenda"),
        columns,
        rows: rows.collect(),
        ..List::default()
    }
}

/// 監査項目.
pub(super) fn items(rows: &[AuditItemRow], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let has_questions = rows.iter().any(|row| !row.question.is_empty());
    let mut found = Vec::new();
    let mut domain = "";
    for row in rows {
        if row.domain != domain {
            domain = &row.domain;
            found.push(ListRow::Group(domain.to_owned()));
        }
        let mut what = vec![(Tone::Plain, row.item.clone())];
        if !row.point.is_empty() {
            what.push((Tone::Small, row.point.clone()));
        }
        let mut cells = vec![Cell::Count(Some(row.number)), Cell::Lines(what)];
        if has_questions {
            cells.push(Cell::text(quoted(&row.question, labels)));
        }
        cells.extend([Cell::Lines(clause_lines(&row.clauses)), Cell::text(&row.control)]);
        found.push(ListRow::Data(cells));
    }
    let mut columns = vec![Column::new(word("paper-audit-item-number"), 12.0).at(Place::Right)];
    if has_questions {
        columns.push(Column::new(word("paper-audit-item-and-point"), 56.0));
        columns.push(Column::new(word("paper-audit-item-question"), 52.0));
        columns.push(Column::new(word("paper-audit-clause"), 30.0));
    } else {
        columns.push(Column::new(word("paper-audit-item-and-point"), 104.0));
        columns.push(Column::new(word("paper-audit-clause"), 34.0));
    }
    columns.push(Column::new(word("paper-audit-control"), 20.0));
    List {
        name: word("paper-audit-items"),
        columns,
        rows: found,
        ..List::default()
    }
}

/// 「席を離れるとき、…していますか。」; － for an item of the audit's own.
fn quoted(question: &str, labels: &Labels<'_>) -> String {
    if question.is_empty() {
        return NO_BASE.to_owned();
    }
    labels("paper-audit-quoted", &[("text", question)])
}

/// How many items there are; a number that was taken out is none.
pub(super) fn counted(rows: &[AuditItemRow]) -> i64 {
    let counted = rows.iter().filter(|row| !row.is_missing).count();
    i64::try_from(counted).unwrap_or(i64::MAX)
}

/// 事前提出資料.
pub(super) fn requested(rows: &[RequestedPaper], has_received: bool, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let mut columns = vec![
        Column::new(word("paper-audit-paper-asked"), 86.0),
        Column::new(word("paper-audit-paper-due"), 32.0).at(Place::Right),
    ];
    if has_received {
        columns.push(Column::new(word("paper-audit-paper-received"), 32.0).at(Place::Right));
        columns.push(Column::new(word("paper-audit-remark"), 27.0));
    }
    let rows = rows.iter().map(|row| {
        let due = if row.due.is_none() && !row.due_note.is_empty() {
            Cell::text(&row.due_note)
        } else {
            Cell::Date(row.due.clone())
        };
        let mut cells = vec![Cell::text(&row.name), due];
        if has_received {
            let received = match &row.received {
                Some(day) => Cell::Date(Some(day.clone())),
                None => Cell::text(""),
            };
            cells.extend([received, Cell::text(&row.note)]);
        }
        ListRow::Data(cells)
    });
    List {
        name: word("paper-audit-requested"),
        columns,
        rows: rows.collect(),
        ..List::default()
    }
}

/// 領域別の判定, with the sums.
pub(super) fn domains(judgements: &[String], domains: &[DomainJudgements], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let heads = std::iter::once(word("paper-audit-domain"))
        .chain([word("paper-audit-items-count")])
        .chain(judgements.iter().cloned());
    let columns = heads.enumerate().map(|(index, head)| match index {
        0 => Column {
            is_head: true,
            ..Column::new(head, 50.0)
        },
        _ => Column::new(head, 20.0).at(Place::Right),
    });
    let cells = |name: String, counts: &[i64]| {
        let mut cells = vec![Cell::Text(name), Cell::Count(Some(counts.iter().sum()))];
        cells.extend((0..judgements.len()).map(|at| Cell::Count(Some(counts.get(at).copied().unwrap_or(0)))));
        cells
    };
    let mut rows: Vec<ListRow> = domains
        .iter()
        .map(|domain| ListRow::Data(cells(domain.name.clone(), &domain.counts)))
        .collect();
    let sums: Vec<i64> = (0..judgements.len())
        .map(|at| {
            domains
                .iter()
                .map(|domain| domain.counts.get(at).copied().unwrap_or(0))
                .sum()
        })
        .collect();
    if !domains.is_empty() {
        rows.push(ListRow::Total(cells(word("paper-audit-total"), &sums)));
    }
    List {
        name: word("paper-audit-domains"),
        columns: columns.collect(),
        rows,
        ..List::default()
    }
}

/// 良好事項 as numbered lines.
pub(super) fn good(points: &[GoodPoint], labels: &Labels<'_>) -> Vec<String> {
    points
        .iter()
        .map(|point| {
            let text = if point.number.is_empty() {
                point.text.clone()
            } else {
                [point.number.as_str(), &point.text].join("　")
            };
            match point.papers.as_slice() {
                [] => text,
                papers => labels(
                    "paper-audit-good-papers",
                    &[("text", &text), ("papers", &papers.join("、"))],
                ),
            }
        })
        .collect()
}

/// Who confirmed, as signers.
pub(super) fn signers(confirmed: &[Confirmed]) -> Vec<Signer> {
    confirmed
        .iter()
        .map(|one| Signer {
            title: one.role.clone(),
            name: one.name.clone(),
            on: one.on.clone(),
        })
        .collect()
}

/// 承認 as rows of a form.
pub(super) fn approvals(rows: &mut Vec<FormRow>, confirmed: &[Confirmed], labels: &Labels<'_>) {
    for one in confirmed {
        let who = [one.role.as_str(), &one.name].join("　").trim().to_owned();
        rows.push(FormRow::Pair(
            Field::text(labels("paper-audit-approved-by", &[]), &who),
            Field::new(
                labels("paper-audit-approved-on", &[]),
                Value::Date(one.on.clone()),
            ),
        ));
    }
}
