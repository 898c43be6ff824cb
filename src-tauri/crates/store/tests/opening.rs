//! Opening: what is a case, who holds it, what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]

mod common;

use common::*;
use tenken_store::{Case, Key, OpenMode, OpenOptions, ReadOnlyBecause, StoreError};

fn sidecar(desk: &Desk) -> std::path::PathBuf {
    desk.path.with_file_name("~$総務課 #1 100%.tenken")
}

fn code(result: Result<Case, StoreError>) -> &'static str {
    result.err().map_or("opened", |error| error.code())
}

#[test]
fn a_new_case_opens_again_with_what_was_written() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    assert!(!case.is_encrypted());
    case.close().unwrap();
    let case = open(&desk.path, Key::None).unwrap();
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
    assert_eq!((case.body_code(), case.case_id()), ("062022", "case-1"));
    assert!(!case.is_read_only());
}

#[test]
fn pragmas_are_as_the_contract_says() {
    let desk = desk();
    let case = create(&desk.path, None);
    let pragma = |name: &str| -> String {
        case.conn()
            .query_row(&format!("PRAGMA {name}"), [], |row| {
                row.get_ref(0).map(|v| format!("{v:?}"))
            })
            .unwrap()
    };
    assert!(
        pragma("journal_mode").contains("[100, 101, 108, 101, 116, 101]"),
        "delete: {}",
        pragma("journal_mode")
    );
    for (name, expected) in [
        ("synchronous", "Integer(3)"),
        ("foreign_keys", "Integer(1)"),
        ("secure_delete", "Integer(1)"),
        ("trusted_schema", "Integer(0)"),
        ("cell_size_check", "Integer(1)"),
        ("temp_store", "Integer(2)"),
        ("user_version", &format!("Integer({})", newest())),
        ("application_id", "Integer(1414417230)"),
    ] {
        assert_eq!(pragma(name), expected, "{name}");
    }
}

#[test]
fn a_case_is_never_written_over() {
    let desk = desk();
    create(&desk.path, None).close().unwrap();
    let options = tenken_store::CreateOptions {
        kind: tenken_store::CaseKind::Office,
        body_code: "x",
        case_id: "y",
        passphrase: None,
        actor: actor(),
        at: AT,
    };
    assert_eq!(code(Case::create(&desk.path, &options)), "file-already-there");
    assert_eq!(open(&desk.path, Key::None).unwrap().body_code(), "062022");
}

#[test]
fn the_second_opening_reads_only_and_names_the_holder() {
    let desk = desk();
    let mut first = create(&desk.path, None);
    let mut second = Case::open(
        &desk.path,
        &OpenOptions {
            holder: holder("鈴木"),
            ..options(Key::None, None)
        },
    )
    .unwrap();
    let Some(ReadOnlyBecause::HeldBy(holder)) = second.opening().read_only_because.clone() else {
        panic!("{:?}", second.opening())
    };
    assert_eq!(
        (
            holder.person.as_str(),
            holder.machine.as_str(),
            holder.at.as_str()
        ),
        ("佐藤 花子", "PC-01", AT)
    );
    assert_eq!(
        set_answer(&mut second, "i1", "no", "").unwrap_err().code(),
        "case-read-only"
    );
    set_answer(&mut first, "i1", "yes", "").unwrap();
    assert_eq!(value(&second, "i1").as_deref(), Some("yes"));
    drop(second);
    assert!(sidecar(&desk).exists(), "the holder keeps the sidecar");
    drop(first);
    assert!(!sidecar(&desk).exists(), "closing takes it away");
    assert!(!open(&desk.path, Key::None).unwrap().is_read_only());
}

#[test]
fn a_stale_sidecar_is_named_and_taken_over() {
    let desk = desk();
    create(&desk.path, None).close().unwrap();
    std::fs::write(sidecar(&desk), serde_json::to_string(&holder("退職者")).unwrap()).unwrap();
    let case = open(&desk.path, Key::None).unwrap();
    assert_eq!(case.opening().stale.as_ref().unwrap().person, "退職者");
    assert!(!case.is_read_only());
    let now = std::fs::read_to_string(sidecar(&desk)).unwrap();
    assert!(now.contains("佐藤 花子"), "{now}");
}

