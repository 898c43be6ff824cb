//! 改善計画書 as a workbook: 概要 with the totals, 改善計画 with one row a measure, 期限変更.

mod input;
mod overview;

use rust_xlsxwriter::{Formula, Worksheet};

use self::input::{choices, open_cells};
use self::overview::{Totals, overview, totals};
use super::book::{common, workbook};
use super::format::Formats;
use super::sheet::{HEAD_ROW, Shape, Sheet, Size, add, columns};
use super::value::Value;
use crate::error::DocumentsError;
use crate::model::{DateText, ImprovementPlan, PlanCause, PlanKind, PlanMeasure, PlanProgress, Standing};
use crate::words::Labels;

/// Heads and widths of the sheet 改善計画 (README of the papers, 8).
const COLUMNS: [(&str, f64); 21] = [
    ("plan-number", 12.0),
    ("plan-source", 10.0),
    ("plan-x-reference", 10.0),
    ("plan-clause", 11.0),
    ("plan-problem", 32.0),
    ("plan-x-cause", 10.0),
    ("plan-cause", 24.0),
    ("plan-kind", 6.0),
    ("plan-measure", 36.0),
    ("plan-interim", 24.0),
    ("plan-x-within", 7.0),
    ("plan-owner", 14.0),
    ("plan-responsible", 14.0),
    ("plan-due-first", 18.0),
    ("plan-due", 18.0),
    ("plan-x-cost", 12.0),
    ("plan-x-budget-year", 10.0),
    ("plan-progress", 10.0),
    ("plan-x-progress-day", 18.0),
    ("plan-x-overdue", 8.0),
    ("plan-exception", 12.0),
];
/// Columns with a list: 発生源, 原因区分, 区分, 権限内, 進捗.
const LISTS: [u16; 5] = [1, 5, 7, 10, 17];
/// Columns with dates: 期限（当初）, 期限, 進捗日.
const DATES: [u16; 3] = [13, 14, 18];
/// 期限 that rules.
const DUE: u16 = 14;
/// 必要経費.
const COST: u16 = 15;
/// 予算要求年度.
const BUDGET_YEAR: u16 = 16;
/// 進捗.
const PROGRESS: u16 = 17;
/// 進捗日.
const PROGRESS_DAY: u16 = 18;
/// 超過日数.
const OVERDUE: u16 = 19;
/// 例外措置番号.
const EXCEPTION: u16 = 20;

/// Writes the workbook.
pub fn improvement_plan_xlsx(plan: &ImprovementPlan, labels: &Labels<'_>) -> Result<Vec<u8>, DocumentsError> {
    let mut workbook = workbook(&plan.head)?;
    let formats = Formats::new();
    let common = common(&plan.head, labels);
    let sheet = measures(plan, labels);
    let rows = places(&sheet);
    let (facts, places) = overview(plan, labels);
    let worksheet = add(&mut workbook, &formats, &common, &facts)?;
    let counted = Totals {
        places,
        rows: &rows,
        sheet: &sheet.name,
    };
    totals(worksheet, &formats, plan, &counted, labels)?;
    let as_of = counted.places.as_of;
    let worksheet = add(&mut workbook, &formats, &common, &sheet)?;
    worksheet.set_freeze_panes(HEAD_ROW + 1, 1)?;
    hide_empty(worksheet, plan)?;
    choices(worksheet, &rows, labels)?;
    if !plan.measures.is_empty() {
        open_cells(worksheet, plan, &rows)?;
    }
    // 0 is not shown.
    let days = formats.count.clone().set_num_format("#,##0;-#,##0;");
    for (measure, (row, _)) in plan.measures.iter().zip(&rows) {
        let day = format!("{}!$B${}", quoted(&facts.name), as_of + 1);
        let formula = overdue(measure, *row, &day, labels);
        worksheet.write_formula_with_format(*row, OVERDUE, formula, &days)?;
    }
    add(&mut workbook, &formats, &common, &changes(plan, labels))?;
    Ok(workbook.save_to_buffer()?)
}

/// Hides the columns in which no measure says anything; they can be shown again.
fn hide_empty(worksheet: &mut Worksheet, plan: &ImprovementPlan) -> Result<(), DocumentsError> {
    let any = |is_said: fn(&PlanMeasure) -> bool| plan.measures.iter().any(is_said);
    let said = [
        (COST, any(|measure| measure.cost.is_some())),
        (BUDGET_YEAR, any(|measure| !measure.budget_year.is_empty())),
        (PROGRESS_DAY, any(|measure| measure.progress_on.is_some())),
        (EXCEPTION, any(|measure| !measure.exception.is_empty())),
    ];
    for (column, _) in said.into_iter().filter(|(_, is_said)| !is_said) {
        worksheet.set_column_hidden(column)?;
    }
    Ok(())
}

fn is_draft(plan: &ImprovementPlan) -> bool {
    matches!(plan.head.standing, Standing::Draft { .. })
}

