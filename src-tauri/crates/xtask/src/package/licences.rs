//! The licences of everything that is built into the program: crates, packages of the page, fonts. Collected from
//! the sources on this machine into one text a target; identical texts stand once, under all that use them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Outcome;
use crate::command::Call;
use crate::places;

/// What the page contains although npm counts it among the tools that make the page.
const COMPILED_IN: &[&str] = &["svelte", "esm-env", "clsx"];

/// One part: "name version" with what its authors declare and the texts they ship.
struct Part {
    name: String,
    declared: String,
    texts: Vec<String>,
}

/// Writes target/licences/THIRD-PARTY-<target>.txt and gives its path.
pub fn write(target: &str) -> Outcome<PathBuf> {
    let mut parts = crates(target)?;
    parts.extend(page()?);
    let folder = places::target().join("licences");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("THIRD-PARTY-{target}.txt"));
    fs::write(&file, text(&parts)?)?;
    println!("{} parts in {}", parts.len(), file.display());
    Ok(file)
}

/// All crates that are linked into the programs on this target.
fn crates(target: &str) -> Outcome<Vec<Part>> {
    let metadata = Call::new("cargo metadata --format-version 1 --filter-platform")
        .with(target)
        .read()?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let linked = linked(&metadata);
    let packages = list(&metadata["packages"]);
    let foreign =
        packages.filter(|package| !package["source"].is_null() && linked.contains(word(&package["id"])));
    foreign
        .map(|package| {
            let name = format!("{} {}", word(&package["name"]), word(&package["version"]));
            let folder = Path::new(word(&package["manifest_path"]))
                .parent()
                .map_or_else(PathBuf::new, PathBuf::from);
            part(name, word(&package["license"]), &folder)
        })
        .collect()
}

/// Ids of the packages reached from our programs over normal dependencies, not over build or test ones.
fn linked(metadata: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .map(|node| (word(&node["id"]), node))
        .collect();
    let programs = list(&metadata["packages"])
        .filter(|package| ["tenken-desktop", "tenken-cli"].contains(&word(&package["name"])))
        .map(|package| word(&package["id"]));
    let mut open: Vec<&str> = programs.collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let dependencies = nodes.get(id).map(|node| &node["deps"]);
        for dependency in dependencies.into_iter().flat_map(list) {
            if list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null()) {
                open.push(word(&dependency["pkg"]));
            }
        }
    }
    seen
}

/// The packages that are bundled into the page, fonts included.
fn page() -> Outcome<Vec<Part>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(places::ui().join("package-lock.json"))?)?;
    let packages = lock["packages"]
        .as_object()
        .ok_or("package-lock.json lists no packages")?;
    let bundled = packages.iter().filter_map(|(path, package)| {
        let name = path.rsplit_once("node_modules/")?.1;
        let is_tool = package["dev"].as_bool().unwrap_or(false) && !COMPILED_IN.contains(&name);
        (!is_tool).then_some((path, name, package))
    });
    bundled
        .map(|(path, name, package)| {
            let name = format!("{name} {}", word(&package["version"]));
            part(name, word(&package["license"]), &places::ui().join(path))
        })
        .collect()
}

/// Reads the licence files of a folder; one without any gets the text of what it declares.
fn part(name: String, declared: &str, folder: &Path) -> Outcome<Part> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|p| is_licence(p))
        .collect();
    files.sort();
    let mut texts: Vec<String> = files
        .iter()
        .filter_map(|file| fs::read(file).ok())
        .map(|bytes| tidy(&String::from_utf8_lossy(&bytes)))
        .collect();
    if texts.is_empty() {
        texts.push(standard(declared).ok_or_else(|| format!("{name}: no licence text for {declared:?}"))?);
    }
    Ok(Part {
        name,
        declared: declared.to_owned(),
        texts,
    })
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_uppercase())
        .unwrap_or_default();
    let starts = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "COPYRIGHT",
        "NOTICE",
        "UNLICENSE",
        "OFL",
    ];
    path.is_file() && starts.iter().any(|start| name.starts_with(start))
}

fn tidy(text: &str) -> String {
    text.lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

/// For the few that ship no text: the first licence of the declaration that we carry ourselves.
fn standard(declared: &str) -> Option<String> {
    let own = |file: &str| {
        fs::read_to_string(places::root().join(file))
            .ok()
            .map(|text| tidy(&text))
    };
    let without_copyright = |text: String| {
        text.lines()
            .filter(|line| !line.starts_with("Copyright"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    if declared.contains("MIT") {
        own("LICENSE-MIT").map(without_copyright)
    } else if declared.contains("Apache-2.0") {
        own("LICENSE-APACHE")
    } else if declared.contains("BSD-3-Clause") {
        Some(include_str!("BSD-3-Clause.txt").trim().to_owned())
    } else if declared.contains("MPL-2.0") {
        Some(
            "Mozilla Public License 2.0; the source is published unchanged under the name and version above."
                .to_owned(),
        )
    } else {
        None
    }
}

/// First the list, then every text once with the parts it belongs to.
fn text(parts: &[Part]) -> Outcome<String> {
    if parts.is_empty() {
        return Err("no parts found: the licence list would be empty".into());
    }
    let mut lines: Vec<String> = vec![
        "Software and fonts that this program contains".to_owned(),
        String::new(),
    ];
    let mut listed: Vec<String> = parts
        .iter()
        .map(|part| format!("{}: {}", part.name, part.declared))
        .collect();
    listed.sort();
    lines.append(&mut listed);
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for part in parts {
        for text in &part.texts {
            users.entry(text).or_default().insert(&part.name);
        }
    }
    for (text, names) in users {
        let names: Vec<_> = names.into_iter().collect();
        lines.extend([
            String::new(),
            "=".repeat(80),
            names.join(", "),
            "-".repeat(80),
            text.to_owned(),
        ]);
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
