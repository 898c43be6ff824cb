//! `cargo xtask package`: the portable Windows zip and the Debian package, both below target/package.

mod deb;
mod licences;
mod windows;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::Call;
use crate::places;
use crate::setup::{self, For};

/// Makes both packages, or the one named.
pub fn package(arguments: &[String]) -> Outcome {
    let which = arguments.first().map_or("", String::as_str);
    setup::setup(&[For::Running, For::Packaging])?;
    Call::new("npm run build").within(places::ui()).run()?;
    match which {
        "" => windows::zip().and_then(|()| deb::deb()),
        "windows" => windows::zip(),
        "deb" => deb::deb(),
        _ => Err("cargo xtask package [windows|deb]".into()),
    }
}

/// An empty folder for what goes into a package.
fn fresh_folder(name: &str) -> Outcome<PathBuf> {
    let folder = places::target().join("package").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The program's version, as in [workspace.package].
fn version() -> Outcome<String> {
    let manifest = fs::read_to_string(places::root().join("Cargo.toml"))?;
    let package = manifest
        .split_once("[workspace.package]")
        .map_or("", |(_, rest)| rest);
    let line = package
        .lines()
        .find(|line| line.starts_with("version"))
        .ok_or("no version in Cargo.toml")?;
    Ok(line.split('"').nth(1).unwrap_or_default().to_owned())
}

/// Builds window and command line for this machine, or for another target, with the licence list for it inside. Gives
/// the folder of the programs.
fn build(target: Option<&str>, licences: &Path) -> Outcome<PathBuf> {
    let call = Call::new("cargo build --release -p tenken-desktop -p tenken-cli");
    let call = target
        .into_iter()
        .fold(call, |call, target| call.with("--target").with(target));
    call.set("TENKEN_THIRD_PARTY", licences.to_string_lossy()).run()?;
    Ok(target
        .map_or_else(places::target, |target| places::target().join(target))
        .join("release"))
}

/// Our own licences and the list of the others, under the names that people look for.
fn add_licences(folder: &Path, third_party: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::write(
            folder.join(format!("{name}.txt")),
            fs::read(places::root().join(name))?,
        )?;
    }
    fs::copy(third_party, folder.join("THIRD-PARTY.txt"))?;
    Ok(())
}

/// Says where a package is and how large; one over its limit is an error.
fn finish(file: &Path, limit: u64) -> Outcome {
    let size = fs::metadata(file)?.len();
    println!(
        "{} ({}.{} MB)",
        file.display(),
        size / 1_000_000,
        size / 100_000 % 10
    );
    if size <= limit {
        Ok(())
    } else {
        Err(format!("{} is larger than {limit} bytes", file.display()).into())
    }
}
