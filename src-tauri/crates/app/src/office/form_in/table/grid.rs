//! A sheet by rows, and the addresses of its cells as Excel writes them.

use std::{borrow::Cow, cell::OnceCell};

use tenken_documents::book_in::{CellIn, CellKind, MergeIn, NoteIn, SheetIn};
use tenken_domain::{
    text::{TEXT_LIMIT, is_blank, normalise},
    typed::fold,
};

use super::super::note::{FormNote, Where};

/// The cells of a sheet in the order of rows and columns.
pub(in crate::office::form_in) struct Grid<'a> {
    pub name: &'a str,
    pub rows: Vec<GridRow<'a>>,
    /// Row and column of formulas whose results the file does not hold, sorted.
    pub formulas: Vec<(u32, u32)>,
    /// The sheet is not shown.
    pub is_hidden: bool,
    pub merges: &'a [MergeIn],
    /// Comments, by row.
    pub notes: &'a [NoteIn],
    /// Only some of its rows.
    pub is_part: bool,
    /// Short texts of the first rows, folded: column and text of each row that may be one of heads.
    heads: OnceCell<Vec<HeadRow>>,
}

/// Rows from the top in which heads may stand.
pub(super) const HEADS_WITHIN: u32 = 60;
/// The longest head, in bytes.
const LONGEST_HEAD: usize = 120;

/// A row that may be one of heads: its number, and column and folded text of its short cells.
pub(in crate::office::form_in) type HeadRow = (u32, Vec<(u32, String)>);

/// A row that holds something.
pub(in crate::office::form_in) struct GridRow<'a> {
    /// From 0.
    pub row: u32,
    /// In the order of columns.
    pub cells: Vec<&'a CellIn>,
}

impl<'a> Grid<'a> {
    pub(in crate::office::form_in) fn of(sheet: &'a SheetIn) -> Self {
        let (formulas, mut cells): (Vec<&CellIn>, Vec<&CellIn>) = sheet
            .cells
            .iter()
            .filter(|cell| !is_blank(&cell.text))
            .partition(|cell| cell.kind == CellKind::Formula);
        let mut formulas: Vec<(u32, u32)> = formulas.iter().map(|cell| (cell.row, cell.column)).collect();
        formulas.sort_unstable();
        cells.sort_by_key(|cell| (cell.row, cell.column));
        let mut rows: Vec<GridRow<'a>> = Vec::new();
        for cell in cells {
            match rows.last_mut() {
                Some(last) if last.row == cell.row => last.cells.push(cell),
                _ => rows.push(GridRow {
                    row: cell.row,
                    cells: vec![cell],
                }),
            }
        }
        Self {
            name: &sheet.name,
            rows,
            formulas,
            is_hidden: sheet.is_hidden,
            merges: &sheet.merges,
            notes: &sheet.notes,
            is_part: false,
            heads: OnceCell::new(),
        }
    }

    /// The same sheet with some of its rows only.
    pub(in crate::office::form_in) fn of_rows(
        &self,
        rows: Vec<GridRow<'a>>,
        formulas: Vec<(u32, u32)>,
    ) -> Self {
        Self {
            rows,
            formulas,
            is_part: true,
            heads: OnceCell::new(),
            ..*self
        }
    }

    /// What may be heads: the rows of the top with their short texts, folded, by column.
    pub(in crate::office::form_in) fn heads(&self) -> &[HeadRow] {
        self.heads.get_or_init(|| {
            let top = self.rows.iter().take_while(|row| row.row <= HEADS_WITHIN);
            top.map(|row| {
                let short = row.cells.iter().filter(|cell| cell.text.len() <= LONGEST_HEAD);
                (
                    row.row,
                    short.map(|cell| (cell.column, fold(&cell.text))).collect(),
                )
            })
            .collect()
        })
    }

    /// A row that holds something.
    pub(super) fn row(&self, row: u32) -> Option<&GridRow<'a>> {
        let at = self.rows.binary_search_by_key(&row, |one| one.row).ok()?;
        self.rows.get(at)
    }

    /// The rows below a row.
    pub(in crate::office::form_in) fn below(&self, row: u32) -> impl Iterator<Item = &GridRow<'a>> {
        self.rows.iter().filter(move |one| one.row > row)
    }

    pub(in crate::office::form_in) fn at(&self, row: u32, column: u32) -> Where {
        Where {
            sheet: self.name.to_owned(),
            cell: address(row, column),
        }
    }
}

impl<'a> GridRow<'a> {
    /// The cell of a column.
    pub(in crate::office::form_in) fn cell(&self, column: u32) -> Option<&'a CellIn> {
        let at = self
            .cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()?;
        self.cells.get(at).copied()
    }
}

/// Row and column from 0 as Excel names the cell: (11, 6) is G12.
pub(in crate::office::form_in) fn address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

/// The text of a cell as it is kept: NFC, at most 10,000 UTF-16 units; what is beyond is named. The error of a formula
/// and a date are named where a text is asked for.
pub(in crate::office::form_in) fn kept(
    cell: &CellIn,
    at: impl FnOnce() -> Where,
    notes: &mut Vec<FormNote>,
) -> String {
    if cell.kind == CellKind::Error {
        notes.push(FormNote::at("cell-error", &at()).with(&cell.text));
        return String::new();
    }
    let text = spelled_out(cell.said());
    if cell.struck.is_some() {
        notes.push(FormNote::at("text-struck", &at()).with(&cell.text).wanted(&text));
        return normalise(&text).unwrap_or_default();
    }
    match normalise(&text) {
        Ok(text) if is_blank(&text) => String::new(),
        Ok(text) => text,
        Err(_) => {
            let length = text.encode_utf16().count();
            notes.push(
                FormNote::at("text-too-long", &at())
                    .with(&length.to_string())
                    .wanted(&TEXT_LIMIT.to_string()),
            );
            let mut kept = String::new();
            let mut used = 0;
            for c in text.chars() {
                used += c.len_utf16();
                if used > TEXT_LIMIT {
                    break;
                }
                kept.push(c);
            }
            normalise(&kept).unwrap_or_default()
        }
    }
}

/// Excel writes characters that XML cannot hold as _x000D_; of those only line ends mean something.
fn spelled_out(text: &str) -> Cow<'_, str> {
    if text.contains("_x000D_") || text.contains("_x000d_") {
        text.replace("_x000D_", "").replace("_x000d_", "").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn cells_are_named_as_excel_names_them() {
        let named: Vec<String> = [(0, 0), (11, 6), (9, 26), (0, 16_383), (0, u32::MAX)]
            .map(|(row, column)| address(row, column))
            .into();
        assert_eq!(named[..4], ["A1", "G12", "AA10", "XFD1"]);
    }
}
