//! The office's layer over what sections tell, its own measures, checks, reminders.

use tenken_app::wire::{BoardDueRequest, BoardEditRequest, BoardNoteRequest, SheetRequest};

use super::{checking, making, moving, show, taken_in, view};
use crate::town::{Desk, Round, Town, refused, submission_of, unit_of, write_out};

pub fn told(office: &mut Desk) -> String {
    view(office).lines[0].measure.clone()
}

pub fn fukushi(town: &mut Town) -> String {
    unit_of(&town.office.app.office_view().unwrap(), "0420")
}

#[test]
fn a_sections_measure_stands_on_the_board_with_its_questions_before_anybody_acts() {
    let (mut town, _) = taken_in();
    let board = view(&mut town.office);
    assert_eq!((board.kind.as_str(), board.total), ("office", 1));
    let line = &board.lines[0];
    assert_eq!(
        (line.unit_code.as_str(), line.unit_name.as_str()),
        ("0420", "福祉課")
    );
    assert_eq!(line.department, "市民福祉部");
    assert_eq!(line.references, ["HUM-07-a", "HUM-10-a"]);
    assert_eq!((line.overdue_days, line.progress.as_str()), (25, "not_started"));
    assert_eq!((line.origin.as_str(), line.is_taken), ("section", false));
    assert_eq!(
        (board.figures.overdue, board.figures.mean_overdue.as_str()),
        (1, "25.0")
    );
    let detail = show(&mut town.office, "8-0420-01");
    assert!(!detail.sources[0].question.is_empty());
    assert!(!detail.is_editable);
    assert_eq!((detail.told_year, detail.told_version), (Some(2026), Some(1)));
}

#[test]
fn the_office_moves_a_sections_measure_in_a_layer_of_its_own_and_never_its_texts() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let office = &mut town.office;
    office.app.board_move(&moving(&[&id], "in_progress", "")).unwrap();
    let detail = show(office, &id);
    assert_eq!(detail.line.progress, "in_progress");
    assert!(detail.line.is_taken);
    let kinds: Vec<&str> = detail.events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds, ["state", "taken"]);
    let edit = BoardEditRequest {
        measures: vec![id.clone()],
        field: "action".to_owned(),
        text: "別の案".to_owned(),
    };
    assert_eq!(refused(office.app.board_edit(&edit)), "board-told-by-sheet");
    // The figures of the whole body stand as the board does.
    let city = office
        .app
        .city_view(&tenken_app::wire::CityRequest {
            fiscal_year: Some(2026),
            open: Vec::new(),
            is_all_open: false,
            is_ranked: false,
            items: 0,
        })
        .unwrap();
    assert_eq!(city.headline.measures_open, 1);
    assert!(office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_later_version_brings_its_texts_and_never_puts_a_state_back() {
    let (mut town, mut desk) = taken_in();
    let id = told(&mut town.office);
    town.office
        .app
        .board_move(&moving(&[&id], "done", "設定を変えた。"))
        .unwrap();
    let sheet = desk.sheet.clone();
    desk.app
        .sheet_correct(&SheetRequest { sheet: sheet.clone() })
        .unwrap();
    let measure = desk.card("HUM-07-a").measures[0].clone();
    desk.field(&format!("measure/{measure}/owner"), "係長　白井 花子")
        .unwrap();
    desk.confirm().unwrap();
    let written = write_out(&mut desk);
    town.take_in(&submission_of(&desk, &written)).unwrap();
    let line = show(&mut town.office, &id).line;
    assert_eq!(
        (line.owner.as_str(), line.progress.as_str()),
        ("係長　白井 花子", "done")
    );
    assert_eq!(view(&mut town.office).total, 1);
}

#[test]
fn a_later_version_takes_a_state_further() {
    let (mut town, mut desk) = taken_in();
    let id = told(&mut town.office);
    town.office
        .app
        .board_move(&moving(&[&id], "in_progress", ""))
        .unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    let measure = desk.card("HUM-07-a").measures[0].clone();
    desk.app
        .board_move(&moving(&[&measure], "done", "設定を変え、朝礼で伝えた。"))
        .unwrap();
    desk.confirm().unwrap();
    let written = write_out(&mut desk);
    town.take_in(&submission_of(&desk, &written)).unwrap();
    assert_eq!(show(&mut town.office, &id).line.progress, "done");
    // The next act of the office notes what the section told.
    town.office
        .app
        .board_note(&BoardNoteRequest {
            measures: vec![id.clone()],
            note: "電話で確かめた。".to_owned(),
        })
        .unwrap();
    let kinds: Vec<String> = show(&mut town.office, &id)
        .events
        .into_iter()
        .map(|one| one.kind)
        .collect();
    assert_eq!(kinds, ["note", "told", "state", "taken"]);
}

#[test]
fn confirmed_comes_of_a_check_by_somebody_outside_the_section_only() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let unit = fukushi(&mut town);
    let office = &mut town.office;
    assert_eq!(
        refused(office.app.board_check(&checking(&id, "improved"))),
        "board-not-done-yet"
    );
    office
        .app
        .board_move(&moving(&[&id], "done", "設定を変えた。"))
        .unwrap();
    assert_eq!(
        refused(office.app.board_move(&moving(&[&id], "verified", "見た"))),
        "board-confirm-by-check"
    );
    let mut own = checking(&id, "improved");
    own.checker = "山口 恵".to_owned();
    own.checker_unit = unit;
    assert_eq!(refused(office.app.board_check(&own)), "board-checker-of-section");
    own.checker_unit = String::new();
    own.checker = "係長 今井 聡".to_owned();
    assert_eq!(
        refused(office.app.board_check(&own)),
        "board-checker-of-section",
        "its owner"
    );
    own.checker = "佐藤 美佐子".to_owned();
    assert_eq!(
        refused(office.app.board_check(&own)),
        "board-checker-of-section",
        "its head"
    );
    let mut again = checking(&id, "partly");
    assert_eq!(refused(office.app.board_check(&again)), "field-empty");
    again.next_on = "令和8年11月30日".to_owned();
    office.app.board_check(&again).unwrap();
    let line = show(office, &id).line;
    assert_eq!(
        (line.progress.as_str(), line.next_check_on.as_deref()),
        ("in_progress", Some("2026-11-30"))
    );
    office
        .app
        .board_move(&moving(&[&id], "done", "残る 1 台も変えた。"))
        .unwrap();
    office.app.board_check(&checking(&id, "improved")).unwrap();
    let board = view(office);
    assert_eq!(board.lines[0].progress, "verified");
    assert_eq!(board.figures.completion.text, "100.0");
    assert_eq!(board.figures.recurrence.text, "0.0");
    // What came back counts, and goes on.
    let mut back = checking(&id, "recurred");
    back.on = "令和8年10月25日".to_owned();
    back.next_on = "令和9年1月31日".to_owned();
    office.app.board_check(&back).unwrap();
    let board = view(office);
    assert_eq!(board.lines[0].progress, "in_progress");
    assert_eq!(board.figures.recurrence.text, "100.0");
}

