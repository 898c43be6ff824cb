//! 中期監査計画書 and 年度監査計画書 (domain.md 4.4).

use serde::{Deserialize, Serialize};

use super::{AuditHead, Auditor, Choice, Confirmed};
use crate::model::DateText;

/// 中期監査計画書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MidTermPlan {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 計画期間: 令和8年度から令和10年度まで（3年間）.
    pub period: String,
    /// 基本方針.
    pub policy: String,
    /// Fiscal years and their themes.
    pub years: Vec<PlanYear>,
    /// Auditees.
    pub rows: Vec<CoverageRow>,
    /// Day of which the risk values are; `None` where no row has one. Those of 年度監査計画書 are kept with its targets.
    pub risk_on: Option<DateText>,
    /// 承認.
    pub approved: Vec<Confirmed>,
}

/// A year of the mid-term plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanYear {
    /// 令和8年度.
    pub year: String,
    /// 重点テーマ.
    pub theme: String,
}

/// An auditee over the years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageRow {
    /// Group: 部局, or 情報システム, 委託先.
    pub group: String,
    /// Code; may be empty.
    pub code: String,
    /// 被監査部門.
    pub name: String,
    /// 前回監査年度; may be empty.
    pub last: String,
    /// リスク値; `None` without one.
    pub risk: Option<i64>,
    /// One mark a year: ● 実施済, ○ 予定, empty.
    pub marks: Vec<String>,
    /// 備考; may be empty.
    pub note: String,
}

/// 年度監査計画書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualPlan {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 監査方針.
    pub policy: String,
    /// 重点テーマ.
    pub theme: String,
    /// 監査区分.
    pub kinds: Choice,
    /// 中期計画上の位置: 令和8年度から令和10年度までの3年計画の1年目; may be empty.
    pub position: String,
    /// 監査対象.
    pub targets: Vec<PlanTarget>,
    /// 監査体制.
    pub auditors: Vec<Auditor>,
    /// 監査方法.
    pub methods: Choice,
    /// 適用基準.
    pub criteria: Vec<RuleBook>,
    /// 予算額 in yen.
    pub budget: Option<i64>,
    /// 委託先; may be empty.
    pub contractor: String,
    /// 承認 and 報告: body, day; the name holds 議事番号.
    pub approved: Vec<Confirmed>,
}

/// A target of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTarget {
    /// 監査番号; may be empty.
    pub audit: String,
    /// 部門, system or contractor.
    pub name: String,
    /// 監査区分.
    pub kind: String,
    /// 選定理由.
    pub reason: String,
    /// リスク値.
    pub risk: Option<i64>,
    /// 前回監査年度: 令和5年度; empty: none.
    pub last: String,
    /// First and last month of the work: 1 to 12; `None` while not fixed.
    pub months: Option<(u8, u8)>,
    /// The same in words: 9月から10月まで.
    pub months_text: String,
}

/// A rule that is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleBook {
    /// 名称.
    pub name: String,
    /// 版.
    pub edition: String,
    /// 改正日.
    pub revised: Option<DateText>,
}
