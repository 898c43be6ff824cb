//! Answers: setting, flagging, taking over from last year, one measure for several items.

use tenken_app::wire::{AnswerSetRequest, ItemRequest, MeasureLinkRequest};
use tenken_parcel::content::RequestContent;

use crate::town::{Desk, Filled, Round, Town, refused};

/// Two years: last year's sheet with these answers, and this year's desk. `change` may alter the request on its way,
/// as an office with another edition would have written it.
fn two_years(last: &Filled, change: impl FnOnce(&mut RequestContent)) -> (Town, Desk) {
    let year = |year| Round {
        year,
        ..Round::default()
    };
    let (mut town, mut before) = Town::started_with("0420", &year(2025));
    let file = Town::submitted(&mut before, last);
    town.take_in(&file).unwrap();
    town.round(&year(2026));
    let file = town.request("0420", None);
    let mut parcel = tenken_parcel::open(&std::fs::read(&file).unwrap(), &[])
        .unwrap()
        .parcel;
    let mut content: RequestContent = parcel.read().unwrap();
    change(&mut content);
    parcel.content = serde_json::to_value(&content).unwrap();
    let changed = town.dir.path().join("request.tenkenp");
    std::fs::write(
        &changed,
        tenken_parcel::seal(&parcel, tenken_parcel::Protection::Plain).unwrap(),
    )
    .unwrap();
    let mut desk = town.desk("0420-2026");
    desk.take(&changed).unwrap();
    desk.operate("山口 恵", "section_deputy");
    (town, desk)
}

#[test]
fn an_answer_is_set_changed_and_cleared() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    for (answer, answered) in [("yes", 1), ("partial", 1), ("no", 1), ("na", 1), ("", 0)] {
        let saved = desk.answer("HUM-07-a", answer).unwrap();
        assert_eq!(saved.progress.unwrap().answered, answered, "{answer}");
        assert_eq!(saved.cards[0].answer.as_deref().unwrap_or_default(), answer);
    }
}

#[test]
fn the_flag_stands_beside_any_answer_and_is_none() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let saved = desk.flag("HUM-07-a").unwrap();
    assert_eq!(saved.progress.unwrap().answered, 0);
    desk.answer("HUM-07-a", "no").unwrap();
    let card = desk.card("HUM-07-a");
    assert!(card.is_flagged && card.answer.as_deref() == Some("no"));
}

#[test]
fn an_answer_or_a_question_that_does_not_exist_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    assert_eq!(refused(desk.answer("HUM-07-a", "maybe")), "unknown-code");
    let unknown = desk.app.answer_set(&AnswerSetRequest {
        sheet: desk.sheet.clone(),
        item: "kakuu-XXX-01-a".to_owned(),
        answer: Some("yes".to_owned()),
    });
    assert_eq!(refused(unknown), "not-found");
}

#[test]
fn on_a_scale_of_three_there_is_no_partial() {
    let round = Round {
        steps: 3,
        ..Round::default()
    };
    let (_town, mut desk) = Town::started_with("0420", &round);
    assert_eq!(refused(desk.answer("HUM-07-a", "partial")), "answer-not-on-scale");
    assert_eq!(refused(desk.answer("HUM-07-a", "no")), "done");
}

#[test]
fn an_equal_question_takes_last_years_answer_reason_and_evidence_over() {
    let last = Filled::with(&[("HUM-07-a", "partial")]);
    let (_town, mut desk) = two_years(&last, |_| {});
    assert_eq!(
        desk.card("HUM-07-a").answer,
        None,
        "nothing is taken over by itself"
    );
    let item = desk.item("HUM-07-a");
    desk.app.answer_take_last(&item).unwrap();
    let card = desk.card("HUM-07-a");
    assert!(card.is_taken_over);
    assert_eq!(card.answer.as_deref(), Some("partial"));
    assert_eq!(card.reason, "記録簿に書き漏れが2件あった。");
    let item = desk.item("AST-09-a");
    desk.app.answer_take_last(&item).unwrap();
    let evidence = desk.card("AST-09-a").evidence;
    assert_eq!(
        (evidence[0].name.as_str(), evidence[0].place.as_str()),
        ("記録簿", "書庫")
    );
    assert_eq!(
        evidence[0].checked_on, None,
        "last year's day proves nothing this year"
    );
}

#[test]
fn taking_over_twice_does_not_double_the_evidence() {
    let (_town, mut desk) = two_years(&Filled::default(), |_| {});
    let item = desk.item("AST-09-a");
    desk.app.answer_take_last(&item).unwrap();
    desk.app.answer_take_last(&item).unwrap();
    assert_eq!(desk.card("AST-09-a").evidence.len(), 1);
}

#[test]
fn a_question_of_another_revision_is_shown_but_not_taken_over_nor_compared() {
    let mut compared = 0;
    let (_town, mut desk) = two_years(&Filled::default(), |content| {
        for answer in content.prior.iter_mut().flat_map(|prior| &mut prior.answers) {
            compared += 1;
            if answer.item_id.ends_with("HUM-07-a") {
                answer.revision += 1;
            }
        }
    });
    let last = desk.card("HUM-07-a").last.unwrap();
    assert!(!last.is_equal && last.answer.as_deref() == Some("yes"));
    let item = desk.item("HUM-07-a");
    assert_eq!(
        refused(desk.app.answer_take_last(&item)),
        "not-equal-to-last-year"
    );
    assert_eq!(desk.review().headline.compared_items, compared - 1);
}

#[test]
fn one_measure_answers_several_questions_and_goes_with_the_last_of_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    for item in ["HUM-07-a", "HUM-10-a"] {
        desk.answer(item, "partial").unwrap();
    }
    let measure = desk.measure("HUM-07-a", None);
    assert_eq!(desk.measure("HUM-10-a", Some(&measure)), measure);
    let view = desk.view();
    assert_eq!(view.measures.len(), 1);
    assert_eq!(view.measures[0].items.len(), 2);
    assert!(
        view.measures[0].number.starts_with("8-0420-01"),
        "{}",
        view.measures[0].number
    );
    for item in ["HUM-07-a", "HUM-10-a"] {
        let ItemRequest { sheet, item } = desk.item(item);
        desk.app
            .measure_unlink(&MeasureLinkRequest {
                sheet,
                item,
                measure: Some(measure.clone()),
            })
            .unwrap();
    }
    assert!(desk.view().measures.is_empty());
    desk.entries();
}

#[test]
fn numbers_of_measures_run_on_within_the_section() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.measure("HUM-07-a", None);
    desk.measure("HUM-10-a", None);
    let numbers: Vec<_> = desk.view().measures.into_iter().map(|m| m.number).collect();
    assert_eq!(numbers, ["8-0420-01", "8-0420-02"]);
}
