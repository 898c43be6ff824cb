//! 自己点検結果報告書, 様式第2号 (domain.md 4.2).

use super::{DateText, PaperHead, Ratio};

/// What the report is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ReportKind {
    /// A section.
    #[default]
    Organisation,
    /// One information system or network.
    System {
        /// Name.
        name: String,
        /// Code.
        code: String,
    },
    /// 統括点検票 of the body.
    Central,
}

/// The report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultReport {
    /// Common block.
    pub head: PaperHead,
    /// Section, system or central.
    pub kind: ReportKind,
    /// Headline figures.
    pub headline: Headline,
    /// Lines below them.
    pub facts: Facts,
    /// 必須・禁止の設問で未実施のもの.
    pub must_open: Vec<MustOpenItem>,
    /// 総括所見; paragraphs separated by line feeds.
    pub opinion: String,
    /// 領域別の結果: 13 rows in fixed order.
    pub domains: Vec<DomainRow>,
    /// 計.
    pub total: DomainRow,
    /// Rates of the years, oldest first; the chart is printed for two to five entries.
    pub trend: Vec<TrendYear>,
    /// 改善計画.
    pub measures: Vec<MeasureRow>,
    /// 前年度から続く改善; printed when there are any.
    pub carried: Vec<CarriedRow>,
    /// 上位者及び全庁への要望; empty prints なし.
    pub requests: Vec<String>,
    /// 部局長の確認, where the body asks for it.
    pub department_check: Option<DepartmentCheck>,
}

/// Headline figures (domain.md 5.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// 必須未実施件数.
    pub must_open: i64,
    /// Of these 未回答; printed apart when above 0.
    pub must_open_unanswered: i64,
    /// Last year's, where there is one.
    pub must_open_previous: Option<i64>,
    /// ほか例外措置 n件, printed when above 0.
    pub exceptions: i64,
    /// 実施率: ○ / applicable.
    pub implementation: Ratio,
    /// 前年度との差 in share of 1, on equal items.
    pub difference: Option<Ratio>,
    /// Number of equal items.
    pub compared_items: i64,
    /// 得点率.
    pub score: Ratio,
    /// Value of △ as printed: 0.5.
    pub partial_value: String,
    /// Band; empty without a base.
    pub band: String,
    /// Range of bands: A～D.
    pub bands: String,
    /// Number of bands.
    pub band_steps: i64,
    /// Limit of band B in percent, the dashed line of the charts.
    pub band_b: i64,
}

/// Facts below the headline figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// 令和8年7月1日から同月24日まで.
    pub period: String,
    /// First day.
    pub period_from: Option<DateText>,
    /// Last day.
    pub period_to: Option<DateText>,
    /// Post and name of the person who carried the check out.
    pub performer: String,
    /// 職員28名; may be empty.
    pub target: String,
    /// 対象数.
    pub assigned: i64,
    /// 回答数.
    pub answered: i64,
    /// 該当数.
    pub applicable: i64,
    /// Assigned items without an answer, printed when above 0.
    pub unanswered: i64,
    /// Clauses of the standard and those covered: 基準 N 条項のうち n 条項を点検.
    pub clauses: Option<(i64, i64)>,
}

/// One item of the first table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MustOpenItem {
    /// Number of the question on the sheet.
    pub number: i64,
    /// Question.
    pub question: String,
    /// Control code: AST-09.
    pub code: String,
    /// Clause: 3.3(7)③.
    pub clause: String,
    /// 必須 or 禁止.
    pub obligation: String,
    /// × or 未回答.
    pub answer: String,
    /// 理由・対象範囲.
    pub reason: String,
    /// Due date of the measure.
    pub due: Option<DateText>,
    /// Number of the measure: 8-0420-01; may be empty.
    pub measure: String,
}

/// One domain, or the total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainRow {
    /// Name of the domain.
    pub name: String,
    /// `false`: the standard of this body has no rule here.
    pub in_standard: bool,
    /// 対象.
    pub assigned: i64,
    /// 該当.
    pub applicable: i64,
    /// ○.
    pub yes: i64,
    /// △.
    pub partial: i64,
    /// ×.
    pub no: i64,
    /// －.
    pub na: i64,
    /// 未回答.
    pub unanswered: i64,
    /// 実施率.
    pub implementation: Ratio,
    /// 得点率.
    pub score: Ratio,
    /// Last year's 実施率, for the bar.
    pub previous: Option<Ratio>,
    /// 前年度との差 in share of 1.
    pub difference: Option<Ratio>,
}

/// 実施率 of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrendYear {
    /// 令和7年度.
    pub label: String,
    /// Rate.
    pub rate: Ratio,
}

/// One 改善計画 (domain.md 4.3), short form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureRow {
    /// 管理番号.
    pub number: String,
    /// Numbers of the questions: 39、40.
    pub items: String,
    /// 改善策.
    pub measure: String,
    /// 当面の措置; may be empty.
    pub interim: String,
    /// 担当者.
    pub owner: String,
    /// 責任者.
    pub responsible: String,
    /// 期限.
    pub due: Option<DateText>,
    /// 進捗.
    pub progress: String,
}

/// 前年度から続く改善・例外措置: how one stands that an earlier year left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarriedRow {
    /// An approved exception; else a measure.
    pub is_exception: bool,
    /// 管理番号, of an exception 例外措置番号.
    pub number: String,
    /// How the office knows the measure; in the workbook only (hidden column).
    pub id: String,
    /// 令和7年度.
    pub year: String,
    /// 発生源, their words.
    pub sources: String,
    /// 問題の内容.
    pub problem: String,
    /// 改善策.
    pub measure: String,
    /// 担当者.
    pub owner: String,
    /// 期限, as first set.
    pub due_first: Option<DateText>,
    /// What was said before; only where it is not answered yet.
    pub before: String,
    /// 進捗 as the office told it.
    pub told: String,
    /// 進捗 as it stands; empty in a draft without an answer.
    pub progress: String,
    /// Since when.
    pub since: Option<DateText>,
    /// What was done, or why not.
    pub note: String,
    /// 期限.
    pub due: Option<DateText>,
    /// 変更を希望する期限.
    pub wished: Option<DateText>,
    /// 変更理由.
    pub reason: String,
    /// Who answered.
    pub answered_by: String,
    /// Moment of the answer, RFC 3339 UTC; empty without one.
    pub answered_at: String,
    /// Words of the states that the section may answer.
    pub states: Vec<String>,
}

impl CarriedRow {
    /// Label of the title over these rows: improvements, exceptions, or both.
    pub(crate) fn title(rows: &[Self]) -> &'static str {
        let has = |is_exception: bool| rows.iter().any(|row| row.is_exception == is_exception);
        match (has(false), has(true)) {
            (false, true) => "report-carried-exceptions",
            (true, true) => "report-carried-both",
            (_, false) => "report-carried-title",
        }
    }

    /// 管理番号 with what it is beside, as the papers print it.
    pub(crate) fn kind(&self) -> Option<&'static str> {
        self.is_exception.then_some("report-carried-exception")
    }
}

/// 部局長の確認.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DepartmentCheck {
    /// 情報セキュリティ責任者.
    pub role: String,
    /// 福祉部長　髙橋　律子.
    pub name: String,
    /// Opinion; empty leaves room for the pen.
    pub opinion: String,
    /// Day; `None` prints 令和 年 月 日 to fill in.
    pub date: Option<DateText>,
}
