//! Papers against their golden files: PDF by extracted text, number of pages and rendered pages; workbooks part by part
//! as another program reads them. `TENKEN_GOLDEN=update` writes the golden files anew; look at them before committing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::result_large_err,
    reason = "tests"
)]
#![allow(missing_docs, reason = "names of tests are sentences")]

mod city;

mod audit;
#[path = "../../src-tauri/crates/documents/tests/common/mod.rs"]
mod common;
mod disposal;
mod improve;
#[path = "../fixtures/once.rs"]
mod once;
mod pdf;
mod program;
#[path = "../api/town/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "shared with tests/api, which uses all of it"
)]
mod town;
mod workbook;

use std::{fs, path::PathBuf};

/// A golden file's place.
fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join("files")
        .join(name)
}

/// Whether the golden files are to be written instead of compared.
fn is_update() -> bool {
    std::env::var_os("TENKEN_GOLDEN").is_some_and(|value| value == "update")
}

/// Compares a text with its golden file.
fn check_text(name: &str, found: &str) {
    check_lines(name, found, str::to_owned);
}

/// Compares a text with its golden file, each line as `told` says it.
fn check_lines(name: &str, found: &str, told: fn(&str) -> String) {
    let place = golden(name);
    if is_update() {
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, found).unwrap();
        return;
    }
    let wanted = fs::read_to_string(&place).unwrap_or_else(|_| panic!("{} is missing", place.display()));
    for (number, (found, wanted)) in found.lines().zip(wanted.lines()).enumerate() {
        assert_eq!(told(found), told(wanted), "{name} line {}", number + 1);
    }
    assert_eq!(
        found.lines().count(),
        wanted.lines().count(),
        "{name} has another length"
    );
}
