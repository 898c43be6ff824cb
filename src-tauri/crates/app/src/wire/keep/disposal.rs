//! 保存期間 and 廃棄: periods, what is past them, lists, approval, what was carried out.

use super::wire;

wire! {
    /// Retention and disposal of an office's case or an audit team's.
    pub struct DisposalView {
        /// The day it is seen on, ISO.
        pub today: String,
        /// A period for each kind of document that has one for all; an audit of the team's has its own.
        pub periods: Vec<RetentionPeriod>,
        /// Documents by kind and year, the oldest first.
        pub lines: Vec<DisposalLine>,
        /// Disposal lists, newest first.
        pub lists: Vec<DisposalList>,
    }

    /// How long a kind of document is kept.
    pub struct RetentionPeriod {
        /// `submission`, `report`, `central`, `improvement`, `exception`, `memo` or `audit`.
        pub kind: String,
        /// Years; none: not set (規定なし・文書管理規則による).
        pub years: Option<i64>,
        /// Years that the body's standard states; none: it states none.
        pub stated: Option<i64>,
        /// Clause that states them, or that says that such documents are kept without a number of years.
        pub clause: String,
    }

    /// Documents of one kind and year, or of one audit.
    pub struct DisposalLine {
        /// `submission`, `report`, `central`, `improvement`, `exception`, `memo` or `audit`.
        pub kind: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// The audit; empty: everything of the year.
        pub subject: String,
        /// How a person knows the audit.
        pub name: String,
        /// `unset` (no period), `open` (the year is not closed), `unfinished` (something has not come to its end),
        /// `running`, `extended`, `held` (past its period, but something holds it), `expired`, `listed`, `done`.
        pub state: String,
        /// What is not at its end, or holds it.
        pub holds: Vec<DisposalHold>,
        /// Improvements, exceptions, prompt reports, findings.
        pub records: i64,
        /// Sheets.
        pub sheets: i64,
        /// Versions of sheets.
        pub versions: i64,
        /// Files as they came in.
        pub attachments: i64,
        /// Parcels logged.
        pub parcels: i64,
        /// Papers.
        pub papers: i64,
        /// First day of the period: 1 April after the year it was closed in, ISO.
        pub retain_from_on: Option<String>,
        /// Last day of the period, or of its extension, ISO.
        pub retain_until_on: Option<String>,
        /// Why it is kept longer.
        pub extended_reason: String,
        /// Day on which it was erased, ISO.
        pub done_on: Option<String>,
    }

    /// What keeps documents from being disposed of.
    pub struct DisposalHold {
        /// `unfinished`, `improvement`, `exception`, `memo`, `audit`, `carried`, `renewal`, `answers`, `part`,
        /// `roll_out`, `sheets`.
        pub code: String,
        /// How many.
        pub count: i64,
        /// The first of them by name.
        pub names: Vec<String>,
        /// Lines that lift it when they are on the same list: `submission/2026`; empty: nothing does.
        pub together: Vec<String>,
    }

    /// A disposal list.
    pub struct DisposalList {
        /// Id.
        pub id: String,
        /// `made`, `approved`, `done` or `withdrawn`.
        pub state: String,
        /// ISO.
        pub made_on: String,
        /// Who made it.
        pub made_by: String,
        /// What is on it.
        pub lines: Vec<DisposalLine>,
        /// ISO.
        pub approved_on: String,
        /// Who approved it.
        pub approver: String,
        /// 文書番号 of the approval.
        pub document_number: String,
        /// ISO.
        pub done_on: String,
        /// Who carried it out.
        pub done_by: String,
        /// Documents erased, by name and hash; empty before.
        pub erased: Vec<DisposedEntry>,
        /// 照合番号 of the list.
        pub check_number: String,
    }

    /// One document that was erased.
    pub struct DisposedEntry {
        /// `submission`, `correction`, `report`, `central`, `improvement`, `exception`, `memo`, `audit`, `paper`,
        /// `evidence`, `finding`, `order` or `file`.
        pub kind: String,
        /// How a person knew it.
        pub name: String,
        /// SHA-256 of its content, hex.
        pub sha256: String,
    }

    /// Sets a period.
    pub struct RetentionSaveRequest {
        /// `submission`, `report`, `central`, `improvement`, `exception`, `memo` or `audit`.
        pub kind: String,
        /// Years, 1 to 100; none takes the period back.
        pub years: Option<i64>,
    }

    /// Keeps a year longer.
    pub struct DisposalExtendRequest {
        /// `submission`, `report`, `central`, `improvement`, `exception`, `memo` or `audit`.
        pub kind: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// The audit; empty: everything of the year.
        #[serde(default)]
        pub subject: String,
        /// Last day, in either calendar.
        pub until: String,
        /// Why.
        pub reason: String,
    }

    /// Makes a list of what is past its period.
    pub struct DisposalMakeRequest {
        /// Kinds with their years, `submission/2020`, and the audit, `audit/2020/engagement-…`.
        pub lines: Vec<String>,
    }

    /// Records the approval of a list.
    pub struct DisposalApproveRequest {
        /// List.
        pub list: String,
        /// Day, in either calendar.
        pub on: String,
        /// Who approved it; not who made it.
        pub approver: String,
        /// 文書番号.
        pub document_number: String,
    }

    /// A list by its id.
    pub struct DisposalRequest {
        /// List.
        pub list: String,
    }

    /// Writes the list, or the record after it was carried out, as PDF and Excel.
    pub struct DisposalWriteRequest {
        /// List.
        pub list: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }
}
