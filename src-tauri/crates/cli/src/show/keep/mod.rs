//! Backups and what takes room.

pub(crate) mod disposal;

use tenken_app::wire::{BackupMade, BackupRestored, BackupRun, BackupSeen, BackupView, SpaceView};

use crate::{session::Session, show::page::Page};

/// Backups of the case and the plan of this desk.
pub(crate) fn backups(page: &mut Page, _: &Session, view: &BackupView) {
    let words = page.words;
    match (&view.last, view.days) {
        (Some(_), Some(days)) => page.line(
            "ui-backup-last-days",
            &[("days", &days.to_string()), ("newer", &view.newer.to_string())],
        ),
        _ => page.line("ui-backup-never", &[]),
    }
    let every = words.word("ui-backup-every-{}", &view.plan.every);
    page.pair("ui-backup-plan", &every);
    if !view.plan.folder_name.is_empty() {
        page.pair("ui-backup-folder", &view.plan.folder_name);
        page.pair("ui-backup-keep", &view.plan.keep.to_string());
    }
    if !view.plan.is_folder_there && view.plan.every != "off" {
        page.line("ui-backup-folder-gone", &[("folder", &view.plan.folder_name)]);
    }
    if view.is_due {
        page.line("cli-backup-due", &[]);
    }
    let rows: Vec<_> = view
        .lines
        .iter()
        .map(|line| {
            let state = match (&line.removed_at, line.is_planned) {
                (Some(_), _) => "removed",
                (None, true) => "planned",
                (None, false) => "hand",
            };
            vec![
                line.at.clone(),
                line.file.clone(),
                line.folder.clone(),
                line.entries.to_string(),
                line.size.to_string(),
                words.word("ui-backup-state-{}", state),
                line.sha256.clone(),
            ]
        })
        .collect();
    let heads = [
        "cli-label-at",
        "cli-label-file",
        "ui-backup-folder",
        "cli-backup-entries",
        "cli-label-size",
        "cli-label-state",
        "cli-label-sha256",
    ];
    page.table(&heads, &rows);
}

/// One that was made.
pub(crate) fn made(page: &mut Page, session: &Session, view: &BackupMade) {
    let entries = view.entries.to_string();
    page.line(
        "ui-backup-made",
        &[("file", &view.file.name), ("entries", &entries)],
    );
    page.pair("cli-label-file", &session.path(&view.file.ticket));
    page.pair("cli-label-size", &view.file.size.to_string());
    page.pair("cli-label-sha256", &view.file.sha256);
    for name in &view.removed {
        page.line("cli-backup-removed", &[("file", name)]);
    }
}

/// What came of a planned one.
pub(crate) fn run(page: &mut Page, session: &Session, view: &BackupRun) {
    if let Some(error) = &view.error {
        let params: Vec<(&str, &str)> = error
            .params
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        page.line(&format!("error-{}", error.code), &params);
    }
    match &view.made {
        Some(view) => made(page, session, view),
        None if view.error.is_none() => page.line("cli-backup-not-due", &[]),
        None => {}
    }
}

/// What a backup is.
pub(crate) fn seen(page: &mut Page, _: &Session, view: &BackupSeen) {
    let words = page.words;
    page.line("ui-restore-sound", &[("entries", &view.entries.to_string())]);
    page.pair("cli-label-file", &view.file);
    page.pair("cli-label-kind", &words.word("ui-kind-{}", &view.kind));
    page.pair("cli-label-body", &view.body_name);
    page.pair("cli-label-unit", &view.unit_name);
    let year = view.fiscal_year.map(|year| year.to_string());
    page.pair("cli-label-year", &year.unwrap_or_default());
    page.pair("ui-restore-made", &view.made_at);
    let id = format!("ui-command-{}", view.last_command);
    let act = if words.has(&id) {
        words.say(&id, &[])
    } else {
        view.last_command.clone()
    };
    page.pair(
        "ui-restore-last",
        &format!("{} {} {act}", view.last_at, view.last_person),
    );
    page.pair("cli-label-sha256", &view.sha256);
    if let Some(present) = &view.present {
        let newer = present.newer.to_string();
        page.line(
            &format!("ui-restore-present-{}", present.standing),
            &[
                ("file", &present.file),
                ("newer", &newer),
                ("person", &present.last_person),
            ],
        );
    }
    page.pair("ui-restore-name", &view.proposed_name);
    page.pair("ui-restore-folder", &view.folder_name);
}

/// A restored case.
pub(crate) fn restored(page: &mut Page, session: &Session, view: &BackupRestored) {
    let entries = view.entries.to_string();
    page.line(
        "ui-restore-done",
        &[("file", &view.file.name), ("entries", &entries)],
    );
    page.pair("cli-label-file", &session.path(&view.file.ticket));
}

/// What takes room.
pub(crate) fn space(page: &mut Page, _: &Session, view: &SpaceView) {
    let words = page.words;
    page.pair("ui-space-file", &view.file.to_string());
    let rows: Vec<_> = view
        .parts
        .iter()
        .map(|part| {
            vec![
                words.word("ui-space-kind-{}", &part.kind),
                part.bytes.to_string(),
                part.rows.to_string(),
            ]
        })
        .collect();
    page.table(&["cli-label-kind", "cli-label-size", "ui-space-rows"], &rows);
    page.pair("ui-space-free", &view.free.to_string());
    if !view.backup_folder.is_empty() {
        page.pair("ui-backup-folder", &view.backup_folder);
        page.pair("cli-space-backups", &view.backups.to_string());
        page.pair("ui-space-backup-bytes", &view.backup_bytes.to_string());
    }
}
