//! 監査実施計画書 (domain.md 4.5).

use super::block::{Block, Cell, Column, Doc, List, ListRow, Opening, Place};
use super::list::{agenda, approvals, auditors, items, requested, rule_book, wide};
use super::report::choice;
use crate::model::{EngagementPlan, SamplePlan};
use crate::words::Labels;

/// 監査実施計画書.
pub(super) fn plan(plan: &EngagementPlan, labels: &Labels<'_>) -> Doc {
    let word = |id: &str| labels(id, &[]);
    let mut rows = vec![super::block::FormRow::Pair(
        super::block::Field::text(
            word("paper-audit-number"),
            &super::list::audit_number(&plan.head, labels),
        ),
        super::block::Field::text(word("paper-audit-auditee"), &plan.head.auditee),
    )];
    wide(&mut rows, word("paper-audit-parent"), &plan.parent);
    wide(&mut rows, word("paper-audit-purpose"), &plan.purpose);
    wide(&mut rows, word("paper-audit-scope"), &plan.scope);
    wide(&mut rows, word("paper-audit-out-of-scope"), &plan.out_of_scope);
    let rules: Vec<String> = plan.criteria.iter().map(|rule| rule_book(rule, labels)).collect();
    wide(&mut rows, word("paper-audit-rules"), &rules.join("\n"));
    wide(&mut rows, word("paper-audit-period"), &plan.period);
    if !plan.methods.options.is_empty() {
        rows.push(choice(word("paper-audit-methods"), &plan.methods));
    }
    wide(&mut rows, word("paper-audit-storage"), &plan.storage);
    approvals(&mut rows, &plan.approved, labels);
    let mut blocks = vec![Block::Form(rows)];
    let lists = [
        auditors(&plan.auditors, labels),
        agenda(&plan.agenda, "paper-audit-with", labels),
        samples(&plan.samples, labels),
        requested(&plan.requested, true, labels),
    ];
    let mut number = 0;
    for list in lists.into_iter().filter(|list| !list.rows.is_empty()) {
        number += 1;
        blocks.push(Block::Section(format!("{number}　{}", list.name), String::new()));
        blocks.push(Block::List(list));
    }
    if !plan.items.is_empty() {
        let list = items(&plan.items, labels);
        blocks.push(Block::Annex(
            labels("paper-audit-annex", &[("name", &list.name)]),
            false,
        ));
        blocks.push(Block::List(list));
    }
    Doc {
        opening: Opening::Report,
        blocks,
        ..Doc::default()
    }
}

fn samples(samples: &[SamplePlan], labels: &Labels<'_>) -> List {
    let word = |id: &str| labels(id, &[]);
    let has_seed = samples.iter().any(|one| !one.seed.is_empty());
    let mut columns = vec![
        Column::new(word("paper-audit-population"), 82.0),
        Column::new(word("paper-audit-sample-size"), 20.0).at(Place::Right),
        Column::new(word("paper-audit-sample-drawn"), 20.0).at(Place::Right),
        Column::new(word("paper-audit-sample-way"), 20.0).at(Place::Centre),
    ];
    if has_seed {
        columns.push(Column::new(word("paper-audit-seed"), 28.0));
    }
    let rows = samples.iter().map(|one| {
        let mut cells = vec![
            Cell::text(&one.population),
            Cell::Count(one.size),
            Cell::Count(one.drawn),
            Cell::text(&one.method),
        ];
        if has_seed {
            cells.push(Cell::text(&one.seed));
        }
        ListRow::Data(cells)
    });
    List {
        name: word("paper-audit-sample"),
        columns,
        rows: rows.collect(),
        ..List::default()
    }
}
