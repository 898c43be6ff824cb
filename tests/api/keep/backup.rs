//! Backups by hand: named, whole, proved, recorded; nothing is overwritten and nothing half is left.

use tenken_app::wire::FolderRequest;

use super::{backed_up, desk_at, names};
use crate::{
    case::places::Mounted,
    town::{Desk, TestClock, refused, skipped},
};

#[test]
fn a_backup_is_the_whole_case_proved_and_told() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:02:03Z");
    let mut desk = desk_at(dir.path(), Some("もみじ山の道"), &clock);
    assert!(desk.app.backup_view().unwrap().last.is_none());
    let (made, place) = backed_up(&mut desk, "stick");
    assert_eq!(
        made.file.name,
        "R08_架空市_福祉課_バックアップ_20260714-100203.tenkenb"
    );
    let bytes = std::fs::read(&place).unwrap();
    assert!(!bytes.starts_with(b"SQLite"), "encrypted as the case is");
    assert_eq!(made.file.sha256, tenken_parcel::sha256_hex(&bytes));
    let view = desk.app.backup_view().unwrap();
    let last = view.last.unwrap();
    assert_eq!(
        (last.folder.as_str(), view.days, view.newer),
        ("stick", Some(0), 0)
    );
    assert_eq!(last.person, "山口 恵");
    desk.answer("HUM-10-a", "yes").unwrap();
    clock.set("2026-07-17T01:00:00Z");
    let view = desk.app.backup_view().unwrap();
    assert_eq!((view.days, view.newer), (Some(3), 1));
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_backup_does_not_stand_in_the_way_of_undo() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    desk.answer("HUM-10-a", "yes").unwrap();
    backed_up(&mut desk, "stick");
    assert!(desk.app.edit_undo().unwrap().undone.is_some());
    assert_eq!(desk.card("HUM-10-a").answer, None);
}

#[test]
fn a_second_backup_of_the_same_second_gets_a_name_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let (first, place) = backed_up(&mut desk, "stick");
    let before = std::fs::read(&place).unwrap();
    let (second, _) = backed_up(&mut desk, "stick");
    assert_ne!(first.file.name, second.file.name);
    assert_eq!(std::fs::read(&place).unwrap(), before);
}

#[test]
fn a_folder_that_is_gone_is_named_and_nothing_is_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let folder = desk.folder("stick");
    std::fs::remove_dir(dir.path().join("stick")).unwrap();
    let request = FolderRequest { folder: Some(folder) };
    let error = desk.app.backup_make(&request).unwrap_err();
    assert_eq!(error.code(), "backup-place-gone");
    assert!(error.params()["place"].ends_with("stick"), "{:?}", error.params());
    assert!(desk.app.backup_view().unwrap().lines.is_empty());
}

#[test]
fn a_full_or_read_only_place_leaves_no_half_file() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(
        &dir.path().join("desk"),
        None,
        &TestClock::at("2026-07-14T01:00:00Z"),
    );
    let small = dir.path().join("small");
    let Some(mounted) = Mounted::new(&small, &[&["-t", "tmpfs", "-o", "size=64k", "tmpfs"]]) else {
        return skipped("mounting is not permitted here");
    };
    let make = |desk: &mut Desk, place: &std::path::Path| {
        let folder = Some(desk.note(place));
        desk.app.backup_make(&FolderRequest { folder })
    };
    assert_eq!(refused(make(&mut desk, &small)), "backup-no-room");
    assert_eq!(names(&small), Vec::<String>::new());
    drop(mounted);
    let source = dir.path().join("source");
    std::fs::create_dir(&source).unwrap();
    let (from, locked) = (source.to_str().unwrap(), dir.path().join("locked"));
    let Some(_mounted) = Mounted::new(&locked, &[&["--bind", from], &["-o", "remount,ro,bind"]]) else {
        return skipped("mounting is not permitted here");
    };
    assert_eq!(refused(make(&mut desk, &locked)), "backup-place-read-only");
    assert_eq!(names(&source), Vec::<String>::new());
    desk.answer("HUM-10-a", "yes").unwrap();
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_case_whose_chain_is_broken_makes_no_backup_that_counts() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = desk_at(dir.path(), None, &TestClock::at("2026-07-14T01:00:00Z"));
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute("UPDATE journal SET person_name = '別人' WHERE seq = 3", [])
        .unwrap();
    drop(conn);
    desk.open(&file, None).unwrap();
    let folder = Some(desk.folder("stick"));
    assert_eq!(
        refused(desk.app.backup_make(&FolderRequest { folder })),
        "backup-not-proved"
    );
    assert_eq!(names(&dir.path().join("stick")), Vec::<String>::new());
}

#[test]
fn what_takes_room_adds_up_to_the_file() {
    for passphrase in [None, Some("もみじ山の道")] {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = desk_at(dir.path(), passphrase, &TestClock::at("2026-07-14T01:00:00Z"));
        super::plan(&mut desk, "daily", "stick", 3);
        desk.app.backup_run().unwrap();
        let view = desk.app.space_view().unwrap();
        let sum: i64 = view.parts.iter().map(|part| part.bytes).sum();
        assert_eq!(sum + view.free, view.file, "{:?}", view.parts);
        let bytes_of = |kind: &str| view.parts.iter().find(|part| part.kind == kind).unwrap().bytes;
        assert!(bytes_of("editions") > bytes_of("audit"));
        assert_eq!(view.backups, 1);
        assert!(view.backup_bytes > 0);
    }
}
