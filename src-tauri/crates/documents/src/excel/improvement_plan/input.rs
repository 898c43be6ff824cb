//! What a person may fill in: drop-downs, checks, unlocked cells.

use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, Worksheet};

use super::{COLUMNS, COST, DATES, LISTS, OVERDUE, PROGRESS, PROGRESS_DAY, is_draft};
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::sheet::HEAD_ROW;
use crate::model::{ImprovementPlan, PlanCause, PlanKind, PlanProgress, PlanSource};
use crate::words::Labels;

/// Drop-downs and checks of what is typed.
pub(super) fn choices(
    worksheet: &mut Worksheet,
    rows: &[(u32, u32)],
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let last = rows.last().map_or(HEAD_ROW + 1, |(_, last)| *last);
    let words = |ids: Vec<&str>| -> Vec<String> { ids.into_iter().map(|id| labels(id, &[])).collect() };
    let lists = [
        words(PlanSource::ALL.iter().map(|one| one.id()).collect()),
        words(PlanCause::ALL.iter().map(|one| one.id()).collect()),
        words(PlanKind::ALL.iter().map(|one| one.id()).collect()),
        words(vec!["plan-x-yes", "plan-x-no"]),
        words(PlanProgress::ALL.iter().map(|one| one.id()).collect()),
    ];
    for (column, list) in LISTS.into_iter().zip(&lists) {
        let validation = said(
            DataValidation::new().allow_list_strings(list)?,
            ("plan-x-list-title", "plan-x-list"),
            labels,
        )?;
        worksheet.add_data_validation(HEAD_ROW + 1, column, last, column, &validation)?;
    }
    for column in DATES {
        let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let validation = said(
            DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(first)),
            ("plan-x-date-title", "plan-x-date"),
            labels,
        )?;
        worksheet.add_data_validation(HEAD_ROW + 1, column, last, column, &validation)?;
    }
    let yen = said(
        DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
        ("plan-x-yen-title", "plan-x-yen"),
        labels,
    )?;
    worksheet.add_data_validation(HEAD_ROW + 1, COST, last, COST, &yen)?;
    Ok(())
}

/// What is said when something else is typed.
fn said(
    rule: DataValidation,
    (title, text): (&str, &str),
    labels: &Labels<'_>,
) -> Result<DataValidation, DocumentsError> {
    Ok(rule
        .set_error_title(labels(title, &[]))?
        .set_error_message(labels(text, &[]))?)
}

/// Unlocks what a person fills in: in a draft all but number and overdue days, later 進捗 and its day.
pub(super) fn open_cells(
    worksheet: &mut Worksheet,
    plan: &ImprovementPlan,
    rows: &[(u32, u32)],
) -> Result<(), DocumentsError> {
    let formats = Formats::new();
    let centre = formats.input.clone().set_align(FormatAlign::Center);
    let yen = formats.input.clone().set_num_format("#,##0");
    let columns: Vec<u16> = if is_draft(plan) {
        (1..)
            .take(COLUMNS.len() - 1)
            .filter(|column| *column != OVERDUE)
            .collect()
    } else {
        vec![PROGRESS, PROGRESS_DAY]
    };
    for row in rows.iter().flat_map(|(first, last)| *first..=*last) {
        for column in &columns {
            let format: &Format = match *column {
                column if DATES.contains(&column) => &formats.input_date,
                column if LISTS.contains(&column) => &centre,
                COST => &yen,
                _ => &formats.input,
            };
            worksheet.set_cell_format(row, *column, format)?;
        }
    }
    Ok(())
}
