//! 該当の確認: live counts, what was cut and why, taking an item back in.

use tenken_app::wire::{ProfileCopyRequest, ProfileView, SheetRequest};

use crate::town::{Desk, Town, refused};

fn view(desk: &mut Desk) -> ProfileView {
    let sheet = desk.sheet.clone();
    desk.app.profile_view(&SheetRequest { sheet }).unwrap()
}

#[test]
fn the_count_of_questions_follows_each_answer() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let before = view(&mut desk);
    assert_eq!((before.asked, before.cut.len()), (before.total, 0));
    let cuts = before
        .questions
        .iter()
        .find(|line| line.code == "P04")
        .unwrap()
        .cuts;
    assert!(cuts > 0);
    desk.profile("P04", "no");
    let after = view(&mut desk);
    assert_eq!(after.asked, before.asked - cuts);
    assert_eq!(
        after.domains.iter().map(|row| row.asked).sum::<i64>(),
        after.asked
    );
    assert!(after.cut.iter().all(|line| line.by == ["P04"]));
    desk.profile("P04", "unknown");
    assert_eq!(
        view(&mut desk).asked,
        before.asked,
        "わからない keeps the questions"
    );
}

#[test]
fn a_question_that_was_cut_can_be_taken_back_in_and_left_out_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let item = desk.item("HUM-04-a");
    desk.profile("P04", "no");
    let cut = view(&mut desk).asked;
    assert_eq!(desk.app.item_include(&item).unwrap().asked, cut + 1);
    assert!(desk.card("HUM-04-a").is_included);
    assert_eq!(desk.app.item_exclude(&item).unwrap().asked, cut);
}

#[test]
fn a_follow_up_question_is_put_only_after_its_first_one() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.profile("P06", "no");
    let follow_up = view(&mut desk)
        .questions
        .into_iter()
        .find(|line| line.code == "P06a")
        .unwrap();
    assert!(!follow_up.is_asked);
    assert_eq!(follow_up.asked_after.as_deref(), Some("P06"));
}

#[test]
fn an_answer_survives_being_cut_and_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.answer("HUM-04-a", "no").unwrap();
    desk.profile("P04", "no");
    desk.profile("P04", "yes");
    assert_eq!(desk.card("HUM-04-a").answer.as_deref(), Some("no"));
}

#[test]
fn a_profile_is_copied_only_between_sheets_of_one_kind() {
    let (_town, mut desk) = Town::started("0312");
    desk.pick("organisation");
    let from = desk.sheet.clone();
    desk.pick("system");
    let sheet = desk.sheet.clone();
    assert_eq!(
        refused(desk.app.profile_copy(&ProfileCopyRequest {
            from,
            sheet: sheet.clone()
        })),
        "not-found"
    );
    assert_eq!(
        refused(desk.app.profile_copy(&ProfileCopyRequest {
            from: sheet.clone(),
            sheet
        })),
        "done"
    );
}
