//! 改善計画書, 様式第3号 (domain.md 4.3, 5.4).

use serde::{Deserialize, Serialize};

use super::super::{DateText, PaperHead};

/// The plan of a section: all measures of a year, from self-check or audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementPlan {
    /// Common block. 文書番号 is printed beside the form number; addressee, sender and opening are not printed.
    pub head: PaperHead,
    /// Code of the section: 0420; may be empty.
    pub unit_code: String,
    /// Post and name of the person responsible for the plan: 高齢福祉課長　青木　和子.
    pub responsible: String,
    /// Day the progress is told of (現在); `None`: 作成日 of the head.
    pub as_of: Option<DateText>,
    /// Summary of the sources: 自己点検6件、監査2件; empty: counted from the first source of each measure.
    pub sources: String,
    /// Measures in the order of their numbers; none prints 該当なし.
    pub measures: Vec<PlanMeasure>,
}

/// One 改善計画.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanMeasure {
    /// 管理番号: 8-0420-01.
    pub number: String,
    /// 発生源.
    pub sources: Vec<PlanSourceRef>,
    /// 該当条項: 3.3(7)③.
    pub clauses: Vec<String>,
    /// 問題の内容; may hold line feeds.
    pub problem: String,
    /// Kind of the root cause; `None` while not chosen.
    pub cause: Option<PlanCause>,
    /// 原因 in words.
    pub cause_text: String,
    /// 区分; `None` while not chosen.
    pub kind: Option<PlanKind>,
    /// 改善策; may hold line feeds.
    pub measure: String,
    /// 当面の措置; may be empty.
    pub interim: String,
    /// Whether the section can carry it out within its own authority.
    pub within_authority: bool,
    /// 担当者.
    pub owner: String,
    /// 責任者.
    pub responsible: String,
    /// 当初の期限.
    pub due: Option<DateText>,
    /// 期限の変更, oldest first; the last one rules.
    pub changes: Vec<DueChange>,
    /// 必要経費 in yen; `None` while not known.
    pub cost: Option<i64>,
    /// 予算要求年度: 令和9年度; may be empty.
    pub budget_year: String,
    /// 進捗.
    pub progress: PlanProgress,
    /// Day of the progress.
    pub progress_on: Option<DateText>,
    /// Days past the date that rules; printed when above 0.
    pub overdue_days: i64,
    /// 例外措置番号; may be empty.
    pub exception: String,
    /// The later day that the section asks for, not decided yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<DueChange>,
}

impl PlanMeasure {
    /// The date that rules: the last change, else 当初の期限.
    pub fn due_now(&self) -> Option<&DateText> {
        self.changes.last().map(|change| &change.to).or(self.due.as_ref())
    }
}

/// Where a measure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSourceRef {
    /// Kind.
    pub kind: PlanSource,
    /// Reference within it: 設問10, 監8-03-F01; may be empty.
    pub reference: String,
}

/// One change of a date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueChange {
    /// 変更後の期限.
    pub to: DateText,
    /// 変更の理由.
    pub reason: String,
    /// 変更日.
    pub on: Option<DateText>,
    /// 承認者.
    pub approver: String,
}

/// Declares the words of a list field: each variant with the id of its word in `locales/*/paper.ftl`.
macro_rules! listed {
    ($(#[$note:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$note])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// All, in the order they are offered in.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Id of the word.
            pub(crate) const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

listed! {
    /// 発生源.
    PlanSource {
        /// 自己点検.
        #[default]
        SelfCheck = "plan-source-self-check",
        /// 監査.
        Audit = "plan-source-audit",
        /// 横断確認.
        RollOut = "plan-source-roll-out",
        /// 日常確認.
        DailyCheck = "plan-source-daily-check",
        /// インシデント.
        Incident = "plan-source-incident",
        /// 例外措置.
        Exception = "plan-source-exception",
    }
}

listed! {
    /// 原因.
    PlanCause {
        /// 人.
        Person = "plan-cause-person",
        /// 手順.
        #[default]
        Procedure = "plan-cause-procedure",
        /// 設備・設定.
        Equipment = "plan-cause-equipment",
        /// 体制.
        Organisation = "plan-cause-organisation",
        /// 予算.
        Budget = "plan-cause-budget",
        /// 委託先.
        Contractor = "plan-cause-contractor",
        /// その他.
        Other = "plan-cause-other",
    }
}

listed! {
    /// 区分.
    PlanKind {
        /// 是正.
        #[default]
        Corrective = "plan-kind-corrective",
        /// 予防.
        Preventive = "plan-kind-preventive",
    }
}

listed! {
    /// 進捗 (domain.md 5.4). 期限超過 is computed, not a state.
    PlanProgress {
        /// 未着手.
        #[default]
        NotStarted = "plan-progress-not-started",
        /// 対応中.
        InProgress = "plan-progress-in-progress",
        /// 措置済.
        Done = "plan-progress-done",
        /// 確認済.
        Verified = "plan-progress-verified",
        /// 措置困難.
        Infeasible = "plan-progress-infeasible",
        /// 取下げ.
        Withdrawn = "plan-progress-withdrawn",
    }
}

impl PlanProgress {
    /// Still to be done: 期限超過 is counted for these alone.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress | Self::Infeasible)
    }
}
