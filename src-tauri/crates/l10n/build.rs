//! Lists locales/*/*.ftl for the crate to embed, so that a new file needs no line of code.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the source tree and writes below OUT_DIR"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR")?)
        .join("../../../locales")
        .canonicalize()?;
    let mut out = String::new();
    for locale in ["ja", "en"] {
        let folder = locales.join(locale);
        println!("cargo::rerun-if-changed={}", folder.display());
        writeln!(
            out,
            "pub(crate) const {}: &[(&str, &str)] = &[",
            locale.to_uppercase()
        )?;
        for file in ftl_files(&folder)? {
            let name = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            writeln!(
                out,
                "    ({name:?}, include_str!({:?})),",
                file.display().to_string()
            )?;
        }
        writeln!(out, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("files.rs"), out)?;
    Ok(())
}

/// The message files of a folder, sorted by name.
fn ftl_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
