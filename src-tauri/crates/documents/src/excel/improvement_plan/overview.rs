//! The sheet 概要 of the plan: what it says of itself, the day the progress is told of, the totals as formulas.

use rust_xlsxwriter::{Formula, Worksheet};

use super::{COST, OVERDUE, PROGRESS, letter, literal, quoted};
use crate::error::DocumentsError;
use crate::excel::format::Formats;
use crate::excel::overview::{Facts, about};
use crate::excel::sheet::{HEAD_ROW, Sheet};
use crate::excel::value::Value;
use crate::model::{ImprovementPlan, PlanMeasure, PlanProgress};
use crate::words::{Labels, NO_BASE};

/// Rows of the sheet 概要 that hold a formula or that formulas refer to.
pub(super) struct Places {
    /// Day the progress is told of.
    pub as_of: u32,
    /// First of 件数, one for each progress, 期限超過, 経費.
    counts: u32,
}

/// The sheet 概要.
pub(super) fn overview(plan: &ImprovementPlan, labels: &Labels<'_>) -> (Sheet, Places) {
    let row = |facts: &Facts<'_>| HEAD_ROW + 1 + u32::try_from(facts.rows.len()).unwrap_or(0);
    let mut facts = Facts::new(labels);
    about(&mut facts, &plan.head);
    facts.text("plan-x-unit-code", &plan.unit_code);
    facts.text("plan-responsible", &plan.responsible);
    let as_of_row = row(&facts);
    let day = plan.as_of.as_ref().or(plan.head.date.as_ref());
    facts.value("plan-x-as-of", Value::InputDate(day.cloned()));
    let counts = row(&facts);
    facts.count("plan-x-count", 0);
    for progress in PlanProgress::ALL {
        facts.count(progress.id(), 0);
    }
    facts.count("plan-overdue-of-these", 0);
    facts.count("plan-cost-total", 0);
    let places = Places {
        as_of: as_of_row,
        counts,
    };
    (facts.sheet(), places)
}

/// What the totals count.
pub(super) struct Totals<'a> {
    /// Where they stand.
    pub places: Places,
    /// First and last row of each measure.
    pub rows: &'a [(u32, u32)],
    /// Name of the sheet 改善計画.
    pub sheet: &'a str,
}

/// 件数 by progress, 期限超過 and 経費 as formulas over the sheet 改善計画.
pub(super) fn totals(
    worksheet: &mut Worksheet,
    formats: &Formats,
    plan: &ImprovementPlan,
    totals: &Totals<'_>,
    labels: &Labels<'_>,
) -> Result<(), DocumentsError> {
    let last = totals.rows.last().map_or(HEAD_ROW + 1, |(_, last)| *last) + 1;
    let range = |column: u16| {
        let column = letter(column);
        format!(
            "{}!${column}${}:${column}${last}",
            quoted(totals.sheet),
            HEAD_ROW + 2
        )
    };
    let of = |is: &dyn Fn(&&PlanMeasure) -> bool| plan.measures.iter().filter(is).count().to_string();
    let words: Vec<String> = PlanProgress::ALL
        .iter()
        .map(|one| labels(one.id(), &[]))
        .collect();
    let mut formulas = vec![(
        words
            .iter()
            .map(|word| format!("COUNTIF({},{})", range(PROGRESS), literal(word)))
            .collect::<Vec<_>>()
            .join("+"),
        plan.measures.len().to_string(),
    )];
    for (progress, word) in PlanProgress::ALL.iter().zip(&words) {
        let count = of(&|measure| measure.progress == *progress);
        formulas.push((format!("COUNTIF({},{})", range(PROGRESS), literal(word)), count));
    }
    let late = of(&|measure| measure.overdue_days > 0 && measure.progress.is_open());
    formulas.push((format!("COUNTIF({},\">0\")", range(OVERDUE)), late));
    let cost = plan
        .measures
        .iter()
        .filter_map(|m| m.cost)
        .fold(0_i64, i64::saturating_add);
    let yen = range(COST);
    let is_told = plan.measures.iter().any(|measure| measure.cost.is_some());
    formulas.push((
        format!("IF(COUNT({yen})=0,{},SUM({yen}))", literal(NO_BASE)),
        if is_told {
            cost.to_string()
        } else {
            NO_BASE.to_owned()
        },
    ));
    worksheet.set_cell_format(totals.places.as_of, 1, &formats.input_date)?;
    for (row, (formula, result)) in (totals.places.counts..).zip(formulas) {
        let formula = Formula::new(format!("={formula}")).set_result(result);
        worksheet.write_formula_with_format(row, 1, formula, &formats.count)?;
    }
    Ok(())
}
