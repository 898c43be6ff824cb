//! A document or a workbook is read by a second run of this program: what a broken or hostile file does to it ends with it.

use std::collections::HashMap;
use std::io::{Read, Write, stdin, stdout};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tenken_documents::{
    book_in::{self, BookInError, CellIn, CellKind, LARGEST_BOOK, MergeIn, NoteIn, SheetIn},
    text_in::{self, LARGEST_FILE, LONGEST_TEXT, TextInError},
};

/// The argument that makes a run of this program a reader of documents.
const DOCUMENT: &str = "--read-document";
/// The argument that makes it a reader of workbooks.
const WORKBOOK: &str = "--read-workbook";
/// The argument that makes it a reader of workbooks of any format, some of which ask for a passphrase: a line of JSON
/// with passphrases goes before the bytes.
const ANY_BOOK: &str = "--read-any-workbook";
/// The longest line of passphrases, in bytes.
const LONGEST_SECRETS: usize = 1024 * 1024;
/// The longest answer about a workbook, in bytes.
const LONGEST_CELLS: usize = 384 * 1024 * 1024;
/// The longest time that reading takes.
const TIME: Duration = Duration::from_secs(45);
/// The most memory that the reader may ask for, in bytes.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// Exit code of a reader that says why there is no text.
const REFUSED: u8 = 3;

/// A cell on its way between the two processes: row, column, kind, and the places of its text and of what is not struck
/// through among the texts.
type SentCell = (u32, u32, u8, u32, Option<u32>);

/// A sheet on its way: merged ranges by their first and last row and column.
#[derive(Serialize, Deserialize)]
struct SentSheet {
    name: String,
    is_hidden: bool,
    cells: Vec<SentCell>,
    merges: Vec<(u32, u32, u32, u32)>,
    notes: Vec<(u32, u32, String)>,
}

/// A workbook on its way: each text once.
#[derive(Serialize, Deserialize)]
struct SentBook<T> {
    texts: Vec<T>,
    sheets: Vec<SentSheet>,
}

/// Sheets, and the number of the passphrase that opened the workbook.
type Opened = (Vec<SheetIn>, Option<usize>);

/// Reads from standard input when this run was started as a reader. Called first in every program that is handed to
/// [`crate::Host`] as its reader.
pub fn serve_reader() -> Option<ExitCode> {
    let flag = std::env::args_os().nth(1)?;
    let (flag, largest) = match flag.to_str() {
        Some(DOCUMENT) => (DOCUMENT, LARGEST_FILE),
        Some(WORKBOOK) => (WORKBOOK, LARGEST_BOOK),
        Some(ANY_BOOK) => (ANY_BOOK, LARGEST_BOOK + LONGEST_SECRETS),
        _ => return None,
    };
    limit_memory();
    let mut bytes = Vec::new();
    let taken = stdin().lock().take(largest as u64 + 1).read_to_end(&mut bytes);
    if taken.is_err() {
        return Some(ExitCode::FAILURE);
    }
    let answer = if flag == DOCUMENT {
        text_in::text_of(&bytes).map_err(|error| (error.code(), error.detail()))
    } else if flag == WORKBOOK {
        book_in::cells_of(&bytes)
            .map(|sheets| sent(&sheets))
            .map_err(|error| (error.code(), error.detail()))
    } else {
        any_book(&bytes).map_err(|error| (error.code(), error.detail()))
    };
    let (answer, code) = match answer {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err((code, detail)) => (format!("{code}\n{detail}"), ExitCode::from(REFUSED)),
    };
    let written = stdout().lock().write_all(answer.as_bytes());
    Some(if written.is_ok() { code } else { ExitCode::FAILURE })
}

/// The number of the passphrase in a line of its own, then the sheets.
fn any_book(bytes: &[u8]) -> Result<String, BookInError> {
    let end = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at(end);
    let passphrases: Vec<String> = serde_json::from_slice(line).unwrap_or_default();
    let (sheets, opened_by) = book_in::cells_of_any(rest.get(1..).unwrap_or_default(), &passphrases)?;
    let number = opened_by.map_or(String::new(), |number| number.to_string());
    Ok(format!("{number}\n{}", sent(&sheets)))
}

