//! Passphrase and recovery code.

use tenken_app::wire::{CaseOpenRequest, DeskView, PassphraseRequest, RecoveryWriteRequest};

use crate::town::{Desk, refused};

fn save(desk: &mut Desk, current: &str, new: &str) -> tenken_app::Result<DeskView> {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    desk.app.passphrase_save(&PassphraseRequest {
        current: filled(current),
        new: filled(new),
    })
}

/// Closes and opens again with what was typed.
fn reopen(desk: &mut Desk, passphrase: &str, code: &str) -> tenken_app::Result<DeskView> {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let file = desk
        .dir
        .join("cases")
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let file = file
        .into_iter()
        .find(|path| path.extension().is_some_and(|e| e == "tenken"))
        .unwrap();
    desk.app.case_close().unwrap();
    let ticket = desk.note(&file);
    desk.app.case_open(&CaseOpenRequest {
        ticket,
        passphrase: filled(passphrase),
        recovery_code: filled(code),
        is_read_only: false,
    })
}

fn recovery(desk: &mut Desk, passphrase: &str) -> tenken_app::Result<String> {
    let folder = Some(desk.folder("sealed"));
    let view = desk.app.recovery_write(&RecoveryWriteRequest {
        passphrase: passphrase.to_owned(),
        folder,
    })?;
    assert!(
        std::fs::read(desk.place(&view.file.ticket))
            .unwrap()
            .starts_with(b"%PDF")
    );
    Ok(view.groups.join("-"))
}

#[test]
fn a_passphrase_is_set_changed_and_removed_and_no_answer_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.answer("HUM-07-a", "yes").unwrap();
    assert!(save(&mut desk, "", "合言葉 一").unwrap().is_encrypted);
    assert_eq!(refused(reopen(&mut desk, "", "")), "passphrase-needed");
    assert_eq!(refused(reopen(&mut desk, "合言葉 二", "")), "passphrase-wrong");
    assert!(reopen(&mut desk, "合言葉 一", "").unwrap().is_encrypted);
    assert_eq!(refused(save(&mut desk, "違う", "合言葉 二")), "passphrase-wrong");
    save(&mut desk, "合言葉 一", "合言葉 二").unwrap();
    assert_eq!(refused(reopen(&mut desk, "合言葉 一", "")), "passphrase-wrong");
    reopen(&mut desk, "合言葉 二", "").unwrap();
    assert!(!save(&mut desk, "合言葉 二", "").unwrap().is_encrypted);
    reopen(&mut desk, "", "").unwrap();
    assert_eq!(desk.card("HUM-07-a").answer.as_deref(), Some("yes"));
    desk.entries();
}

#[test]
fn the_recovery_code_opens_and_is_void_after_a_change() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), Some("合言葉 一"));
    assert_eq!(refused(recovery(&mut desk, "違う")), "passphrase-wrong");
    let first = recovery(&mut desk, "合言葉 一").unwrap();
    reopen(&mut desk, "", &first).unwrap();
    reopen(&mut desk, "", &first.to_lowercase().replace('-', " ")).unwrap();
    save(&mut desk, "合言葉 一", "合言葉 二").unwrap();
    let second = recovery(&mut desk, "合言葉 二").unwrap();
    assert_ne!(first, second);
    assert_eq!(refused(reopen(&mut desk, "", &first)), "recovery-code-void");
    reopen(&mut desk, "", &second).unwrap();
    let mut typo: Vec<char> = second.chars().collect();
    typo[2] = if typo[2] == 'A' { 'B' } else { 'A' };
    let typo: String = typo.into_iter().collect();
    assert_eq!(refused(reopen(&mut desk, "", &typo)), "recovery-code-typo");
    reopen(&mut desk, "合言葉 二", "").unwrap();
    desk.entries();
}

#[test]
fn nothing_of_an_encrypted_case_can_be_read_in_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), Some("合言葉"));
    desk.reason("HUM-07-a", "UNMISTAKABLE-TEXT-7").unwrap();
    for entry in dir.path().join("cases").read_dir().unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            !bytes.windows(12).any(|window| window == b"UNMISTAKABLE"),
            "{}",
            path.display()
        );
        if path.extension().is_some_and(|e| e == "tenken") && !path.to_string_lossy().contains("~$") {
            assert!(!bytes.starts_with(b"SQLite format"));
        }
    }
}

#[test]
fn setting_a_passphrase_leaves_no_readable_copy_behind() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.reason("HUM-07-a", "UNMISTAKABLE-TEXT-7").unwrap();
    save(&mut desk, "", "合言葉").unwrap();
    for entry in dir.path().join("cases").read_dir().unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            !bytes.windows(12).any(|window| window == b"UNMISTAKABLE"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn what_makes_no_sense_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    assert_eq!(refused(save(&mut desk, "", "")), "field-empty");
    assert_eq!(refused(save(&mut desk, "合言葉", "別の")), "case-not-encrypted");
    assert_eq!(refused(recovery(&mut desk, "合言葉")), "case-not-encrypted");
    save(&mut desk, "", "合言葉").unwrap();
    assert_eq!(refused(save(&mut desk, "", "別の")), "case-already-encrypted");
}
