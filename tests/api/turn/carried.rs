//! Improvements that a year left open, asked after in the next one.

use tenken_app::wire::{ReviewView, SheetRequest};

use super::{asked, second_year, year};
use crate::{
    board::{checking, making, moving, show, view},
    form::read_one,
    section::papers::{file_of, text_of},
    town::{Filled, Town, refused, skipped, submission_of, unit_of, write_out},
};

const NUMBER: &str = "7-0420-01";

fn told(town: &mut Town) -> String {
    show_line(town, NUMBER).measure
}

fn show_line(town: &mut Town, number: &str) -> tenken_app::wire::BoardLine {
    show(&mut town.office, number).line
}

fn carried(review: &ReviewView) -> Vec<(&str, &str, bool)> {
    let lines = review.carried.iter();
    lines
        .map(|one| (one.number.as_str(), one.progress.as_str(), one.is_answered))
        .collect()
}

#[test]
fn an_open_measure_goes_with_the_next_request_under_the_id_of_the_office() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    let review = desk.review();
    assert_eq!(carried(&review), [(NUMBER, "not_started", false)]);
    let one = &review.carried[0];
    assert_eq!(one.fiscal_year, 2025);
    assert_eq!(one.measure, told(&mut town));
    assert_eq!(one.due_first.as_deref(), one.due_on.as_deref());
    assert_eq!(one.next, ["not_started", "in_progress", "done", "infeasible"]);
    let board = view(&mut desk);
    assert_eq!(board.total, 1, "it stands on the section's own board");
    assert_eq!(board.lines[0].measure, one.measure);
    assert!(review.measures.is_empty(), "it is no plan of this year");
}

#[test]
fn a_sheet_is_not_confirmed_before_every_one_is_answered() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    Filled::default().put(&mut desk);
    assert!(desk.review().lacking_fields.is_empty());
    // The answer is undone in one step, state and all.
    desk.app.edit_undo().unwrap();
    for _ in 0..12 {
        if desk.review().carried[0].is_answered {
            desk.app.edit_undo().unwrap();
        }
    }
    let review = desk.review();
    assert_eq!(carried(&review), [(NUMBER, "not_started", false)]);
    assert!(review.lacking_fields.contains(&"carried".to_owned()));
    for (column, text) in [
        ("remarks", "おおむね守られています。"),
        ("performer", "課長補佐 山口 恵"),
        ("period_from", "2026-07-01"),
        ("period_to", "2026-07-17"),
    ] {
        let field = format!("sheet/{}/{column}", desk.sheet);
        desk.field(&field, text).unwrap();
    }
    assert_eq!(refused(desk.confirm()), "carried-open");
    desk.carried(NUMBER, "done", "");
    desk.confirm().unwrap();
    assert!(desk.app.case_verify().unwrap().is_sound);
}

#[test]
fn what_is_late_needs_a_new_due_date_and_a_reason() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    town.clock.set("2026-10-25T01:00:00Z");
    let overdue = desk.review().carried[0].clone();
    assert!(overdue.is_overdue, "{overdue:?}");
    assert_eq!(
        refused(desk.try_carried(NUMBER, "in_progress", "")),
        "field-empty"
    );
    assert_eq!(
        refused(desk.try_carried(NUMBER, "in_progress", "2026-10-20")),
        "field-unknown"
    );
    assert_eq!(
        refused(desk.try_carried(NUMBER, "verified", "")),
        "board-no-such-move"
    );
    desk.carried(NUMBER, "in_progress", "2026-12-25");
    let one = desk.review().carried[0].clone();
    assert_eq!(one.wished_due_on.as_deref(), Some("2026-12-25"));
    assert_eq!(one.answered_by, "山口 恵");
    // Said again, the first word is replaced; the board of the section has both in its history.
    desk.carried(NUMBER, "done", "");
    let detail = show(&mut desk, NUMBER);
    assert_eq!(detail.line.progress, "done");
    assert_eq!(detail.events.len(), 2);
}

#[test]
fn the_answer_comes_back_and_takes_the_state_further_on_the_same_line() {
    let mut town = second_year();
    let id = told(&mut town);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    assert_eq!(view(&mut town.office).total, 1, "one measure, not two");
    let detail = show(&mut town.office, &id);
    assert_eq!((detail.line.progress.as_str(), detail.line.year), ("done", 2025));
    assert_eq!(detail.said.len(), 1);
    assert_eq!(
        (detail.said[0].fiscal_year, detail.said[0].answered_by.as_str()),
        (2026, "山口 恵")
    );
    assert_eq!(detail.line.overdue_days, 0);
    // The office confirms it by a check; it does not travel again.
    town.clock.set("2026-10-25T01:00:00Z");
    town.office.app.board_check(&checking(&id, "improved")).unwrap();
    year(&mut town, 2027);
    assert!(asked(&mut town, "0420").review().carried.is_empty());
}

