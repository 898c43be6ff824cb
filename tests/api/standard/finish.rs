//! A reviewed standard becomes an edition: what refuses it, and a round on it from the request to the submission.

use std::path::PathBuf;

use tenken_app::wire::{
    NewBody, OfficeCreateRequest, RoundSaveRequest, ScaleView, StandardFinishRequest, StandardLine,
    StandardRequest, StandardTakeRequest,
};

use super::{
    adopted::{INVENTED, Office, refused},
    read::put,
};
use crate::town::{Desk, Filled, TestClock, Town};

fn request(standard: &str) -> StandardFinishRequest {
    StandardFinishRequest {
        standard: standard.to_owned(),
        body: None,
        new_body: None,
        name: "架空市情報管理基準".to_owned(),
        version: "第3版".to_owned(),
        in_force: "令和8年10月1日".to_owned(),
        fiscal_year_from: None,
        are_remarks_accepted: false,
    }
}

/// Everything decided: the two clauses that appoint somebody are not asked.
pub fn reviewed() -> Office {
    let mut office = Office::with(INVENTED);
    office.review();
    office
}

pub fn finish(office: &mut Office) -> StandardLine {
    let request = request(&office.standard);
    office.town.office.app.standard_finish(&request).unwrap()
}

fn round(town: &mut Town, edition: Option<&str>) -> tenken_app::Result<tenken_app::wire::OfficeView> {
    town.office.app.round_save(&RoundSaveRequest {
        fiscal_year: 2026,
        edition: edition.map(str::to_owned),
        set: "full".to_owned(),
        due_on: "2026-07-31".to_owned(),
        period_from: "2026-07-01".to_owned(),
        period_to: "2026-07-17".to_owned(),
        has_department_step: false,
        scale: ScaleView::default(),
        note: String::new(),
    })
}

#[test]
fn an_undecided_clause_refuses_the_edition_and_is_named() {
    let mut office = reviewed();
    office.decide("第3条", "open", "").unwrap();
    office.decide("第5条", "open", "").unwrap();
    let wanted = request(&office.standard);
    let error = refused(office.town.office.app.standard_finish(&wanted));
    assert_eq!(error.code(), "standard-undecided");
    assert_eq!(
        (
            error.params()["count"].as_str(),
            error.params()["clause"].as_str()
        ),
        ("2", "第3条")
    );
}

