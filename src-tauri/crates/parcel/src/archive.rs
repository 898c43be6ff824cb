//! The zip inside a parcel: written the same for the same parts, read under ceilings.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::ParcelError;
use crate::limits;

/// Name of the manifest.
pub(crate) const MANIFEST: &str = "manifest.json";
/// Name of the content.
pub(crate) const CONTENT: &str = "content.json";
/// Folder of the attachments, each named by its hash.
pub(crate) const ATTACHMENTS: &str = "attachments/";
/// Name by which errors call the outer layer.
pub(crate) const FILE: &str = "file";

/// Start of every local entry, and so of a zip.
const LOCAL_MAGIC: &[u8] = b"PK\x03\x04";
/// Start and length of the record at the end of a zip.
const END_MAGIC: &[u8] = b"PK\x05\x06";
const END_BYTES: usize = 22;
/// Start of the record that a zip64 has before it.
const LOCATOR_MAGIC: &[u8] = b"PK\x06\x07";
const LOCATOR_BYTES: usize = 20;

/// Writes the parts in the given order. Same parts, same bytes: no clock, no user name.
pub(crate) fn write(parts: &[(&str, &[u8])]) -> Result<Vec<u8>, ParcelError> {
    let failed = |cause: ZipError| ParcelError::WriteFailed(Box::new(cause));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, options).map_err(failed)?;
        zip.write_all(bytes)
            .map_err(|cause| ParcelError::WriteFailed(Box::new(cause)))?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}

/// Opens the directory of a zip, after a look at its end record: the number of entries is bounded before one is read,
/// and no second reading of the file is possible (no comment, no zip64, directory directly before the end).
pub(crate) fn directory(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ParcelError> {
    let damaged = || ParcelError::damaged(FILE);
    let end_at = bytes.len().checked_sub(END_BYTES).ok_or_else(damaged)?;
    let end = &bytes[end_at..];
    if !bytes.starts_with(LOCAL_MAGIC) || !end.starts_with(END_MAGIC) || number(end, 20, 2) != 0 {
        return Err(damaged());
    }
    let entries = number(end, 10, 2);
    if entries > limits::ENTRIES {
        return Err(ParcelError::TooLarge {
            part: FILE.to_owned(),
            limit: limits::ENTRIES,
            unit: "entries",
        });
    }
    let zip64 = end_at
        .checked_sub(LOCATOR_BYTES)
        .is_some_and(|at| bytes[at..].starts_with(LOCATOR_MAGIC));
    if zip64 || number(end, 12, 4) + number(end, 16, 4) != end_at as u64 {
        return Err(damaged());
    }
    let archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|cause| ParcelError::damaged_by(FILE, cause))?;
    // A doubled name would hide one of its two parts.
    if archive.len() as u64 != entries || archive.offset() != 0 {
        Err(damaged())
    } else {
        Ok(archive)
    }
}

/// A little-endian number of `length` bytes.
fn number(bytes: &[u8], at: usize, length: usize) -> u64 {
    bytes[at..at + length]
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Unpacks one part under its ceilings; what the directory says of its size is only used to refuse earlier.
pub(crate) fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    room: u64,
) -> Result<Vec<u8>, ParcelError> {
    let entry = archive.by_name(name).map_err(|cause| {
        if matches!(cause, ZipError::FileNotFound) {
            ParcelError::PartMissing {
                part: name.to_owned(),
            }
        } else {
            ParcelError::damaged_by(name, cause)
        }
    })?;
    let packed = entry.compressed_size();
    let by_ratio = packed.saturating_mul(limits::RATIO).max(limits::RATIO_FLOOR);
    let limit = ceiling(name).min(room).min(by_ratio);
    if entry.size() > limit {
        return Err(too_large(name, limit, room, by_ratio));
    }
    let mut bytes = Vec::new();
    let read = entry.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|cause| ParcelError::damaged_by(name, cause))?;
    if bytes.len() as u64 > limit {
        Err(too_large(name, limit, room, by_ratio))
    } else {
        Ok(bytes)
    }
}

/// The error for the lowest of the ceilings.
fn too_large(name: &str, limit: u64, room: u64, by_ratio: u64) -> ParcelError {
    let (part, limit, unit) = if limit == by_ratio {
        (name, limits::RATIO, "ratio")
    } else if limit == room && room < ceiling(name) {
        (FILE, limits::UNPACKED_BYTES, "bytes")
    } else {
        (name, limit, "bytes")
    };
    ParcelError::TooLarge {
        part: part.to_owned(),
        limit,
        unit,
    }
}

/// Bytes that a part of this name may have.
fn ceiling(name: &str) -> u64 {
    match name {
        MANIFEST => limits::MANIFEST_BYTES,
        _ if name.starts_with(ATTACHMENTS) => limits::ATTACHMENT_BYTES,
        _ => limits::JSON_BYTES,
    }
}

/// Unpacks all parts except the manifest. Folders are passed over; everything together stays under the ceiling.
pub(crate) fn unpack_parts(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
) -> Result<BTreeMap<String, Vec<u8>>, ParcelError> {
    let names: Result<Vec<String>, _> = archive
        .file_names()
        .map(|name| name.map(Cow::into_owned))
        .collect();
    let names = names.map_err(|cause| ParcelError::damaged_by(FILE, cause))?;
    let mut parts = BTreeMap::new();
    let mut room = limits::UNPACKED_BYTES;
    for name in names
        .into_iter()
        .filter(|name| name != MANIFEST && !name.ends_with('/'))
    {
        let bytes = unpack(archive, &name, room)?;
        room -= bytes.len() as u64;
        parts.insert(name, bytes);
    }
    Ok(parts)
}
