//! Which files lie in a folder: sub-folders and zips are walked through, links are not followed.

use std::{
    fs::{self, File},
    io::Cursor,
    path::{Path, PathBuf},
};

use tenken_documents::archive_in::{ArchiveIn, EntryIn, Package, package_of};

use super::super::IntakeError;
use crate::{
    desk::{file_name, read_file},
    error::{AppError, Result},
};

/// Most files of a run.
const MOST_FILES: usize = 20_000;
/// Folders within folders.
const DEEPEST: usize = 32;
/// Zips within zips.
const DEEPEST_ZIP: usize = 3;
/// Bytes that a zip within a folder may have to be walked through.
const LARGEST_ZIP: u64 = 2 * 1024 * 1024 * 1024;

/// Where the bytes of a file lie: on the disk, or in a zip there (and in zips in it).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    path: PathBuf,
    /// Number of the entry, zip by zip.
    inner: Vec<usize>,
}

/// A file that was found.
pub(super) struct Found {
    pub source: Source,
    /// Place within the folder.
    pub place: String,
    /// It cannot be walked through or read at all.
    pub fault: Option<AppError>,
}

impl Found {
    /// Name of the file.
    pub fn name(&self) -> &str {
        last_part(&self.place)
    }
}

/// The name at the end of a place within the folder.
pub(super) fn last_part(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

/// Everything that lies there, in the order of the names.
#[derive(Default)]
pub(super) struct Walk {
    pub files: Vec<Found>,
    pub skipped: usize,
}

/// Files that programs leave beside the documents: locks, thumbnails, hidden ones, our own unfinished ones.
fn is_passed_over(name: &str) -> bool {
    name.starts_with("~$")
        || name.starts_with('.')
        || ["thumbs.db", "desktop.ini", "__macosx"].contains(&name.to_lowercase().as_str())
}

impl Walk {
    /// Walks through what a person named: a folder, or a file.
    pub fn through(&mut self, path: &Path, passwords: &[String]) -> Result<()> {
        let is_folder = path.is_dir();
        if is_folder {
            self.folder(path, "", 0, passwords)
        } else {
            self.file(path, &file_name(path), passwords)
        }
    }

    fn folder(&mut self, path: &Path, place: &str, depth: usize, passwords: &[String]) -> Result<()> {
        if depth > DEEPEST {
            self.fault(
                path,
                place,
                IntakeError::TooDeep {
                    file: place.to_owned(),
                }
                .into(),
            );
            return Ok(());
        }
        let listed = fs::read_dir(path).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(source) => {
                let file = if place.is_empty() {
                    file_name(path)
                } else {
                    place.to_owned()
                };
                self.fault(path, place, not_read(&file, source));
                return Ok(());
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let inner = joined(place, &name);
            let kind = entry.file_type();
            if is_passed_over(&name) || kind.as_ref().is_ok_and(fs::FileType::is_symlink) {
                self.skipped += 1;
                continue;
            }
            match kind {
                Ok(kind) if kind.is_dir() => self.folder(&entry.path(), &inner, depth + 1, passwords)?,
                Ok(kind) if kind.is_file() => self.file(&entry.path(), &inner, passwords)?,
                Ok(_) => self.skipped += 1,
                Err(source) => self.fault(&entry.path(), &inner, not_read(&inner, source)),
            }
        }
        Ok(())
    }

    fn fault(&mut self, path: &Path, place: &str, fault: AppError) {
        let source = Source {
            path: path.to_owned(),
            inner: Vec::new(),
        };
        self.files.push(Found {
            source,
            place: place.to_owned(),
            fault: Some(fault),
        });
    }

    fn note(&mut self, source: Source, place: String) -> Result<()> {
        if self.files.len() >= MOST_FILES {
            return Err(IntakeError::TooMany { most: MOST_FILES }.into());
        }
        self.files.push(Found {
            source,
            place,
            fault: None,
        });
        Ok(())
    }

    fn file(&mut self, path: &Path, place: &str, passwords: &[String]) -> Result<()> {
        let source = Source {
            path: path.to_owned(),
            inner: Vec::new(),
        };
        if !starts_as_zip(path) || fs::metadata(path).is_ok_and(|data| data.len() > LARGEST_ZIP) {
            return self.note(source, place.to_owned());
        }
        // Only a zip of files is walked through; workbooks and bare parcels are zips too.
        let is_files = File::open(path).ok().and_then(|file| {
            let mut zip = ArchiveIn::open(file).ok()?;
            let entries = zip.entries().ok()?;
            is_zip_of_files(&entries).then_some(entries)
        });
        match is_files {
            None => self.note(source, place.to_owned()),
            Some(entries) => self.zip(&source, place, &entries, passwords),
        }
    }

    fn zip(&mut self, source: &Source, place: &str, entries: &[EntryIn], passwords: &[String]) -> Result<()> {
        for entry in entries {
            let name = entry.name.rsplit('/').next().unwrap_or(&entry.name);
            if entry.name.split('/').any(is_passed_over) || name.is_empty() {
                self.skipped += 1;
                continue;
            }
            let inner = Source {
                path: source.path.clone(),
                inner: source.inner.iter().copied().chain([entry.index]).collect(),
            };
            let inner_place = joined(place, &entry.name);
            if !name.to_lowercase().ends_with(".zip") {
                self.note(inner, inner_place)?;
                continue;
            }
            match bytes_of(&inner, &inner_place, passwords) {
                Err(fault) => self.files.push(Found {
                    source: inner,
                    place: inner_place,
                    fault: Some(fault),
                }),
                Ok(bytes) if package_of(&bytes) != Ok(Package::Files) => self.note(inner, inner_place)?,
                Ok(_) if inner.inner.len() >= DEEPEST_ZIP => {
                    let file = inner_place.clone();
                    self.files.push(Found {
                        source: inner,
                        place: inner_place,
                        fault: Some(IntakeError::TooDeep { file }.into()),
                    });
                }
                Ok(bytes) => {
                    let entries = ArchiveIn::open(Cursor::new(&bytes))
                        .and_then(|mut zip| zip.entries())
                        .unwrap_or_default();
                    if is_zip_of_files(&entries) {
                        self.zip(&inner, &inner_place, &entries, passwords)?;
                    } else {
                        self.note(inner, inner_place)?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn joined(place: &str, name: &str) -> String {
    if place.is_empty() {
        name.to_owned()
    } else {
        format!("{place}/{name}")
    }
}

fn not_read(file: &str, source: std::io::Error) -> AppError {
    AppError::File {
        action: "read",
        file: file.to_owned(),
        source,
    }
}

fn starts_as_zip(path: &Path) -> bool {
    use std::io::Read as _;
    let mut start = [0; 4];
    File::open(path).is_ok_and(|mut file| file.read_exact(&mut start).is_ok()) && start == *b"PK\x03\x04"
}

fn is_zip_of_files(entries: &[EntryIn]) -> bool {
    let has = |name: &str| entries.iter().any(|entry| entry.name == name);
    // An empty one is told as such when it is read.
    let is_package =
        has("[Content_Types].xml") || has("manifest.json") || (has("mimetype") && has("content.xml"));
    !(entries.is_empty() || is_package)
}

/// The bytes of a file.
pub(super) fn bytes_of(source: &Source, place: &str, passwords: &[String]) -> Result<Vec<u8>> {
    let Some((first, rest)) = source.inner.split_first() else {
        return read_file(&source.path);
    };
    let failed = |cause| AppError::Archive {
        file: place.to_owned(),
        cause,
    };
    let file = File::open(&source.path).map_err(|cause| not_read(place, cause))?;
    let mut bytes = ArchiveIn::open(file)
        .and_then(|mut zip| zip.read(*first, passwords))
        .map_err(failed)?;
    for index in rest {
        bytes = ArchiveIn::open(Cursor::new(&bytes))
            .and_then(|mut zip| zip.read(*index, passwords))
            .map_err(failed)?;
    }
    Ok(bytes)
}
