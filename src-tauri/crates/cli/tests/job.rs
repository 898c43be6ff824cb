//! A whole small job on the command line: from the office's case to the return, and verify at both desks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod common;

use std::path::Path;

use common::{Done, Home, arg, text};
use serde_json::Value;

/// One desk: its case and how it is opened. Commands are written as they are typed.
struct Desk<'a> {
    home: &'a Home,
    open: Vec<String>,
}

impl Desk<'_> {
    fn args(&self, line: &str) -> Vec<String> {
        [self.open.clone(), shlex::split(line).unwrap()].concat()
    }

    fn json(&self, line: &str) -> Value {
        let args = self.args(line);
        self.home
            .json(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn refused(&self, line: &str) -> (i32, String) {
        let args = self.args(line);
        self.home
            .refused(&args.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn run_with(&self, line: &str, input: &str) -> Done {
        let args = self.args(line);
        self.home
            .run_with(&args.iter().map(String::as_str).collect::<Vec<_>>(), input)
    }

    fn batch(&self, lines: &[String]) {
        let done = self.run_with("batch -", &lines.join("\n"));
        assert_eq!(done.code, 0, "{}", done.err);
    }
}

/// Makes a case by a command and gives the desk that works in it.
fn desk<'a>(home: &'a Home, line: &str, open: &str) -> Desk<'a> {
    let nowhere = Desk {
        home,
        open: Vec::new(),
    };
    let path = text(&nowhere.json(line)["path"]);
    let mut desk = nowhere;
    desk.open = desk.args(&format!("--case '{path}' {open}"));
    desk
}

fn plain_section(home: &Home) -> Desk<'_> {
    let line = "section create kakuu --year 2026 --set short --code 0420 --name 税務課 --plain --as 佐藤 --as-role section_mgr";
    desk(home, line, "")
}

/// The file of a kind among those that were written.
fn written(value: &Value, kind: &str) -> String {
    let files = value["files"].as_array().unwrap();
    let path = text(&files.iter().find(|file| file["kind"] == kind).unwrap()["path"]);
    assert!(Path::new(&path).is_file(), "{kind}");
    path
}

/// The office with a round and one section.
fn office<'a>(home: &'a Home, key: &str) -> Desk<'a> {
    let line = format!(
        "office create kakuu --office-name 情報政策課 --new-passphrase-file {key} --as '事務 一郎' --as-role secretariat"
    );
    let office = desk(home, &line, &format!("--passphrase-file {key}"));
    let round = office
        .json("round save --year 2026 --set short --due 令和8年7月31日 --from 2026-06-01 --to 2026-06-30");
    assert_eq!(round["round"]["due_on"], "2026-07-31");
    let units = office.json(
        "section save --code 0123 --name 福祉課 --department 健康福祉部 --head-title 福祉課長 --head-name '山田 花子'",
    );
    assert_eq!(units["sections"][0]["code"], "0123");
    let early = office.run_with("--json request write 0123 --plain", "");
    assert!(early.err.contains("round-not-approved"), "{}", early.err);
    office.json("round approve --approver-role ciso --approver '副市長 田中 実' --decided R8.5.20");
    office
}

/// Answers what blocks, so that the sheet can be confirmed: profile はい, questions ○ with evidence, remarks as drafted.
fn fill(section: &Desk<'_>) {
    loop {
        let profile = section.json("profile show organisation");
        let left: Vec<String> = profile["questions"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|line| line["is_asked"] == true && line["value"].is_null())
            .map(|line| format!("profile set organisation {} yes", text(&line["code"])))
            .collect();
        if left.is_empty() {
            break;
        }
        section.batch(&left);
    }
    let mut lines = vec!["# every question".to_owned(), String::new()];
    for card in section.json("sheet show organisation")["cards"]
        .as_array()
        .unwrap()
    {
        let item = text(&card["item"]);
        lines.push(format!("answer set organisation {item} yes"));
        if card["is_evidence_required"] == true {
            let evidence = text(&section.json(&format!("evidence add organisation {item}"))["made"]);
            lines.push(format!("field save evidence/{evidence}/name '研修 記録'"));
            lines.push(format!("field save evidence/{evidence}/place 共有フォルダー"));
        }
    }
    lines.push("field save sheet/organisation/performer '課長 山田'".to_owned());
    section.batch(&lines);
    let draft = section.run_with("remarks draft organisation", "").out;
    let saved = section.run_with("field save sheet/organisation/remarks -", &draft);
    assert_eq!(saved.code, 0, "{}", saved.err);
}

/// Confirms and writes the section's sheet; gives the submission and the number of the sealed version.
fn submit(section: &Desk<'_>, out: &Path) -> (String, String) {
    let confirm = "sheet confirm organisation --name '福祉課長　山田 花子' --date R8.7.1";
    assert_eq!(section.refused(confirm), (1, "gaps-block".to_owned()));
    fill(section);
    let number = text(&section.json(confirm)["confirmed"]["check_number"]);
    assert_eq!(number.len(), 19);
    let sealed = section.refused("answer set organisation 1 no");
    assert_eq!(sealed, (5, "sheet-sealed".to_owned()));
    let line = format!(
        "output write organisation --folder {} --permitted-by 福祉課長",
        arg(out)
    );
    let output = section.json(&line);
    written(&output, "report_pdf");
    written(&output, "report_xlsx");
    (written(&output, "submission"), number)
}

