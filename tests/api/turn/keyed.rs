//! What earlier years left open, answered on a paper that the office keys in.

use tenken_app::wire::{
    KeyInCarriedRequest, KeyInHeadRequest, KeyInRequest, KeyInRowRequest, KeyInStartRequest,
    KeyInTakeRequest, KeyInView,
};

use super::excepted::{NUMBER as EXCEPTION, excepted, row};
use crate::{
    board::show,
    town::{Town, refused, unit_of},
};

const MEASURE: &str = "7-0420-01";

fn begun(town: &mut Town) -> KeyInView {
    let request = KeyInStartRequest {
        unit: unit_of(&town.office.app.office_view().unwrap(), "0420"),
        system: None,
        paper: "7月21日に庁内便で届いた紙".to_owned(),
    };
    town.office.app.key_in_start(&request).unwrap()
}

fn said(view: &KeyInView, number: &str, to: &str) -> KeyInCarriedRequest {
    KeyInCarriedRequest {
        key_in: view.line.key_in.clone(),
        measure: number.to_owned(),
        to: to.to_owned(),
        on: String::new(),
        note: String::new(),
        due_on: String::new(),
        due_reason: String::new(),
    }
}

/// The paper says who confirmed it and when.
fn signed(town: &mut Town, view: &KeyInView) {
    let request = KeyInHeadRequest {
        key_in: view.line.key_in.clone(),
        paper: view.line.paper.clone(),
        performer: "福祉係長 山口 恵".to_owned(),
        confirmed_by: "福祉課長 佐藤".to_owned(),
        confirmed_on: "令和8年6月16日".to_owned(),
        remarks: String::new(),
        profile: Vec::new(),
    };
    town.office.app.key_in_head(&request).unwrap();
}

fn take(town: &mut Town, view: &KeyInView, is_loss_accepted: bool) -> tenken_app::Result<()> {
    let request = KeyInTakeRequest {
        key_in: view.line.key_in.clone(),
        is_loss_accepted,
    };
    town.office.app.key_in_take(&request).map(drop)
}

#[test]
fn a_paper_answers_what_earlier_years_left_open() {
    let (mut town, exception) = excepted();
    let view = begun(&mut town);
    let asked: Vec<_> = view.carried.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(asked, [MEASURE, EXCEPTION]);
    let mut done = said(&view, MEASURE, "done");
    done.on = "令和8年5月20日".to_owned();
    done.note = "鍵を取り付けた。".to_owned();
    town.office.app.key_in_carried(&done).unwrap();
    // A paper may say no more than the state, and wish for a longer period.
    let mut kept = said(&view, EXCEPTION, "kept");
    kept.due_on = "R9.3.31".to_owned();
    kept.due_reason = "機器の入替えが3月になるため。".to_owned();
    let view = town.office.app.key_in_carried(&kept).unwrap();
    assert!(view.carried.iter().all(|one| one.is_answered));
    signed(&mut town, &view);
    // It is kept while it is not taken in.
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    town.office.open(&file, None).unwrap();
    let request = KeyInRequest {
        key_in: view.line.key_in.clone(),
    };
    let view = town.office.app.key_in_view(&request).unwrap();
    assert_eq!(
        (
            view.carried[0].progress_on.as_deref(),
            view.carried[0].note.as_str()
        ),
        (Some("2026-05-20"), "鍵を取り付けた。")
    );
    take(&mut town, &view, false).unwrap();
    let id = show(&mut town.office, MEASURE).line.measure;
    let detail = show(&mut town.office, &id);
    assert_eq!(detail.line.progress, "done");
    assert_eq!(
        (detail.said[0].answered_by.as_str(), detail.said[0].note.as_str()),
        ("福祉係長 山口 恵", "鍵を取り付けた。")
    );
    let waiting = row(&mut town, "said");
    assert_eq!(
        (waiting.len(), waiting[0].exception.as_str()),
        (1, exception.as_str())
    );
    let said = waiting[0].said.as_ref().unwrap();
    assert_eq!(
        (
            said.progress.as_str(),
            said.wished_due_on.as_deref(),
            said.progress_on.as_deref()
        ),
        ("kept", Some("2027-03-31"), Some("2026-06-16")),
        "without a day of its own the day of the confirmation stands"
    );
    town.office.entries();
}

#[test]
fn a_second_paper_without_the_answers_of_the_first_asks_before_it_takes_their_place() {
    let (mut town, _) = excepted();
    let first = begun(&mut town);
    town.office
        .app
        .key_in_carried(&said(&first, MEASURE, "done"))
        .unwrap();
    take(&mut town, &first, false).unwrap();
    let second = begun(&mut town);
    let answer = KeyInRowRequest {
        key_in: second.line.key_in.clone(),
        item: second.rows[0].item.clone(),
        answer: Some("yes".to_owned()),
        is_flagged: false,
        reason: String::new(),
        action: String::new(),
        owner: String::new(),
        due_on: String::new(),
    };
    town.office.app.key_in_row(&answer).unwrap();
    assert_eq!(refused(take(&mut town, &second, false)), "answers-would-be-lost");
    town.office
        .app
        .key_in_carried(&said(&second, MEASURE, "in_progress"))
        .unwrap();
    take(&mut town, &second, false).unwrap();
    let line = show(&mut town.office, MEASURE).line;
    assert_eq!(
        line.progress, "in_progress",
        "what the first paper said by mistake is gone"
    );
}

#[test]
fn what_no_section_can_say_is_refused_and_an_answer_is_taken_back() {
    let (mut town, _) = excepted();
    let view = begun(&mut town);
    let mut say = |request: &KeyInCarriedRequest| town.office.app.key_in_carried(request);
    assert_eq!(refused(say(&said(&view, MEASURE, "confirmed"))), "field-unknown");
    assert_eq!(refused(say(&said(&view, "7-0420-99", "done"))), "not-found");
    let mut future = said(&view, MEASURE, "done");
    future.on = "2026-12-01".to_owned();
    assert_eq!(refused(say(&future)), "field-unknown");
    let mut over = said(&view, EXCEPTION, "unneeded");
    over.due_on = "2027-03-31".to_owned();
    assert_eq!(refused(say(&over)), "field-unknown");
    say(&said(&view, MEASURE, "done")).unwrap();
    let view = say(&said(&view, MEASURE, "")).unwrap();
    assert!(view.carried.iter().all(|one| !one.is_answered));
    assert_eq!(refused(take(&mut town, &view, false)), "field-empty");
}
