//! 前年度から続く改善・例外措置: what every sheet says of each improvement or exception that earlier years left open, as it was sealed.

use tenken_documents::TableCell;
use tenken_domain::date::fiscal_year_label;
use tenken_parcel::content::{Carried, SealedSheet};
use tenken_store::table::reception::Reception;

use super::{Made, day, optional, text};
use crate::{output::say, sheet::carried_state_word};

/// The rows of one sheet; none where it was asked after nothing.
pub(super) fn rows(row: &Reception, sealed: &SealedSheet) -> Vec<Vec<TableCell<'static>>> {
    let lines = sealed.carried.iter();
    lines.map(|one| line(row, sealed, one)).collect()
}

fn line(row: &Reception, sealed: &SealedSheet, one: &Carried) -> Vec<TableCell<'static>> {
    let system = sealed.system.as_ref();
    let sources: Vec<String> = one
        .sources
        .iter()
        .map(|kind| say(&format!("plan-source-{}", kind.replace('_', "-")), &[]))
        .collect();
    let answered = |cell: TableCell<'static>| {
        if one.answered_at.is_some() {
            cell
        } else {
            TableCell::Empty
        }
    };
    vec![
        optional(sealed.unit.department_name.as_ref()),
        text(&sealed.unit.code),
        text(&sealed.unit.name),
        optional(system.map(|system| &system.code)),
        optional(system.map(|system| &system.name)),
        text(&one.number),
        text(fiscal_year_label(one.fiscal_year)),
        text(sources.join("、")),
        text(&one.problem),
        text(&one.action),
        optional(one.owner.as_ref()),
        day(one.due_first.as_deref()),
        day(one.due_on.as_deref()),
        text(carried_state_word(one, &one.told_progress)),
        answered(text(carried_state_word(one, &one.progress))),
        answered(day(one.progress_on.as_deref())),
        answered(text(&one.note)),
        day(one.wished_due_on.as_deref()),
        optional(one.wish_reason.as_ref()),
        answered(text(&one.answered_by)),
        optional(one.answered_at.as_ref()),
        TableCell::Count(row.version),
        text(&one.measure_id),
    ]
}

/// The table of all sheets.
pub(super) fn table(rows: Vec<Vec<TableCell<'static>>>) -> Made {
    Made {
        name: "city-book-carried",
        columns: vec![
            ("city-book-department", 18.0),
            ("city-book-unit-code", 11.0),
            ("city-book-unit", 20.0),
            ("city-book-system-code", 14.0),
            ("city-book-system", 20.0),
            ("city-book-measure-number", 16.0),
            ("carried-year", 11.0),
            ("plan-source", 12.0),
            ("city-book-problem", 36.0),
            ("city-book-action", 36.0),
            ("city-book-owner", 18.0),
            ("city-book-due-first", 18.0),
            ("city-book-due", 18.0),
            ("carried-told", 10.0),
            ("carried-now", 10.0),
            ("carried-since", 18.0),
            ("carried-note", 40.0),
            ("carried-wish", 18.0),
            ("carried-wish-reason", 30.0),
            ("carried-by", 18.0),
            ("carried-at", 24.0),
            ("city-book-version", 8.0),
            ("carried-id", 20.0),
        ],
        frozen: 6,
        printed: Some(19),
        heat: None,
        rows,
    }
}