#[test]
fn what_the_office_put_back_after_it_heard_is_not_taken_on_again_by_the_old_word() {
    let mut town = second_year();
    let id = told(&mut town);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    town.clock.set("2026-10-25T01:00:00Z");
    let back = moving(&[&id], "in_progress", "窓口の端末がまだ残っている。");
    town.office.app.board_move(&back).unwrap();
    let detail = show(&mut town.office, &id);
    assert_eq!(detail.line.progress, "in_progress");
    let kinds: Vec<&str> = detail.events.iter().map(|event| event.kind.as_str()).collect();
    assert!(kinds.starts_with(&["state"]), "{kinds:?}");
    // The third year asks again, with what the office holds.
    year(&mut town, 2027);
    let mut desk = asked(&mut town, "0420");
    assert_eq!(carried(&desk.review()), [(NUMBER, "in_progress", false)]);
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    let detail = show(&mut town.office, &id);
    assert_eq!((detail.line.progress.as_str(), detail.said.len()), ("done", 2));
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn what_the_office_made_itself_is_asked_after_too_and_stays_its_own() {
    let mut town = second_year();
    town.clock.set("2026-03-10T01:00:00Z");
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let made = town
        .office
        .app
        .board_make(&making(&unit, "daily_check", "3月の日常確認"))
        .unwrap();
    town.clock.set("2026-06-16T01:00:00Z");
    let mut desk = asked(&mut town, "0420");
    assert_eq!(desk.review().carried.len(), 2);
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    let detail = show(&mut town.office, &made.ids[0]);
    assert_eq!(
        (detail.line.progress.as_str(), detail.line.origin.as_str()),
        ("done", "own")
    );
    let note = tenken_app::wire::BoardNoteRequest {
        measures: made.ids.clone(),
        note: "秋に現地で見る。".to_owned(),
    };
    town.office.app.board_note(&note).unwrap();
    let line = show(&mut town.office, &made.ids[0]).line;
    assert_eq!((line.origin.as_str(), line.is_gone), ("own", false));
    assert_eq!(view(&mut town.office).total, 2);
}

#[test]
fn a_correction_says_it_anew_and_the_report_prints_it() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    assert!(
        desk.review().carried[0].is_answered,
        "the word stands until it is changed"
    );
    desk.confirm().unwrap();
    let written = write_out(&mut desk);
    let file = file_of(&desk, &written, "report_pdf");
    if let Some(text) = text_of(&file) {
        assert!(text.contains("前年度から続く改善"), "{text}");
        assert!(text.contains(NUMBER), "{text}");
    } else {
        skipped("pdftotext (poppler-utils) is not installed");
    }
    town.take_in(&submission_of(&desk, &written)).unwrap();
}

#[test]
fn the_workbook_of_a_sheet_with_answers_on_earlier_years_is_the_same_submission() {
    let mut town = second_year();
    let mut desk = asked(&mut town, "0420");
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    let number = desk.review().confirmed.unwrap().check_number;
    let written = write_out(&mut desk);
    let form = read_one(&mut town, &file_of(&desk, &written, "check_sheet_xlsx"));
    assert!(form.is_as_confirmed, "{:?}", form.notes);
    assert_eq!(form.check_number, number);
}

#[test]
fn what_comes_back_after_it_was_confirmed_counts_over_the_years_and_is_asked_after_again() {
    let mut town = second_year();
    let id = told(&mut town);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    town.clock.set("2026-10-25T01:00:00Z");
    let office = &mut town.office;
    office.app.board_check(&checking(&id, "improved")).unwrap();
    assert_eq!(view(office).figures.recurrence.text, "0.0");
    town.clock.set("2027-05-10T01:00:00Z");
    let mut again = checking(&id, "recurred");
    again.on = "令和9年5月7日".to_owned();
    again.next_on = "令和9年8月2日".to_owned();
    town.office.app.board_check(&again).unwrap();
    assert_eq!(view(&mut town.office).figures.recurrence.text, "100.0");
    year(&mut town, 2027);
    assert_eq!(
        carried(&asked(&mut town, "0420").review()),
        [(NUMBER, "in_progress", false)]
    );
}
