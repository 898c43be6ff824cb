//! 監査報告書 (domain.md 4.9) and what of it is published.

use serde::{Deserialize, Serialize};

use super::{AuditHead, Finding, GoodPoint};
use crate::model::DateText;

/// 監査報告書.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditReport {
    /// What the paper says of itself; a draft until confirmed.
    pub head: AuditHead,
    /// 分類 and the number of its findings, worst first; the first stands in the heavy box.
    pub classes: Vec<(String, i64)>,
    /// Line below the first figure: 令和8年10月7日に緊急報告済み; may be empty.
    pub urgent_note: String,
    /// 監査項目 and those judged 適合.
    pub items: (i64, i64),
    /// 目的.
    pub purpose: String,
    /// 対象及び範囲.
    pub scope: String,
    /// 範囲外; may be empty.
    pub out_of_scope: String,
    /// 期間.
    pub period: String,
    /// 監査の基準.
    pub criteria: Vec<String>,
    /// 監査人, one each.
    pub auditors: Vec<String>,
    /// 手続及び標本.
    pub procedures: String,
    /// 制約; may be empty.
    pub limits: String,
    /// Kind of the opinion: 助言型; may be empty.
    pub opinion_kind: String,
    /// 総評.
    pub summary: String,
    /// Words of the judgements in order: 適合 …
    pub judgements: Vec<String>,
    /// 領域別の判定.
    pub domains: Vec<DomainJudgements>,
    /// 指摘事項.
    pub findings: Vec<Finding>,
    /// 良好事項.
    pub good: Vec<GoodPoint>,
    /// 緊急報告, a sentence each.
    pub urgent: Vec<String>,
    /// Audit of the findings before: 令和5年度監査（監5-02）; may be empty.
    pub previous_audit: String,
    /// 前回の指摘の状況.
    pub previous: Vec<PreviousFinding>,
    /// 不同意 and 一部同意.
    pub dissents: Vec<Dissent>,
    /// 特記事項 in words; may be empty.
    #[serde(default)]
    pub special: String,
    /// Papers that go with it: 監査調書　24件; may be empty.
    pub annexes: Vec<String>,
}

/// Items of a domain by judgement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainJudgements {
    /// 領域.
    pub name: String,
    /// Numbers in the order of the judgements.
    pub counts: Vec<i64>,
}

/// A finding of an earlier audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviousFinding {
    /// 指摘番号.
    pub number: String,
    /// 件名.
    pub subject: String,
    /// 状況: 改善済.
    pub state: String,
    /// 確認日.
    pub on: Option<DateText>,
    /// 再発 and what is still open stand bold.
    pub is_open: bool,
}

/// What the auditee does not agree with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissent {
    /// 指摘番号.
    pub number: String,
    /// 一部同意 or 不同意.
    pub kind: String,
    /// Their opinion.
    pub opinion: String,
    /// What the audit says to it; may be empty.
    pub answer: String,
}

/// 監査結果の概要 for publication. It has no field for what must not be printed: sections, systems, networks, persons,
/// working papers, evidence, clauses of a closed standard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicReport {
    /// What the paper says of itself; auditee and audit number are not printed.
    pub head: AuditHead,
    /// 目的.
    pub purpose: String,
    /// Whom the audit was of, without names: 市長部局の5課.
    pub target: String,
    /// 期間.
    pub period: String,
    /// 方法.
    pub method: String,
    /// 監査の基準 by name.
    pub criteria: String,
    /// Who audited: 内部の監査人2名及び外部の監査人1名.
    pub auditors: String,
    /// 分類 and numbers.
    pub classes: Vec<(String, i64)>,
    /// Words of the judgements in order.
    pub judgements: Vec<String>,
    /// 領域別の判定.
    pub domains: Vec<DomainJudgements>,
    /// 総評.
    pub summary: String,
    /// Findings in general words.
    pub findings: Vec<PublicFinding>,
    /// 良好事項 in general words.
    pub good: Vec<String>,
    /// What follows: 改善計画の提出を求め、…
    pub further: String,
}

/// A finding as it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicFinding {
    /// 分類.
    pub class: String,
    /// 領域.
    pub domain: String,
    /// In general words.
    pub gist: String,
    /// 改善の状況: 改善済, 改善中.
    pub state: String,
}
