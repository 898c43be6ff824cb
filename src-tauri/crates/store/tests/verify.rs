//! Verification and migrations: what was changed past the app is named with its entry.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]

mod common;

use std::path::{Path, PathBuf};

use common::*;
use tenken_store::table::answer;
use tenken_store::{Case, ChainFault, Key, Migrations};

const NEXT: &str = "ALTER TABLE answer ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
  UPDATE answer SET reason = reason || '(移行)' WHERE value = 'no';
  CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT;";

fn filled(desk: &Desk) -> Case {
    let mut case = create(&desk.path, None);
    for (item, value) in [("i1", "yes"), ("i2", "no"), ("i1", "partial"), ("i3", "na")] {
        set_answer(&mut case, item, value, "理由").unwrap();
    }
    case.undo(&actor(), AT).unwrap().unwrap();
    act(&mut case, "confirmed");
    case
}

#[test]
fn a_sound_case_is_sound_and_says_how_much_was_compared() {
    let desk = desk();
    let report = filled(&desk).verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.entries, report.rows_compared), (8, 9));
}

#[test]
fn an_answer_changed_past_the_app_is_named_with_its_last_entry() {
    let desk = desk();
    drop(filled(&desk));
    tamper(&desk.path, "UPDATE answer SET value = 'yes' WHERE item_id = 'i1'");
    let case = open(&desk.path, Key::None).unwrap();
    let report = case.verify().unwrap();
    assert!(report.chain.is_none());
    assert_eq!(report.differences.len(), 1);
    let found = &report.differences[0];
    assert_eq!(
        (found.table.as_str(), found.key.as_str(), found.column.as_str()),
        ("answer", "item_id=i1, sheet_id=s1", "value")
    );
    assert_eq!(
        (found.expected.as_deref(), found.found.as_deref()),
        (Some("partial"), Some("yes"))
    );
    let entry = case.journal(found.entry.unwrap(), 1).unwrap().remove(0);
    assert!(
        entry.command == "answer_save" && entry.payload.contains("partial"),
        "{entry:?}"
    );
}

#[test]
fn rows_added_and_taken_away_past_the_app_are_named() {
    let desk = desk();
    drop(filled(&desk));
    tamper(
        &desk.path,
        "DELETE FROM answer WHERE item_id = 'i2'; INSERT INTO unit VALUES('u9', 'section', '')",
    );
    let report = open(&desk.path, Key::None).unwrap().verify().unwrap();
    let named: Vec<_> = report
        .differences
        .iter()
        .map(|d| (d.table.as_str(), d.column.as_str(), d.found.is_some()))
        .collect();
    assert_eq!(named, [("answer", "*", false), ("unit", "*", true)]);
}

#[test]
fn a_change_past_the_app_shows_even_when_the_app_wrote_over_it_later() {
    let desk = desk();
    drop(filled(&desk));
    tamper(&desk.path, "UPDATE answer SET value = 'yes' WHERE item_id = 'i1'");
    let mut case = open(&desk.path, Key::None).unwrap();
    set_answer(&mut case, "i1", "no", "").unwrap();
    let report = case.verify().unwrap();
    assert!(report.chain.is_none());
    let found = &report.differences[0];
    assert_eq!(
        (found.column.as_str(), found.noticed_at),
        ("value", Some(case.head_seq().unwrap()))
    );
    assert_eq!(
        (found.expected.as_deref(), found.found.as_deref()),
        (Some("partial"), Some("yes"))
    );
}

#[test]
fn a_changed_blob_is_named_by_its_hash() {
    let desk = desk();
    drop(filled(&desk));
    tamper(&desk.path, "UPDATE edition SET content = x'00'");
    let report = open(&desk.path, Key::None).unwrap().verify().unwrap();
    assert_eq!(
        (report.differences.len(), report.differences[0].column.as_str()),
        (1, "content")
    );
}

/// Changes one bit of one byte of a journal column (a number or an absent value is changed as a whole).
fn flip(desk: &Desk, column: &str, seq: i64) {
    let conn = rusqlite::Connection::open(&desk.path).unwrap();
    let read = format!("SELECT CAST({column} AS BLOB) FROM journal WHERE seq = {seq}");
    let bytes: Option<Vec<u8>> = conn.query_row(&read, [], |row| row.get(0)).unwrap();
    let changed = match column {
        "seq" => "seq + 100".to_owned(),
        "erased_by" => "3".to_owned(),
        _ => {
            let mut bytes = bytes
                .filter(|bytes| !bytes.is_empty())
                .unwrap_or_else(|| vec![b'y']);
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            let hex = bytes
                .iter()
                .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
            let kind = if column.contains("hash") || column.contains("sha256") {
                "BLOB"
            } else {
                "TEXT"
            };
            format!("CAST(x'{hex}' AS {kind})")
        }
    };
    conn.execute_batch(&format!(
        "UPDATE journal SET {column} = {changed} WHERE seq = {seq}"
    ))
    .unwrap();
}

#[test]
fn a_byte_changed_in_any_column_of_any_entry_breaks_the_chain() {
    let columns = [
        "seq",
        "at",
        "person_id",
        "person_name",
        "role",
        "os_account",
        "machine",
        "command",
        "kind",
        "field_key",
        "undoes",
        "prev_hash",
        "payload_sha256",
        "hash",
        "erased_by",
        "payload",
    ];
    let desk = desk();
    drop(filled(&desk));
    let whole = std::fs::read(&desk.path).unwrap();
    for column in columns {
        for seq in [1, 4, 8] {
            std::fs::write(&desk.path, &whole).unwrap();
            flip(&desk, column, seq);
            let report = open(&desk.path, Key::None).unwrap().verify().unwrap();
            let broken = report
                .chain
                .unwrap_or_else(|| panic!("{column} of {seq} not found"));
            if column != "seq" {
                assert!(
                    broken.seq == seq || broken.seq == seq + 1,
                    "{column} of {seq}: {broken:?}"
                );
            }
        }
    }
}

