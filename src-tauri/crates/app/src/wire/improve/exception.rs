//! The register of exceptions (例外措置台帳).

use super::super::wire;

wire! {
    /// A line of the register of exceptions (例外措置台帳, domain.md 4.10).
    pub struct ExceptionLine {
        /// Id.
        pub id: String,
        /// 許可番号.
        pub number: String,
        /// Unit id of the section.
        pub unit: String,
        /// 課名.
        pub unit_name: String,
        /// Items it covers.
        pub items: Vec<String>,
        /// Why the rule cannot be kept.
        pub reason: String,
        /// What is done instead.
        pub substitute: String,
        /// Who approved, as printed.
        pub approver: String,
        /// ISO.
        pub decided_on: Option<String>,
        /// ISO.
        pub until: Option<String>,
        /// Today lies behind `until`.
        pub is_over: bool,
        /// Where reason or substitute looks like personal data.
        pub warning: String,
    }

    /// Asks for the questions that an exception can be about.
    pub struct ExceptionItemsRequest {
        /// Unit id of the section; none = all questions of the round.
        pub unit: Option<String>,
    }

    /// A question of the round.
    pub struct RoundItem {
        /// Item id.
        pub item: String,
        /// Question.
        pub question: String,
        /// Domain code.
        pub domain: String,
    }

    /// Enters an exception that was approved on paper into the register, or changes its line.
    pub struct ExceptionSaveRequest {
        /// Id; none = new.
        pub exception: Option<String>,
        /// 許可番号.
        pub number: String,
        /// Unit id of the section.
        pub unit: String,
        /// Items it covers: ids, or their part after the body.
        pub items: Vec<String>,
        /// Why the rule cannot be kept.
        pub reason: String,
        /// What is done instead.
        pub substitute: String,
        /// Who approved.
        pub approver: String,
        /// Date in either calendar.
        pub decided_on: String,
        /// End date in either calendar; every exception has one.
        pub until: String,
    }

    /// What of the register is wanted; an empty text leaves a filter open.
    pub struct ExceptionListRequest {
        /// Unit id.
        pub unit: String,
        /// State code, `waiting`, `running`, `ending` (within 60 days), `over` (past its end and not ended) or `said` (the
        /// section said something that waits for the office).
        pub state: String,
        /// Looked for in number, texts and names.
        pub text: String,
    }

    /// An exception in the register.
    pub struct ExceptionRow {
        /// Id.
        pub exception: String,
        /// 申請番号.
        pub number: String,
        /// State code.
        pub state: String,
        /// Unit id.
        pub unit: String,
        /// Code of the unit.
        pub unit_code: String,
        /// Name of the unit.
        pub unit_name: String,
        /// 守れない条項.
        pub clauses: Vec<String>,
        /// Items it covers.
        pub items: Vec<String>,
        /// 合理的な理由.
        pub reason: String,
        /// 代わりの対策.
        pub substitute: String,
        /// ISO.
        pub applied_on: Option<String>,
        /// ISO.
        pub decided_on: Option<String>,
        /// 承認者.
        pub approver: String,
        /// ISO.
        pub from: Option<String>,
        /// ISO.
        pub until: Option<String>,
        /// Days to the end; negative: past it.
        pub days_left: Option<i64>,
        /// Past its end and not ended, renewed or refused.
        pub is_over: bool,
        /// Done first, reported later.
        pub is_urgent: bool,
        /// Next periodic check, ISO.
        pub next_check_on: Option<String>,
        /// That day lies behind.
        pub is_check_late: bool,
        /// What the section said last in the sheet of a later year.
        pub said: Option<super::BoardSaid>,
        /// It waits for the office.
        pub is_said_open: bool,
    }

    /// The register.
    pub struct ExceptionsView {
        /// Kind of the case.
        pub kind: String,
        /// Rows.
        pub rows: Vec<ExceptionRow>,
        /// By state, with `waiting`, `running`, `ending`, `over` and `said`.
        pub states: Vec<super::BoardCount>,
        /// Units that exceptions can be for.
        pub units: Vec<super::BoardUnit>,
        /// Questions that an exception can be about.
        pub items: Vec<RoundItem>,
        /// Rules of the body for the three ways.
        pub rules: Vec<ExceptionRule>,
        /// How hard applicant ≠ approver holds.
        pub strength: String,
        /// Its clause; empty = 「この団体の基準に規定なし」.
        pub strength_clause: String,
        /// Decisions are recorded here.
        pub can_decide: bool,
    }

    /// Who applies for an exception and who approves it, by the body's data.
    pub struct ExceptionRule {
        /// exception | minor_exception | urgent_exception.
        pub what: String,
        /// Role codes of the applicants.
        pub applicants: Vec<String>,
        /// Their titles.
        pub applicant_titles: Vec<String>,
        /// Role codes of the approvers.
        pub approvers: Vec<String>,
        /// Their titles.
        pub approver_titles: Vec<String>,
        /// `approve` or `report`.
        pub manner: String,
        /// Clause; empty = none.
        pub clause: String,
        /// Only in large disasters and the like.
        pub is_disaster_only: bool,
    }

    /// One exception.
    pub struct ExceptionIdRequest {
        /// Id.
        pub exception: String,
    }

    /// A periodic check.
    pub struct ExceptionCheckView {
        /// Planned for, ISO.
        pub planned_on: String,
        /// Done, ISO.
        pub checked_on: Option<String>,
        /// Result.
        pub result: String,
        /// Who.
        pub by: String,
    }

    /// A step of the history.
    pub struct ExceptionStep {
        /// Kind code.
        pub kind: String,
        /// ISO.
        pub on: Option<String>,
        /// Reason, opinion, condition or result.
        pub note: String,
        /// Who decided or checked.
        pub by: String,
        /// Who recorded it.
        pub person: String,
        /// RFC 3339 UTC.
        pub at: String,
    }

    /// One exception with everything.
    pub struct ExceptionDetail {
        /// The row.
        pub row: ExceptionRow,
        /// 申請者.
        pub applicant: String,
        /// Role code.
        pub applicant_role: String,
        /// 実施日時 of an urgent one.
        pub performed_at: String,
        /// 現状.
        pub situation: String,
        /// `different_way` or `not_done`.
        pub way: String,
        /// 残るリスク.
        pub residual_risk: String,
        /// 対象の情報.
        pub scope_information: String,
        /// 対象のシステム.
        pub scope_systems: String,
        /// 対象の人数.
        pub scope_headcount: Option<i64>,
        /// Role code.
        pub approver_role: String,
        /// 条件.
        pub condition: String,
        /// 受付番号.
        pub receipt_number: String,
        /// ISO.
        pub received_on: Option<String>,
        /// 事務局の意見.
        pub office_opinion: String,
        /// Number of the exception that it renews.
        pub renewal_of: String,
        /// ISO.
        pub ended_on: Option<String>,
        /// Why it ended.
        pub end_reason: String,
        /// Periodic checks.
        pub checks: Vec<ExceptionCheckView>,
        /// What the section said in the sheets of later years, the oldest first.
        pub said: Vec<super::BoardSaid>,
        /// History, newest first.
        pub steps: Vec<ExceptionStep>,
        /// 管理番号 of the measure that could not be carried out.
        pub measure: String,
        /// Id of that measure.
        pub measure_id: String,
        /// 軽微なもの.
        pub is_minor: bool,
        /// 大規模災害時等.
        pub is_disaster: bool,
        /// The rule that applies.
        pub rule: ExceptionRule,
        /// Acts that can follow: edit receive decide renew end check plan withdraw.
        pub acts: Vec<String>,
        /// Texts look like personal data.
        pub warning: String,
    }

    /// Writes an application, or changes one that is not decided.
    pub struct ExceptionApplyRequest {
        /// Id; empty = new.
        pub exception: String,
        /// 申請番号; empty = the next free one.
        pub number: String,
        /// Unit id; empty = the own section.
        pub unit: String,
        /// Hand it in now; false keeps a draft.
        pub is_applied: bool,
        /// Day in either calendar; empty = today.
        pub applied_on: String,
        /// Role code of the applicant.
        pub applicant_role: String,
        /// 申請者.
        pub applicant: String,
        /// Done first, reported later.
        pub is_urgent: bool,
        /// 実施日時 of an urgent one.
        pub performed_at: String,
        /// 軽微なもの.
        pub is_minor: bool,
        /// 大規模災害時等.
        pub is_disaster: bool,
        /// Items it covers: ids, or their part after the body.
        pub items: Vec<String>,
        /// 守れない条項.
        pub clauses: Vec<String>,
        /// 現状.
        pub situation: String,
        /// 合理的な理由.
        pub reason: String,
        /// `different_way` or `not_done`.
        pub way: String,
        /// 代わりの対策.
        pub substitute: String,
        /// 残るリスク.
        pub residual_risk: String,
        /// 対象の情報.
        pub scope_information: String,
        /// 対象のシステム.
        pub scope_systems: String,
        /// 対象の人数; empty = none.
        pub scope_headcount: String,
        /// Day in either calendar.
        pub from: String,
        /// Day in either calendar.
        pub until: String,
    }

    /// Takes an application in.
    pub struct ExceptionReceiveRequest {
        /// Id.
        pub exception: String,
        /// 受付番号; empty = the next free one.
        pub receipt_number: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// 事務局の意見.
        pub opinion: String,
    }

    /// Records the decision.
    pub struct ExceptionDecideRequest {
        /// Id.
        pub exception: String,
        /// granted | conditional | refused.
        pub decision: String,
        /// Role code of the approver.
        pub approver_role: String,
        /// 承認者.
        pub approver: String,
        /// Day in either calendar.
        pub on: String,
        /// 条件, or why it was refused.
        pub condition: String,
        /// Another end day than applied for; empty = as applied for.
        pub until: String,
        /// Why the applicant had to approve.
        pub override_reason: String,
        /// Who looked at it beside the approver.
        pub second_person: String,
    }

    /// Applies for a further period.
    pub struct ExceptionRenewRequest {
        /// Id of the one that runs out.
        pub exception: String,
        /// Day in either calendar; empty = the day after the end.
        pub from: String,
        /// Day in either calendar.
        pub until: String,
        /// Why it still cannot be kept.
        pub reason: String,
    }

    /// Ends an exception, or takes an application back.
    pub struct ExceptionEndRequest {
        /// Id.
        pub exception: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// Why.
        pub reason: String,
    }

    /// Plans a periodic check, or records its result.
    pub struct ExceptionCheckRequest {
        /// Id.
        pub exception: String,
        /// Planned day in either calendar.
        pub planned_on: String,
        /// Day of the check in either calendar; empty = plan only.
        pub checked_on: String,
        /// Result.
        pub result: String,
        /// Who.
        pub by: String,
    }
}
