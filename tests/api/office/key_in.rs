//! Paper forms keyed in by the office: durable on the way, a version like any other in the end, marked as what it is.

use tenken_app::wire::{
    KeyInHeadRequest, KeyInRequest, KeyInRowRequest, KeyInStartRequest, KeyInTakeRequest, KeyInView,
};

use crate::{
    form::town,
    town::{Town, refused, unit_of},
};

fn begun(town: &mut Town) -> KeyInView {
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    let request = KeyInStartRequest {
        unit,
        system: None,
        paper: "9月3日に庁内便で届いた紙".to_owned(),
    };
    town.office.app.key_in_start(&request).unwrap()
}

fn row(view: &KeyInView, at: usize, answer: &str, reason: &str, action: &str) -> KeyInRowRequest {
    KeyInRowRequest {
        key_in: view.line.key_in.clone(),
        item: view.rows[at].item.clone(),
        answer: Some(answer.to_owned()),
        is_flagged: at == 3,
        reason: reason.to_owned(),
        action: action.to_owned(),
        owner: String::new(),
        due_on: if action.is_empty() {
            String::new()
        } else {
            "R8.10.31".to_owned()
        },
    }
}

fn all_keyed(town: &mut Town, view: &KeyInView) {
    for at in 0..view.rows.len() {
        let request = match at {
            1 => row(view, at, "no", "鍵がない。", "鍵を付ける。"),
            2 => row(view, at, "na", "端末がない。", ""),
            _ => row(view, at, "yes", "", ""),
        };
        town.office.app.key_in_row(&request).unwrap();
    }
}

#[test]
fn a_paper_form_is_keyed_in_left_resumed_and_taken_with_its_mark() {
    let mut town = town();
    let view = begun(&mut town);
    let entries = town.office.entries();
    all_keyed(&mut town, &view);
    assert_eq!(town.office.entries(), entries, "typing makes no entry");
    let file = town.office.case_file();
    town.office.app.case_close().unwrap();
    town.office.open(&file, None).unwrap();
    let lines = town.office.app.key_in_list().unwrap();
    assert_eq!((lines.len(), lines[0].answered), (1, lines[0].total));
    let key_in = lines[0].key_in.clone();
    let view = town
        .office
        .app
        .key_in_head(&KeyInHeadRequest {
            key_in: key_in.clone(),
            paper: lines[0].paper.clone(),
            performer: "山口".to_owned(),
            confirmed_by: "福祉課長 佐藤".to_owned(),
            confirmed_on: "令和8年7月20日".to_owned(),
            remarks: "おおむねできている。".to_owned(),
            profile: Vec::new(),
        })
        .unwrap();
    assert_eq!(
        (view.standing.as_str(), view.rows[1].due_on.as_str()),
        ("first", "2026-10-31")
    );
    let request = KeyInTakeRequest {
        key_in,
        is_loss_accepted: false,
    };
    let taken = town.office.app.key_in_take(&request).unwrap();
    assert!(taken.line.is_in_force);
    assert_eq!(
        (taken.origin.as_str(), taken.keyed_in_by.as_str()),
        ("key_in", "高橋 直人")
    );
    assert_eq!(taken.keyed_in_from, "9月3日に庁内便で届いた紙");
    assert_eq!(taken.sheet.measures[0].action, "鍵を付ける。");
    assert!(town.office.app.key_in_list().unwrap().is_empty());
    assert_eq!(refused(town.office.app.key_in_take(&request)), "not-found");
    town.office.entries();
}

#[test]
fn a_second_paper_that_would_lose_answers_asks_first() {
    let mut town = town();
    let first = begun(&mut town);
    all_keyed(&mut town, &first);
    let take = |key_in: &str, is_loss_accepted| KeyInTakeRequest {
        key_in: key_in.to_owned(),
        is_loss_accepted,
    };
    town.office
        .app
        .key_in_take(&take(&first.line.key_in, false))
        .unwrap();
    let second = begun(&mut town);
    assert_eq!(
        refused(town.office.app.key_in_take(&take(&second.line.key_in, true))),
        "field-empty"
    );
    town.office
        .app
        .key_in_row(&row(&second, 0, "no", "やめた。", ""))
        .unwrap();
    let view = town
        .office
        .app
        .key_in_view(&KeyInRequest {
            key_in: second.line.key_in.clone(),
        })
        .unwrap();
    assert!(
        view.losses > 0 && view.standing == "newer",
        "{} {}",
        view.losses,
        view.standing
    );
    assert_eq!(
        refused(town.office.app.key_in_take(&take(&second.line.key_in, false))),
        "answers-would-be-lost"
    );
    let taken = town
        .office
        .app
        .key_in_take(&take(&second.line.key_in, true))
        .unwrap();
    assert_eq!(taken.line.version, 2);
}
