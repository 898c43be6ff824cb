//! Audits: what came before, what the auditee plans, roll-out to other sections, closing.

use super::wire;

wire! {
    /// A finding of an audit before this case.
    pub struct PriorFindingRequest {
        /// Unit id.
        pub unit: String,
        /// Number as it was.
        pub number: String,
        /// Fiscal year of the audit.
        pub fiscal_year: i32,
        /// Class code.
        pub class: String,
        /// 件名.
        pub subject: String,
        /// Control code; may be empty.
        pub control: String,
        /// Result code of the follow-up; may be empty.
        pub result: String,
        /// Day of the follow-up in either calendar; may be empty.
        pub checked_on: String,
    }

    /// The section's own answer, where the case has no sheet of it.
    pub struct OwnAnswerRequest {
        /// Item in scope.
        pub id: String,
        /// Answer code; none = not answered.
        pub answer: Option<String>,
        /// Reason.
        pub reason: String,
        /// Day of the confirmation in either calendar; may be empty.
        pub confirmed_on: String,
    }

    /// What the auditee, or a section that was asked, plans to do (改善計画書).
    pub struct AuditMeasureRequest {
        /// Finding.
        pub finding: Option<String>,
        /// Roll-out question; with `unit`.
        pub roll_out: Option<String>,
        /// Unit id of the section that answers a roll-out question.
        pub unit: Option<String>,
        /// Cause code.
        pub cause_kind: String,
        /// 原因.
        pub cause: String,
        /// 改善策.
        pub action: String,
        /// 当面の措置.
        pub interim: String,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// Day in either calendar.
        pub due_on: String,
    }

    /// Asks other sections about a finding.
    pub struct RollOutMakeRequest {
        /// Finding.
        pub finding: String,
        /// 課題の要旨, without names of the auditee.
        pub gist: String,
        /// Unit ids of the sections.
        pub units: Vec<String>,
        /// Day of the question in either calendar.
        pub asked_on: String,
        /// Day in either calendar.
        pub due_on: String,
    }

    /// Records what a section answers.
    pub struct RollOutReplyRequest {
        /// Roll-out question.
        pub roll_out: String,
        /// Unit id.
        pub unit: String,
        /// `same_problem`, `none`, `no_such_work`, `investigating`.
        pub answer: String,
        /// 確認方法.
        pub how: String,
        /// 確認した結果.
        pub found: String,
        /// Who answered.
        pub by: String,
        /// Day in either calendar.
        pub on: String,
    }

    /// A roll-out question with its replies.
    pub struct RollOutView {
        /// Id.
        pub roll_out: String,
        /// Number.
        pub number: String,
        /// 指摘番号.
        pub finding: String,
        /// 課題の要旨.
        pub gist: String,
        /// ISO.
        pub asked_on: Option<String>,
        /// ISO.
        pub due_on: Option<String>,
        /// Sections asked.
        pub replies: Vec<RollOutReplyRow>,
        /// Sections that have not answered.
        pub open: i64,
    }

    /// What a section answered.
    pub struct RollOutReplyRow {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Answer code; none = not yet.
        pub answer: Option<String>,
        /// 確認方法.
        pub how: String,
        /// 確認した結果.
        pub found: String,
        /// Who.
        pub by: String,
        /// ISO.
        pub on: Option<String>,
        /// Number of its 改善計画.
        pub measure: String,
        /// 「同種の問題あり」 without a plan.
        pub lacks_measure: bool,
    }

    /// A plan of improvement.
    pub struct AuditMeasureView {
        /// Number.
        pub number: String,
        /// 改善策.
        pub action: String,
        /// 当面の措置.
        pub interim: String,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// ISO.
        pub due_on: Option<String>,
    }

    /// Ends an engagement: its papers are listed and kept.
    pub struct EngagementCloseRequest {
        /// Engagement.
        pub engagement: String,
        /// Day in either calendar.
        pub on: String,
        /// Who approved.
        pub approver: String,
        /// 保存期間 in years.
        pub retention_years: i64,
        /// Note.
        pub note: String,
    }

    /// What is kept of a closed engagement.
    pub struct ClosingView {
        /// ISO.
        pub closed_on: String,
        /// Who approved.
        pub approver: String,
        /// 保存期間.
        pub retention_years: i64,
        /// ISO; 満了日.
        pub retain_until_on: String,
        /// 照合番号 of the list.
        pub check_number: String,
        /// The list.
        pub entries: Vec<ClosingEntry>,
    }

    /// A line of the list.
    pub struct ClosingEntry {
        /// `paper`, `evidence`, `finding`, `report`, `order`, `follow_up`.
        pub kind: String,
        /// Number.
        pub number: String,
        /// Name.
        pub name: String,
        /// SHA-256, hex; empty for evidence that is kept elsewhere.
        pub sha256: String,
        /// Where it is kept.
        pub place: String,
    }
}
