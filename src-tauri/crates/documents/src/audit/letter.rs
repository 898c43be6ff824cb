//! Letters of an audit: 監査実施通知書 (domain.md 4.6), 改善指示書 (4.10).

use super::block::{Block, Cell, Column, Doc, Frame, List, ListRow, Opening, Place, Point, Tone};
use super::list::{agenda, audit_number, counted, items, requested};
use crate::model::{AuditNotice, Auditor, ImprovementOrder};
use crate::words::{self, Labels};

/// Rows and columns up to which a table stands in the letter itself; larger ones go to the 別紙.
const INLINE: (usize, usize) = (8, 4);

fn point(label: String, text: &str) -> Option<Point> {
    (!text.trim().is_empty()).then(|| Point {
        label,
        lines: crate::pdf::text::paragraphs(text).map(str::to_owned).collect(),
        ..Point::default()
    })
}

/// Whether a table is too large for the letter itself.
fn is_annexed(list: &List) -> bool {
    list.rows.len() > INLINE.0 || list.columns.len() > INLINE.1
}

/// A point with its table, or with a word that it is on the 別紙, and then that table.
fn tabled(label: String, list: List, annexes: &mut Vec<List>, labels: &Labels<'_>) -> Option<Point> {
    if list.rows.is_empty() {
        return None;
    }
    if !is_annexed(&list) {
        return Some(Point {
            label,
            list: Some(list),
            ..Point::default()
        });
    }
    let text = annexed("paper-audit-annexed", &list.name, count(list.rows.len()), labels);
    annexes.push(list);
    point(label, &text)
}

/// Stands for the number of an annex until it is known how many there are.
const NUMBER: &str = "\u{1}";

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// 別紙2「監査項目一覧」（24項目）のとおり, its number left open.
fn annexed(id: &str, name: &str, count: i64, labels: &Labels<'_>) -> String {
    let args = [
        ("name", name),
        ("count", &words::count(count)),
        ("number", NUMBER),
    ];
    labels(id, &args)
}

/// Puts the numbers of the annexes into the points that lead to them; a single annex has none.
fn numbered(points: Vec<Option<Point>>, annexes: usize) -> Vec<Point> {
    let mut next = 0;
    let mut points: Vec<Point> = points.into_iter().flatten().collect();
    for line in points.iter_mut().flat_map(|point| &mut point.lines) {
        if line.contains(NUMBER) {
            next += 1;
            let number = if annexes > 1 {
                next.to_string()
            } else {
                String::new()
            };
            *line = line.replace(NUMBER, &number);
        }
    }
    points
}

fn annex_blocks(annexes: Vec<List>, labels: &Labels<'_>) -> Vec<Block> {
    let several = annexes.len() > 1;
    let mut blocks = Vec::new();
    for (number, list) in (1..).zip(annexes) {
        let title = if several {
            labels(
                "paper-audit-annex-numbered",
                &[("number", &number.to_string()), ("name", &list.name)],
            )
        } else {
            labels("paper-audit-annex", &[("name", &list.name)])
        };
        blocks.push(Block::Annex(title, number == 1));
        blocks.push(Block::List(list));
    }
    blocks
}

