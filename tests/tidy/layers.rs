//! Who may know whom: crates of the workspace, and folders of the page.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::source::{all, none, root, sources};

/// Crate, and the crates of ours that it may depend on.
const CRATES: &[(&str, &[&str])] = &[
    ("tenken-domain", &[]),
    ("tenken-checklist", &["tenken-domain"]),
    ("tenken-l10n", &["tenken-domain"]),
    ("tenken-store", &["tenken-domain"]),
    ("tenken-parcel", &["tenken-domain"]),
    ("tenken-documents", &["tenken-domain"]),
    (
        "tenken-app",
        &[
            "tenken-domain",
            "tenken-checklist",
            "tenken-l10n",
            "tenken-store",
            "tenken-parcel",
            "tenken-documents",
        ],
    ),
    ("tenken-cli", &["tenken-app", "tenken-domain", "tenken-l10n"]),
    ("tenken-desktop", &["tenken-app", "tenken-domain", "tenken-l10n"]),
    ("xtask", &[]),
];
/// What the rules themselves may never reach, however far down.
const NOT_IN_DOMAIN: &[&str] = &["rusqlite", "libsqlite3-sys", "serde_json", "tauri"];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--format-version", "1", "--offline"];
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "cargo metadata: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Names of the direct dependencies of a package that its program is built with; those of its tests are free.
fn built_with<'a>(metadata: &'a Value, package: &str) -> Vec<&'a str> {
    let found = list(&metadata["packages"]).find(|one| word(&one["name"]) == package);
    let found = found.unwrap_or_else(|| panic!("the workspace has no {package}"));
    list(&found["dependencies"])
        .filter(|one| one["kind"] != "dev")
        .map(|one| word(&one["name"]))
        .collect()
}

#[test]
fn a_crate_knows_only_the_crates_below_it() {
    let metadata = metadata();
    let mut breaches = Vec::new();
    for (package, allowed) in CRATES {
        for known in built_with(&metadata, package) {
            let is_ours = known.starts_with("tenken-") || known == "xtask";
            if is_ours && !allowed.contains(&known) {
                breaches.push(format!("{package} depends on {known}"));
            }
        }
    }
    none("architecture: who may know whom", &breaches);
}

#[test]
fn every_crate_of_the_workspace_has_its_place_in_the_order() {
    let metadata = metadata();
    let members = list(&metadata["packages"])
        .filter(|one| one["source"].is_null())
        .map(|one| word(&one["name"]));
    let homeless: Vec<_> = members
        .filter(|name| *name != "tenken-tests" && CRATES.iter().all(|(known, _)| known != name))
        .map(str::to_owned)
        .collect();
    none("crates that the order does not name", &homeless);
}

#[test]
fn only_the_shell_depends_on_tauri() {
    let metadata = metadata();
    let breaches: Vec<_> = CRATES
        .iter()
        .filter(|(package, _)| *package != "tenken-desktop")
        .flat_map(|(package, _)| {
            let known = built_with(&metadata, package)
                .into_iter()
                .filter(|name| name.starts_with("tauri"));
            known.map(move |name| format!("{package} depends on {name}"))
        })
        .collect();
    none("tauri outside the shell", &breaches);
}

#[test]
fn the_domain_reaches_no_database_no_json_and_no_window() {
    let metadata = metadata();
    let nodes: BTreeMap<_, _> = list(&metadata["resolve"]["nodes"])
        .map(|one| (word(&one["id"]), one))
        .collect();
    let names: BTreeMap<_, _> = list(&metadata["packages"])
        .map(|one| (word(&one["id"]), word(&one["name"])))
        .collect();
    let mut open: Vec<&str> = names
        .iter()
        .filter(|(_, name)| **name == "tenken-domain")
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(open.len(), 1);
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            let normal = list(&nodes[id]["deps"])
                .filter(|one| list(&one["dep_kinds"]).any(|kind| kind["kind"].is_null()));
            open.extend(normal.map(|one| word(&one["pkg"])));
        }
    }
    let breaches: Vec<_> = reached
        .iter()
        .map(|id| names[id].to_owned())
        .filter(|name| NOT_IN_DOMAIN.contains(&name.as_str()))
        .collect();
    none("tenken-domain reaches", &breaches);
}

/// File of the page and what it imports, relative paths resolved against the file's folder: "areas/sheet/x".
fn imports() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for source in sources("ui/src", &[".ts", ".svelte"]) {
        let file = source.path.trim_start_matches("ui/src/").to_owned();
        for target in all(
            r#"(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)["']([^"']+)["']"#,
            &source.text,
        ) {
            found.push((file.clone(), resolve(&file, &target)));
        }
    }
    assert!(!found.is_empty(), "no import found below ui/src");
    found
}

fn resolve(file: &str, target: &str) -> String {
    if !target.starts_with('.') {
        return target.to_owned();
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

fn is_test(file: &str) -> bool {
    file.contains(".test.") || file.starts_with("test/")
}

#[test]
fn parts_know_no_area_no_screen_and_no_core() {
    let forbidden = ["areas/", "screens/", "backend/"];
    let breaches: Vec<_> = imports()
        .into_iter()
        .filter(|(file, target)| {
            file.starts_with("parts/")
                && !is_test(file)
                && forbidden.iter().any(|start| target.starts_with(start))
        })
        .map(|(file, target)| format!("{file} imports {target}"))
        .collect();
    none("parts are for every screen", &breaches);
}

#[test]
fn only_the_backend_folder_speaks_with_tauri() {
    let breaches: Vec<_> = imports()
        .into_iter()
        .filter(|(file, target)| {
            target.starts_with("@tauri-apps/") && !file.starts_with("backend/") && !is_test(file)
        })
        .map(|(file, target)| format!("{file} imports {target}"))
        .collect();
    none("the core is reached over ui/src/backend", &breaches);
}

#[test]
fn an_area_imports_at_most_two_others() {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, target) in imports().into_iter().filter(|(file, _)| !is_test(file)) {
        let area = |path: &str| {
            path.strip_prefix("areas/")
                .and_then(|rest| rest.split('/').next().map(str::to_owned))
        };
        if let (Some(own), Some(other)) = (area(&file), area(&target))
            && own != other
        {
            known.entry(own).or_default().insert(other);
        }
    }
    let breaches: Vec<_> = known
        .iter()
        .filter(|(_, others)| others.len() > 2)
        .map(|(own, others)| format!("{own}: {others:?}"))
        .collect();
    none("areas that know too many others", &breaches);
}

#[test]
fn relative_imports_are_resolved_from_their_file() {
    assert_eq!(
        resolve("parts/field/Field.svelte", "../../areas/sheet/a"),
        "areas/sheet/a"
    );
    assert_eq!(resolve("app/router.ts", "svelte"), "svelte");
}
