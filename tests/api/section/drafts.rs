//! Typing: a durable draft behind it, one entry when the field is left, and nothing lost by a crash.

use crate::town::{Desk, Filled, refused};

/// The window is gone without closing: the case is opened again by a new app on the same folders.
fn killed_and_reopened(mut desk: Desk) -> (Desk, i64) {
    let (dir, file, sheet) = (desk.dir.clone(), desk.case_file(), desk.sheet.clone());
    drop(desk);
    let clock = crate::town::TestClock::at("2026-07-15T01:00:00Z");
    let mut again = Desk::new(&dir, "pc", &clock);
    let view = again.open(&file, None).unwrap();
    again.sheet = sheet;
    (again, view.recovered_drafts)
}

#[test]
fn typing_makes_no_entry_until_the_field_is_left() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let field = desk.reason_of("HUM-07-a");
    let before = desk.entries();
    for text in ["記", "記録", "記録簿"] {
        desk.draft(&field, text).unwrap();
    }
    assert_eq!(desk.entries(), before);
    desk.field(&field, "記録簿").unwrap();
    assert_eq!(desk.entries(), before + 1);
}

#[test]
fn a_crash_loses_no_typing_and_the_recovery_is_one_entry_in_the_typists_name() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let field = desk.reason_of("HUM-07-a");
    let before = desk.entries();
    desk.draft(&field, "席を離れる").unwrap();
    desk.draft(&field, "席を離れるときの確認が2回抜けた。").unwrap();
    let (mut desk, recovered) = killed_and_reopened(desk);
    assert_eq!(recovered, 1);
    assert_eq!(desk.card("HUM-07-a").reason, "席を離れるときの確認が2回抜けた。");
    assert_eq!(desk.entries(), before + 1);
    let last = desk
        .app
        .journal_list(&tenken_app::wire::JournalListRequest {
            from: None,
            limit: 10,
        })
        .unwrap();
    let last = &last[0];
    assert_eq!(
        (last.command.as_str(), last.person.as_str()),
        ("field_save", "山口 恵")
    );
    let (_desk, again) = killed_and_reopened(desk);
    assert_eq!(again, 0, "a draft is recovered once");
}

#[test]
fn closing_makes_an_entry_of_what_was_being_typed() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let field = desk.reason_of("HUM-07-a");
    desk.draft(&field, "閉じる直前の入力").unwrap();
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    let view = desk.open(&file, None).unwrap();
    assert_eq!(view.recovered_drafts, 0);
    assert_eq!(desk.card("HUM-07-a").reason, "閉じる直前の入力");
}

#[test]
fn a_confirmation_seals_what_was_being_typed() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "na")]).put(&mut desk);
    let field = format!("sheet/{}/remarks", desk.sheet);
    desk.draft(&field, "確定の直前に書いた所見").unwrap();
    desk.confirm().unwrap();
    assert_eq!(desk.review().remarks, "確定の直前に書いた所見");
    desk.entries();
}

#[test]
fn a_date_half_typed_stays_a_draft() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let field = format!("sheet/{}/period_from", desk.sheet);
    desk.draft(&field, "令和8年7").unwrap();
    let (mut desk, recovered) = killed_and_reopened(desk);
    assert_eq!(recovered, 0);
    assert_eq!(refused(desk.field(&field, "令和8年7")), "not-a-date");
    desk.field(&field, "令和8年7月1日").unwrap();
    assert_eq!(desk.review().period_from.as_deref(), Some("2026-07-01"));
}

#[test]
fn a_field_that_does_not_exist_takes_no_draft() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    for field in ["nonsense", "evidence/none/name", "answer/none/none/reason"] {
        assert_ne!(refused(desk.draft(field, "x")), "done", "{field}");
    }
}
