//! What the office keeps of the city: sections that merge, exceptions that were approved, systems side by side.

use tenken_app::wire::{
    AnswerCopyRequest, ExceptionItemsRequest, ExceptionSaveRequest, RoundSaveRequest, ScaleView,
    SectionMergeRequest, SectionSaveRequest, SheetRequest, SystemSaveRequest,
};

use crate::town::{Desk, Filled, Round, Town, refused, unit_of, write_out};

fn exception(town: &mut Town, until: &str) -> ExceptionSaveRequest {
    let unit = unit_of(&town.office.app.office_view().unwrap(), "0420");
    ExceptionSaveRequest {
        exception: None,
        number: "R08-例外-001".to_owned(),
        unit,
        items: vec!["HUM-07-a".to_owned()],
        reason: "窓口の共用端末は、画面を閉じると受付の表示が消える。".to_owned(),
        substitute: "窓口に人がいない時間は電源を切る。".to_owned(),
        approver: "最高情報セキュリティ責任者".to_owned(),
        decided_on: "R8.5.20".to_owned(),
        until: until.to_owned(),
    }
}

#[test]
fn an_approved_exception_travels_with_the_request_and_leaves_the_figures() {
    let mut town = Town::new();
    town.round(&Round::default());
    let request = exception(&mut town, "令和9年3月31日");
    let view = town.office.app.exception_save(&request).unwrap();
    assert_eq!(view.exceptions[0].items, ["kakuu-HUM-07-a"]);
    assert_eq!(view.exceptions[0].until.as_deref(), Some("2027-03-31"));
    assert_eq!(refused(town.office.app.exception_save(&request)), "code-taken");
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    let head = desk.review().headline;
    assert_eq!((head.must_open, head.excepted), (0, 1));
    assert_eq!(head.applicable, head.answered - 1);
    // Another section does not have it.
    let mut other = town.taken("0312");
    other.operate("小野 あゆみ", "section_deputy");
    other.pick("organisation");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut other);
    assert_eq!(other.review().headline.must_open, 1);
}

#[test]
fn an_exception_has_an_end_and_names_a_question_of_the_round() {
    let mut town = Town::new();
    town.round(&Round::default());
    let mut request = exception(&mut town, "");
    assert_eq!(refused(town.office.app.exception_save(&request)), "field-empty");
    request.until = "R8.4.1".to_owned();
    assert_eq!(
        refused(town.office.app.exception_save(&request)),
        "exception-backwards"
    );
    request.until = "R9.3.31".to_owned();
    request.items = vec!["HUM-99-z".to_owned()];
    assert_eq!(refused(town.office.app.exception_save(&request)), "not-found");
    request.items = vec!["HUM-07-a".to_owned()];
    let unit = std::mem::replace(&mut request.unit, "no-such-unit".to_owned());
    assert_eq!(refused(town.office.app.exception_save(&request)), "not-found");
    request.unit = unit;
    assert_eq!(refused(town.office.app.exception_save(&request)), "done");
}

#[test]
fn the_questions_for_an_exception_are_those_of_the_set_for_the_sheets_of_the_section() {
    let mut town = Town::new();
    town.round(&Round::default());
    let asked = |town: &mut Town, code: Option<&str>| {
        let view = town.office.app.office_view().unwrap();
        let unit = code.map(|code| unit_of(&view, code));
        let items = town
            .office
            .app
            .exception_items(&ExceptionItemsRequest { unit })
            .unwrap();
        (view.round.unwrap(), items)
    };
    let (round, items) = asked(&mut town, Some("0420"));
    let organisation = usize::try_from(round.organisation_items).unwrap();
    assert_eq!(items.len(), organisation, "a section without a system");
    let hum = items.iter().find(|one| one.item == "kakuu-HUM-07-a").unwrap();
    assert!(hum.domain == "HUM" && !hum.question.is_empty());
    let (_, with_system) = asked(&mut town, Some("0312"));
    assert!(with_system.len() > organisation);
    let (_, all) = asked(&mut town, None);
    assert!(all.len() >= with_system.len());
    assert!(
        items
            .iter()
            .all(|one| with_system.contains(one) && all.contains(one))
    );
}

#[test]
fn an_exception_that_names_a_person_is_pointed_out_and_taken() {
    let mut town = Town::new();
    town.round(&Round::default());
    let mut request = exception(&mut town, "R9.3.31");
    request.substitute = "夜間は 090-1234-5678 に知らせる。".to_owned();
    let view = town.office.app.exception_save(&request).unwrap();
    assert_eq!(view.exceptions[0].warning, "phone");
}

#[test]
fn an_exception_that_is_over_is_not_sent() {
    let mut town = Town::new();
    town.round(&Round::default());
    let request = exception(&mut town, "R8.6.1");
    let view = town.office.app.exception_save(&request).unwrap();
    assert!(view.exceptions[0].is_over);
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "no")]).put(&mut desk);
    assert_eq!(desk.review().headline.must_open, 1);
}

