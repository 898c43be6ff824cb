//! 改善指示書, 横断確認票 (domain.md 4.10), 改善報告書, フォローアップ結果 (4.11).

use serde::{Deserialize, Serialize};

use super::{AuditHead, Choice, Confirmed};
use crate::model::DateText;

/// 改善指示書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementOrder {
    /// What the letter says of itself: title is the 件名 with （指示）, sender the CISO; opening its paragraphs.
    pub head: AuditHead,
    /// Report it follows: 令和8年11月6日付け総行第131号「情報セキュリティ監査報告書」.
    pub report: String,
    /// Findings and what is ordered.
    pub orders: Vec<OrderRow>,
    /// 計画提出期限.
    pub plan_due: Option<DateText>,
    /// 提出先.
    pub to: String,
    /// その他, a paragraph each.
    pub others: Vec<String>,
}

/// What is ordered on one finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRow {
    /// 指摘番号.
    pub number: String,
    /// 分類.
    pub class: String,
    /// 件名.
    pub subject: String,
    /// 指示内容.
    pub order: String,
    /// By when it is to be done; `None`: as the plan says.
    pub due: Option<DateText>,
}

/// 横断確認票, blank or filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollOutSheet {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 所属コード of who answers; empty: for the pen.
    #[serde(default)]
    pub code: String,
    /// 回答期限.
    pub reply_by: Option<DateText>,
    /// 提出先.
    pub to: String,
    /// Questions, one a finding.
    pub questions: Vec<RollOutQuestion>,
    /// Who answered; empty: for the pen.
    pub answered: Confirmed,
    /// Answers can be written into it.
    pub is_form: bool,
}

/// A question of the roll-out, without the name of the section that had the finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollOutQuestion {
    /// 確認番号: 横8-01.
    pub number: String,
    /// 課題の要旨.
    pub issue: String,
    /// 該当条項.
    pub clauses: Vec<String>,
    /// What to look at.
    pub check: String,
    /// 回答: the four words.
    pub answer: Choice,
    /// 確認方法; empty: for the pen.
    pub method: String,
    /// 確認した結果 in words; empty: for the pen.
    pub result: String,
    /// 改善計画番号, where there is the same problem; empty: for the pen.
    pub plan: String,
}

/// 横断確認の結果.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollOutResults {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// The question.
    pub question: RollOutQuestion,
    /// Replies in the order of the organisation.
    pub replies: Vec<RollOutReply>,
}

/// What one section replied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollOutReply {
    /// Code.
    pub code: String,
    /// 部門.
    pub unit: String,
    /// 回答; empty: no reply yet.
    pub answer: String,
    /// 確認方法.
    pub method: String,
    /// 確認した結果.
    pub result: String,
    /// 改善計画番号.
    pub plan: String,
    /// 回答日.
    pub on: Option<DateText>,
}

/// 改善報告書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementReport {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// What was done.
    pub done: Vec<ImprovementDone>,
    /// 責任者確認.
    pub confirmed: Confirmed,
}

/// What was done about one finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementDone {
    /// 改善計画番号.
    pub plan: String,
    /// 指摘番号.
    pub finding: String,
    /// 件名.
    pub subject: String,
    /// 実施内容.
    pub what: String,
    /// 完了日; `None`: not done yet.
    pub on: Option<DateText>,
    /// 証拠: 名称, 所在, 日付.
    pub evidence: Vec<(String, String, Option<DateText>)>,
    /// 残る課題; may be empty.
    pub remaining: String,
}

/// 改善計画書 or 改善報告書 of one finding, for the auditee to fill in (domain.md 4.3, 4.11).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementForm {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 提出期限.
    pub reply_by: Option<DateText>,
    /// 提出先.
    pub to: String,
    /// It answers a roll-out question, not a finding of its own.
    #[serde(default)]
    pub is_roll_out: bool,
    /// 指摘番号, or 確認番号 of a roll-out question.
    pub number: String,
    /// 件名, or 課題の要旨.
    pub subject: String,
    /// 該当条項.
    pub clauses: Vec<String>,
    /// What was ordered, or proposed; may be empty.
    pub order: String,
    /// What is filled in.
    pub part: ImprovementPart,
}

/// What is filled in on a form about an improvement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "part")]
pub enum ImprovementPart {
    /// 改善計画書.
    Plan {
        /// 原因の区分.
        causes: Choice,
        /// 区分: 是正, 予防.
        #[serde(default)]
        kinds: Choice,
        /// 課の権限内: はい, いいえ.
        #[serde(default)]
        within: Choice,
    },
    /// 改善報告書.
    Report {
        /// 改善計画番号; may be empty.
        plan: String,
        /// 改善策 as planned; may be empty.
        planned: String,
        /// 確認した責任者: the titles to choose from.
        roles: Choice,
    },
}

impl Default for ImprovementPart {
    fn default() -> Self {
        Self::Plan {
            causes: Choice::default(),
            kinds: Choice::default(),
            within: Choice::default(),
        }
    }
}

/// フォローアップ結果.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 回: 第1回; may be empty.
    pub round: String,
    /// Results in the order of the findings.
    pub rows: Vec<FollowUpRow>,
    /// Words of the result, best first; counted in this order.
    pub results: Vec<String>,
}

/// The result of one finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpRow {
    /// 指摘番号.
    pub finding: String,
    /// 改善計画番号.
    pub plan: String,
    /// 件名.
    pub subject: String,
    /// What the auditee reported.
    pub reported: String,
    /// 確認方法: 書面, 実地, 両方.
    pub method: String,
    /// What was seen; may be empty.
    pub seen: String,
    /// 確認者.
    pub checker: String,
    /// 確認日.
    pub on: Option<DateText>,
    /// 結果.
    pub result: String,
    /// 次回確認日.
    pub next: Option<DateText>,
    /// Why it was not looked at yet; empty where it was.
    #[serde(default)]
    pub why: String,
    /// 打切り理由; may be empty.
    pub closed: String,
    /// Who approved the closing; may be empty.
    pub approver: String,
    /// Days past the due date, printed above 0.
    pub overdue_days: i64,
}
