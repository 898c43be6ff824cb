//! What the command line answers: exit codes, JSON, languages, help, checklists.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod common;

use common::{Home, arg, text};
use serde_json::Value;

fn plain_section(home: &Home) -> String {
    let made = home.json(&[
        "section",
        "create",
        "kakuu",
        "--year",
        "2026",
        "--set",
        "short",
        "--code",
        "0420",
        "--name",
        "税務課",
        "--plain",
        "--as",
        "佐藤",
        "--as-role",
        "section_mgr",
    ]);
    text(&made["path"])
}

#[test]
fn wrong_arguments_end_with_2_and_help_with_0() {
    let home = Home::new();
    assert_eq!(home.run(&["no-such-noun"]).code, 2);
    assert_eq!(home.run(&["answer", "set"]).code, 2);
    assert_eq!(home.refused(&["no-such-noun"]), (2, "cli-usage".to_owned()));
    let done = home.run(&["--help"]);
    assert_eq!(done.code, 0);
    for number in ["0", "1", "2", "3", "4", "5", "6", "10"] {
        let found = done
            .out
            .lines()
            .any(|line| line.trim_start().starts_with(&format!("{number} ")));
        assert!(found, "{number} is not explained in {}", done.out);
    }
    assert_eq!(home.run(&["--version"]).code, 0);
}

#[test]
fn every_help_is_there_in_both_languages() {
    let home = Home::new();
    for (language, word) in [("ja", "使い方"), ("en", "Usage")] {
        for args in [
            &["--help"][..],
            &["sheet", "confirm", "--help"],
            &["round", "save", "--help"],
        ] {
            let done = home.run(&[&["--lang", language], args].concat());
            assert!(
                done.out.contains(word) && !done.out.contains("[cli-"),
                "{}",
                done.out
            );
        }
    }
}

#[test]
fn refusals_end_with_the_documented_codes() {
    let home = Home::new();
    let case = plain_section(&home);
    let on = |args: &[&str]| home.refused(&[&["--case", case.as_str()], args].concat());
    assert_eq!(home.refused(&["desk", "show"]).0, 2);
    assert_eq!(home.refused(&["case", "show"]), (2, "no-case-open".to_owned()));
    let gone = home.path("gone.tenken");
    assert_eq!(home.refused(&["--case", arg(&gone), "case", "show"]).0, 3);
    let text_file = home.file("a.tenken", "not a case at all, only some text");
    assert_eq!(home.refused(&["verify", arg(&text_file)]).0, 3);
    assert_eq!(on(&["office", "show"]), (5, "wrong-case-kind".to_owned()));
    assert_eq!(
        on(&["answer", "set", "organisation", "1", "maybe"]),
        (5, "unknown-code".to_owned())
    );
    assert_eq!(on(&["sheet", "show", "nothing"]), (5, "not-found".to_owned()));
    assert_eq!(on(&["--as", "誰か", "case", "show"]), (5, "not-found".to_owned()));
    assert_eq!(
        home.refused(&["checklist", "show", "nowhere"]),
        (5, "checklist-no-such-body".to_owned())
    );
    let read_only = ["--read-only", "answer", "set", "organisation", "1", "yes"];
    assert_eq!(on(&read_only), (6, "case-read-only".to_owned()));
}

#[test]
fn an_error_names_its_code_and_what_to_do_here() {
    let home = Home::new();
    let done = home.run(&["case", "show"]);
    assert!(
        done.err.contains("[no-case-open]") && done.err.contains("--case"),
        "{}",
        done.err
    );
    let done = home.run(&["--lang", "en", "case", "show"]);
    assert!(done.err.is_ascii(), "{}", done.err);
}

#[test]
fn every_view_has_words_in_both_languages_and_json() {
    let home = Home::new();
    let case = plain_section(&home);
    let views: [&[&str]; 14] = [
        &["case", "show"],
        &["person", "list"],
        &["request", "show", "organisation"],
        &["profile", "show", "organisation"],
        &["sheet", "show", "organisation"],
        &["review", "show", "organisation"],
        &["remarks", "draft", "organisation"],
        &["output", "write", "organisation"],
        &["output", "show", "organisation"],
        &["journal", "list"],
        &["recent", "list"],
        &["checklist", "list"],
        &["checklist", "show", "yonezawa"],
        &["about"],
    ];
    for view in views {
        let args = [&["--case", case.as_str()], view].concat();
        home.json(&args);
        for language in ["ja", "en"] {
            let done = home.run(&[&["--lang", language], &args[..]].concat());
            assert_eq!(done.code, 0, "{view:?}: {}", done.err);
            let lacks = ["[cli-", "[ui-", "[error-", "{ $", "{$"]
                .iter()
                .any(|sign| done.out.contains(sign));
            assert!(
                !lacks && !done.out.trim().is_empty(),
                "{view:?} in {language}: {}",
                done.out
            );
        }
    }
}

