//! What the check of a checklist folder found.

use crate::{area::checklist::Checked, show::page::Page};

/// One line an edition, then what a careful reader would remark.
pub(crate) fn checked(page: &mut Page, found: &[Checked]) {
    let rows: Vec<_> = found
        .iter()
        .map(|e| {
            vec![
                e.body.clone(),
                e.edition.clone(),
                e.items.to_string(),
                e.uncovered.len().to_string(),
                e.remarks.len().to_string(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-body",
            "cli-label-edition",
            "cli-label-items",
            "cli-label-uncovered",
            "cli-label-remarks",
        ],
        &rows,
    );
    let words = page.words;
    for edition in found {
        for clause in &edition.uncovered {
            page.line("cli-uncovered", &[("body", &edition.body), ("clause", clause)]);
        }
        let rows: Vec<_> = edition
            .remarks
            .iter()
            .map(|remark| {
                vec![
                    remark.item.clone(),
                    words.word("cli-lint-{}", remark.rule),
                    remark.detail.clone(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            page.table(&["cli-label-id", "cli-label-remark", "cli-label-detail"], &rows);
        }
    }
}
