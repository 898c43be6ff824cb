//! The sheet 前年度から続く改善・例外措置 of a form: one row an improvement that earlier years left open, with what was said of it
//! and how it stands (ui.md 6). Answered and blank have the same heads, so that either is read back by one rule.

use rust_xlsxwriter::Worksheet;

use super::records::list;
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::{HEAD_ROW, Sheet};
use crate::excel::value::Value;
use crate::model::{CarriedRow, CheckSheet, DateText, SheetForm};
use crate::words::Labels;

/// Column of 今の状況.
pub(super) const NOW: u16 = 10;
/// Column of its day.
pub(super) const SINCE: u16 = 11;
/// Column of the new due date that is wished for.
pub(super) const WISH: u16 = 13;
/// Last printed column: the reason for the new due date.
const PRINTED: u16 = 14;
/// Hidden column of the id of the measure.
const ID: u16 = 15;
/// Columns that stay when the sheet is moved sideways: 管理番号.
const FROZEN: u16 = 1;

/// The sheet.
pub(super) fn sheet(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let mut heads = vec![
        ("plan-number", 13.0),
        ("carried-year", 11.0),
        ("plan-source", 11.0),
        ("plan-problem", 26.0),
        ("plan-measure", 30.0),
        ("plan-owner", 14.0),
        ("plan-due-first", 17.0),
        ("plan-due", 17.0),
        ("carried-told", 9.0),
        ("carried-before", 24.0),
        ("carried-now", 10.0),
        ("carried-since", 17.0),
        ("carried-note", 32.0),
        ("carried-wish", 17.0),
        ("carried-wish-reason", 24.0),
        ("carried-id", 18.0),
    ];
    let is_blank = sheet.form != SheetForm::Answered;
    if !is_blank {
        heads.extend([("carried-by", 18.0), ("carried-at", 24.0)]);
    }
    let rows = sheet.carried.iter().map(|one| {
        let mut row = told(one);
        if is_blank {
            row.extend(open(one));
        } else {
            row.extend(answered(one));
        }
        row
    });
    list(CarriedRow::title(&sheet.carried), &heads, rows.collect(), labels)
}

/// 管理番号 to what was said before.
fn told(one: &CarriedRow) -> Vec<Value> {
    vec![
        Value::text(&one.number),
        Value::text(&one.year),
        Value::text(&one.sources),
        Value::text(&one.problem),
        Value::text(&one.measure),
        Value::text(&one.owner),
        day(one.due_first.as_ref()),
        day(one.due.as_ref()),
        Value::text(&one.told),
        Value::text(&one.before),
    ]
}

fn open(one: &CarriedRow) -> Vec<Value> {
    let input = || Value::Input(String::new());
    vec![
        input(),
        Value::InputDate(None),
        input(),
        Value::InputDate(None),
        input(),
        Value::text(&one.id),
    ]
}

fn answered(one: &CarriedRow) -> Vec<Value> {
    vec![
        Value::text(&one.progress),
        day(one.since.as_ref()),
        Value::text(&one.note),
        day(one.wished.as_ref()),
        Value::text(&one.reason),
        Value::text(&one.id),
        Value::text(&one.answered_by),
        Value::text(&one.answered_at),
    ]
}

fn day(day: Option<&DateText>) -> Value {
    day.map_or(Value::text(""), |day| Value::Date(Some(day.clone())))
}

/// Freezes heads and numbers, prints up to the reason, hides the ids.
pub(super) fn view(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), DocumentsError> {
    worksheet.set_freeze_panes(HEAD_ROW + 1, FROZEN)?;
    worksheet.set_print_area(0, 0, sheet.last_row(), PRINTED)?;
    worksheet.set_column_hidden(ID)?;
    // The title is centred across what is printed.
    for column in (PRINTED + 1..).take(sheet.columns.len().saturating_sub(usize::from(PRINTED) + 1)) {
        worksheet.write_blank(0, column, &Formats::base())?;
    }
    Ok(())
}
