//! Audits: papers that are written from the case.

use super::super::{MissingGlyphLine, WrittenFile};
use super::wire;

wire! {
    /// Asks which papers can be written of something.
    pub struct AuditPapersRequest {
        /// `case`, `programme`, `plan`, `engagement`, `item`, `finding`, `order` or `roll_out`.
        pub of: String,
        /// Its id; empty of the case.
        pub id: String,
    }

    /// Papers of something, and what was written of it before.
    pub struct AuditPapersView {
        /// Papers in the order of the work.
        pub papers: Vec<AuditPaperLine>,
        /// What was written before, newest first.
        pub written: Vec<AuditPaperWritten>,
    }

    /// A paper that can be written, or why it cannot be yet.
    pub struct AuditPaperLine {
        /// Code of the paper, of the message `audit-paper-<code>`.
        pub paper: String,
        /// Id of what it is of.
        pub id: String,
        /// Number or name of what it is of.
        pub name: String,
        /// It prints 案.
        pub is_draft: bool,
        /// Why it cannot be written yet, of the message `audit-paper-why-<code>`; empty: it can be.
        pub why: String,
        /// 文書番号 that the case knows; may be empty.
        pub document_number: String,
        /// ISO day that the case knows.
        pub on: Option<String>,
    }

    /// A paper that was written.
    pub struct AuditPaperWritten {
        /// Code of the paper.
        pub paper: String,
        /// Id of what it is of.
        pub id: String,
        /// `pdf` or `xlsx`.
        pub format: String,
        /// File name.
        pub file_name: String,
        /// RFC 3339 UTC.
        pub made_at: String,
        /// 照合番号; empty for a draft.
        pub check_number: String,
    }

    /// A paper by its code and what it is of.
    pub struct AuditPaperChoice {
        /// Code of the paper.
        pub paper: String,
        /// Id of what it is of.
        pub id: String,
    }

    /// Writes papers into a folder.
    pub struct AuditPaperWriteRequest {
        /// Which.
        pub papers: Vec<AuditPaperChoice>,
        /// As PDF.
        pub is_pdf: bool,
        /// As Excel.
        pub is_xlsx: bool,
        /// Ticket of the folder; none = beside the case.
        pub folder: Option<String>,
        /// 文書番号 where the case knows none; may be empty.
        pub document_number: String,
        /// Day printed where the case knows none, in either calendar; empty = left blank.
        pub on: String,
        /// Letters say 公印省略.
        pub is_seal_omitted: bool,
    }

    /// What was written.
    pub struct AuditPapersWritten {
        /// Folder name as a person reads it.
        pub folder_name: String,
        /// Files.
        pub files: Vec<WrittenFile>,
        /// Characters printed as 〓.
        pub missing: Vec<MissingGlyphLine>,
    }

    /// A slip (監査連絡票) by which findings were handed over.
    pub struct SlipView {
        /// Number.
        pub number: String,
        /// ISO.
        pub issued_on: String,
        /// Who got it.
        pub handed_to: String,
        /// ISO; day by which an answer was asked for.
        pub reply_due_on: Option<String>,
    }

    /// Records that findings were handed to the auditee as 連絡票.
    pub struct FindingSlipRequest {
        /// Findings of one audit.
        pub findings: Vec<String>,
        /// Who got it.
        pub handed_to: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// Day in either calendar by which an answer is asked for; empty = none.
        pub reply_due_on: String,
    }
}
