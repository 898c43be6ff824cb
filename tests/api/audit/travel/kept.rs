//! A closed audit as one file, and its proof without a case.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    AuditKeptVerifyRequest, AuditKeptView, AuditResultsWriteRequest, EngagementCloseRequest,
};
use tenken_parcel::{Key, Parcel, Protection};

use super::{super::Team, WORDS, place};
use crate::town::{Desk, refused};

/// A closed engagement, the 照合番号 of its list, and the file.
fn closed() -> (Team, String, PathBuf) {
    let mut team = Team::new();
    let (engagement, finding) = team.reported();
    let folder = team.desk.folder("kept");
    let request = AuditResultsWriteRequest {
        engagement: engagement.clone(),
        folder: Some(folder),
        passphrase: WORDS.to_owned(),
    };
    assert_eq!(
        refused(team.desk.app.audit_kept_write(&request)),
        "act-not-possible",
        "not closed yet"
    );
    team.clock.set("2027-02-10T01:00:00Z");
    team.improved(&finding, "2027-02-10");
    let number = team
        .desk
        .app
        .engagement_close(&EngagementCloseRequest {
            engagement,
            on: "2027-02-10".to_owned(),
            approver: "総務部長".to_owned(),
            retention_years: 5,
            note: String::new(),
        })
        .unwrap()
        .number;
    let view = team.desk.app.audit_kept_write(&request).unwrap();
    let file = place(&team.desk, &view);
    team.verified();
    (team, number, file)
}

fn verify(team: &Team, file: &Path, number: &str) -> tenken_app::Result<AuditKeptView> {
    let mut archive = Desk::new(&team.dir.path().join("archive"), "archive-pc", &team.clock);
    let ticket = archive.note(file);
    archive.app.audit_kept_verify(&AuditKeptVerifyRequest {
        ticket,
        passphrase: WORDS.to_owned(),
        check_number: number.to_owned(),
    })
}

/// The same parcel changed by somebody who has the passphrase.
fn changed(file: &Path, change: impl FnOnce(&mut Parcel)) -> PathBuf {
    let bytes = std::fs::read(file).unwrap();
    let mut parcel = tenken_parcel::open(&bytes, &[Key::Passphrase(WORDS)])
        .unwrap()
        .parcel;
    change(&mut parcel);
    let other = file.with_extension("changed");
    std::fs::write(
        &other,
        tenken_parcel::seal(&parcel, Protection::Passphrase(WORDS)).unwrap(),
    )
    .unwrap();
    other
}

#[test]
fn a_closed_audit_is_proved_years_later_without_its_case() {
    let (team, number, file) = closed();
    let view = verify(&team, &file, &number).unwrap();
    assert!(view.is_whole && view.is_list_whole && view.is_as_typed == Some(true));
    assert_eq!(view.check_number, number);
    assert_eq!(view.retain_until_on, "2032-03-31");
    let states: Vec<(&str, &str)> = view
        .lines
        .iter()
        .map(|line| (line.kind.as_str(), line.state.as_str()))
        .collect();
    assert_eq!(
        states,
        [
            ("paper", "whole"),
            ("paper", "whole"),
            ("evidence", "elsewhere"),
            ("evidence", "elsewhere"),
            ("finding", "whole"),
            ("report", "whole")
        ]
    );
    assert!(view.unlisted.is_empty());
    let other = verify(&team, &file, "0000 0000 0000 0000").unwrap();
    assert!(
        !other.is_whole && other.is_as_typed == Some(false),
        "another list is on that paper"
    );
    assert_eq!(
        refused(verify(&team, &super::cut_off(&file), "")),
        "parcel-damaged"
    );
}

#[test]
fn what_is_missing_or_changed_is_named() {
    let (team, number, file) = closed();
    let view = verify(&team, &file, "").unwrap();
    let paper = view.lines[1].clone();
    let without = changed(&file, |parcel| {
        parcel.attachments.remove(&paper.sha256).unwrap();
    });
    let found = verify(&team, &without, &number).unwrap();
    let missing: Vec<&str> = found
        .lines
        .iter()
        .filter(|line| line.state == "missing")
        .map(|line| line.number.as_str())
        .collect();
    assert_eq!(missing, [paper.number.as_str()]);
    assert!(!found.is_whole && found.is_list_whole);
    let swapped = changed(&file, |parcel| {
        parcel.attachments.remove(&paper.sha256).unwrap();
        parcel.attach(b"{}".to_vec()).unwrap();
    });
    let found = verify(&team, &swapped, "").unwrap();
    assert_eq!(
        (found.lines[1].state.as_str(), found.unlisted.len()),
        ("missing", 1)
    );
    let renamed = changed(&file, |parcel| {
        parcel.content["entries"][0]["name"] = "別の項目".into();
    });
    let found = verify(&team, &renamed, &number).unwrap();
    assert!(!found.is_list_whole && found.is_as_typed == Some(false) && !found.is_whole);
}
