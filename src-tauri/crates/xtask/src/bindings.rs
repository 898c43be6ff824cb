//! Whether ui/src/backend holds what ts-rs makes of the types in crates/app/src/wire.rs today.

use std::fs;

use crate::Outcome;
use crate::places;
use crate::stage::{Verdict, counted};
use crate::test::cargo;

/// Exports the types beside the build and compares them with the committed files, without git.
pub fn are_fresh() -> Outcome<Verdict> {
    let made = places::target().join("bindings");
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    let export = cargo("test --workspace --lib export_bindings_")
        .set("TS_RS_EXPORT_DIR", made.to_string_lossy())
        .set("TS_RS_LARGE_INT", "number");
    counted(&export)?;
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
