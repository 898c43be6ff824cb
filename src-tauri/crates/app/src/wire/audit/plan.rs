//! Audits: programme, risk, plan.

use super::wire;
use super::{ApproverView, MemberView};

wire! {
    /// Adds or changes a mid-term programme.
    pub struct ProgrammeSaveRequest {
        /// Id; none = new.
        pub programme: Option<String>,
        /// Name as printed.
        pub name: String,
        /// First fiscal year.
        pub year_from: i32,
        /// Fiscal years; 0 = as the settings say.
        pub years: i64,
        /// Policy.
        pub policy: String,
    }

    /// Says in which years of a programme an auditee is meant to be audited.
    pub struct ProgrammeCoverRequest {
        /// Programme.
        pub programme: String,
        /// Unit id.
        pub unit: String,
        /// Fiscal years.
        pub years: Vec<i32>,
    }

    /// A programme with its coverage.
    pub struct ProgrammeView {
        /// Id.
        pub programme: String,
        /// Name.
        pub name: String,
        /// First fiscal year.
        pub year_from: i64,
        /// Fiscal years.
        pub years: i64,
        /// Policy.
        pub policy: String,
        /// Approval.
        pub approval: ApproverView,
        /// One row an auditee.
        pub rows: Vec<CoverageRow>,
        /// Auditees that no year has, nor an audit.
        pub uncovered: i64,
    }

    /// An auditee over the years of a programme.
    pub struct CoverageRow {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// One cell a year.
        pub cells: Vec<CoverageCell>,
    }

    /// An auditee in a year.
    pub struct CoverageCell {
        /// Fiscal year.
        pub fiscal_year: i64,
        /// The programme means to.
        pub is_planned: bool,
        /// Numbers of the audits of that year.
        pub engagements: Vec<String>,
    }

    /// Asks for the order of the auditees.
    pub struct RiskRequest {
        /// Fiscal year of the plan; none = this one.
        pub fiscal_year: Option<i32>,
    }

    /// Auditees in the order of their risk.
    pub struct RiskView {
        /// Fiscal year.
        pub fiscal_year: i64,
        /// Highest first.
        pub lines: Vec<RiskLine>,
    }

    /// Risk of an auditee, figure by figure.
    pub struct RiskLine {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Sum of the points.
        pub risk: i64,
        /// The figures.
        pub parts: Vec<RiskPartView>,
        /// Fiscal year of the last audit.
        pub last_year: Option<i64>,
    }

    /// One figure of a risk.
    pub struct RiskPartView {
        /// Code.
        pub code: String,
        /// As counted; none = not known, adds nothing.
        pub value: Option<i64>,
        /// What of it counts.
        pub counted: i64,
        /// Weight.
        pub weight: i64,
        /// Counted times weight.
        pub points: i64,
    }

    /// Makes a plan.
    pub struct AuditPlanMakeRequest {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// `regular`, `special` or `follow_up`.
        pub kind: String,
        /// Programme; of regular plans.
        pub programme: Option<String>,
        /// Plan that is followed; of follow-up plans.
        pub parent: Option<String>,
        /// Who ordered; of special plans.
        pub ordered_by: String,
        /// Day of the order in either calendar; of special plans.
        pub ordered_on: String,
    }

    /// Puts an auditee into a plan, or changes it there.
    pub struct TargetPutRequest {
        /// Plan.
        pub plan: String,
        /// Unit id.
        pub unit: String,
        /// 選定理由.
        pub reason: String,
        /// First month, 1 to 12; none = not fixed.
        pub month_from: Option<i64>,
        /// Last month.
        pub month_to: Option<i64>,
        /// Note.
        pub note: String,
    }

    /// Takes an auditee out of a plan.
    pub struct TargetDropRequest {
        /// Plan.
        pub plan: String,
        /// Unit id.
        pub unit: String,
    }

    /// Names a standard that a plan or its audits are held against.
    pub struct CriterionPutRequest {
        /// Plan.
        pub plan: String,
        /// Edition of a shipped checklist, as `body/edition`, or the hash of one that the case holds.
        pub edition: String,
    }

    /// A plan in a list.
    pub struct AuditPlanLine {
        /// Id.
        pub plan: String,
        /// Fiscal year.
        pub fiscal_year: i64,
        /// `regular`, `special` or `follow_up`.
        pub kind: String,
        /// Start of its audit numbers.
        pub number: String,
        /// Name.
        pub name: String,
        /// Auditees.
        pub targets: i64,
        /// Engagements made of it.
        pub engagements: i64,
        /// ISO day of the recorded approval.
        pub approved_on: Option<String>,
    }

    /// A plan.
    pub struct AuditPlanView {
        /// The line.
        pub line: AuditPlanLine,
        /// Programme.
        pub programme: Option<String>,
        /// Which year of the programme, from 1.
        pub programme_year: Option<i64>,
        /// Years of the programme.
        pub programme_years: Option<i64>,
        /// 監査方針.
        pub policy: String,
        /// 重点テーマ.
        pub theme: String,
        /// Method codes.
        pub methods: Vec<String>,
        /// Standards.
        pub criteria: Vec<CriterionView>,
        /// ISO.
        pub period_from: Option<String>,
        /// ISO.
        pub period_to: Option<String>,
        /// Budget.
        pub budget_yen: Option<i64>,
        /// Outside firm.
        pub contractor: String,
        /// Who ordered a special audit.
        pub ordered_by: String,
        /// ISO.
        pub ordered_on: Option<String>,
        /// Note.
        pub note: String,
        /// Auditees.
        pub targets: Vec<TargetView>,
        /// Team.
        pub team: Vec<MemberView>,
        /// Approval.
        pub approval: ApproverView,
        /// Fields of the form that are empty: codes.
        pub gaps: Vec<String>,
    }

    /// A standard.
    pub struct CriterionView {
        /// Name.
        pub name: String,
        /// Version.
        pub version: String,
        /// In force since, ISO.
        pub in_force: String,
        /// Hash of the edition in the case.
        pub edition: String,
    }

    /// An auditee of a plan.
    pub struct TargetView {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// 選定理由.
        pub reason: String,
        /// Risk value when it was chosen.
        pub risk: Option<i64>,
        /// Its figures.
        pub parts: Vec<RiskPartView>,
        /// Fiscal year of the last audit.
        pub last_year: Option<i64>,
        /// 1 to 12.
        pub month_from: Option<i64>,
        /// 1 to 12.
        pub month_to: Option<i64>,
        /// Numbers of its audits in this plan.
        pub engagements: Vec<String>,
        /// Note.
        pub note: String,
    }
}
