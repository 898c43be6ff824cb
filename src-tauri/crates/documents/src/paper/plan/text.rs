//! Texts of a plan that list and blocks share.

use crate::model::{ImprovementPlan, PlanMeasure, PlanSource};
use crate::words::{self, Labels, NO_BASE};

/// 自己点検6件、監査2件: counted from the first source of each measure.
pub(super) fn sources(plan: &ImprovementPlan, labels: &Labels<'_>) -> String {
    let parts: Vec<String> = PlanSource::ALL
        .iter()
        .filter_map(|kind| {
            let first =
                |measure: &&PlanMeasure| measure.sources.first().is_some_and(|source| source.kind == *kind);
            let count = plan.measures.iter().filter(first).count();
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let args = [("source", labels(kind.id(), &[])), ("count", words::count(count))];
            let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
            (count > 0).then(|| labels("plan-source-count", &args))
        })
        .collect();
    parts.join("、")
}

/// Yen with commas; － while not known.
pub(super) fn yen(measure: &PlanMeasure) -> String {
    measure.cost.map_or_else(|| NO_BASE.to_owned(), words::count)
}