/// Takes the submission in and returns it; gives the return file.
fn take_and_return(office: &Desk<'_>, submission: &str, number: &str, out: &Path) -> String {
    let dry = office.json(&format!("intake inspect '{submission}'"));
    assert_eq!(
        (text(&dry["standing"]), text(&dry["check_number"])),
        ("first".to_owned(), number.to_owned())
    );
    let taken = office.json(&format!("parcel take '{submission}'"));
    assert_eq!(taken["kind"], "submission");
    let again = office.refused(&format!("parcel take '{submission}'"));
    assert_eq!(again, (5, "parcel-taken-before".to_owned()));
    let reception = text(&taken["reception"]);
    let returned = office.json(&format!(
        "return write {reception} --reason 根拠を確かめてください。 --due R8.8.10 --mark 1=資料の所在を詳しく --folder {}",
        arg(out)
    ));
    written(&returned, "return")
}

#[test]
fn a_year_goes_from_the_office_to_a_section_and_back_and_is_returned() {
    let home = Home::new();
    let (key, other) = (
        home.file("key.txt", "ひらけごま 2026\n"),
        home.file("other.txt", "課の言葉\r\n"),
    );
    let (key, other, out) = (arg(&key), arg(&other), home.path("out"));
    let office = office(&home, key);
    let line = format!(
        "request write 0123 --folder {} --parcel-passphrase-file {key}",
        arg(&out)
    );
    let request = written(&office.json(&line), "request");

    let line = format!(
        "parcel take '{request}' --parcel-passphrase-file {key} --new-passphrase-file {other} --as '山田 花子'"
    );
    let section = desk(
        &home,
        &line,
        &format!("--passphrase-file {other} --as '山田 花子'"),
    );
    let asked = section.json("request show organisation");
    assert_eq!(asked["due_on"], "2026-07-31");

    let (submission, number) = submit(&section, &home.path("section-out"));
    let returned = take_and_return(&office, &submission, &number, &out);
    let back = section.json(&format!("parcel take '{returned}'"));
    assert_eq!(
        (&back["kind"], &back["desk"]["sheets"][0]["version"]),
        (&"return".into(), &2.into())
    );
    let asked = section.json("request show organisation");
    assert_eq!(asked["returned"]["due_on"], "2026-08-10");
    assert_eq!(asked["returned"]["marks"][0]["number"], 1);

    for desk in [&section, &office] {
        let verified = desk.json(&format!("verify '{}'", desk.open[1]));
        assert_eq!(verified["is_sound"], true);
        assert!(desk.json("journal list").as_array().unwrap().len() > 3);
    }
}

#[test]
fn a_batch_is_one_opening_and_what_it_edits_can_be_undone_in_it() {
    let home = Home::new();
    let section = plain_section(&home);
    let answer = || section.json("sheet show organisation")["cards"][0]["answer"].clone();
    section.batch(&[
        "answer set organisation 1 no".to_owned(),
        String::new(),
        "edit undo".to_owned(),
    ]);
    assert_eq!(answer(), Value::Null);
    section.batch(&["answer set organisation 1 yes".to_owned()]);
    assert_eq!(answer(), "yes");
    // In another opening nothing is left to undo.
    assert_eq!(section.json("edit undo")["undone"], Value::Null);
    let lines =
        "answer set organisation 1 na\nanswer set organisation 1 maybe\nanswer set organisation 1 no\n";
    let done = section.run_with("--json batch -", lines);
    let told: Value = serde_json::from_str(&done.err).unwrap();
    assert_eq!(
        (done.code, text(&told["code"]), text(&told["params"]["line"])),
        (5, "unknown-code".to_owned(), "2".to_owned())
    );
    assert_eq!(answer(), "na");
    let done = section.run_with("batch -", "verify x\n");
    assert_eq!(done.code, 2, "what opens another file has no place in a batch");
}

#[test]
fn measures_evidence_and_fields_are_reached_by_their_numbers() {
    let home = Home::new();
    let section = plain_section(&home);
    section.json("answer set organisation 2 no");
    let number = text(&section.json("measure link organisation 2")["measures"][0]["number"]);
    section.json(&format!("field save measure/{number}/due_on 令和8年9月30日"));
    section.json("field save answer/organisation/2/reason 様式が未整備のため");
    let note = home.file("記録.txt", "x");
    let evidence = text(&section.json(&format!("evidence attach organisation 2 {}", arg(&note)))["made"]);
    let line = format!("evidence export {evidence} --folder {}", arg(&home.path("saved")));
    let exported = text(&section.json(&line)["path"]);
    assert_eq!(std::fs::read_to_string(exported).unwrap(), "x");
    section.json("answer flag organisation 2 on");
    let sheet = section.json("sheet show organisation");
    assert_eq!(sheet["measures"][0]["due_on"], "2026-09-30");
    assert_eq!(text(&sheet["cards"][1]["reason"]), "様式が未整備のため");
    assert_eq!(sheet["cards"][1]["is_flagged"], true);
    section.json(&format!("measure unlink organisation 2 {number}"));
    assert_eq!(
        section.json("sheet show organisation")["measures"],
        serde_json::json!([])
    );
    // Typing that was not finished is written when the case is closed.
    section.json("field draft answer/organisation/2/reason 途中");
    assert!(
        section
            .run_with("sheet show organisation", "")
            .out
            .contains("途中")
    );
}

#[test]
fn the_example_is_written_once_and_one_of_its_cases_opens() {
    let home = Home::new();
    let folder = home.path("demo");
    let done = home.run(&["demo", arg(&folder)]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        !done.out.contains("{ $") && done.out.lines().count() > 10,
        "{}",
        done.out
    );
    assert_eq!(
        home.refused(&["demo", arg(&folder)]),
        (3, "file-already-there".to_owned())
    );
    let opened = home.json(&["example", "open", "office"]);
    assert!(Path::new(&text(&opened["path"])).is_file());
    assert_eq!(opened["is_example"], true);
}
