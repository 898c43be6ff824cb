//! Review, confirmation and outputs of a sheet.

use super::{MeasureView, MissingGlyphLine, RouteStep, SheetLine, WrittenFile, wire};

wire! {
    /// An exact figure and how it is printed.
    pub struct RateView {
        /// `82.9`, or `－` without base.
        pub text: String,
        /// Numerator.
        pub num: i64,
        /// Denominator, 0 without base.
        pub den: i64,
    }

    /// The headline row.
    pub struct HeadlineView {
        /// 必須未実施件数.
        pub must_open: i64,
        /// Question numbers of these.
        pub must_open_numbers: Vec<i64>,
        /// ほか例外措置.
        pub excepted: i64,
        /// 実施率.
        pub rate: RateView,
        /// 得点率.
        pub score: RateView,
        /// 前年度との差 as printed (＋2.9), or `－`.
        pub difference: String,
        /// Equal items compared.
        pub compared_items: i64,
        /// Last year's rate over the equal items.
        pub rate_before: RateView,
        /// This year's rate over the equal items.
        pub rate_now: RateView,
        /// Last year's 必須未実施.
        pub must_open_before: Option<i64>,
        /// `A`..`D` or `－`.
        pub band: String,
        /// ○ in A.
        pub yes: i64,
        /// |A|.
        pub applicable: i64,
        /// Assigned.
        pub assigned: i64,
        /// Answered.
        pub answered: i64,
    }

    /// The review page.
    pub struct ReviewView {
        /// The sheet.
        pub line: SheetLine,
        /// Headline.
        pub headline: HeadlineView,
        /// What blocks, a link each.
        pub blocking: Vec<GapLine>,
        /// What does not block.
        pub open: Vec<GapLine>,
        /// 必須未実施 list.
        pub must_open: Vec<MustOpenLine>,
        /// 領域別, 13 rows.
        pub domains: Vec<DomainRow>,
        /// 計.
        pub total: DomainRow,
        /// 改善計画.
        pub measures: Vec<MeasureView>,
        /// 前年度から続く改善.
        pub carried: Vec<CarriedView>,
        /// 総括所見 as it stands.
        pub remarks: String,
        /// Where it looks like personal data.
        pub remarks_warning: String,
        /// Still the draft that the app wrote.
        pub is_remarks_draft: bool,
        /// Word for word that of the version before: a correction should look at it again.
        pub is_remarks_of_before: bool,
        /// 要望.
        pub wishes: String,
        /// Where it looks like personal data.
        pub wishes_warning: String,
        /// 実施者.
        pub performer: String,
        /// ISO.
        pub period_from: Option<String>,
        /// ISO.
        pub period_to: Option<String>,
        /// 対象職員数.
        pub headcount: String,
        /// Proposed post and name of who confirms.
        pub confirmer: String,
        /// Title of the role that confirms.
        pub confirmer_title: String,
        /// Proposed date ISO (today).
        pub today: String,
        /// Route of the report.
        pub route: Vec<RouteStep>,
        /// N of 「基準 N 条項のうち n 条項を点検」.
        pub clauses_of_standard: i64,
        /// n.
        pub clauses_checked: i64,
        /// The body asks for 部局長確認.
        pub department_step: Option<DepartmentStepView>,
        /// The sheet can be changed.
        pub is_editable: bool,
        /// Confirmation, once done.
        pub confirmed: Option<ConfirmedView>,
        /// A correction can be started.
        pub can_correct: bool,
        /// Fields that lack before confirming: `remarks`, `performer`, `period`.
        pub lacking_fields: Vec<String>,
        /// Profile questions open.
        pub profile_open: i64,
    }

    /// 前年度から続く改善: a measure that an earlier year left open, on a sheet.
    pub struct CarriedView {
        /// An approved exception; else a measure.
        pub is_exception: bool,
        /// Id, as the office knows it.
        pub measure: String,
        /// 管理番号.
        pub number: String,
        /// Year that it was made in.
        pub fiscal_year: i32,
        /// Source codes.
        pub sources: Vec<String>,
        /// 問題の内容.
        pub problem: String,
        /// 改善策.
        pub action: String,
        /// 担当者.
        pub owner: String,
        /// 当初の期限, ISO.
        pub due_first: Option<String>,
        /// 期限 now, ISO.
        pub due_on: Option<String>,
        /// Still to be done with its day over.
        pub is_overdue: bool,
        /// Progress code as the office told it.
        pub told: String,
        /// Progress code as it stands.
        pub progress: String,
        /// Since when, ISO.
        pub progress_on: Option<String>,
        /// What was done, or why not.
        pub note: String,
        /// 変更を希望する期限, ISO.
        pub wished_due_on: Option<String>,
        /// 変更理由.
        pub wish_reason: String,
        /// The section has answered.
        pub is_answered: bool,
        /// Who answered.
        pub answered_by: String,
        /// Progress codes that can be answered.
        pub next: Vec<String>,
    }

    /// Answers one of them.
    pub struct CarriedAnswerRequest {
        /// Sheet.
        pub sheet: String,
        /// Id or number.
        pub measure: String,
        /// Progress code.
        pub to: String,
        /// Since when; empty: today.
        pub on: String,
        /// What was done, or why not.
        pub note: String,
        /// 変更を希望する期限; may be empty.
        pub due_on: String,
        /// 変更理由.
        pub due_reason: String,
    }

    /// One gap.
    pub struct GapLine {
        /// Item id.
        pub item: String,
        /// Question number.
        pub number: i64,
        /// Short name of the item (name of its control).
        pub control_ja: String,
        /// Short name, en.
        pub control_en: String,
        /// Gap code.
        pub gap: String,
        /// Obligation code.
        pub level: String,
    }

    /// One 必須未実施.
    pub struct MustOpenLine {
        /// Item id.
        pub item: String,
        /// Question number.
        pub number: i64,
        /// Question.
        pub question: String,
        /// Answer or none.
        pub answer: Option<String>,
        /// Reason.
        pub reason: String,
        /// Due date ISO.
        pub due_on: Option<String>,
        /// 管理番号 of the measure.
        pub measure: String,
        /// Clause.
        pub clause: String,
        /// Control code.
        pub control: String,
    }

    /// 領域別 row.
    pub struct DomainRow {
        /// ORG..CMP; empty for the total.
        pub domain: String,
        /// Name ja.
        pub name_ja: String,
        /// Name en.
        pub name_en: String,
        /// 対象.
        pub assigned: i64,
        /// 該当.
        pub applicable: i64,
        /// ○
        pub yes: i64,
        /// △
        pub partial: i64,
        /// ×
        pub no: i64,
        /// －
        pub na: i64,
        /// 未回答
        pub unanswered: i64,
        /// 必須未実施
        pub must_open: i64,
        /// 実施率
        pub rate: RateView,
        /// 得点率
        pub score: RateView,
        /// Last year's 実施率 over all of last year's items of the domain.
        pub rate_before: RateView,
        /// The standard has no provision at all.
        pub is_gap: bool,
    }

    /// 部局長確認.
    pub struct DepartmentStepView {
        /// The body's title.
        pub title: String,
        /// Name and post as typed.
        pub name: String,
        /// ISO.
        pub date: Option<String>,
        /// 意見.
        pub opinion: String,
        /// Clause.
        pub clause: String,
        /// Recorded.
        pub is_done: bool,
        /// Recorded under the OS account under which the sheet was confirmed.
        pub is_same_account: bool,
    }

    /// The confirmation as sealed.
    pub struct ConfirmedView {
        /// Post and name.
        pub name: String,
        /// ISO.
        pub date: String,
        /// 照合番号.
        pub check_number: String,
        /// Unanswered accepted.
        pub unanswered: i64,
        /// Entered for the chief by somebody else (代行).
        pub is_deputised: bool,
    }

    /// Confirms a sheet.
    pub struct ConfirmRequest {
        /// Sheet.
        pub sheet: String,
        /// Post and name of the responsible person.
        pub name: String,
        /// Date in either calendar.
        pub date: String,
        /// 「未回答 n 件のまま確定」 was ticked.
        pub is_unanswered_accepted: bool,
    }

    /// Records 部局長確認 on a confirmed sheet.
    pub struct DepartmentConfirmRequest {
        /// Sheet.
        pub sheet: String,
        /// Post and name.
        pub name: String,
        /// Date in either calendar.
        pub date: String,
        /// 意見.
        pub opinion: String,
    }

    /// Writes further papers of a sheet.
    pub struct PaperWriteRequest {
        /// Sheet.
        pub sheet: String,
        /// `check_sheet_pdf`, `check_sheet_xlsx`, `plan_pdf`, `plan_xlsx`, `guide_pdf`, `guide_xlsx`, `blank_pdf`,
        /// `blank_xlsx`, `round_pdf`.
        pub kinds: Vec<String>,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// A sheet by id.
    pub struct SheetRequest {
        /// Sheet.
        pub sheet: String,
    }

    /// Writes report, workbook and submission.
    pub struct OutputWriteRequest {
        /// Sheet.
        pub sheet: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
        /// Who permitted to send or carry it, where the body's standard asks (domain.md 7.2).
        pub permitted_by: String,
        /// 文書番号 if known.
        pub document_number: String,
    }

    /// What was written and what to do with it.
    pub struct OutputView {
        /// Sheet.
        pub line: SheetLine,
        /// Confirmation.
        pub confirmed: Option<ConfirmedView>,
        /// Folder name as a person reads it.
        pub folder_name: String,
        /// Files.
        pub files: Vec<WrittenFile>,
        /// To whom the report goes: titles in order.
        pub hand_to: Vec<RouteStep>,
        /// Characters printed as 〓.
        pub missing: Vec<MissingGlyphLine>,
        /// A permission must be recorded first; the clause.
        pub permission_clause: String,
        /// A submission can be written: the request brought a key.
        pub has_return_way: bool,
        /// Report marked as draft (案): the sheet is not confirmed.
        pub is_draft: bool,
    }
}
