//! Every error code of this crate has a message in every language, which names all its values and no other.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use tenken_checklist::{ChecklistError, Fault};

fn messages(language: &str) -> BTreeMap<String, String> {
    let path = format!(
        "{}/../../../locales/{language}/error-checklist.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| line.starts_with("error-"))
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, message)| (id.to_owned(), message.to_owned()))
        .collect()
}

fn placeables(message: &str) -> BTreeSet<&str> {
    message
        .split("{ $")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(" }")?.0))
        .collect()
}

#[test]
fn each_code_has_a_message_in_japanese_and_english() {
    let wanted: BTreeSet<String> = ChecklistError::CODES
        .iter()
        .chain(Fault::CODES)
        .map(|code| format!("error-{code}"))
        .collect();
    for language in ["ja", "en"] {
        let found: BTreeSet<String> = messages(language).into_keys().collect();
        assert_eq!(found, wanted, "{language}");
    }
}

#[test]
fn both_languages_name_the_same_values() {
    let (ja, en) = (messages("ja"), messages("en"));
    for (id, message) in &ja {
        assert_eq!(placeables(message), placeables(&en[id]), "{id}");
        if id.starts_with("error-checklist-fault-") {
            assert!(placeables(message).contains("place"), "{id}");
        }
    }
}

#[test]
fn a_fault_gives_every_value_that_its_message_names() {
    let fault = Fault::UnknownCode {
        field: "level".into(),
        value: "x".into(),
        allowed: "must".into(),
    };
    let given: BTreeSet<&str> = fault
        .params()
        .into_iter()
        .map(|(name, _)| name)
        .chain(["place", "file", "line", "item"])
        .collect();
    let ja = messages("ja");
    let message = &ja[&format!("error-{}", fault.code())];
    assert!(placeables(message).is_subset(&given), "{message}");
}
