//! Files that a person named: tickets instead of paths, and writing without overwriting.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use tenken_parcel::{OtherFile, Recognised, recognise};
use tenken_store::FileKind;

use crate::{
    app::App,
    error::{AppError, Result},
    host::fresh_id,
    keep::BACKUP,
    wire::{FileView, RecentForgetRequest, RecentKeepRequest, RecentLine, StartView, TicketRequest},
};

/// How much of a file is looked at to recognise it; parcels are recognised by their first bytes.
const PARCEL_CEILING: u64 = 512 * 1024 * 1024;

/// Writing takes seconds; what is older was left by a killed program.
const LEFT_OVER_AGE: Duration = Duration::from_hours(1);

impl App {
    /// The start screen.
    pub fn start_view(&mut self) -> Result<StartView> {
        let recents: Vec<_> = self.settings.recents.clone();
        let mut lines = Vec::new();
        for recent in recents {
            lines.push(RecentLine {
                ticket: self.ticket(&recent.path)?,
                name: file_name(&recent.path),
                kind: recent.kind,
                opened_at: recent.opened_at,
                is_there: recent.path.is_file(),
            });
        }
        let offered = match self.offered.clone() {
            Some(ticket) => self.file_view(&ticket).ok(),
            None => None,
        };
        Ok(StartView {
            recents: lines,
            is_recent_kept: self.settings.is_recent_kept,
            offered,
            folder_name: self.host.cases_dir.display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            close_backup: self.close_backup.take(),
        })
    }

    /// Switches the recent list on or off; off forgets what it held.
    pub fn recent_keep(&mut self, request: &RecentKeepRequest) -> Result<StartView> {
        self.settings.is_recent_kept = request.is_kept;
        if !request.is_kept {
            self.settings.recents.clear();
        }
        self.settings.write();
        self.start_view()
    }

    /// Forgets one file, or all.
    pub fn recent_forget(&mut self, request: &RecentForgetRequest) -> Result<StartView> {
        match &request.ticket {
            Some(ticket) => {
                let path = self.path_of(ticket)?;
                self.settings.recents.retain(|recent| recent.path != path);
            }
            None => self.settings.recents.clear(),
        }
        self.settings.write();
        self.start_view()
    }

    /// Notes a file that a person chose, dropped or double-clicked, and says what it is.
    pub fn file_note(&mut self, path: &Path) -> Result<FileView> {
        let ticket = self.ticket(path)?;
        self.file_view(&ticket)
    }

    /// Notes a file handed over at the start of the program; the start screen offers it.
    pub fn file_offer(&mut self, path: &Path) -> Result<FileView> {
        let ticket = self.ticket(path)?;
        self.offered = Some(ticket.clone());
        self.file_view(&ticket)
    }

    /// The path behind a ticket, for the shell that opens it in another program.
    pub fn file_path(&self, request: &TicketRequest) -> Result<PathBuf> {
        self.path_of(&request.ticket)
    }

    pub(crate) fn ticket(&mut self, path: &Path) -> Result<String> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if let Some((ticket, _)) = self.tickets.iter().find(|(_, known)| **known == path) {
            return Ok(ticket.clone());
        }
        let ticket = fresh_id("file")?;
        self.tickets.insert(ticket.clone(), path);
        Ok(ticket)
    }

    pub(crate) fn path_of(&self, ticket: &str) -> Result<PathBuf> {
        self.tickets.get(ticket).cloned().ok_or(AppError::TicketUnknown)
    }

    /// Name and bytes of a file that a person brought: at most one byte more than `most`, so that a larger one shows.
    pub(crate) fn brought_bytes(&self, ticket: &str, most: usize) -> Result<(String, Vec<u8>)> {
        let path = self.path_of(ticket)?;
        let file = file_name(&path);
        let mut bytes = Vec::new();
        let read =
            fs::File::open(&path).and_then(|opened| opened.take(most as u64 + 1).read_to_end(&mut bytes));
        match read {
            Ok(_) => Ok((file, bytes)),
            Err(source) => Err(AppError::File {
                action: "read",
                file,
                source,
            }),
        }
    }

    /// The folder that a request names, or the one beside the open case.
    pub(crate) fn folder_of(&self, ticket: Option<&str>) -> Result<PathBuf> {
        match ticket {
            Some(ticket) => self.path_of(ticket),
            None => Ok(self.desk()?.folder()),
        }
    }

    fn file_view(&mut self, ticket: &str) -> Result<FileView> {
        let path = self.path_of(ticket)?;
        let (recognised, needs) = if path.is_dir() {
            ("folder", "none")
        } else {
            Self::recognised(&path)?
        };
        Ok(FileView {
            ticket: ticket.to_owned(),
            name: file_name(&path),
            recognised: recognised.to_owned(),
            needs: needs.to_owned(),
        })
    }

    /// Whether a file is a parcel, by its bytes.
    pub(crate) fn is_parcel(&self, ticket: &str) -> Result<bool> {
        Ok(Self::recognised(&self.path_of(ticket)?)?.0 == "parcel")
    }

    fn recognised(path: &Path) -> Result<(&'static str, &'static str)> {
        let extension = path
            .extension()
            .map(|e| e.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        Ok(match tenken_store::probe(path)? {
            FileKind::PlainSqlite if extension == BACKUP => ("backup", "none"),
            FileKind::PlainSqlite => ("case", "none"),
            FileKind::MaybeEncrypted if extension == BACKUP => ("backup", "passphrase"),
            FileKind::Empty => ("empty", "none"),
            FileKind::Pdf => ("pdf", "none"),
            FileKind::Xlsx => ("xlsx", "none"),
            FileKind::MaybeEncrypted if extension == "tenken" => ("case", "passphrase"),
            FileKind::Parcel
            | FileKind::Zip
            | FileKind::MaybeEncrypted
            | FileKind::OldOffice
            | FileKind::Other => match recognise(&read_file(path)?) {
                Recognised::PlainParcel => ("parcel", "none"),
                Recognised::AgePassphrase => ("parcel", "passphrase"),
                Recognised::AgeRecipient => ("parcel", "key"),
                Recognised::Other(OtherFile::Case | OtherFile::MaybeEncryptedCase) => ("case", "passphrase"),
                Recognised::Other(other) => (other.code(), "none"),
            },
        })
    }
}

