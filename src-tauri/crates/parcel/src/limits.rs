//! Ceilings for what is read, so that a hostile or broken file ends in an error and not in a full memory.

use crate::error::ParcelError;

/// Bytes of a parcel file at most (1 GiB).
pub const FILE_BYTES: u64 = 1 << 30;
/// Bytes of all unpacked parts together (1 GiB).
pub const UNPACKED_BYTES: u64 = 1 << 30;
/// Bytes of one attachment (50 MiB, data.md 9).
pub const ATTACHMENT_BYTES: u64 = 50 << 20;
/// Bytes of content.json and of any other part that is no attachment (64 MiB).
pub const JSON_BYTES: u64 = 64 << 20;
/// Bytes of manifest.json (1 MiB).
pub const MANIFEST_BYTES: u64 = 1 << 20;
/// Parts in one parcel.
pub const ENTRIES: u64 = 4_096;
/// Values (texts, numbers, lists …) in one JSON part.
pub const JSON_VALUES: u64 = 8_000_000;
/// A part may unpack to this many times its packed size …
pub const RATIO: u64 = 200;
/// … once it is larger than this many bytes (equal letters pack 1 : 1000, and a short text of them is no attack).
pub const RATIO_FLOOR: u64 = 16 << 20;
/// Bytes of the age header at most.
pub const HEADER_BYTES: usize = 64 << 10;
/// log2 of the scrypt work factor that is written.
pub const WORK_FACTOR: u8 = 16;
/// log2 of the scrypt work factor that is accepted (2^18: 256 MiB of memory, about half a second).
pub const WORK_FACTOR_MAX: u8 = 18;

/// Refuses a size beyond its ceiling; `part` is the name shown.
pub(crate) fn check_bytes(part: &str, found: u64, limit: u64) -> Result<(), ParcelError> {
    if found > limit {
        return Err(ParcelError::TooLarge {
            part: part.to_owned(),
            limit,
            unit: "bytes",
        });
    }
    Ok(())
}

/// Refuses JSON with more values than `JSON_VALUES` before it is parsed (a value costs up to 16 times its text).
pub(crate) fn check_json(bytes: &[u8], part: &str) -> Result<(), ParcelError> {
    check_bytes(part, bytes.len() as u64, JSON_BYTES)?;
    let (mut values, mut in_text, mut escaped) = (1_u64, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b',' | b'[' | b'{' if !in_text => values += 1,
            _ => {}
        }
    }
    if values > JSON_VALUES {
        return Err(ParcelError::TooLarge {
            part: part.to_owned(),
            limit: JSON_VALUES,
            unit: "values",
        });
    }
    Ok(())
}
