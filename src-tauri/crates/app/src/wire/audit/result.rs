//! Audits: findings, reports, orders.

use super::wire;
use super::{AuditMeasureView, FollowUpView, ImprovementView, SlipView, WordRemark};

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
        /// 求める措置: what the audit asks to be done at once; may be empty.
        pub request: String,
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
        /// 監査人の見解 on it.
        pub auditor_view: String,
        /// The finding in the words of the public version; empty: a general wording.
        pub public_gist: String,
        /// Slips by which it was handed over, oldest first.
        pub slips: Vec<SlipView>,
        /// This case is a part: what concerns the whole audit is done where it came from.
        pub is_part: bool,
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
        /// 求める措置.
        pub request: String,
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
        /// Who publishes, as printed; empty: the CISO of the body.
        pub published_by: String,
        /// ISO; 公表日.
        pub published_on: Option<String>,
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
        /// 提出先 of the plan; empty: the contact of the audit.
        pub reply_to: String,
        /// 文書番号.
        pub document_number: String,
        /// `draft`, `issued`, `withdrawn`.
        pub state: String,
    }
}
