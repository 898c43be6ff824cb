//! Passphrases: files, standard input, never an argument; set, changed, removed, recovered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "tests make their own files")]

mod common;

use common::{Home, arg, text};

fn section(home: &Home, keys: &[&str]) -> String {
    let create = [
        "section", "create", "kakuu", "--year", "2026", "--code", "0001", "--name", "課",
    ];
    let who = ["--as", "佐藤", "--as-role", "section_mgr"];
    text(&home.json(&[&create[..], &who, keys].concat())["path"])
}

#[test]
fn a_passphrase_comes_from_a_file_or_from_standard_input() {
    let home = Home::new();
    let key = home.file("key.txt", "\u{feff}合言葉 one\r\nsecond line is no part of it\n");
    let case = section(&home, &["--new-passphrase-file", arg(&key)]);
    let shown = home.json(&["case", "show", "--case", &case, "--passphrase-file", arg(&key)]);
    assert_eq!(shown["is_encrypted"], true);
    let shown = home.json_with(
        &["case", "show", "--case", &case, "--passphrase-stdin"],
        "合言葉 one\n",
    );
    assert_eq!(shown["operator"]["name"], "佐藤");
}

#[test]
fn without_a_terminal_a_missing_passphrase_is_an_error_and_not_a_question() {
    let home = Home::new();
    let key = home.file("key.txt", "right");
    let (wrong, empty) = (home.file("wrong.txt", "wrong"), home.file("empty.txt", "\n"));
    let case = section(&home, &["--new-passphrase-file", arg(&key)]);
    let show = ["case", "show", "--case", case.as_str()];
    assert_eq!(home.refused(&show), (4, "passphrase-needed".to_owned()));
    let with = |file| [&show[..], &["--passphrase-file", arg(file)]].concat();
    assert_eq!(home.refused(&with(&wrong)), (4, "passphrase-wrong".to_owned()));
    assert_eq!(
        home.refused(&with(&empty)),
        (4, "cli-passphrase-empty".to_owned())
    );
    assert_eq!(
        home.refused(&with(&home.path("gone.txt"))),
        (3, "file-not-read".to_owned())
    );
    let create = [
        "section", "create", "kakuu", "--year", "2026", "--code", "1", "--name", "課",
    ];
    assert_eq!(home.refused(&create), (5, "plain-not-accepted".to_owned()));
}

#[test]
fn a_passphrase_is_never_an_argument() {
    let home = Home::new();
    let done = home.run(&["--passphrase", "x", "about"]);
    assert_eq!(done.code, 2);
    let help = home.run(&["passphrase", "set", "--help"]).out;
    assert!(help.contains("--new-passphrase-file") && !help.contains("--passphrase <"));
}

#[test]
fn a_passphrase_is_set_changed_and_removed_and_never_removed_by_a_set() {
    let home = Home::new();
    let (one, two) = (home.file("one.txt", "one"), home.file("two.txt", "two"));
    let case = section(&home, &["--plain"]);
    let set = ["--case", case.as_str(), "passphrase", "set"];
    assert_eq!(home.refused(&set), (4, "cli-passphrase-nowhere".to_owned()));
    let desk = home.json(&[&set[..], &["--new-passphrase-file", arg(&one)]].concat());
    assert_eq!(desk["is_encrypted"], true);
    let change = [&set[..], &["--passphrase-file", arg(&one)]].concat();
    assert_eq!(home.refused(&change), (4, "cli-passphrase-nowhere".to_owned()));
    home.json(&[&change[..], &["--new-passphrase-file", arg(&two)]].concat());
    let show = ["case", "show", "--case", case.as_str(), "--passphrase-file"];
    assert_eq!(home.refused(&[&show[..], &[arg(&one)]].concat()).0, 4);
    let recovery = home.json(&[
        "recovery",
        "write",
        "--case",
        &case,
        "--passphrase-file",
        arg(&two),
    ]);
    let groups: Vec<String> = recovery["groups"].as_array().unwrap().iter().map(text).collect();
    let code = home.file("code.txt", &groups.join("\n"));
    let shown = home.json(&[
        "case",
        "show",
        "--case",
        &case,
        "--recovery-code-file",
        arg(&code),
    ]);
    assert_eq!(shown["is_encrypted"], true);
    let desk = home.json(&[
        "passphrase",
        "remove",
        "--case",
        &case,
        "--passphrase-file",
        arg(&two),
    ]);
    assert_eq!(desk["is_encrypted"], false);
    assert_eq!(home.json(&["verify", &case])["is_sound"], true);
}