#[test]
fn missing_entries_are_found() {
    for (sql, seq, fault) in [
        ("DELETE FROM journal WHERE seq = 4", 5, ChainFault::Gap),
        ("DELETE FROM journal WHERE seq = 1", 2, ChainFault::Gap),
        ("DELETE FROM journal", 1, ChainFault::Gap),
    ] {
        let desk = desk();
        drop(filled(&desk));
        tamper(&desk.path, sql);
        let broken = open(&desk.path, Key::None)
            .unwrap()
            .verify()
            .unwrap()
            .chain
            .unwrap();
        assert_eq!((broken.seq, broken.fault), (seq, fault), "{sql}");
    }
    let desk = desk();
    drop(filled(&desk));
    tamper(&desk.path, "DELETE FROM journal WHERE seq = 8");
    let report = open(&desk.path, Key::None).unwrap().verify().unwrap();
    assert_eq!(
        report.differences[0].table, "sheet",
        "a last entry cut off leaves its rows unexplained"
    );
}

/// The schema version that ships.
fn shipped() -> u32 {
    Migrations::default().newest()
}

/// The copy of a case before it left that version.
fn backup(case: &Path, version: u32) -> PathBuf {
    case.with_file_name(format!("総務課 #1 100%.v{version}-backup.tenken"))
}

#[test]
fn a_case_is_migrated_and_verified_across_the_step() {
    let desk = desk();
    drop(filled(&desk));
    let newer = Migrations::with_further(&[NEXT]);
    let mut case = Case::open_with(&desk.path, &options(Key::None, None), &newer).unwrap();
    assert_eq!(case.opening().migrated_from, Some(shipped()));
    assert_eq!(
        answer::get(case.conn(), "s1", "i2").unwrap().unwrap().reason,
        "理由(移行)"
    );
    set_answer(&mut case, "i9", "yes", "").unwrap();
    let report = case.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    let entries = case.journal(1, 100).unwrap();
    let step = format!("\"migrate\":[{},{}]", shipped(), shipped() + 1);
    assert!(
        entries
            .iter()
            .any(|entry| entry.command == "case_migrate" && entry.payload.contains(&step))
    );
    case.close().unwrap();
    let left = std::fs::read_dir(desk.path.parent().unwrap()).unwrap().count();
    assert_eq!(left, 1, "the copy goes once the migrated file is verified");
    let case = Case::open_with(&desk.path, &options(Key::None, None), &newer).unwrap();
    assert_eq!(case.opening().migrated_from, None);
    drop(case);
    assert!(
        open(&desk.path, Key::None).unwrap().is_read_only(),
        "the older app reads the newer file"
    );
    tamper(&desk.path, "UPDATE answer SET weight = 5 WHERE item_id = 'i1'");
    let report = Case::open_with(&desk.path, &options(Key::None, None), &newer)
        .unwrap()
        .verify()
        .unwrap();
    assert_eq!(report.differences[0].column, "weight");
}

#[test]
fn a_failing_migration_leaves_the_old_file_and_its_copy() {
    let desk = desk();
    drop(filled(&desk));
    let before = std::fs::read(&desk.path).unwrap();
    let broken = Migrations::with_further(&["CREATE TABLE x(a) STRICT;"]);
    let error = Case::open_with(&desk.path, &options(Key::None, None), &broken)
        .err()
        .unwrap();
    assert_eq!(error.code(), "case-migration-failed");
    assert_eq!(std::fs::read(&desk.path).unwrap(), before);
    assert_eq!(std::fs::read(backup(&desk.path, shipped())).unwrap(), before);
    assert!(!open(&desk.path, Key::None).unwrap().is_read_only());
}

#[test]
fn the_copy_of_an_interrupted_migration_goes_at_the_next_opening() {
    let desk = desk();
    create(&desk.path, Some("ひみつ")).close().unwrap();
    let before = std::fs::read(&desk.path).unwrap();
    let newer = Migrations::with_further(&[NEXT]);
    let reopen = |key| drop(Case::open_with(&desk.path, &options(key, None), &newer).unwrap());
    reopen(pass("ひみつ"));
    let (left, foreign) = (backup(&desk.path, shipped()), backup(&desk.path, shipped() + 1));
    std::fs::write(&left, before).unwrap();
    std::fs::write(&foreign, "another file").unwrap();
    reopen(pass("ひみつ"));
    assert!(!left.exists() && foreign.exists());
}

#[test]
fn an_encrypted_case_is_migrated_too_and_a_tampered_one_keeps_its_copy() {
    let desk = desk();
    create(&desk.path, Some("ひみつ")).close().unwrap();
    let newer = Migrations::with_further(&[NEXT]);
    assert!(
        Case::open_with(&desk.path, &options(pass("ひみつ"), None), &newer)
            .unwrap()
            .verify()
            .unwrap()
            .is_sound()
    );
    let desk = common::desk();
    drop(filled(&desk));
    tamper(&desk.path, "UPDATE answer SET value = 'yes'");
    drop(Case::open_with(&desk.path, &options(Key::None, None), &newer).unwrap());
    assert!(backup(&desk.path, shipped()).exists());
}
