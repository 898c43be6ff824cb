//! Finds the fonts that are embedded in the papers and hands their paths to the compiler.
//!
//! The fonts come from npm (ui/package.json) and are never committed. `TENKEN_FONT_DIR` names another folder.

#![allow(clippy::disallowed_methods)] // a build script reads the fonts and writes to OUT_DIR

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// File name in the npm package and name under `OUT_DIR`.
const FONTS: [(&str, &str); 3] = [
    ("BIZUDPGothic_400Regular.ttf", "regular.ttf"),
    ("BIZUDPGothic_700Bold.ttf", "bold.ttf"),
    ("NotoSansJP_400Regular.ttf", "second.ttf"),
];
/// Folders below the font folder that are searched.
const DEPTH: usize = 4;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=TENKEN_FONT_DIR");
    let folder = font_folder()?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (file, name) in FONTS {
        let Some(path) = find(&folder, file, DEPTH) else {
            return Err(format!(
                "font {file} not found under {}: run cargo xtask setup",
                folder.display()
            )
            .into());
        };
        println!("cargo:rerun-if-changed={}", path.display());
        copy(&path, &out.join(name))?;
    }
    Ok(())
}

/// The folder of the npm fonts, or the one the environment names.
fn font_folder() -> Result<PathBuf, env::VarError> {
    if let Ok(folder) = env::var("TENKEN_FONT_DIR") {
        return Ok(PathBuf::from(folder));
    }
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    Ok(manifest.join("../../../ui/node_modules/@expo-google-fonts"))
}

/// The first file of that name, folders in order of their names.
fn find(folder: &Path, file: &str, depth: usize) -> Option<PathBuf> {
    let direct = folder.join(file);
    if direct.is_file() {
        return Some(direct);
    }
    if depth == 0 {
        return None;
    }
    let mut below: Vec<PathBuf> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    below.sort();
    below.iter().find_map(|path| find(path, file, depth - 1))
}

/// Copies by content, so that a read-only source does not make a read-only copy.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::write(to, fs::read(from)?)
}
