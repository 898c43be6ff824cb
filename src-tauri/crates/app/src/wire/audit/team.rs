//! Audits: auditees, auditors, independence.

use super::super::ApprovalView;
use super::wire;

wire! {
    /// Adds or changes an auditee; a change of name, code or head holds from today.
    pub struct AuditeeSaveRequest {
        /// Unit id; none = new.
        pub unit: Option<String>,
        /// `section`, `system`, `network` or `contractor`.
        pub kind: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// 部局名; of sections.
        pub department_name: String,
        /// Section that owns the system.
        pub owner: Option<String>,
        /// Head's title.
        pub head_title: String,
        /// Head's name.
        pub head_name: String,
        /// Day since when the head is in office, in either calendar.
        pub head_since_on: String,
        /// Role codes that the head holds beside their own.
        pub roles: Vec<String>,
        /// Risk figures typed: code and value.
        pub figures: Vec<RiskFigure>,
        /// Section that ordered the work; of contractors.
        pub orderer: Option<String>,
        /// Contractor above; of subcontractors.
        pub upper: Option<String>,
        /// Number of the contract.
        pub contract_number: String,
        /// Whether the contract allows audits: `yes`, `no`, `unknown`.
        pub clause_code: String,
        /// The article of the contract.
        pub clause: String,
        /// Note.
        pub note: String,
    }

    /// A risk figure.
    pub struct RiskFigure {
        /// Code.
        pub code: String,
        /// Value.
        pub value: i64,
    }

    /// An auditee.
    pub struct AuditeeView {
        /// Unit id.
        pub unit: String,
        /// Kind of unit.
        pub kind: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// 部局名, the owner of a system, or the section that ordered a contractor's work.
        pub of: String,
        /// 部局名; of sections.
        pub department_name: String,
        /// Section that owns the system.
        pub owner: Option<String>,
        /// Section that ordered the work; of contractors.
        pub orderer: Option<String>,
        /// Contractor above; of subcontractors.
        pub upper: Option<String>,
        /// Risk figures typed: code and value.
        pub figures: Vec<RiskFigure>,
        /// Head's title.
        pub head_title: String,
        /// Head's name.
        pub head_name: String,
        /// ISO.
        pub head_since_on: Option<String>,
        /// Role codes of the head.
        pub roles: Vec<String>,
        /// Names of the contractors above, nearest first.
        pub chain: Vec<String>,
        /// Number of the contract.
        pub contract_number: String,
        /// `yes`, `no`, `unknown`; empty where it is no contractor.
        pub clause_code: String,
        /// The article.
        pub clause: String,
        /// Clause of the standard that asks for it; empty: none.
        pub clause_basis: String,
        /// Fiscal year of the last audit.
        pub last_year: Option<i64>,
        /// Note.
        pub note: String,
    }

    /// Adds or changes a person who audits.
    pub struct AuditorSaveRequest {
        /// Person id; none = new, or the person of that name.
        pub person: Option<String>,
        /// Name.
        pub name: String,
        /// `audit_lead` or `auditor`.
        pub role: String,
        /// 所属 as printed.
        pub affiliation: String,
        /// Qualification.
        pub qualification: String,
        /// Of outside the body.
        pub is_external: bool,
        /// Where the person works and worked, all of it.
        pub postings: Vec<PostingLine>,
        /// What the person wrote, runs or approves, all of it.
        pub duties: Vec<DutyLine>,
        /// Note.
        pub note: String,
    }

    /// A time in a unit.
    pub struct PostingLine {
        /// Unit id.
        pub unit: String,
        /// First day in either calendar; empty = unknown.
        pub from: String,
        /// Last day; empty = to this day.
        pub to: String,
        /// Post.
        pub title: String,
    }

    /// A control that somebody wrote, runs or approves.
    pub struct DutyLine {
        /// Unit id; none = the whole body.
        pub unit: Option<String>,
        /// `author`, `operator` or `approver`.
        pub kind: String,
        /// Control code; empty = all.
        pub control: String,
        /// Last day; empty = to this day.
        pub to: String,
    }

    /// A person who audits.
    pub struct AuditorView {
        /// Person id.
        pub person: String,
        /// Name.
        pub name: String,
        /// Role code.
        pub role: String,
        /// 所属.
        pub affiliation: String,
        /// Qualification.
        pub qualification: String,
        /// Of outside the body.
        pub is_external: bool,
        /// Postings, newest first.
        pub postings: Vec<PostingLine>,
        /// Duties.
        pub duties: Vec<DutyLine>,
        /// Note.
        pub note: String,
    }

    /// Puts a person on the team of a plan or an engagement.
    pub struct MemberSaveRequest {
        /// `plan` or `engagement`.
        pub subject: String,
        /// Id of the subject.
        pub id: String,
        /// Person id.
        pub person: String,
        /// `lead`, `chief`, `auditor` or `assistant`.
        pub role: String,
        /// 利害関係の申告.
        pub interests: String,
        /// Day of the declaration of independence; empty = not declared yet.
        pub declared_on: String,
        /// Who looked at the declaration and found nothing against the person; empty = nobody yet.
        pub checked_by: String,
        /// Day of that, in either calendar; of today where it is empty.
        pub checked_on: String,
        /// Why nobody else can do it, where the rule allows that.
        pub override_reason: String,
        /// Person id of the second person.
        pub override_person: Option<String>,
    }

    /// Changes the team of an engagement whose plan is approved: somebody joins, somebody leaves, or both.
    pub struct TeamChangeRequest {
        /// Engagement.
        pub engagement: String,
        /// Person id of who joins; none = nobody.
        pub person: Option<String>,
        /// `lead`, `chief`, `auditor` or `assistant`; of who joins.
        pub role: String,
        /// 利害関係の申告; of who joins.
        pub interests: String,
        /// Day of the declaration of independence; of who joins.
        pub declared_on: String,
        /// Who looked at the declaration; of who joins.
        pub checked_by: String,
        /// Day of that; of who joins.
        pub checked_on: String,
        /// Why nobody else can do it, where the rule allows that.
        pub override_reason: String,
        /// Person id of the second person.
        pub override_person: Option<String>,
        /// Person id of who leaves; none = nobody.
        pub leave: Option<String>,
        /// Why.
        pub reason: String,
    }

    /// A change of the team after the approval.
    pub struct TeamChangeView {
        /// ISO.
        pub on: String,
        /// Names of who joined; empty = nobody.
        pub joined: String,
        /// Names of who left; empty = nobody.
        pub left: String,
        /// Why.
        pub reason: String,
        /// Who recorded it.
        pub by: String,
    }

    /// Takes a person off a team.
    pub struct MemberRequest {
        /// Id of the member.
        pub member: String,
    }

    /// A member of a team.
    pub struct MemberView {
        /// Id.
        pub member: String,
        /// Person id.
        pub person: String,
        /// Name.
        pub name: String,
        /// 所属.
        pub affiliation: String,
        /// Qualification.
        pub qualification: String,
        /// Of outside the body.
        pub is_external: bool,
        /// `lead`, `chief`, `auditor` or `assistant`.
        pub role: String,
        /// 利害関係の申告.
        pub interests: String,
        /// ISO.
        pub declared_on: Option<String>,
        /// Who looked at the independence: as recorded, else who approved the team; empty = nobody yet.
        pub checked_by: String,
        /// ISO; day of that.
        pub checked_on: Option<String>,
        /// What speaks against the person today.
        pub doubts: Vec<DoubtView>,
        /// Why nobody else can do it.
        pub override_reason: String,
        /// Name of the second person.
        pub override_by: String,
        /// ISO.
        pub override_on: Option<String>,
    }

    /// Why a person is not independent.
    pub struct DoubtView {
        /// `auditee`, `unit-now`, `unit-before`, `control`, `post`, `account`, `contract`, `notice`, `wording`, or what a
        /// careful reader asks about (`evidence-after`, `written-before`, …).
        pub reason: String,
        /// `note` (no rule of a standard: something to look at again), `warn`, `override` or `block`.
        pub strength: String,
        /// Clauses of the body's standard; empty = 「この団体の基準に規定なし」.
        pub clauses: Vec<String>,
        /// Name of the unit, control code, role code or account.
        pub what: String,
        /// Name of the auditee.
        pub unit: String,
        /// ISO; last day in a former unit.
        pub until: Option<String>,
    }

    /// Who approves, or is told of, something.
    pub struct ApproverView {
        /// Role codes.
        pub roles: Vec<String>,
        /// The body's titles.
        pub titles: Vec<String>,
        /// `approve` or `report`.
        pub manner: String,
        /// Clause; empty = the standard is silent and this is a usual process, which can be changed.
        pub clause: String,
        /// What was recorded.
        pub recorded: Option<ApprovalView>,
    }
}
