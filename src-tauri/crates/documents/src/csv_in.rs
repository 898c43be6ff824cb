//! The cells of a table that somebody brings as text (.csv, also with tabs or semicolons), in the encodings that Japanese
//! programs write: UTF-8 with or without a mark, UTF-16 with one, Shift_JIS (Windows-31J).

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use crate::book_in::{BookInError, CellIn, CellKind, LARGEST_BOOK, SheetIn};

/// Cells that hold something.
const CELLS: usize = 400_000;

/// The cells of the text as one sheet without a name. Beyond the ceilings it is too large; text in no known encoding is
/// damaged.
pub fn cells_of_csv(bytes: &[u8]) -> Result<SheetIn, BookInError> {
    if bytes.len() > LARGEST_BOOK {
        return Err(BookInError::TooLarge);
    }
    // One kind of line end, so that the reader counts lines as people see them.
    let text = decoded(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(BookInError::KindUnknown {
            looks_like: "empty".to_owned(),
        });
    }
    if text.contains('\0') {
        return Err(BookInError::KindUnknown {
            looks_like: "binary".to_owned(),
        });
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut cells = Vec::new();
    let mut lines = Lines::new(&text);
    for record in reader.records() {
        let record = record.map_err(|error| BookInError::Damaged {
            detail: error.to_string(),
        })?;
        let at = record.position().map_or(0, csv::Position::byte);
        let row = lines.at(usize::try_from(at).unwrap_or(usize::MAX));
        for (column, text) in (0..).zip(&record) {
            if text.is_empty() {
                continue;
            }
            if cells.len() == CELLS {
                return Err(BookInError::TooLarge);
            }
            cells.push(CellIn::new(row, column, CellKind::Text, text));
        }
    }
    Ok(SheetIn {
        cells,
        ..SheetIn::default()
    })
}

/// Numbers lines from 0 as an editor does, going forward only. The reader names where a record begins before it leaves
/// empty lines out, and knows no line that ends with a bare carriage return.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
            line: 0,
        }
    }

    /// The line of the first character from `at` on that ends no line.
    fn at(&mut self, at: usize) -> u32 {
        while let Some(&byte) = self.bytes.get(self.at) {
            let is_end = matches!(byte, b'\r' | b'\n');
            if self.at >= at && !is_end {
                break;
            }
            let is_half = byte == b'\r' && self.bytes.get(self.at + 1) == Some(&b'\n');
            if is_end && !is_half {
                self.line += 1;
            }
            self.at += 1;
        }
        self.line
    }
}

/// A mark decides; without one what is valid UTF-8 is UTF-8, all else Shift_JIS.
fn decoded(bytes: &[u8]) -> Result<String, BookInError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => SHIFT_JIS,
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        return Err(BookInError::KindUnknown {
            looks_like: "binary".to_owned(),
        });
    }
    Ok(text.into_owned())
}

/// What parts the cells: comma, tab or semicolon, whichever stands most often in the first lines.
fn delimiter(text: &str) -> u8 {
    const LINES: usize = 10;
    let count = |delimiter: u8| {
        let bytes = text.lines().take(LINES).flat_map(str::bytes);
        bytes.filter(|byte| *byte == delimiter).count()
    };
    let mut best = b',';
    for other in [b'\t', b';'] {
        if count(other) > count(best) {
            best = other;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        let sheet = cells_of_csv(bytes).unwrap();
        sheet
            .cells
            .into_iter()
            .map(|cell| cell.text.to_string())
            .collect()
    }

    #[test]
    fn one_text_in_every_encoding() {
        let text = "課コード,課名\r\n0312,\"髙﨑①㈱,課\"\r\n";
        let want = ["課コード", "課名", "0312", "髙﨑①㈱,課"];
        let (sjis, _, has_errors) = SHIFT_JIS.encode(text);
        assert!(!has_errors);
        let bom = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        let utf16: Vec<u8> = [0xFEFF_u16]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [text.as_bytes(), &bom, &sjis, &utf16] {
            assert_eq!(texts(bytes), want);
        }
    }

    #[test]
    fn lines_keep_their_numbers_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["課コード,課名", "0312,\"市民", "課\"", "", "0420,福祉課"].join(end);
            let sheet = cells_of_csv(text.as_bytes()).unwrap();
            let rows: Vec<u32> = sheet.cells.iter().map(|cell| cell.row).collect();
            assert_eq!(rows, [0, 0, 1, 1, 4, 4], "{end:?}");
        }
    }

    #[test]
    fn tabs_part_cells_too() {
        let sheet = cells_of_csv("課コード\t課名\n\n0312\t市民課\n".as_bytes()).unwrap();
        let rows: Vec<(u32, u32)> = sheet.cells.iter().map(|cell| (cell.row, cell.column)).collect();
        assert_eq!(rows, [(0, 0), (0, 1), (2, 0), (2, 1)]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let refused = |bytes: &[u8]| cells_of_csv(bytes).unwrap_err().detail();
        assert_eq!(refused(b" \r\n"), "empty");
        assert_eq!(refused(b"a,b\0\0\n"), "binary");
        assert_eq!(refused(&[0xFF, 0x00, 0x81, 0x81, 0xFF]), "binary");
    }
}
