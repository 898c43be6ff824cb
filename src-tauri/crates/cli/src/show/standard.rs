//! A standard as read.

use tenken_app::wire::{StandardChange, StandardClause, StandardComparison, StandardSide, StandardView};

use crate::{show::page::Page, words::Words};

/// The titles that were learnt, then one line a clause.
pub(crate) fn clauses(page: &mut Page, words: Words, view: &StandardView) {
    page.line(
        "cli-standard-found",
        &[
            ("file", &view.file),
            ("clauses", &view.clauses.len().to_string()),
            ("titles", &view.titles.len().to_string()),
        ],
    );
    let titles: Vec<_> = view
        .titles
        .iter()
        .map(|title| {
            vec![
                title.name.clone(),
                words.word("cli-obliged-{}", &title.role),
                title.post.clone(),
                title.locator.clone(),
            ]
        })
        .collect();
    if !titles.is_empty() {
        page.table(
            &[
                "cli-label-title",
                "cli-label-role",
                "cli-label-post",
                "cli-label-clause",
            ],
            &titles,
        );
    }
    let rows: Vec<_> = view.clauses.iter().map(|clause| row(words, clause)).collect();
    page.table(
        &[
            "cli-label-clause",
            "cli-label-level",
            "cli-label-role",
            "cli-label-text",
        ],
        &rows,
    );
}

fn row(words: Words, clause: &StandardClause) -> Vec<String> {
    vec![
        clause.locator.clone(),
        words.word("cli-clause-level-{}", &clause.level),
        roles(words, clause),
        clause.text.clone(),
    ]
}

fn roles(words: Words, clause: &StandardClause) -> String {
    let roles: Vec<String> = clause
        .roles
        .iter()
        .map(|role| words.word("cli-obliged-{}", role))
        .collect();
    roles.join(" ")
}

/// Clause by clause with the suggested questions.
pub(crate) fn drafts(page: &mut Page, words: Words, view: &StandardView) {
    for clause in &view.clauses {
        page.plain("");
        page.plain(&format!(
            "{}  {}  {}  {}",
            clause.locator,
            words.word("cli-clause-level-{}", &clause.level),
            roles(words, clause),
            clause.heading.join(" > "),
        ));
        page.plain(&format!("  {}", clause.text));
        for item in &clause.items {
            let place = [item.sheet.as_str(), item.set.as_str(), item.control.as_str()].join(" ");
            page.line(
                "cli-standard-draft",
                &[
                    ("question", &item.question),
                    ("place", &place),
                    ("confidence", &words.word("cli-confidence-{}", &item.confidence)),
                    ("model", item.model.as_deref().unwrap_or_default()),
                ],
            );
        }
    }
}

/// What became of each clause: how many of each kind, then every change with the words that differ.
pub(crate) fn comparison(page: &mut Page, words: Words, view: &StandardComparison) {
    const KINDS: [&str; 7] = [
        "unchanged",
        "moved",
        "reworded",
        "split",
        "merged",
        "new",
        "abolished",
    ];
    let rows: Vec<_> = KINDS
        .iter()
        .map(|kind| {
            let count = view.changes.iter().filter(|change| change.kind == *kind).count();
            vec![words.word("cli-change-{}", kind), count.to_string()]
        })
        .collect();
    page.table(&["cli-label-change", "cli-label-count"], &rows);
    for change in view.changes.iter().filter(|change| change.kind != "unchanged") {
        page.plain("");
        page.plain(&format!(
            "{}  {} -> {}",
            words.word("cli-change-{}", &change.kind),
            locators(&change.old),
            locators(&change.new),
        ));
        page.plain(&format!("  {}", marked(change)));
    }
}

fn locators(sides: &[StandardSide]) -> String {
    let names: Vec<&str> = sides.iter().map(|side| side.locator.as_str()).collect();
    if names.is_empty() {
        "-".to_owned()
    } else {
        names.join(" ")
    }
}

/// The text with what went in [- -] and what came in {+ +}; whole where there is nothing to compare.
fn marked(change: &StandardChange) -> String {
    if change.pieces.is_empty() {
        let sides = if change.new.is_empty() {
            &change.old
        } else {
            &change.new
        };
        return sides.iter().map(|side| side.text.as_str()).collect();
    }
    change
        .pieces
        .iter()
        .map(|piece| match piece.kind.as_str() {
            "removed" => format!("[-{}-]", piece.text),
            "added" => format!("{{+{}+}}", piece.text),
            _ => piece.text.clone(),
        })
        .collect()
}
