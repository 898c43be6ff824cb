//! 自己点検票 as a workbook: 概要, 該当性, 点検票, 改善計画, 前年度から続く改善; answered also 根拠資料, 対象外, 確認. Blank it is the form that a
//! section fills in; either is read back by the office.

mod carried;
mod cut;
mod input;
mod items;
mod measure;
mod overview;
mod records;

use rust_xlsxwriter::Workbook;

use super::book::{common, workbook};
use super::format::Formats;
use super::sheet::{Common, add};
use crate::error::DocumentsError;
use crate::model::{BlankOrder, CheckSheet, SheetForm, Standing};
use crate::words::Labels;

/// Writes the workbook: answered or blank as the sheet's form says.
pub fn check_sheet_xlsx(sheet: &CheckSheet, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&sheet.head)?;
    let formats = Formats::new();
    let common = words(sheet, labels);
    let is_blank = sheet.form != SheetForm::Answered;
    let is_walk = is_walk(sheet);
    let overview = overview::overview(sheet, labels);
    let worksheet = add(&mut workbook, &formats, &common, &overview)?;
    if is_blank && !is_walk {
        input::facts(worksheet, &overview, labels)?;
    }
    if !sheet.profile.is_empty() && !is_walk {
        let profile = records::profile(sheet, labels);
        let worksheet = add(&mut workbook, &formats, &common, &profile)?;
        if is_blank {
            input::profile(worksheet, &profile, labels)?;
        }
    }
    let questions = items::sheet(sheet, labels);
    let worksheet = add(&mut workbook, &formats, &common, &questions)?;
    items::view(worksheet, &questions)?;
    if is_blank {
        input::questions(worksheet, &questions, sheet, labels)?;
        if !is_walk {
            let measures = measure::measures(sheet, labels);
            let worksheet = add(&mut workbook, &formats, &common, &measures)?;
            input::measures(worksheet, &measures, labels)?;
            if !sheet.carried.is_empty() {
                let carried = carried::sheet(sheet, labels);
                let worksheet = add(&mut workbook, &formats, &common, &carried)?;
                carried::view(worksheet, &carried)?;
                input::carried(worksheet, &carried, sheet, labels)?;
            }
        }
        keys(&mut workbook, sheet, labels)?;
        return Ok(workbook.save_to_buffer()?);
    }
    add(
        &mut workbook,
        &formats,
        &common,
        &records::evidence(sheet, labels),
    )?;
    if !sheet.measures.is_empty() {
        add(
            &mut workbook,
            &formats,
            &common,
            &measure::measures(sheet, labels),
        )?;
    }
    if !sheet.carried.is_empty() {
        let carried = carried::sheet(sheet, labels);
        let worksheet = add(&mut workbook, &formats, &common, &carried)?;
        carried::view(worksheet, &carried)?;
    }
    if sheet.cut.count > 0 {
        add(&mut workbook, &formats, &common, &records::cut(sheet, labels))?;
    }
    if sheet.confirmation.is_some() || sheet.department_check.is_some() {
        add(
            &mut workbook,
            &formats,
            &common,
            &records::confirmations(sheet, labels),
        )?;
    }
    keys(&mut workbook, sheet, labels)?;
    Ok(workbook.save_to_buffer()?)
}

/// What the workbook is recognised by when it comes back, on a hidden sheet that is not printed.
fn keys(workbook: &mut Workbook, sheet: &CheckSheet, labels: &Labels<'_>) -> Result<(), DocumentsError> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(labels("check-sheet-keys", &[]))?;
    for (row, key) in (0..).zip(&sheet.keys) {
        worksheet.write_string(row, 0, &key.name)?;
        worksheet.write_string(row, 1, &key.value)?;
    }
    worksheet.set_hidden(true).protect();
    Ok(())
}

/// Whether it is the blank form for walking round.
fn is_walk(sheet: &CheckSheet) -> bool {
    sheet.form
        == SheetForm::Blank {
            order: BlankOrder::ByPlace,
        }
}

/// Header and footer; a blank form says 記入後 before the mark and 記入用 in place of edition and state.
fn words(sheet: &CheckSheet, labels: &Labels<'_>) -> Common {
    let mut common = common(&sheet.head, labels);
    if !sheet.form_number.is_empty() {
        let number = labels("form-x-number", &[]);
        common.remark = format!("{}　{number}　{}", common.remark, sheet.form_number);
    }
    if sheet.form == SheetForm::Answered {
        return common;
    }
    let suffix = labels(
        if is_walk(sheet) {
            "check-walk"
        } else {
            "check-blank"
        },
        &[],
    );
    common.document = format!("{}　{suffix}", common.document);
    common.mark = labels("check-mark-after", &[("mark", &common.mark)]);
    if matches!(sheet.head.standing, Standing::Sealed { .. }) {
        let edition = labels("paper-checklist", &[("edition", &sheet.head.edition)]);
        common.edition = format!("{edition}　{suffix}");
    }
    common
}
