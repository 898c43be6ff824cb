//! Closing a year: what is open, the seal, its proof, what is refused, opening again, the next round.

use tenken_app::wire::{CorrectionSaveRequest, YearCloseRequest, YearReopenRequest, YearRequest, YearView};

use super::{asked, second_year, year};
use crate::town::{Desk, Filled, Round, Town, refused};

fn seen(town: &mut Town, year: Option<i32>) -> YearView {
    let request = YearRequest { fiscal_year: year };
    town.office.app.year_view(&request).unwrap()
}

fn open(view: &YearView) -> Vec<(&str, i64)> {
    let points = view.points.iter().filter(|point| point.count > 0);
    points.map(|point| (point.code.as_str(), point.count)).collect()
}

fn closing(year: i32, reason: &str) -> YearCloseRequest {
    YearCloseRequest {
        fiscal_year: year,
        on: "令和9年3月31日".to_owned(),
        approver: "副市長　大沼 誠".to_owned(),
        reason: reason.to_owned(),
    }
}

fn reopening(year: i32, approver: &str) -> YearReopenRequest {
    YearReopenRequest {
        fiscal_year: year,
        approver: approver.to_owned(),
        reason: "1課の提出が遅れて届いたため。".to_owned(),
    }
}

/// 2026 with 福祉課's sheet in and the others missing, at its end.
fn at_the_end() -> (Town, Desk) {
    let mut town = Town::new();
    year(&mut town, 2026);
    let mut desk = asked(&mut town, "0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "no")]));
    town.take_in(&file).unwrap();
    town.clock.set("2027-03-31T06:00:00Z");
    (town, desk)
}

#[test]
fn what_is_open_is_listed_and_a_year_is_closed_with_it_only_for_a_reason() {
    let (mut town, _desk) = at_the_end();
    let view = seen(&mut town, None);
    assert_eq!((view.fiscal_year, view.is_closed), (2026, false));
    let found = open(&view);
    assert!(found.contains(&("measures", 1)), "{found:?}");
    assert!(found.contains(&("report", 1)), "{found:?}");
    assert!(found.iter().any(|(code, _)| *code == "missing"), "{found:?}");
    let missing = view.points.iter().find(|point| point.code == "missing").unwrap();
    assert_eq!(missing.route, "status");
    assert!(!missing.names.contains(&"福祉課".to_owned()));
    let app = &mut town.office.app;
    assert_eq!(refused(app.year_close(&closing(2026, " "))), "year-has-open");
    let view = app
        .year_close(&closing(
            2026,
            "未提出の課は災害対応のため、来年度の初めに確かめる。",
        ))
        .unwrap();
    assert!(view.is_closed);
    assert_eq!(view.closings[0].open.get("measures"), Some(&1));
    assert_eq!(
        refused(app.year_close(&closing(2026, "もう一度"))),
        "intake-year-sealed"
    );
    assert!(app.case_verify().unwrap().is_sound);
}

#[test]
fn a_closed_year_takes_nothing_in_and_changes_nothing_until_it_is_opened_again() {
    let (mut town, mut desk) = at_the_end();
    let reception = town.office.app.office_view().unwrap();
    let line = reception.sections.iter().find(|one| one.code == "0420").unwrap();
    let reception = line.receptions[0].id.clone();
    town.office.app.year_close(&closing(2026, "理由")).unwrap();
    let sheet = desk.sheet.clone();
    desk.app
        .sheet_correct(&tenken_app::wire::SheetRequest { sheet })
        .unwrap();
    desk.confirm().unwrap();
    let written = crate::town::write_out(&mut desk);
    let file = crate::town::submission_of(&desk, &written);
    assert_eq!(refused(town.take_in(&file)), "intake-year-sealed");
    let correction = CorrectionSaveRequest {
        reception,
        item: desk.card("HUM-07-a").item,
        field: "reason".to_owned(),
        value: "別の理由".to_owned(),
        reason: "誤記".to_owned(),
        on_word_of: "課長補佐 山口 恵".to_owned(),
    };
    let app = &mut town.office.app;
    assert_eq!(refused(app.correction_save(&correction)), "intake-year-sealed");
    let operator = app.desk_view().unwrap().operator.unwrap().name;
    assert_eq!(
        refused(app.year_reopen(&reopening(2026, &operator))),
        "year-same-person"
    );
    let view = app.year_reopen(&reopening(2026, "副市長　大沼 誠")).unwrap();
    assert!(!view.is_closed);
    assert_eq!(view.closings[0].reopen_approver, "副市長　大沼 誠");
    app.correction_save(&correction).unwrap();
    town.take_in(&file).unwrap();
    let view = town.office.app.year_close(&closing(2026, "理由")).unwrap();
    assert_eq!(view.closings.len(), 2);
    assert_ne!(view.closings[0].check_number, view.closings[1].check_number);
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn the_proof_names_exactly_what_differs() {
    let (mut town, _desk) = at_the_end();
    town.office.app.year_close(&closing(2026, "理由")).unwrap();
    let request = YearRequest {
        fiscal_year: Some(2026),
    };
    let proof = town.office.app.year_verify(&request).unwrap();
    assert!(proof.is_sound, "{:?}", proof.differences);
    assert_eq!((proof.entries, proof.figures), (1, 8));
    // Somebody changes the sealed content past the program.
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute(
        "UPDATE reception_content SET content = CAST(replace(CAST(content AS TEXT), 'おおむね', 'すべて') AS BLOB)",
        [],
    )
    .unwrap();
    drop(conn);
    town.office.open(&file, None).unwrap();
    let proof = town.office.app.year_verify(&request).unwrap();
    assert!(!proof.is_sound);
    let named: Vec<(&str, &str)> = proof
        .differences
        .iter()
        .map(|one| (one.what.as_str(), one.name.as_str()))
        .collect();
    assert_eq!(named, [("content", "0420 organisation v1")]);
}

#[test]
fn a_year_that_was_not_closed_has_no_proof_and_one_to_come_is_not_closed() {
    let mut town = second_year();
    let app = &mut town.office.app;
    let request = YearRequest {
        fiscal_year: Some(2025),
    };
    assert_eq!(refused(app.year_verify(&request)), "year-not-closed");
    assert_eq!(
        refused(app.year_reopen(&reopening(2025, "副市長　大沼 誠"))),
        "year-not-closed"
    );
    town.clock.set("2026-03-31T06:00:00Z");
    let close = YearCloseRequest {
        fiscal_year: 2026,
        ..closing(2026, "理由")
    };
    assert_eq!(refused(town.office.app.year_close(&close)), "field-unknown");
}

#[test]
fn the_next_round_opens_from_a_closed_year_with_what_goes_on() {
    let (mut town, _desk) = at_the_end();
    town.office.app.year_close(&closing(2026, "理由")).unwrap();
    town.clock.set("2027-06-15T01:00:00Z");
    town.round(&Round {
        year: 2027,
        has_department_step: false,
        ..Round::default()
    });
    let mut desk = asked(&mut town, "0420");
    assert_eq!(desk.review().carried.len(), 1);
    let file = Town::submitted(&mut desk, &Filled::default());
    town.take_in(&file).unwrap();
    let view = seen(&mut town, Some(2026));
    assert!(view.is_closed && view.has_next);
    let request = YearRequest {
        fiscal_year: Some(2026),
    };
    let proof = town.office.app.year_verify(&request).unwrap();
    assert!(proof.is_sound, "{:?}", proof.differences);
}
