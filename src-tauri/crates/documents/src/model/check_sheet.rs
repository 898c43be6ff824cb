//! 自己点検票, 様式第1号, answered or blank (domain.md 4.1).

use super::{CarriedRow, DateText, DepartmentCheck, PaperHead, ReportKind};

/// The sheet.
///
/// Of the common block it uses no number, date, addressee, sender and opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckSheet {
    /// Common block. On a blank form the unit may be empty (its line is then filled in by pen), the mark is printed
    /// after 記入後, and the check number is that of the checklist edition.
    pub head: PaperHead,
    /// Answered, or blank to be filled in.
    pub form: SheetForm,
    /// Section, system or central.
    pub kind: ReportKind,
    /// 所属コード: 0420; may be empty.
    pub unit_code: String,
    /// 点検責任者: post and name; may be empty on a blank form.
    pub responsible: String,
    /// 実施者: post and name; may be empty on a blank form.
    pub performer: String,
    /// 令和8年7月1日から同月24日まで; may be empty.
    pub period: String,
    /// First day of the check.
    pub period_from: Option<DateText>,
    /// Last day of the check.
    pub period_to: Option<DateText>,
    /// 対象職員数 in persons.
    pub staff: Option<i64>,
    /// First and last day of the fiscal year; dates outside it are warned of in the workbook.
    pub fiscal_days: Option<(DateText, DateText)>,
    /// Last year's answers came out of a form of before (移行).
    pub is_previous_migrated: bool,
    /// The scale has no △ (domain.md 5.2).
    pub is_three_step: bool,
    /// 該当性の質問 with their answers, in order.
    pub profile: Vec<ProfileRow>,
    /// Questions under the titles of their domains, or of the places to look at.
    pub groups: Vec<ItemGroup>,
    /// Counts of an answered sheet; not printed on a blank one.
    pub tally: SheetTally,
    /// Questions the profile cut; not printed on a blank form.
    pub cut: CutSummary,
    /// 様式識別番号, whose characters prove the keys; empty on a sheet that does not come back.
    pub form_number: String,
    /// The measures that the answers name, in the workbook.
    pub measures: Vec<FormMeasure>,
    /// 前年度から続く改善・例外措置, with their answers or to be answered.
    pub carried: Vec<CarriedRow>,
    /// 総括所見.
    pub remarks: String,
    /// 上位者・全庁への要望.
    pub wishes: String,
    /// Moment of the confirmation, RFC 3339 UTC; empty without one.
    pub confirmed_at: String,
    /// Moments of the first and the last answer, RFC 3339 UTC with / between; empty where they are not known.
    pub answered_at: String,
    /// A blank workbook has fields for 部局長の確認.
    pub has_department_fields: bool,
    /// 未回答 n 件のまま確定.
    pub unanswered_accepted: i64,
    /// 提出期限 and where to, printed with the instructions of a blank workbook; may be empty.
    pub due: String,
    /// 提出先; may be empty.
    pub hand_to: String,
    /// Clauses of the standard and those covered: 基準 N 条項のうち n 条項を点検.
    pub clauses: Option<(i64, i64)>,
    /// 点検責任者の確認 of an answered sheet; `None`: block not printed.
    pub confirmation: Option<Confirmation>,
    /// 部局長の確認, where the body asks for it.
    pub department_check: Option<DepartmentCheck>,
    /// What the workbook is recognised by when it comes back (data.md 6): 団体コード, year, edition, unit code, kind,
    /// system code; written to its overview, not to paper.
    pub keys: Vec<SheetKey>,
}

/// Answered or blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetForm {
    /// With answers.
    #[default]
    Answered,
    /// 記入用: to be filled in by pen, or in the workbook.
    Blank {
        /// Order of the questions.
        order: BlankOrder,
    },
}

/// Order of the questions of a blank form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlankOrder {
    /// By domain, with the profile as first page.
    #[default]
    ByDomain,
    /// 見回り用: by the places to look at, large enough for a clipboard; no profile.
    ByPlace,
}

/// Answer to a profile question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProfileAnswer {
    /// Not answered.
    #[default]
    Open,
    /// はい.
    Yes,
    /// いいえ: cuts questions.
    No,
    /// わからない: keeps them.
    Unknown,
}

/// One profile question (domain.md 6.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileRow {
    /// P01, S01.
    pub code: String,
    /// Short label: 個人情報.
    pub label: String,
    /// Question in full.
    pub question: String,
    /// What counts as はい; may be empty.
    pub help: String,
    /// What いいえ cuts, by the numbers of the form, one condition a line: 38⏎5（S05も「いいえ」のとき）; may be empty.
    pub cuts: String,
    /// Answer.
    pub answer: ProfileAnswer,
    /// Code of the question that must not be いいえ for this one to be asked: P03 of P03a; may be empty.
    pub after: String,
    /// The office answered it and left out the questions that it cuts: it cannot be changed on the form.
    pub is_fixed: bool,
}

/// Answer to a question (domain.md 5.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckAnswer {
    /// 未回答.
    #[default]
    Open,
    /// ○.
    Yes,
    /// △.
    Partial,
    /// ×.
    No,
    /// －.
    Na,
}

