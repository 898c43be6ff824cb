//! A standard in the office's case: taken, corrected, split, merged, decided, undone, taken out again.

use tenken_app::wire::{
    ReviewFields, StandardClauseRequest, StandardClauseSaveRequest, StandardClauseSplitRequest,
    StandardCompareRequest, StandardItemModelRequest, StandardItemRequest, StandardRequest,
    StandardTakeRequest,
};

use super::{
    adopted::{INVENTED, Office, complete, refused},
    read::put,
};
use crate::town::Desk;

const LOCATORS: [&str; 8] = [
    "第1条第1項",
    "第1条第2項",
    "第2条第1項",
    "第2条第2項",
    "第3条",
    "第4条第1項",
    "第4条第2項",
    "第5条",
];

fn locators(office: &Office) -> Vec<String> {
    office.view().clauses.into_iter().map(|c| c.locator).collect()
}

#[test]
fn a_document_is_kept_clause_by_clause_with_what_can_honestly_be_said() {
    let office = Office::with(INVENTED);
    let view = office.view();
    assert_eq!(locators(&office), LOCATORS);
    assert_eq!(
        (view.name.as_str(), view.state.as_str()),
        ("情報管理基準", "open")
    );
    assert_eq!((view.progress.reviewed, view.progress.clauses), (0, 8));
    assert_eq!(view.progress.next.as_ref(), Some(&view.clauses[0].clause));
    assert!(view.titles.iter().any(|title| title.name == "情報管理者"));
    let item = office.item("第3条", 1);
    assert_eq!(
        (item.fields.question.as_str(), item.fields.good.as_str()),
        (
            "席を離れるときは、端末の画面をロックしていますか。",
            "席を離れるときは、端末の画面をロックしている。"
        )
    );
    if item.model.is_none() {
        let lacks: Vec<&str> = item.lacks.iter().map(|lack| lack.field.as_str()).collect();
        assert_eq!(
            lacks,
            ["partial", "audit_hint", "improvement", "evidence", "method"]
        );
    }
    let lines = office.town.office.app.standard_list().unwrap();
    assert_eq!(lines.len(), 1);
}

#[test]
fn an_item_after_a_model_has_all_its_texts() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/crates/checklist/tests/labels/invented/jorei.txt");
    let office = Office::with(&std::fs::read_to_string(path).unwrap());
    let view = office.view();
    assert_eq!(view.clauses.len(), 119);
    let items = view.clauses.iter().flat_map(|clause| &clause.items);
    let modelled: Vec<_> = items.filter(|item| item.model.is_some()).collect();
    assert!(!modelled.is_empty());
    for item in modelled {
        let wording = ["partial", "audit_hint", "improvement", "evidence", "method"];
        let lacks = item
            .lacks
            .iter()
            .any(|lack| wording.contains(&lack.field.as_str()));
        assert!(!lacks, "{item:?}");
    }
}

#[test]
fn an_incomplete_item_is_not_accepted_and_a_complete_one_is() {
    let mut office = Office::with(INVENTED);
    let bare = ReviewFields {
        partial: String::new(),
        ..complete(&office.item("第3条", 1).fields)
    };
    let item = office.item("第3条", 1);
    office.save(&item, bare).unwrap();
    let error = refused(office.decide("第3条", "asked", ""));
    assert_eq!(error.code(), "standard-item-incomplete");
    assert_eq!(error.params()["clause"], "第3条");
    assert_eq!(error.params()["fields"], "partial");
    office.accept("第3条");
    let view = office.view();
    assert_eq!((view.progress.reviewed, view.progress.items), (1, 1));
    assert_eq!(office.clause("第3条").decision, "asked");
    // A change opens the clause again; the same fields once more do not.
    let item = office.item("第3条", 1);
    office.save(&item, item.fields.clone()).unwrap();
    assert_eq!(office.clause("第3条").decision, "asked");
    let other = ReviewFields {
        note: "受付の端末を除く。".to_owned(),
        ..item.fields.clone()
    };
    office.save(&item, other).unwrap();
    assert_eq!(office.clause("第3条").decision, "open");
}

#[test]
fn a_clause_that_is_not_asked_needs_a_reason_and_one_that_is_asked_an_item() {
    let mut office = Office::with(INVENTED);
    assert_eq!(
        refused(office.decide("第1条第1項", "not_asked", " ")).code(),
        "field-empty"
    );
    let saved = office
        .decide("第1条第1項", "not_asked", "職を決めるだけの条項")
        .unwrap();
    assert_eq!(saved.progress.reviewed, 1);
    let item = office.item("第1条第2項", 1);
    let app = &mut office.town.office.app;
    app.standard_item_remove(&StandardItemRequest { item: item.item })
        .unwrap();
    assert_eq!(
        refused(office.decide("第1条第2項", "asked", "")).code(),
        "standard-clause-without-item"
    );
    // Another clause's item may ask it too.
    let item = office.item("第2条第1項", 1);
    let further = vec![office.clause("第1条第2項").clause];
    let fields = ReviewFields {
        further,
        ..complete(&item.fields)
    };
    office.save(&item, fields).unwrap();
    assert_eq!(office.clause("第1条第2項").asked_by, ["第2条第1項"]);
    office.decide("第1条第2項", "asked", "").unwrap();
    let clause = office.clause("第1条第2項").clause;
    let made = office
        .town
        .office
        .app
        .standard_item_add(&StandardClauseRequest { clause })
        .unwrap();
    assert!(made.made.is_some());
    assert!(!office.item("第1条第2項", 1).fields.question.is_empty());
}