/// Name of a sheet in a formula.
fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// Text of a formula.
fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The sheet 改善計画.
fn measures(plan: &ImprovementPlan, labels: &Labels<'_>) -> Sheet {
    let mut columns = columns(labels, &COLUMNS);
    for index in LISTS {
        columns[usize::from(index)].is_centred = true;
    }
    let mut rows: Vec<Vec<Value>> = plan.measures.iter().map(|m| measure(m, labels)).collect();
    if rows.is_empty() {
        rows.push(none(COLUMNS.len(), labels));
    }
    Sheet {
        name: labels("plan-sheet-measures", &[]),
        columns,
        rows,
        beside: 0,
        least_row: 0,
        size: Size::Large,
        shape: Shape::List,
    }
}

/// A row that says 該当なし.
fn none(width: usize, labels: &Labels<'_>) -> Vec<Value> {
    let mut row = vec![Value::text(""); width];
    row[0] = Value::Text(labels("plan-none", &[]));
    row
}

fn measure(measure: &PlanMeasure, labels: &Labels<'_>) -> Vec<Value> {
    let word = |id: Option<&str>| Value::Text(id.map_or_else(String::new, |id| labels(id, &[])));
    let date = |date: Option<&DateText>| date.map_or(Value::text(""), |date| Value::Date(Some(date.clone())));
    let within = if measure.within_authority {
        "plan-x-yes"
    } else {
        "plan-x-no"
    };
    vec![
        Value::text(&measure.number),
        word(measure.sources.first().map(|source| source.kind.id())),
        Value::Text(references(measure, labels)),
        Value::text(measure.clauses.join("、")),
        Value::text(&measure.problem),
        word(measure.cause.map(PlanCause::id)),
        Value::text(&measure.cause_text),
        word(measure.kind.map(PlanKind::id)),
        Value::text(&measure.measure),
        Value::text(&measure.interim),
        word(Some(within)),
        Value::text(&measure.owner),
        Value::text(&measure.responsible),
        date(measure.due.as_ref()),
        date(measure.due_now()),
        measure.cost.map_or(Value::text(""), Value::Count),
        Value::text(&measure.budget_year),
        word(Some(measure.progress.id())),
        date(measure.progress_on.as_ref()),
        Value::text(""),
        Value::text(&measure.exception),
    ]
}

/// References of the sources; from the second on with their kind.
fn references(measure: &PlanMeasure, labels: &Labels<'_>) -> String {
    let lines = measure.sources.iter().enumerate().map(|(index, source)| {
        if index == 0 {
            return source.reference.clone();
        }
        let kind = labels(source.kind.id(), &[]);
        [kind, source.reference.clone()].join("　").trim().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// First and last row of each row of the sheet: long texts go on in rows below.
fn places(sheet: &Sheet) -> Vec<(u32, u32)> {
    let mut next = HEAD_ROW + 1;
    let place = |values: &Vec<Value>| {
        let parts = values.iter().map(|value| value.parts().len()).max().unwrap_or(1);
        let first = next;
        next += u32::try_from(parts.max(1)).unwrap_or(1);
        (first, next - 1)
    };
    sheet.rows.iter().map(place).collect()
}

/// 超過日数: days from 期限 to the day the progress is told of (today where it is empty), while still to be done.
fn overdue(measure: &PlanMeasure, row: u32, day: &str, labels: &Labels<'_>) -> Formula {
    let line = row + 1;
    let open = PlanProgress::ALL.iter().filter(|progress| progress.is_open());
    let states: Vec<String> = open
        .map(|progress| {
            format!(
                "{}{line}={}",
                letter(PROGRESS),
                literal(&labels(progress.id(), &[]))
            )
        })
        .collect();
    let due = format!("{}{line}", letter(DUE));
    let formula = format!(
        "=IF(AND(ISNUMBER({due}),OR({})),MAX(0,IF(ISNUMBER({day}),{day},TODAY())-{due}),0)",
        states.join(",")
    );
    let is_late = measure.overdue_days > 0 && measure.progress.is_open();
    let result = if is_late { measure.overdue_days } else { 0 };
    Formula::new(formula).set_result(result.to_string())
}

/// Letter of a column up to Z.
fn letter(column: u16) -> char {
    char::from(b'A' + u8::try_from(column).unwrap_or(0))
}

/// The sheet 期限変更.
fn changes(plan: &ImprovementPlan, labels: &Labels<'_>) -> Sheet {
    let heads = [
        ("plan-number", 12.0),
        ("plan-due-before", 18.0),
        ("plan-due-after", 18.0),
        ("plan-change-reason", 60.0),
        ("plan-change-day", 18.0),
        ("plan-change-approver", 26.0),
    ];
    let mut rows = Vec::new();
    for measure in &plan.measures {
        let mut before = measure.due.clone();
        for change in measure.changes.iter().chain(&measure.wish) {
            let is_wish = measure.wish.as_ref() == Some(change);
            rows.push(vec![
                Value::text(&measure.number),
                Value::Date(before),
                Value::Date(Some(change.to.clone())),
                Value::text(&change.reason),
                Value::Date(change.on.clone()),
                if is_wish {
                    Value::Text(labels("plan-wished", &[]))
                } else {
                    Value::text(&change.approver)
                },
            ]);
            before = Some(change.to.clone());
        }
    }
    if rows.is_empty() {
        rows.push(none(heads.len(), labels));
    }
    Sheet {
        name: labels("plan-sheet-changes", &[]),
        columns: columns(labels, &heads),
        rows,
        beside: 0,
        least_row: 0,
        size: Size::Small,
        shape: Shape::List,
    }
}
