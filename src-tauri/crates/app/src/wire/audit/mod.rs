//! Audits.

mod after;
mod field;
mod kept;
mod output;
mod paper;
mod part;
mod plan;
mod reply;
mod result;
mod team;
mod travel;

pub use after::*;
pub use field::*;
pub use kept::*;
pub use output::*;
pub use paper::*;
pub use part::*;
pub use plan::*;
pub use reply::*;
pub use result::*;
pub use team::*;
pub use travel::*;

use super::wire;

wire! {
    /// Makes the case of an audit team.
    pub struct AuditCreateRequest {
        /// Body id of a shipped or loaded checklist.
        pub body: String,
        /// Name of the team.
        pub team_name: String,
        /// Contact printed in notices.
        pub contact: String,
        /// Passphrase; `None` needs `is_plain_accepted`.
        pub passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
    }

    /// What an audit case holds.
    pub struct AuditView {
        /// 団体名.
        pub body_name: String,
        /// Name of the team.
        pub team_name: String,
        /// Contact.
        pub contact: String,
        /// Settings.
        pub settings: AuditSettings,
        /// Units that are or were audited, in order of code.
        pub auditees: Vec<AuditeeView>,
        /// Persons who audit.
        pub auditors: Vec<AuditorView>,
        /// Mid-term programmes, newest first.
        pub programmes: Vec<ProgrammeView>,
        /// Plans, newest first.
        pub plans: Vec<AuditPlanLine>,
        /// Engagements, newest first.
        pub engagements: Vec<EngagementLine>,
        /// Follow-ups that are planned and not done, the nearest first.
        pub follow_ups: Vec<FollowUpLine>,
    }

    /// Settings of the team.
    pub struct AuditSettings {
        /// Years of a new programme.
        pub programme_years: i64,
        /// Months that a former unit of an auditor counts.
        pub months: i64,
        /// Days that a notice goes out before the first day on site.
        pub notice_days: i64,
        /// Days that an improvement plan is due after the order.
        pub plan_days: i64,
        /// Months after the order at which follow-ups are planned.
        pub follow_up_months: Vec<i64>,
        /// 保存期間 of the papers in years (domain.md 4.0).
        #[serde(default = "five_years")]
        pub retention_years: i64,
        /// `five` (重大 軽微 観察 推奨 良好) or `two` (指摘 意見).
        pub class_set: String,
        /// Weights of the risk figures: code and weight.
        pub weights: Vec<RiskWeight>,
    }

    /// Weight of a risk figure.
    pub struct RiskWeight {
        /// Code of the figure.
        pub code: String,
        /// 0 to 100.
        pub weight: i64,
    }

    /// A record of the case by its id.
    pub struct AuditIdRequest {
        /// Id.
        pub id: String,
    }

    /// Something approved or reported: a programme, a plan or an engagement.
    pub struct AuditApproveRequest {
        /// `programme`, `plan` or `engagement`.
        pub subject: String,
        /// Id.
        pub id: String,
        /// Role or post, or the committee.
        pub role: String,
        /// Who decided; a committee has none.
        pub person_name: String,
        /// Day in either calendar, not in the future.
        pub decided_on: String,
        /// 文書番号 or 議事番号.
        pub document_number: String,
        /// Note.
        pub note: String,
    }

    /// Takes a recorded approval back.
    pub struct AuditSubjectRequest {
        /// `programme`, `plan` or `engagement`.
        pub subject: String,
        /// Id.
        pub id: String,
    }

    /// What an audit act made or changed.
    pub struct AuditSaved {
        /// RFC 3339 UTC.
        pub at: String,
        /// Id of what was made or changed.
        pub id: String,
        /// Number that it got, where it has one.
        pub number: String,
        /// What a person should look at.
        pub doubts: Vec<DoubtView>,
        /// Something can be undone.
        pub can_undo: bool,
        /// Something can be redone.
        pub can_redo: bool,
    }
}

/// 保存期間 where a team's settings are older than the question (domain.md 4.0).
pub(crate) const fn five_years() -> i64 {
    5
}
