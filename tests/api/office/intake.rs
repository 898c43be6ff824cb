//! Intake: whole or not at all, nothing twice, no answer lost.

use tenken_app::wire::{DepartmentConfirmRequest, IntakeTakeRequest, ReceptionRequest, SheetRequest};
use tenken_parcel::{
    Key, Parcel, Protection,
    content::{Sealed, SubmissionContent},
};

use super::walk::send_back;
use crate::{
    section::office_key,
    town::{Desk, Filled, Town, refused, submission_of, write_out},
};

fn one_taken() -> (Town, Desk, std::path::PathBuf, String) {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "partial")]));
    let id = town.take_in(&file).unwrap().line.id;
    (town, desk, file, id)
}

/// The submission with a change that a section's app would not make, sealed anew to the office.
fn altered(
    town: &mut Town,
    file: &std::path::Path,
    change: impl FnOnce(&mut tenken_parcel::content::SealedSheet),
) -> std::path::PathBuf {
    let key = office_key(town);
    let parcel = tenken_parcel::open(&std::fs::read(file).unwrap(), &[Key::Identity(&key)])
        .unwrap()
        .parcel;
    let content: SubmissionContent = parcel.read().unwrap();
    let mut sheet = content.sealed.sheet().unwrap();
    change(&mut sheet);
    let content = SubmissionContent::new(Sealed::new(sheet).unwrap()).unwrap();
    let parcel = Parcel::new(parcel.manifest, &content).unwrap();
    let bytes = tenken_parcel::seal(&parcel, Protection::Recipient(&key.public_key())).unwrap();
    let place = town.dir.path().join("altered.tenkenp");
    std::fs::write(&place, bytes).unwrap();
    place
}

#[test]
fn the_same_file_is_taken_once_under_any_name() {
    let (mut town, _desk, file, _) = one_taken();
    let entries = town.office.entries();
    assert_eq!(town.inspect(&file).standing, "same");
    assert_eq!(refused(town.take_in(&file)), "parcel-taken-before");
    let renamed = town.dir.path().join("回答.zip");
    std::fs::copy(&file, &renamed).unwrap();
    assert_eq!(refused(town.take_in(&renamed)), "parcel-taken-before");
    assert_eq!(town.office.entries(), entries, "nothing was done");
}

#[test]
fn a_returned_version_does_not_come_in_again() {
    let (mut town, mut desk, file, reception) = one_taken();
    let item = desk.item("HUM-07-a").item;
    send_back(&mut town, &reception, &item);
    assert_eq!(refused(town.take_in(&file)), "parcel-taken-before");
}

#[test]
fn a_correction_without_losses_replaces_the_version_in_force() {
    let (mut town, mut desk, _, first) = one_taken();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    desk.answer("HUM-07-a", "yes").unwrap();
    desk.confirm().unwrap();
    let view = write_out(&mut desk);
    let file = submission_of(&desk, &view);
    let seen = town.inspect(&file);
    assert_eq!(seen.standing, "newer");
    let cell = &seen.differences[0];
    assert_eq!(
        (cell.cell.as_str(), cell.old.as_str(), cell.new.as_str()),
        ("answer", "△", "○")
    );
    assert!(town.take_in(&file).unwrap().line.is_in_force);
    let old = town
        .office
        .app
        .reception_view(&ReceptionRequest { reception: first })
        .unwrap();
    assert_eq!(old.line.state, "superseded");
}

#[test]
fn a_file_that_would_lose_an_answer_is_refused_but_can_be_kept_as_superseded() {
    let (mut town, _desk, file, first) = one_taken();
    let losing = altered(&mut town, &file, |sheet| {
        sheet.version = 2;
        let answer = sheet
            .answers
            .iter_mut()
            .find(|a| a.item_id.ends_with("HUM-10-a"))
            .unwrap();
        answer.value = None;
    });
    let seen = town.inspect(&losing);
    assert!(seen.odd.contains(&"loses-answers".to_owned()));
    assert_eq!(seen.differences.iter().filter(|cell| cell.is_loss).count(), 1);
    let entries = town.office.entries();
    assert_eq!(refused(town.take_in(&losing)), "answers-would-be-lost");
    assert_eq!(town.office.entries(), entries);
    let ticket = town.office.note(&losing);
    let kept = town
        .office
        .app
        .intake_take(&IntakeTakeRequest {
            ticket,
            decision: "superseded".to_owned(),
        })
        .unwrap();
    assert!(!kept.line.is_in_force);
    let first = town
        .office
        .app
        .reception_view(&ReceptionRequest { reception: first })
        .unwrap();
    assert!(first.line.is_in_force);
}

