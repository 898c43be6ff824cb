//! The cells of a workbook that somebody brings. Bytes in, texts out: .xlsx by [`cells_of`], also .xls, .xlsb, .ods and
//! what opens with a password by [`cells_of_any`].
//!
//! Like `text_in`, what comes in may be broken or hostile: sizes are checked before anything is unpacked for use, cells
//! are streamed under ceilings, and `app` reads in a child process.

mod kind;
mod other;
mod secret;
mod xlsx;

use std::{
    collections::HashSet,
    io::{Cursor, Read, Seek, copy, sink},
    sync::Arc,
};

use calamine::{ExcelDateTime, SheetVisible};
use thiserror::Error;
use zip::ZipArchive;

use self::xlsx::Ceilings;

pub use kind::looks_like_book;
pub use secret::cells_of_any;

/// The largest workbook that is read, in bytes.
pub const LARGEST_BOOK: usize = 48 * 1024 * 1024;
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

/// What is read of a workbook that people fill in.
const USUAL: Ceilings = Ceilings {
    unpacked: UNPACKED,
    sheets: SHEETS,
    cells: CELLS,
    text: TEXT,
};
/// What is read of a workbook of a whole city, 220,000 rows of 30 columns and their lists, in a process of its own.
const LARGE: Ceilings = Ceilings {
    unpacked: 640 * 1024 * 1024,
    sheets: SHEETS,
    cells: 8_000_000,
    text: 512 * 1024 * 1024,
};

/// Excel's count of the day after 9999-12-31.
const LAST_DAY: f64 = 2_958_466.0;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Error, PartialEq, Eq)]
pub enum BookInError {
    /// No .xlsx.
    #[error("not a workbook: {looks_like}")]
    KindUnknown {
        /// `xls`, `xlsb`, `ods`, `docx`, `zip`, `html`, `pdf`, `picture`, `text`, `empty`, `binary`.
        looks_like: String,
    },
    /// Opens only for people whom a rights server lets (IRM, a protecting label).
    #[error("workbook is rights-managed")]
    Labelled,
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
            Self::Labelled => "workbook-labelled",
            Self::Damaged { .. } => "workbook-damaged",
        }
    }

    /// What the message names beside the file.
    pub fn detail(&self) -> String {
        match self {
            Self::KindUnknown { looks_like } => looks_like.clone(),
            Self::Damaged { detail } => detail.clone(),
            Self::TooLarge | Self::Protected | Self::Labelled => String::new(),
        }
    }

    /// The error of a code, as it comes back from a child process.
    pub fn of_code(code: &str, detail: &str) -> Self {
        let detail = detail.to_owned();
        match code {
            "workbook-kind-unknown" => Self::KindUnknown { looks_like: detail },
            "workbook-too-large" => Self::TooLarge,
            "workbook-protected" => Self::Protected,
            "workbook-labelled" => Self::Labelled,
            _ => Self::Damaged { detail },
        }
    }
}

/// A sheet with the cells that hold something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetIn {
    /// Name.
    pub name: String,
    /// Cells in the order of the file.
    pub cells: Vec<CellIn>,
    /// It is not shown.
    pub is_hidden: bool,
    /// Cells that are merged, where the format tells.
    pub merges: Vec<MergeIn>,
    /// Comments, where the format tells, by row and column.
    pub notes: Vec<NoteIn>,
}

/// Cells that are merged: the first holds the value. Rows and columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergeIn {
    /// First row.
    pub row: u32,
    /// First column.
    pub column: u32,
    /// Last row.
    pub last_row: u32,
    /// Last column.
    pub last_column: u32,
}

/// A comment on a cell, with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteIn {
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Its text.
    pub text: String,
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
    pub text: Arc<str>,
    /// Without what is struck through, where something is; empty where all of it is.
    pub struck: Option<Arc<str>>,
}

impl CellIn {
    /// A cell of a text.
    pub fn new(row: u32, column: u32, kind: CellKind, text: &str) -> Self {
        Self {
            row,
            column,
            kind,
            text: text.into(),
            struck: None,
        }
    }

    /// What of its text is not struck through.
    pub fn said(&self) -> &str {
        self.struck.as_deref().unwrap_or(&self.text)
    }
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text, number or truth value.
    Text,
    /// A date or time, whatever it looks like; its text is ISO.
    Date,
    /// The error of a formula.
    Error,
    /// A formula whose result the file does not hold; its text is the formula behind =.
    Formula,
}

/// The cells of all sheets of an .xlsx of the usual size.
pub fn cells_of(bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    check_kind(bytes)?;
    xlsx::cells(bytes, USUAL)
}

/// Names of the sheets that are not shown.
fn hidden_of(sheets: &[calamine::Sheet]) -> HashSet<String> {
    let hidden = sheets
        .iter()
        .filter(|sheet| sheet.visible != SheetVisible::Visible);
    hidden.map(|sheet| sheet.name.clone()).collect()
}

/// 2026-07-31, with the time behind a T where there is one; a duration as its number.
fn date_text(date: &ExcelDateTime) -> String {
    // Beyond the year 9999 a number was typed into a cell for dates: 20260710.
    if !date.is_datetime() || date.as_f64() >= LAST_DAY {
        return date.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        day
    } else {
        format!("{day}T{hour:02}:{minute:02}:{second:02}")
    }
}

/// An .xlsx by its first bytes, within the largest size.
fn check_kind(bytes: &[u8]) -> Result<(), BookInError> {
    if bytes.len() > LARGEST_BOOK {
        return Err(BookInError::TooLarge);
    }
    match kind::outer(bytes) {
        kind::Outer::Package => Ok(()),
        kind::Outer::Protected => Err(BookInError::Protected),
        kind::Outer::Labelled => Err(BookInError::Labelled),
        kind::Outer::Compound => Err(BookInError::KindUnknown {
            looks_like: "xls".to_owned(),
        }),
        kind::Outer::Other(looks_like) => Err(BookInError::KindUnknown {
            looks_like: looks_like.to_owned(),
        }),
    }
}

/// What a package holds: `xlsx`, `xlsb`, `ods`, `docx` or `zip`. It unpacks to a bounded size, whatever its directory
/// says.
fn unpacked(bytes: &[u8]) -> Result<&'static str, BookInError> {
    let damaged = |error: &dyn std::fmt::Display| BookInError::Damaged {
        detail: error.to_string(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let looks_like = held(&archive);
    // An .xlsx is unpacked when it is read, part by part.
    if matches!(looks_like, "docx" | "zip" | "xlsx") {
        return Ok(looks_like);
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
    Ok(looks_like)
}

fn held<R: Read + Seek>(archive: &ZipArchive<R>) -> &'static str {
    let has = |name: &str| archive.index_for_name(name).is_some();
    match () {
        () if has("xl/workbook.xml") => "xlsx",
        () if has("xl/workbook.bin") => "xlsb",
        () if has("word/document.xml") => "docx",
        () if has("content.xml") => "ods",
        () => "zip",
    }
}
