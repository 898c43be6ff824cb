//! Folders of the example: what lies in one, and fresh copies of it.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use super::failed;
use crate::error::{AppError, Result};

/// All files below a folder, in order, as paths from there.
pub(super) fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(root, Path::new(""), &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(root: &Path, below: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let here = root.join(below);
    for entry in fs::read_dir(&here).map_err(|source| failed(&here, source))? {
        let name = entry.map_err(|source| failed(&here, source))?.file_name();
        let place = below.join(&name);
        if root.join(&place).is_dir() {
            collect(root, &place, found)?;
        } else {
            found.push(place);
        }
    }
    Ok(())
}

/// A path as a person reads it, with the same strokes on every system.
pub(super) fn as_read(place: &Path) -> String {
    let parts: Vec<_> = place.iter().map(OsStr::to_string_lossy).collect();
    parts.join("/")
}

/// Copies the example beside its original, in place of the last copy unless somebody has that one open.
pub(super) fn fresh_copy(pristine: &Path, home: &Path) -> Result<PathBuf> {
    let place = (1..1000)
        .map(|n| home.join(format!("opened-{n}")))
        .find(|place| !is_held(place) && (!place.exists() || fs::remove_dir_all(place).is_ok()))
        .ok_or(AppError::ExampleUnavailable)?;
    for file in files(pristine)? {
        let to = place.join(&file);
        let folder = to.parent().unwrap_or(&place);
        fs::create_dir_all(folder)
            .and_then(|()| fs::copy(pristine.join(&file), &to))
            .map_err(|source| failed(&to, source))?;
    }
    Ok(place)
}

/// A sidecar says that a case of the copy is open, or was when its window was killed.
fn is_held(place: &Path) -> bool {
    let is_sidecar = |file: &PathBuf| {
        file.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("~$"))
    };
    files(place).is_ok_and(|files| files.iter().any(is_sidecar))
}

/// The case of the latest year in a folder: their names begin with the year.
pub(super) fn newest_case(folder: &Path) -> Result<PathBuf> {
    let is_case = |file: &PathBuf| file.extension() == Some(OsStr::new("tenken"));
    let last = files(folder)?.into_iter().rfind(is_case);
    last.map(|file| folder.join(file))
        .ok_or(AppError::ExampleUnavailable)
}
