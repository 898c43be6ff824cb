//! The published JSON schemas name the codes that the reader knows, no more and no fewer.
#![allow(clippy::disallowed_methods, reason = "tests read the repository")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::Value;
use tenken_checklist::{ApprovalKind, ClauseLevel, EDITION_FORMAT, FormCode, Term, Which, load};
use tenken_domain::{
    profile::ProfileCode,
    vocabulary::{CheckMethod, Obligation, Role, SetCode, SheetKind},
};

fn schema(name: &str) -> Value {
    let path = format!(
        "{}/../../../checklists/schema/{name}.schema.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn check(schema: &Value, pointer: &str, codes: &[&str]) {
    let found = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
    let list = |list: &'_ Vec<Value>| -> Vec<String> {
        list.iter()
            .map(|code| code.as_str().unwrap().to_owned())
            .collect()
    };
    let keys = || found.as_object().unwrap().keys().cloned().collect();
    let found: Vec<String> = found.as_array().map_or_else(keys, list);
    let sorted = |mut list: Vec<&str>| {
        list.sort_unstable();
        list.join(" ")
    };
    assert_eq!(
        sorted(found.iter().map(String::as_str).collect()),
        sorted(codes.to_vec()),
        "{pointer}"
    );
}

macro_rules! codes {
    ($kind:ty) => {
        &<$kind>::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>()
    };
}

#[test]
fn the_schema_of_items_knows_the_codes_of_the_reader() {
    let items = schema("items");
    let field = |name: &str| format!("/properties/item/items/properties/{name}");
    check(&items, &field("level/enum"), codes!(Obligation));
    check(&items, &field("sheet/enum"), codes!(SheetKind));
    check(&items, &field("set/enum"), codes!(SetCode));
    check(&items, &field("roles/items/enum"), codes!(Role));
    check(&items, &field("method/items/enum"), codes!(CheckMethod));
    check(
        &items,
        &field("applies/properties/all/items/enum"),
        codes!(ProfileCode),
    );
}

#[test]
fn the_schema_of_a_body_knows_the_codes_of_the_reader() {
    let body = schema("body");
    check(&body, "/properties/titles/properties", codes!(Role));
    check(&body, "/properties/terms/required", codes!(Term));
    check(
        &body,
        "/properties/form/items/properties/code/enum",
        codes!(FormCode),
    );
    check(
        &body,
        "/properties/approval/items/properties/what/enum",
        codes!(ApprovalKind),
    );
}

#[test]
fn the_schema_of_the_edition_names_every_field_that_is_written() {
    let schema = schema("edition-json");
    assert_eq!(schema["properties"]["format"]["const"], EDITION_FORMAT);
    check(
        &schema,
        "/properties/clauses/items/properties/level/enum",
        codes!(ClauseLevel),
    );
    let json = load("yonezawa", Which::Newest).unwrap().to_json();
    for part in [
        "",
        "/body",
        "/edition",
        "/body/forms/0",
        "/body/routes/0",
        "/clauses/0",
        "/items/0",
        "/not_asked/0",
    ] {
        let place = part
            .replace("/0", "/items")
            .split('/')
            .fold(String::new(), |path, step| match step {
                "" => path,
                "items" if !path.is_empty() => path + "/items",
                step => path + "/properties/" + step,
            });
        for field in json.pointer(part).unwrap().as_object().unwrap().keys() {
            let pointer = format!("{place}/properties/{field}");
            assert!(schema.pointer(&pointer).is_some(), "{pointer}");
        }
    }
}
