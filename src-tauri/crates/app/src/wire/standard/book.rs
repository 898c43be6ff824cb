//! A standard under review through Excel: what a workbook would change, and what is wrong in it.

use std::collections::BTreeMap;

use crate::wire::wire;

wire! {
    /// Writes a standard as a workbook.
    pub struct StandardExportRequest {
        /// Id.
        pub standard: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Reads a workbook into a standard.
    pub struct StandardImportRequest {
        /// Id.
        pub standard: String,
        /// Ticket of the file.
        pub ticket: String,
    }

    /// What a workbook would change.
    pub struct BookView {
        /// Id of the standard.
        pub standard: String,
        /// Its name.
        pub name: String,
        /// File.
        pub file: String,
        /// The standard changed here after the workbook was written: taking it would take that back.
        pub is_changed_since: bool,
        /// Items that change, come or go.
        pub items: Vec<BookChange>,
        /// Clauses that change, come or go.
        pub clauses: Vec<BookChange>,
        /// What is wrong. With any of it nothing is taken.
        pub problems: Vec<BookProblem>,
        /// There is something to take, and nothing wrong.
        pub can_take: bool,
    }

    /// A row that changes.
    pub struct BookChange {
        /// What becomes of it.
        #[ts(type = "\"changed\" | \"new\" | \"removed\"")]
        pub kind: String,
        /// Number of the item; empty = a new one, or a clause.
        pub number: String,
        /// Place of the clause.
        pub place: String,
        /// Question of the item, or text of the clause.
        pub title: String,
        /// Row of the sheet; none = not there any more.
        pub row: Option<i64>,
        /// What differs.
        pub fields: Vec<BookField>,
        /// Question or ○ changed and the row does not say that ○ means something else now.
        pub asks_meaning: bool,
    }

    /// A cell that changes.
    pub struct BookField {
        /// Field code.
        pub field: String,
        /// Head of its column.
        pub head: String,
        /// As it is; empty for a new row.
        pub old: String,
        /// As it would be.
        pub new: String,
    }

    /// Something wrong in a workbook; `error-<code>` explains it with these values.
    pub struct BookProblem {
        /// Sheet.
        pub sheet: String,
        /// Row as Excel counts; 0 = the sheet as a whole.
        pub row: i64,
        /// Letters of the column; empty = the row as a whole.
        pub column: String,
        /// Head of the column.
        pub head: String,
        /// kebab-case code.
        pub code: String,
        /// Values that the message names.
        pub params: BTreeMap<String, String>,
    }
}
