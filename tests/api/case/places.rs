//! Read-only and full places. Mounting needs root; where that is not given the test says so and passes.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::town::{Desk, TestClock, refused, skipped};

/// A mount that ends with the test.
pub struct Mounted(PathBuf);

impl Mounted {
    /// None where mounting is not permitted.
    pub fn new(place: &Path, commands: &[&[&str]]) -> Option<Self> {
        std::fs::create_dir_all(place).unwrap();
        for (number, arguments) in commands.iter().enumerate() {
            let status = Command::new("mount")
                .args(*arguments)
                .arg(place)
                .output()
                .ok()?
                .status;
            if !status.success() {
                if number > 0 {
                    drop(Self(place.to_owned()));
                }
                return None;
            }
        }
        Some(Self(place.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_case_on_a_read_only_share_opens_to_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(&dir.path().join("desk"), None);
    desk.answer("HUM-07-a", "no").unwrap();
    let (file, cases) = (desk.case_file(), dir.path().join("desk/cases"));
    desk.app.case_close().unwrap();
    let share = dir.path().join("share");
    let source = cases.to_str().unwrap();
    let Some(_mounted) = Mounted::new(&share, &[&["--bind", source], &["-o", "remount,ro,bind"]]) else {
        return skipped("mounting is not permitted here");
    };
    let clock = TestClock::at("2026-07-14T02:00:00Z");
    let mut reader = Desk::new(&dir.path().join("reader"), "reader-pc", &clock);
    let place = share.join(file.file_name().unwrap());
    let view = reader.open(&place, None).unwrap();
    assert_eq!(view.read_only.unwrap().because, "medium");
    reader.sheet = view.sheets[0].id.clone();
    assert_eq!(reader.card("HUM-07-a").answer.as_deref(), Some("no"));
    assert!(reader.app.case_verify().unwrap().is_sound);
    let person = view.persons[0].id.clone();
    reader
        .app
        .operator_choose(&tenken_app::wire::PersonRequest { person })
        .unwrap();
    assert_eq!(refused(reader.answer("HUM-07-a", "yes")), "case-read-only");
    reader.app.case_close().unwrap();
}

#[test]
fn a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("small");
    let Some(_mounted) = Mounted::new(&place, &[&["-t", "tmpfs", "-o", "size=2m", "tmpfs"]]) else {
        return skipped("mounting is not permitted here");
    };
    let mut desk = Desk::alone(&place, None);
    desk.answer("HUM-07-a", "no").unwrap();
    let field = desk.reason_of("HUM-07-a");
    let (mut saved, mut count) = (String::new(), 0);
    let ballast = place.join("ballast");
    std::fs::write(&ballast, vec![0; 700_000]).unwrap();
    let code = loop {
        count += 1;
        assert!(count < 200, "2 MB hold no 200 entries of 24 kB");
        let text = format!("{count}{}", "記録".repeat(4_000));
        match desk.field(&field, &text) {
            Ok(_) => saved = text,
            failed => break refused(failed),
        }
    };
    assert_eq!(code, "disk-full");
    assert!(!saved.is_empty(), "at least one text was saved before");
    assert_eq!(
        desk.card("HUM-07-a").reason,
        saved,
        "what was acknowledged is there, nothing else"
    );
    std::fs::remove_file(&ballast).unwrap();
    desk.field(&field, "空きができた後の文").unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "空きができた後の文");
    let file = desk.case_file();
    desk.entries();
    desk.app.case_close().unwrap();
    desk.open(&file, None).unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "空きができた後の文");
}

#[test]
fn an_output_to_a_full_disk_says_so_and_leaves_no_piece() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("small");
    let Some(_mounted) = Mounted::new(&place, &[&["-t", "tmpfs", "-o", "size=16k", "tmpfs"]]) else {
        return skipped("mounting is not permitted here");
    };
    let mut desk = Desk::alone(&dir.path().join("desk"), None);
    let folder = Some(desk.note(&place));
    let refusal = desk.app.output_write(&tenken_app::wire::OutputWriteRequest {
        sheet: desk.sheet.clone(),
        folder,
        permitted_by: String::new(),
        document_number: String::new(),
    });
    assert_eq!(refused(refusal), "disk-full");
    assert_eq!(std::fs::read_dir(&place).unwrap().count(), 0);
}
