//! A section's own board.

use tenken_app::wire::{BoardDueRequest, BoardEditRequest};

use super::{checking, making, moving, show, view};
use crate::town::{Filled, Town, refused};

#[test]
fn a_section_reports_its_progress_also_after_the_sheet_is_sealed() {
    let (_town, mut desk) = Town::started("0420");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    desk.confirm().unwrap();
    let board = view(&mut desk);
    assert_eq!(
        (board.kind.as_str(), board.total, board.can_check),
        ("section", 1, false)
    );
    let id = board.lines[0].measure.clone();
    let mut done = moving(&[&id], "done", "設定を変えた。");
    done.evidence = vec!["設定の一覧　課の書庫　令和8年9月20日".to_owned()];
    desk.app.board_move(&done).unwrap();
    let detail = show(&mut desk, &id);
    assert_eq!(detail.line.progress, "done");
    assert_eq!(detail.evidence, ["設定の一覧　課の書庫　令和8年9月20日"]);
    assert!(!detail.is_editable);
    let edit = BoardEditRequest {
        measures: vec![id.clone()],
        field: "action".to_owned(),
        text: "別の案".to_owned(),
    };
    assert_eq!(refused(desk.app.board_edit(&edit)), "board-told-by-sheet");
    desk.app
        .board_edit(&BoardEditRequest {
            measures: vec![id.clone()],
            field: "remaining".to_owned(),
            text: "予備の端末は年度内に更新する。".to_owned(),
        })
        .unwrap();
    assert_eq!(show(&mut desk, &id).remaining, "予備の端末は年度内に更新する。");
}

#[test]
fn a_section_neither_confirms_nor_withdraws_its_own() {
    let (_town, mut desk) = Town::started("0420");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    let id = view(&mut desk).lines[0].measure.clone();
    let mut withdrawn = moving(&[&id], "withdrawn", "要らなくなった。");
    withdrawn.approver = "課長".to_owned();
    assert_eq!(
        refused(desk.app.board_move(&withdrawn)),
        "board-move-from-outside"
    );
    assert_eq!(
        refused(desk.app.board_check(&checking(&id, "improved"))),
        "wrong-case-kind"
    );
    assert_eq!(show(&mut desk, &id).next, ["in_progress", "done", "infeasible"]);
}

#[test]
fn a_section_makes_a_measure_of_its_daily_check_and_counts_on() {
    let (_town, mut desk) = Town::started("0420");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    let made = desk
        .app
        .board_make(&making("", "daily_check", "8月の日常確認"))
        .unwrap();
    assert_eq!(made.number, "8-0420-02");
    let due = BoardDueRequest {
        measures: made.ids.clone(),
        due_on: "令和8年10月31日".to_owned(),
        reason: "納入の都合".to_owned(),
        approver: "課長".to_owned(),
    };
    desk.app.board_due(&due).unwrap();
    let detail = show(&mut desk, &made.ids[0]);
    assert_eq!(
        (detail.line.due_on.as_deref(), detail.dues.len()),
        (Some("2026-10-31"), 2)
    );
    assert_eq!((detail.cost_yen, detail.budget_year), (Some(12_000), Some(2027)));
    assert!(desk.app.case_verify().unwrap().is_sound);
}
