//! A file that came with a submission goes with it, unless something that is kept still needs it.

use super::disposal::{approve, carry_out, closed, line, make, period};
use crate::{
    section::evidence::attach,
    town::{Filled, Town},
    turn::{asked, year},
};

const FILE: &str = "受け取った根拠資料の中身そのもの";

/// Chunks of attachments in the office's case.
fn chunks(town: &mut Town) -> i64 {
    let conn = rusqlite::Connection::open(town.office.case_file()).unwrap();
    conn.query_row("SELECT count(*) FROM attachment_chunk", [], |row| row.get(0))
        .unwrap()
}

fn received(town: &mut Town, code: &str) {
    let mut desk = asked(town, code);
    Filled::with(&[("HUM-07-a", "na")]).put(&mut desk);
    attach(&mut desk, "AST-09-a", "廃棄簿.txt", FILE.as_bytes());
    desk.confirm().unwrap();
    let view = crate::town::write_out(&mut desk);
    let file = crate::town::submission_of(&desk, &view);
    town.take_in(&file).unwrap();
}

#[test]
fn a_received_file_goes_with_the_submission() {
    let mut town = Town::new();
    year(&mut town, 2026);
    received(&mut town, "0420");
    assert_eq!(chunks(&mut town), 1, "the file came with the sheet");
    closed(&mut town);
    let view = period(&mut town, "submission", Some(5));
    assert_eq!(line(&view, "submission").attachments, 1);
    let list = make(&mut town, "submission").unwrap();
    approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    let view = carry_out(&mut town, &list).unwrap();
    assert_eq!(chunks(&mut town), 0);
    let entries = &view.lists[0].erased;
    assert!(
        entries
            .iter()
            .any(|entry| entry.kind == "file" && entry.sha256.len() == 64)
    );
    let found = town.office.app.case_verify().unwrap();
    assert!(found.is_sound, "{:?}", found.lines);
    let bytes = std::fs::read(town.office.case_file()).unwrap();
    assert!(!bytes.windows(FILE.len()).any(|window| window == FILE.as_bytes()));
}

#[test]
fn a_file_that_a_kept_submission_has_too_stays() {
    let mut town = Town::new();
    year(&mut town, 2025);
    received(&mut town, "0420");
    year(&mut town, 2026);
    received(&mut town, "0420");
    assert_eq!(chunks(&mut town), 1, "one file by its hash");
    closed(&mut town);
    period(&mut town, "submission", Some(5));
    let list = make(&mut town, "submission").unwrap();
    approve(&mut town, &list, "副市長　大沼 誠").unwrap();
    carry_out(&mut town, &list).unwrap();
    assert_eq!(chunks(&mut town), 1, "the sheet of 2025 has it too");
    assert!(town.office.app.case_verify().unwrap().is_sound);
}
