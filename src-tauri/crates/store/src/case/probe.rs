//! What a file is, by its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::{At, Result};

/// What a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// SQLite in the clear: a case without passphrase, or another program's database.
    PlainSqlite,
    /// Nothing known, whole pages: may be an encrypted case.
    MaybeEncrypted,
    /// A parcel (age).
    Parcel,
    /// Excel.
    Xlsx,
    /// Another zip (a bare parcel among them).
    Zip,
    /// PDF.
    Pdf,
    /// Office 97-2003.
    OldOffice,
    /// No byte in it.
    Empty,
    /// None of these.
    Other,
}

impl FileKind {
    /// Code for messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlainSqlite => "sqlite",
            Self::MaybeEncrypted => "encrypted",
            Self::Parcel => "parcel",
            Self::Xlsx => "xlsx",
            Self::Zip => "zip",
            Self::Pdf => "pdf",
            Self::OldOffice => "old-office",
            Self::Empty => "empty",
            Self::Other => "other",
        }
    }
}

/// Smallest page of an encrypted case.
const PAGE: u64 = 4096;

/// Looks at the beginning of a file.
pub fn probe(path: &Path) -> Result<FileKind> {
    let mut head = Vec::new();
    let file = File::open(path).at_path(path)?;
    let size = file.metadata().at_path(path)?.len();
    file.take(4096).read_to_end(&mut head).at_path(path)?;
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    Ok(match head.as_slice() {
        [] => FileKind::Empty,
        bytes if bytes.starts_with(b"SQLite format 3\0") => FileKind::PlainSqlite,
        bytes if bytes.starts_with(b"PK\x03\x04") && (has(b"[Content_Types].xml") || has(b"xl/")) => {
            FileKind::Xlsx
        }
        bytes if bytes.starts_with(b"PK\x03\x04") => FileKind::Zip,
        bytes if bytes.starts_with(b"%PDF-") => FileKind::Pdf,
        bytes if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => FileKind::OldOffice,
        bytes if bytes.starts_with(b"age-encryption.org/") => FileKind::Parcel,
        _ if size % PAGE == 0 => FileKind::MaybeEncrypted,
        _ => FileKind::Other,
    })
}