#[test]
fn verify_ends_with_1_where_a_row_was_changed_past_the_app() {
    let home = Home::new();
    let case = plain_section(&home);
    home.json(&["--case", &case, "answer", "set", "organisation", "1", "no"]);
    assert_eq!(home.run(&["verify", &case]).code, 0);
    let conn = tenken_store::Connection::open(&case).unwrap();
    conn.execute("UPDATE answer SET value = 'yes'", []).unwrap();
    drop(conn);
    let done = home.run(&["--json", "verify", &case]);
    let view: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((done.code, &view["is_sound"]), (1, &Value::Bool(false)));
    assert_eq!(view["lines"][0]["table"], "answer");
}

#[test]
fn a_checklist_is_shown_in_its_exact_form() {
    let home = Home::new();
    let shown = home.json(&["checklist", "show", "yonezawa"]);
    let expected = tenken_app::checklist::load("yonezawa", tenken_app::checklist::Which::Newest).unwrap();
    assert_eq!(shown, expected.show_json());
    let keys: Vec<&String> = shown.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["body", "edition", "items", "not_asked"]);
    let edition = text(&shown["edition"]);
    assert_eq!(
        home.json(&["checklist", "show", "yonezawa", "--edition", &edition]),
        shown
    );
    let none = home.refused(&["checklist", "show", "yonezawa", "--edition", "1900-01"]);
    assert_eq!(none, (5, "checklist-no-such-edition".to_owned()));
}

#[test]
fn a_checklist_folder_is_checked_and_every_problem_has_its_place() {
    let home = Home::new();
    let faulty = home.file("mine/body.toml", "id = \"mine\"\nnonsense = 1\n");
    let folder = faulty.parent().unwrap();
    let done = home.run(&["checklist", "check", arg(folder)]);
    assert_eq!(done.code, 1);
    assert!(
        done.err.lines().count() > 3 && done.err.contains("body.toml"),
        "{}",
        done.err
    );
    let done = home.run(&["--json", "checklist", "check", arg(folder)]);
    let told: Value = serde_json::from_str(&done.err).unwrap();
    assert_eq!((done.code, &told["code"]), (1, &"checklist-faulty".into()));
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../checklists");
    let done = home.run(&["checklist", "check", good]);
    assert_eq!(done.code, 0, "{}", done.err);
}

#[test]
fn the_recent_list_is_shown_forgotten_and_switched_off() {
    let home = Home::new();
    let case = plain_section(&home);
    let listed = home.json(&["recent", "list"]);
    assert_eq!(text(&listed["recents"][0]["path"]), case);
    assert_eq!(
        home.json(&["recent", "forget", &case])["recents"],
        serde_json::json!([])
    );
    assert_eq!(home.refused(&["recent", "forget", &case]).0, 5);
    assert_eq!(home.json(&["recent", "keep", "off"])["is_recent_kept"], false);
}

#[test]
fn the_person_of_last_time_is_remembered_and_naming_them_again_is_no_new_act() {
    let home = Home::new();
    let case = plain_section(&home);
    let entries = || {
        home.json(&["--case", &case, "journal", "list"])
            .as_array()
            .unwrap()
            .len()
    };
    let before = entries();
    home.json(&["--case", &case, "--as", "佐藤", "case", "show"]);
    assert_eq!(entries(), before);
    home.json(&[
        "--case",
        &case,
        "--as",
        "鈴木",
        "--as-role",
        "system_mgr",
        "case",
        "show",
    ]);
    let after = entries();
    assert!(after > before);
    assert_eq!(
        home.json(&["--case", &case, "case", "show"])["operator"]["name"],
        "鈴木"
    );
    assert_eq!(entries(), after);
}

#[test]
fn a_text_is_erased_and_verify_still_holds() {
    let home = Home::new();
    let case = plain_section(&home);
    let field = "answer/organisation/1/reason";
    home.json(&[
        "--case",
        &case,
        "field",
        "save",
        field,
        "番号 123456789012 を含む",
    ]);
    let erased = home.json_with(
        &[
            "--case",
            &case,
            "text",
            "erase",
            "--needle-file",
            "-",
            "--reason",
            "個人番号の誤記",
        ],
        "123456789012\n",
    );
    assert!(!erased["places"].as_array().unwrap().is_empty());
    let sheet = home.run(&["--case", &case, "--json", "sheet", "show", "organisation"]);
    assert!(!sheet.out.contains("123456789012"));
    assert_eq!(home.run(&["verify", &case]).code, 0);
}
