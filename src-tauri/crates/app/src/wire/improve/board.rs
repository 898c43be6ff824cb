//! The board of improvements (改善の管理, domain.md 4.3, 4.11, 5.4).

use super::super::{RateView, wire};

wire! {
    /// What of the board is wanted; an empty text leaves a filter open.
    pub struct BoardRequest {
        /// Unit id of a section.
        pub unit: String,
        /// Name of a department.
        pub department: String,
        /// Source code.
        pub source: String,
        /// Progress code, `open`, or `overdue`.
        pub state: String,
        /// Fiscal year that the measure was made in.
        pub year: Option<i64>,
        /// Looked for in number, texts, names and clauses.
        pub text: String,
    }

    /// A code with the number of measures that have it.
    pub struct BoardCount {
        /// Code.
        pub code: String,
        /// How many.
        pub count: i64,
    }

    /// A section or a department to filter by.
    pub struct BoardUnit {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Name of its department.
        pub department: String,
    }

    /// 改善完了率, 平均超過日数, 再発率 (domain.md 5.5) with what they are made of.
    pub struct BoardFigures {
        /// All that were not withdrawn.
        pub all: i64,
        /// Still to be done.
        pub open: i64,
        /// Reported as done, not yet confirmed.
        pub done: i64,
        /// Confirmed.
        pub verified: i64,
        /// Due by today.
        pub due: i64,
        /// Past their day.
        pub overdue: i64,
        /// 改善完了率.
        pub completion: RateView,
        /// 平均超過日数 as printed, － without a base.
        pub mean_overdue: String,
        /// 再発率.
        pub recurrence: RateView,
    }

    /// Where a measure comes from.
    pub struct BoardSource {
        /// Place in the list of its sources.
        pub ordinal: i64,
        /// Source code.
        pub kind: String,
        /// Item, finding, question, memo: as printed.
        pub reference: String,
        /// Question of the item, where it is one.
        pub question: String,
    }

    /// A measure in the list.
    pub struct BoardLine {
        /// Id.
        pub measure: String,
        /// 管理番号; of a finding without a plan the number of the finding.
        pub number: String,
        /// Fiscal year that it was made in.
        pub year: i64,
        /// Own | section | finding (a finding that has no plan yet).
        pub origin: String,
        /// Source codes.
        pub sources: Vec<String>,
        /// References of the sources, as printed.
        pub references: Vec<String>,
        /// Unit id.
        pub unit: String,
        /// Code of the unit.
        pub unit_code: String,
        /// Name of the unit.
        pub unit_name: String,
        /// Name of the department.
        pub department: String,
        /// 問題の内容.
        pub problem: String,
        /// 改善策.
        pub action: String,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// 当初の期限, ISO.
        pub due_first: Option<String>,
        /// 期限 now, ISO.
        pub due_on: Option<String>,
        /// Days past it.
        pub overdue_days: i64,
        /// Progress code.
        pub progress: String,
        /// Since when, ISO.
        pub progress_on: Option<String>,
        /// 次回確認日, ISO.
        pub next_check_on: Option<String>,
        /// Result code of the last effectiveness check.
        pub last_result: String,
        /// Number of the exception that it led to.
        pub exception: String,
        /// The desk has taken the follow-up over, or the measure is its own.
        pub is_taken: bool,
        /// The section's sheet in force does not tell it any more.
        pub is_gone: bool,
    }

    /// The board.
    pub struct BoardView {
        /// Kind of the case.
        pub kind: String,
        /// What the filters leave, most overdue first.
        pub lines: Vec<BoardLine>,
        /// Of all that the filters of unit, department, source, year and text leave, whatever their state.
        pub figures: BoardFigures,
        /// By progress code, with `open` and `overdue`.
        pub states: Vec<BoardCount>,
        /// By source code.
        pub sources: Vec<BoardCount>,
        /// Fiscal years, newest first.
        pub years: Vec<i64>,
        /// Units that measures are of.
        pub units: Vec<BoardUnit>,
        /// Units that a measure can be made for.
        pub choices: Vec<BoardUnit>,
        /// All measures of the case.
        pub total: i64,
        /// Measures can be moved here; of an audit the follow-up moves them.
        pub can_move: bool,
        /// Effectiveness can be checked here.
        pub can_check: bool,
    }

    /// One measure.
    pub struct BoardIdRequest {
        /// Id.
        pub measure: String,
    }

    /// A due date of a measure.
    pub struct BoardDue {
        /// ISO.
        pub due_on: String,
        /// 変更理由; empty for the first.
        pub reason: String,
        /// 承認者.
        pub approver: String,
        /// RFC 3339 UTC.
        pub changed_at: String,
    }

    /// An effectiveness check.
    pub struct BoardCheck {
        /// Method code.
        pub method: String,
        /// ISO.
        pub checked_on: String,
        /// 確認者.
        pub checker: String,
        /// Name of the checker's unit.
        pub checker_unit: String,
        /// What was looked at.
        pub checked: String,
        /// Result code.
        pub result: String,
        /// ISO.
        pub next_on: Option<String>,
    }

    /// What the section's sheet of a later year says of a measure.
    pub struct BoardSaid {
        /// Fiscal year of that sheet.
        pub fiscal_year: i64,
        /// Its version.
        pub version: i64,
        /// Who answered.
        pub answered_by: String,
        /// Who confirmed the sheet.
        pub confirmed_by: String,
        /// When it was confirmed, ISO.
        pub confirmed_on: String,
        /// When the office took it in, RFC 3339 UTC.
        pub received_at: String,
        /// Progress code; of an exception `kept`, `not_kept` or `unneeded`.
        pub progress: String,
        /// Since when, ISO.
        pub progress_on: Option<String>,
        /// What was done, or why not.
        pub note: String,
        /// 変更を希望する期限, of an exception 延長を希望する日, ISO.
        pub wished_due_on: Option<String>,
        /// 変更理由.
        pub wish_reason: String,
    }

    /// A step of the history.
    pub struct BoardEvent {
        /// Kind code.
        pub kind: String,
        /// Field, source or result code.
        pub field: String,
        /// Before: a code of progress, an ISO day or a text.
        pub before: String,
        /// After.
        pub after: String,
        /// Day that was named, ISO.
        pub on: Option<String>,
        /// Reason, deed or note.
        pub note: String,
        /// 承認者.
        pub approver: String,
        /// Who recorded it.
        pub person: String,
        /// RFC 3339 UTC.
        pub at: String,
    }

    /// One measure with everything.
    pub struct BoardDetail {
        /// The line.
        pub line: BoardLine,
        /// Sources.
        pub sources: Vec<BoardSource>,
        /// 該当条項.
        pub clauses: Vec<String>,
        /// Cause code.
        pub cause_kind: String,
        /// 原因の説明.
        pub cause: String,
        /// 区分 code.
        pub measure_type: String,
        /// 当面の措置.
        pub interim: String,
        /// Within own authority.
        pub is_within_authority: bool,
        /// 必要経費, yen.
        pub cost_yen: Option<i64>,
        /// 予算要求年度.
        pub budget_year: Option<i64>,
        /// What was done or why not.
        pub progress_note: String,
        /// 証拠, a line each.
        pub evidence: Vec<String>,
        /// 残る課題.
        pub remaining: String,
        /// Due dates, first to last.
        pub dues: Vec<BoardDue>,
        /// What sheets of later years say of it, first to last.
        pub said: Vec<BoardSaid>,
        /// Effectiveness checks, first to last.
        pub checks: Vec<BoardCheck>,
        /// History, newest first.
        pub events: Vec<BoardEvent>,
        /// Progress codes that can follow.
        pub next: Vec<String>,
        /// The texts are this desk's to change.
        pub is_editable: bool,
        /// Name of the sheet that tells it: fiscal year and version; empty where it was made here.
        pub told_year: Option<i64>,
        /// Version of that sheet.
        pub told_version: Option<i64>,
        /// Id of the exception that it led to.
        pub exception_id: String,
        /// Texts look like personal data.
        pub warning: String,
    }
}
