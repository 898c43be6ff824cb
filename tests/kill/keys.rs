//! Killed while the passphrase is set and removed.

use std::path::Path;

use crate::{
    town::Desk,
    victim::{Hunt, Told},
};

const PASSPHRASE: &str = "合言葉";

fn state(file: &Path) -> &'static str {
    if std::fs::read(file).unwrap().starts_with(b"SQLite format 3") {
        "plain"
    } else {
        "set"
    }
}

fn check(desk: &mut Desk, file: &Path, told: &Told) {
    let found = state(file);
    assert!(told.allows("passphrase", found), "{found} after {:?}", told.open);
    let secret = (found == "set").then_some(PASSPHRASE);
    let view = desk.open(file, secret).unwrap();
    assert!(view.read_only.is_none());
    assert_eq!(
        desk.card("HUM-07-a").answer.as_deref(),
        Some("no"),
        "the answer given before is there"
    );
    let found = desk.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    let left: Vec<_> = std::fs::read_dir(file.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path != file && !path.to_string_lossy().ends_with(".tenken"))
        .collect();
    assert!(left.is_empty(), "left beside the case: {left:?}");
    desk.app.case_close().unwrap();
}

#[test]
fn a_change_of_passphrase_is_there_whole_or_not_at_all_after_a_kill() {
    let mut hunt = Hunt::new("key", "user-of-pc");
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.answer("HUM-07-a", "no").unwrap();
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    while hunt.kills() < 32 {
        let (told, _) = hunt.kill(&file, dir.path(), 2);
        check(&mut desk, &file, &told);
        hunt.all_found(&told);
    }
    hunt.report();
}
