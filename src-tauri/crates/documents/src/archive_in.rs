//! The files in a zip that somebody brings. Every size is bounded while unpacking, whatever the directory says.

use std::io::{Cursor, Read, Seek};

use thiserror::Error;
use zip::{ZipArchive, result::ZipError};

/// Most files in one zip.
pub const MOST_FILES: usize = 20_000;
/// Largest file in a zip, unpacked, in bytes.
pub const LARGEST_UNPACKED: u64 = 128 * 1024 * 1024;
/// Times that a file may grow when it is unpacked …
const RATIO: u64 = 200;
/// … once it is larger than this many bytes.
const RATIO_FLOOR: u64 = 16 * 1024 * 1024;

/// Why a zip, or a file in it, cannot be read.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum ArchiveInError {
    /// Beyond a ceiling.
    #[error("archive too large")]
    TooLarge,
    /// Opens with a password only, and none of those given fits.
    #[error("archive is protected")]
    Protected,
    /// The zip is damaged.
    #[error("archive damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
}

impl ArchiveInError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "archive-too-large",
            Self::Protected => "archive-protected",
            Self::Damaged { .. } => "archive-damaged",
        }
    }

    /// What the message names beside the file.
    pub fn detail(&self) -> String {
        match self {
            Self::Damaged { detail } => detail.clone(),
            Self::TooLarge | Self::Protected => String::new(),
        }
    }
}

fn failed(error: &ZipError) -> ArchiveInError {
    let is_protected = matches!(error, ZipError::InvalidPassword)
        || matches!(error, ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED);
    if is_protected {
        ArchiveInError::Protected
    } else {
        ArchiveInError::Damaged {
            detail: error.to_string(),
        }
    }
}

/// A file of a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryIn {
    /// Number within the zip.
    pub index: usize,
    /// Name with folders; `/` between them.
    pub name: String,
    /// Opens with a password only.
    pub is_protected: bool,
}

/// An open zip.
pub struct ArchiveIn<R>(ZipArchive<R>);

impl<R: Read + Seek> ArchiveIn<R> {
    /// Opens a zip.
    pub fn open(reader: R) -> Result<Self, ArchiveInError> {
        let archive = ZipArchive::new(reader).map_err(|error| failed(&error))?;
        if archive.len() > MOST_FILES {
            return Err(ArchiveInError::TooLarge);
        }
        Ok(Self(archive))
    }

    /// Its files in the order of the zip; folders and links are left out.
    pub fn entries(&mut self) -> Result<Vec<EntryIn>, ArchiveInError> {
        let mut found = Vec::new();
        for index in 0..self.0.len() {
            let entry = self.0.by_index_raw(index).map_err(|error| failed(&error))?;
            if !entry.is_file() || entry.is_symlink() {
                continue;
            }
            let name = readable_name(entry.name_raw()).replace('\\', "/");
            found.push(EntryIn {
                index,
                name,
                is_protected: entry.encrypted(),
            });
        }
        Ok(found)
    }

    /// Unpacks one file; of the passwords the first that fits.
    pub fn read(&mut self, index: usize, passwords: &[String]) -> Result<Vec<u8>, ArchiveInError> {
        let is_protected = self
            .0
            .by_index_raw(index)
            .map_err(|error| failed(&error))?
            .encrypted();
        if !is_protected {
            let entry = self.0.by_index(index).map_err(|error| failed(&error))?;
            let packed = entry.compressed_size();
            return unpacked(entry, packed);
        }
        for password in passwords {
            let Ok(entry) = self.0.by_index_decrypt(index, password.as_bytes()) else {
                continue;
            };
            let packed = entry.compressed_size();
            // The old zip encryption lets one wrong password in 256 pass; the checksum at the end does not.
            if let Ok(bytes) = unpacked(entry, packed) {
                return Ok(bytes);
            }
        }
        Err(ArchiveInError::Protected)
    }
}

fn unpacked(entry: impl Read, packed: u64) -> Result<Vec<u8>, ArchiveInError> {
    let limit = LARGEST_UNPACKED.min(packed.saturating_mul(RATIO).max(RATIO_FLOOR));
    let mut bytes = Vec::new();
    entry
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ArchiveInError::Damaged {
            detail: error.to_string(),
        })?;
    if bytes.len() as u64 > limit {
        Err(ArchiveInError::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// Windows packs names in the machine's own code page, which here is Shift_JIS, without saying so.
fn readable_name(raw: &[u8]) -> String {
    std::str::from_utf8(raw).map_or_else(
        |_| encoding_rs::SHIFT_JIS.decode(raw).0.into_owned(),
        str::to_owned,
    )
}

/// What kind of package a zip is, by what lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Package {
    /// A workbook (.xlsx, .xlsm, .xlsb).
    Workbook,
    /// A workbook of LibreOffice (.ods).
    OpenDocument,
    /// Another document of an office program.
    Document,
    /// Files that somebody packed.
    Files,
}

/// Looks into a zip.
pub fn package_of(bytes: &[u8]) -> Result<Package, ArchiveInError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    Ok(if has("xl/workbook.xml") || has("xl/workbook.bin") {
        Package::Workbook
    } else if has("content.xml") && has("mimetype") {
        Package::OpenDocument
    } else if has("[Content_Types].xml") {
        Package::Document
    } else {
        Package::Files
    })
}