#[test]
fn an_item_may_not_demand_more_than_its_clause() {
    let mut office = Office::with(INVENTED);
    let item = office.item("第5条", 1);
    assert_eq!(item.fields.level, "should");
    let fields = ReviewFields {
        level: "must".to_owned(),
        ..complete(&item.fields)
    };
    office.save(&item, fields).unwrap();
    let error = refused(office.decide("第5条", "asked", ""));
    assert_eq!(error.code(), "checklist-fault-level-above-clause");
    assert_eq!(error.params()["item"], "第5条 1");
}

#[test]
fn a_clause_is_cut_in_two_and_joined_again_and_both_are_undone() {
    let mut office = Office::with(INVENTED);
    let before = office.view().clauses;
    let whole = office.clause("第4条第1項");
    assert_eq!(whole.items.len(), 2);
    let at = whole.text.chars().position(|c| c == '。').unwrap() + 1;
    let clause = whole.clause.clone();
    let saved = office
        .town
        .office
        .app
        .standard_clause_split(&StandardClauseSplitRequest {
            clause: clause.clone(),
            at: i64::try_from(at).unwrap(),
        })
        .unwrap();
    assert_eq!(saved.clauses.len(), 2);
    let (first, second) = (office.clause("第4条第1項"), office.clause("第4条第1項#2"));
    assert_eq!(saved.made.as_ref(), Some(&second.clause));
    assert_eq!(first.items.len(), 1);
    assert_eq!(
        second.items[0].fields.question,
        "外部記録媒体の台帳を作っていますか。"
    );
    assert_eq!(locators(&office)[5..7], ["第4条第1項", "第4条第1項#2"]);
    let cut = office.view().clauses;

    let saved = office
        .town
        .office
        .app
        .standard_clause_merge(&StandardClauseRequest { clause })
        .unwrap();
    assert_eq!(saved.gone, [second.clause]);
    let joined = office.clause("第4条第1項");
    assert_eq!((joined.text, joined.items.len()), (whole.text, 2));

    office.town.office.app.edit_undo().unwrap();
    assert_eq!(office.view().clauses, cut);
    office.town.office.app.edit_undo().unwrap();
    assert_eq!(office.view().clauses, before);
    office.town.office.app.edit_redo().unwrap();
    assert_eq!(office.view().clauses, cut);
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn cutting_the_same_place_many_times_keeps_the_order() {
    let mut office = Office::with(INVENTED);
    let first = office.clause("第3条");
    let text = "一。".repeat(26);
    let save = StandardClauseSaveRequest {
        clause: first.clause.clone(),
        locator: first.locator,
        heading: first.heading,
        level: first.level,
        roles: first.roles,
        text,
    };
    office.town.office.app.standard_clause_save(&save).unwrap();
    for left in (1..26).rev() {
        let request = StandardClauseSplitRequest {
            clause: first.clause.clone(),
            at: left * 2,
        };
        office.town.office.app.standard_clause_split(&request).unwrap();
    }
    let view = office.view();
    assert_eq!(view.clauses.len(), 8 + 25);
    assert!(view.clauses[4..30].iter().all(|clause| clause.text == "一。"));
    assert_eq!(view.clauses[5].locator, "第3条#26");
    assert_eq!(view.clauses[30].locator, "第4条第1項");
}

#[test]
fn a_corrected_clause_keeps_its_place_and_a_number_stands_once() {
    let mut office = Office::with(INVENTED);
    let clause = office.clause("第3条");
    let mut save = StandardClauseSaveRequest {
        clause: clause.clause,
        locator: "第3条第1項".to_owned(),
        heading: vec!["人の対策".to_owned(), "端末".to_owned()],
        level: "should".to_owned(),
        roles: vec!["staff".to_owned()],
        text: clause.text,
    };
    let saved = office.town.office.app.standard_clause_save(&save).unwrap();
    assert_eq!(saved.clauses.len(), 1);
    assert_eq!(office.clause("第3条第1項").level, "should");
    save.locator = "第5条".to_owned();
    let error = refused(office.town.office.app.standard_clause_save(&save));
    assert_eq!(error.code(), "standard-locator-taken");
    office.town.office.app.edit_undo().unwrap();
    assert_eq!(locators(&office), LOCATORS);
}

#[test]
fn a_standard_taken_by_mistake_is_taken_out_and_its_entry_stays() {
    let mut office = Office::with(INVENTED);
    let standard = office.standard.clone();
    let left = office
        .town
        .office
        .app
        .standard_remove(&StandardRequest { standard })
        .unwrap();
    assert!(left.is_empty());
    let standard = office.standard.clone();
    let gone = office
        .town
        .office
        .app
        .standard_view(&StandardRequest { standard });
    assert_eq!(refused(gone).code(), "not-found");
    assert!(office.town.office.app.case_verify().unwrap().is_sound);
}

#[test]
fn a_document_without_clauses_and_a_section_case_are_refused() {
    let mut office = Office::with(INVENTED);
    let file = put(
        office.town.dir.path(),
        "手紙.txt",
        "拝啓\nお元気ですか。\n".as_bytes(),
    );
    let ticket = office.town.office.note(&file);
    let take = |ticket: String| StandardTakeRequest {
        ticket,
        name: String::new(),
    };
    let error = refused(office.town.office.app.standard_take(&take(ticket)));
    assert_eq!(error.code(), "standard-empty");
    let dir = tempfile::tempdir().unwrap();
    let mut desk = Desk::alone(dir.path(), None);
    let ticket = desk.note(&put(dir.path(), "基準.txt", INVENTED.as_bytes()));
    assert_eq!(
        refused(desk.app.standard_take(&take(ticket))).code(),
        "wrong-case-kind"
    );
}

#[test]
fn an_edit_answers_with_the_remarks_on_the_items_as_they_are_now() {
    let mut office = Office::with(INVENTED);
    let item = office.item("第3条", 1);
    let vague = ReviewFields {
        question: "席を離れるときは、必要な措置を取っていますか。".to_owned(),
        ..complete(&item.fields)
    };
    let on = |remarks: &[tenken_app::wire::ReviewRemark]| {
        let own = remarks.iter().filter(|remark| remark.item == item.item);
        own.map(|remark| remark.rule.clone()).collect::<Vec<_>>()
    };
    let saved = office.save(&item, vague).unwrap();
    assert_eq!(on(&saved.remarks), ["vague-word"]);
    assert_eq!(saved.remarks, office.view().remarks);
    let saved = office.save(&item, complete(&item.fields)).unwrap();
    assert!(on(&saved.remarks).is_empty());
}

#[test]
fn what_the_case_holds_is_compared_with_a_document() {
    let mut office = Office::with(INVENTED);
    let newer = INVENTED.replace("年に1回", "年に二回");
    let file = put(office.town.dir.path(), "新しい基準.txt", newer.as_bytes());
    let new = office.town.office.note(&file);
    let old = office.standard.clone();
    let found = office
        .town
        .office
        .app
        .standard_compare(&StandardCompareRequest { old, new })
        .unwrap();
    assert_eq!(
        (found.old_file.as_str(), found.new_file.as_str()),
        ("情報管理基準", "新しい基準.txt")
    );
    let changed: Vec<_> = found.changes.iter().filter(|c| c.kind != "unchanged").collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(
        (changed[0].kind.as_str(), changed[0].new[0].locator.as_str()),
        ("reworded", "第2条第1項")
    );
    assert!(changed[0].is_number_changed);
}

#[test]
fn an_item_is_written_after_one_that_a_suggestion_names_and_keeps_who_and_how_strictly() {
    let mut office = Office::with(INVENTED);
    let clause = office.clause("第3条");
    let named = clause.controls[0].item.clone().unwrap();
    let view = office.view();
    let model = view.models.iter().find(|model| model.item == named).unwrap();
    let before = office.item("第3条", 1);
    assert!(!before.lacks.is_empty());
    let item = before.item.clone();
    let app = &mut office.town.office.app;
    let request = |model: &str| StandardItemModelRequest {
        item: item.clone(),
        model: model.to_owned(),
    };
    app.standard_item_model(&request(&named)).unwrap();
    let unknown = refused(app.standard_item_model(&request("kakuu-HUM-99-z")));
    assert_eq!(unknown.code(), "not-found");
    let after = office.item("第3条", 1);
    assert_eq!(after.model.as_deref(), Some(named.as_str()));
    assert_eq!(after.fields.question, model.question);
    assert!(after.lacks.is_empty(), "{:?}", after.lacks);
    assert_eq!(
        (&after.fields.level, &after.fields.roles),
        (&before.fields.level, &before.fields.roles)
    );
    office.decide("第3条", "asked", "").unwrap();
    // Taken back step by step: the decision, then the texts.
    for _ in 0..2 {
        office.town.office.app.edit_undo().unwrap();
    }
    assert_eq!(office.item("第3条", 1), before);
}
