//! The main job from end to end: request, answers, confirmation, submission, intake, return, version 2.

use tenken_app::wire::{
    CorrectionSaveRequest, ReturnMarkRequest, ReturnWriteRequest, ReturnedView, SheetRequest,
};

use super::whole::show;
use crate::town::{Desk, Filled, Town, refused, submission_of, write_out};

/// Returns the section's version in force with a mark on the item; the file.
pub fn send_back(town: &mut Town, reception: &str, item: &str) -> std::path::PathBuf {
    let folder = Some(town.office.folder("returns"));
    let written = town
        .office
        .app
        .return_write(&ReturnWriteRequest {
            reception: reception.to_owned(),
            reason: "対象の範囲を書いてください。".to_owned(),
            due_on: "令和8年8月7日".to_owned(),
            marks: vec![ReturnMarkRequest {
                item: item.to_owned(),
                note: "何台のうち何台ですか。".to_owned(),
            }],
            folder,
        })
        .unwrap();
    town.office.place(&written.files[0].ticket)
}

fn returned(desk: &mut Desk) -> Option<ReturnedView> {
    let sheet = desk.sheet.clone();
    desk.app.request_view(&SheetRequest { sheet }).unwrap().returned
}

#[test]
fn a_sheet_goes_to_the_office_comes_back_and_goes_again_as_version_2() {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "partial")]));
    assert_eq!(desk.view().line.state, "submitted");
    let seen = town.inspect(&file);
    assert_eq!(
        (seen.standing.as_str(), seen.version, seen.odd.len()),
        ("first", 1, 0)
    );
    assert_eq!(seen.check_number, desk.review().confirmed.unwrap().check_number);
    let first = town.take_in(&file).unwrap();
    assert!(first.line.is_in_force);

    let item = desk.item("HUM-07-a").item;
    let back = send_back(&mut town, &first.line.id, &item);
    let taken = desk.take(&back).unwrap();
    assert_eq!((taken.kind.as_str(), taken.is_plain), ("return", false));
    assert_eq!(
        (desk.view().line.version, desk.view().line.state.as_str()),
        (2, "draft")
    );
    assert_eq!(desk.card("HUM-07-a").returned_note, "何台のうち何台ですか。");
    let why = returned(&mut desk).unwrap();
    assert_eq!(
        (why.reason.as_str(), why.due_on.as_deref()),
        ("対象の範囲を書いてください。", Some("2026-08-07"))
    );
    assert_eq!(why.marks.len(), 1);

    desk.reason("HUM-07-a", "18台のうち3台である。").unwrap();
    desk.confirm().unwrap();
    let view = write_out(&mut desk);
    let again = submission_of(&desk, &view);
    let seen = town.inspect(&again);
    assert_eq!((seen.standing.as_str(), seen.version), ("mended", 2));
    assert_eq!(
        seen.differences.len(),
        1,
        "shown against the returned version, cell by cell"
    );
    assert_eq!(seen.differences[0].new, "18台のうち3台である。");
    let second = town.take_in(&again).unwrap();
    assert!(second.line.is_in_force && second.line.version == 2);
    let office = town.office.app.office_view().unwrap();
    let line = office.sections.iter().find(|line| line.code == "0420").unwrap();
    assert_eq!((line.sheets_in, line.receptions.len()), (1, 2));
    let states: Vec<_> = line.receptions.iter().map(|one| one.state.as_str()).collect();
    assert_eq!(
        states,
        ["accepted", "returned"],
        "what was returned stays returned"
    );
    desk.entries();
    town.office.entries();
}

#[test]
fn a_section_with_a_system_gets_one_request_and_sends_one_file_a_sheet() {
    let (mut town, mut desk) = Town::started("0312");
    assert_eq!(desk.app.desk_view().unwrap().sheets.len(), 2);
    for kind in ["organisation", "system"] {
        desk.pick(kind);
        let file = Town::submitted(&mut desk, &Filled::default());
        town.take_in(&file).unwrap();
    }
    let office = town.office.app.office_view().unwrap();
    let line = office.sections.iter().find(|line| line.code == "0312").unwrap();
    assert_eq!(
        (line.sheets_in, line.sheets_expected, office.sections_in),
        (2, 2, 1)
    );
}

