//! Exceptions that travel between a section and its office.

use super::super::{AuditReplyLine, wire};

wire! {
    /// Writes applications for the office, or the office's decisions for a section, as a parcel.
    pub struct ExceptionSendRequest {
        /// Ids or numbers, of one section.
        pub exceptions: Vec<String>,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
    }

    /// Applications that a section sent, against what the register holds.
    pub struct ExceptionArrival {
        /// File name.
        pub file: String,
        /// Code of the section.
        pub unit_code: String,
        /// Name of the section.
        pub unit_name: String,
        /// They were taken in now.
        pub is_taken: bool,
        /// The applications.
        pub lines: Vec<ExceptionArrivalLine>,
    }

    /// One application.
    pub struct ExceptionArrivalLine {
        /// 申請番号.
        pub number: String,
        /// `new`, `changed`, `same`, `further` (the office is further already: stays as it is) or `clash` (the number is
        /// another's here: the file is not taken).
        pub standing: String,
        /// State in the register.
        pub state: String,
        /// 申請者.
        pub applicant: String,
        /// ISO.
        pub applied_on: Option<String>,
        /// 合理的な理由.
        pub reason: String,
        /// ISO.
        pub from: Option<String>,
        /// ISO.
        pub until: Option<String>,
        /// What differs from what is here.
        pub changes: Vec<AuditReplyLine>,
    }
}

wire! {
    /// Writes the form of 改善報告 for sections (office), or the section's own measures as a parcel.
    pub struct BoardFormWriteRequest {
        /// Unit ids; none = every section with something open.
        pub units: Vec<String>,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
    }

    /// A report that came back.
    pub struct BoardBackRequest {
        /// File ticket.
        pub ticket: String,
        /// What is decided on measures that both sides changed.
        pub decisions: Vec<BoardBackDecision>,
    }

    /// A decision on one measure.
    pub struct BoardBackDecision {
        /// 管理番号.
        pub number: String,
        /// `theirs` or `ours`.
        pub take: String,
    }

    /// What a report says against the board.
    pub struct BoardBackView {
        /// File name.
        pub file: String,
        /// Code of the section.
        pub unit_code: String,
        /// Name of the section.
        pub unit_name: String,
        /// Who reports.
        pub by: String,
        /// ISO.
        pub on: String,
        /// It was taken in now.
        pub is_taken: bool,
        /// Every row.
        pub lines: Vec<BoardBackLine>,
    }

    /// One row of a report.
    pub struct BoardBackLine {
        /// 管理番号.
        pub number: String,
        /// 問題の内容.
        pub problem: String,
        /// `same`, `newer`, `conflict` (both sides changed it) or `kept` (further here, or ended).
        pub standing: String,
        /// ISO; the due date that the section wishes for.
        pub wished_due: Option<String>,
        /// Why.
        pub due_reason: String,
        /// What differs.
        pub fields: Vec<AuditReplyLine>,
    }
}
