//! 改善報告: a form for each section as a workbook and a section's own report as a parcel, set against the board.

use std::path::{Path, PathBuf};

use tenken_app::wire::{
    BoardBackDecision, BoardBackRequest, BoardBackView, BoardDueRequest, BoardFormWriteRequest,
};

use super::{moving, show, taken_in};
use crate::town::{Desk, filled, refused};

const NUMBER: &str = "8-0420-01";
const BY: (&str, u16, &str) = ("報告者（職・氏名）", 1, "福祉課長　佐藤 美佐子");
const ON: (&str, u16, &str) = ("報告日", 1, "令和8年10月24日");
const STATE: u16 = 4;
const DONE: u16 = 5;
const DONE_ON: u16 = 6;
const EVIDENCE: u16 = 7;
const WISH: u16 = 9;
const REASON: u16 = 10;

fn write(desk: &mut Desk) -> PathBuf {
    let folder = desk.folder("reports");
    let request = BoardFormWriteRequest {
        units: Vec::new(),
        folder: Some(folder),
    };
    let written = desk.app.board_form_write(&request).unwrap();
    assert_eq!(written.files.len(), 1);
    desk.place(&written.files[0].ticket)
}

fn request(office: &mut Desk, file: &Path, decisions: &[(&str, &str)]) -> BoardBackRequest {
    BoardBackRequest {
        ticket: office.note(file),
        decisions: decisions
            .iter()
            .map(|(number, take)| BoardBackDecision {
                number: (*number).to_owned(),
                take: (*take).to_owned(),
            })
            .collect(),
    }
}

fn look(office: &mut Desk, file: &Path) -> tenken_app::Result<BoardBackView> {
    let request = request(office, file, &[]);
    office.app.board_back_inspect(&request)
}

fn take(office: &mut Desk, file: &Path, decisions: &[(&str, &str)]) -> tenken_app::Result<BoardBackView> {
    let request = request(office, file, decisions);
    office.app.board_back_take(&request)
}

/// The form with the row filled in as done.
fn done(form: &Path, name: &str, deed: &'static str) -> PathBuf {
    let said = [
        BY,
        ON,
        (NUMBER, STATE, "措置済"),
        (NUMBER, DONE, deed),
        (NUMBER, DONE_ON, "R8.10.20"),
        (NUMBER, EVIDENCE, "設定の一覧　福祉課"),
    ];
    filled(form, &said, name)
}

#[test]
fn a_form_goes_out_and_its_rows_come_onto_the_board_in_one_step_of_undo() {
    let (mut town, _) = taken_in();
    let office = &mut town.office;
    let form = write(office);
    assert_eq!(
        refused(look(office, &form)),
        "audit-reply-lacks",
        "nobody signed it"
    );
    for (right, text, code) in [
        (STATE, "たぶん済", "audit-reply-word"),
        (STATE, "措置済", "audit-reply-lacks"),
        (WISH, "年明け", "audit-reply-word"),
        (WISH, "令和9年1月31日", "audit-reply-lacks"),
    ] {
        let wrong = filled(&form, &[BY, ON, (NUMBER, right, text)], "wrong.xlsx");
        let refusal = look(office, &wrong).err().unwrap();
        assert_eq!(refusal.code(), code, "{text}");
        assert!(refusal.params()["place"].contains('!'), "{text}");
    }
    let renumbered = filled(&form, &[BY, ON, (NUMBER, 0, "8-0420-99")], "other.xlsx");
    let refusal = look(office, &renumbered).err().unwrap();
    assert_eq!(
        (refusal.code(), refusal.params()["number"].as_str()),
        ("board-row-unknown", "8-0420-99")
    );
    let file = done(&form, "done.xlsx", "5分でロックに変えた。");
    let view = look(office, &file).unwrap();
    assert_eq!(
        (view.unit_code.as_str(), view.on.as_str()),
        ("0420", "2026-10-24")
    );
    assert_eq!(view.lines[0].standing, "newer");
    assert_eq!(view.lines[0].fields[0].now, "措置済");
    assert_eq!(
        show(office, NUMBER).line.progress,
        "not_started",
        "looking takes nothing in"
    );
    assert!(take(office, &file, &[]).unwrap().is_taken);
    let detail = show(office, NUMBER);
    assert_eq!(
        (detail.line.progress.as_str(), detail.evidence.as_slice()),
        ("done", ["設定の一覧　福祉課".to_owned()].as_slice())
    );
    assert_eq!(refused(take(office, &file, &[])), "parcel-taken-before");
    office.app.edit_undo().unwrap();
    assert_eq!(show(office, NUMBER).line.progress, "not_started");
    assert!(
        take(office, &file, &[]).unwrap().is_taken,
        "an undone file may come again"
    );
    let older = filled(
        &file,
        &[("報告日", 1, "令和8年10月1日"), (NUMBER, EVIDENCE, "通知文")],
        "older.xlsx",
    );
    assert_eq!(refused(take(office, &older, &[])), "audit-reply-older");
    assert!(office.app.case_verify().unwrap().is_sound);
}

