//! The reader of items: each broken rule is named with file, line and item.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod village;

use village::{ITEMS, check, problems, village};

fn item(from: &str, to: &str, expect: &[&str]) {
    check("mura/2026/items/HUM.toml", from, to, expect);
}

#[test]
fn codes_that_nobody_knows_are_named_with_those_allowed() {
    let obligations = "must must_not should may";
    item(
        r#""must""#,
        r#""shall""#,
        &[&format!("HUM.toml:7 unknown-code level | shall | {obligations}")],
    );
    item(
        r#""short""#,
        r#""mini""#,
        &["HUM.toml:10 unknown-code set | mini | short standard full"],
    );
    item(
        r#""HUM-07""#,
        r#""HUM-77""#,
        &["HUM.toml:5 unknown-code control | HUM-77 |"],
    );
    item(
        r#""organisation""#,
        r#""section""#,
        &["HUM.toml:9 unknown-code sheet | section | organisation system central"],
    );
    item(
        r#"["look"]"#,
        r#"["smell"]"#,
        &["HUM.toml:17 unknown-code method | smell | document question look setting reperform"],
    );
}

#[test]
fn missing_empty_and_unknown_fields_are_named() {
    item(
        "good =",
        "god =",
        &[
            "HUM.toml:2 missing-field good",
            concat!(
                "HUM.toml:13 unknown-field god | id revision control clauses level roles sheet set applies evidence ",
                "evidence_required method question good partial audit_hint improvement note"
            ),
        ],
    );
    item(r#"["section_mgr"]"#, "[]", &["HUM.toml:8 empty-list roles"]);
    item(
        r#""昼休みに見る。""#,
        r#"" ""#,
        &["HUM.toml:18 empty-text audit_hint"],
    );
    item(
        "revision = 1",
        "revision = 0",
        &["HUM.toml:4 too-small revision | 1"],
    );
    item(
        "revision = 1",
        r#"revision = "1""#,
        &["HUM.toml:4 wrong-type revision | integer | string"],
    );
    item(
        r#"["look"]"#,
        r#"["look", "look"]"#,
        &["HUM.toml:17 duplicate-entry method | look"],
    );
}

#[test]
fn ids_belong_to_body_control_and_file() {
    item(
        "mura-HUM-07-a",
        "kobe-HUM-07-a",
        &["HUM.toml:3 id-mismatch kobe-HUM-07-a | mura-HUM-07-a"],
    );
    item(
        "mura-HUM-07-a",
        "mura-HUM-08-a",
        &["HUM.toml:3 id-mismatch mura-HUM-08-a | mura-HUM-07-a"],
    );
    item(
        "mura-HUM-07-a",
        "mura-HUM-07-1",
        &["HUM.toml:3 id-mismatch mura-HUM-07-1 | mura-HUM-07-a"],
    );
    let mut files = village();
    let moved = files.remove("mura/2026/items/HUM.toml").unwrap();
    files.insert("mura/2026/items/AST.toml".to_owned(), moved);
    assert_eq!(problems(files), ["AST.toml:5 wrong-domain-file items/HUM.toml"]);
}

#[test]
fn an_id_stands_once() {
    let mut files = village();
    files.insert(
        "mura/2026/items/HUM.toml".to_owned(),
        [ITEMS, ITEMS].concat().into_bytes(),
    );
    assert_eq!(
        problems(files),
        ["HUM.toml:21 duplicate-id mura-HUM-07-a | mura/2026/items/HUM.toml 2"]
    );
}

#[test]
fn clauses_are_those_of_the_index() {
    item("5.1(1)⑦", "5.1(1)⑨", &["HUM.toml:2 unknown-clause 5.1(1)⑨"]);
    item(
        "5.1(1)⑦",
        "1(1)",
        &[
            "HUM.toml:2 asked-and-not-asked 1(1)",
            "HUM.toml:2 level-above-clause must | 1(1)",
        ],
    );
    item(
        "5.1(1)⑦",
        "5.1(1)⑧",
        &["HUM.toml:2 level-above-clause must | 5.1(1)⑧"],
    );
    check(
        "mura/2026/not_asked.toml",
        "1(1)",
        "1(9)",
        &["not_asked.toml:1 unknown-clause 1(9)"],
    );
}

#[test]
fn sets_are_nested_by_level() {
    item(
        r#""must""#,
        r#""should""#,
        &["HUM.toml:10 set-not-nested short | should"],
    );
    item(
        r#""must""#,
        r#""may""#,
        &["HUM.toml:10 set-not-nested short | may"],
    );
}

#[test]
fn conditions_are_of_the_items_own_sheet() {
    item(
        "P04",
        "S04",
        &["HUM.toml:11 foreign-profile-code S04 | organisation"],
    );
    item(
        "all =",
        "only =",
        &["HUM.toml:11 unknown-field only | all any not"],
    );
}

#[test]
fn evidence_is_at_most_three_examples_and_there_when_required() {
    let many = r#"["一", "二", "三", "四"]"#;
    item(r#"["確認の記録"]"#, many, &["HUM.toml:15 too-many-evidence 4"]);
    item(
        r#"["確認の記録"]"#,
        "[]",
        &["HUM.toml:16 evidence-without-example"],
    );
}

#[test]
fn wording_is_a_question_with_a_test_in_one_sentence() {
    item(
        "ロックしていますか。",
        "ロックしている。",
        &["HUM.toml:12 not-a-question"],
    );
    item(
        "画面をロックして",
        "適切に管理して",
        &["HUM.toml:12 no-test question"],
    );
    item(
        "全員がロックしている。",
        "適切である。",
        &["HUM.toml:13 no-test good"],
    );
    item(
        "ロックしない職員がいる。",
        "半分。残りは来年。",
        &["HUM.toml:14 not-one-sentence partial"],
    );
    item(
        "全員がロックしている。",
        "全員",
        &["HUM.toml:13 not-one-sentence good"],
    );
}
