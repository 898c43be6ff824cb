//! Handing over: what is gathered, the parcel and its papers, the successor, point by point.

use tenken_app::wire::{
    HandoverSettleRequest, HandoverTakeRequest, HandoverView, HandoverWriteRequest, HandoverWritten,
};

use super::{asked, second_year};
use crate::town::{Desk, Town, refused};

const PASSPHRASE: &str = "もも くり かき なし";

fn write(desk: &mut Desk, note: &str) -> HandoverWritten {
    let folder = Some(desk.folder("handover"));
    desk.app
        .handover_write(&HandoverWriteRequest {
            meant_for: "鈴木 次郎".to_owned(),
            note: note.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            folder,
        })
        .unwrap()
}

fn take(desk: &mut Desk, file: &std::path::Path, name: &str) -> tenken_app::Result<HandoverView> {
    let ticket = desk.note(file);
    desk.app.handover_take(&HandoverTakeRequest {
        ticket,
        passphrase: PASSPHRASE.to_owned(),
        name: name.to_owned(),
        on: "令和8年10月1日".to_owned(),
    })
}

/// 福祉課 in its second year, half way: one measure of last year open, one answer ×, the chief at the desk.
fn half_way() -> (Town, Desk) {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    let item = desk.card("HUM-07-a").item;
    desk.answer(&item, "no").unwrap();
    desk.reason(&item, "窓口の端末 2 台の設定が残っている。").unwrap();
    desk.measure(&item, None);
    let evident = desk.card("AST-02-a").item;
    desk.answer(&evident, "yes").unwrap();
    desk.evidence(&evident);
    desk.operate("佐藤 美佐子", "section_mgr");
    (town, desk)
}

fn kinds(view: &HandoverView) -> Vec<&str> {
    let mut found: Vec<&str> = view.draft.iter().map(|point| point.kind.as_str()).collect();
    found.dedup();
    found
}

#[test]
fn what_is_open_what_was_answered_and_where_things_lie_is_gathered() {
    let (_town, mut desk) = half_way();
    let view = desk.app.handover_view().unwrap();
    assert_eq!(
        (view.role.as_str(), view.unit_name.as_str()),
        ("section_mgr", "福祉課")
    );
    assert_eq!(kinds(&view), ["request", "measure", "answer", "evidence"]);
    let answer = view.draft.iter().find(|point| point.kind == "answer").unwrap();
    assert!(answer.text.contains("窓口の端末 2 台"), "{answer:?}");
    assert_eq!(answer.said_by, "山口 恵");
    let numbers: Vec<&str> = view
        .draft
        .iter()
        .filter(|point| point.kind == "measure")
        .map(|point| point.number.as_str())
        .collect();
    assert_eq!(numbers, ["7-0420-01", "8-0420-01"]);
}

#[test]
fn the_successor_operates_and_settles_every_point() {
    let (_town, mut desk) = half_way();
    let written = write(&mut desk, "鍵は係長が持つ。\n監査は11月の見込み。");
    let names: Vec<&str> = written.files.iter().map(|file| file.kind.as_str()).collect();
    assert_eq!(names, ["handover", "handover_pdf", "handover_xlsx"]);
    assert_eq!(written.view.lines[0].direction, "out");
    let file = desk.place(&written.files[0].ticket);
    // The chief does not take over from the chief, and a wrong word opens nothing.
    assert_eq!(refused(take(&mut desk, &file, "佐藤 美佐子")), "field-unknown");
    let view = take(&mut desk, &file, "鈴木 次郎").unwrap();
    let line = view
        .lines
        .iter()
        .find(|line| line.direction == "in")
        .unwrap()
        .clone();
    assert_eq!(line.check_number, written.view.lines[0].check_number);
    assert_eq!(view.open, i64::try_from(line.points.len()).unwrap());
    let last = line.points.last().unwrap();
    assert_eq!(
        (last.kind.as_str(), last.title.as_str()),
        ("note", "監査は11月の見込み。")
    );
    let seen = desk.app.desk_view().unwrap();
    assert_eq!(seen.operator.unwrap().name, "鈴木 次郎");
    assert_eq!(seen.handover_open, view.open);
    assert!(
        desk.review().confirmer.ends_with("鈴木 次郎"),
        "{}",
        desk.review().confirmer
    );
    assert_eq!(
        refused(take(&mut desk, &file, "鈴木 次郎")),
        "parcel-taken-before"
    );
    for point in &line.points {
        let said = if point.kind == "note" {
            "副課長が持つ。"
        } else {
            ""
        };
        desk.app
            .handover_settle(&HandoverSettleRequest {
                handover: line.id.clone(),
                ordinal: point.ordinal,
                said: said.to_owned(),
            })
            .unwrap();
    }
    let view = desk.app.handover_view().unwrap();
    assert_eq!(view.open, 0);
    let line = view.lines.iter().find(|line| line.direction == "in").unwrap();
    let last = line.points.last().unwrap();
    assert_eq!(
        (last.state.as_str(), last.settled_by.as_str()),
        ("changed", "鈴木 次郎")
    );
    desk.app.edit_undo().unwrap();
    assert_eq!(desk.app.handover_view().unwrap().open, 1);
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_handover_of_another_section_is_refused() {
    let (mut town, mut desk) = half_way();
    let written = write(&mut desk, "");
    let file = desk.place(&written.files[0].ticket);
    let mut other = asked(&mut town, "0312");
    assert_eq!(refused(take(&mut other, &file, "鈴木 次郎")), "parcel-for-other");
    assert_eq!(
        refused(take(&mut town.office, &file, "鈴木 次郎")),
        "parcel-for-other"
    );
}

#[test]
fn the_office_hands_over_what_the_year_lacks() {
    let mut town = second_year();
    let view = town.office.app.handover_view().unwrap();
    assert!(kinds(&view).contains(&"request"), "{:?}", kinds(&view));
    let written = write(&mut town.office, "来年度の点検表は改定の予定。");
    let file = town.office.place(&written.files[0].ticket);
    let view = take(&mut town.office, &file, "鈴木 次郎").unwrap();
    assert!(view.open > 1);
    assert_eq!(
        town.office.app.desk_view().unwrap().operator.unwrap().name,
        "鈴木 次郎"
    );
    assert!(town.office.app.case_verify().unwrap().is_sound);
}
