//! What a person may type into a blank workbook: lists to pick from, dates of the year, reasons that are asked for.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule,
    ExcelDateTime, Format, Worksheet,
};

use super::items::{ANSWER, DATE, EVIDENCE, FLAG, NEEDED, OBLIGATION, REASON};
use super::records::{PROFILE_ANSWER, profile_answers};
use super::{carried, is_walk, measure};
use crate::error::DocumentsError;
use crate::excel::sheet::{HEAD_ROW, Sheet, day};
use crate::excel::value::Value;
use crate::model::{CheckAnswer, CheckSheet, PlanCause, PlanKind};
use crate::words::{self, Labels};

/// Length of a reason that is warned of (data.md 8).
const REASON_LENGTH: u32 = 300;
/// Height of a row for a text of some length, in points.
const LONG_TEXT: f64 = 76.0;
/// Yellow of a reason that is missing.
const MISSING: Color = Color::RGB(0x00FF_E066);
/// Grey of a question that wants no answer, behind and in its letters.
const CUT: (Color, Color) = (Color::RGB(0x00DD_DDDD), Color::RGB(0x0059_5959));

/// はい, いいえ, わからない.
pub(super) fn profile(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let list = pick(&profile_answers(labels), labels)?;
    put(worksheet, sheet, PROFILE_ANSWER, &list)
}

/// The symbols, the reminder, the length of reasons, the days of the fiscal year.
pub(super) fn questions(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    model: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let symbol = |answer: &CheckAnswer| words::answer(*answer, labels);
    let scale = words::scale(model.is_three_step);
    let symbols: Vec<String> = scale.iter().map(symbol).collect();
    put(worksheet, sheet, ANSWER, &pick(&symbols, labels)?)?;
    put(
        worksheet,
        sheet,
        FLAG,
        &pick(&[labels("check-x-tick", &[])], labels)?,
    )?;
    let reason = DataValidation::new()
        .allow_text_length(DataValidationRule::LessThanOrEqualTo(REASON_LENGTH))
        .set_error_style(DataValidationErrorStyle::Information)
        .set_error_title(labels("check-x-reason-title", &[]))?
        .set_error_message(labels("check-x-reason-long", &[]))?;
    put(worksheet, sheet, REASON, &reason)?;
    if let Some((first, last)) = &model.fiscal_days {
        let date = DataValidation::new()
            .allow_date(DataValidationRule::Between(day(first)?, day(last)?))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title(labels("check-x-date-title", &[]))?
            .set_error_message(labels("check-x-date", &[]))?;
        put(worksheet, sheet, DATE, &date)?;
    }
    if is_walk(model) {
        let number = DataValidation::new()
            .allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))
            .set_error_title(labels("check-x-number-title", &[]))?
            .set_error_message(labels("check-x-number", &[]))?;
        let last = u16::try_from(sheet.columns.len()).unwrap_or(2) - 1;
        put(worksheet, sheet, last - 1, &number)?;
        put(worksheet, sheet, last, &number)?;
    }
    if !is_walk(model) {
        cut(worksheet, sheet, labels)?;
    }
    missing_reasons(worksheet, sheet, &symbols[1..])?;
    missing_evidence(worksheet, sheet, &symbols[0], labels)
}

/// The row of a question that wants no answer turns grey.
fn cut(worksheet: &mut Worksheet, sheet: &Sheet, labels: &Labels<'_>) -> Result<(), DocumentsError> {
    let rule = format!(
        "=${}{}=\"{}\"",
        letter(NEEDED),
        HEAD_ROW + 2,
        labels("form-x-cut", &[])
    );
    let format = ConditionalFormatFormula::new()
        .set_rule(rule.as_str())
        .set_format(Format::new().set_background_color(CUT.0).set_font_color(CUT.1));
    worksheet.add_conditional_format(
        HEAD_ROW + 1,
        0,
        sheet.last_row(),
        DATE,
        &format.set_stop_if_true(true),
    )?;
    Ok(())
}

/// Lists, days and numbers of the form's own facts (概要), by the labels of their rows.
pub(super) fn facts(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let day = DataValidation::new()
        .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(
            2000, 1, 1,
        )?))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(labels("plan-x-date-title", &[]))?
        .set_error_message(labels("check-x-date", &[]))?;
    let number = DataValidation::new()
        .allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))
        .set_error_title(labels("check-x-number-title", &[]))?
        .set_error_message(labels("check-x-number", &[]))?;
    let deputy = pick(&[labels("check-x-deputy-yes", &[])], labels)?;
    for (row, values) in (HEAD_ROW + 1..).zip(&sheet.rows) {
        let is = |id: &str| values.first() == Some(&Value::Text(labels(id, &[])));
        if ["report-x-from", "report-x-to", "form-x-confirm-date"]
            .into_iter()
            .any(is)
        {
            worksheet.add_data_validation(row, 1, row, 1, &day)?;
        } else if is("check-staff") {
            worksheet.add_data_validation(row, 1, row, 1, &number)?;
        } else if is("check-x-deputy") {
            worksheet.add_data_validation(row, 1, row, 1, &deputy)?;
        } else if ["form-x-remarks", "form-x-wishes"].into_iter().any(is) {
            worksheet.set_row_height(row, LONG_TEXT)?;
        }
    }
    Ok(())
}

