//! The shipped checklists: they read without a problem and hold what they promise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use tenken_checklist::{
    ApprovalKind, ChecklistError, Edition, FormCode, Library, Which, body, controls, load, profile_questions,
    shipped,
};
use tenken_domain::{
    control::{ControlCode, Domain},
    profile::{Profile, ProfileCode},
    vocabulary::{Obligation, ProfileValue, Role, SetCode, SheetKind, Strength},
};

fn yonezawa() -> Edition {
    load("yonezawa", Which::Newest).unwrap()
}

/// A section with P01 P04 P05 P06 P08 P09, as pinned in checklists.md.
fn ordinary_section() -> Profile {
    use ProfileCode::{P01, P04, P05, P06, P08, P09};
    profile(SheetKind::Organisation, &[P01, P04, P05, P06, P08, P09])
}

fn profile(sheet: SheetKind, yes: &[ProfileCode]) -> Profile {
    let value = |code| {
        if yes.contains(&code) {
            ProfileValue::Yes
        } else {
            ProfileValue::No
        }
    };
    Profile(
        ProfileCode::of_sheet(sheet)
            .map(|code| (code, value(code)))
            .collect(),
    )
}

#[test]
fn the_shipped_folder_has_no_problem() {
    if let Err(ChecklistError::Faulty { problems }) = Library::shipped() {
        let lines: Vec<String> = problems.iter().map(|p| format!("{p} {:?}", p.params())).collect();
        panic!("{}", lines.join("\n"));
    }
    let names: Vec<_> = shipped()
        .unwrap()
        .iter()
        .map(|e| format!("{}/{}", e.body, e.edition))
        .collect();
    assert_eq!(
        names,
        [
            "kakuu/2026-04",
            "kakuu/2025-04",
            "kashiwa/2022-12",
            "kobe/2022-04",
            "sendai/2023-04",
            "yamagata/2022-10",
            "yonezawa/2016-11"
        ]
    );
}

#[test]
fn sets_and_obligations_are_all_in_use() {
    let edition = yonezawa();
    for &set in SetCode::ALL {
        assert!(edition.items.iter().any(|item| item.set == set), "{set}");
    }
    for level in [Obligation::Must, Obligation::MustNot, Obligation::Should] {
        assert!(edition.items.iter().any(|item| item.level == level), "{level}");
    }
    assert!(
        edition
            .items
            .iter()
            .filter(|item| !item.applies.is_always())
            .count()
            >= 10
    );
}

#[test]
fn a_profile_answer_cuts_and_names_its_code_and_unknown_keeps() {
    let edition = yonezawa();
    let mut answers = ordinary_section();
    let all = edition
        .items_for(SheetKind::Organisation, SetCode::Full, &answers, &[])
        .len();
    answers.0.insert(ProfileCode::P04, ProfileValue::Unknown);
    assert_eq!(
        edition
            .items_for(SheetKind::Organisation, SetCode::Full, &answers, &[])
            .len(),
        all
    );
    answers.0.insert(ProfileCode::P04, ProfileValue::No);
    let selection = edition.select(SheetKind::Organisation, SetCode::Full, &answers, &[]);
    let by_p04: Vec<_> = selection
        .cut
        .iter()
        .filter(|cut| cut.by.contains(&ProfileCode::P04))
        .collect();
    assert_eq!(selection.asked.len() + by_p04.len(), all);
    assert!(by_p04.iter().any(|cut| cut.item.id == "yonezawa-HUM-04-a"));
    assert!(selection.cut.iter().all(|cut| !cut.by.is_empty()));
}

#[test]
fn the_office_may_add_an_item_beyond_the_set() {
    let edition = yonezawa();
    let (sheet, answers) = (SheetKind::Organisation, ordinary_section());
    let added = ["yonezawa-AST-05-a".to_owned()];
    let without = edition.items_for(sheet, SetCode::Short, &answers, &[]);
    let with = edition.items_for(sheet, SetCode::Short, &answers, &added);
    assert_eq!(with.len(), without.len() + 1);
    assert!(with.is_sorted_by(|a, b| (a.control, &a.id) <= (b.control, &b.id)));
}

#[test]
fn coverage_counts_clauses_once_and_never_the_excluded() {
    let edition = yonezawa();
    let asked = edition.items_for(
        SheetKind::Organisation,
        SetCode::Standard,
        &ordinary_section(),
        &[],
    );
    let coverage = edition.coverage(asked.iter().copied(), Some(SheetKind::Organisation));
    assert!(coverage.checked <= coverage.of_sheet && coverage.of_sheet <= coverage.of_standard);
    let twice = edition.coverage(asked.iter().chain(&asked).copied(), Some(SheetKind::Organisation));
    assert_eq!(twice, coverage);
    let all = edition.coverage(&edition.items, None);
    assert_eq!(all.of_standard, all.checked + edition.uncovered().len());
}

#[test]
fn a_domain_without_provision_is_shown_as_a_gap_and_not_asked() {
    let edition = yonezawa();
    let gaps = edition.gaps();
    let net = gaps.iter().find(|gap| gap.domain == Domain::Net).unwrap();
    assert!(net.is_whole && net.controls.len() == 4);
    assert!(gaps.iter().all(|gap| gap.domain == Domain::Net || !gap.is_whole));
    let open = edition.controls_without_item(None, SetCode::Full);
    assert!(open.iter().all(|code| code.domain() != Domain::Net));
}

