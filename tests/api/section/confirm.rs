//! What blocks a confirmation, what wants the one tick, and what a sealed sheet refuses.

use tenken_app::wire::{DepartmentConfirmRequest, EvidenceRequest, MeasureLinkRequest, SheetRequest};

use crate::town::{Desk, Filled, Round, Town, refused, write_out};

fn department(desk: &mut Desk, name: &str) -> &'static str {
    refused(desk.app.department_confirm(&DepartmentConfirmRequest {
        sheet: desk.sheet.clone(),
        name: name.to_owned(),
        date: "R8.7.21".to_owned(),
        opinion: String::new(),
    }))
}

fn filled() -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    Filled::with(&[("HUM-07-a", "partial")]).put(&mut desk);
    (dir, desk)
}

/// A sheet without gaps, then one thing taken away: the confirmation is refused under the code.
fn check(take_away: impl FnOnce(&mut Desk), code: &str) {
    let (_dir, mut desk) = filled();
    take_away(&mut desk);
    let entries = desk.entries();
    assert_eq!(refused(desk.confirm_with(true)), code);
    assert_eq!(desk.entries(), entries, "a refused confirmation leaves no entry");
    assert_eq!(desk.view().line.state, "draft");
}

#[test]
fn an_unanswered_binding_question_blocks() {
    check(|desk| drop(desk.answer("HUM-10-a", "").unwrap()), "gaps-block");
}

#[test]
fn a_partial_answer_without_a_reason_blocks() {
    check(|desk| drop(desk.reason("HUM-07-a", " \n").unwrap()), "gaps-block");
}

#[test]
fn a_partial_answer_without_a_measure_blocks() {
    check(
        |desk| {
            let item = desk.card("HUM-07-a");
            desk.app
                .measure_unlink(&MeasureLinkRequest {
                    sheet: desk.sheet.clone(),
                    item: item.item,
                    measure: item.measures.first().cloned(),
                })
                .unwrap();
        },
        "gaps-block",
    );
}

#[test]
fn a_measure_without_owner_or_date_blocks() {
    for column in ["owner", "due_on", "action"] {
        check(
            |desk| {
                let measure = desk.view().measures[0].id.clone();
                desk.field(&format!("measure/{measure}/{column}"), "").unwrap();
            },
            "gaps-block",
        );
    }
}

#[test]
fn evidence_that_is_asked_for_and_missing_blocks() {
    check(
        |desk| {
            let id = desk.card("AST-09-a").evidence[0].id.clone();
            desk.app.evidence_remove(&EvidenceRequest { id }).unwrap();
        },
        "gaps-block",
    );
}

#[test]
fn empty_fields_and_open_profile_questions_block() {
    for column in ["remarks", "performer", "period_to"] {
        check(
            |desk| {
                let field = format!("sheet/{}/{column}", desk.sheet);
                desk.field(&field, "").unwrap();
            },
            "field-empty",
        );
    }
    check(
        |desk| {
            desk.app
                .profile_answer(&tenken_app::wire::ProfileAnswerRequest {
                    sheet: desk.sheet.clone(),
                    code: "P11".to_owned(),
                    value: None,
                })
                .unwrap();
        },
        "field-empty",
    );
}

#[test]
fn an_exception_number_stands_in_for_a_measure() {
    let (_dir, mut desk) = filled();
    let item = desk.card("HUM-07-a");
    desk.app
        .measure_unlink(&MeasureLinkRequest {
            sheet: desk.sheet.clone(),
            item: item.item.clone(),
            measure: item.measures.first().cloned(),
        })
        .unwrap();
    let field = format!("answer/{}/{}/exception", desk.sheet, item.item);
    desk.field(&field, "例外第3号").unwrap();
    assert_eq!(refused(desk.confirm()), "done");
}

#[test]
fn unanswered_free_questions_want_one_tick_which_is_recorded() {
    let round = Round {
        set: "full",
        ..Round::default()
    };
    let (_town, mut desk) = Town::started_with("0420", &round);
    Filled::default().put(&mut desk);
    let free = desk
        .view()
        .cards
        .into_iter()
        .find(|card| card.level == "should")
        .unwrap();
    desk.answer(&free.item, "").unwrap();
    assert_eq!(refused(desk.confirm()), "unanswered-not-accepted");
    let review = desk.confirm_with(true).unwrap();
    assert_eq!(review.confirmed.unwrap().unanswered, 1);
}

#[test]
fn a_sealed_sheet_refuses_every_edit() {
    let (_dir, mut desk) = filled();
    let (card, measure) = (desk.card("HUM-07-a"), desk.view().measures[0].id.clone());
    let evidence = desk.card("AST-09-a").evidence[0].id.clone();
    desk.confirm().unwrap();
    let entries = desk.entries();
    let item = desk.item("HUM-07-a");
    let reason = desk.reason_of("HUM-07-a");
    assert_eq!(refused(desk.answer("HUM-07-a", "yes")), "sheet-sealed");
    assert_eq!(refused(desk.flag("HUM-07-a")), "sheet-sealed");
    assert_eq!(refused(desk.field(&reason, "x")), "sheet-sealed");
    assert_eq!(refused(desk.draft(&reason, "x")), "sheet-sealed");
    assert_eq!(
        refused(desk.field(&format!("measure/{measure}/action"), "x")),
        "sheet-sealed"
    );
    assert_eq!(
        refused(desk.field(&format!("evidence/{evidence}/name"), "x")),
        "sheet-sealed"
    );
    assert_eq!(
        refused(desk.field(&format!("sheet/{}/remarks", item.sheet), "x")),
        "sheet-sealed"
    );
    assert_eq!(refused(desk.app.evidence_add(&item)), "sheet-sealed");
    assert_eq!(refused(desk.app.item_include(&item)), "sheet-sealed");
    assert_eq!(refused(desk.app.answer_take_last(&item)), "sheet-sealed");
    assert_eq!(refused(desk.confirm()), "sheet-sealed");
    assert_eq!(desk.card("HUM-07-a"), tenken_app::wire::CardView { ..card });
    assert_eq!(desk.entries(), entries);
}