/// Lists and days of the sheet 改善計画.
pub(super) fn measures(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let words = |ids: Vec<&str>| -> Vec<String> { ids.into_iter().map(|id| labels(id, &[])).collect() };
    let lists = [
        (
            measure::CAUSE_KIND,
            words(PlanCause::ALL.iter().map(|one| one.id()).collect()),
        ),
        (
            measure::KIND,
            words(PlanKind::ALL.iter().map(|one| one.id()).collect()),
        ),
        (measure::WITHIN, words(vec!["plan-x-yes", "plan-x-no"])),
    ];
    for (column, list) in lists {
        put(worksheet, sheet, column, &pick(&list, labels)?)?;
    }
    put(worksheet, sheet, measure::DUE, &any_day(labels)?)
}

/// The states and days of the sheet 前年度から続く改善・例外措置.
pub(super) fn carried(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    model: &CheckSheet,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    // An improvement and an exception have different states.
    for (row, one) in (HEAD_ROW + 1..).zip(&model.carried) {
        let list = pick(&one.states, labels)?;
        worksheet.add_data_validation(row, carried::NOW, row, carried::NOW, &list)?;
    }
    let day = any_day(labels)?;
    put(worksheet, sheet, carried::SINCE, &day)?;
    put(worksheet, sheet, carried::WISH, &day)
}

/// A day, of this century.
fn any_day(labels: &Labels<'_>) -> Result<DataValidation, DocumentsError> {
    Ok(DataValidation::new()
        .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(
            2000, 1, 1,
        )?))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(labels("plan-x-date-title", &[]))?
        .set_error_message(labels("plan-x-date", &[]))?)
}

/// The name of the evidence turns yellow while ○ asks for one and there is none.
fn missing_evidence(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    yes: &str,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let first = HEAD_ROW + 2;
    let (answer, level, evidence) = (letter(ANSWER), letter(OBLIGATION), letter(EVIDENCE));
    let word = labels("check-x-evidence-needed", &[]);
    let rule = format!(
        "=AND(${answer}{first}=\"{yes}\",ISNUMBER(FIND(\"{word}\",${level}{first})),${evidence}{first}=\"\")"
    );
    let format = ConditionalFormatFormula::new()
        .set_rule(rule.as_str())
        .set_format(Format::new().set_background_color(MISSING));
    worksheet.add_conditional_format(HEAD_ROW + 1, EVIDENCE, sheet.last_row(), EVIDENCE, &format)?;
    Ok(())
}

/// The reason turns yellow while the answer asks for one and there is none.
fn missing_reasons(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    symbols: &[String],
) -> Result<(), DocumentsError> {
    let first = HEAD_ROW + 2;
    let (answer, reason) = (letter(ANSWER), letter(REASON));
    let asked: Vec<String> = symbols
        .iter()
        .map(|symbol| format!("${answer}{first}=\"{symbol}\""))
        .collect();
    let rule = format!("=AND(OR({}),${reason}{first}=\"\")", asked.join(","));
    let format = ConditionalFormatFormula::new()
        .set_rule(rule.as_str())
        .set_format(Format::new().set_background_color(MISSING));
    worksheet.add_conditional_format(HEAD_ROW + 1, REASON, sheet.last_row(), REASON, &format)?;
    Ok(())
}

/// Letter of one of the first columns.
pub(super) fn letter(column: u16) -> char {
    u8::try_from(column).map_or('A', |column| char::from(b'A' + column))
}

/// A list to pick from; nothing else is taken.
fn pick(choices: &[String], labels: &Labels<'_>) -> Result<DataValidation, DocumentsError> {
    Ok(DataValidation::new()
        .allow_list_strings(choices)?
        .set_error_title(labels("check-x-list-title", &[]))?
        .set_error_message(labels("check-x-list", &[]))?)
}

/// Puts a rule on all data cells of a column.
fn put(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    column: u16,
    rule: &DataValidation,
) -> Result<(), DocumentsError> {
    worksheet.add_data_validation(HEAD_ROW + 1, column, sheet.last_row(), column, rule)?;
    Ok(())
}
