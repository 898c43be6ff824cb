//! Tables that must agree: use cases and commands, error codes and exit codes, commands and their help.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]
#![allow(clippy::disallowed_methods, reason = "these tests read the sources")]

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use clap::Command;
use tenken_cli::{
    exit::{self, ERRORS, EXIT_CODES, Exit},
    use_cases::USE_CASES,
};
use tenken_l10n::Locale;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

fn sources(krate: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(krate)
        .join("src");
    rust_files(&folder)
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// From the head to the line that closes it at the indentation of the head.
fn block<'a>(text: &'a str, head: &str) -> Vec<&'a str> {
    text.split(head)
        .skip(1)
        .map(|rest| rest.split("\n}").next().unwrap())
        .collect()
}

/// Public methods of `App` that take it, but those that only turn paths into tickets.
fn use_cases() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for source in sources("app") {
        for body in block(&source, "\nimpl App {") {
            for method in body.split("\n    pub fn ").skip(1) {
                let (name, rest) = method.split_once('(').unwrap();
                if rest.trim_start().starts_with('&') {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    for ticket in ["file_note", "file_offer", "file_path"] {
        assert!(names.remove(ticket), "{ticket} is gone");
    }
    names
}

#[test]
fn every_use_case_has_a_command_and_every_line_of_the_table_a_use_case() {
    let listed: BTreeSet<String> = USE_CASES.iter().map(|(case, _)| (*case).to_owned()).collect();
    assert_eq!(listed.len(), USE_CASES.len(), "a use case stands once");
    assert_eq!(use_cases(), listed);
}

#[test]
fn every_command_of_the_table_is_a_command() {
    let root = tenken_cli::command();
    for (case, path) in USE_CASES {
        let mut at = &root;
        for word in path.split(' ') {
            at = at
                .find_subcommand(word)
                .unwrap_or_else(|| panic!("{case}: no tenken {path}"));
        }
        assert!(
            at.get_subcommands().next().is_none(),
            "tenken {path} is no whole command"
        );
    }
}

/// Error codes as the error enums of the crates declare them.
fn codes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for krate in [
        "app",
        "checklist",
        "documents",
        "domain",
        "parcel",
        "store",
        "cli",
    ] {
        let before = found.len();
        for source in sources(krate) {
            for head in ["\nimpl ", "\n        impl "] {
                for body in source.split(head).skip(1) {
                    let name = body.split_whitespace().next().unwrap_or_default();
                    if !name.ends_with("Error") {
                        continue;
                    }
                    let Some((_, arms)) = body.split_once("fn code(") else {
                        continue;
                    };
                    let arms = arms.split("\n    }\n").next().unwrap();
                    found.extend(
                        arms.split("=> \"")
                            .skip(1)
                            .map(|rest| rest.split('"').next().unwrap().to_owned()),
                    );
                }
            }
        }
        assert!(found.len() > before, "{krate} declares no error code");
    }
    found
}

#[test]
fn every_error_code_of_the_crates_has_its_exit_code_and_stands_once() {
    let listed: Vec<&str> = ERRORS
        .iter()
        .flat_map(|(_, codes)| codes.iter().copied())
        .collect();
    let once: BTreeSet<String> = listed.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(once.len(), listed.len());
    let found = codes();
    let differ: Vec<&String> = found.symmetric_difference(&once).collect();
    assert!(
        differ.is_empty(),
        "codes of the crates and of `exit::ERRORS` differ: {differ:?}"
    );
}

#[test]
fn codes_that_the_crates_list_themselves_are_among_those_found() {
    let found = codes();
    let listed = tenken_store::StoreError::CODES
        .iter()
        .chain(tenken_app::checklist::ChecklistError::CODES);
    for code in listed {
        assert!(found.contains(*code), "{code}");
    }
    for code in tenken_app::checklist::Fault::CODES {
        assert_eq!(exit::of(code), Exit::Found);
    }
    assert_eq!(exit::of("a-code-of-a-later-version"), Exit::Unexpected);
}

#[test]
fn exit_numbers_are_those_that_are_documented() {
    let numbers: Vec<u8> = EXIT_CODES.iter().map(|(number, _, _)| *number).collect();
    assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 10]);
    for (number, exit, message) in EXIT_CODES {
        assert_eq!(exit.number(), *number);
        assert!(
            Locale::ALL
                .iter()
                .all(|locale| tenken_l10n::has(*locale, message)),
            "{message}"
        );
    }
}

fn ids(command: &Command, path: &str, into: &mut BTreeSet<String>) {
    for arg in command.get_arguments() {
        into.insert(format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-")));
    }
    for inner in command.get_subcommands() {
        let below = format!("{path}-{}", inner.get_name());
        into.insert(format!("cli-about{below}"));
        ids(inner, &below, into);
    }
}

#[test]
fn every_command_and_argument_is_explained_and_nothing_else_is() {
    let mut needed = BTreeSet::new();
    ids(&tenken_cli::command(), "", &mut needed);
    for locale in Locale::ALL {
        let there: BTreeSet<String> = tenken_l10n::ids(locale)
            .into_iter()
            .filter(|id| id.starts_with("cli-arg-") || id.starts_with("cli-about-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(there, needed, "{locale}");
    }
}

#[test]
fn the_commands_are_sound() {
    tenken_cli::command().debug_assert();
}
