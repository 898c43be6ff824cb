//! A standard as read, and under review.

pub(crate) mod book;
pub(crate) mod compare;

use tenken_app::wire::{
    ReviewClause, StandardClause, StandardLine, StandardProgress, StandardReviewView, StandardSaved,
    StandardView,
};

use crate::{session::Session, show::page::Page, words::Words};

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

/// The standards of the case.
pub(crate) fn list(page: &mut Page, lines: &[StandardLine]) {
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            vec![
                line.standard.clone(),
                line.name.clone(),
                line.file.clone(),
                format!("{}/{}", line.progress.reviewed, line.progress.clauses),
                line.edition.clone().unwrap_or_default(),
            ]
        })
        .collect();
    page.table(
        &[
            "cli-label-id",
            "cli-label-name",
            "cli-label-file",
            "cli-label-progress",
            "cli-label-edition",
        ],
        &rows,
    );
}

/// A standard under review: how far it is, then clause by clause.
pub(crate) fn review(page: &mut Page, session: &Session, view: &StandardReviewView) {
    page.pair("cli-label-name", &view.name);
    page.pair("cli-label-id", &view.standard);
    page.pair("cli-label-edition", view.edition.as_deref().unwrap_or_default());
    progress(page, &view.progress);
    for clause in &view.clauses {
        reviewed(page, session.words, clause);
    }
    let rows: Vec<_> = view
        .remarks
        .iter()
        .map(|remark| {
            vec![
                place_of(view, &remark.item),
                page.words.word("cli-lint-{}", &remark.rule),
                remark.detail.clone(),
            ]
        })
        .collect();
    if !rows.is_empty() {
        page.table(
            &["cli-label-clause", "cli-label-remark", "cli-label-detail"],
            &rows,
        );
    }
}

fn place_of(view: &StandardReviewView, item: &str) -> String {
    let found = view.clauses.iter().find_map(|clause| {
        let item = clause.items.iter().find(|one| one.item == item)?;
        Some(format!("{} {}", clause.locator, item.number))
    });
    found.unwrap_or_default()
}

/// The clauses that an edit changed.
pub(crate) fn saved(page: &mut Page, session: &Session, saved: &StandardSaved) {
    for clause in &saved.clauses {
        reviewed(page, session.words, clause);
    }
    progress(page, &saved.progress);
}

pub(crate) fn progress(page: &mut Page, progress: &StandardProgress) {
    page.line(
        "cli-standard-progress",
        &[
            ("reviewed", &progress.reviewed.to_string()),
            ("clauses", &progress.clauses.to_string()),
            ("items", &progress.items.to_string()),
        ],
    );
}

fn reviewed(page: &mut Page, words: Words, clause: &ReviewClause) {
    page.plain("");
    page.plain(&format!(
        "{}  {}  {}  {}",
        clause.locator,
        words.word("cli-clause-decision-{}", &clause.decision),
        words.word("cli-clause-level-{}", &clause.level),
        clause.heading.join(" > "),
    ));
    page.plain(&format!("  {}", clause.text));
    page.pair("cli-label-reason", &clause.reason);
    for item in &clause.items {
        let fields = &item.fields;
        let place = [
            fields.sheet.as_str(),
            fields.set.as_str(),
            fields.control.as_str(),
        ]
        .join(" ");
        page.line(
            "cli-standard-draft",
            &[
                ("question", &fields.question),
                ("place", &place),
                ("confidence", &words.word("cli-confidence-{}", &item.confidence)),
                ("model", item.model.as_deref().unwrap_or_default()),
            ],
        );
        let mut lacks: Vec<&str> = item.lacks.iter().map(|lack| lack.field.as_str()).collect();
        lacks.dedup();
        page.pair("cli-label-gaps", &lacks.join(" "));
    }
}
