//! Folders of a run: everything is made in one that is hidden, and moved out when it is whole. What a killed run left is
//! taken away by the next.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    desk::file_name,
    error::{AppError, Result},
    host::fresh_id,
};

/// First letters of the hidden folder.
const HIDDEN: &str = ".tenken-handout-";
/// A run takes minutes; what is older was left by a killed program.
const LEFT_OVER_AGE: Duration = Duration::from_hours(1);

/// The hidden folder of a run; what is still in it at the end goes with it.
pub(super) struct Workshop {
    folder: PathBuf,
    hidden: PathBuf,
    moved: Vec<PathBuf>,
}

impl Workshop {
    /// In the folder that the sections' folders are for.
    pub(super) fn new(folder: &Path) -> Result<Self> {
        clean(folder);
        let hidden = folder.join(format!("{HIDDEN}{}", fresh_id("w")?));
        fs::create_dir_all(&hidden).map_err(|source| failed(&hidden, source))?;
        Ok(Self {
            folder: folder.to_owned(),
            hidden,
            moved: Vec::new(),
        })
    }

    /// Where a section's files are made.
    pub(super) fn bench(&self) -> &Path {
        &self.hidden
    }

    /// Moves a section's folder out, under another number where the name is taken.
    pub(super) fn release(&mut self, name: &str) -> Result<PathBuf> {
        let made = self.hidden.join(name);
        let places = (1..1000).map(|number| match number {
            1 => self.folder.join(name),
            number => self.folder.join(format!("{name} ({number})")),
        });
        for place in places {
            if place.exists() {
                continue;
            }
            fs::rename(&made, &place).map_err(|source| failed(&place, source))?;
            self.moved.push(place.clone());
            return Ok(place);
        }
        Err(failed(&made, std::io::ErrorKind::AlreadyExists.into()))
    }

    /// Takes what was moved out away again: the run failed, and nobody was told of these files.
    pub(super) fn recall(&mut self) {
        for place in self.moved.drain(..) {
            let _ = fs::remove_dir_all(place);
        }
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // One that cannot be removed now is removed by the next run.
        let _ = fs::remove_dir_all(&self.hidden);
    }
}

/// Writes the files of a section into a folder of its own, whole or not at all.
pub(super) fn write_all(bench: &Path, name: &str, files: &[(String, Vec<u8>)]) -> Result<()> {
    let folder = bench.join(name);
    fs::create_dir(&folder).map_err(|source| failed(&folder, source))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        let written = fs::File::create_new(&path)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
        written.map_err(|source| failed(&path, source))?;
    }
    Ok(())
}

fn clean(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_old = || {
            let at = entry.metadata().and_then(|data| data.modified());
            at.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LEFT_OVER_AGE))
        };
        if entry.file_name().to_string_lossy().starts_with(HIDDEN) && is_old() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn failed(path: &Path, source: std::io::Error) -> AppError {
    AppError::File {
        action: "write",
        file: file_name(path),
        source,
    }
}
