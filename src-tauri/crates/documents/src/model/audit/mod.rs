//! The papers of an audit (domain.md 4.4-4.11): one record a paper, with texts already chosen and dates typed.
//!
//! Kept with the case as they were printed, so every record can be written as JSON and read back. A choice names the
//! words that could be chosen, so that a form for the pen and a drop-down offer what the body's own set holds.

mod after;
mod engagement;
mod finding;
mod plan;
mod report;
mod team;
mod working;

use serde::{Deserialize, Serialize};

use super::{DateText, PaperHead};

pub use after::{
    FollowUp, FollowUpRow, ImprovementDone, ImprovementForm, ImprovementOrder, ImprovementPart,
    ImprovementReport, OrderRow, RollOutQuestion, RollOutReply, RollOutResults, RollOutSheet,
};
pub use engagement::{
    AgendaRow, AuditItemRow, AuditNotice, EngagementPlan, RequestedPaper, RequestedPapers, SamplePlan,
    Survey, SurveyQuestion,
};
pub use finding::{Finding, FindingList, FindingSlip, GoodPoint, PromptReport, UrgentMemo};
pub use plan::{AnnualPlan, CoverageRow, MidTermPlan, PlanTarget, PlanYear, RuleBook};
pub use report::{AuditReport, Dissent, DomainJudgements, PreviousFinding, PublicFinding, PublicReport};
pub use team::{
    Auditor, AuditorList, IndependenceStatement, Interest, StorageRegister, StoredEvidence, StoredPaper,
};
pub use working::{
    AuditSample, Correction, EvidenceLine, EvidenceList, MissingPaper, Signature, WorkingPaper,
    WorkingPaperSet, WorkingPaperSheet,
};

/// A paper of an audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "paper", content = "data")]
pub enum AuditPaper {
    /// 監査調書, one.
    WorkingPaper(Box<WorkingPaperSheet>),
    /// 監査調書綴: cover, contents, missing numbers, all papers, list of evidence.
    WorkingPapers(Box<WorkingPaperSet>),
    /// 監査証拠一覧.
    Evidence(Box<EvidenceList>),
    /// 指摘事項一覧.
    Findings(Box<FindingList>),
    /// 監査連絡票.
    Slip(Box<FindingSlip>),
    /// 緊急報告メモ.
    UrgentMemo(Box<UrgentMemo>),
    /// 監査報告書.
    Report(Box<AuditReport>),
    /// 監査結果の概要 for publication.
    PublicReport(Box<PublicReport>),
    /// 監査実施通知書.
    Notice(Box<AuditNotice>),
    /// 監査実施計画書.
    Engagement(Box<EngagementPlan>),
    /// 事前提出資料一覧.
    Requested(Box<RequestedPapers>),
    /// 予備調査票.
    Survey(Box<Survey>),
    /// 年度監査計画書.
    AnnualPlan(Box<AnnualPlan>),
    /// 中期監査計画書.
    MidTermPlan(Box<MidTermPlan>),
    /// 改善指示書.
    Order(Box<ImprovementOrder>),
    /// 横断確認票.
    RollOut(Box<RollOutSheet>),
    /// 横断確認の結果.
    RollOutResults(Box<RollOutResults>),
    /// 改善報告書.
    Improvement(Box<ImprovementReport>),
    /// 改善計画書 or 改善報告書 to be filled in.
    ImprovementForm(Box<ImprovementForm>),
    /// フォローアップ結果.
    FollowUp(Box<FollowUp>),
    /// 監査人一覧.
    Auditors(Box<AuditorList>),
    /// 独立性の確認書.
    Independence(Box<IndependenceStatement>),
    /// 保管台帳.
    Storage(Box<StorageRegister>),
}

