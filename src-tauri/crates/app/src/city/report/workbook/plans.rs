//! 改善計画 with every field, 期限超過, 例外措置, 事務局訂正.

use tenken_documents::TableCell;
use tenken_domain::{
    date::Day,
    vocabulary::{Answer, Progress},
};
use tenken_parcel::content::Measure;

use super::{Made, Source, day, day_of, optional, text, whose, yes};
use crate::{
    output::{clause_label, say},
    wire::OddityPlace,
};

pub(super) fn word(of: &str, code: &str) -> TableCell<'static> {
    if code.is_empty() {
        return TableCell::Empty;
    }
    text(say(&format!("{of}-{}", code.replace('_', "-")), &[]))
}

fn days_over(source: &Source, measure: &Measure) -> i64 {
    let is_open = measure.progress.parse().is_ok_and(Progress::is_open);
    let due = measure.due_on.as_deref().and_then(|due| Day::from_iso(due).ok());
    due.filter(|_| is_open)
        .map_or(0, |due| due.days_until(source.city.today).max(0))
}

fn measure_row(source: &Source, index: usize, measure: &Measure) -> Vec<TableCell<'static>> {
    let city = &source.city;
    let sheet = &city.sheets[index];
    let changes: Vec<String> = measure
        .due_changes
        .iter()
        .map(|change| {
            say(
                "city-book-change",
                &[
                    ("from", change.from.as_deref().unwrap_or_default()),
                    ("to", &change.to),
                    ("reason", &change.reason),
                    ("approver", change.approver.as_deref().unwrap_or_default()),
                    ("on", change.changed_on.as_deref().unwrap_or_default()),
                ],
            )
        })
        .collect();
    let sources: Vec<String> = measure
        .sources
        .iter()
        .map(|one| {
            let kind = say(&format!("plan-source-{}", one.kind.replace('_', "-")), &[]);
            format!("{kind} {}", one.reference.as_deref().unwrap_or_default())
        })
        .collect();
    let clauses: Vec<String> = measure
        .clauses
        .iter()
        .map(|clause| clause_label(clause))
        .collect();
    let mut row: Vec<TableCell<'static>> = whose(city, sheet).into();
    row.extend([
        text(&sheet.row.system_code),
        text(&sheet.system_name),
        text(&measure.number),
        text(measure.item_ids.join("、")),
        text(sources.join("、")),
        text(&measure.problem),
        text(clauses.join("、")),
        word("plan-cause", measure.cause_kind.as_deref().unwrap_or_default()),
        optional(measure.cause_note.as_ref()),
        word("plan-kind", measure.measure_type.as_deref().unwrap_or_default()),
        text(&measure.action),
        optional(measure.interim.as_ref()),
        yes(measure.within_authority),
        optional(measure.owner.as_ref()),
        optional(measure.responsible.as_ref()),
        day(measure.due_first.as_deref()),
        day(measure.due_on.as_deref()),
        text(changes.join("\n")),
        measure.cost_yen.map_or(TableCell::Empty, TableCell::Amount),
        measure
            .budget_year
            .map_or(TableCell::Empty, |year| TableCell::Count(i64::from(year))),
        word("progress", &measure.progress),
        day(measure.progress_on.as_deref()),
        optional(measure.progress_note.as_ref()),
        TableCell::Count(days_over(source, measure)),
    ]);
    row
}

/// Every improvement with every field of domain.md 4.3.
pub(super) fn measures(source: &Source) -> Made {
    let rows = source
        .city
        .measures
        .iter()
        .map(|(index, measure)| measure_row(source, *index, measure))
        .collect();
    Made {
        name: "city-book-measures-sheet",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-system-code", 14.0),
            ("city-book-system", 20.0),
            ("city-book-measure-number", 16.0),
            ("city-book-item", 24.0),
            ("city-book-source-head", 26.0),
            ("city-book-problem", 44.0),
            ("city-book-clauses", 14.0),
            ("city-book-cause-kind", 12.0),
            ("city-book-cause", 30.0),
            ("city-book-type-head", 8.0),
            ("city-book-action", 44.0),
            ("city-book-interim", 30.0),
            ("city-book-within", 8.0),
            ("city-book-owner", 18.0),
            ("city-book-responsible-person", 18.0),
            ("city-book-due-first", 18.0),
            ("city-book-due", 18.0),
            ("city-book-changes", 40.0),
            ("city-book-cost", 12.0),
            ("city-book-budget-year", 10.0),
            ("city-book-progress", 10.0),
            ("city-book-progress-on", 18.0),
            ("city-book-progress-note", 30.0),
            ("city-book-over", 10.0),
        ],
        frozen: 6,
        printed: Some(20),
        heat: None,
        rows,
    }
}

