//! Papers of improvements followed up and of exceptions (domain.md 4.11, 4.12): one record a paper, texts already chosen.

use serde::{Deserialize, Serialize};

use super::super::{Choice, Confirmed, DateText, PaperHead, Ratio, UrgentMemo};

/// A paper of improvements or exceptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "paper", content = "data")]
pub enum ImprovePaper {
    /// 改善報告書.
    Report(Box<MeasureReport>),
    /// 改善一覧, or the list that reminds.
    List(Box<MeasureList>),
    /// 改善の進捗報告.
    Progress(Box<MeasureProgress>),
    /// 例外措置申請書.
    Application(Box<ExceptionForm>),
    /// 例外措置台帳.
    Register(Box<ExceptionRegister>),
    /// 速やかな報告: the auditors' 緊急報告メモ as a section writes it.
    Memo(Box<UrgentMemo>),
}

impl ImprovePaper {
    /// What it says of itself.
    pub fn head(&self) -> &PaperHead {
        match self {
            Self::Report(paper) => &paper.head,
            Self::List(paper) => &paper.head,
            Self::Progress(paper) => &paper.head,
            Self::Application(paper) => &paper.head,
            Self::Register(paper) => &paper.head,
            Self::Memo(paper) => &paper.head.paper,
        }
    }

    /// Lines below a letter: 担当 and how to reach it.
    pub fn contact(&self) -> &[String] {
        match self {
            Self::List(paper) => &paper.contact,
            Self::Report(_)
            | Self::Progress(_)
            | Self::Application(_)
            | Self::Register(_)
            | Self::Memo(_) => &[],
        }
    }

    /// The same, to be completed.
    pub fn head_mut(&mut self) -> &mut PaperHead {
        match self {
            Self::Report(paper) => &mut paper.head,
            Self::List(paper) => &mut paper.head,
            Self::Progress(paper) => &mut paper.head,
            Self::Application(paper) => &mut paper.head,
            Self::Register(paper) => &mut paper.head,
            Self::Memo(paper) => &mut paper.head.paper,
        }
    }
}

/// 改善報告書 (4.11, first part): what was done; one block a measure for a section, one row a measure for more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureReport {
    /// Common block.
    pub head: PaperHead,
    /// 課 with its code, else the department or 全庁.
    pub unit: String,
    /// As of.
    pub as_of: Option<DateText>,
    /// Measures, in the order of sections and numbers.
    pub done: Vec<MeasureDone>,
    /// Measures that are not done yet and stand in 改善の進捗報告; 0 where all are listed here.
    pub open: i64,
    /// 責任者確認; `None`: the report is of more than one section, and each has confirmed its own.
    pub confirmed: Option<Confirmed>,
}

/// What was done of one measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDone {
    /// 管理番号.
    pub number: String,
    /// 部局.
    pub department: String,
    /// 課コード.
    pub unit_code: String,
    /// 課.
    pub unit: String,
    /// 発生源 with references.
    pub source: String,
    /// 問題の内容.
    pub problem: String,
    /// 改善策.
    pub action: String,
    /// 期限.
    pub due: Option<DateText>,
    /// 進捗.
    pub progress: String,
    /// 実施内容.
    pub what: String,
    /// 完了日.
    pub on: Option<DateText>,
    /// 証拠, one line each.
    pub evidence: Vec<String>,
    /// 残る課題.
    pub remaining: String,
    /// 効果の確認, one line each.
    pub checks: Vec<String>,
}

/// 改善一覧.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureList {
    /// Common block.
    pub head: PaperHead,
    /// Which measures: 全庁, a department or a section.
    pub scope: String,
    /// As of.
    pub as_of: Option<DateText>,
    /// 提出先 of a letter to the section that the measures are of, whose opening says what is asked for; empty for the plain
    /// list.
    #[serde(default)]
    pub to: String,
    /// Lines below a letter.
    #[serde(default)]
    pub contact: Vec<String>,
    /// Rows.
    pub rows: Vec<ListedMeasure>,
}

/// A measure in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedMeasure {
    /// 管理番号.
    pub number: String,
    /// 発生源 with references.
    pub source: String,
    /// 部局.
    pub department: String,
    /// 課コード.
    pub unit_code: String,
    /// 課.
    pub unit: String,
    /// 問題の内容.
    pub problem: String,
    /// 改善策.
    pub action: String,
    /// 担当者.
    pub owner: String,
    /// 責任者.
    pub responsible: String,
    /// 当初の期限.
    pub due_first: Option<DateText>,
    /// 期限.
    pub due: Option<DateText>,
    /// 超過日数.
    pub overdue_days: i64,
    /// 進捗.
    pub progress: String,
    /// Result of the last 効果の確認.
    pub result: String,
    /// 例外措置番号.
    pub exception: String,
    /// The later day that the section asks for, not decided yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wished: Option<DateText>,
    /// Why it asks for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wish_reason: String,
}