fn sent(sheets: &[SheetIn]) -> String {
    let (mut texts, mut places): (Vec<&str>, HashMap<&str, u32>) = (Vec::new(), HashMap::new());
    let mut found = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let mut place = |text| {
            *places.entry(text).or_insert_with(|| {
                texts.push(text);
                u32::try_from(texts.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let cells = sheet.cells.iter().map(|cell| {
            let kind = match cell.kind {
                CellKind::Text => 0,
                CellKind::Date => 1,
                CellKind::Error => 2,
                CellKind::Formula => 3,
            };
            let rest = cell.struck.as_deref().map(&mut place);
            (cell.row, cell.column, kind, place(&*cell.text), rest)
        });
        let merges = sheet.merges.iter();
        let notes = sheet.notes.iter();
        found.push(SentSheet {
            name: sheet.name.clone(),
            is_hidden: sheet.is_hidden,
            cells: cells.collect(),
            merges: merges
                .map(|range| (range.row, range.column, range.last_row, range.last_column))
                .collect(),
            notes: notes
                .map(|note| (note.row, note.column, note.text.clone()))
                .collect(),
        });
    }
    let book = SentBook { texts, sheets: found };
    serde_json::to_string(&book).unwrap_or_default()
}

fn received(answer: &str) -> Option<Vec<SheetIn>> {
    let book: SentBook<String> = serde_json::from_str(answer).ok()?;
    let texts: Vec<Arc<str>> = book.texts.into_iter().map(Arc::from).collect();
    let text = |place: u32| texts.get(usize::try_from(place).ok()?).cloned();
    let cell = |(row, column, kind, place, rest): SentCell| {
        Some(CellIn {
            row,
            column,
            kind: match kind {
                1 => CellKind::Date,
                2 => CellKind::Error,
                3 => CellKind::Formula,
                _ => CellKind::Text,
            },
            text: text(place)?,
            struck: match rest {
                Some(place) => Some(text(place)?),
                None => None,
            },
        })
    };
    let sheet = |sheet: SentSheet| {
        let merges = sheet.merges.into_iter();
        let notes = sheet.notes.into_iter();
        Some(SheetIn {
            name: sheet.name,
            cells: sheet.cells.into_iter().map(cell).collect::<Option<_>>()?,
            is_hidden: sheet.is_hidden,
            merges: merges
                .map(|(row, column, last_row, last_column)| MergeIn {
                    row,
                    column,
                    last_row,
                    last_column,
                })
                .collect(),
            notes: notes
                .map(|(row, column, text)| NoteIn { row, column, text })
                .collect(),
        })
    };
    book.sheets.into_iter().map(sheet).collect()
}

#[cfg(unix)]
fn limit_memory() {
    // Without the limit the reader is still bounded in time.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY, MEMORY);
}

#[cfg(windows)]
fn limit_memory() {
    let Ok(memory) = usize::try_from(MEMORY) else {
        return;
    };
    let mut limits = win32job::ExtendedLimitInfo::new();
    limits.limit_working_memory(0, memory);
    if let Ok(job) = win32job::Job::create_with_limit_info(&limits) {
        let _ = job.assign_current_process();
        // The limit lives as long as the handle; the process ends soon.
        std::mem::forget(job);
    }
}

/// The text of a document, read by `reader`.
pub(super) fn text_of(reader: &Path, bytes: &[u8]) -> Result<String, TextInError> {
    match asked(reader, DOCUMENT, bytes, LONGEST_TEXT) {
        Answer::Done(text) => Ok(text),
        Answer::Refused { code, detail } => Err(TextInError::of_code(&code, &detail)),
        Answer::Failed(detail) => Err(TextInError::Damaged { detail }),
        Answer::Late => Err(TextInError::TooLarge),
    }
}

/// The cells of a workbook, read by `reader`.
pub(crate) fn cells_of(reader: &Path, bytes: &[u8]) -> Result<Vec<SheetIn>, BookInError> {
    match asked(reader, WORKBOOK, bytes, LONGEST_CELLS) {
        Answer::Done(answer) => received(&answer).ok_or(BookInError::TooLarge),
        Answer::Refused { code, detail } => Err(BookInError::of_code(&code, &detail)),
        Answer::Failed(detail) => Err(BookInError::Damaged { detail }),
        Answer::Late => Err(BookInError::TooLarge),
    }
}

/// The cells of a workbook of any format, read by `reader`, and the number of the passphrase that opened it.
pub(crate) fn any_cells_of(
    reader: &Path,
    bytes: &[u8],
    passphrases: &[String],
) -> Result<Opened, BookInError> {
    let mut input = serde_json::to_vec(passphrases).unwrap_or_default();
    input.push(b'\n');
    input.extend_from_slice(bytes);
    match asked(reader, ANY_BOOK, &input, LONGEST_CELLS) {
        Answer::Done(answer) => {
            let (number, sheets) = answer.split_once('\n').ok_or(BookInError::TooLarge)?;
            let sheets = received(sheets).ok_or(BookInError::TooLarge)?;
            Ok((sheets, number.parse().ok()))
        }
        Answer::Refused { code, detail } => Err(BookInError::of_code(&code, &detail)),
        Answer::Failed(detail) => Err(BookInError::Damaged { detail }),
        Answer::Late => Err(BookInError::TooLarge),
    }
}

/// How a reader ended.
enum Answer {
    Done(String),
    Refused { code: String, detail: String },
    Failed(String),
    Late,
}

fn asked(reader: &Path, flag: &str, bytes: &[u8], longest: usize) -> Answer {
    let child = Command::new(reader)
        .arg(flag)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return Answer::Failed(error.to_string()),
    };
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Answer::Failed("pipe".to_owned());
    };
    thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that refuses early closes the pipe; its answer counts.
            let _ = input.write_all(bytes);
        });
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            let _ = output.take(longest as u64 + 1).read_to_end(&mut answer);
            answer
        });
        let code = waited(&mut child);
        let answer = String::from_utf8(answer.join().unwrap_or_default())
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        match code {
            Some(0) => Answer::Done(answer),
            Some(code) if code == i32::from(REFUSED) => {
                let (code, detail) = answer.split_once('\n').unwrap_or((&answer, ""));
                Answer::Refused {
                    code: code.to_owned(),
                    detail: detail.to_owned(),
                }
            }
            Some(_) => Answer::Failed("the reader ended before it was done".to_owned()),
            None => Answer::Late,
        }
    })
}

/// The exit code; none when the reader took too long and was ended. A reader that crashed counts as failed.
fn waited(child: &mut Child) -> Option<i32> {
    const STEP: Duration = Duration::from_millis(10);
    let began = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.code().unwrap_or(-1)),
            Ok(None) if began.elapsed() < TIME => thread::sleep(STEP),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}