/// 監査実施通知書.
pub(super) fn notice(notice: &AuditNotice, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut annexes = Vec::new();
    let times = tabled(
        word("paper-audit-agenda-day"),
        agenda(&notice.agenda, "paper-audit-with-please", labels),
        &mut annexes,
        labels,
    );
    let has_several = usize::from(!annexes.is_empty())
        + usize::from(!notice.items.is_empty())
        + usize::from(is_annexed(&requested(&notice.requested, false, labels)))
        > 1;
    // Of several days the letter itself says no times where they stand on an annex.
    let is_timed = annexes.is_empty() || notice.agenda.iter().all(|row| row.on.is_none());
    let number = if has_several { "1" } else { "" };
    let when = if is_timed {
        notice.when.clone()
    } else {
        let args = [("when", notice.when.as_str()), ("number", number)];
        labels("paper-audit-annexed-times", &args)
    };
    let mut points = vec![
        point(word("paper-audit-number"), &audit_number(&notice.head, labels)),
        point(word("paper-audit-purpose"), &notice.purpose),
        point(word("paper-audit-scope"), &notice.scope),
        point(word("paper-audit-when-where"), &when),
        point(word("paper-audit-place"), &notice.place),
        auditors(&notice.auditors, labels),
        times,
    ];
    if !notice.items.is_empty() {
        let list = items(&notice.items, labels);
        let text = annexed(
            "paper-audit-annexed-items",
            &list.name,
            counted(&notice.items),
            labels,
        );
        points.push(point(word("paper-audit-item"), &text));
        annexes.push(list);
    }
    let papers = requested(&notice.requested, false, labels);
    points.push(tabled(
        word("paper-audit-papers-to-prepare"),
        papers,
        &mut annexes,
        labels,
    ));
    points.push(point(word("paper-audit-others"), &notice.others.join("\n")));
    let mut blocks = vec![Block::Record(numbered(points, annexes.len()))];
    blocks.extend(annex_blocks(annexes, labels));
    Doc {
        frame: Frame::Letter,
        opening: Opening::Letter,
        blocks,
        ..Doc::default()
    }
}

/// Role, unit and name under each other.
fn auditors(auditors: &[Auditor], labels: &Labels<'_>) -> Option<Point> {
    let columns: Vec<[String; 3]> = auditors
        .iter()
        .map(|one| [one.role.clone(), one.unit.clone(), one.name.clone()])
        .collect();
    (!columns.is_empty()).then(|| Point {
        label: labels("paper-audit-auditors", &[]),
        columns,
        ..Point::default()
    })
}

/// 改善指示書.
pub(super) fn order(order: &ImprovementOrder, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut annexes = Vec::new();
    let due = order.plan_due.as_ref().map_or("", |day| day.text.as_str());
    let points = [
        point(word("paper-audit-number"), &audit_number(&order.head, labels)),
        point(word("paper-audit-order-report"), &order.report),
        tabled(
            word("paper-audit-orders"),
            orders(order, labels),
            &mut annexes,
            labels,
        ),
        point(word("paper-audit-order-plan-due"), due),
        point(word("paper-audit-reply-to"), &order.to),
        point(word("paper-audit-others"), &order.others.join("\n")),
    ];
    let mut blocks = vec![Block::Record(numbered(points.into(), annexes.len()))];
    blocks.extend(annex_blocks(annexes, labels));
    Doc {
        frame: Frame::Letter,
        opening: Opening::Letter,
        blocks,
        ..Doc::default()
    }
}

fn orders(order: &ImprovementOrder, labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let has_due = order.orders.iter().any(|one| one.due.is_some());
    let mut columns = vec![
        Column {
            head: vec![word("paper-audit-finding-number"), word("paper-audit-class")],
            width: 26.0,
            ..Column::default()
        },
        Column::new(word("paper-audit-subject-order"), 64.0),
    ];
    if has_due {
        columns.push(Column::new(word("paper-audit-order-due"), 34.0).at(Place::Right));
    }
    let rows = order.orders.iter().map(|one| {
        let mut cells = vec![
            Cell::Lines(vec![
                (Tone::Strong, one.number.clone()),
                (Tone::Plain, one.class.clone()),
            ]),
            Cell::Lines(vec![
                (Tone::Strong, one.subject.clone()),
                (Tone::Plain, one.order.clone()),
            ]),
        ];
        if has_due {
            cells.push(Cell::Date(one.due.clone()));
        }
        ListRow::Data(cells)
    });
    List {
        name: word("paper-audit-orders"),
        columns,
        rows: rows.collect(),
        ..List::default()
    }
}
