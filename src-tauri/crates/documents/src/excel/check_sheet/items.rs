//! The sheet 点検票: one row a question. The first fifteen columns are the same answered and blank, so that a form is
//! read back by one rule.

use rust_xlsxwriter::{Color, ConditionalFormatFormula, Format, Worksheet};

use super::cut::Cut;
use super::is_walk;
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::{HEAD_ROW, Shape, Sheet, Size, columns};
use crate::excel::value::Value;
use crate::model::{CheckItem, CheckSheet, DateText, SheetForm};
use crate::words::{self, Labels};

/// Column of 前年度 (F).
const PREVIOUS: u16 = 5;
/// Grey of last year's answers.
const LAST_YEAR: Color = Color::RGB(0x0066_6666);
/// Column of 回答の要否.
pub(super) const NEEDED: u16 = 6;
/// Column of 回答.
pub(super) const ANSWER: u16 = 7;
/// Column of 義務区分.
pub(super) const OBLIGATION: u16 = 4;
/// Column of the name of the evidence.
pub(super) const EVIDENCE: u16 = 9;
/// Column of 理由.
pub(super) const REASON: u16 = 8;
/// Column of 確認日.
pub(super) const DATE: u16 = 11;
/// Last printed column: 確認日. What follows would take the letters below the least size of print.
const PRINTED: u16 = 11;
/// Hidden column of the id of the item.
const ID: u16 = 14;
/// Column of あとで確認.
pub(super) const FLAG: u16 = 15;
/// Columns that stay when the sheet is moved sideways: 番号 to 設問.
const FROZEN: u16 = 4;

/// The sheet.
pub(super) fn sheet(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let group = if is_walk(sheet) {
        "check-x-place"
    } else {
        "check-x-domain"
    };
    let last_year = if sheet.is_previous_migrated {
        ("check-x-last-year-migrated", 9.0)
    } else {
        ("report-x-last-year", 7.0)
    };
    let mut heads = vec![
        ("report-list-number", 5.0),
        ("report-x-code", 10.0),
        ("check-x-clauses", 11.0),
        ("report-x-question", 43.0),
        ("report-x-obligation", 9.0),
        last_year,
        ("form-x-needed", 9.0),
        ("report-x-answer", 7.0),
        ("check-x-reason", 36.0),
        ("check-x-evidence-name", 20.0),
        ("check-x-evidence-place", 18.0),
        ("check-x-evidence-date", 18.0),
        ("check-x-measure", 13.0),
        ("check-x-exception", 13.0),
        ("check-x-item-id", 18.0),
        ("check-x-flag", 10.0),
        (group, 18.0),
    ];
    match sheet.form {
        SheetForm::Answered => heads.push(("check-x-finding", 13.0)),
        SheetForm::Blank { .. } => {
            heads.push(("check-x-good", 44.0));
            if !sheet.is_three_step {
                heads.push(("check-x-partial-guide", 44.0));
            }
            if is_walk(sheet) {
                heads.extend([("check-walk-seen", 10.0), ("check-walk-faults", 10.0)]);
            }
        }
    }
    let mut columns = columns(labels, &heads);
    for index in [4, 5, 6, 7, 15] {
        columns[index].is_centred = true;
    }
    let rows = sheet.groups.iter().flat_map(|group| {
        group.items.iter().map(|item| {
            let mut row = question(item, sheet.form, labels);
            row.push(needed(item, sheet, labels));
            match sheet.form {
                SheetForm::Answered => row.extend(answered(item, &group.title, labels)),
                SheetForm::Blank { .. } => row.extend(blank(item, &group.title, sheet)),
            }
            row
        })
    });
    Sheet {
        name: labels("check-sheet-items", &[]),
        rows: rows.collect(),
        columns,
        beside: 0,
        least_row: 0,
        size: Size::Small,
        shape: Shape::List,
    }
}