/// 改善の進捗報告.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureProgress {
    /// Common block.
    pub head: PaperHead,
    /// 全庁, a department or a section.
    pub scope: String,
    /// As of.
    pub as_of: Option<DateText>,
    /// Sums of all.
    pub sums: ProgressSums,
    /// Sums by department, or by section.
    pub by_unit: Vec<ProgressSums>,
    /// Sums by source.
    pub by_source: Vec<ProgressSums>,
    /// Past their day, longest first.
    pub late: Vec<ListedMeasure>,
    /// A later day is asked for and not decided yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<ListedMeasure>,
    /// Reported as done and waiting for the check.
    pub waiting: Vec<ListedMeasure>,
}

/// Sums over measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressSums {
    /// Of what.
    pub name: String,
    /// All but withdrawn.
    pub all: i64,
    /// 未着手・対応中・措置困難.
    pub open: i64,
    /// 措置済.
    pub done: i64,
    /// 確認済.
    pub verified: i64,
    /// 期限超過.
    pub overdue: i64,
    /// 改善完了率: confirmed of those that are due.
    pub completion: Ratio,
    /// 平均超過日数 in tenths of a day; none where nothing is overdue.
    pub mean_overdue_tenths: Option<i64>,
    /// 再発率: those that came back of those that were checked.
    pub recurrence: Ratio,
}

/// 例外措置申請書 (4.12), with room for the decision or the decision itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionForm {
    /// Common block.
    pub head: PaperHead,
    /// 申請番号.
    pub exception: String,
    /// 申請日.
    pub applied: Option<DateText>,
    /// 課 with its code.
    pub unit: String,
    /// 申請者: role and name.
    pub applicant: String,
    /// 緊急 (事後報告): chosen where it is.
    pub urgency: Choice,
    /// 実施日時 of an urgent one.
    pub performed: String,
    /// 守れない条項.
    pub clauses: Vec<String>,
    /// Questions of the checklist.
    pub items: Vec<String>,
    /// 現状.
    pub situation: String,
    /// 合理的な理由.
    pub reason: String,
    /// Different way or not done.
    pub way: Choice,
    /// 代わりの対策.
    pub substitute: String,
    /// 残るリスク.
    pub risk: String,
    /// 対象の情報.
    pub information: String,
    /// 対象のシステム.
    pub systems: String,
    /// 対象の人数.
    pub headcount: Option<i64>,
    /// First day.
    pub from: Option<DateText>,
    /// Last day.
    pub until: Option<DateText>,
    /// 更新前の番号.
    pub renews: String,
    /// 改善の管理番号.
    pub measure: String,
    /// 受付番号.
    pub receipt: String,
    /// 受付日.
    pub received: Option<DateText>,
    /// 事務局の意見.
    pub opinion: String,
    /// 許可, 条件付, 不許可.
    pub decision: Choice,
    /// 条件.
    pub condition: String,
    /// Role and name of the approver, and the day.
    pub decided: Confirmed,
    /// Why the applicant approved, and who looked at it; may be empty.
    pub separation: String,
    /// To be filled in by a section without the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<ExceptionFill>,
}

/// What a blank application is made with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionFill {
    /// 課コード; empty where the section writes it.
    pub unit_code: String,
    /// 課; empty where the section writes it.
    pub unit: String,
    /// Titles of those who may apply.
    pub roles: Vec<String>,
    /// はい and いいえ.
    pub yes_no: Vec<String>,
    /// The body has a rule for minor ones.
    pub asks_minor: bool,
    /// The body grants exceptions in disasters only.
    pub asks_disaster: bool,
}

/// 例外措置台帳.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionRegister {
    /// Common block.
    pub head: PaperHead,
    /// 全庁 or a section.
    pub scope: String,
    /// As of.
    pub as_of: Option<DateText>,
    /// Rows.
    pub rows: Vec<RegisterRow>,
}

/// A line of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterRow {
    /// 申請番号.
    pub number: String,
    /// 受付番号.
    pub receipt: String,
    /// 課コード.
    pub unit_code: String,
    /// 課.
    pub unit: String,
    /// 守れない条項, and questions.
    pub clauses: String,
    /// 合理的な理由.
    pub reason: String,
    /// 代わりの対策.
    pub substitute: String,
    /// 残るリスク.
    pub risk: String,
    /// 状態.
    pub state: String,
    /// Prints 緊急.
    pub is_urgent: bool,
    /// 承認者.
    pub approver: String,
    /// 許可日.
    pub decided: Option<DateText>,
    /// 条件.
    pub condition: String,
    /// First day.
    pub from: Option<DateText>,
    /// Last day.
    pub until: Option<DateText>,
    /// Past its end and not ended.
    pub is_over: bool,
    /// Day of the end before its time.
    pub ended: Option<DateText>,
    /// 定期確認, one line each.
    pub checks: Vec<String>,
}
