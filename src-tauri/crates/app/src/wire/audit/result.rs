//! Audits: findings, reports, orders, follow-up.

use super::wire;
use super::{AuditMeasureView, SlipView, WordRemark};

wire! {
    /// Makes a finding from a judged item.
    pub struct FindingMakeRequest {
        /// Item in scope.
        pub id: String,
        /// Class code; empty = as the judgement suggests.
        pub class: String,
    }

    /// Records what the auditee says to a finding.
    pub struct FindingOpinionRequest {
        /// Finding.
        pub finding: String,
        /// `agreed`, `partly_agreed`, `disagreed`.
        pub opinion: String,
        /// In its words.
        pub text: String,
        /// Who.
        pub by: String,
        /// Day in either calendar.
        pub on: String,
    }

    /// Records an urgent report.
    pub struct FindingMemoRequest {
        /// Finding.
        pub finding: String,
        /// Role code of who was told.
        pub role: String,
        /// Who was told.
        pub told_to: String,
        /// Local day and time, `2026-10-06T17:10`; empty = now.
        pub told_at: String,
        /// By word of mouth.
        pub is_oral: bool,
        /// What was said; empty = subject and facts of the finding.
        pub content: String,
        /// What was answered.
        pub answer: String,
    }

    /// Withdraws a finding; its number is not used again.
    pub struct FindingDropRequest {
        /// Finding.
        pub finding: String,
        /// Why.
        pub reason: String,
    }

    /// A finding.
    pub struct FindingView {
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
        /// Control code.
        pub control: String,
        /// Cause code; may be empty.
        pub cause_kind: String,
        /// 原因.
        pub cause: String,
        /// 影響・リスク.
        pub risk: String,
        /// 改善提案.
        pub proposal: String,
        /// 証拠番号.
        pub evidence: Vec<String>,
        /// 調書番号.
        pub papers: Vec<String>,
        /// Opinion code.
        pub opinion: Option<String>,
        /// In the auditee's words.
        pub opinion_text: String,
        /// Who gave it.
        pub opinion_by: String,
        /// ISO.
        pub opinion_on: Option<String>,
        /// 横展開.
        pub is_roll_out: bool,
        /// Whom it is for.
        pub roll_out_note: String,
        /// Role code of 指示先.
        pub directed_role: String,
        /// Unit id of 指示先.
        pub directed_unit: Option<String>,
        /// ISO.
        pub plan_due_on: Option<String>,
        /// Number of the earlier finding that recurred.
        pub earlier_number: String,
        /// Progress code.
        pub progress: String,
        /// The report is final: the finding stands as it is.
        pub is_reported: bool,
        /// This case is a part: what concerns the whole audit is done where it came from.
        pub is_part: bool,
        /// Slips by which it was handed to the auditee.
        pub slips: Vec<SlipView>,
        /// Plans of improvement (改善計画).
        pub measures: Vec<AuditMeasureView>,
        /// Urgent reports.
        pub memos: Vec<MemoView>,
        /// Improvements reported.
        pub improvements: Vec<ImprovementView>,
        /// Follow-ups.
        pub follow_ups: Vec<FollowUpView>,
        /// Why it was withdrawn.
        pub out_reason: String,
        /// What it lacks before the report can be final: codes.
        pub gaps: Vec<String>,
        /// Remarks on the wording.
        pub remarks: Vec<WordRemark>,
        /// Where its texts look like personal data.
        pub warning: String,
    }

    /// An urgent report.
    pub struct MemoView {
        /// Id.
        pub memo: String,
        /// Role code.
        pub role: String,
        /// Who was told.
        pub told_to: String,
        /// Local day and time.
        pub told_at: String,
        /// By word of mouth.
        pub is_oral: bool,
        /// What was said.
        pub content: String,
        /// What was answered.
        pub answer: String,
    }

    /// A report in a list.
    pub struct AuditReportLine {
        /// Id.
        pub report: String,
        /// Version.
        pub version: i64,
        /// `draft`, `final`, `superseded`.
        pub state: String,
        /// ISO.
        pub confirmed_on: Option<String>,
        /// 照合番号; empty for a draft.
        pub check_number: String,
    }

    /// A report with what keeps it from being final.
    pub struct AuditReportView {
        /// The line.
        pub line: AuditReportLine,
        /// Engagement.
        pub engagement: String,
        /// Role code of the addressee.
        pub addressee_role: String,
        /// Addressee as printed.
        pub addressee: String,
        /// 文書番号.
        pub document_number: String,
        /// 手続及び標本.
        pub procedures: String,
        /// 制約.
        pub limits: String,
        /// 総評.
        pub opinion: String,
        /// 良好事項.
        pub good: String,
        /// 特記事項.
        pub special: String,
        /// 公表用概要.
        pub public_text: String,
        /// A public version is made.
        pub is_public: bool,
        /// The public version does not name the auditee.
        pub is_unit_hidden: bool,
        /// Items by judgement code.
        pub judgements: Vec<CodeCount>,
        /// Findings by class code.
        pub classes: Vec<CodeCount>,
        /// Items by domain and judgement.
        pub domains: Vec<DomainJudgements>,
        /// Self-check ○ that the audit did not find conforming.
        pub differs: i64,
        /// Items with both an own answer and a judgement.
        pub compared: i64,
        /// What keeps it from being final.
        pub gaps: Vec<ReportGap>,
        /// Remarks on the wording of its texts and findings.
        pub remarks: Vec<WordRemark>,
    }

    /// A count under a code.
    pub struct CodeCount {
        /// Code.
        pub code: String,
        /// Count.
        pub count: i64,
    }

    /// Judgements of a domain.
    pub struct DomainJudgements {
        /// Domain code; empty for own audit points without a control.
        pub domain: String,
        /// Items.
        pub items: i64,
        /// By judgement code.
        pub judgements: Vec<CodeCount>,
    }

    /// What keeps a report from being final.
    pub struct ReportGap {
        /// `report`, `item`, `finding`.
        pub place: String,
        /// Number of the paper or the finding.
        pub number: String,
        /// Code.
        pub code: String,
    }

    /// Makes a report final.
    pub struct AuditReportFinishRequest {
        /// Report.
        pub report: String,
        /// Day in either calendar.
        pub on: String,
        /// Hints on the wording were seen.
        pub is_wording_accepted: bool,
    }

    /// Makes an order of the CISO out of findings.
    pub struct OrderMakeRequest {
        /// Engagement.
        pub engagement: String,
        /// `improvement` or `cross_cutting`.
        pub kind: String,
        /// Findings.
        pub findings: Vec<String>,
    }

    /// Issues an order: from then on plan and follow-ups are due.
    pub struct OrderIssueRequest {
        /// Order.
        pub order: String,
        /// Day in either calendar.
        pub on: String,
        /// 文書番号.
        pub document_number: String,
    }

    /// An order.
    pub struct OrderView {
        /// Id.
        pub order: String,
        /// Number.
        pub number: String,
        /// `improvement` or `cross_cutting`.
        pub kind: String,
        /// Who orders, as printed.
        pub ordered_by: String,
        /// ISO.
        pub ordered_on: Option<String>,
        /// Role code.
        pub directed_role: String,
        /// Addressee as printed.
        pub directed_to: String,
        /// 指示内容.
        pub content: String,
        /// Numbers of findings.
        pub findings: Vec<String>,
        /// ISO.
        pub plan_due_on: Option<String>,
        /// 文書番号.
        pub document_number: String,
        /// `draft`, `issued`, `withdrawn`.
        pub state: String,
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
