//! The sheet 改善計画 of a form: one row a measure, which may answer several questions (domain.md 4.3).

use super::records::list;
use crate::excel::sheet::Sheet;
use crate::excel::value::Value;
use crate::model::{CheckSheet, DateText, FormMeasure, SheetForm};
use crate::words::Labels;

/// Rows of a blank form.
const ROWS: usize = 20;
/// Column of 原因区分.
pub(super) const CAUSE_KIND: u16 = 2;
/// Column of 区分.
pub(super) const KIND: u16 = 4;
/// Column of 権限内.
pub(super) const WITHIN: u16 = 7;
/// Column of 期限.
pub(super) const DUE: u16 = 10;

/// The sheet: what was planned, or room for it.
pub(super) fn measures(sheet: &CheckSheet, labels: &Labels<'_>) -> Sheet {
    let mut heads = vec![
        ("check-measures-number", 10.0),
        ("plan-problem", 34.0),
        ("plan-x-cause", 10.0),
        ("plan-cause", 24.0),
        ("plan-kind", 8.0),
        ("plan-measure", 40.0),
        ("plan-interim", 24.0),
        ("plan-x-within", 8.0),
        ("plan-owner", 16.0),
        ("plan-responsible", 16.0),
        ("plan-due", 17.0),
    ];
    let is_blank = sheet.form != SheetForm::Answered;
    if !is_blank {
        heads.extend([
            ("plan-number", 13.0),
            ("plan-due-first", 17.0),
            ("plan-progress", 9.0),
        ]);
    }
    let rows = if is_blank {
        let blank = |at| {
            if at == usize::from(DUE) {
                Value::InputDate(None)
            } else {
                Value::Input(String::new())
            }
        };
        vec![(0..heads.len()).map(blank).collect(); ROWS]
    } else {
        sheet
            .measures
            .iter()
            .map(|measure| row(measure, labels))
            .collect()
    };
    list("plan-sheet-measures", &heads, rows, labels)
}

fn row(measure: &FormMeasure, labels: &Labels<'_>) -> Vec<Value> {
    let questions: Vec<String> = measure.questions.iter().map(ToString::to_string).collect();
    let within = if measure.is_within_authority {
        "plan-x-yes"
    } else {
        "plan-x-no"
    };
    let day = |day: &Option<DateText>| day.clone().map_or(Value::text(""), |day| Value::Date(Some(day)));
    vec![
        Value::Text(questions.join("、")),
        Value::text(&measure.problem),
        Value::text(&measure.cause_kind),
        Value::text(&measure.cause),
        Value::text(&measure.kind),
        Value::text(&measure.action),
        Value::text(&measure.interim),
        Value::Text(labels(within, &[])),
        Value::text(&measure.owner),
        Value::text(&measure.responsible),
        day(&measure.due),
        Value::text(&measure.number),
        day(&measure.due_first),
        Value::text(&measure.progress),
    ]
}
