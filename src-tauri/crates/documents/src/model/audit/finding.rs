//! 指摘事項一覧, 監査連絡票 (domain.md 4.8) and 緊急報告メモ.

use serde::{Deserialize, Serialize};

use super::{AuditHead, Choice, Confirmed};
use crate::model::DateText;

/// 指摘事項.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// 指摘番号: 監8-03-F02.
    pub number: String,
    /// 被監査部門, in lists over several; may be empty.
    pub auditee: String,
    /// 分類: 軽微な不適合, or 指摘.
    pub class: String,
    /// 緊急度: 緊急, 通常.
    pub urgency: String,
    /// 件名.
    pub subject: String,
    /// 事実.
    pub fact: String,
    /// 基準: 3.3(7)③.
    pub clauses: Vec<String>,
    /// 管理コード: AST-10; may be empty.
    pub control: String,
    /// 原因; may be empty.
    pub cause: String,
    /// 影響・リスク; may be empty.
    pub risk: String,
    /// 改善の提案.
    pub proposal: String,
    /// 証拠番号.
    pub evidence: Vec<String>,
    /// 調書番号: 016.
    pub papers: Vec<String>,
    /// 被監査部門の意見: 同意, 一部同意, 不同意; empty while not heard.
    pub opinion: String,
    /// The opinion in words; may be empty.
    pub opinion_text: String,
    /// Its day.
    pub opinion_on: Option<DateText>,
    /// 監査人の見解 on an opinion that does not agree; may be empty.
    #[serde(default)]
    pub view: String,
    /// 横展開: 要, 不要.
    pub roll_out: String,
    /// Whom it goes to; may be empty.
    pub roll_out_to: String,
    /// 指示先; may be empty.
    pub owner: String,
    /// 計画期限.
    pub due: Option<DateText>,
    /// 状態: 未着手.
    pub state: String,
}

/// 良好事項.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodPoint {
    /// 指摘番号, where good points are numbered with the findings; may be empty.
    pub number: String,
    /// What is good.
    pub text: String,
    /// 調書番号.
    pub papers: Vec<String>,
}

/// 指摘事項一覧.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingList {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// Findings in the order of their numbers.
    pub findings: Vec<Finding>,
    /// 良好事項.
    pub good: Vec<GoodPoint>,
    /// Day of which the states of the measures are; `None` where none has one yet.
    pub as_of: Option<DateText>,
    /// 分類, worst first: they are counted in this order.
    pub classes: Vec<String>,
}

/// 監査連絡票: one finding, for the auditee's opinion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingSlip {
    /// What the paper says of itself: addressee the head of the auditee, sender the auditor.
    pub head: AuditHead,
    /// The finding; its opinion is left to the pen where it is empty.
    pub finding: Finding,
    /// 事実の確認: 誤りなし, 誤りあり; chosen where it was heard.
    pub fact_check: Choice,
    /// 意見: the three words; chosen where it was heard.
    pub opinion: Choice,
    /// By when the opinion is asked for.
    pub reply_by: Option<DateText>,
    /// Who explained it: the auditor.
    pub explained: Confirmed,
    /// Who answered: the head of the auditee.
    pub answered: Confirmed,
}

/// 緊急報告メモ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UrgentMemo {
    /// What the paper says of itself: addressee the CISO.
    pub head: AuditHead,
    /// The finding; an urgent report may come before its number.
    pub finding: Finding,
    /// 発見の日時: 令和8年10月6日　午後2時5分.
    pub found: String,
    /// Where.
    pub place: String,
    /// First report: 口頭, 電話, 文書.
    pub reported_by: Choice,
    /// When: 令和8年10月6日　午後2時40分; empty: for the pen.
    pub reported: String,
    /// To whom it was reported, besides the addressee; may be empty.
    pub reported_to: String,
    /// What was said; may be empty where it is the finding itself.
    #[serde(default)]
    pub said: String,
    /// What the auditee did at once; may be empty.
    pub interim: String,
    /// What the audit asks to be done at once.
    pub request: String,
    /// 指示, by the addressee; empty: for the pen.
    pub instruction: String,
    /// Who received it.
    pub received: Confirmed,
    /// What a section's prompt report says beside; none for that of an audit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<PromptReport>,
}

/// What 速やかな報告 of a section says where the auditors' memo speaks of its finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromptReport {
    /// 発生源 with what it rests on: 日常確認　毎月15日の確認.
    pub source: String,
    /// Since when.
    pub since: String,
    /// 回答の希望日.
    pub answer_by: Option<DateText>,
    /// 管理番号 of the improvement; may be empty.
    pub measure: String,
}
