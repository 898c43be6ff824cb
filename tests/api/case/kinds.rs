//! Which use case belongs to which kind of case, and what needs a case or a person at all.

use tenken_app::wire::{
    IntakeRequest, OfficeCreateRequest, RoundSaveRequest, ScaleView, SectionSaveRequest, SheetRequest,
    SystemSaveRequest,
};

use crate::town::{Desk, Round, TestClock, Town, refused};

fn section(unit: &str) -> SectionSaveRequest {
    SectionSaveRequest {
        unit: None,
        code: unit.to_owned(),
        name: "新しい課".to_owned(),
        department_name: String::new(),
        head_title: String::new(),
        head_name: String::new(),
    }
}

#[test]
fn what_belongs_to_the_office_is_refused_in_a_sections_case() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let app = &mut desk.app;
    assert_eq!(refused(app.office_view()), "wrong-case-kind");
    assert_eq!(refused(app.central_start()), "wrong-case-kind");
    assert_eq!(refused(app.section_save(&section("0999"))), "wrong-case-kind");
    let system = SystemSaveRequest {
        unit: None,
        section: String::new(),
        code: "S-1".to_owned(),
        name: "x".to_owned(),
        manager_title: String::new(),
        manager_name: String::new(),
    };
    assert_eq!(refused(app.system_save(&system)), "wrong-case-kind");
    let ticket = "none".to_owned();
    assert_eq!(
        refused(app.intake_inspect(&IntakeRequest { ticket })),
        "wrong-case-kind"
    );
}

#[test]
fn without_a_case_there_is_nothing_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(dir.path(), "pc", &TestClock::at("2026-07-14T01:00:00Z"));
    let sheet = "none".to_owned();
    assert_eq!(refused(desk.app.desk_view()), "no-case-open");
    assert_eq!(
        refused(desk.app.sheet_view(&SheetRequest { sheet })),
        "no-case-open"
    );
    assert_eq!(refused(desk.app.edit_undo()), "no-case-open");
    assert_eq!(refused(desk.app.case_close()), "done");
}

#[test]
fn without_a_person_nothing_is_written() {
    let mut town = Town::new();
    town.round(&Round::default());
    let mut desk = town.taken("0420");
    assert_eq!(refused(desk.answer("HUM-07-a", "yes")), "operator-needed");
    let persons = desk.app.desk_view().unwrap().persons;
    assert_eq!(persons[0].name, "佐藤 美佐子", "the request named the chief");
    desk.operate("佐藤 美佐子", "section_mgr");
    assert_eq!(refused(desk.answer("HUM-07-a", "yes")), "done");
}

#[test]
fn the_person_is_remembered_for_the_account() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let file = desk.case_file();
    desk.app.case_close().unwrap();
    let view = desk.open(&file, None).unwrap();
    assert_eq!(view.operator.unwrap().name, "山口 恵");
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    desk.app.case_close().unwrap();
    let mut other = Desk::new(&dir.path().join("other"), "other-pc", &clock);
    assert!(other.open(&file, None).unwrap().operator.is_none());
}

#[test]
fn codes_are_not_given_twice() {
    let mut town = Town::new();
    assert_eq!(
        refused(town.office.app.section_save(&section("0420"))),
        "code-taken"
    );
    assert_eq!(
        refused(town.office.app.section_save(&section("  "))),
        "field-empty"
    );
    assert_eq!(refused(town.office.app.section_save(&section("0999"))), "done");
}

#[test]
fn without_a_round_nothing_is_asked() {
    let mut town = Town::new();
    assert_eq!(refused(town.office.app.central_start()), "no-round");
    let unknown = town.office.app.round_save(&RoundSaveRequest {
        fiscal_year: 2026,
        edition: Some("1999".to_owned()),
        set: "standard".to_owned(),
        due_on: String::new(),
        period_from: String::new(),
        period_to: String::new(),
        has_department_step: false,
        scale: ScaleView::default(),
        note: String::new(),
    });
    assert_ne!(refused(unknown), "done");
}

#[test]
fn a_round_keeps_the_edition_it_was_begun_with() {
    let mut town = Town::new();
    town.round(&Round::default());
    let mut request = RoundSaveRequest {
        fiscal_year: 2026,
        edition: Some("2026-04".to_owned()),
        set: "short".to_owned(),
        due_on: String::new(),
        period_from: String::new(),
        period_to: String::new(),
        has_department_step: false,
        scale: ScaleView::default(),
        note: String::new(),
    };
    assert_eq!(refused(town.office.app.round_save(&request)), "done");
    request.edition = Some("2025-04".to_owned());
    assert_eq!(
        refused(town.office.app.round_save(&request)),
        "round-keeps-edition"
    );
}

#[test]
fn the_window_is_remembered_and_an_unknown_language_refused() {
    let dir = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-07-14T01:00:00Z");
    let mut desk = Desk::new(dir.path(), "pc", &clock);
    let mut wanted = desk.app.settings_view();
    assert_eq!(
        (wanted.language.as_deref(), wanted.are_letter_keys_on),
        (None, true)
    );
    (wanted.language, wanted.are_letter_keys_on) = (Some("en".to_owned()), false);
    desk.app.settings_save(&wanted).unwrap();
    assert_eq!(Desk::new(dir.path(), "pc", &clock).app.settings_view(), wanted);
    wanted.language = Some("fr".to_owned());
    assert_eq!(refused(desk.app.settings_save(&wanted)), "not-found");
}

#[test]
fn a_case_without_passphrase_is_made_only_by_the_tick() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(dir.path(), "pc", &TestClock::at("2026-07-14T01:00:00Z"));
    let request = OfficeCreateRequest {
        new_body: None,
        body: "kakuu".to_owned(),
        office_name: "情報政策課".to_owned(),
        contact: String::new(),
        passphrase: None,
        is_plain_accepted: false,
    };
    assert_eq!(refused(desk.app.office_create(&request)), "plain-not-accepted");
}

#[test]
fn the_recent_list_holds_names_and_can_be_switched_off() {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    desk.reason("HUM-07-a", "UNMISTAKABLE").unwrap();
    let start = desk.app.case_close().unwrap();
    assert_eq!(
        (
            start.recents.len(),
            start.recents[0].kind.as_str(),
            start.recents[0].is_there
        ),
        (1, "section", true)
    );
    let kept = std::fs::read_to_string(dir.path().join("data/desk.json")).unwrap();
    assert!(!kept.contains("UNMISTAKABLE") && !kept.contains("山口"));
    let off = tenken_app::wire::RecentKeepRequest { is_kept: false };
    assert!(desk.app.recent_keep(&off).unwrap().recents.is_empty());
    let kept = std::fs::read_to_string(dir.path().join("data/desk.json")).unwrap();
    assert!(!kept.contains("福祉課"), "{kept}");
}
