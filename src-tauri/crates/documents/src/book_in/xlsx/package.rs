//! The parts of an .xlsx, unpacked one by one below a ceiling.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use encoding_rs::Encoding;
use zip::ZipArchive;

use super::super::{BookInError, PARTS, held};

/// Bytes that are set aside for a part at once, whatever its directory says.
const FIRST: u64 = 4 * 1024 * 1024;

/// A workbook's zip.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Numbers of the parts, by their names in small letters with `/`.
    numbers: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    room: u64,
}

fn damaged(error: &dyn std::fmt::Display) -> BookInError {
    BookInError::Damaged {
        detail: error.to_string(),
    }
}

impl<'b> Package<'b> {
    /// An .xlsx of which `room` bytes may be unpacked. Error: `KindUnknown` for other packages.
    pub fn open(bytes: &'b [u8], room: u64) -> Result<Self, BookInError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let looks_like = held(&archive);
        if looks_like != "xlsx" {
            return Err(BookInError::KindUnknown {
                looks_like: looks_like.to_owned(),
            });
        }
        if archive.len() > PARTS {
            return Err(BookInError::TooLarge);
        }
        // What a part says of its size only refuses; what is read is counted.
        let sizes: Vec<u64> = (0..archive.len())
            .filter_map(|at| Some(archive.by_index_raw(at).ok()?.size()))
            .collect();
        if sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(*size)) > room {
            return Err(BookInError::TooLarge);
        }
        let names = (0..archive.len()).filter_map(|at| Some((same(&archive.name_for_index(at)?.ok()?), at)));
        Ok(Self {
            numbers: names.collect(),
            archive,
            room,
        })
    }

    /// The text of a part; none where there is none of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, BookInError> {
        let Some(at) = self.numbers.get(&same(name)).copied() else {
            return Ok(None);
        };
        let part = self.archive.by_index(at).map_err(|error| {
            if error.to_string().to_lowercase().contains("password") {
                BookInError::Protected
            } else {
                damaged(&error)
            }
        })?;
        if part.size() > self.room {
            return Err(BookInError::TooLarge);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(part.size().min(FIRST)).unwrap_or_default());
        part.take(self.room + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(&error))?;
        self.room = self
            .room
            .checked_sub(bytes.len() as u64)
            .ok_or(BookInError::TooLarge)?;
        let text = text(bytes);
        if is_whole(&text) {
            Ok(Some(text))
        } else {
            Err(BookInError::Damaged {
                detail: format!("{name} was cut"),
            })
        }
    }
}

fn same(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

/// Whether the element that begins a part also ends it.
fn is_whole(text: &str) -> bool {
    let starts = |c: char| c.is_alphabetic() || c == '_';
    let mut tags = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    let Some(root) = tags.find(|rest| rest.starts_with(starts)) else {
        return false;
    };
    let name = root
        .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
        .next();
    match text.rfind("</") {
        Some(at) => {
            let last = &text[at + 2..];
            last.contains('>') && last.split(|c: char| c.is_whitespace() || c == '>').next() == name
        }
        None => text.trim_end().ends_with("/>"),
    }
}

/// UTF-8, or UTF-16 with its mark.
fn text(bytes: Vec<u8>) -> String {
    if Encoding::for_bom(&bytes).is_some() {
        return encoding_rs::UTF_8.decode(&bytes).0.into_owned();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
