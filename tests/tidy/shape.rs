//! The shape of files and folders, and what no file may contain.

use std::collections::BTreeMap;

use crate::source::{none, paths, read, sources};

/// A code file with more lines is split.
const LINES: usize = 400;
/// A folder with more files gets subfolders.
const FILES: usize = 12;
/// Code that a tool writes.
const GENERATED: &[&str] = &["ui/src/backend/bindings.ts"];
/// Folders whose files are data, one beside the other.
const DATA: &[&str] = &[
    "checklists",
    "locales",
    "icons",
    "docs",
    "tests/fixtures",
    "tests/golden",
];
const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".js", ".css"];
/// Folders with files that people wrote.
const PLACES: &[&str] = &[
    "src-tauri",
    "tests",
    "ui",
    "checklists",
    "locales",
    "docs",
    ".cargo",
    ".ci",
];

#[test]
fn no_code_file_is_longer_than_400_lines() {
    let mut breaches = Vec::new();
    for place in ["src-tauri", "tests", "ui"] {
        for source in sources(place, CODE) {
            let lines = source.text.lines().count();
            if lines > LINES && !GENERATED.contains(&source.path.as_str()) {
                breaches.push(format!("{} has {lines} lines", source.path));
            }
        }
    }
    none("split at 300, at the latest at 400 lines", &breaches);
}

#[test]
fn no_folder_holds_more_than_12_files() {
    let mut folders: BTreeMap<String, usize> = BTreeMap::new();
    for path in ["src-tauri", "tests", "ui"].iter().flat_map(|place| paths(place)) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder.to_owned()).or_default() += 1;
    }
    let is_data = |folder: &str| DATA.iter().any(|data| folder.starts_with(data));
    let breaches: Vec<_> = folders
        .iter()
        .filter(|(folder, count)| **count > FILES && !is_data(folder))
        .map(|(folder, count)| format!("{folder} holds {count} files"))
        .collect();
    none("a folder over 12 files gets subfolders", &breaches);
}

#[test]
fn every_code_file_opens_by_saying_what_it_owns() {
    let mut breaches = Vec::new();
    for place in ["src-tauri", "tests", "ui"] {
        for source in sources(place, CODE) {
            let first = source.text.lines().next().unwrap_or_default();
            let opens = if source.path.rsplit('.').next() == Some("rs") {
                first.starts_with("//! ")
            } else {
                first.starts_with("//") || first.starts_with("/*") || first.starts_with("<!--")
            };
            if !opens {
                breaches.push(format!("{}: {first}", source.path));
            }
        }
    }
    none("the first line says what the file owns", &breaches);
}

#[test]
fn no_file_names_a_machine_or_leaves_work_undone() {
    // Written in two parts, so that this file does not contain them.
    let forbidden = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
    ];
    let texts = [
        ".rs", ".ts", ".svelte", ".js", ".css", ".toml", ".json", ".ftl", ".md", ".txt", ".html", ".sh",
        "run",
    ];
    let mut breaches = Vec::new();
    let top = [
        "README.md",
        "ARCHITECTURE.md",
        "Cargo.toml",
        "deny.toml",
        "clippy.toml",
        "rustfmt.toml",
    ];
    let mut files = sources("", &top);
    files.retain(|source| !source.path.contains('/'));
    files.extend(PLACES.iter().flat_map(|place| sources(place, &texts)));
    for source in files {
        for (number, line) in source.text.lines().enumerate() {
            for word in forbidden {
                if line.contains(word) && !source.path.ends_with("package-lock.json") {
                    breaches.push(format!("{}:{}: {word}", source.path, number + 1));
                }
            }
        }
    }
    none("machine paths and unfinished work", &breaches);
}

#[test]
fn lock_files_name_no_host_but_the_public_index() {
    let npm = read("ui/package-lock.json");
    let hosts: Vec<_> = npm
        .lines()
        .filter(|line| line.contains("\"resolved\""))
        .map(str::to_owned)
        .collect();
    none(
        "ui/package-lock.json (npm's omit-lockfile-registry-resolved)",
        &hosts,
    );
    let index = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let cargo = read("Cargo.lock");
    let foreign: Vec<_> = cargo
        .lines()
        .filter(|line| line.starts_with("source = ") && *line != index)
        .map(str::to_owned)
        .collect();
    none("Cargo.lock", &foreign);
}

#[test]
fn continuous_integration_runs_what_the_readme_says() {
    let command = "cargo xtask test";
    let script = read(".ci/run");
    let commands: Vec<_> = script
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['#', 's']))
        .collect();
    assert_eq!(commands, [command], ".ci/run beside its `set` line");
    assert!(
        read("README.md")
            .lines()
            .take(12)
            .any(|line| line.trim() == command),
        "README.md, first lines"
    );
}
