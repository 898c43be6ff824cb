//! Two editions of a standard, side by side.

use tenken_app::wire::{StandardChange, StandardComparison, StandardSide};

use crate::{show::page::Page, words::Words};

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