#[test]
fn a_mistyped_passphrase_does_not_wipe_out_who_left_the_case_open() {
    let desk = desk();
    create(&desk.path, Some("ひみつ")).close().unwrap();
    std::fs::write(sidecar(&desk), serde_json::to_string(&holder("退職者")).unwrap()).unwrap();
    assert_eq!(code(open(&desk.path, pass("ひみう"))), "passphrase-wrong");
    let case = open(&desk.path, pass("ひみつ")).unwrap();
    assert_eq!(case.opening().stale.as_ref().unwrap().person, "退職者");
}

#[test]
fn reading_leaves_no_sidecar_and_writes_nothing() {
    let desk = desk();
    create(&desk.path, None).close().unwrap();
    let mut case = Case::open(
        &desk.path,
        &OpenOptions {
            mode: OpenMode::Read,
            ..options(Key::None, None)
        },
    )
    .unwrap();
    assert!(!sidecar(&desk).exists());
    assert_eq!(
        set_answer(&mut case, "i1", "no", "").unwrap_err().code(),
        "case-read-only"
    );
    assert_eq!(
        case.draft_put("k", "v", "p1", AT).unwrap_err().code(),
        "case-read-only"
    );
}

#[test]
fn other_files_are_named_for_what_they_are() {
    let desk = desk();
    let cases: [(&[u8], &str); 7] = [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"PK\x03\x04 ... [Content_Types].xml", "xlsx"),
        (b"PK\x03\x04 manifest.json", "zip"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old-office"),
        (b"age-encryption.org/v1\n", "parcel"),
        (b"hello", "other"),
    ];
    for (bytes, kind) in cases {
        std::fs::write(&desk.path, bytes).unwrap();
        let Err(StoreError::NotACase { looks_like, .. }) = open(&desk.path, Key::None) else {
            panic!("{kind}")
        };
        assert_eq!(looks_like, kind);
    }
    std::fs::remove_file(&desk.path).unwrap();
    assert_eq!(code(open(&desk.path, Key::None)), "file-missing");
    tamper(&desk.path, "CREATE TABLE other(x)");
    assert_eq!(code(open(&desk.path, Key::None)), "not-a-case");
    assert!(!sidecar(&desk).exists());
}

#[test]
fn passphrase_wrong_needed_and_not_needed_are_told_apart() {
    let desk = desk();
    create(&desk.path, Some("ひみつ'の言葉")).close().unwrap();
    assert_eq!(code(open(&desk.path, Key::None)), "passphrase-needed");
    assert_eq!(code(open(&desk.path, pass("違う言葉"))), "passphrase-wrong");
    assert!(open(&desk.path, pass("ひみつ'の言葉")).unwrap().is_encrypted());
    assert!(!std::fs::read(&desk.path).unwrap().starts_with(b"SQLite format 3"));
    let plain = desk.path.with_file_name("plain.tenken");
    create(&plain, None).close().unwrap();
    assert!(!open(&plain, pass("いらない")).unwrap().is_encrypted());
}

#[test]
fn a_planted_trigger_view_or_table_is_refused_even_where_the_file_looks_known() {
    for sql in [
        "CREATE TRIGGER t AFTER INSERT ON answer BEGIN UPDATE answer SET value = 'yes'; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra(x)",
        "CREATE INDEX quick ON answer(value)",
        "ALTER TABLE answer ADD COLUMN more TEXT",
    ] {
        let desk = desk();
        create(&desk.path, None).close().unwrap();
        tamper(&desk.path, sql);
        assert_eq!(code(open(&desk.path, Key::None)), "case-foreign-schema", "{sql}");
        let known = tenken_store::known_state(&desk.path).unwrap();
        assert_eq!(
            code(Case::open(&desk.path, &options(Key::None, Some(known)))),
            "case-foreign-schema",
            "{sql}"
        );
    }
}

