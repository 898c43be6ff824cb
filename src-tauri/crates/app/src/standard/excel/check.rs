//! What is decided as asked keeps the rules of the format, also when it came through Excel.

use std::collections::BTreeSet;

use tenken_checklist::{Body, ClauseLevel, Fault, prove};

use super::{
    change::Change,
    fault::{BookFault, Trouble},
    read::ReadTable,
    write::number,
};
use crate::{
    error::Result,
    standard::{
        assemble::{Scope, provisional},
        review::asked_by,
        rows::{ASKED, NOT_ASKED, Review, listed, proposed},
    },
};

/// Faults of the clauses that the workbook touched, and of their items.
pub(super) fn check(
    before: &Review,
    change: &Change,
    body: &Body,
    items: &ReadTable,
    clauses: &ReadTable,
) -> Result<Vec<Trouble>> {
    let after = &change.after;
    let touched = touched(before, after)?;
    let row_of = |id: &str| change.rows.get(id).copied().unwrap_or_default();
    let askers = asked_by(after)?;
    let locators = after.locators();
    let mut troubles = Vec::new();
    for clause in after.clauses.iter().filter(|row| touched.contains(&row.id)) {
        let at = |key, fault| clauses.trouble(row_of(&clause.id), key, &clause.locator, fault);
        let is_counted = clause
            .level
            .parse::<ClauseLevel>()
            .is_ok_and(ClauseLevel::is_counted);
        if clause.decision == NOT_ASKED && clause.reason.is_empty() && is_counted {
            troubles.push(at("reason", BookFault::CellEmpty));
        }
        if clause.decision != ASKED {
            continue;
        }
        if after.items_of(&clause.id).next().is_none() && !askers.contains_key(&clause.id) {
            troubles.push(at("decision", BookFault::ClauseWithoutItem));
        }
        for row in after.items_of(&clause.id) {
            for (field, fault) in proposed(row, &locators)?.lacks {
                let key = column(field);
                troubles.push(items.trouble(row_of(&row.id), key, number(row), BookFault::Format(fault)));
            }
        }
    }
    let edition = provisional(after, body, Scope::Asked)?;
    for problem in prove(&edition, "") {
        let is_rule = matches!(
            problem.fault,
            Fault::LevelAboveClause { .. } | Fault::AskedAndNotAsked { .. }
        );
        let row = after
            .items
            .iter()
            .find(|row| Some(&row.id) == problem.item.as_ref());
        if let Some(row) = row.filter(|row| is_rule && touches(row, &touched)) {
            let is_level = matches!(problem.fault, Fault::LevelAboveClause { .. });
            let key = if is_level { "level" } else { "clause" };
            troubles.push(items.trouble(
                row_of(&row.id),
                key,
                number(row),
                BookFault::Format(problem.fault),
            ));
        }
    }
    Ok(troubles)
}

fn touches(row: &tenken_store::table::standard_item::StandardItem, touched: &BTreeSet<String>) -> bool {
    let further: Vec<String> = serde_json::from_str(&row.further_json).unwrap_or_default();
    touched.contains(&row.clause_id) || further.iter().any(|id| touched.contains(id))
}

/// Clauses that changed, and those whose items did.
fn touched(before: &Review, after: &Review) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for row in &after.clauses {
        if !before.clauses.contains(row) {
            found.insert(row.id.clone());
        }
    }
    let gone = before.items.iter().filter(|row| !after.items.contains(row));
    let come = after.items.iter().filter(|row| !before.items.contains(row));
    for row in gone.chain(come) {
        found.insert(row.clause_id.clone());
        found.extend(listed::<Vec<String>>(&row.further_json)?);
    }
    Ok(found)
}

/// The column of a field as the format calls it.
fn column(field: &str) -> &str {
    match field {
        "evidence" => "evidence-1",
        "evidence_required" => "evidence-required",
        "audit_hint" => "audit-hint",
        "clauses" => "clause",
        "applies" => "applies-all",
        other => other,
    }
}
