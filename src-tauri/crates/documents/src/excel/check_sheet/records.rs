//! The lists beside the questions: 該当性, 根拠資料, 対象外, 確認.

use crate::excel::sheet::{Shape, Sheet, Size, columns};
use crate::excel::value::Value;
use crate::model::{CheckSheet, ProfileAnswer, SheetForm};
use crate::words::{self, Labels};

/// Column of the answer on the sheet 該当性.
pub(super) const PROFILE_ANSWER: u16 = 3;

pub(super) fn list(name: &str, heads: &[(&str, f64)], rows: Vec<Vec<Value>>, labels: &Labels<'_>) -> Sheet {
    Sheet {
        name: labels(name, &[]),
        columns: columns(labels, heads),
        rows,
        beside: 0,
        least_row: 0,
        size: Size::Small,
        shape: Shape::List,
    }
}

/// The sheet 該当性; answers are left open on a blank form.
pub(super) fn profile(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("check-profile-code", 8.0),
        ("check-profile-question", 48.0),
        ("check-profile-help", 44.0),
        ("report-x-answer", 12.0),
        ("check-x-cuts", 30.0),
    ];
    let rows = sheet.profile.iter().map(|row| {
        let answer = match (sheet.form, row.answer) {
            (SheetForm::Blank { .. }, answer) if row.is_fixed => {
                Value::Text(words::profile_answer(answer, labels))
            }
            (SheetForm::Blank { .. }, ProfileAnswer::Open) => Value::Input(String::new()),
            (SheetForm::Blank { .. }, answer) => Value::Fill(words::profile_answer(answer, labels)),
            (SheetForm::Answered, answer) => Value::Text(words::profile_answer(answer, labels)),
        };
        vec![
            Value::text(&row.code),
            Value::text(&row.question),
            Value::text(&row.help),
            answer,
            Value::Text(if row.is_fixed {
                labels("form-x-fixed", &[])
            } else if row.cuts.is_empty() {
                labels("paper-none", &[])
            } else {
                row.cuts.clone()
            }),
        ]
    });
    let mut sheet = list("check-sheet-profile", &heads, rows.collect(), labels);
    sheet.columns[usize::from(PROFILE_ANSWER)].is_centred = true;
    sheet
}

/// What may be picked on the sheet 該当性.
pub(super) fn profile_answers(labels: &Labels<'_>) -> Vec<String> {
    [ProfileAnswer::Yes, ProfileAnswer::No, ProfileAnswer::Unknown]
        .map(|answer| words::profile_answer(answer, labels))
        .into()
}

/// The sheet 根拠資料: one row a piece of evidence.
pub(super) fn evidence(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-list-number", 8.0),
        ("report-x-code", 12.0),
        ("check-x-evidence-name", 44.0),
        ("check-x-evidence-place", 44.0),
        ("check-x-evidence-date", 18.0),
        ("form-x-sha256", 24.0),
    ];
    let items = sheet.groups.iter().flat_map(|group| &group.items);
    let rows = items.flat_map(|item| {
        item.evidence.iter().map(|evidence| {
            vec![
                Value::Count(item.number),
                Value::text(&item.code),
                Value::text(&evidence.name),
                Value::text(&evidence.place),
                Value::Date(evidence.date.clone()),
                Value::text(&evidence.sha256),
            ]
        })
    });
    list("check-sheet-evidence", &heads, rows.collect(), labels)
}

/// The sheet 対象外: why questions were not asked.
pub(super) fn cut(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("check-profile-code", 8.0),
        ("check-cut-why", 60.0),
        ("check-cut-number", 12.0),
        ("check-cut-controls", 50.0),
    ];
    let rows = sheet.cut.reasons.iter().map(|reason| {
        vec![
            Value::text(&reason.code),
            Value::text(&reason.label),
            Value::Count(reason.count),
            Value::text(&reason.controls),
        ]
    });
    list("check-sheet-cut", &heads, rows.collect(), labels)
}

/// The sheet 確認: 点検責任者 and 部局長.
pub(super) fn confirmations(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("report-x-kind-head", 16.0),
        ("report-x-role", 26.0),
        ("report-x-name", 30.0),
        ("check-x-deputy", 8.0),
        ("report-check-opinion", 48.0),
        ("report-check-date", 18.0),
    ];
    let mut rows = Vec::new();
    if let Some(check) = &sheet.confirmation {
        let deputy = if check.is_deputy {
            labels("check-x-deputy-yes", &[])
        } else {
            String::new()
        };
        let opinion = if check.date.is_some() && check.opinion.trim().is_empty() {
            labels("check-confirm-done", &[])
        } else {
            check.opinion.clone()
        };
        rows.push(vec![
            Value::Text(labels("check-x-confirm-responsible", &[])),
            Value::text(&check.role),
            Value::text(&check.name),
            Value::Text(deputy),
            Value::Input(opinion),
            Value::InputDate(check.date.clone()),
        ]);
    }
    if let Some(check) = &sheet.department_check {
        rows.push(vec![
            Value::Text(labels("check-x-confirm-department", &[])),
            Value::text(&check.role),
            Value::text(&check.name),
            Value::text(""),
            Value::Input(check.opinion.clone()),
            Value::InputDate(check.date.clone()),
        ]);
    }
    Sheet {
        shape: Shape::Texts,
        ..list("check-sheet-confirm", &heads, rows, labels)
    }
}