#[test]
fn an_edition_comes_back_from_its_json_and_the_same_json_goes_out() {
    for name in ["yonezawa", "kakuu"] {
        let edition = load(name, Which::Newest).unwrap();
        let json = edition.to_json();
        let back = Edition::from_json(&json).unwrap();
        assert_eq!(back, edition);
        assert_eq!(back.to_json(), json);
    }
}

#[test]
fn unknown_fields_are_passed_over_and_a_newer_format_is_refused() {
    let mut json = yonezawa().to_json();
    json["added_later"] = serde_json::json!(1);
    json["body"]["added_later"] = serde_json::json!("x");
    json["items"][0]["added_later"] = serde_json::json!([]);
    assert_eq!(Edition::from_json(&json).unwrap(), yonezawa());
    json["format"] = serde_json::json!(2);
    assert_eq!(
        Edition::from_json(&json).unwrap_err().code(),
        "checklist-newer-format"
    );
    assert_eq!(
        Edition::from_json(&serde_json::json!({})).unwrap_err().code(),
        "checklist-not-an-edition"
    );
}

#[test]
fn show_has_exactly_the_agreed_fields() {
    let json = yonezawa().show_json();
    let keys = |value: &serde_json::Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&json), ["body", "edition", "items", "not_asked"]);
    let agreed =
        "applies clauses control evidence good id level method partial question revision roles set sheet";
    for item in json["items"].as_array().unwrap() {
        assert_eq!(keys(item).join(" "), agreed);
        assert_eq!(keys(&item["applies"]), ["all", "any", "not"]);
    }
    assert_eq!(keys(&json["not_asked"][0]), ["clause", "reason"]);
    assert_eq!(
        (&json["body"], &json["edition"]),
        (&"yonezawa".into(), &"2016-11".into())
    );
}

#[test]
fn the_invented_city_has_two_editions_with_their_texts_and_its_own_body() {
    let (old, own) = (
        load("kakuu", Which::ForYear(2025)).unwrap(),
        load("992011", Which::ForYear(2026)).unwrap(),
    );
    assert_eq!(
        (old.info.id.as_str(), own.info.id.as_str()),
        ("2025-04", "2026-04")
    );
    assert!(own.clauses.iter().all(|clause| clause.text.is_some()));
    assert!(own.body.is_example && !yonezawa().body.is_example);
    assert!(yonezawa().clauses.iter().all(|clause| clause.text.is_none()));
    assert_eq!(own.body.mark_filled().unwrap().label, "機密性2");
    assert_eq!(own.show_json()["body"], "kakuu");
    assert_eq!(
        load("kakuu", Which::ForYear(2024)).unwrap_err().code(),
        "checklist-no-such-edition"
    );
    // A question that stayed keeps its revision; one whose ○ changed was raised.
    let raised: Vec<&str> = (own.items.iter())
        .filter(|item| {
            old.items
                .iter()
                .any(|was| was.id == item.id && was.revision < item.revision)
        })
        .map(|item| item.id.as_str())
        .collect();
    assert!(raised.contains(&"kakuu-PHY-05-a"), "{raised:?}");
    for item in own
        .items
        .iter()
        .filter(|item| !raised.contains(&item.id.as_str()))
    {
        if let Some(was) = old.items.iter().find(|was| was.id == item.id) {
            assert_eq!(
                (&was.question, &was.good),
                (&item.question, &item.good),
                "{}",
                item.id
            );
        }
    }
}

#[test]
fn yonezawa_has_its_own_titles_route_and_rules() {
    let body = body("062022").unwrap();
    assert_eq!(body.title(Role::SectionMgr), "情報セキュリティ管理者");
    assert_eq!(body.title(Role::SectionDeputy), "課長補佐");
    assert_eq!(body.mark_filled().unwrap().label, "機密性3");
    assert!(body.department_step.required && body.department_step.sheets == [SheetKind::Organisation]);
    assert_eq!(
        body.route(SheetKind::Organisation).unwrap().report_to,
        [Role::Committee]
    );
    assert_eq!(
        body.approval(ApprovalKind::Exception).unwrap().approvers,
        [Role::Ciso]
    );
    assert_eq!(body.independence.auditee_auditor.strength, Strength::Override);
    for &code in FormCode::ALL {
        assert!(body.form(code).is_some(), "{code:?}");
    }
}

#[test]
fn the_shared_texts_are_complete() {
    let table = controls().unwrap();
    assert_eq!((table.domains.len(), table.controls.len()), (13, 100));
    let lock: ControlCode = "HUM-07".parse().unwrap();
    assert_eq!(table.control(lock).unwrap().name_ja, "離席・机上の管理");
    assert_eq!(table.domain(Domain::Out).unwrap().name_ja, "委託・外部サービス");
    assert_eq!(profile_questions().unwrap().len(), 22);
}

#[test]
fn wrong_names_are_refused_by_name() {
    assert_eq!(
        load("nowhere", Which::Newest).unwrap_err().code(),
        "checklist-no-such-body"
    );
    let error = load("yonezawa", Which::Id("2099-01")).unwrap_err();
    assert_eq!(error.params()[1], ("edition", "2099-01".to_owned()));
}