#[test]
fn where_both_changed_a_person_decides_and_what_is_further_stays() {
    let (mut town, _) = taken_in();
    let office = &mut town.office;
    let form = write(office);
    office
        .app
        .board_move(&moving(&[NUMBER], "in_progress", "電話で聞いた。"))
        .unwrap();
    let file = done(&form, "both.xlsx", "5分でロックに変えた。");
    assert_eq!(look(office, &file).unwrap().lines[0].standing, "conflict");
    assert_eq!(refused(take(office, &file, &[])), "board-both-changed");
    take(office, &file, &[(NUMBER, "ours")]).unwrap();
    assert_eq!(show(office, NUMBER).line.progress, "in_progress");
    office.app.edit_undo().unwrap();
    take(office, &file, &[(NUMBER, "theirs")]).unwrap();
    assert_eq!(show(office, NUMBER).line.progress, "done");
    let back = filled(&form, &[BY, ON, (NUMBER, STATE, "対応中")], "back.xlsx");
    let line = look(office, &back).unwrap().lines.remove(0);
    assert_eq!(line.standing, "conflict", "it would take the texts away");
    take(office, &back, &[(NUMBER, "theirs")]).unwrap();
    assert_eq!(
        show(office, NUMBER).line.progress,
        "done",
        "a state is never put back"
    );
}

#[test]
fn a_wished_due_date_is_noted_and_the_office_changes_it() {
    let (mut town, _) = taken_in();
    let office = &mut town.office;
    let form = write(office);
    let before = show(office, NUMBER).line.due_on;
    let said = [
        BY,
        ON,
        (NUMBER, WISH, "令和9年1月31日"),
        (NUMBER, REASON, "機器が届かない。"),
    ];
    let file = filled(&form, &said, "wish.xlsx");
    let view = take(office, &file, &[]).unwrap();
    assert_eq!(view.lines[0].wished_due.as_deref(), Some("2027-01-31"));
    let detail = show(office, NUMBER);
    assert_eq!(detail.line.due_on, before, "a wish is no due date");
    let wish = detail.events.iter().find(|event| event.kind == "wish").unwrap();
    assert_eq!(
        (wish.after.as_str(), wish.note.as_str()),
        ("2027-01-31", "機器が届かない。")
    );
    office
        .app
        .board_due(&BoardDueRequest {
            measures: vec![NUMBER.to_owned()],
            due_on: "令和9年1月31日".to_owned(),
            reason: "機器が届かない。".to_owned(),
            approver: "情報政策課長".to_owned(),
        })
        .unwrap();
    assert_eq!(show(office, NUMBER).line.due_on.as_deref(), Some("2027-01-31"));
}

#[test]
fn a_section_reports_by_a_parcel_and_a_form_of_another_office_is_refused() {
    let (mut town, mut desk) = taken_in();
    desk.app
        .board_move(&moving(&[NUMBER], "done", "設定を変えた。"))
        .unwrap();
    let file = write(&mut desk);
    let view = look(&mut town.office, &file).unwrap();
    assert_eq!(
        (view.by.as_str(), view.lines[0].standing.as_str()),
        ("山口 恵", "newer")
    );
    take(&mut town.office, &file, &[]).unwrap();
    assert_eq!(show(&mut town.office, NUMBER).line.progress, "done");
    assert_eq!(refused(take(&mut town.office, &file, &[])), "parcel-taken-before");
    let (mut other, _) = taken_in();
    let form = write(&mut other.office);
    let foreign = done(&form, "foreign.xlsx", "変えた。");
    assert_eq!(refused(look(&mut town.office, &foreign)), "board-foreign-report");
    let refusal = look(&mut other.office, &file).err().unwrap();
    assert_eq!(refusal.code(), "parcel-not-for-this-desk");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_string(0, 0, "予定表").unwrap();
    let stranger = form.with_file_name("stranger.xlsx");
    book.save(&stranger).unwrap();
    assert_eq!(refused(look(&mut town.office, &stranger)), "form-not-found");
}
