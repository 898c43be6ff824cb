//! Undo and redo of edits; acts stand in the way.

use crate::town::{Desk, Filled, refused};

fn desk() -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::alone(dir.path(), None);
    (dir, desk)
}

#[test]
fn an_answer_is_taken_back_and_done_again() {
    let (_dir, mut desk) = desk();
    desk.answer("HUM-07-a", "yes").unwrap();
    desk.answer("HUM-10-a", "no").unwrap();
    let saved = desk.app.edit_undo().unwrap();
    assert_eq!(saved.undone.as_deref(), Some("answer_set"));
    assert!(saved.can_undo && saved.can_redo);
    assert_eq!(desk.card("HUM-10-a").answer, None);
    assert_eq!(desk.card("HUM-07-a").answer.as_deref(), Some("yes"));
    desk.app.edit_redo().unwrap();
    assert_eq!(desk.card("HUM-10-a").answer.as_deref(), Some("no"));
    desk.entries();
}

#[test]
fn typing_in_one_field_is_taken_back_as_one_step() {
    let (_dir, mut desk) = desk();
    desk.answer("HUM-07-a", "no").unwrap();
    let field = desk.reason_of("HUM-07-a");
    for text in ["記", "記録", "記録簿がない。"] {
        desk.field(&field, text).unwrap();
    }
    desk.app.edit_undo().unwrap();
    let card = desk.card("HUM-07-a");
    assert_eq!((card.reason.as_str(), card.answer.as_deref()), ("", Some("no")));
    desk.app.edit_redo().unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "記録簿がない。");
}

#[test]
fn another_field_in_between_makes_another_step() {
    let (_dir, mut desk) = desk();
    let field = desk.reason_of("HUM-07-a");
    let other = desk.reason_of("HUM-10-a");
    for (field, text) in [(&field, "一"), (&other, "二"), (&field, "一三")] {
        desk.field(field, text).unwrap();
    }
    desk.app.edit_undo().unwrap();
    assert_eq!(desk.card("HUM-07-a").reason, "一");
}

#[test]
fn every_kind_of_edit_can_be_taken_back() {
    let (_dir, mut desk) = desk();
    let state = |desk: &mut Desk| (desk.view().cards, desk.view().measures);
    let before = state(&mut desk);
    desk.profile("P04", "no");
    desk.flag("HUM-07-a").unwrap();
    desk.evidence("AST-09-a");
    desk.measure("HUM-07-a", None);
    let mut steps = 0;
    while desk.app.desk_view().unwrap().can_undo {
        desk.app.edit_undo().unwrap();
        steps += 1;
        assert!(steps < 100);
    }
    let after = state(&mut desk);
    assert_eq!(after.0.len(), before.0.len());
    assert!(
        after.1.is_empty()
            && after
                .0
                .iter()
                .all(|card| card.evidence.is_empty() && !card.is_flagged)
    );
    while desk.app.desk_view().unwrap().can_redo {
        desk.app.edit_redo().unwrap();
    }
    assert_eq!(desk.view().measures[0].owner, "係長　今井 聡");
    desk.entries();
}

#[test]
fn a_new_edit_forgets_what_could_be_done_again() {
    let (_dir, mut desk) = desk();
    desk.answer("HUM-07-a", "yes").unwrap();
    desk.app.edit_undo().unwrap();
    desk.answer("HUM-10-a", "yes").unwrap();
    let saved = desk.app.edit_redo().unwrap();
    assert_eq!((saved.undone, desk.card("HUM-07-a").answer), (None, None));
}

#[test]
fn nothing_is_taken_back_across_a_confirmation() {
    let (_dir, mut desk) = desk();
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    assert!(!desk.app.desk_view().unwrap().can_undo);
    assert_eq!(refused(desk.app.edit_undo()), "undo-across-act");
    assert_eq!(desk.card("HUM-07-a").answer.as_deref(), Some("yes"));
}

#[test]
fn one_person_does_not_take_back_what_another_typed() {
    let (_dir, mut desk) = desk();
    desk.answer("HUM-07-a", "yes").unwrap();
    desk.operate("今井 聡", "section_deputy");
    let undone = desk.app.edit_undo();
    assert!(undone.is_err() || undone.unwrap().undone.is_none());
    assert_eq!(desk.card("HUM-07-a").answer.as_deref(), Some("yes"));
}

#[test]
fn with_nothing_to_take_back_nothing_happens() {
    let (_dir, mut desk) = desk();
    let before = desk.entries();
    assert_eq!(desk.app.edit_undo().unwrap().undone, None);
    assert_eq!(desk.entries(), before);
}