#[test]
fn the_request_says_from_whom_to_whom_and_by_when() {
    let (_town, mut desk) = Town::started("0420");
    let sheet = desk.sheet.clone();
    let view = desk.app.request_view(&SheetRequest { sheet }).unwrap();
    assert_eq!(
        (view.from_office.as_str(), view.contact.as_str()),
        ("情報政策課", "内線 2231")
    );
    assert_eq!(
        (view.due_on.as_deref(), view.days_left),
        (Some("2026-07-31"), Some(46))
    );
    let steps: Vec<_> = view.route.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["confirm", "department", "office", "report"]);
}

#[test]
fn the_department_heads_confirmation_travels_with_the_submission() {
    let (mut town, mut desk) = Town::started("0420");
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    desk.app
        .department_confirm(&tenken_app::wire::DepartmentConfirmRequest {
            sheet: desk.sheet.clone(),
            name: "市民福祉部長 長谷川 徹".to_owned(),
            date: "R8.7.21".to_owned(),
            opinion: "了承する。".to_owned(),
        })
        .unwrap();
    let view = write_out(&mut desk);
    let reception = town.take_in(&submission_of(&desk, &view)).unwrap();
    assert!(
        reception.department.contains("長谷川 徹"),
        "{}",
        reception.department
    );
}

#[test]
fn the_central_sheet_is_made_once_and_answered_by_the_same_walk() {
    let (mut town, _desk) = Town::started("0420");
    for _ in 0..2 {
        let sheets = town.office.app.central_start().unwrap().sheets;
        assert_eq!(sheets.len(), 1);
    }
    town.office.pick("central");
    Filled::default().put(&mut town.office);
    let review = town.office.confirm().unwrap();
    assert_eq!(review.line.state, "confirmed");
    assert!(review.department_step.is_none());
    let view = write_out(&mut town.office);
    assert_eq!(view.files.len(), 2, "report and workbook; nobody to submit to");
    // What the office said itself is not corrected as if somebody had sent it.
    let office = &mut town.office.app;
    let reception = office.city_view(&show(&[])).unwrap().central.unwrap().reception;
    let correction = CorrectionSaveRequest {
        reception,
        item: "x".to_owned(),
        field: "value".to_owned(),
        value: "yes".to_owned(),
        reason: "台帳で確かめた。".to_owned(),
        on_word_of: "情報政策課".to_owned(),
    };
    assert_eq!(
        refused(office.correction_save(&correction)),
        "correction-of-central"
    );
    // A confirmation that is taken back is shown no longer; the next one is.
    let sheet = town.office.sheet.clone();
    town.office.app.sheet_withdraw(&SheetRequest { sheet }).unwrap();
    assert!(town.office.app.city_view(&show(&[])).unwrap().central.is_none());
    assert_eq!(town.office.confirm().unwrap().line.version, 2);
    let central = town.office.app.city_view(&show(&[])).unwrap().central.unwrap();
    assert_ne!(central.reception, correction.reception);
    assert!(central.rate.den > 0);
    town.office.entries();
}

#[test]
fn a_clock_set_back_does_not_break_the_chain() {
    let (mut town, mut desk) = Town::started("0420");
    town.clock.set("2026-07-14T01:00:00Z");
    desk.answer("HUM-07-a", "yes").unwrap();
    town.clock.set("2024-01-01T00:00:00Z");
    desk.answer("HUM-10-a", "yes").unwrap();
    desk.entries();
    town.office.entries();
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    desk.open(&file, None).unwrap();
    desk.answer("AST-02-a", "yes").unwrap();
    desk.entries();
}
