//! Lists that stand in several places and must agree: the commands of the shell, and the use cases of window and
//! command line.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::Value;

use crate::source::{all, braced, none, read, sources};

type Names = BTreeSet<String>;

fn differ(rule: &str, left: (&str, &Names), right: (&str, &Names)) {
    let only = |one: (&str, &Names), other: (&str, &Names)| -> Vec<String> {
        one.1
            .difference(other.1)
            .map(|name| format!("{name} stands in {} and not in {}", one.0, other.0))
            .collect()
    };
    none(rule, &[only(left, right), only(right, left)].concat());
}

/// What the shell answers to: the list in handler.rs, which build.rs reads too.
fn handled() -> Names {
    let source = read("src-tauri/src/handler.rs");
    let list = source
        .split_once("generate_handler![")
        .and_then(|(_, rest)| rest.split_once(']'))
        .unwrap()
        .0;
    let names: Names = all(r"(?m)::(\w+)\s*,?\s*(?://.*)?$", list).into_iter().collect();
    assert!(!names.is_empty(), "handler.rs lists no command");
    names
}

#[test]
fn the_build_step_reads_the_list_of_the_handler() {
    assert!(read("src-tauri/build.rs").contains("const HANDLER: &str = \"src/handler.rs\";"));
}

#[test]
fn every_command_that_is_written_is_handled() {
    let mut written = Names::new();
    for source in sources("src-tauri/src", &[".rs"]) {
        written.extend(all(
            r"#\[tauri::command[^\]]*\](?:\s*#\[[^\]]*\])*\s*pub (?:async )?fn (\w+)",
            &source.text,
        ));
    }
    differ(
        "commands",
        ("src-tauri/src/commands", &written),
        ("handler.rs", &handled()),
    );
}

/// Where the system's web view leaves larger letters to the page, Tauri's keys for it need this.
const ZOOM: &str = "core:webview:allow-set-webview-zoom";

#[test]
fn the_capability_allows_exactly_the_commands_that_are_handled() {
    let capability: Value = serde_json::from_str(&read("src-tauri/capabilities/main.json")).unwrap();
    let permissions = capability["permissions"].as_array().unwrap();
    let allowed: Names = permissions
        .iter()
        .map(|one| one.as_str().unwrap_or_default())
        .filter(|one| *one != ZOOM)
        .map(|one| {
            one.strip_prefix("allow-")
                .map_or_else(|| format!("({one})"), |name| name.replace('-', "_"))
        })
        .collect();
    differ(
        "permissions",
        ("capabilities/main.json", &allowed),
        ("handler.rs", &handled()),
    );
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
}

#[test]
fn the_page_calls_exactly_the_commands_that_are_handled() {
    let mut called = Names::new();
    for source in sources("ui/src/backend", &[".ts"]) {
        if !source.path.ends_with("bindings.ts") && !source.path.contains(".test.") {
            called.extend(all(r#"\b(?:call|invoke)(?:<[^(]*>)?\(\s*"(\w+)""#, &source.text));
        }
    }
    differ("calls", ("ui/src/backend", &called), ("handler.rs", &handled()));
}

#[test]
fn the_shell_keeps_its_security_settings() {
    let config: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    let (app, security) = (&config["app"], &config["app"]["security"]);
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["pattern"]["use"], "isolation");
    assert!(security["assetProtocol"].is_null(), "no asset protocol");
    let policy = security["csp"].as_str().unwrap();
    assert!(
        !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("frame-src"),
        "{policy}"
    );
    for directive in [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "connect-src ipc: http://ipc.localhost",
    ] {
        assert!(policy.contains(directive), "{directive} is missing in {policy}");
    }
}

/// Not a use case of its own: how the window turns a path into a ticket and back. The command line has the path.
const TICKETS: &[&str] = &["file_note", "file_offer", "file_path"];

/// Public methods of `App` that act on an app: the use cases.
fn use_cases() -> Names {
    let block = Regex::new(r"(?m)^impl App\b[^{]*\{").unwrap();
    let mut names = Names::new();
    for source in sources("src-tauri/crates/app/src", &[".rs"]) {
        for found in block.find_iter(&source.text) {
            let body = braced(&source.text, found.start());
            names.extend(all(r"(?m)^    pub fn (\w+)(?:<[^>]*>)?\(\s*&(?:mut )?self", body));
        }
    }
    names
}

/// The table of the command line: `USE_CASES: &[(&str, &str)]`, use case and the `tenken` command for it.
fn table() -> Vec<(String, String)> {
    let pair = Regex::new(r#"\(\s*"([a-z0-9_]+)"\s*,\s*"([a-z0-9 _-]+)"\s*,?\s*\)"#).unwrap();
    let mut pairs = Vec::new();
    for source in sources("src-tauri/crates/cli/src", &[".rs"]) {
        let Some((_, rest)) = source.text.split_once("USE_CASES: &[(&str, &str)]") else {
            continue;
        };
        let list = rest.split_once("];").map_or(rest, |(list, _)| list);
        pairs.extend(
            pair.captures_iter(list)
                .map(|found| (found[1].to_owned(), found[2].to_owned())),
        );
    }
    pairs
}

#[test]
fn what_the_window_can_do_the_command_line_can_do() {
    let mut cases = use_cases();
    cases.retain(|case| !TICKETS.contains(&case.as_str()));
    assert!(!cases.is_empty(), "App has no public method");
    let covered: Names = table().into_iter().map(|(case, _)| case).collect();
    differ(
        "use cases",
        ("App", &cases),
        ("USE_CASES of the command line", &covered),
    );
}

#[test]
fn every_command_of_the_table_is_one_that_the_command_line_knows() {
    let everything: String = sources("src-tauri/crates/cli/src", &[".rs"])
        .into_iter()
        .map(|s| s.text)
        .collect();
    let variant = |word: &str| -> String {
        word.split('-')
            .map(|part| part[..1].to_uppercase() + &part[1..])
            .collect()
    };
    let unknown: Vec<String> = table()
        .into_iter()
        .filter(|(_, command)| {
            !command.split(' ').all(|word| {
                Regex::new(&format!(r"\b{}\b", variant(word)))
                    .unwrap()
                    .is_match(&everything)
            })
        })
        .map(|(case, command)| format!("{case}: tenken {command}"))
        .collect();
    none("commands of the table without a variant of that name", &unknown);
}
