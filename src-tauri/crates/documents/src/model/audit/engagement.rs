//! 監査実施計画書 (domain.md 4.5), 監査実施通知書 (4.6), 事前提出資料一覧 and 予備調査票.

use serde::{Deserialize, Serialize};

use super::{AuditHead, Auditor, Choice, Confirmed, RuleBook};
use crate::model::DateText;

/// 監査実施計画書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngagementPlan {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 親計画: 令和8年度情報セキュリティ監査計画（令和8年5月21日承認）.
    pub parent: String,
    /// 目的.
    pub purpose: String,
    /// 対象と範囲.
    pub scope: String,
    /// 範囲外.
    pub out_of_scope: String,
    /// 監査基準.
    pub criteria: Vec<RuleBook>,
    /// 実施期間.
    pub period: String,
    /// 監査方法.
    pub methods: Choice,
    /// 監査人 with their independence.
    pub auditors: Vec<Auditor>,
    /// 日程.
    pub agenda: Vec<AgendaRow>,
    /// 標本.
    pub samples: Vec<SamplePlan>,
    /// 事前提出資料.
    pub requested: Vec<RequestedPaper>,
    /// 調書保管場所.
    pub storage: String,
    /// 監査項目.
    pub items: Vec<AuditItemRow>,
    /// 承認: role, name, day.
    pub approved: Vec<Confirmed>,
}

/// One line of the schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaRow {
    /// Day.
    pub on: Option<DateText>,
    /// 時刻: 午前9時30分から.
    pub time: String,
    /// 分; `None`: not fixed.
    pub minutes: Option<i64>,
    /// 場所; may be empty.
    pub place: String,
    /// 相手.
    pub with: String,
    /// 内容.
    pub what: String,
}

/// A sample to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamplePlan {
    /// Population: 端末の持ち出し記録（令和8年4月から同年9月まで）.
    pub population: String,
    /// 母数; `None` while not known.
    pub size: Option<i64>,
    /// 抽出数.
    pub drawn: Option<i64>,
    /// 方法.
    pub method: String,
    /// Seed by which it can be drawn again; empty where nothing is drawn by lot.
    pub seed: String,
}

/// A paper asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestedPaper {
    /// 名称.
    pub name: String,
    /// 期限.
    pub due: Option<DateText>,
    /// What stands instead of a day: 当日に閲覧.
    pub due_note: String,
    /// 受領日.
    pub received: Option<DateText>,
    /// 備考; may be empty.
    pub note: String,
}

/// An item of the audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditItemRow {
    /// Number.
    pub number: i64,
    /// 領域.
    pub domain: String,
    /// 監査項目.
    pub item: String,
    /// The question of the self-check that it is taken from, quoted; may be empty.
    #[serde(default)]
    pub question: String,
    /// 監査要点; may be empty.
    pub point: String,
    /// 条項.
    pub clauses: Vec<String>,
    /// 管理コード.
    pub control: String,
    /// The number was taken out; `item` says 欠番.
    #[serde(default)]
    pub is_missing: bool,
}

/// 監査実施通知書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditNotice {
    /// What the letter says of itself: title is the 件名 with （通知）; opening its paragraphs, one a line.
    pub head: AuditHead,
    /// 目的.
    pub purpose: String,
    /// 対象及び範囲.
    pub scope: String,
    /// 日時.
    pub when: String,
    /// 場所.
    pub place: String,
    /// 監査人.
    pub auditors: Vec<Auditor>,
    /// 当日の日程.
    pub agenda: Vec<AgendaRow>,
    /// 監査項目, on the 別紙.
    pub items: Vec<AuditItemRow>,
    /// 準備する資料.
    pub requested: Vec<RequestedPaper>,
    /// その他: 異議の申出 and the like, a paragraph each.
    pub others: Vec<String>,
}

/// 事前提出資料一覧.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestedPapers {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// The papers asked for.
    pub requested: Vec<RequestedPaper>,
    /// 提出先.
    pub to: String,
}

/// 予備調査票, blank or filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 回答期限.
    pub reply_by: Option<DateText>,
    /// 提出先.
    pub to: String,
    /// Questions.
    pub questions: Vec<SurveyQuestion>,
    /// Who answered; empty: for the pen.
    pub answered: Confirmed,
    /// Answers can be written into it.
    pub is_form: bool,
}

/// A question of the preliminary survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyQuestion {
    /// Number.
    pub number: i64,
    /// Question.
    pub question: String,
    /// Help; may be empty.
    pub help: String,
    /// Words to choose from; none where it is answered in words.
    pub choice: Choice,
    /// Answer in words; empty: for the pen.
    pub answer: String,
}
