//! Audits: engagements and the items that they look at.

use super::wire;
use super::{
    ApproverView, AuditReportLine, ClosingView, DoubtView, FindingView, MemberView, OrderView, RollOutView,
    SampleView, TeamChangeView,
};

wire! {
    /// Makes an engagement of a plan.
    pub struct EngagementMakeRequest {
        /// Plan.
        pub plan: String,
        /// Unit id of one of its auditees.
        pub unit: String,
    }

    /// Adds a row of the timetable, or a document that is asked for; its fields are then written one by one.
    pub struct EngagementRowRequest {
        /// Engagement.
        pub engagement: String,
        /// `schedule` or `document`.
        pub kind: String,
    }

    /// Records that the notice was sent.
    pub struct NoticeRequest {
        /// Engagement.
        pub engagement: String,
        /// Day in either calendar.
        pub sent_on: String,
        /// 文書番号.
        pub document_number: String,
        /// Fewer days than the settings ask for were seen.
        pub is_short_accepted: bool,
    }

    /// Calls an engagement off; its number is not used again.
    pub struct EngagementCancelRequest {
        /// Engagement.
        pub engagement: String,
        /// Why.
        pub reason: String,
    }

    /// An engagement in a list.
    pub struct EngagementLine {
        /// Id.
        pub engagement: String,
        /// 監査番号.
        pub number: String,
        /// Plan.
        pub plan: String,
        /// Fiscal year.
        pub fiscal_year: i64,
        /// `regular`, `special` or `follow_up`.
        pub kind: String,
        /// Unit id.
        pub unit: String,
        /// Name of the auditee.
        pub unit_name: String,
        /// `planned`, `notified`, `reported`, `closed`, `cancelled`.
        pub state: String,
        /// ISO.
        pub period_from: Option<String>,
        /// Items in scope.
        pub items: i64,
        /// Judged.
        pub judged: i64,
        /// Reviewed.
        pub reviewed: i64,
        /// Findings.
        pub findings: i64,
    }

    /// An engagement.
    pub struct EngagementView {
        /// The line.
        pub line: EngagementLine,
        /// Name as printed.
        pub name: String,
        /// 目的.
        pub purpose: String,
        /// 対象と範囲.
        pub scope: String,
        /// 範囲外.
        pub out_of_scope: String,
        /// 制約.
        pub limits: String,
        /// Hash of the edition.
        pub edition: Option<String>,
        /// `assurance` or `advice`.
        pub opinion_kind: String,
        /// 調書保管場所.
        pub storage_place: String,
        /// 連絡先.
        pub contact: String,
        /// ISO.
        pub period_to: Option<String>,
        /// Place that the notice names.
        pub notice_place: String,
        /// 文書番号 of the notice.
        pub notice_number: String,
        /// ISO.
        pub notified_on: Option<String>,
        /// Days from the notice to the first day.
        pub notice_days: Option<i64>,
        /// ISO.
        pub objection_on: Option<String>,
        /// ISO.
        pub opened_on: Option<String>,
        /// ISO.
        pub exit_on: Option<String>,
        /// What was said at 講評.
        pub exit_note: String,
        /// Note.
        pub note: String,
        /// Timetable.
        pub schedule: Vec<ScheduleRow>,
        /// Documents asked for.
        pub documents: Vec<DocumentRow>,
        /// Team.
        pub team: Vec<MemberView>,
        /// Approval.
        pub approval: ApproverView,
        /// Items in scope, in the order of their papers.
        pub items: Vec<AuditItemLine>,
        /// Samples.
        pub samples: Vec<SampleView>,
        /// Findings.
        pub findings: Vec<FindingView>,
        /// Reports.
        pub reports: Vec<AuditReportLine>,
        /// Orders.
        pub orders: Vec<OrderView>,
        /// Fields of the form that are empty: codes.
        pub gaps: Vec<String>,
        /// What a person should look at.
        pub doubts: Vec<DoubtView>,
        /// Questions to other sections.
        pub roll_outs: Vec<RollOutView>,
        /// What is kept, once it is closed.
        pub closing: Option<ClosingView>,
        /// Numbers of papers that are missing in the run.
        pub missing_numbers: Vec<i64>,
        /// Changes of the team after the approval, oldest first.
        pub team_changes: Vec<TeamChangeView>,
        /// Why it was called off; empty while it was not.
        pub cancel_reason: String,
        /// ISO; day when it was called off.
        pub cancelled_on: Option<String>,
    }

    /// A row of the timetable.
    pub struct ScheduleRow {
        /// Id.
        pub id: String,
        /// Local day and time, `2026-10-06T09:30`.
        pub starts_at: String,
        /// Minutes.
        pub minutes: Option<i64>,
        /// Place.
        pub place: String,
        /// Whom.
        pub counterpart: String,
        /// What.
        pub activity: String,
    }

    /// A document that was asked for.
    pub struct DocumentRow {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// ISO.
        pub due_on: Option<String>,
        /// ISO.
        pub received_on: Option<String>,
        /// Note.
        pub note: String,
    }

    /// An item in scope.
    pub struct AuditItemLine {
        /// Id.
        pub id: String,
        /// Number of its paper.
        pub number: String,
        /// Item of the edition; none = own audit point.
        pub item: Option<String>,
        /// Control code.
        pub control: String,
        /// Clauses.
        pub clauses: Vec<String>,
        /// Obligation code; may be empty.
        pub level: String,
        /// 監査項目.
        pub question: String,
        /// Person id of who looks at it.
        pub assigned: Option<String>,
        /// Judgement code.
        pub judgement: Option<String>,
        /// `open`, `judged`, `reviewed`.
        pub state: String,
        /// It is on another machine.
        pub is_handed_out: bool,
        /// Pieces of evidence.
        pub evidence: i64,
        /// Numbers of its findings.
        pub findings: Vec<String>,
        /// The self-check said ○ and the audit found otherwise.
        pub differs: bool,
    }

    /// Asks which items of an edition fit; every condition that is not empty must hold.
    pub struct ItemFindRequest {
        /// Engagement.
        pub engagement: String,
        /// Edition as `body/edition` or hash; empty = that of the engagement.
        pub edition: String,
        /// `organisation`, `system`, `central`; empty = all.
        pub sheet: String,
        /// Control codes or their domains, such as `HUM` or `HUM-04`.
        pub controls: Vec<String>,
        /// Starts of clauses.
        pub clauses: Vec<String>,
        /// Role codes.
        pub roles: Vec<String>,
        /// Only controls that the last audits of the auditee found wanting.
        pub is_last_findings: bool,
        /// Only items that the self-check answered △, × or not at all.
        pub is_gap: bool,
        /// Text in the question.
        pub text: String,
    }

    /// An item that can be taken.
    pub struct FoundItem {
        /// Item id.
        pub item: String,
        /// Control code.
        pub control: String,
        /// Clauses.
        pub clauses: Vec<String>,
        /// Obligation code.
        pub level: String,
        /// Question.
        pub question: String,
        /// How an auditor looks at it.
        pub audit_hint: String,
        /// The section's own answer; none = not known or not answered.
        pub answer: Option<String>,
        /// It is in scope already.
        pub is_in: bool,
    }

    /// Takes items of an edition into scope.
    pub struct ItemAddRequest {
        /// Engagement.
        pub engagement: String,
        /// Edition as `body/edition` or hash; empty = that of the engagement.
        pub edition: String,
        /// Item ids.
        pub items: Vec<String>,
    }

    /// Takes an own audit point into scope.
    pub struct PointAddRequest {
        /// Engagement.
        pub engagement: String,
        /// 監査項目.
        pub question: String,
        /// 監査要点.
        pub point: String,
        /// Control code; may be empty.
        pub control: String,
        /// Clauses.
        pub clauses: Vec<String>,
    }

    /// Takes an item out of scope; its number is not used again.
    pub struct AuditItemDropRequest {
        /// Item in scope.
        pub id: String,
        /// Why.
        pub reason: String,
    }

    /// Says who looks at items.
    pub struct AuditItemAssignRequest {
        /// Items in scope.
        pub ids: Vec<String>,
        /// Person id; none = nobody.
        pub person: Option<String>,
    }
}
