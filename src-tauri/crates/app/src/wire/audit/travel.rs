//! Audits: what travels between office, auditors and their machines.

use super::wire;

wire! {
    /// Writes sheets in force for the auditors into one parcel.
    pub struct AuditSheetsWriteRequest {
        /// Fiscal year; none = the year of the round.
        pub fiscal_year: Option<i32>,
        /// Unit ids of sections and systems; a section brings its systems. Empty = all.
        pub units: Vec<String>,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
        /// Passphrase of the parcel.
        pub passphrase: String,
    }

    /// A parcel that somebody brought.
    pub struct AuditParcelRequest {
        /// File ticket.
        pub ticket: String,
        /// Its passphrase; empty where it is encrypted to a key of this case.
        pub passphrase: String,
    }

    /// What the office sent to the auditors.
    pub struct AuditSheetsView {
        /// File name.
        pub file: String,
        /// Office that sent it.
        pub from: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// RFC 3339 UTC.
        pub made_at: String,
        /// It was taken in now.
        pub is_taken: bool,
        /// The sheets in order of section and system.
        pub lines: Vec<AuditSheetLine>,
        /// Sections and systems that become auditees by it.
        pub units_new: i64,
        /// Findings of earlier audits that come with it and are not here yet.
        pub findings_new: i64,
    }

    /// A sheet of that parcel.
    pub struct AuditSheetLine {
        /// Section code.
        pub unit_code: String,
        /// Section.
        pub unit_name: String,
        /// Sheet kind code.
        pub sheet_kind: String,
        /// System code; empty on a section's sheet.
        pub system_code: String,
        /// System.
        pub system_name: String,
        /// Version.
        pub version: i64,
        /// 照合番号.
        pub check_number: String,
        /// ISO day of the confirmation.
        pub confirmed_on: Option<String>,
        /// `first`, `newer`, `same` or `older` (kept, not in force).
        pub standing: String,
    }

    /// Evidence that the section named for its own answer.
    pub struct OwnEvidence {
        /// 名称.
        pub name: String,
        /// 所在.
        pub place: String,
        /// ISO day.
        pub checked_on: Option<String>,
    }

    /// Self-check against audit; none = every engagement of the year.
    pub struct AuditGapRequest {
        /// Fiscal year of the plans; none = this year.
        pub fiscal_year: Option<i32>,
        /// One engagement.
        pub engagement: Option<String>,
    }

    /// 監査との差, whole, by auditee and by item.
    pub struct AuditGapView {
        /// Fiscal year.
        pub fiscal_year: i64,
        /// All together.
        pub whole: GapFigures,
        /// By engagement in order of number.
        pub units: Vec<GapUnit>,
        /// By item; those that differ most often first.
        pub items: Vec<GapItem>,
    }

    /// The figures of 監査との差.
    pub struct GapFigures {
        /// Items with a result (適合, 一部不適合, 不適合): n of the rate.
        pub audited: i64,
        /// Of these, with an own answer.
        pub compared: i64,
        /// ○ that the audit did not find conforming.
        pub differs: i64,
        /// ○ that were looked at: n of the reliability.
        pub said_yes: i64,
        /// △ or × that the audit found conforming.
        pub stricter: i64,
        /// 監査との差 in tenths of a percent; none = no base (－).
        pub rate: Option<i64>,
        /// ○ that held, in tenths of a percent; none = no base (－).
        pub reliability: Option<i64>,
    }

    /// 監査との差 of one engagement.
    pub struct GapUnit {
        /// Engagement.
        pub engagement: String,
        /// 監査番号.
        pub number: String,
        /// Code of the auditee.
        pub code: String,
        /// Auditee.
        pub name: String,
        /// Figures.
        pub figures: GapFigures,
    }

    /// 監査との差 of one item over all auditees.
    pub struct GapItem {
        /// Item id.
        pub item: String,
        /// Control code.
        pub control: String,
        /// Question.
        pub question: String,
        /// Figures.
        pub figures: GapFigures,
        /// Papers that differ: number and auditee.
        pub differs: Vec<GapPaper>,
    }

    /// A paper that says otherwise than the section.
    pub struct GapPaper {
        /// 調書番号.
        pub number: String,
        /// Auditee.
        pub unit_name: String,
        /// Judgement code.
        pub judgement: String,
    }

    /// Writes the results of a reported engagement for the office.
    pub struct AuditResultsWriteRequest {
        /// Engagement.
        pub engagement: String,
        /// Folder ticket; none = beside the case.
        pub folder: Option<String>,
        /// Passphrase of the parcel.
        pub passphrase: String,
    }

    /// An audit that the office has the results of.
    pub struct AuditResultLine {
        /// Id.
        pub result: String,
        /// 監査番号.
        pub number: String,
        /// Name of the audit.
        pub name: String,
        /// Fiscal year.
        pub fiscal_year: i64,
        /// Code of the auditee.
        pub code: String,
        /// Auditee.
        pub unit_name: String,
        /// Version of the report.
        pub version: i64,
        /// ISO day of the report.
        pub confirmed_on: Option<String>,
        /// 照合番号 of the report.
        pub check_number: String,
        /// Findings.
        pub findings: i64,
        /// Findings whose improvement is not verified.
        pub open: i64,
    }

    /// Results of an audit as the office holds them.
    pub struct AuditResultView {
        /// The line.
        pub line: AuditResultLine,
        /// File name, while a parcel is looked at.
        pub file: String,
        /// It was taken in now.
        pub is_taken: bool,
        /// `first`, `newer` (a later version of the report), `update` (later state of the same report) or `kept`.
        pub standing: String,
        /// Team.
        pub team: String,
        /// Texts of plan, engagement and report in order: code and text.
        pub texts: Vec<CodeText>,
        /// Findings.
        pub findings: Vec<ResultFinding>,
        /// Items.
        pub items: Vec<ResultItem>,
        /// 監査との差.
        pub figures: GapFigures,
    }

    /// A text under a code.
    pub struct CodeText {
        /// Code.
        pub code: String,
        /// Text.
        pub text: String,
    }

    /// A finding as the office holds it.
    pub struct ResultFinding {
        /// Id.
        pub finding: String,
        /// 指摘番号.
        pub number: String,
        /// Class code.
        pub class: String,
        /// Urgency code.
        pub urgency: String,
        /// 件名.
        pub subject: String,
        /// 事実.
        pub facts: String,
        /// Clauses.
        pub clauses: Vec<String>,
        /// 改善提案.
        pub proposal: String,
        /// Opinion code of the auditee.
        pub opinion: Option<String>,
        /// ISO day of the plan.
        pub plan_due_on: Option<String>,
        /// Progress code.
        pub progress: String,
        /// Numbers of measures of this case that are linked to it.
        pub measures: Vec<String>,
    }

    /// The judgement of an item.
    pub struct ResultItem {
        /// 調書番号.
        pub number: String,
        /// Question or audit point.
        pub question: String,
        /// Control code.
        pub control: String,
        /// Judgement code.
        pub judgement: String,
        /// What the section had answered.
        pub own: Option<String>,
        /// ○ that did not hold.
        pub differs: bool,
    }

    /// Links a finding to a measure of this case, or takes the link away.
    pub struct AuditResultLinkRequest {
        /// Finding.
        pub finding: String,
        /// Number of the measure.
        pub measure: String,
        /// Link or unlink.
        pub is_linked: bool,
    }
}