#[test]
fn a_file_as_it_was_left_is_known_and_any_other_is_foreign() {
    let desk = desk();
    let known = create(&desk.path, None).close().unwrap();
    let case = Case::open(&desk.path, &options(Key::None, Some(known))).unwrap();
    assert!(!case.opening().was_foreign);
    let known = case.close().unwrap();
    tamper(&desk.path, "UPDATE unit SET note = 'x'");
    let case = Case::open(&desk.path, &options(Key::None, Some(known))).unwrap();
    assert!(case.opening().was_foreign);
}

#[test]
fn a_foreign_file_with_a_damaged_page_is_refused() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    for n in 0..400 {
        set_answer(&mut case, &format!("i{n:03}"), "yes", "理由").unwrap();
    }
    case.close().unwrap();
    let mut bytes = std::fs::read(&desk.path).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 64].fill(0xEE);
    std::fs::write(&desk.path, bytes).unwrap();
    assert_eq!(code(open(&desk.path, Key::None)), "case-damaged");
}

#[test]
fn a_newer_case_is_read_when_all_we_read_is_there_and_never_written() {
    let desk = desk();
    create(&desk.path, None).close().unwrap();
    tamper(
        &desk.path,
        &format!(
            "PRAGMA user_version = {}; ALTER TABLE answer ADD COLUMN more TEXT; CREATE TABLE extra(x)",
            newest() + 1
        ),
    );
    let before = std::fs::read(&desk.path).unwrap();
    let mut case = open(&desk.path, Key::None).unwrap();
    assert_eq!(
        case.opening().read_only_because,
        Some(ReadOnlyBecause::Newer { found: newest() + 1 })
    );
    assert_eq!(
        set_answer(&mut case, "i1", "no", "").unwrap_err().code(),
        "case-read-only"
    );
    drop(case);
    assert_eq!(std::fs::read(&desk.path).unwrap(), before);
    tamper(&desk.path, "CREATE VIEW v AS SELECT 1");
    assert_eq!(code(open(&desk.path, Key::None)), "case-newer");
    tamper(
        &desk.path,
        "DROP VIEW v; ALTER TABLE answer RENAME COLUMN reason TO grund",
    );
    assert_eq!(code(open(&desk.path, Key::None)), "case-newer");
}

#[test]
fn a_write_past_the_commands_is_refused() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    assert!(case.conn().execute("UPDATE answer SET value = 'no'", []).is_err());
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
}

/// A case as a killed writing leaves it: a copy with the journal of a transaction in the middle.
fn crashed(desk: &Desk) -> std::path::PathBuf {
    let mut case = create(&desk.path, None);
    for n in 0..200 {
        set_answer(&mut case, &format!("i{n:03}"), "yes", &"長い理由".repeat(20)).unwrap();
    }
    case.close().unwrap();
    // A second connection in the middle of a spilled write is copied as a crash would leave it.
    let copy = desk.path.with_file_name("crashed.tenken");
    let conn = rusqlite::Connection::open(&desk.path).unwrap();
    conn.execute_batch(
        "PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE answer SET value = 'no', reason = reason || 'x'",
    )
    .unwrap();
    let journal = |path: &std::path::Path| {
        path.with_file_name(format!("{}-journal", path.file_name().unwrap().to_string_lossy()))
    };
    std::fs::copy(&desk.path, &copy).unwrap();
    std::fs::copy(journal(&desk.path), journal(&copy)).unwrap();
    drop(conn);
    copy
}

#[test]
fn a_hot_journal_is_rolled_back_at_the_next_opening() {
    let desk = desk();
    let case = open(&crashed(&desk), Key::None).unwrap();
    assert_eq!(value(&case, "i000").as_deref(), Some("yes"));
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn a_hot_journal_is_rolled_back_for_a_reader_too_where_nobody_writes() {
    let desk = desk();
    let path = crashed(&desk);
    let reading = OpenOptions {
        mode: OpenMode::Read,
        ..options(Key::None, None)
    };
    let case = Case::open(&path, &reading).unwrap();
    assert!(case.is_read_only());
    assert_eq!(value(&case, "i000").as_deref(), Some("yes"));
    assert!(case.verify().unwrap().is_sound());
}
