//! What can go wrong while a standard is reviewed.

use tenken_checklist::Problem;

/// A rule of the review that was broken.
#[derive(Debug, thiserror::Error)]
pub enum StandardError {
    /// The document has no clause.
    #[error("no clause in {file}")]
    Empty {
        /// File.
        file: String,
    },
    /// The edition is made: its standard is no longer changed.
    #[error("{name} is finished")]
    Finished {
        /// Name of the standard.
        name: String,
    },
    /// Another clause has this locator.
    #[error("locator {locator} is taken")]
    LocatorTaken {
        /// Locator.
        locator: String,
    },
    /// A clause is asked by at least one item.
    #[error("{clause} has no item")]
    ClauseWithoutItem {
        /// Locator.
        clause: String,
    },
    /// The edition that was copied has no text of this clause.
    #[error("{clause} has no text")]
    ClauseWithoutText {
        /// Locator.
        clause: String,
    },
    /// An item that is not complete is not accepted.
    #[error("item {number} of {clause} lacks {fields}")]
    ItemIncomplete {
        /// Locator.
        clause: String,
        /// Number within the clause.
        number: i64,
        /// Field codes.
        fields: String,
    },
    /// Nothing unreviewed goes into use.
    #[error("{count} clauses are undecided, first {clause}")]
    Undecided {
        /// How many.
        count: usize,
        /// Locator of the first.
        clause: String,
    },
    /// What a careful reader would remark wants to be seen.
    #[error("{count} remarks, first on {clause}: {detail}")]
    RemarksNotAccepted {
        /// How many.
        count: usize,
        /// Locator of the first.
        clause: String,
        /// The words it is about.
        detail: String,
    },
    /// A text is longer than a cell of Excel.
    #[error("{place}, {head}: {length} characters")]
    CellTooLong {
        /// Number of the item or the clause.
        place: String,
        /// Head of the column.
        head: String,
        /// Length in UTF-16 units.
        length: usize,
        /// The most.
        limit: usize,
    },
    /// A workbook with faults changes nothing.
    #[error("{count} faults in {file}, first in {sheet} row {row}")]
    BookFaulty {
        /// File.
        file: String,
        /// How many.
        count: usize,
        /// Sheet of the first.
        sheet: String,
        /// Its row; 0 = the sheet as a whole.
        row: u32,
    },
    /// A checklist of another body has no place in this case.
    #[error("body {found}, case of {expected}")]
    ForOther {
        /// 団体コード found.
        found: String,
        /// 団体コード of the case.
        expected: String,
    },
    /// A rule of the format.
    #[error(transparent)]
    Format(#[from] Problem),
}

impl StandardError {
    /// The code under which `error-<code>` explains this to a person.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "standard-empty",
            Self::Finished { .. } => "standard-finished",
            Self::LocatorTaken { .. } => "standard-locator-taken",
            Self::ClauseWithoutItem { .. } => "standard-clause-without-item",
            Self::ClauseWithoutText { .. } => "standard-clause-without-text",
            Self::ItemIncomplete { .. } => "standard-item-incomplete",
            Self::Undecided { .. } => "standard-undecided",
            Self::RemarksNotAccepted { .. } => "standard-remarks-not-accepted",
            Self::CellTooLong { .. } => "book-cell-too-long",
            Self::BookFaulty { .. } => "book-faulty",
            Self::ForOther { .. } => "standard-for-other",
            Self::Format(problem) => problem.code(),
        }
    }

    /// The values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty { file } => vec![("file", file.clone())],
            Self::Finished { name } => vec![("name", name.clone())],
            Self::LocatorTaken { locator } => vec![("locator", locator.clone())],
            Self::ClauseWithoutItem { clause } | Self::ClauseWithoutText { clause } => {
                vec![("clause", clause.clone())]
            }
            Self::ItemIncomplete {
                clause,
                number,
                fields,
            } => vec![
                ("clause", clause.clone()),
                ("number", number.to_string()),
                ("fields", fields.clone()),
            ],
            Self::Undecided { count, clause } => {
                vec![("count", count.to_string()), ("clause", clause.clone())]
            }
            Self::RemarksNotAccepted {
                count,
                clause,
                detail,
            } => vec![
                ("count", count.to_string()),
                ("clause", clause.clone()),
                ("detail", detail.clone()),
            ],
            Self::CellTooLong {
                place,
                head,
                length,
                limit,
            } => vec![
                ("place", place.clone()),
                ("head", head.clone()),
                ("length", length.to_string()),
                ("limit", limit.to_string()),
            ],
            Self::BookFaulty {
                file,
                count,
                sheet,
                row,
            } => vec![
                ("file", file.clone()),
                ("count", count.to_string()),
                ("sheet", sheet.clone()),
                ("row", row.to_string()),
            ],
            Self::ForOther { found, expected } => {
                vec![("found", found.clone()), ("expected", expected.clone())]
            }
            Self::Format(problem) => problem.params(),
        }
    }
}