/// Improvements past their day, longest first.
pub(super) fn overdue(source: &Source) -> Made {
    let city = &source.city;
    let mut late: Vec<_> = city
        .measures
        .iter()
        .map(|(index, measure)| (days_over(source, measure), index, measure))
        .filter(|(days, ..)| *days > 0)
        .collect();
    late.sort_by(|a, b| (b.0, &a.2.number).cmp(&(a.0, &b.2.number)));
    let rows = late
        .into_iter()
        .map(|(days, index, measure)| {
            let mut row: Vec<TableCell<'static>> = whose(city, &city.sheets[*index]).into();
            row.extend([
                text(&measure.number),
                text(&measure.action),
                optional(measure.owner.as_ref()),
                day(measure.due_on.as_deref()),
                TableCell::Count(days),
                word("progress", &measure.progress),
            ]);
            row
        })
        .collect();
    Made {
        name: "city-book-overdue",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-measure-number", 16.0),
            ("city-book-action", 44.0),
            ("city-book-owner", 18.0),
            ("city-book-due", 18.0),
            ("city-book-over", 10.0),
            ("city-book-progress", 10.0),
        ],
        frozen: 3,
        printed: None,
        heat: None,
        rows,
    }
}

/// 例外措置台帳.
pub(super) fn exceptions(source: &Source) -> Made {
    let rows = source
        .exceptions
        .iter()
        .map(|one| {
            vec![
                text(&one.number),
                text(&one.unit_name),
                text(one.items.join("、")),
                text(&one.reason),
                text(&one.substitute),
                text(&one.approver),
                day(one.decided_on.as_deref()),
                day(one.until.as_deref()),
                yes(one.is_over),
            ]
        })
        .collect();
    Made {
        name: "city-book-exceptions",
        columns: vec![
            ("city-book-exception", 14.0),
            ("city-book-unit", 20.0),
            ("city-book-item", 24.0),
            ("city-book-why", 40.0),
            ("city-book-substitute", 40.0),
            ("city-book-approver", 22.0),
            ("city-book-decided-on", 18.0),
            ("city-book-until", 18.0),
            ("city-book-is-over", 10.0),
        ],
        frozen: 1,
        printed: None,
        heat: None,
        rows,
    }
}

/// What a correction found or put there: ○ △ × － or 未回答; a reason as it is.
pub(in crate::city) fn shown(field: &str, value: &str) -> String {
    if field == "reason" {
        return value.to_owned();
    }
    let mark = value.parse().map(|value: Answer| value.mark().to_owned());
    mark.unwrap_or_else(|_| say("answer-none", &[]))
}

/// 事務局訂正 with what became of each.
pub(super) fn corrections(source: &Source) -> Made {
    let rows = source
        .corrections
        .iter()
        .map(|one| {
            vec![
                text(&one.section),
                text(&one.system),
                text(&one.item),
                text(&one.question),
                text(say(&format!("city-book-field-{}", one.field), &[])),
                text(shown(&one.field, &one.old)),
                text(shown(&one.field, &one.new)),
                text(&one.reason),
                text(&one.on_word_of),
                text(&one.made_by),
                day_of(&one.made_at),
                text(say(&format!("city-book-correction-{}", one.state), &[])),
            ]
        })
        .collect();
    Made {
        name: "city-book-corrections-sheet",
        columns: vec![
            ("city-book-unit", 20.0),
            ("city-book-system", 20.0),
            ("city-book-item", 20.0),
            ("city-book-question", 48.0),
            ("city-book-field", 8.0),
            ("city-book-old", 30.0),
            ("city-book-new", 30.0),
            ("city-book-why", 40.0),
            ("city-book-word", 24.0),
            ("city-book-made-by", 18.0),
            ("city-book-made-on", 18.0),
            ("city-book-correction-state", 16.0),
        ],
        frozen: 1,
        printed: None,
        heat: None,
        rows,
    }
}

/// 確認のお願い, what was looked into last.
pub(super) fn oddities(source: &Source) -> Made {
    let rows = source.oddities.iter().map(|line| {
        let of = |part: fn(&OddityPlace) -> &String| {
            let parts: Vec<&str> = line.sections.iter().map(|place| part(place).as_str()).collect();
            text(parts.join("、"))
        };
        let word = say(&format!("ui-oddity-{}", line.kind.replace('_', "-")), &[]);
        let (count, base) = (line.count.to_string(), line.base.to_string());
        let why = say(
            &format!("ui-oddity-{}-why", line.kind.replace('_', "-")),
            &[
                ("count", &count),
                ("base", &base),
                ("own", &line.own),
                ("others", &line.others),
                ("text", &line.text),
            ],
        );
        let settled = line.settled.as_ref();
        let state = if settled.is_some() { "settled" } else { "open" };
        vec![
            of(|place| &place.code),
            of(|place| &place.name),
            text(&line.system),
            text(word),
            text(why),
            text(say(&format!("city-book-oddity-{state}"), &[])),
            optional(settled.map(|one| &one.reason)),
            optional(settled.map(|one| &one.by)),
            settled.map_or(TableCell::Empty, |one| day_of(&one.at)),
        ]
    });
    Made {
        name: "city-book-oddities",
        columns: vec![
            ("city-book-unit-code", 14.0),
            ("city-book-unit", 24.0),
            ("city-book-system", 20.0),
            ("city-book-oddity", 34.0),
            ("city-book-oddity-why", 60.0),
            ("city-book-oddity-state", 10.0),
            ("city-book-oddity-reason", 44.0),
            ("city-book-oddity-by", 18.0),
            ("city-book-oddity-on", 18.0),
        ],
        frozen: 2,
        printed: None,
        heat: None,
        rows: rows.collect(),
    }
}
