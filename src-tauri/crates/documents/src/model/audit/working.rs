//! 監査調書 (domain.md 4.7), one or bound, and 監査証拠一覧.

use serde::{Deserialize, Serialize};

use super::{AuditHead, Choice};
use crate::model::{DateText, Standing};

/// One 監査調書 as a paper of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingPaperSheet {
    /// What the paper says of itself; standing as that of the paper.
    pub head: AuditHead,
    /// The paper.
    pub paper: WorkingPaper,
}

/// All papers of an audit, bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingPaperSet {
    /// What the set says of itself.
    pub head: AuditHead,
    /// 対象及び範囲.
    pub scope: String,
    /// 実施期間.
    pub period: String,
    /// 監査人, one a line.
    pub auditors: Vec<String>,
    /// 保管場所.
    pub storage: String,
    /// 様式番号 of the papers in it; may be empty.
    pub paper_form: String,
    /// Papers in the order of their numbers.
    pub papers: Vec<WorkingPaper>,
    /// Running numbers that are not there.
    pub missing: Vec<MissingPaper>,
}

/// A running number without a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingPaper {
    /// 調書番号.
    pub number: String,
    /// Why: 未作成, 取下げ（理由）.
    pub reason: String,
}

/// One item at one auditee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingPaper {
    /// 調書番号: 監8-03-017.
    pub number: String,
    /// 版 and state.
    pub standing: Standing,
    /// 被監査部門 with code, where it differs from that of the audit; may be empty.
    pub auditee: String,
    /// 領域, in the contents: 情報資産; may be empty.
    pub domain: String,
    /// 監査項目 with its number and code: 17　電磁的記録媒体の管理（AST-10）.
    pub item: String,
    /// 監査要点.
    pub point: String,
    /// 該当条項: 対策基準3.4(2).
    pub clauses: Vec<String>,
    /// 監査手続, of the seven kinds.
    pub procedures: Choice,
    /// What was done.
    pub procedure: String,
    /// 実施日.
    pub on: Option<DateText>,
    /// 実施時刻: 午後1時20分から午後2時5分まで; may be empty.
    pub time: String,
    /// 場所.
    pub place: String,
    /// 対応者.
    pub respondent: String,
    /// 監査人.
    pub auditor: String,
    /// 標本; `None` where none was drawn.
    pub sample: Option<AuditSample>,
    /// 証拠.
    pub evidence: Vec<EvidenceLine>,
    /// 確認した事実, one statement a line.
    pub facts: String,
    /// 判定.
    pub judgement: Choice,
    /// 判定の理由.
    pub reason: String,
    /// 自己点検回答との差: あり, なし; empty without a self-check.
    pub difference: String,
    /// What the section answered: 自己点検の回答は「○」（設問11、令和8年7月31日確定、第1版）.
    pub self_check: String,
    /// 指摘候補: number, class, subject; one a line.
    pub findings: Vec<String>,
    /// 良好事項.
    pub good: Vec<String>,
    /// 作成者.
    pub author: Signature,
    /// 査閲者; differs from the author.
    pub reviewer: Signature,
    /// 訂正の履歴, oldest first.
    pub corrections: Vec<Correction>,
}

/// 標本.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditSample {
    /// 母数.
    pub population: i64,
    /// 抽出数.
    pub drawn: i64,
    /// 例外数; `None` while not judged.
    pub exceptions: Option<i64>,
    /// Unit: 本.
    pub unit: String,
    /// 方法: 無作為, 有意, 全件; may be empty.
    pub method: String,
}

/// One piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceLine {
    /// 証拠番号: 017-1.
    pub number: String,
    /// 調書番号; printed in lists over several papers.
    pub paper: String,
    /// 種別: 写し, 写真.
    pub kind: String,
    /// 名称.
    pub name: String,
    /// 入手元.
    pub source: String,
    /// 入手日.
    pub on: Option<DateText>,
    /// 保管場所.
    pub place: String,
    /// 照合番号: 16 hex digits; empty for what is on paper only.
    pub hash: String,
    /// Whether the file itself lies in the case.
    pub is_kept: bool,
}

/// Who and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Name.
    pub name: String,
    /// Day.
    pub on: Option<DateText>,
}

/// One correction after the review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// 訂正日.
    pub on: Option<DateText>,
    /// 訂正者.
    pub by: String,
    /// 箇所: 確認した事実(3).
    pub place: String,
    /// What stood there.
    pub before: String,
    /// 訂正の内容及び理由.
    pub reason: String,
    /// 査閲.
    pub review: Signature,
}

/// 監査証拠一覧.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceList {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// The evidence in the order of its numbers.
    pub evidence: Vec<EvidenceLine>,
}
