//! Papers of improvements and exceptions.

use super::super::wire;

wire! {
    /// Writes a paper of a selection of the board, or of exceptions.
    pub struct ImprovePaperRequest {
        /// plan | report | list | progress | reminder | application | register | memo.
        pub paper: String,
        /// Ids; empty = all that the filters leave.
        pub ids: Vec<String>,
        /// Unit id; empty = all.
        pub unit: String,
        /// Name of a department; empty = all.
        pub department: String,
        /// Due within so many days, for the reminder.
        pub days: i64,
        /// 文書番号.
        pub document_number: String,
        /// Day in either calendar.
        pub on: String,
        /// Write the PDF.
        pub is_pdf: bool,
        /// Write the workbook.
        pub is_xlsx: bool,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }
}
