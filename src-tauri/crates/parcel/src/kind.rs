//! The kinds of parcel (data.md 1).

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a parcel carries. A kind of a later 1.x is kept by its code and can be stored and passed on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Kind {
    /// 点検依頼: office to section, one a section with all its systems.
    Request,
    /// 提出: section to office, one sealed sheet each.
    Submission,
    /// 差戻し: office to section.
    Return,
    /// Accepted sheets for the auditors.
    AuditSheets,
    /// 予備調査票: auditors to auditee.
    Survey,
    /// Answer to a survey.
    SurveyAnswer,
    /// A part of an audit, from or to a member of the team.
    AuditPart,
    /// Results of an audit for the office.
    AuditResults,
    /// 改善指示.
    Order,
    /// 横断確認: question to the other sections.
    RolloutQuestion,
    /// Answer to a roll-out question.
    RolloutReply,
    /// 改善計画.
    ImprovementPlan,
    /// 改善報告.
    ImprovementReport,
    /// 例外措置申請.
    ExceptionApplication,
    /// Decision on an exception.
    ExceptionDecision,
    /// 速やかに報告: a memo outside the yearly cycle.
    Memo,
    /// 引継ぎ: to the successor or to the next year.
    Handover,
    /// 点検表: a checklist edition with its texts.
    ChecklistPack,
    /// A kind of a later version, by its code.
    Other(String),
}

/// Every known kind with its code.
const CODES: [(Kind, &str); 18] = [
    (Kind::Request, "request"),
    (Kind::Submission, "submission"),
    (Kind::Return, "return"),
    (Kind::AuditSheets, "audit_sheets"),
    (Kind::Survey, "survey"),
    (Kind::SurveyAnswer, "survey_answer"),
    (Kind::AuditPart, "audit_part"),
    (Kind::AuditResults, "audit_results"),
    (Kind::Order, "order"),
    (Kind::RolloutQuestion, "rollout_question"),
    (Kind::RolloutReply, "rollout_reply"),
    (Kind::ImprovementPlan, "improvement_plan"),
    (Kind::ImprovementReport, "improvement_report"),
    (Kind::ExceptionApplication, "exception_application"),
    (Kind::ExceptionDecision, "exception_decision"),
    (Kind::Memo, "memo"),
    (Kind::Handover, "handover"),
    (Kind::ChecklistPack, "checklist_pack"),
];

impl Kind {
    /// The code in the manifest, snake_case.
    pub fn code(&self) -> &str {
        if let Self::Other(code) = self {
            return code;
        }
        CODES
            .iter()
            .find(|(kind, _)| kind == self)
            .map_or("", |(_, code)| code)
    }

    /// Whether a parcel of this kind may travel without encryption: only a request or a checklist pack (data.md 1).
    pub fn may_be_plain(&self) -> bool {
        matches!(self, Self::Request | Self::ChecklistPack)
    }

    /// Whether this reader knows the kind.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Other(_))
    }

    /// All known kinds, in the order of data.md 1.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.iter().map(|(kind, _)| kind.clone())
    }
}

impl From<&str> for Kind {
    fn from(code: &str) -> Self {
        let known = CODES.iter().find(|(_, known)| *known == code);
        known.map_or_else(|| Self::Other(code.to_owned()), |(kind, _)| kind.clone())
    }
}

impl From<String> for Kind {
    fn from(code: String) -> Self {
        Self::from(code.as_str())
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> Self {
        kind.code().to_owned()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
