//! Other hands on the file: changes past the app, a second opening, planted triggers.

use rusqlite::Connection;
use tenken_app::wire::VerifyView;

use crate::town::{Desk, TestClock, refused};

/// A closed plain case with three answers.
fn closed() -> (tempfile::TempDir, Desk, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    for (item, answer) in [("HUM-07-a", "no"), ("HUM-10-a", "yes"), ("AST-02-a", "yes")] {
        desk.answer(item, answer).unwrap();
    }
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    (dir, desk, file)
}

fn verified(desk: &mut Desk, file: &std::path::Path) -> VerifyView {
    desk.open(file, None).unwrap();
    desk.app.case_verify().unwrap()
}

#[test]
fn an_answer_changed_past_the_app_is_named_with_its_row_and_entry() {
    let (_dir, mut desk, file) = closed();
    let conn = Connection::open(&file).unwrap();
    let changed = conn
        .execute(
            "UPDATE answer SET value = 'yes' WHERE item_id LIKE '%HUM-07-a'",
            [],
        )
        .unwrap();
    assert_eq!(changed, 1);
    drop(conn);
    let found = verified(&mut desk, &file);
    assert!(!found.is_sound);
    let line = &found.lines[0];
    assert_eq!(
        (line.kind.as_str(), line.table.as_str(), &line.columns[..]),
        ("row", "answer", &["value".to_owned()][..])
    );
    assert!(line.key.contains("HUM-07-a"), "{}", line.key);
    assert_eq!(line.detail, "no → yes");
    let entry = line.entry.unwrap();
    let journal = desk
        .app
        .journal_list(&tenken_app::wire::JournalListRequest {
            from: Some(entry),
            limit: 1,
        })
        .unwrap();
    assert_eq!(journal[0].command, "answer_set");
}

#[test]
fn a_row_taken_out_or_put_in_past_the_app_is_named() {
    for sql in [
        "DELETE FROM answer WHERE item_id LIKE '%HUM-10-a'",
        "INSERT INTO case_meta (key, value) VALUES ('planted', 'x')",
    ] {
        let (_dir, mut desk, file) = closed();
        Connection::open(&file).unwrap().execute(sql, []).unwrap();
        let found = verified(&mut desk, &file);
        assert!(!found.is_sound, "{sql}");
    }
}

#[test]
fn an_entry_changed_past_the_app_breaks_the_chain_there() {
    let (_dir, mut desk, file) = closed();
    let conn = Connection::open(&file).unwrap();
    conn.execute(
        "UPDATE journal SET actor = replace(actor, '山口', '山田') WHERE seq = 5",
        [],
    )
    .or_else(|_| {
        conn.execute(
            "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5",
            [],
        )
    })
    .unwrap();
    drop(conn);
    let found = verified(&mut desk, &file);
    assert!(!found.is_sound);
    let line = found.lines.iter().find(|line| line.kind == "chain").unwrap();
    assert_eq!(line.entry, Some(5));
}

#[test]
fn a_planted_trigger_keeps_the_case_shut() {
    let (_dir, mut desk, file) = closed();
    Connection::open(&file)
        .unwrap()
        .execute_batch(
            "CREATE TRIGGER planted AFTER INSERT ON answer BEGIN UPDATE answer SET value = 'yes'; END",
        )
        .unwrap();
    assert_eq!(refused(desk.open(&file, None)), "case-foreign-schema");
}

#[test]
fn a_second_opening_reads_only_and_names_the_holder() {
    let (dir, mut first, file) = closed();
    first.open(&file, None).unwrap();
    first.operate("山口 恵", "section_deputy");
    first.app.case_close().unwrap();
    first.open(&file, None).unwrap();
    let clock = TestClock::at("2026-07-14T02:00:00Z");
    let mut second = Desk::new(&dir.path().join("second"), "other-pc", &clock);
    let view = second.open(&file, None).unwrap();
    let held = view.read_only.unwrap();
    assert_eq!((held.because.as_str(), held.machine.as_str()), ("held", "pc"));
    assert_eq!(held.person, "山口 恵", "the person, not only the account");
    second.pick("organisation");
    second.sheet = view.sheets[0].id.clone();
    assert_eq!(
        second.card("HUM-07-a").answer.as_deref(),
        Some("no"),
        "reading works"
    );
    assert!(!second.view().is_editable);
    let person = view.persons[0].id.clone();
    second
        .app
        .operator_choose(&tenken_app::wire::PersonRequest { person })
        .unwrap();
    assert_eq!(refused(second.answer("HUM-07-a", "yes")), "case-read-only");
    first.pick("organisation");
    first.answer("HUM-07-a", "yes").unwrap();
    first.app.case_close().unwrap();
    assert!(second.open(&file, None).unwrap().read_only.is_none());
}

#[test]
fn a_mistyped_passphrase_of_another_file_leaves_the_open_case_open() {
    let dir = tempfile::tempdir().unwrap();
    let mut locked = Desk::alone(&dir.path().join("locked"), Some("ひみつの言葉 12"));
    let file = locked.case_file();
    locked.app.case_close().unwrap();
    let mut desk = Desk::alone(&dir.path().join("open"), None);
    assert_eq!(refused(desk.open(&file, Some("違う言葉"))), "passphrase-wrong");
    desk.answer("HUM-07-a", "yes").unwrap();
    assert_eq!(refused(desk.open(&file, Some("ひみつの言葉 12"))), "done");
}

#[test]
fn a_copy_for_carrying_is_whole_and_never_over_another_file() {
    let (dir, mut desk, file) = closed();
    desk.open(&file, None).unwrap();
    let folder = desk.folder("usb");
    let names: Vec<_> = (0..2)
        .map(|_| {
            let folder = Some(folder.clone());
            desk.app
                .case_copy(&tenken_app::wire::FolderRequest { folder })
                .unwrap()
                .name
        })
        .collect();
    assert!(names[1].ends_with(" (2).tenken"), "{names:?}");
    let clock = TestClock::at("2026-07-14T02:00:00Z");
    let mut other = Desk::new(&dir.path().join("other"), "other-pc", &clock);
    other.open(&dir.path().join("usb").join(&names[0]), None).unwrap();
    other.pick("organisation");
    assert_eq!(other.card("HUM-07-a").answer.as_deref(), Some("no"));
    assert!(other.app.case_verify().unwrap().is_sound);
}
