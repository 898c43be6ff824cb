//! The library by commands alone, without a case.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "these tests look at the files of a desk"
)]

mod common;

use common::{Home, arg, text};

#[test]
fn editions_are_listed_searched_and_compared_without_a_case() {
    let home = Home::new();
    let bodies = home.json(&["library", "list"]);
    assert_eq!(bodies.as_array().unwrap().len(), 6);
    assert_eq!(bodies[1]["editions"][0]["coverage"]["items"], 608);
    let sought = [
        "kobe",
        "--domain",
        "IDP",
        "--level",
        "must",
        "--text",
        "ぱすわーど",
    ];
    let shown = home.json(&[&["library", "show"], &sought[..]].concat());
    let found = home.json(&[&["library", "find"], &sought[..]].concat());
    let items = shown["items"].as_array().unwrap();
    assert!(!items.is_empty() && items.iter().all(|item| item["domain"] == "IDP"));
    let names: Vec<_> = items.iter().map(|item| item["item"].clone()).collect();
    assert_eq!(found["items"].as_array().unwrap(), &names);
    let controls = home.json(&["library", "controls", "RPA"]);
    assert_eq!(controls[0]["control"], "OPS-16");
    let control = home.json(&["library", "control", "OPS-16"]);
    let sides = control["sides"].as_array().unwrap();
    assert!(
        sides
            .iter()
            .any(|side| side["body"] == "kobe" && side["is_gap"] == true)
    );
    let told = home.run(&["library", "control", "ops-16"]).out;
    assert!(told.contains("この団体の基準に規定なし"), "{told}");
    let told = home.run(&["library", "show", "kashiwa"]).out;
    assert!(
        told.contains("条項を点検") && told.contains("設問にしない"),
        "{told}"
    );
    let told = home.run(&["library", "list"]).out;
    assert!(told.contains("神戸市") && told.contains("608"), "{told}");
}

#[test]
fn the_booklet_is_written_into_a_folder_and_what_is_unknown_is_refused() {
    let home = Home::new();
    let folder = home.path("out");
    let written = home.json(&["library", "booklet", "kashiwa", "--folder", arg(&folder)]);
    let names: Vec<String> = written["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| text(&file["name"]))
        .collect();
    assert_eq!(
        names,
        ["柏市_2022-12_点検項目集.pdf", "柏市_2022-12_点検項目集.xlsx"]
    );
    assert!(names.iter().all(|name| folder.join(name).is_file()));
    let one = [
        "library",
        "booklet",
        "kashiwa",
        "--formats",
        "pdf",
        "--folder",
        arg(&folder),
    ];
    assert_eq!(home.json(&one)["files"].as_array().unwrap().len(), 1);
    for (args, code) in [
        (["library", "show", "atlantis"], "checklist-no-such-body"),
        (["library", "control", "HUM-99"], "not-a-control-code"),
    ] {
        assert_eq!(home.refused(&args), (5, code.to_owned()));
    }
    let taken = home.file("taken", "").join("out");
    let nowhere = ["library", "booklet", "kashiwa", "--folder", arg(&taken)];
    assert_eq!(home.refused(&nowhere), (3, "file-not-written".to_owned()));
    let role = ["library", "find", "kobe", "--role", "mayor"];
    assert_eq!(home.refused(&role), (5, "unknown-code".to_owned()));
}
