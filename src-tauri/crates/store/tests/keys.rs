//! Passphrase, recovery code, copy for carrying.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may fail loudly"
)]

mod common;

use common::*;
use tenken_store::{Case, Key, StoreError};

fn is_plain(path: &std::path::Path) -> bool {
    std::fs::read(path).unwrap().starts_with(b"SQLite format 3\0")
}

fn files(desk: &Desk) -> usize {
    std::fs::read_dir(desk.path.parent().unwrap()).unwrap().count()
}

#[test]
fn setting_changing_and_removing_a_passphrase_keeps_everything() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "個人情報").unwrap();
    case.set_passphrase(&actor(), AT, "一つ目").unwrap();
    assert!(case.is_encrypted() && !is_plain(&desk.path));
    set_answer(&mut case, "i2", "no", "").unwrap();
    assert_eq!(
        case.set_passphrase(&actor(), AT, "x").unwrap_err().code(),
        "case-already-encrypted"
    );
    assert_eq!(
        case.change_passphrase(&actor(), AT, &pass("違う"), "x")
            .unwrap_err()
            .code(),
        "passphrase-wrong"
    );
    case.change_passphrase(&actor(), AT, &pass("一つ目"), "二つ目")
        .unwrap();
    set_answer(&mut case, "i3", "no", "").unwrap();
    assert!(case.verify().unwrap().is_sound());
    case.close().unwrap();
    assert_eq!(
        open(&desk.path, pass("一つ目")).err().unwrap().code(),
        "passphrase-wrong"
    );
    let mut case = open(&desk.path, pass("二つ目")).unwrap();
    assert_eq!(
        case.remove_passphrase(&actor(), AT, &pass("一つ目"))
            .unwrap_err()
            .code(),
        "passphrase-wrong"
    );
    case.remove_passphrase(&actor(), AT, &pass("二つ目")).unwrap();
    assert!(!case.is_encrypted() && is_plain(&desk.path));
    assert_eq!(files(&desk), 2, "case and sidecar, no neighbour");
    case.close().unwrap();
    let case = open(&desk.path, Key::None).unwrap();
    assert_eq!(
        [value(&case, "i1"), value(&case, "i2"), value(&case, "i3")].map(Option::unwrap),
        ["yes", "no", "no"]
    );
    let commands: Vec<String> = case
        .journal(1, 100)
        .unwrap()
        .into_iter()
        .map(|entry| entry.command)
        .collect();
    for name in ["passphrase_set", "passphrase_change", "passphrase_remove"] {
        assert!(commands.iter().any(|command| command == name), "{commands:?}");
    }
    assert!(case.verify().unwrap().is_sound());
}

#[test]
fn the_recovery_code_opens_and_the_old_one_is_void_after_a_change() {
    let desk = desk();
    let mut case = create(&desk.path, Some("忘れる言葉"));
    let code = case.recovery_code("忘れる言葉").unwrap().to_string();
    assert_eq!(case.recovery_code("違う").unwrap_err().code(), "passphrase-wrong");
    set_answer(&mut case, "i1", "yes", "").unwrap();
    case.close().unwrap();
    let mut case = open(&desk.path, Key::RecoveryCode(code.clone())).unwrap();
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
    set_answer(&mut case, "i2", "yes", "").unwrap();
    case.change_passphrase(&actor(), AT, &Key::RecoveryCode(code.clone()), "新しい言葉")
        .unwrap();
    let new = case.recovery_code("新しい言葉").unwrap().to_string();
    case.close().unwrap();
    assert_eq!(
        open(&desk.path, Key::RecoveryCode(code)).err().unwrap().code(),
        "recovery-code-void"
    );
    assert_eq!(
        open(&desk.path, pass("忘れる言葉")).err().unwrap().code(),
        "passphrase-wrong"
    );
    assert_eq!(
        value(&open(&desk.path, Key::RecoveryCode(new)).unwrap(), "i2").as_deref(),
        Some("yes")
    );
    assert_eq!(
        value(&open(&desk.path, pass("新しい言葉")).unwrap(), "i2").as_deref(),
        Some("yes")
    );
}

#[test]
fn a_passphrase_that_sqlcipher_would_misread_is_refused() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    for text in [
        "",
        "a\0b",
        "x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'",
    ] {
        assert!(
            matches!(
                case.set_passphrase(&actor(), AT, text),
                Err(StoreError::PassphraseUnusable)
            ),
            "{text:?}"
        );
    }
}

#[test]
fn a_neighbour_left_by_a_kill_is_taken_away_and_the_case_is_whole() {
    let desk = desk();
    let mut case = create(&desk.path, None);
    set_answer(&mut case, "i1", "yes", "").unwrap();
    case.close().unwrap();
    let neighbour = desk.path.with_file_name("~$総務課 #1 100%.tenken.new");
    std::fs::write(&neighbour, b"half an export").unwrap();
    let case = open(&desk.path, Key::None).unwrap();
    assert_eq!(case.opening().cleaned, std::slice::from_ref(&neighbour));
    assert!(!neighbour.exists());
    assert_eq!(value(&case, "i1").as_deref(), Some("yes"));
}

#[test]
fn a_copy_for_carrying_opens_with_the_same_keys_and_never_overwrites() {
    for passphrase in [None, Some("ひみつ")] {
        let desk = desk();
        let mut case = create(&desk.path, passphrase);
        set_answer(&mut case, "i1", "yes", "").unwrap();
        let carried = desk.path.with_file_name("持ち出し.tenken");
        let known = case.copy_for_carrying(&carried).unwrap();
        assert_eq!(
            case.copy_for_carrying(&carried).unwrap_err().code(),
            "file-already-there"
        );
        set_answer(&mut case, "i2", "yes", "").unwrap();
        let key = passphrase.map_or(Key::None, pass);
        let copy = Case::open(&carried, &options(key, Some(known))).unwrap();
        assert!(!copy.opening().was_foreign);
        assert_eq!(
            (value(&copy, "i1").as_deref(), value(&copy, "i2")),
            (Some("yes"), None)
        );
        assert!(copy.verify().unwrap().is_sound());
        drop(copy);
        if let Some(passphrase) = passphrase {
            let code = case.recovery_code(passphrase).unwrap().to_string();
            assert!(
                open(&carried, Key::RecoveryCode(code)).is_ok(),
                "the sealed page opens the copy too"
            );
        }
    }
}
