//! 監査人一覧, 独立性の確認書, 保管台帳.

use serde::{Deserialize, Serialize};

use super::{AuditHead, Choice, Confirmed};
use crate::model::DateText;

/// An auditor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Auditor {
    /// 役割: 主任監査人.
    pub role: String,
    /// 所属 and post: 総務部行政管理課主幹.
    pub unit: String,
    /// 氏名.
    pub name: String,
    /// 資格; may be empty.
    pub qualification: String,
    /// 内部 or 外部.
    pub side: String,
    /// 独立性の確認: 適, 例外（理由）; may be empty.
    pub independence: String,
    /// 利害関係の申告; may be empty.
    pub interests: String,
    /// Audits or targets taken part in; may be empty.
    pub audits: String,
}

/// 監査人一覧.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditorList {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// Auditors.
    pub auditors: Vec<Auditor>,
    /// What the independence was judged by: clause and months; may be empty.
    pub rule: String,
}

/// 独立性の確認書 of one auditor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndependenceStatement {
    /// What the paper says of itself: addressee the audit supervisor, sender the auditor.
    pub head: AuditHead,
    /// Audits it is given for.
    pub audits: Vec<String>,
    /// Statements, each with はい and いいえ.
    pub interests: Vec<Interest>,
    /// Duties the auditor takes on, a sentence each.
    pub duties: Vec<String>,
    /// Judgement of the audit supervisor: 従事を認める, 認めない; chosen or for the pen.
    pub decision: Choice,
    /// Reason, and measures where an exception is made; empty: for the pen.
    pub reason: String,
    /// Who decided.
    pub decided: Confirmed,
}

/// One statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// 監査の対象となる部門に、過去12か月の間に所属したこと。
    pub text: String,
    /// ある, ない.
    pub answer: Choice,
    /// Details; empty: for the pen.
    pub details: String,
}

/// 保管台帳.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StorageRegister {
    /// What the paper says of itself.
    pub head: AuditHead,
    /// 保管場所.
    pub place: String,
    /// 保管責任者.
    pub keeper: String,
    /// 完結年度: 令和8年度.
    pub completed: String,
    /// 保存期間満了日.
    pub until: Option<DateText>,
    /// Papers.
    pub papers: Vec<StoredPaper>,
    /// Evidence.
    pub evidence: Vec<StoredEvidence>,
    /// 引継ぎ: who handed over and who took over; for the pen where empty.
    pub handed: Vec<Confirmed>,
}

/// A paper that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPaper {
    /// Number.
    pub number: String,
    /// Name of the paper: 監査調書.
    pub name: String,
    /// 版.
    pub version: String,
    /// 作成日.
    pub on: Option<DateText>,
    /// 照合番号.
    pub hash: String,
    /// Pages or pieces; `None` while not known.
    pub pages: Option<i64>,
    /// 備考; may be empty.
    pub note: String,
}

/// A piece of evidence that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredEvidence {
    /// 証拠番号.
    pub number: String,
    /// 名称.
    pub name: String,
    /// 種別.
    pub kind: String,
    /// 入手日.
    pub on: Option<DateText>,
    /// Bytes; `None` for what is on paper.
    pub bytes: Option<i64>,
    /// SHA-256 in full, 64 hex digits; empty for what is on paper.
    pub hash: String,
    /// 保管場所.
    pub place: String,
}
