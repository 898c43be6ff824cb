//! Papers of audits.

use tenken_app::wire::{AuditPapersView, AuditPapersWritten};

use crate::{session::Session, show::page::Page};

/// Papers that can be written, and what was.
pub(crate) fn papers(page: &mut Page, view: &AuditPapersView) {
    let words = page.words;
    let rows: Vec<Vec<String>> = view
        .papers
        .iter()
        .map(|line| {
            let state = match (line.why.as_str(), line.is_draft) {
                ("", false) => words.say("cli-audit-paper-ready", &[]),
                ("", true) => words.say("cli-audit-paper-draft", &[]),
                (why, _) => words.word("audit-paper-why-{}", why),
            };
            vec![
                line.paper.clone(),
                words.word("audit-paper-{}", &line.paper),
                line.name.clone(),
                line.id.clone(),
                state,
            ]
        })
        .collect();
    page.table(
        &[
            "cli-audit-code",
            "cli-audit-paper",
            "cli-audit-number",
            "cli-label-id",
            "cli-audit-state",
        ],
        &rows,
    );
    if view.written.is_empty() {
        return;
    }
    page.head("cli-audit-written");
    let rows: Vec<Vec<String>> = view
        .written
        .iter()
        .map(|row| {
            vec![
                row.made_at.clone(),
                row.file_name.clone(),
                row.check_number.clone(),
            ]
        })
        .collect();
    page.table(
        &["cli-audit-made-at", "cli-label-file", "cli-audit-check-number"],
        &rows,
    );
}

/// What was written of an audit.
pub(crate) fn papers_written(page: &mut Page, session: &Session, view: &AuditPapersWritten) {
    written_as(page, session, view, "audit-paper-{}");
}

/// What was written of improvements and exceptions.
pub(crate) fn improve_papers_written(page: &mut Page, session: &Session, view: &AuditPapersWritten) {
    written_as(page, session, view, "improve-paper-{}");
}

fn written_as(page: &mut Page, session: &Session, view: &AuditPapersWritten, name: &str) {
    page.pair("cli-label-folder", &view.folder_name);
    let words = page.words;
    let rows: Vec<Vec<String>> = view
        .files
        .iter()
        .map(|file| {
            vec![
                words.word(name, &file.kind),
                file.size.to_string(),
                session.path(&file.ticket),
            ]
        })
        .collect();
    page.table(&["cli-label-kind", "cli-label-size", "cli-label-file"], &rows);
    for glyph in &view.missing {
        let count = glyph.count.to_string();
        page.line(
            "cli-missing-glyph",
            &[
                ("document", &glyph.document),
                ("field", &glyph.field),
                ("character", &glyph.character),
                ("count", &count),
            ],
        );
    }
}
