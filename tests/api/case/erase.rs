//! 抹消: a 個人番号 typed by mistake goes from everywhere, and the chain stays whole.

use std::path::Path;

use tenken_app::wire::{EraseTextRequest, ErasureView, SheetRequest};

use crate::town::{Desk, Filled, refused, write_out};

const NUMBER: &str = "482913570264";

fn erase(desk: &mut Desk, needle: &str) -> tenken_app::Result<ErasureView> {
    desk.app.text_erase(&EraseTextRequest {
        needle: needle.to_owned(),
        reason: "個人番号を誤って記入したため".to_owned(),
    })
}

/// Files below the folder that hold the bytes.
fn holding(folder: &Path, needle: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, needle));
        } else if std::fs::read(&path)
            .unwrap()
            .windows(needle.len())
            .any(|window| window == needle)
        {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn a_number_leaves_no_byte_in_any_file_and_the_case_stays_sound() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "na")]).put(&mut desk);
    let reason = format!("対象者 {NUMBER} の件である。");
    desk.reason("HUM-07-a", &reason).unwrap();
    desk.confirm().unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    let field = desk.reason_of("HUM-10-a");
    desk.draft(&field, &format!("下書き {NUMBER}")).unwrap();
    assert!(!holding(dir.path(), NUMBER.as_bytes()).is_empty(), "it was there");
    let view = erase(&mut desk, NUMBER).unwrap();
    assert!(view.kept.is_empty(), "{:?}", view.kept);
    assert!(
        view.places.iter().map(|place| place.count).sum::<i64>() >= 4,
        "{:?}",
        view.places
    );
    assert_eq!(holding(dir.path(), NUMBER.as_bytes()), Vec::<String>::new());
    let found = desk.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    assert!(
        found.lines.iter().any(|line| line.kind == "erased"),
        "{:?}",
        found.lines
    );
    desk.app.case_close().unwrap();
    assert_eq!(holding(dir.path(), NUMBER.as_bytes()), Vec::<String>::new());
}

#[test]
fn a_report_of_the_erased_version_is_without_the_text() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-10-a", "no")]).put(&mut desk);
    desk.reason("HUM-10-a", &format!("{NUMBER}が未受講")).unwrap();
    desk.confirm().unwrap();
    erase(&mut desk, NUMBER).unwrap();
    let open = desk.review().must_open;
    assert!(!open[0].reason.contains(NUMBER), "{}", open[0].reason);
    write_out(&mut desk);
    assert_eq!(holding(dir.path(), NUMBER.as_bytes()), Vec::<String>::new());
}

#[test]
fn work_goes_on_after_an_erasure() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.reason("HUM-07-a", NUMBER).unwrap();
    erase(&mut desk, NUMBER).unwrap();
    desk.reason("HUM-07-a", "番号は書かない。").unwrap();
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    desk.open(&file, None).unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "番号は書かない。");
    desk.entries();
}

#[test]
fn an_erasure_wants_a_reason_something_to_find_and_enough_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    assert_eq!(refused(erase(&mut desk, " ")), "field-empty");
    assert_eq!(refused(erase(&mut desk, NUMBER)), "erasure-nothing");
    assert_eq!(refused(erase(&mut desk, "あ")), "erasure-too-short");
    let request = EraseTextRequest {
        needle: NUMBER.to_owned(),
        reason: String::new(),
    };
    assert_eq!(refused(desk.app.text_erase(&request)), "field-empty");
}