/// Questions under one title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemGroup {
    /// Domain (情報資産) or place (机の上と周り).
    pub title: String,
    /// Questions.
    pub items: Vec<CheckItem>,
}

/// One question with its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckItem {
    /// Number on the sheet.
    pub number: i64,
    /// Id of the item: yonezawa-AST-02-a; in the workbook only (hidden column).
    pub item_id: String,
    /// Control code: AST-02.
    pub code: String,
    /// Clauses: 3.2(1).
    pub clauses: Vec<String>,
    /// 必須, 禁止, 努力 or 任意.
    pub obligation: String,
    /// Question.
    pub question: String,
    /// Who answers, where the sheet is answered by several roles; may be empty.
    pub answered_by: String,
    /// ○ must name its evidence: prints （要） in its cell.
    pub needs_evidence: bool,
    /// ○の目安; printed on blank forms; may be empty.
    pub good: String,
    /// △の目安; printed on blank forms where the scale has △; may be empty.
    pub partial: String,
    /// Answer.
    pub answer: CheckAnswer,
    /// あとで確認: a reminder beside any answer.
    pub is_flagged: bool,
    /// Last year's answer; `None` where the question was not asked.
    pub previous: Option<CheckAnswer>,
    /// Last year's sheet did not hold the question: prints 新 for the answer.
    pub is_new: bool,
    /// 理由・対象範囲・例外; paragraphs separated by line feeds.
    pub reason: String,
    /// 根拠資料.
    pub evidence: Vec<EvidenceRow>,
    /// Numbers of the measures: 8-0420-01.
    pub measures: Vec<String>,
    /// 例外措置番号; may be empty.
    pub exception: String,
    /// 監査指摘番号; may be empty.
    pub finding: String,
    /// What takes the question out of the form.
    pub cut: CutRule,
}

/// When いいえ to profile questions takes a question out, by their codes (checklists.md): one of `all` is いいえ, all of
/// `any` are, or one of `not` is answered otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutRule {
    /// Each must hold.
    pub all: Vec<String>,
    /// At least one must hold.
    pub any: Vec<String>,
    /// None may hold.
    pub not: Vec<String>,
    /// The section took the question in by hand, whatever the profile says.
    pub is_overruled: bool,
}

/// One improvement measure as a row of the workbook (domain.md 4.3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormMeasure {
    /// Numbers of its questions on the sheet.
    pub questions: Vec<i64>,
    /// 管理番号.
    pub number: String,
    /// 問題の内容.
    pub problem: String,
    /// 原因区分, its word; may be empty.
    pub cause_kind: String,
    /// 原因.
    pub cause: String,
    /// 区分, its word; may be empty.
    pub kind: String,
    /// 改善策.
    pub action: String,
    /// 当面の措置.
    pub interim: String,
    /// Within the section's own authority.
    pub is_within_authority: bool,
    /// 担当者.
    pub owner: String,
    /// 責任者.
    pub responsible: String,
    /// 期限, as first set.
    pub due_first: Option<DateText>,
    /// 期限, now.
    pub due: Option<DateText>,
    /// 進捗, its word; may be empty.
    pub progress: String,
}

/// One piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceRow {
    /// 名称.
    pub name: String,
    /// 所在.
    pub place: String,
    /// 確認日.
    pub date: Option<DateText>,
    /// SHA-256 of the file, hex; may be empty.
    pub sha256: String,
}

/// Counts of a sheet (domain.md 4.2, 5.5).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetTally {
    /// 対象.
    pub assigned: i64,
    /// ○.
    pub yes: i64,
    /// △.
    pub partial: i64,
    /// ×.
    pub no: i64,
    /// －.
    pub na: i64,
    /// 未回答, printed when above 0.
    pub unanswered: i64,
    /// 必須未実施.
    pub must_open: i64,
    /// 例外措置, printed when above 0.
    pub exceptions: i64,
}

/// Questions the profile cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutSummary {
    /// Number of questions cut; 0 prints no block.
    pub count: i64,
    /// Why, in order of the profile.
    pub reasons: Vec<CutReason>,
}

/// One reason. A question cut by two answers counts in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutReason {
    /// Code of the profile question: P08; may be empty.
    pub code: String,
    /// Why: 「SNSや課のWebページで発信しますか」に「いいえ」.
    pub label: String,
    /// Number of questions it cuts.
    pub count: i64,
    /// Control codes it cuts: OPS-07、OUT-07; may be empty.
    pub controls: String,
}

/// 点検責任者の確認, which freezes the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// Role: 情報セキュリティ管理者.
    pub role: String,
    /// Post and name of the person who confirmed.
    pub name: String,
    /// The person acted for the holder of the post: prints （代行）.
    pub is_deputy: bool,
    /// Remark; may be empty.
    pub opinion: String,
    /// Day; `None` prints 令和 年 月 日 to fill in.
    pub date: Option<DateText>,
}

/// One line of what a workbook is recognised by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetKey {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}