#[test]
fn merged_sections_are_one_from_the_day_on_and_their_systems_move() {
    let mut town = Town::new();
    let view = town.office.app.office_view().unwrap();
    let (first, second) = (unit_of(&view, "0312"), unit_of(&view, "0420"));
    let mut request = SectionMergeRequest {
        from: vec![first.clone()],
        into: SectionSaveRequest {
            unit: None,
            code: "0500".to_owned(),
            name: "市民福祉課".to_owned(),
            department_name: "市民福祉部".to_owned(),
            head_title: "市民福祉課長".to_owned(),
            head_name: "佐藤 美佐子".to_owned(),
        },
        on: "令和8年6月15日".to_owned(),
    };
    assert_eq!(refused(town.office.app.section_merge(&request)), "field-empty");
    request.from.push(second);
    let view = town.office.app.section_merge(&request).unwrap();
    let names: Vec<_> = view.sections.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(names, ["0500"]);
    assert_eq!(view.sections[0].systems[0].code, "S-031");
    assert_eq!(view.sections[0].sheets_expected, 2);
    assert_eq!(
        refused(town.office.app.section_merge(&request)),
        "not-found",
        "they ended"
    );
    assert!(town.office.app.case_verify().unwrap().is_sound);
}

/// The section with two systems.
fn two_systems() -> (Town, Desk) {
    let mut town = Town::new();
    let section = unit_of(&town.office.app.office_view().unwrap(), "0312");
    town.office
        .app
        .system_save(&SystemSaveRequest {
            unit: None,
            section,
            code: "S-032".to_owned(),
            name: "証明書発行システム".to_owned(),
            manager_title: String::new(),
            manager_name: String::new(),
        })
        .unwrap();
    town.round(&Round::default());
    let mut desk = town.taken("0312");
    desk.operate("小野 あゆみ", "section_deputy");
    (town, desk)
}

#[test]
fn an_answer_is_copied_between_own_systems_one_at_a_time() {
    let (_town, mut desk) = two_systems();
    let lines = desk.app.desk_view().unwrap().sheets;
    let systems: Vec<_> = lines.iter().filter(|line| line.kind == "system").collect();
    let (first, second) = (systems[0].id.clone(), systems[1].id.clone());
    desk.sheet.clone_from(&first);
    desk.answer("OPS-02-a", "partial").unwrap();
    desk.reason("OPS-02-a", "復元の確かめは窓口の表だけで行った。")
        .unwrap();
    let evidence = desk.evidence("OPS-02-a");
    desk.field(&format!("evidence/{evidence}/checked_on"), "R8.7.1")
        .unwrap();
    let item = desk.item("OPS-02-a").item;
    let view = desk
        .app
        .sheet_view(&SheetRequest {
            sheet: second.clone(),
        })
        .unwrap();
    assert_eq!(view.others[0].answers[&item], "partial");
    let mut request = AnswerCopyRequest {
        from: first,
        sheet: second.clone(),
        item,
    };
    desk.app.answer_copy(&request).unwrap();
    desk.sheet = second;
    let card = desk.card("OPS-02-a");
    assert_eq!(card.answer.as_deref(), Some("partial"));
    assert_eq!(card.reason, "復元の確かめは窓口の表だけで行った。");
    assert_eq!(card.evidence.len(), 1);
    assert_eq!(
        card.evidence[0].checked_on, None,
        "seen for the other system, not for this one"
    );
    request.item = desk.item("OPS-05-a").item;
    assert_eq!(
        refused(desk.app.answer_copy(&request)),
        "not-found",
        "not answered there"
    );
    desk.pick("organisation");
    request.from.clone_from(&desk.sheet);
    assert_eq!(refused(desk.app.answer_copy(&request)), "not-found");
}

#[test]
fn the_scale_of_the_round_reaches_the_report_and_nonsense_is_refused() {
    let mut town = Town::new();
    let mut request = RoundSaveRequest {
        fiscal_year: 2026,
        edition: Some("2026-04".to_owned()),
        set: "standard".to_owned(),
        due_on: String::new(),
        period_from: "2026-07-01".to_owned(),
        period_to: "2026-07-17".to_owned(),
        has_department_step: false,
        scale: ScaleView {
            partial_percent: 0,
            is_weighted: false,
            bands: vec![100, 90, 50],
            ..ScaleView::default()
        },
        note: String::new(),
    };
    town.office.app.round_save(&request).unwrap();
    let mut desk = town.taken("0420");
    desk.operate("山口 恵", "section_deputy");
    Filled::with(&[("HUM-07-a", "partial"), ("AST-02-a", "partial")]).put(&mut desk);
    let head = desk.review().headline;
    assert_eq!(
        head.score.num * head.rate.den,
        head.rate.num * head.score.den,
        "△ counts nothing"
    );
    desk.confirm().unwrap();
    assert!(!write_out(&mut desk).files.is_empty());
    for bands in [vec![80, 90, 60], vec![95, 80], vec![120, 80, 60]] {
        request.scale.bands = bands;
        assert_eq!(refused(town.office.app.round_save(&request)), "field-unknown");
    }
}
