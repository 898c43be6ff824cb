//! Keeping: backups by hand and by plan, restoring, what takes room.

mod audits;
mod backup;
mod disposal;
mod files;
mod kinds;
mod plan;
mod restore;

use std::path::{Path, PathBuf};

use tenken_app::wire::{BackupMade, BackupPlanRequest, FolderRequest};

use crate::town::{Desk, TestClock};

/// A desk on a clock of the test's, with one answer in its case.
pub fn desk_at(dir: &Path, passphrase: Option<&str>, clock: &TestClock) -> Desk {
    let mut desk = Desk::new(dir, "pc", clock);
    let request = crate::town::section_request(passphrase, passphrase.is_none());
    desk.app.section_create(&request).unwrap();
    desk.operate("山口 恵", "section_deputy");
    desk.pick("organisation");
    desk.answer("HUM-07-a", "no").unwrap();
    desk
}

/// Backs up into a folder of the desk.
pub fn backed_up(desk: &mut Desk, folder: &str) -> (BackupMade, PathBuf) {
    let folder = Some(desk.folder(folder));
    let made = desk.app.backup_make(&FolderRequest { folder }).unwrap();
    let place = desk.place(&made.file.ticket);
    (made, place)
}

/// Sets the plan of the open case.
pub fn plan(desk: &mut Desk, every: &str, folder: &str, keep: i64) {
    let folder = Some(desk.folder(folder));
    let request = BackupPlanRequest {
        every: every.to_owned(),
        folder,
        keep,
        warn: 7,
    };
    desk.app.backup_plan_save(&request).unwrap();
}

/// Names in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut found: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    found
}