#[test]
fn an_edition_is_listed_once_made_and_its_standard_no_longer_changes() {
    let mut office = reviewed();
    let line = finish(&mut office);
    assert_eq!(
        (line.state.as_str(), line.edition.as_deref()),
        ("finished", Some("2026-10"))
    );
    let list = office.town.office.app.checklist_list().unwrap();
    let own = list.iter().find(|one| one.edition == "2026-10").unwrap();
    assert_eq!((own.body.as_str(), own.items), ("kakuu", 7));
    assert_eq!(own.label, "架空市情報管理基準 第3版");
    assert!(
        list.iter().any(|one| one.edition == "2026-04"),
        "shipped ones stay"
    );
    let error = refused(office.decide("第3条", "open", ""));
    assert_eq!(error.code(), "standard-finished");
    let standard = office.standard.clone();
    let error = refused(
        office
            .town
            .office
            .app
            .standard_remove(&StandardRequest { standard }),
    );
    assert_eq!(error.code(), "standard-finished");
    assert!(
        office.town.office.app.edit_undo().is_err() || office.clause("第5条").decision == "asked",
        "undo does not go across the act"
    );
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn what_a_careful_reader_would_remark_is_seen_first() {
    let mut office = reviewed();
    let item = office.item("第3条", 1);
    let mut fields = item.fields.clone();
    fields.question = "席を離れるときは、確実に端末の画面をロックしていますか。".to_owned();
    office.save(&item, fields).unwrap();
    office.decide("第3条", "asked", "").unwrap();
    let view = office.view();
    assert_eq!(view.remarks.len(), 1);
    assert_eq!(
        (view.remarks[0].rule.as_str(), view.remarks[0].detail.as_str()),
        ("vague-word", "確実に")
    );
    let mut wanted = request(&office.standard);
    let error = refused(office.town.office.app.standard_finish(&wanted));
    assert_eq!(error.code(), "standard-remarks-not-accepted");
    wanted.are_remarks_accepted = true;
    assert!(office.town.office.app.standard_finish(&wanted).is_ok());
}

#[test]
fn a_checklist_of_another_body_is_refused() {
    let mut office = reviewed();
    let mut wanted = request(&office.standard);
    wanted.body = Some("kobe".to_owned());
    let error = refused(office.town.office.app.standard_finish(&wanted));
    assert_eq!(error.code(), "standard-for-other");
}

#[test]
fn a_round_on_the_edition_shows_every_question_with_its_clause() {
    let mut office = reviewed();
    let line = finish(&mut office);
    let view = round(&mut office.town, line.edition.as_deref()).unwrap();
    assert!(view.round.is_some());
    let town = &mut office.town;
    let mut section = town.taken("0420");
    section.operate("山口 恵", "section_deputy");
    let cards = section.view().cards;
    assert!(cards.len() >= 6, "{}", cards.len());
    let lock = cards.iter().find(|card| card.clauses == ["第3条"]).unwrap();
    assert_eq!(
        lock.clause_text,
        "職員は、席を離れるときは、端末の画面をロックしなければならない。"
    );
    assert_eq!(
        lock.item, "kakuu-HUM-07-b",
        "the letters of the shipped editions are passed over"
    );
    assert!(cards.iter().all(|card| !card.clause_text.is_empty()));
    let file: PathBuf = Town::submitted(&mut section, &Filled::with(&[("HUM-07-b", "partial")]));
    let taken = town.take_in(&file).unwrap();
    assert!(
        taken
            .sheet
            .cards
            .iter()
            .any(|card| card.answer.as_deref() == Some("partial"))
    );
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_shipped_edition_shows_no_text() {
    let mut town = Town::of_body("yonezawa");
    round(&mut town, None).unwrap();
    let mut section = town.taken("0420");
    section.operate("山口 恵", "section_deputy");
    let cards = section.view().cards;
    assert!(!cards.is_empty() && cards.iter().all(|card| card.clause_text.is_empty()));
}

#[test]
fn the_same_question_keeps_its_id_in_the_next_edition_and_a_new_one_gets_a_new_letter() {
    let mut office = reviewed();
    finish(&mut office);
    let file = put(office.town.dir.path(), "改正後.txt", INVENTED.as_bytes());
    let ticket = office.town.office.note(&file);
    let name = String::new();
    let taken = office
        .town
        .office
        .app
        .standard_take(&StandardTakeRequest { ticket, name })
        .unwrap();
    office.standard = taken.standard;
    for locator in ["第1条第1項", "第1条第2項"] {
        office
            .decide(locator, "not_asked", "職を決めるだけの条項")
            .unwrap();
    }
    for locator in ["第2条第1項", "第2条第2項", "第4条第1項", "第4条第2項", "第5条"] {
        office.accept(locator);
    }
    let item = office.item("第3条", 1);
    let mut fields = super::adopted::complete(&item.fields);
    fields.question = "席を離れるたびに、端末の画面をロックしていますか。".to_owned();
    office.save(&item, fields).unwrap();
    office.decide("第3条", "asked", "").unwrap();
    let line = finish(&mut office);
    assert_eq!(line.edition.as_deref(), Some("2026-10-2"));
    round(&mut office.town, Some("2026-10-2")).unwrap();
    let mut section = office.town.taken("0420");
    section.operate("山口 恵", "section_deputy");
    let ids: Vec<(String, String)> = section
        .view()
        .cards
        .into_iter()
        .map(|card| (card.clauses[0].clone(), card.item))
        .collect();
    let of = |clause: &str| {
        ids.iter()
            .find(|(locator, _)| locator == clause)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(of("第3条"), "kakuu-HUM-07-c");
    assert!(of("第2条第1項").starts_with("kakuu-HUM-"));
}

#[test]
fn a_city_without_a_shipped_checklist_begins_with_its_own_document() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(dir.path(), "office-pc", &TestClock::at("2026-06-15T01:00:00Z"));
    let office = |code: &str| OfficeCreateRequest {
        body: String::new(),
        new_body: Some(NewBody {
            code: code.to_owned(),
            name: "試験市".to_owned(),
        }),
        office_name: "情報政策課".to_owned(),
        contact: String::new(),
        passphrase: None,
        is_plain_accepted: true,
    };
    assert_eq!(
        refused(desk.app.office_create(&office("992021"))).code(),
        "checklist-fault-bad-body-code"
    );
    desk.app.office_create(&office("992020")).unwrap();
    desk.operate("高橋 直人", "secretariat");
    let clock = TestClock::at("2026-06-15T01:00:00Z");
    let ticket = desk.note(&put(dir.path(), "情報管理基準.txt", INVENTED.as_bytes()));
    let taken = desk
        .app
        .standard_take(&StandardTakeRequest {
            ticket,
            name: String::new(),
        })
        .unwrap();
    let mut office = Office {
        town: Town {
            office: desk,
            clock,
            dir,
        },
        standard: taken.standard,
    };
    assert_eq!(
        refused(round(&mut office.town, None)).code(),
        "checklist-no-such-body"
    );
    office.review();
    finish(&mut office);
    round(&mut office.town, None).unwrap();
    office.town.section("0420", "福祉課", "福祉課長", "佐藤 美佐子");
    let mut section = office.town.taken("0420");
    section.operate("山口 恵", "section_deputy");
    let cards = section.view().cards;
    let lock = cards.iter().find(|card| card.clauses == ["第3条"]).unwrap();
    assert_eq!(
        (lock.item.as_str(), lock.role_title.as_str()),
        ("992020-HUM-07-a", "情報管理者")
    );
    let file = Town::submitted(&mut section, &Filled::default());
    assert!(office.town.take_in(&file).is_ok());
}
