//! Whether ui/src/backend holds what ts-rs makes of the types in crates/app/src/wire.rs today.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::places;
use crate::stage::{Verdict, counted};
use crate::test::everything;

/// Where a test run exports the types to.
pub fn made() -> PathBuf {
    places::target().join("bindings")
}

/// Exports the types beside the build and compares them with the committed files, without git.
pub fn are_fresh() -> Outcome<Verdict> {
    let made = made();
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    counted(&everything("test").line("--lib export_bindings_"))?;
    let committed = places::ui().join("src/backend");
    let mut stale = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(&made)? {
        let name = entry?.file_name();
        count += 1;
        if fs::read(committed.join(&name)).ok() != Some(fs::read(made.join(&name))?) {
            stale.push(name.to_string_lossy().into_owned());
        }
    }
    if stale.is_empty() && count > 0 {
        return Ok(Verdict::Passed(format!("{count} file(s) as committed")));
    }
    let (made, committed) = (made.display(), committed.display());
    Err(format!("stale: {}; copy from {made} to {committed}", stale.join(", ")).into())
}