#[test]
fn a_correction_is_a_new_version_and_the_first_one_stays_as_it_was_sealed() {
    let (_dir, mut desk) = filled();
    let first = desk.confirm().unwrap().confirmed.unwrap().check_number;
    let sheet = SheetRequest {
        sheet: desk.sheet.clone(),
    };
    desk.app.sheet_correct(&sheet).unwrap();
    assert_eq!(
        (desk.view().line.version, desk.view().line.state.as_str()),
        (2, "draft")
    );
    desk.reason("HUM-07-a", "2台だった。").unwrap();
    let second = desk.confirm().unwrap().confirmed.unwrap().check_number;
    assert_ne!(first, second);
}

#[test]
fn a_correction_that_moves_a_date_keeps_the_first_date_of_the_measure() {
    let (mut town, mut desk) = Town::started("0420");
    let file = Town::submitted(&mut desk, &Filled::with(&[("HUM-07-a", "partial")]));
    town.take_in(&file).unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    let measure = desk.view().measures[0].id.clone();
    desk.field(&format!("measure/{measure}/due_on"), "令和8年12月25日")
        .unwrap();
    desk.confirm().unwrap();
    let view = write_out(&mut desk);
    let key = office_key(&mut town);
    let bytes = std::fs::read(crate::town::submission_of(&desk, &view)).unwrap();
    let parcel = tenken_parcel::open(&bytes, &[tenken_parcel::Key::Identity(&key)])
        .unwrap()
        .parcel;
    let content: tenken_parcel::content::SubmissionContent = parcel.read().unwrap();
    let sealed = content.sealed.sheet().unwrap();
    assert_eq!(sealed.measures[0].due_first.as_deref(), Some("2026-09-30"));
    assert_eq!(sealed.measures[0].due_on.as_deref(), Some("2026-12-25"));
}

/// The round's private key, as it lies in the office's case.
pub fn office_key(town: &mut Town) -> tenken_parcel::PrivateKey {
    let conn = rusqlite::Connection::open(town.office.case_file()).unwrap();
    let bytes: Vec<u8> = conn
        .query_row(
            "SELECT private_key FROM round ORDER BY fiscal_year DESC",
            [],
            |row| row.get(0),
        )
        .unwrap();
    tenken_parcel::PrivateKey::parse(&String::from_utf8(bytes).unwrap()).unwrap()
}

#[test]
fn a_withdrawn_confirmation_leaves_a_new_draft() {
    let (_dir, mut desk) = filled();
    desk.confirm().unwrap();
    let sheet = desk.sheet.clone();
    let view = desk
        .app
        .sheet_withdraw(&SheetRequest { sheet: sheet.clone() })
        .unwrap();
    assert_eq!((view.line.version, view.line.state.as_str()), (2, "draft"));
    assert_eq!(
        refused(desk.app.sheet_withdraw(&SheetRequest { sheet })),
        "act-not-possible"
    );
}

#[test]
fn the_department_head_is_not_the_person_who_confirmed() {
    let (_dir, mut desk) = filled();
    assert_eq!(
        department(&mut desk, "市民福祉部長 長谷川 徹"),
        "act-not-possible"
    );
    desk.confirm().unwrap();
    for name in ["福祉課長 佐藤 美佐子", "福祉課長　佐藤　美佐子", "佐藤美佐子"] {
        assert_eq!(department(&mut desk, name), "same-person-confirms", "{name}");
    }
    assert_eq!(department(&mut desk, "市民福祉部長 長谷川 徹"), "done");
    let step = desk.review().department_step.unwrap();
    assert!(step.is_done && step.name == "市民福祉部長 長谷川 徹");
    assert!(step.is_same_account, "both were typed at one desk");
}

#[test]
fn a_correction_says_that_the_remarks_are_those_of_before() {
    let (_dir, mut desk) = filled();
    assert!(!desk.review().is_remarks_of_before);
    desk.confirm().unwrap();
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    assert!(desk.review().is_remarks_of_before);
    let field = format!("sheet/{}/remarks", desk.sheet);
    desk.field(&field, "訂正した版の所見です。").unwrap();
    assert!(!desk.review().is_remarks_of_before);
}

#[test]
fn entering_the_confirmation_for_the_chief_is_recorded_as_such() {
    let (_dir, mut desk) = filled();
    assert!(desk.confirm().unwrap().confirmed.unwrap().is_deputised);
    let sheet = desk.sheet.clone();
    desk.app.sheet_correct(&SheetRequest { sheet }).unwrap();
    desk.operate("佐藤 美佐子", "section_mgr");
    assert!(!desk.confirm().unwrap().confirmed.unwrap().is_deputised);
}

#[test]
fn the_body_asks_for_permission_before_anything_is_written() {
    let (_town, mut desk) = Town::started("0420");
    Filled::default().put(&mut desk);
    desk.confirm().unwrap();
    let folder = desk.folder("out");
    let refusal = refused(desk.app.output_write(&tenken_app::wire::OutputWriteRequest {
        sheet: desk.sheet.clone(),
        folder: Some(folder),
        permitted_by: " ".to_owned(),
        document_number: String::new(),
    }));
    assert_eq!(refusal, "permission-needed");
    assert_eq!(std::fs::read_dir(desk.dir.join("out")).unwrap().count(), 0);
}