impl AuditPaper {
    /// What it says of itself.
    pub fn head(&self) -> &AuditHead {
        match self {
            Self::WorkingPaper(paper) => &paper.head,
            Self::WorkingPapers(paper) => &paper.head,
            Self::Evidence(paper) => &paper.head,
            Self::Findings(paper) => &paper.head,
            Self::Slip(paper) => &paper.head,
            Self::UrgentMemo(paper) => &paper.head,
            Self::Report(paper) => &paper.head,
            Self::PublicReport(paper) => &paper.head,
            Self::Notice(paper) => &paper.head,
            Self::Engagement(paper) => &paper.head,
            Self::Requested(paper) => &paper.head,
            Self::Survey(paper) => &paper.head,
            Self::AnnualPlan(paper) => &paper.head,
            Self::MidTermPlan(paper) => &paper.head,
            Self::Order(paper) => &paper.head,
            Self::RollOut(paper) => &paper.head,
            Self::RollOutResults(paper) => &paper.head,
            Self::Improvement(paper) => &paper.head,
            Self::ImprovementForm(paper) => &paper.head,
            Self::FollowUp(paper) => &paper.head,
            Self::Auditors(paper) => &paper.head,
            Self::Independence(paper) => &paper.head,
            Self::Storage(paper) => &paper.head,
        }
    }

    /// The same, to be completed: number, day, keys of a form.
    pub fn head_mut(&mut self) -> &mut AuditHead {
        match self {
            Self::WorkingPaper(paper) => &mut paper.head,
            Self::WorkingPapers(paper) => &mut paper.head,
            Self::Evidence(paper) => &mut paper.head,
            Self::Findings(paper) => &mut paper.head,
            Self::Slip(paper) => &mut paper.head,
            Self::UrgentMemo(paper) => &mut paper.head,
            Self::Report(paper) => &mut paper.head,
            Self::PublicReport(paper) => &mut paper.head,
            Self::Notice(paper) => &mut paper.head,
            Self::Engagement(paper) => &mut paper.head,
            Self::Requested(paper) => &mut paper.head,
            Self::Survey(paper) => &mut paper.head,
            Self::AnnualPlan(paper) => &mut paper.head,
            Self::MidTermPlan(paper) => &mut paper.head,
            Self::Order(paper) => &mut paper.head,
            Self::RollOut(paper) => &mut paper.head,
            Self::RollOutResults(paper) => &mut paper.head,
            Self::Improvement(paper) => &mut paper.head,
            Self::ImprovementForm(paper) => &mut paper.head,
            Self::FollowUp(paper) => &mut paper.head,
            Self::Auditors(paper) => &mut paper.head,
            Self::Independence(paper) => &mut paper.head,
            Self::Storage(paper) => &mut paper.head,
        }
    }
}

/// What every paper of an audit says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditHead {
    /// Common block.
    pub paper: PaperHead,
    /// 監査番号: 監8-03; empty where the paper is of no single audit.
    pub audit: String,
    /// 監査区分: 定期監査; may be empty.
    pub kind: String,
    /// 被監査部門 with its code: 福祉部高齢福祉課（0420）; may be empty.
    pub auditee: String,
    /// 保存期間: 5年（令和14年3月31日まで）; may be empty.
    pub retention: String,
    /// Prints （公印省略） below the sender of a letter.
    pub is_seal_omitted: bool,
    /// 担当, one line each; may be empty.
    pub contact: Vec<String>,
    /// Keys by which a form is recognised when it comes back: name and value; empty for other papers.
    pub keys: Vec<(String, String)>,
}

/// A choice among words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The words, in their order.
    pub options: Vec<String>,
    /// Indices of those chosen; empty: none yet.
    pub chosen: Vec<usize>,
}

impl Choice {
    /// The words chosen, joined by 、.
    pub fn words(&self) -> String {
        let chosen = self.chosen.iter().filter_map(|at| self.options.get(*at));
        chosen.map(String::as_str).collect::<Vec<_>>().join("、")
    }
}

/// A person who answers for something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// Role: 情報セキュリティ管理者; may be empty.
    pub role: String,
    /// Post and name; empty: for the pen.
    pub name: String,
    /// Day; `None`: for the pen.
    pub on: Option<DateText>,
}