#[test]
fn a_file_that_would_lose_an_answer_of_the_returned_version_is_refused_too() {
    let (mut town, mut desk, file, reception) = one_taken();
    let item = desk.item("HUM-07-a").item;
    send_back(&mut town, &reception, &item);
    let losing = altered(&mut town, &file, |sheet| {
        sheet.version = 2;
        sheet.answers.iter_mut().for_each(|answer| answer.value = None);
    });
    assert_eq!(refused(town.take_in(&losing)), "answers-would-be-lost");
}

#[test]
fn taking_an_intake_back_puts_the_version_before_in_force_again() {
    let (mut town, _desk, file, first) = one_taken();
    let newer = altered(&mut town, &file, |sheet| {
        sheet.version = 2;
        sheet.remarks = Some("書き直した所見".to_owned());
    });
    let second = town.take_in(&newer).unwrap().line.id;
    let request = ReceptionRequest { reception: second };
    town.office.app.intake_undo(&request).unwrap();
    let state = |town: &mut Town, id: &str| {
        let reception = id.to_owned();
        town.office
            .app
            .reception_view(&ReceptionRequest { reception })
            .unwrap()
            .line
            .state
    };
    assert_eq!(state(&mut town, &first), "accepted");
    assert_eq!(state(&mut town, &request.reception), "withdrawn");
    assert_eq!(refused(town.office.app.intake_undo(&request)), "act-not-possible");
    assert!(
        town.take_in(&newer).unwrap().line.is_in_force,
        "what was taken back may come again"
    );
    town.office.entries();
}

#[test]
fn a_sheet_of_another_body_is_refused() {
    let (mut town, _desk, file, _) = one_taken();
    let foreign = altered(&mut town, &file, |sheet| sheet.body_code = "062022".to_owned());
    assert_eq!(refused(town.take_in(&foreign)), "parcel-for-other");
}

#[test]
fn a_file_that_was_changed_on_its_way_is_refused() {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    assert_eq!(refused(town.take_in(&file)), "parcel-damaged");
    assert!(
        town.office
            .app
            .office_view()
            .unwrap()
            .sections
            .iter()
            .all(|line| line.receptions.is_empty())
    );
}

#[test]
fn what_is_odd_about_a_file_is_named() {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    assert_eq!(town.inspect(&file).odd, ["all-yes"]);
    let odd = altered(&mut town, &file, |sheet| {
        sheet.unit.code = "9999".to_owned();
        sheet.fiscal_year = 2024;
    });
    let found = town.inspect(&odd).odd;
    assert!(
        ["other-year", "unknown-unit"]
            .iter()
            .all(|code| found.contains(&(*code).to_owned())),
        "{found:?}"
    );
}

#[test]
fn a_confirmation_of_the_department_reaches_the_office_after_the_submission() {
    let (mut town, mut desk, first_file, reception) = one_taken();
    desk.app
        .department_confirm(&DepartmentConfirmRequest {
            sheet: desk.sheet.clone(),
            name: "市民福祉部長 長谷川 徹".to_owned(),
            date: "R8.7.21".to_owned(),
            opinion: String::new(),
        })
        .unwrap();
    let view = write_out(&mut desk);
    let file = submission_of(&desk, &view);
    assert_ne!(file, first_file);
    assert_eq!(town.inspect(&file).standing, "department");
    let taken = town.take_in(&file).unwrap();
    assert_eq!(taken.line.id, reception, "no second version");
    assert!(taken.department.contains("長谷川 徹"));
    assert_eq!(refused(town.take_in(&file)), "parcel-taken-before");
    assert_eq!(refused(town.take_in(&first_file)), "parcel-taken-before");
}
