//! What a file is, by its content and never by its name.

use std::borrow::Cow;

use crate::archive::{self, MANIFEST};
use crate::limits;
use crate::manifest::FORMAT;

/// What a file was recognised as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// A parcel without encryption.
    PlainParcel,
    /// Most likely a parcel: an age file that a passphrase opens.
    AgePassphrase,
    /// Most likely a parcel: an age file that a private key opens.
    AgeRecipient,
    /// Something else.
    Other(OtherFile),
}

/// A file that is no parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OtherFile {
    /// An Excel workbook (.xlsx, .xlsm), perhaps one of our forms.
    Excel,
    /// An old Office file (.xls, .doc …).
    OldOffice,
    /// An Office file under a password.
    ProtectedOffice,
    /// A PDF.
    Pdf,
    /// A picture: a scan or a photo of a paper.
    Picture,
    /// A case without a passphrase, or another SQLite database.
    Case,
    /// Looks like a case with a passphrase: whole pages of noise. A guess, because nothing in it can be read.
    MaybeEncryptedCase,
    /// Another zip; `parcels` are the entries in it that end in .tenkenp and must be taken out first.
    Zip {
        /// Names of those entries.
        parcels: Vec<String>,
    },
    /// No bytes at all.
    Empty,
    /// None of these.
    Unknown,
}

impl OtherFile {
    /// The code, for messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Excel => "excel",
            Self::OldOffice => "old-office",
            Self::ProtectedOffice => "protected-office",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Case => "case",
            Self::MaybeEncryptedCase => "maybe-encrypted-case",
            Self::Zip { parcels } if parcels.is_empty() => "zip",
            Self::Zip { .. } => "zip-of-parcels",
            Self::Empty => "empty",
            Self::Unknown => "unknown",
        }
    }
}

/// First line of an age file, version 1.
const AGE: &[u8] = b"age-encryption.org/v1\n";
/// Start of the recipient line of a passphrase.
const SCRYPT: &[u8] = b"-> scrypt ";
/// Start of the last line of an age header.
const AGE_END: &[u8] = b"\n--- ";
/// Starts of pictures: PNG, JPEG, TIFF of either byte order.
const PICTURES: [&[u8]; 4] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*"];
/// Start of an OLE file.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Page size of a case.
const PAGE: usize = 4096;

/// Says what the bytes are. Reads a directory and one small part at most.
pub fn recognise(bytes: &[u8]) -> Recognised {
    if let Some(header) = bytes.strip_prefix(AGE) {
        return age_file(header);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zip_file(bytes);
    }
    Recognised::Other(other_file(bytes))
}

/// An age header without an end in its first 64 KiB is none of ours, and would be slow to walk.
fn age_file(header: &[u8]) -> Recognised {
    let start = &header[..header.len().min(limits::HEADER_BYTES)];
    if !contains(start, AGE_END) {
        Recognised::Other(OtherFile::Unknown)
    } else if header.starts_with(SCRYPT) {
        Recognised::AgePassphrase
    } else {
        Recognised::AgeRecipient
    }
}

fn zip_file(bytes: &[u8]) -> Recognised {
    let Ok(mut zip) = archive::directory(bytes) else {
        // Cut off or decorated: a parcel is still named by its first entry, so that its damage is told as such.
        let is_ours = bytes.get(30..30 + MANIFEST.len()) == Some(MANIFEST.as_bytes());
        return if is_ours {
            Recognised::PlainParcel
        } else {
            other_zip(Vec::new())
        };
    };
    let names: Vec<String> = zip.file_names().flatten().map(Cow::into_owned).collect();
    if names.iter().any(|name| name == MANIFEST) {
        let manifest = archive::unpack(&mut zip, MANIFEST, limits::MANIFEST_BYTES);
        if manifest.map_or(true, |bytes| contains(&bytes, FORMAT.as_bytes())) {
            return Recognised::PlainParcel;
        }
    }
    if names.iter().any(|name| name == "[Content_Types].xml")
        && names.iter().any(|name| name.starts_with("xl/"))
    {
        return Recognised::Other(OtherFile::Excel);
    }
    let is_parcel = |name: &String| name.to_ascii_lowercase().ends_with(".tenkenp");
    other_zip(names.into_iter().filter(is_parcel).collect())
}

fn other_zip(parcels: Vec<String>) -> Recognised {
    Recognised::Other(OtherFile::Zip { parcels })
}

fn other_file(bytes: &[u8]) -> OtherFile {
    let start = &bytes[..bytes.len().min(1024)];
    if bytes.is_empty() {
        OtherFile::Empty
    } else if bytes.starts_with(b"SQLite format 3\0") {
        OtherFile::Case
    } else if contains(start, b"%PDF-") {
        OtherFile::Pdf
    } else if PICTURES.iter().any(|start| bytes.starts_with(start)) {
        OtherFile::Picture
    } else if bytes.starts_with(OLE) {
        let protected: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        if contains(bytes, &protected) {
            OtherFile::ProtectedOffice
        } else {
            OtherFile::OldOffice
        }
    } else if bytes.len().is_multiple_of(PAGE) && is_noise(&bytes[..PAGE]) {
        OtherFile::MaybeEncryptedCase
    } else {
        OtherFile::Unknown
    }
}

/// All 256 byte values occur and none often: true for all but one in ten million pages of noise, for no text.
fn is_noise(page: &[u8]) -> bool {
    let mut counts = [0_u32; 256];
    for byte in page {
        counts[usize::from(*byte)] += 1;
    }
    counts.iter().filter(|count| **count == 0).count() <= 2 && counts.iter().all(|count| *count < 60)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
