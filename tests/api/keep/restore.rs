//! Restoring: what a backup is, what it lacks, and that everything acknowledged before it comes back.

use std::path::Path;

use tenken_app::wire::{BackupInspectRequest, BackupRestoreRequest, BackupRestored, BackupSeen};

use super::{backed_up, desk_at, names};
use crate::town::{Desk, TestClock, refused};

fn inspect(desk: &mut Desk, file: &Path, passphrase: Option<&str>) -> tenken_app::Result<BackupSeen> {
    let ticket = desk.note(file);
    desk.app.backup_inspect(&BackupInspectRequest {
        ticket,
        passphrase: passphrase.map(str::to_owned),
        recovery_code: None,
    })
}

fn restore(desk: &mut Desk, file: &Path, passphrase: Option<&str>) -> tenken_app::Result<BackupRestored> {
    let ticket = desk.note(file);
    desk.app.backup_restore(&BackupRestoreRequest {
        ticket,
        passphrase: passphrase.map(str::to_owned),
        recovery_code: None,
        folder: None,
        name: None,
    })
}

#[test]
fn what_was_acknowledged_before_the_backup_comes_back_from_a_damaged_case() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    let secret = Some("もみじ山の道");
    let mut desk = desk_at(dir.path(), secret, &clock);
    desk.reason("HUM-07-a", "離席時の画面ロックが徹底されていない。")
        .unwrap();
    let (made, place) = backed_up(&mut desk, "stick");
    clock.set("2026-07-15T01:00:00Z");
    desk.answer("HUM-10-a", "yes").unwrap();
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xA5);
    std::fs::write(&file, &bytes).unwrap();
    std::fs::write(&file, &bytes[..middle + 4096]).unwrap();
    assert_ne!(refused(desk.open(&file, secret)), "done");
    let seen = inspect(&mut desk, &place, secret).unwrap();
    assert_eq!(
        (
            seen.kind.as_str(),
            seen.body_name.as_str(),
            seen.unit_name.as_str(),
            seen.fiscal_year
        ),
        ("section", "架空市", "福祉課", Some(2026))
    );
    assert_eq!(
        (seen.entries, seen.last_person.as_str()),
        (made.entries, "山口 恵")
    );
    let before = std::fs::read(&file).unwrap();
    let restored = restore(&mut desk, &place, secret).unwrap();
    assert_eq!(
        std::fs::read(&file).unwrap(),
        before,
        "the damaged file is left as it is"
    );
    let found = desk.place(&restored.file.ticket);
    assert_ne!(found, file);
    desk.open(&found, secret).unwrap();
    assert_eq!(
        desk.card("HUM-07-a").reason,
        "離席時の画面ロックが徹底されていない。"
    );
    assert_eq!(desk.card("HUM-10-a").answer, None, "came after the backup");
    assert!(desk.app.case_verify().unwrap().is_sound);
    let act = desk
        .app
        .journal_list(&tenken_app::wire::JournalListRequest { from: None, limit: 1 })
        .unwrap();
    assert_eq!(act[0].command, "case_restore");
    assert!(
        names(&dir.path().join("cases"))
            .iter()
            .all(|name| !name.contains(".part"))
    );
}

#[test]
fn what_the_present_case_has_more_is_counted_before_anything_is_restored() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let (_, place) = backed_up(&mut desk, "stick");
    let standing = |desk: &mut Desk| {
        let present = inspect(desk, &place, None).unwrap().present.unwrap();
        (present.standing, present.newer)
    };
    assert_eq!(
        standing(&mut desk),
        ("ahead".to_owned(), 0),
        "the backup itself is no change"
    );
    desk.answer("HUM-10-a", "yes").unwrap();
    desk.answer("AST-02-a", "yes").unwrap();
    assert_eq!(standing(&mut desk), ("ahead".to_owned(), 2));
    desk.app.case_close().unwrap();
    assert_eq!(
        standing(&mut desk),
        ("ahead".to_owned(), 2),
        "found in the recent list"
    );
}

#[test]
fn a_restored_case_and_the_old_one_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let (_, first) = backed_up(&mut desk, "stick");
    desk.answer("HUM-10-a", "yes").unwrap();
    let (_, later) = backed_up(&mut desk, "stick");
    desk.app.case_close().unwrap();
    let restored = restore(&mut desk, &first, None).unwrap();
    let found = desk.place(&restored.file.ticket);
    desk.open(&found, None).unwrap();
    let present = inspect(&mut desk, &later, None).unwrap().present.unwrap();
    assert_eq!(present.standing, "apart");
    assert_eq!(present.newer, 1, "the restoring");
}

#[test]
fn a_damaged_backup_a_wrong_passphrase_and_another_file_restore_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let (_, place) = backed_up(&mut desk, "stick");
    desk.app.case_close().unwrap();
    let cases = names(&dir.path().join("cases"));
    let conn = rusqlite::Connection::open(&place).unwrap();
    conn.execute("UPDATE journal SET machine = 'other' WHERE seq = 2", [])
        .unwrap();
    drop(conn);
    assert_eq!(refused(inspect(&mut desk, &place, None)), "case-chain-broken");
    assert_eq!(refused(restore(&mut desk, &place, None)), "case-chain-broken");
    std::fs::write(&place, b"no backup").unwrap();
    assert_ne!(refused(restore(&mut desk, &place, None)), "done");
    let other = TestClock::at("2026-07-14T01:00:00Z");
    let mut locked = desk_at(&dir.path().join("locked"), Some("もみじ山の道"), &other);
    let (_, place) = backed_up(&mut locked, "stick");
    assert_eq!(
        refused(inspect(&mut desk, &place, Some("ちがう"))),
        "passphrase-wrong"
    );
    assert_eq!(names(&dir.path().join("cases")), cases);
}
