//! The reader of bodies, editions and indexes; one run shows every fault of a folder.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod village;

use tenken_checklist::{ChecklistError, Library, Which, from_folder};
use village::{EDITION, check, problems, village};

fn body(from: &str, to: &str, expect: &[&str]) {
    check("mura/body.toml", from, to, expect);
}

fn edition(from: &str, to: &str, expect: &[&str]) {
    check("mura/2026/edition.toml", from, to, expect);
}

fn index(from: &str, to: &str, expect: &[&str]) {
    check("mura/2026/clauses.tsv", from, to, expect);
}

#[test]
fn the_village_without_a_fault_reads_and_borrows_the_shared_texts() {
    let library = from_folder(village()).unwrap();
    assert_eq!(library.editions().len(), 1);
    assert_eq!(library.controls().controls.len(), 100);
    assert_eq!(library.load("mura", Which::Newest).unwrap().items.len(), 1);
}

#[test]
fn the_folder_of_a_single_body_reads_alike() {
    let inside = village()
        .into_iter()
        .map(|(path, bytes)| (path.replacen("mura/", "", 1), bytes))
        .collect();
    assert_eq!(from_folder(inside).unwrap().editions()[0].body, "mura");
}

#[test]
fn the_index_has_four_columns_known_levels_and_hashes() {
    index(
        "\theading",
        "",
        &["clauses.tsv:1 missing-field locator level heading sha256"],
    );
    index(
        "none",
        "nothing",
        &[
            "clauses.tsv:2 unknown-code level | nothing | must must_not should may none",
            "not_asked.toml:1 unknown-clause 1(1)",
        ],
    );
    index(
        "5.1(1)⑧",
        "5.1(1)⑦",
        &["clauses.tsv:4 duplicate-entry locator | 5.1(1)⑦"],
    );
    index("⑧\tshould", "⑧", &["clauses.tsv:4 bad-row 3"]);
    let hash = "0".repeat(64);
    index(&hash, "abc", &["clauses.tsv:2 bad-hash abc"]);
}

#[test]
fn a_body_has_a_true_code_a_route_for_each_sheet_and_its_labels() {
    body("999997", "999999", &["body.toml:- bad-body-code 999999 | 7"]);
    body(
        r#"filled = "c2""#,
        r#"filled = "c3""#,
        &["body.toml:20 unknown-label filled | c3"],
    );
    body(
        r#"sheet = "central""#,
        r#"sheet = "system""#,
        &[
            "body.toml:- missing-member route | central",
            "body.toml:52 duplicate-entry route | system",
        ],
    );
    body(
        r#"id = "mura""#,
        r#"id = "machi""#,
        &["body.toml:- folder-name machi | mura"],
    );
    body("audit = \"f\"\n", "", &["body.toml:32 missing-field audit"]);
    body(
        r#"{ title = "副村長" }"#,
        r#"{ title = "副村長", clause = "2(1)" }"#,
        &["body.toml:- unknown-clause 2(1)"],
    );
}

#[test]
fn an_edition_has_a_date_and_no_year_before_it() {
    edition(
        "2026-04-01",
        "2026-02-30",
        &["edition.toml:7 bad-date in_force | 2026-02-30"],
    );
    edition("2026-04-01", "2027-03-31", &[]);
    edition(
        "2026-04-01",
        "2027-04-01",
        &["edition.toml:10 year-before-force 2027"],
    );
    edition("NET-01", "HUM-07", &["HUM.toml:2 gap-with-item HUM-07"]);
}

#[test]
fn borrowed_items_must_exist_and_stand_alone() {
    edition(
        "gap =",
        "items_from = \"yonezawa/1999\"\ngap =",
        &[
            "edition.toml:- items-from-with-own mura/2026/clauses.tsv",
            "edition.toml:- unknown-items-from yonezawa/1999",
        ],
    );
    let mut files = village();
    files.retain(|path, _| path.ends_with("body.toml") || path.ends_with("edition.toml"));
    let text = EDITION.replace("gap =", "items_from = \"yonezawa/2016-11\"\ngap =");
    files.insert("mura/2026/edition.toml".to_owned(), text.into_bytes());
    let borrowed = from_folder(files).unwrap().load("mura", Which::Newest).unwrap();
    assert!(borrowed.items.len() >= 30);
}

#[test]
fn broken_files_are_named_and_the_rest_is_still_read() {
    let mut files = village();
    files.insert("mura/2026/items/HUM.toml".to_owned(), vec![0xff, 0xfe]);
    files.insert(
        "mura/2026/items/IDP.toml".to_owned(),
        b"[[item]]\nid = \n".to_vec(),
    );
    files.remove("mura/2026/not_asked.toml");
    let found = problems(files);
    assert!(
        found.iter().any(|line| line == "HUM.toml:- not-utf8"),
        "{found:?}"
    );
    assert!(
        found.iter().any(|line| line.starts_with("IDP.toml:2 syntax")),
        "{found:?}"
    );
    let missing = "not_asked.toml:- missing-file mura/2026/not_asked.toml";
    assert!(found.iter().any(|line| line == missing), "{found:?}");
}

#[test]
fn a_tree_without_the_shared_texts_is_refused_unless_they_are_lent() {
    let Err(ChecklistError::Faulty { problems }) = Library::read(&village(), None) else {
        panic!()
    };
    let codes: Vec<_> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(codes, ["controls.toml", "profile.toml"]);
}
