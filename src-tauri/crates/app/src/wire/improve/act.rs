//! What is done on the board, and what every change of it answers.

use super::super::{BoardLine, DoubtView, wire};

wire! {
    /// Makes a measure.
    pub struct BoardMakeRequest {
        /// Source code.
        pub source: String,
        /// Finding, question, memo, incident: its number or name.
        pub reference: String,
        /// Id of a finding that has no plan yet; empty otherwise.
        pub finding: String,
        /// Id or number of a prompt report that it is made for; empty otherwise.
        pub memo: String,
        /// Unit id; empty = the own section.
        pub unit: String,
        /// 問題の内容.
        pub problem: String,
        /// 該当条項.
        pub clauses: Vec<String>,
        /// Cause code.
        pub cause_kind: String,
        /// 原因の説明.
        pub cause: String,
        /// 区分 code.
        pub measure_type: String,
        /// 改善策.
        pub action: String,
        /// 当面の措置.
        pub interim: String,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// 期限 in either calendar.
        pub due_on: String,
        /// 必要経費, yen; empty = none.
        pub cost_yen: String,
        /// 予算要求年度; empty = none.
        pub budget_year: String,
    }

    /// Changes one field of one or more measures.
    pub struct BoardEditRequest {
        /// Ids.
        pub measures: Vec<String>,
        /// problem | cause_kind | cause | measure_type | action | interim | within_authority | owner | responsible |
        /// cost_yen | budget_year | clauses | evidence | remaining.
        pub field: String,
        /// Text; of a list one line each.
        pub text: String,
    }

    /// Moves one or more measures to a state.
    pub struct BoardMoveRequest {
        /// Ids.
        pub measures: Vec<String>,
        /// Progress code.
        pub to: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// What was done, or the reason.
        pub note: String,
        /// 承認者 of a withdrawal.
        pub approver: String,
        /// 証拠: name, place, day; a line each.
        pub evidence: Vec<String>,
    }

    /// Changes the due date of one or more measures.
    pub struct BoardDueRequest {
        /// Ids.
        pub measures: Vec<String>,
        /// Day in either calendar.
        pub due_on: String,
        /// 変更理由.
        pub reason: String,
        /// 承認者.
        pub approver: String,
    }

    /// Records an effectiveness check.
    pub struct BoardCheckRequest {
        /// Id.
        pub measure: String,
        /// Method code.
        pub method: String,
        /// Day in either calendar.
        pub on: String,
        /// 確認者.
        pub checker: String,
        /// Unit id of the checker; empty = the office.
        pub checker_unit: String,
        /// What was looked at.
        pub checked: String,
        /// Result code.
        pub result: String,
        /// 次回確認日 in either calendar.
        pub next_on: String,
    }

    /// Links a measure to a source, or takes the link away.
    pub struct BoardLinkRequest {
        /// Id.
        pub measure: String,
        /// Source code.
        pub kind: String,
        /// Item, finding, question, memo.
        pub reference: String,
        /// False takes the link away.
        pub is_linked: bool,
    }

    /// Writes a note into the history.
    pub struct BoardNoteRequest {
        /// Ids.
        pub measures: Vec<String>,
        /// Note.
        pub note: String,
    }

    /// Asks for the reminders.
    pub struct BoardRemindRequest {
        /// Due within so many days.
        pub days: i64,
        /// Unit id; empty = all.
        pub unit: String,
    }

    /// A section with what it is reminded of.
    pub struct BoardReminder {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub unit_code: String,
        /// Name.
        pub unit_name: String,
        /// Measures, most overdue first.
        pub lines: Vec<BoardLine>,
        /// A text to send, in Japanese.
        pub text: String,
    }

    /// What every change of the board answers.
    pub struct BoardSaved {
        /// RFC 3339 UTC.
        pub at: String,
        /// Ids of the measures or the exception.
        pub ids: Vec<String>,
        /// Number of what was made.
        pub number: String,
        /// Ids of exceptions that were opened for measures that cannot be carried out.
        pub exceptions: Vec<String>,
        /// What makes one doubt.
        pub doubts: Vec<DoubtView>,
        /// Something can be undone.
        pub can_undo: bool,
        /// Something can be redone.
        pub can_redo: bool,
    }
}
