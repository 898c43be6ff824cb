//! What is wrong in a row of a workbook that is read back.

use std::collections::BTreeMap;

use tenken_checklist::Fault;

/// A fault of a cell, a row or a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookFault {
    /// The workbook was written for another standard.
    OtherStandard,
    /// No sheet has the heads of this table.
    SheetMissing,
    /// A column is not there.
    ColumnMissing,
    /// A head stands there twice.
    ColumnTwice,
    /// A number that this standard does not have.
    IdUnknown {
        /// What stands there.
        value: String,
    },
    /// A number that stands in two rows.
    IdTwice {
        /// What stands there.
        value: String,
        /// The first of the rows.
        first: u32,
    },
    /// A cell that Excel made a date of.
    CellDate,
    /// A formula that gives an error.
    CellError {
        /// What Excel shows.
        value: String,
    },
    /// A word that the drop-down does not have.
    WordUnknown {
        /// What stands there.
        value: String,
        /// What may stand there.
        words: String,
    },
    /// A code that does not exist.
    CodeUnknown {
        /// What stands there.
        value: String,
    },
    /// A clause that the sheet of clauses does not have.
    ClauseUnknown {
        /// What stands there.
        value: String,
    },
    /// Two clauses of one place.
    LocatorTwice {
        /// The place.
        value: String,
    },
    /// Something must stand there.
    CellEmpty,
    /// Longer than a field may be.
    TextTooLong {
        /// Length in UTF-16 units.
        length: usize,
        /// The most.
        limit: usize,
    },
    /// A clause that is asked has no item.
    ClauseWithoutItem,
    /// A rule of the format.
    Format(Fault),
}

impl BookFault {
    /// The code under which `error-<code>` explains this to a person.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OtherStandard => "book-other-standard",
            Self::SheetMissing => "book-sheet-missing",
            Self::ColumnMissing => "book-column-missing",
            Self::ColumnTwice => "book-column-twice",
            Self::IdUnknown { .. } => "book-id-unknown",
            Self::IdTwice { .. } => "book-id-twice",
            Self::CellDate => "book-cell-date",
            Self::CellError { .. } => "book-cell-error",
            Self::WordUnknown { .. } => "book-word-unknown",
            Self::CodeUnknown { .. } => "book-code-unknown",
            Self::ClauseUnknown { .. } => "book-clause-unknown",
            Self::LocatorTwice { .. } => "book-locator-twice",
            Self::CellEmpty => "book-cell-empty",
            Self::TextTooLong { .. } => "book-text-too-long",
            Self::ClauseWithoutItem => "book-clause-without-item",
            Self::Format(fault) => fault.code(),
        }
    }

    /// The values that the message names beside sheet, row and head.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OtherStandard
            | Self::SheetMissing
            | Self::ColumnMissing
            | Self::ColumnTwice
            | Self::CellDate
            | Self::CellEmpty
            | Self::ClauseWithoutItem => Vec::new(),
            Self::IdUnknown { value }
            | Self::CellError { value }
            | Self::CodeUnknown { value }
            | Self::ClauseUnknown { value }
            | Self::LocatorTwice { value } => vec![("value", value.clone())],
            Self::IdTwice { value, first } => {
                vec![("value", value.clone()), ("first", first.to_string())]
            }
            Self::WordUnknown { value, words } => {
                vec![("value", value.clone()), ("words", words.clone())]
            }
            Self::TextTooLong { length, limit } => {
                vec![("length", length.to_string()), ("limit", limit.to_string())]
            }
            Self::Format(fault) => fault.params(),
        }
    }
}

/// A fault with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    pub sheet: String,
    /// Row from 1 as Excel counts; 0 = the sheet as a whole.
    pub row: u32,
    /// Head of the column; empty = the row as a whole.
    pub head: String,
    /// Letters of the column; empty = the row as a whole.
    pub column: String,
    /// Number of the item or clause; empty = a new one.
    pub number: String,
    pub fault: BookFault,
}

impl Trouble {
    /// All values that the message may name.
    pub(super) fn params(&self) -> BTreeMap<String, String> {
        let mut params: BTreeMap<String, String> = self
            .fault
            .params()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        // A field of the format is called by its head.
        if params.contains_key("field") {
            params.insert("field".to_owned(), self.head.clone());
        }
        for (name, value) in [
            ("sheet", self.sheet.clone()),
            ("file", self.sheet.clone()),
            ("row", self.row.to_string()),
            ("line", self.row.to_string()),
            ("head", self.head.clone()),
            ("column", self.column.clone()),
            ("item", self.number.clone()),
        ] {
            params.insert(name.to_owned(), value);
        }
        params
    }
}
