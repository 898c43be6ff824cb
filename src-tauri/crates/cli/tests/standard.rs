//! A standard from the file to an edition by commands alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "these tests write the files of a desk")]

mod common;

use common::{Home, arg, text};

const STANDARD: &str = "第1条　職員は、席を離れるときは、端末の画面をロックしなければならない。\n\
    第2条　この基準は、令和8年4月1日から施行する。\n";

#[test]
fn a_standard_is_taken_reviewed_and_made_into_an_edition() {
    let home = Home::new();
    let made = home.json(&[
        "office",
        "create",
        "--new-code",
        "992020",
        "--new-name",
        "試験市",
        "--office-name",
        "情報政策課",
        "--plain",
        "--as",
        "高橋 直人",
        "--as-role",
        "secretariat",
    ]);
    let case = text(&made["path"]);
    let run = |args: &[&str]| home.json(&[&["--case", case.as_str(), "standard"], args].concat());
    let file = home.file("基準.txt", STANDARD);
    let taken = run(&["take", arg(&file), "--name", "試験市対策基準"]);
    assert_eq!(taken["progress"]["clauses"], 2);
    let name = "試験市対策基準";
    let finish = [
        "--case",
        &case,
        "standard",
        "finish",
        name,
        "--in-force",
        "R8.4.1",
    ];
    assert_eq!(home.refused(&finish), (5, "standard-undecided".to_owned()));
    let asked = [
        "--case",
        &case,
        "standard",
        "clause-decide",
        name,
        "第1条",
        "asked",
    ];
    assert_eq!(home.refused(&asked), (5, "standard-item-incomplete".to_owned()));
    let saved = run(&[
        "item-save",
        name,
        "第1条",
        "1",
        "--partial",
        "一部の職員だけが、ロックしている。",
        "--evidence",
        "見回りの記録",
        "--method",
        "look",
        "--audit-hint",
        "席を離れた端末を見る。",
        "--improvement",
        "自動でロックする時間を決める。",
    ]);
    assert_eq!(
        saved["clauses"][0]["items"][0]["lacks"].as_array().unwrap().len(),
        0,
        "{saved}"
    );
    run(&["clause-decide", name, "第1条", "asked"]);
    run(&[
        "clause-decide",
        name,
        "第2条",
        "not_asked",
        "--reason",
        "施行の日を定める条項",
    ]);
    let line = home.json(&finish);
    assert_eq!(
        (line["state"].as_str(), line["edition"].as_str()),
        (Some("finished"), Some("2026-04"))
    );
    let list = home.json(&["--case", &case, "checklist", "list"]);
    assert_eq!(list[0]["body_code"], "992020");
    let shown = home.run(&["--case", &case, "standard", "show", name]);
    assert!(
        shown.out.contains("第1条") && shown.out.contains("問う"),
        "{}",
        shown.out
    );
    assert_eq!(home.run(&["verify", &case]).code, 0);
}

#[test]
fn an_edition_is_copied_goes_through_excel_and_travels_as_a_pack() {
    let home = Home::new();
    let office = |name: &str| {
        let args = [
            "office",
            "create",
            "kashiwa",
            "--office-name",
            name,
            "--plain",
            "--as",
            "高橋 直人",
            "--as-role",
            "secretariat",
        ];
        text(&home.json(&args)["path"])
    };
    let case = office("情報政策課");
    let on = |case: &str, args: &[&str]| home.json(&[&["--case", case], args].concat());
    let name = "手元の基準";
    let copied = on(&case, &["standard", "copy", "2022-12", "--name", name]);
    assert_eq!(copied["progress"]["open"].as_array().unwrap().len(), 0);
    let out = on(&case, &["standard", "export", name]);
    let file = text(&out["files"][0]["path"]);
    let view = ["--case", &case, "standard", "import-view", name, &file];
    let shown = home.run(&view);
    assert_eq!(shown.code, 0, "{}", shown.out);
    let seen = on(&case, &["standard", "import-view", name, &file]);
    assert_eq!(seen["items"].as_array().unwrap().len(), 0);
    on(&case, &["standard", "import", name, &file]);
    let broken = home.file("壊れた.xlsx", "これはブックではない");
    let import = ["--case", &case, "standard", "import", name, arg(&broken)];
    assert_eq!(home.refused(&import), (5, "workbook-kind-unknown".to_owned()));
    let clause = copied["clauses"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["items"][0]["kept"].is_object());
    let locator = text(&clause.unwrap()["locator"]);
    let saved = on(&case, &["standard", "item-revise", name, &locator, "1", "on"]);
    assert_eq!(saved["clauses"][0]["items"][0]["kept"]["is_raised"], true);
    let line = on(&case, &["standard", "finish", name, "--in-force", "R8.4.1"]);
    let edition = text(&line["edition"]);
    let done = on(&case, &["pack", "write", &edition, "--plain"]);
    let pack = text(&done["file"]["path"]);
    let other = office("隣の課");
    let seen = on(&other, &["pack", "inspect", &pack]);
    assert_eq!(
        (&seen["sha256"], seen["standing"].as_str()),
        (&done["sha256"], Some("new"))
    );
    let installed = home.run(&["--case", &other, "pack", "install", &pack]);
    assert!(
        installed.out.contains(&text(&done["sha256"])),
        "{}",
        installed.out
    );
    let again = ["--case", &other, "pack", "install", &pack];
    assert_eq!(home.refused(&again), (5, "pack-installed-before".to_owned()));
    assert_eq!(home.run(&["verify", &other]).code, 0);
}
