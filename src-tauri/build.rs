//! Build step of the desktop shell: tells Tauri which commands exist, so that an unlisted one is refused, and
//! lets a plain `cargo build` succeed where the page or the licence list has not been made yet.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the source tree and writes below OUT_DIR"
)]

use std::path::Path;
use std::{env, fs, io};

/// The only list of commands: build.rs, capabilities/main.json and commands.ts are compared with it.
const HANDLER: &str = "src/handler.rs";
/// Shown by a program that was built before the page was.
const PLACEHOLDER: &str = "<!doctype html><html lang=\"en\"><head><title>Tenken</title>\
    <style>#__tauri_isolation__ { display: none }</style></head>\
    <body><main><h1>Tenken</h1><p>The page is not built: run cargo xtask run.</p></main></body></html>\n";
/// What `frontendDist` in tauri.conf.json points at.
const PAGE: &str = "../ui/dist/index.html";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed={HANDLER}");
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=isolation");
    placeholder_page()?;
    third_party_licences()?;
    let commands = commands(&fs::read_to_string(HANDLER)?);
    let manifest = tauri_build::AppManifest::new().commands(Vec::leak(commands));
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// The last path segment of every entry of `generate_handler![…]`.
fn commands(source: &str) -> Vec<&'static str> {
    let body = source
        .split_once("generate_handler![")
        .and_then(|(_, rest)| rest.split_once(']'));
    let Some((body, _)) = body else { return Vec::new() };
    body.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|line| line.split(','))
        .filter_map(|entry| entry.trim().rsplit("::").next().filter(|name| !name.is_empty()))
        .map(|name| &*Box::leak(name.to_owned().into_boxed_str()))
        .collect()
}

/// Tauri embeds `ui/dist` and refuses to compile without it; `npm run build` overwrites this page.
fn placeholder_page() -> io::Result<()> {
    let page = Path::new(PAGE);
    if page.exists() {
        return Ok(());
    }
    if let Some(folder) = page.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(page, PLACEHOLDER)
}

/// Copies the list that `cargo xtask package` collected (its path comes in the environment) next to the generated
/// code; without it the program says how to make one.
fn third_party_licences() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=TENKEN_THIRD_PARTY");
    let target = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("third-party.txt");
    match env::var("TENKEN_THIRD_PARTY") {
        Ok(list) if !list.is_empty() => {
            println!("cargo:rerun-if-changed={list}");
            fs::copy(list, target).map(|_| ())
        }
        _ => fs::write(
            target,
            "This build carries no licence list; `cargo xtask package` makes one.\n",
        ),
    }
}