#[test]
fn a_changed_due_date_keeps_the_first_and_says_who_approved() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let office = &mut town.office;
    let mut due = BoardDueRequest {
        measures: vec![id.clone()],
        due_on: "R8.12.28".to_owned(),
        reason: "機器の納入が遅れた。".to_owned(),
        approver: String::new(),
    };
    assert_eq!(refused(office.app.board_due(&due)), "field-empty");
    due.approver = "統括情報セキュリティ責任者".to_owned();
    office.app.board_due(&due).unwrap();
    let detail = show(office, &id);
    assert_eq!(
        (detail.line.due_first.as_deref(), detail.line.due_on.as_deref()),
        (Some("2026-09-30"), Some("2026-12-28"))
    );
    assert_eq!(detail.line.overdue_days, 0);
    assert_eq!(
        (detail.dues.len(), detail.dues[1].approver.as_str()),
        (2, "統括情報セキュリティ責任者")
    );
}

#[test]
fn many_are_changed_by_one_entry_and_one_undo() {
    let mut town = Town::new();
    town.round(&Round::default());
    let unit = fukushi(&mut town);
    let office = &mut town.office;
    let mut ids = Vec::new();
    for n in 1..=3 {
        let made = office
            .app
            .board_make(&making(&unit, "daily_check", &format!("日常確認 {n}")))
            .unwrap();
        assert_eq!(made.number, format!("改8-0420-{n:02}"));
        ids.push(made.ids[0].clone());
    }
    let before = office.entries();
    let chosen: Vec<&str> = ids.iter().map(String::as_str).collect();
    let saved = office
        .app
        .board_move(&moving(&chosen, "in_progress", ""))
        .unwrap();
    assert_eq!((saved.ids.len(), saved.can_undo), (3, true));
    assert_eq!(office.entries(), before + 1);
    office.app.edit_undo().unwrap();
    assert!(
        view(office)
            .lines
            .iter()
            .all(|line| line.progress == "not_started")
    );
    assert!(
        show(office, &ids[0])
            .events
            .iter()
            .all(|event| event.kind == "made")
    );
    office
        .app
        .board_edit(&BoardEditRequest {
            measures: ids.clone(),
            field: "owner".to_owned(),
            text: "主査　谷口 圭".to_owned(),
        })
        .unwrap();
    assert!(
        view(office)
            .lines
            .iter()
            .all(|line| line.owner == "主査　谷口 圭")
    );
    assert_eq!(
        refused(office.app.board_move(&moving(&[], "done", "x"))),
        "board-nothing-chosen"
    );
}

#[test]
fn a_withdrawal_names_who_approved_and_is_no_edit() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let office = &mut town.office;
    let mut request = moving(&[&id], "withdrawn", "業務が廃止された。");
    assert_eq!(refused(office.app.board_move(&request)), "field-empty");
    request.approver = "CISO　副市長".to_owned();
    let saved = office.app.board_move(&request).unwrap();
    assert!(!saved.can_undo);
    let board = view(office);
    assert_eq!(
        (board.lines[0].progress.as_str(), board.figures.all),
        ("withdrawn", 0)
    );
    assert_eq!(board.figures.completion.text, "－");
}

#[test]
fn what_cannot_be_carried_out_opens_an_application() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let office = &mut town.office;
    assert_eq!(
        refused(office.app.board_move(&moving(&[&id], "infeasible", ""))),
        "field-empty"
    );
    let saved = office
        .app
        .board_move(&moving(&[&id], "infeasible", "窓口の端末は画面を閉じられない。"))
        .unwrap();
    assert_eq!(saved.exceptions.len(), 1);
    let line = show(office, &id).line;
    assert_eq!(
        (line.progress.as_str(), line.exception.as_str()),
        ("infeasible", "例8-0420-01")
    );
    let found = office
        .app
        .exception_show(&tenken_app::wire::ExceptionIdRequest {
            exception: saved.exceptions[0].clone(),
        })
        .unwrap();
    assert_eq!(
        (found.row.state.as_str(), found.measure.as_str()),
        ("draft", "8-0420-01")
    );
    assert_eq!(found.row.items, ["kakuu-HUM-07-a", "kakuu-HUM-10-a"]);
}
