//! Former workbooks of an office: how one is read, what to look at before it is decided, mappings that were kept.

use std::collections::BTreeMap;

use crate::wire::wire;

wire! {
    /// How a former workbook is read. Rows and columns are counted from 1.
    #[derive(Default)]
    pub struct FormMapping {
        /// Name of the sheet; the first where it is not there.
        pub sheet: String,
        /// Row of the heads; data stand below it. 0 = to be found.
        pub head_row: i64,
        /// Field to column.
        pub columns: BTreeMap<String, i64>,
        /// Code of a section to the column that holds its answers, where sections stand beside each other.
        #[serde(default)]
        pub unit_columns: BTreeMap<String, i64>,
        /// Symbol as it stands in a cell to `yes`, `partial`, `no`, `na`, `unknown` or `open`; empty = not known.
        pub symbols: BTreeMap<String, String>,
        /// Code or name of a section as it stands in a cell to the section's code; empty = not known, `skip` = its
        /// rows are left out.
        pub units: BTreeMap<String, String>,
        /// Question, number or code as it stands in a cell to the item; `skip` = its rows are left out.
        pub items: BTreeMap<String, String>,
        /// Code of the section of the whole workbook; may be empty.
        pub unit_code: String,
        /// Fiscal year of the workbook, where no column says it.
        pub fiscal_year: Option<i32>,
    }

    /// Looks at a former workbook; nothing is taken.
    pub struct FormMappingRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Passphrases, one or more lines each, to be tried where the file asks for one.
        pub passphrases: Vec<String>,
        /// What was said so far; what it leaves out is guessed. Without columns they are guessed anew.
        pub mapping: Option<FormMapping>,
        /// The forms are read as it says and counted.
        pub is_read: bool,
    }

    /// A mapping as far as it is known, and what to look at.
    #[derive(Default)]
    pub struct FormMappingView {
        /// File name.
        pub file_name: String,
        /// What was said, with guesses for the rest.
        pub mapping: FormMapping,
        /// Names of all sheets.
        pub sheets: Vec<String>,
        /// First rows of the sheet.
        pub rows: Vec<FormMappingRow>,
        /// Its columns.
        pub columns: Vec<FormMappingColumn>,
        /// Fields that a column may be.
        pub fields: Vec<String>,
        /// Symbols that occur in the columns of answers, most frequent first.
        pub symbols: Vec<FormMappingWord>,
        /// Codes or names of sections that occur.
        pub units: Vec<FormMappingWord>,
        /// Answered questions that are no item of the checklist as they stand.
        pub items: Vec<FormMappingWord>,
        /// Words that are not listed, because there are too many of them.
        pub words_left: i64,
        /// Sections to choose from.
        pub sections: Vec<FormMappingChoice>,
        /// Items to choose from.
        pub choices: Vec<FormMappingChoice>,
        /// Rows of questions in all.
        pub row_count: i64,
        /// Fiscal year of the newest round.
        pub newest_year: i32,
        /// What would be read; empty unless it was asked for.
        pub forms: Vec<FormMappingForm>,
    }

    /// A row that holds something.
    pub struct FormMappingRow {
        /// From 1.
        pub row: i64,
        /// From the first column on.
        pub cells: Vec<String>,
    }

    /// A column.
    pub struct FormMappingColumn {
        /// From 1.
        pub column: i64,
        /// As Excel names it.
        pub letter: String,
        /// Its head.
        pub head: String,
    }

    /// A word as it stands in cells.
    pub struct FormMappingWord {
        /// The word.
        pub text: String,
        /// In how many rows.
        pub count: i64,
    }

    /// Something to choose.
    pub struct FormMappingChoice {
        /// Code.
        pub id: String,
        /// Name, or question.
        pub name: String,
        /// Management code of an item; else empty.
        pub control: String,
    }

    /// A form as it would be read.
    pub struct FormMappingForm {
        /// Code of the section; empty where it could not be told.
        pub unit_code: String,
        /// Name of the section.
        pub unit_name: String,
        /// The section stands in the organisation.
        pub is_known: bool,
        /// `organisation` or `system`.
        pub sheet_kind: String,
        /// System, or empty.
        pub system_name: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// ○.
        pub yes: i64,
        /// △.
        pub partial: i64,
        /// ×.
        pub no: i64,
        /// －.
        pub na: i64,
        /// Rows whose answer is empty or not known.
        pub open: i64,
        /// Rows that are no item of the checklist.
        pub unread: i64,
    }

    /// Keeps a mapping under a name, in place of one of the same name.
    pub struct FormMappingSaveRequest {
        /// Name.
        pub name: String,
        /// Mapping.
        pub mapping: FormMapping,
    }

    /// A mapping that was kept.
    pub struct FormMappingNameRequest {
        /// Name.
        pub name: String,
    }

    /// A mapping under its name.
    pub struct FormMappingTemplate {
        /// Name.
        pub name: String,
        /// UTC time it was kept.
        pub at: String,
        /// Who kept it.
        pub by: String,
        /// Mapping.
        pub mapping: FormMapping,
    }
}
