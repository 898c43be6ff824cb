//! The sidecar `~$name.tenken`: says who has a case open, and holds the OS lock that makes it true.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::case::types::Holder;
use crate::error::{At, Result};

/// A sidecar held by this process; taken away when dropped.
pub(crate) struct Sidecar {
    path: PathBuf,
    file: Option<File>,
}

/// What an attempt to hold a sidecar gave.
pub(crate) enum Claim {
    /// It is ours; the holder is that of a stale one taken over.
    Ours(Sidecar, Option<Holder>),
    /// Somebody else holds it.
    Theirs(Holder),
    /// The folder cannot be written.
    Unwritable,
}

/// Where the sidecar of a case lies.
pub(crate) fn path_of(case: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from("~$");
    name.push(case.file_name().unwrap_or_default());
    case.with_file_name(name)
}

/// Tries to hold the sidecar of a case.
pub(crate) fn claim(case: &Path, holder: &Holder) -> Result<Claim> {
    let path = path_of(case);
    for _ in 0..16 {
        let was_there = path.exists();
        let mut file = match locked(&path) {
            Ok(Lock::Ours(file)) => file,
            Ok(Lock::Theirs) => return Ok(Claim::Theirs(read_holder(&path))),
            Err(error) if is_unwritable(&error) => return Ok(Claim::Unwritable),
            Err(error) => return Err(error).at_path(&path),
        };
        // Between opening and locking, the holder before may have taken the file away: then this lock guards nothing.
        if !is_same(&path, &file) {
            continue;
        }
        let stale = if was_there {
            Some(holder_in(&mut file))
        } else {
            None
        };
        let stale = stale.filter(|holder| *holder != Holder::default());
        let written = write_holder(&mut file, holder);
        let sidecar = Sidecar {
            path: path.clone(),
            file: Some(file),
        };
        written.at_path(&path)?;
        return Ok(Claim::Ours(sidecar, stale));
    }
    Ok(Claim::Theirs(read_holder(&path)))
}

/// Leaves a stale sidecar as it was found, unless there is a new one.
pub(crate) fn put_back(case: &Path, stale: &Holder) {
    if let Ok(mut file) = File::create_new(path_of(case)) {
        // Only who left it open would be lost.
        let _ = write_holder(&mut file, stale);
    }
}

fn is_unwritable(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
    )
}

fn write_holder(file: &mut File, holder: &Holder) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(serde_json::to_string(holder).unwrap_or_default().as_bytes())?;
    file.flush()
}

fn holder_in(file: &mut File) -> Holder {
    let mut text = String::new();
    match file
        .seek(SeekFrom::Start(0))
        .and_then(|_| file.read_to_string(&mut text))
    {
        Ok(_) => serde_json::from_str(&text).unwrap_or_default(),
        Err(_) => Holder::default(),
    }
}

/// Who a sidecar names; empty when it cannot be read (it is just being written).
fn read_holder(path: &Path) -> Holder {
    reading(path)
        .map(|mut file| holder_in(&mut file))
        .unwrap_or_default()
}

enum Lock {
    Ours(File),
    Theirs,
}

#[cfg(not(windows))]
fn locked(path: &Path) -> std::io::Result<Lock> {
    let file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock::Ours(file)),
        Err(std::fs::TryLockError::WouldBlock) => Ok(Lock::Theirs),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(not(windows))]
fn reading(path: &Path) -> std::io::Result<File> {
    File::open(path)
}

#[cfg(not(windows))]
fn is_same(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (std::fs::metadata(path), file.metadata()) {
        (Ok(there), Ok(here)) => there.ino() == here.ino() && there.dev() == here.dev(),
        _ => false,
    }
}

/// On Windows the open handle itself is the lock: others may read, nobody may write.
#[cfg(windows)]
fn locked(path: &Path) -> std::io::Result<Lock> {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ: u32 = 1;
    const SHARING_VIOLATION: i32 = 32;
    let file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .share_mode(FILE_SHARE_READ)
        .open(path);
    match file {
        Ok(file) => Ok(Lock::Ours(file)),
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(Lock::Theirs),
        Err(error) => Err(error),
    }
}

#[cfg(windows)]
fn reading(path: &Path) -> std::io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ_WRITE: u32 = 3;
    File::options()
        .read(true)
        .share_mode(FILE_SHARE_READ_WRITE)
        .open(path)
}

#[cfg(windows)]
fn is_same(_path: &Path, _file: &File) -> bool {
    true
}

impl Sidecar {
    /// Writes another holder into the file that is held.
    pub(crate) fn name(&mut self, holder: &Holder) {
        if let Some(file) = &mut self.file {
            let _ = write_holder(file, holder);
        }
    }
}

impl Drop for Sidecar {
    fn drop(&mut self) {
        // On Windows an open file cannot be removed; elsewhere it goes while the lock still holds.
        if cfg!(windows) {
            self.file = None;
        }
        // A sidecar that stays is recognised as stale at the next opening.
        let _ = std::fs::remove_file(&self.path);
        self.file = None;
    }
}
