//! The cells of a workbook that somebody brings (.xlsx). Bytes in, texts out.
//!
//! Like `text_in`, what comes in may be broken or hostile: sizes are checked before anything is unpacked for use, cells
//! are streamed under ceilings, and `app` reads in a child process.

use std::io::{Cursor, Read, copy, sink};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use thiserror::Error;
use zip::ZipArchive;

/// The largest workbook that is read, in bytes.
pub const LARGEST_BOOK: usize = 16 * 1024 * 1024;
/// All parts of the package together, unpacked, in bytes.
const UNPACKED: u64 = 128 * 1024 * 1024;
/// Parts of the package.
const PARTS: usize = 1_000;
/// Sheets that are read.
const SHEETS: usize = 50;
/// Cells that hold something, all sheets together.
const CELLS: usize = 400_000;
/// Bytes of all texts together.
const TEXT: usize = 48 * 1024 * 1024;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum BookInError {
    /// No .xlsx.
    #[error("not a workbook: {looks_like}")]
    KindUnknown {
        /// `xls`, `ods`, `docx`, `zip`, `text`, `empty`, `binary`.
        looks_like: String,
    },
    /// Beyond a ceiling, or it took too long.
    #[error("workbook too large")]
    TooLarge,
    /// Opens with a password only.
    #[error("workbook is protected")]
    Protected,
    /// The file is damaged.
    #[error("workbook damaged: {detail}")]
    Damaged {
        /// What the reader said.
        detail: String,
    },
}

impl BookInError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::KindUnknown { .. } => "workbook-kind-unknown",
            Self::TooLarge => "workbook-too-large",
            Self::Protected => "workbook-protected",
            Self::Damaged { .. } => "workbook-damaged",
        }
    }

    /// What the message names beside the file.
    pub fn detail(&self) -> String {
        match self {
            Self::KindUnknown { looks_like } => looks_like.clone(),
            Self::Damaged { detail } => detail.clone(),
            Self::TooLarge | Self::Protected => String::new(),
        }
    }

    /// The error of a code, as it comes back from a child process.
    pub fn of_code(code: &str, detail: &str) -> Self {
        let detail = detail.to_owned();
        match code {
            "workbook-kind-unknown" => Self::KindUnknown { looks_like: detail },
            "workbook-too-large" => Self::TooLarge,
            "workbook-protected" => Self::Protected,
            _ => Self::Damaged { detail },
        }
    }
}

/// A sheet with the cells that hold something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetIn {
    /// Name.
    pub name: String,
    /// Cells in the order of the file.
    pub cells: Vec<CellIn>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellIn {
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// What it is.
    pub kind: CellKind,
    /// Its text: that of a number without needless digits, TRUE or FALSE, the name of an error.
    pub text: String,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text, number or truth value.
    Text,
    /// A date or time, whatever it looks like.
    Date,
    /// The error of a formula.
    Error,
}

/// The cells of all sheets.
pub fn cells_of(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    check_kind(bytes)?;
    check_package(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let names = book.sheet_names();
    if names.len() > SHEETS {
        return Err(BookInError::TooLarge);
    }
    let (mut cells_left, mut text_left) = (CELLS, TEXT);
    let mut sheets = Vec::new();
    for name in names {
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // A sheet that is a chart has no cells.
            Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(failed(&error)),
        };
        let mut cells = Vec::new();
        while let Some(cell) = reader.next_cell().map_err(|error| failed(&error))? {
            let (row, column) = cell.get_position();
            let Some((kind, text)) = content(cell.get_value()) else {
                continue;
            };
            cells_left = cells_left.checked_sub(1).ok_or(BookInError::TooLarge)?;
            text_left = text_left.checked_sub(text.len()).ok_or(BookInError::TooLarge)?;
            cells.push(CellIn {
                row,
                column,
                kind,
                text,
            });
        }
        sheets.push(SheetIn { name, cells });
    }
    Ok(sheets)
}

fn content(value: &DataRef<'_>) -> Option<(CellKind, String)> {
    let (kind, text) = match value {
        DataRef::Empty => return None,
        DataRef::String(text) => (CellKind::Text, text.clone()),
        DataRef::SharedString(text) => (CellKind::Text, (*text).to_owned()),
        DataRef::Int(number) => (CellKind::Text, number.to_string()),
        DataRef::Float(number) => (CellKind::Text, number.to_string()),
        DataRef::Bool(truth) => (CellKind::Text, if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::Error(error) => (CellKind::Error, error.to_string()),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            (CellKind::Date, "date".to_owned())
        }
    };
    (!text.is_empty()).then_some((kind, text))
}

fn failed(error: &XlsxError) -> BookInError {
    if matches!(error, XlsxError::Password) {
        return BookInError::Protected;
    }
    BookInError::Damaged {
        detail: error.to_string(),
    }
}

/// "EncryptedPackage" in UTF-16, as a compound file names its stream.
const ENCRYPTED_PACKAGE: &[u8; 32] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

fn check_kind(bytes: &[u8]) -> Result<(), BookInError> {
    let unknown = |looks_like: &str| {
        Err(BookInError::KindUnknown {
            looks_like: looks_like.to_owned(),
        })
    };
    if bytes.len() > LARGEST_BOOK {
        return Err(BookInError::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return unknown("empty");
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let is_protected = bytes.windows(32).any(|at| at == ENCRYPTED_PACKAGE);
        return if is_protected {
            Err(BookInError::Protected)
        } else {
            unknown("xls")
        };
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(());
    }
    unknown(if std::str::from_utf8(bytes).is_ok() {
        "text"
    } else {
        "binary"
    })
}

/// What the package holds, and that it unpacks to a bounded size, whatever its directory says.
fn check_package(bytes: &[u8]) -> Result<(), BookInError> {
    let damaged = |error: &dyn std::fmt::Display| BookInError::Damaged {
        detail: error.to_string(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let looks_like = match () {
        () if has("xl/workbook.xml") => "",
        () if has("xl/workbook.bin") => "xlsb",
        () if has("word/document.xml") => "docx",
        () if has("content.xml") => "ods",
        () => "zip",
    };
    if !looks_like.is_empty() {
        return Err(BookInError::KindUnknown {
            looks_like: looks_like.to_owned(),
        });
    }
    if archive.len() > PARTS {
        return Err(BookInError::TooLarge);
    }
    let mut room = UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| {
            if error.to_string().to_lowercase().contains("password") {
                BookInError::Protected
            } else {
                damaged(&error)
            }
        })?;
        let read = copy(&mut part.take(room + 1), &mut sink()).map_err(|error| damaged(&error))?;
        room = room.checked_sub(read).ok_or(BookInError::TooLarge)?;
    }
    Ok(())
}
