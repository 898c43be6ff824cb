//! What the board lists: links, filters, reminders, what stays over the years, what is refused.

use tenken_app::wire::{BoardLinkRequest, BoardMoveRequest, BoardRemindRequest, BoardRequest, SheetRequest};

use super::{
    all, making, moving,
    office::{fukushi, told},
    show, taken_in, view,
};
use crate::town::{Round, Town, refused, submission_of, unit_of, write_out};

#[test]
fn sources_are_linked_and_the_last_one_stays() {
    let mut town = Town::new();
    town.round(&Round::default());
    let unit = fukushi(&mut town);
    let office = &mut town.office;
    let id = office
        .app
        .board_make(&making(&unit, "incident", "事故報告 8-02"))
        .unwrap()
        .ids[0]
        .clone();
    let mut link = BoardLinkRequest {
        measure: id.clone(),
        kind: "audit".to_owned(),
        reference: "監8-03-F01".to_owned(),
        is_linked: true,
    };
    office.app.board_link(&link).unwrap();
    assert_eq!(show(office, &id).sources.len(), 2);
    assert_eq!(
        office
            .app
            .board_view(&BoardRequest {
                source: "audit".to_owned(),
                ..all()
            })
            .unwrap()
            .lines
            .len(),
        1
    );
    link.is_linked = false;
    office.app.board_link(&link).unwrap();
    link.kind = "incident".to_owned();
    link.reference = "事故報告 8-02".to_owned();
    assert_eq!(refused(office.app.board_link(&link)), "board-told-by-sheet");
}

#[test]
fn filters_leave_what_they_say() {
    let (mut town, _) = taken_in();
    let other = unit_of(&town.office.app.office_view().unwrap(), "0312");
    let office = &mut town.office;
    let mut late = making(&other, "daily_check", "10月の日常確認");
    late.due_on = "令和9年3月31日".to_owned();
    office.app.board_make(&late).unwrap();
    let mut count = |request: BoardRequest| office.app.board_view(&request).unwrap().lines.len();
    assert_eq!(count(all()), 2);
    assert_eq!(count(BoardRequest { unit: other, ..all() }), 1);
    assert_eq!(
        count(BoardRequest {
            state: "overdue".to_owned(),
            ..all()
        }),
        1
    );
    assert_eq!(
        count(BoardRequest {
            source: "daily_check".to_owned(),
            ..all()
        }),
        1
    );
    assert_eq!(
        count(BoardRequest {
            text: "朝礼 10月".to_owned(),
            ..all()
        }),
        1
    );
    assert_eq!(
        count(BoardRequest {
            text: "hum-07".to_owned(),
            ..all()
        }),
        1
    );
    assert_eq!(
        count(BoardRequest {
            year: Some(2025),
            ..all()
        }),
        0
    );
    assert_eq!(
        count(BoardRequest {
            department: "市民福祉部".to_owned(),
            ..all()
        }),
        2
    );
}

#[test]
fn reminders_name_each_sections_measures() {
    let (mut town, _) = taken_in();
    let reminders = town
        .office
        .app
        .board_remind(&BoardRemindRequest {
            days: 0,
            unit: String::new(),
        })
        .unwrap();
    assert_eq!(reminders.len(), 1);
    let text = &reminders[0].text;
    assert!(text.starts_with("福祉課　御中"), "{text}");
    assert!(text.contains("8-0420-01") && text.contains("25日超過"), "{text}");
}

#[test]
fn a_measure_of_an_earlier_year_stays_in_sight() {
    let (mut town, _) = taken_in();
    town.clock.set("2027-07-01T01:00:00Z");
    let board = view(&mut town.office);
    assert_eq!((board.lines[0].year, board.years), (2026, vec![2026]));
    assert_eq!(board.lines[0].overdue_days, 274);
}

#[test]
fn a_measure_that_the_sheet_no_longer_tells_stays_once_it_was_followed_up() {
    let (mut town, mut desk) = taken_in();
    let id = told(&mut town.office);
    town.office
        .app
        .board_move(&moving(&[&id], "in_progress", ""))
        .unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    for item in ["HUM-07-a", "HUM-10-a"] {
        let place = desk.item(item);
        let measure = desk.card(item).measures.first().cloned();
        desk.app
            .measure_unlink(&tenken_app::wire::MeasureLinkRequest {
                sheet: place.sheet,
                item: place.item,
                measure,
            })
            .unwrap();
        desk.answer(item, "yes").unwrap();
        if desk.card(item).is_evidence_required {
            desk.evidence(item);
        }
    }
    desk.confirm().unwrap();
    let written = write_out(&mut desk);
    town.take_in(&submission_of(&desk, &written)).unwrap();
    let line = show(&mut town.office, &id).line;
    assert!(line.is_gone);
    assert_eq!(
        (line.progress.as_str(), line.number.as_str()),
        ("in_progress", "8-0420-01")
    );
}

#[test]
fn moves_that_the_way_does_not_know_are_refused() {
    let (mut town, _) = taken_in();
    let id = told(&mut town.office);
    let office = &mut town.office;
    assert_eq!(
        refused(office.app.board_move(&moving(&[&id], "not_started", "x"))),
        "board-no-such-move"
    );
    assert_eq!(
        refused(office.app.board_move(&moving(&[&id], "done", ""))),
        "field-empty"
    );
    assert_eq!(
        refused(office.app.board_move(&moving(&[&id], "finished", ""))),
        "unknown-code"
    );
    let future = BoardMoveRequest {
        on: "令和9年1月1日".to_owned(),
        ..moving(&[&id], "in_progress", "")
    };
    assert_eq!(refused(office.app.board_move(&future)), "field-unknown");
    let mut same = making("", "daily_check", "x");
    assert_eq!(refused(office.app.board_make(&same)), "field-empty");
    same.unit = unit_of(&office.app.office_view().unwrap(), "0420");
    same.responsible.clone_from(&same.owner);
    assert_eq!(refused(office.app.board_make(&same)), "board-one-person-only");
}
