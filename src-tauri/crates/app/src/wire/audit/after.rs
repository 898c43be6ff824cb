//! Audits: what came before, what the auditee plans and improves, follow-up, roll-out to other sections, closing.

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
        /// 区分: code of 是正 or 予防; empty: 是正.
        pub measure_type: String,
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
        /// 必要経費 in yen; may be empty.
        pub cost_yen: String,
        /// 予算要求の年度, in either calendar; may be empty.
        pub budget_year: String,
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

    /// Records what the auditee reports of its improvement.
    pub struct ImprovementRequest {
        /// Finding.
        pub finding: String,
        /// 実施内容.
        pub done: String,
        /// Day in either calendar.
        pub completed_on: String,
        /// Evidence as text, one line each.
        pub evidence: Vec<String>,
        /// 残る課題.
        pub remaining: String,
        /// Role code of who confirmed.
        pub confirmed_role: String,
        /// Who confirmed.
        pub confirmed_by: String,
        /// Day in either calendar.
        pub confirmed_on: String,
    }

    /// An improvement that was reported.
    pub struct ImprovementView {
        /// Id.
        pub improvement: String,
        /// 実施内容.
        pub done: String,
        /// ISO.
        pub completed_on: Option<String>,
        /// Evidence.
        pub evidence: Vec<String>,
        /// 残る課題.
        pub remaining: String,
        /// Who confirmed.
        pub confirmed_by: String,
        /// ISO.
        pub confirmed_on: Option<String>,
    }

    /// Plans a follow-up.
    pub struct FollowUpPlanRequest {
        /// Finding.
        pub finding: String,
        /// Day in either calendar.
        pub on: String,
    }

    /// Records a follow-up.
    pub struct FollowUpRecordRequest {
        /// Follow-up.
        pub follow_up: String,
        /// `paper`, `on_site` or `both`.
        pub method: String,
        /// Day in either calendar.
        pub checked_on: String,
        /// What was looked at and found.
        pub checked: String,
        /// `improved`, `partly`, `not_improved`, `recurred`.
        pub result: String,
        /// Day of the next one; where it is not improved and not closed.
        pub next_on: String,
        /// Why it is closed all the same.
        pub close_reason: String,
        /// Role code of who approved that.
        pub close_role: String,
        /// Who approved that.
        pub close_approver: String,
    }

    /// A follow-up.
    pub struct FollowUpView {
        /// Id.
        pub follow_up: String,
        /// ISO.
        pub planned_on: String,
        /// Method code.
        pub method: Option<String>,
        /// ISO.
        pub checked_on: Option<String>,
        /// Who checked.
        pub checker: String,
        /// What was looked at.
        pub checked: String,
        /// Result code.
        pub result: Option<String>,
        /// ISO.
        pub next_on: Option<String>,
        /// Why it was closed all the same.
        pub close_reason: String,
        /// Who approved that.
        pub close_approver: String,
    }

    /// A follow-up that is planned.
    pub struct FollowUpLine {
        /// Id.
        pub follow_up: String,
        /// ISO.
        pub planned_on: String,
        /// 指摘番号.
        pub number: String,
        /// 件名.
        pub subject: String,
        /// Name of the auditee.
        pub unit_name: String,
        /// Days beyond its day; negative before.
        pub overdue_days: i64,
    }
}
