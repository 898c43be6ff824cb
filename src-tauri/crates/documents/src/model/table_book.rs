//! A workbook of plain tables, of any length: one sheet a table, rows handed over one after the other.

use std::borrow::Cow;

use super::{DateText, Ratio};

/// What the workbook says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableBook {
    /// Title of the document.
    pub title: String,
    /// Body.
    pub author: String,
    /// RFC 3339 UTC.
    pub made_at: String,
    /// Mark, in the header at the right.
    pub mark: String,
    /// Edition, in the footer at the left.
    pub edition: String,
    /// 照合番号, in the footer at the right.
    pub check_number: String,
}

/// A table.
pub struct TableSheet<'a> {
    /// Name of the sheet.
    pub name: String,
    /// Line above the head: what the table holds.
    pub note: String,
    /// Heads and widths in characters.
    pub columns: Vec<(String, f64)>,
    /// Columns that stay in view.
    pub frozen: u16,
    /// Columns that are printed, and as high as their texts need; the others are for programs.
    pub printed: u16,
    /// Column of rates that is coloured like the heat map, with the limits in percent of its upper three steps.
    pub heat: Option<(u16, [u32; 3])>,
    /// Texts of the printed columns go on in lines below; for lists of some thousand rows at most.
    pub is_wrapped: bool,
    /// Rows; each as long as the columns.
    pub rows: Box<dyn Iterator<Item = Vec<TableCell<'a>>> + 'a>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum TableCell<'a> {
    /// Nothing.
    Empty,
    /// Text, also where it begins with = + - @.
    Text(Cow<'a, str>),
    /// Whole number.
    Count(i64),
    /// Sum of money, with its thousands apart.
    Amount(i64),
    /// Share of one as rounded on paper; － without a base.
    Rate(Ratio),
    /// Date.
    Date(DateText),
}

impl<'a> TableCell<'a> {
    /// A text; an empty one is an empty cell.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}
