//! What a workbook would change; packs.

use tenken_app::wire::{BookChange, BookView, PackView, PackWritten};

use crate::show::page::Page;

/// Problems first, then every row that changes.
pub(crate) fn book(page: &mut Page, view: &BookView) {
    if view.is_changed_since {
        page.line("cli-book-changed-since", &[("name", &view.name)]);
    }
    for problem in &view.problems {
        let params: Vec<(&str, &str)> = problem
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        page.line(&format!("error-{}", problem.code), &params);
    }
    page.line(
        "cli-book-found",
        &[
            ("file", &view.file),
            ("items", &view.items.len().to_string()),
            ("clauses", &view.clauses.len().to_string()),
        ],
    );
    for change in view.items.iter().chain(&view.clauses) {
        row(page, change);
    }
}

fn row(page: &mut Page, change: &BookChange) {
    page.plain("");
    page.plain(&format!(
        "{}  {}  {}  {}",
        page.words.word("cli-book-{}", &change.kind),
        change.number,
        change.place,
        change.title,
    ));
    for field in &change.fields {
        page.plain(&format!("  {}: {} -> {}", field.head, field.old, field.new));
    }
}

/// A pack that was written, with what a letter names.
pub(crate) fn pack_written(page: &mut Page, view: &PackWritten) {
    page.pair("cli-label-file", &view.file.name);
    page.pair("cli-label-folder", &view.folder_name);
    page.pair("cli-label-publisher", &view.publisher);
    page.pair("cli-label-edition", &view.label);
    page.pair("cli-label-sha256", &view.sha256);
}

/// What a pack holds.
pub(crate) fn pack(page: &mut Page, view: &PackView) {
    page.pair("cli-label-file", &view.file);
    page.pair("cli-label-publisher", &view.publisher);
    page.pair("cli-label-sha256", &view.sha256);
    page.pair("cli-label-body", &format!("{} {}", view.body, view.body_code));
    page.pair("cli-label-standard", &view.standard);
    page.pair("cli-label-edition", &format!("{} {}", view.edition, view.label));
    page.line(
        "cli-pack-counts",
        &[
            ("clauses", &view.clauses.to_string()),
            ("items", &view.items.to_string()),
            ("standing", &page.words.word("cli-pack-{}", &view.standing)),
        ],
    );
}