/// The name that a person sees.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Reads a whole file of a size that a parcel can have.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    let failed = |source| AppError::File {
        action: "read",
        file: file_name(path),
        source,
    };
    let size = fs::metadata(path).map_err(failed)?.len();
    if size > PARCEL_CEILING {
        return Err(AppError::AttachmentTooLarge {
            file: file_name(path),
        });
    }
    fs::read(path).map_err(failed)
}

/// Writes a new file in the folder, never over another: 「名前 (2).pdf」 is taken where the name exists. Written
/// beside, synced and linked into place, so that a kill leaves either nothing or the whole file.
pub(crate) fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let failed = |source| AppError::File {
        action: "write",
        file: name.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    clean_left_overs(folder);
    let beside = folder.join(format!(".{name}.{}.part", fresh_id("w")?));
    let written = fs::File::create_new(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    if let Err(source) = written {
        let _ = fs::remove_file(&beside);
        return Err(failed(source));
    }
    place_new(folder, name, &beside).map_err(failed)
}

/// Gives a whole file that was written beside its name in the folder, never over another; what lay beside is gone then.
pub(crate) fn place_new(folder: &Path, name: &str, beside: &Path) -> std::io::Result<PathBuf> {
    let placed = (1..1000)
        .map(|attempt| folder.join(numbered(name, attempt)))
        .find_map(|place| match put_in_place(beside, &place) {
            Ok(()) => Some(Ok(place)),
            Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => None,
            Err(cause) => Some(Err(cause)),
        })
        .unwrap_or_else(|| Err(std::io::ErrorKind::AlreadyExists.into()));
    let _ = fs::remove_file(beside);
    clean_left_overs(folder);
    placed
}

/// Takes away what killed writings left in the folder, when they are so old that nobody writes them any more.
fn clean_left_overs(folder: &Path) {
    let is_left_over = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let middle = name.strip_prefix('.').and_then(|name| {
            name.strip_suffix("-journal")
                .unwrap_or(name)
                .strip_suffix(".part")
        });
        let id = middle
            .and_then(|middle| middle.rsplit_once(".w-"))
            .map(|(_, id)| id);
        id.is_some_and(|id| id.len() == 24 && id.bytes().all(|b| b.is_ascii_hexdigit()))
            && entry
                .metadata()
                .and_then(|data| data.modified())
                .is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LEFT_OVER_AGE))
    };
    for entry in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(is_left_over)
    {
        // One that cannot be removed does no harm.
        let _ = fs::remove_file(entry.path());
    }
}

/// Gives a finished file its name; an error of kind `AlreadyExists` where the name is taken. A hard link does that in
/// one step. Where there are none (USB sticks, some shares) the name is reserved first and then replaced.
fn put_in_place(beside: &Path, place: &Path) -> std::io::Result<()> {
    match fs::hard_link(beside, place) {
        Ok(()) => return Ok(()),
        Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => return Err(cause),
        Err(_) => {}
    }
    fs::File::create_new(place)?;
    fs::rename(beside, place).inspect_err(|_| {
        let _ = fs::remove_file(place);
    })
}

fn numbered(name: &str, attempt: usize) -> String {
    if attempt == 1 {
        return name.to_owned();
    }
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem} ({attempt}).{extension}"),
        None => format!("{name} ({attempt})"),
    }
}

/// A file name that Windows takes: characters it forbids become full width or a hyphen.
pub(crate) fn safe_name(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            '/' => '／',
            '\\' => '＼',
            ':' => '：',
            '*' => '＊',
            '?' => '？',
            '"' => '”',
            '<' => '＜',
            '>' => '＞',
            '|' => '｜',
            c if c.is_control() => '-',
            c => c,
        })
        .collect::<String>()
        .trim_end_matches(['.', ' '])
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_exists_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_new(folder.path(), "報告書_v1.pdf", b"a").unwrap();
        let second = write_new(folder.path(), "報告書_v1.pdf", b"b").unwrap();
        assert_eq!(file_name(&second), "報告書_v1 (2).pdf");
        assert_eq!(
            (fs::read(first).unwrap(), fs::read(second).unwrap()),
            (b"a".to_vec(), b"b".to_vec())
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn names_that_windows_forbids_are_made_safe() {
        assert_eq!(safe_name("A/B課:新\\?. "), "A／B課：新＼？");
    }
}