/// 番号 to 前年度.
fn question(item: &CheckItem, form: SheetForm, labels: &Labels<'_>) -> Vec<Value> {
    let mut question = item.question.clone();
    if !item.answered_by.is_empty() {
        question.push('\n');
        question.push_str(&labels("check-answered-by", &[("role", &item.answered_by)]));
    }
    let mut obligation = item.obligation.clone();
    if item.needs_evidence && form != SheetForm::Answered {
        obligation.push('\n');
        obligation.push_str(&labels("check-x-evidence-needed", &[]));
    }
    vec![
        Value::Count(item.number),
        Value::text(&item.code),
        Value::Text(item.clauses.join("\n")),
        Value::Text(question),
        Value::Text(obligation),
        Value::Text(words::last_year(item, labels)),
    ]
}

/// 回答の要否: what the profile makes of the question, on a form as a formula over the sheet 該当性.
fn needed(item: &CheckItem, sheet: &CheckSheet, labels: &Labels<'_>) -> Value {
    if item.cut.is_overruled {
        return Value::Text(labels("form-x-taken-in", &[]));
    }
    if is_walk(sheet) {
        return Value::text("");
    }
    let formula = match sheet.form {
        SheetForm::Answered => None,
        SheetForm::Blank { .. } => Cut::of(sheet, labels).formula(&item.cut),
    };
    match formula {
        Some((text, result)) => Value::Formula { text, result },
        None => Value::Text(labels("form-x-is-needed", &[])),
    }
}

/// 回答 to the last column of an answered sheet. Several pieces of evidence stand in one cell, a line each, with the
/// latest day; the sheet 根拠資料 lists them one by one.
fn answered(item: &CheckItem, group: &str, labels: &Labels<'_>) -> Vec<Value> {
    let joined = |part: fn(&crate::model::EvidenceRow) -> &str| {
        let lines: Vec<&str> = item.evidence.iter().map(part).collect();
        Value::Text(lines.join("\n").trim_end().to_owned())
    };
    let days = item.evidence.iter().filter_map(|evidence| evidence.date.as_ref());
    let latest: Option<&DateText> = days.max_by(|a, b| a.iso.cmp(&b.iso));
    let flag = if item.is_flagged {
        labels("check-x-tick", &[])
    } else {
        String::new()
    };
    vec![
        Value::Text(words::answer(item.answer, labels)),
        Value::text(&item.reason),
        joined(|evidence| &evidence.name),
        joined(|evidence| &evidence.place),
        latest.map_or(Value::text(""), |date| Value::Date(Some(date.clone()))),
        Value::Text(item.measures.join("\n")),
        Value::text(&item.exception),
        Value::text(&item.item_id),
        Value::Text(flag),
        Value::text(group),
        Value::text(&item.finding),
    ]
}

/// 回答 to the last column of a blank sheet.
fn blank(item: &CheckItem, group: &str, sheet: &CheckSheet) -> Vec<Value> {
    let input = || Value::Input(String::new());
    let mut row = vec![
        input(),
        input(),
        input(),
        input(),
        Value::InputDate(None),
        input(),
        input(),
        Value::text(&item.item_id),
        input(),
        Value::text(group),
        Value::text(&item.good),
    ];
    if !sheet.is_three_step {
        row.push(Value::text(&item.partial));
    }
    if is_walk(sheet) {
        row.extend([input(), input()]);
    }
    row
}

/// Freezes heads and questions, prints up to 確認日, hides the ids, shows last year's answers in grey.
pub(super) fn view(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), DocumentsError> {
    worksheet.set_freeze_panes(HEAD_ROW + 1, FROZEN)?;
    worksheet.set_print_area(0, 0, sheet.last_row(), PRINTED)?;
    worksheet.set_column_hidden(ID)?;
    let grey = ConditionalFormatFormula::new()
        .set_rule(format!("=LEN($F{})>0", HEAD_ROW + 2).as_str())
        .set_format(Format::new().set_font_color(LAST_YEAR));
    worksheet.add_conditional_format(HEAD_ROW + 1, PREVIOUS, sheet.last_row(), PREVIOUS, &grey)?;
    // The title is centred across what is printed.
    for column in (PRINTED + 1..).take(sheet.columns.len().saturating_sub(usize::from(PRINTED) + 1)) {
        worksheet.write_blank(0, column, &Formats::base())?;
    }
    Ok(())
}
