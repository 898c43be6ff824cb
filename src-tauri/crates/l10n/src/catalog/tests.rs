//! What a catalog must do, on messages made here.

use super::*;

fn ja(text: &str) -> Catalog {
    Catalog::parse(Locale::Ja, &[("test.ftl", text)])
}

fn en(text: &str) -> Catalog {
    Catalog::parse(Locale::En, &[("test.ftl", text)])
}

#[test]
fn arguments_are_put_in_without_isolation_marks() {
    let catalog = ja("finding-due = 期限は{ $date }です。\n");
    let text = catalog
        .text("finding-due", &[("date", Value::Str("令和8年7月31日"))])
        .unwrap();
    assert_eq!(text, "期限は令和8年7月31日です。");
}

#[test]
fn numbers_are_written_plainly_at_every_size() {
    let catalog = ja("count = { $n }件\n");
    for (n, expected) in [
        (0, "0件"),
        (-1, "-1件"),
        (1_234_567, "1234567件"),
        (1 << 53, "9007199254740992件"),
        (i64::MAX, "9223372036854775807件"),
        (i64::MIN, "-9223372036854775808件"),
    ] {
        assert_eq!(catalog.text("count", &[("n", Value::Int(n))]).unwrap(), expected);
    }
}

#[test]
fn english_plurals_follow_the_number() {
    let catalog = en("open = { $n ->\n    [one] { $n } item is open\n   *[other] { $n } items are open\n}\n");
    let text = |n| catalog.text("open", &[("n", Value::Int(n))]).unwrap();
    assert_eq!(
        (text(1), text(2)),
        ("1 item is open".to_owned(), "2 items are open".to_owned())
    );
}

#[test]
fn a_code_chooses_its_variant_and_an_unknown_one_the_default() {
    let catalog = ja("file = { $found ->\n    [pdf] PDF\n   *[unknown] 不明なファイル\n}\n");
    let text = |found| catalog.text("file", &[("found", Value::Str(found))]).unwrap();
    assert_eq!(
        (text("pdf"), text("odt")),
        ("PDF".to_owned(), "不明なファイル".to_owned())
    );
}

#[test]
fn an_attribute_is_asked_for_by_a_dot() {
    let catalog = ja("save = 保存\n    .hint = Ctrl+S\n");
    assert_eq!(catalog.text("save.hint", &[]).as_deref(), Some("Ctrl+S"));
    assert_eq!(catalog.text("save.label", &[]), None);
    assert_eq!(catalog.text("keep", &[]), None);
}

#[test]
fn a_variable_that_was_not_given_stays_visible() {
    assert_eq!(
        ja("a = { $file }です\n").text("a", &[]).as_deref(),
        Some("{$file}です")
    );
}

#[test]
fn rare_letters_and_line_breaks_pass_unchanged() {
    let catalog = ja("name = { $name }\n");
    let name = "㈱髙﨑①葛\u{e0100}😀\n二行目{ $x }";
    assert_eq!(
        catalog.text("name", &[("name", Value::Str(name))]).as_deref(),
        Some(name)
    );
}

#[test]
fn files_with_the_line_ends_of_windows_read_alike() {
    assert_eq!(
        ja("a = 一\r\n    二\r\nb = 三\r\n").text("a", &[]).as_deref(),
        Some("一\n二")
    );
}

#[test]
fn variables_are_found_through_choices_attributes_terms_and_references() {
    let catalog = ja(
        "-app = 点検{ $ignored }\na = { $x }{ b }{ -app }\n    .hint = { $y }\n\
                      b = { $n ->\n    [one] { $z }\n   *[other] { \"{\" }\n}\n",
    );
    let found: Vec<_> = catalog.variables("a").into_iter().collect();
    assert_eq!(found, ["n", "x", "y", "z"]);
    assert!(catalog.variables("none").is_empty());
}

#[test]
fn messages_that_refer_to_each_other_in_a_circle_end() {
    let catalog = ja("a = { $x }{ b }\nb = { $y }{ a }\n");
    assert_eq!(catalog.variables("a").into_iter().collect::<Vec<_>>(), ["x", "y"]);
}

#[test]
fn an_id_given_twice_and_a_broken_line_are_told_with_their_file() {
    let files = [("one.ftl", "a = 1\n"), ("two.ftl", "a = 2\nb = { $\nc = 3\n")];
    let catalog = Catalog::parse(Locale::Ja, &files);
    assert_eq!(catalog.problems().len(), 2, "{:?}", catalog.problems());
    assert!(
        catalog
            .problems()
            .contains(&"ja/two.ftl: a is given twice".to_owned())
    );
    assert_eq!(catalog.text("a", &[]).as_deref(), Some("1"));
    assert_eq!(catalog.ids().collect::<Vec<_>>(), ["a", "c"]);
}

#[test]
fn two_languages_are_compared_by_ids_and_variables() {
    let gaps = ja("a = { $n }\nb = 一\nd = 同\n").gaps(&en("a = { $m }\nc = one\nd = same\n"));
    assert_eq!(
        gaps,
        [r#"a: {"n"} in ja, {"m"} in en"#, "b: not in en", "c: not in ja"]
    );
}
