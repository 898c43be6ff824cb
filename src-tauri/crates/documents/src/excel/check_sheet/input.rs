//! What a person may type into a blank workbook: lists to pick from, dates of the year, reasons that are asked for.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, Format,
    Worksheet,
};

use super::is_walk;
use super::items::{ANSWER, DATE, EVIDENCE, FLAG, OBLIGATION, REASON};
use super::records::{PROFILE_ANSWER, profile_answers};
use crate::error::DocumentsError;
use crate::excel::sheet::{HEAD_ROW, Sheet, day};
use crate::model::{CheckAnswer, CheckSheet};
use crate::words::{self, Labels};

/// Length of a reason that is warned of (data.md 8).
const REASON_LENGTH: u32 = 300;
/// Yellow of a reason that is missing.
const MISSING: Color = Color::RGB(0x00FF_E066);

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
    missing_reasons(worksheet, sheet, &symbols[1..])?;
    missing_evidence(worksheet, sheet, &symbols[0], labels)
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
fn letter(column: u16) -> char {
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
