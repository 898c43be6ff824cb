//! Excel forms: what goes out, and what one that came back holds.

use std::collections::BTreeMap;

use crate::wire::{FormMapping, wire};

wire! {
    /// Writes the forms of a section: its own and one for each of its systems.
    pub struct FormWriteRequest {
        /// Unit id.
        pub unit: String,
        /// The profile is answered as last year, as far as last year's sheet says.
        pub is_profile_known: bool,
        /// Questions that the profile cuts are left out.
        pub is_cut_left_out: bool,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Reads a file as forms; nothing is taken.
    pub struct FormReadRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Passphrases to be tried where the file asks for one.
        pub passphrases: Vec<String>,
        /// How a former workbook is to be read; none = by its heads.
        pub mapping: Option<FormMapping>,
    }

    /// What a file holds.
    pub struct FormFileView {
        /// File name.
        pub file_name: String,
        /// SHA-256 hex of the file.
        pub sha256: String,
        /// A passphrase opened it.
        pub is_protected: bool,
        /// One form, or several of a workbook of a department.
        pub forms: Vec<FormView>,
    }

    /// One form as read.
    pub struct FormView {
        /// Name of the sheet with the answers.
        pub sheet: String,
        /// Code of the section; empty where it could not be told.
        pub unit_code: String,
        /// Name of the section.
        pub unit_name: String,
        /// Code that the file name speaks of, where nothing else does; may be empty.
        pub hint_unit: String,
        /// `organisation` or `system`.
        pub sheet_kind: String,
        /// Code of the system, or empty.
        pub system_code: String,
        /// Name of the system, or empty.
        pub system_name: String,
        /// 団体コード.
        pub body_code: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Edition id.
        pub edition: String,
        /// The 様式識別番号 proves the keys.
        pub is_proved: bool,
        /// The content is the one that was confirmed: its 照合番号 fits.
        pub is_as_confirmed: bool,
        /// 照合番号 of the content; empty where the edition is not known.
        pub check_number: String,
        /// Heaviest of the notes: `hint`, `look` or `stop`.
        pub weight: String,
        /// Post and name.
        pub confirmed_by: String,
        /// ISO.
        pub confirmed_on: Option<String>,
        /// 代行.
        pub is_deputised: bool,
        /// 実施者.
        pub performer: String,
        /// ISO.
        pub period_from: Option<String>,
        /// ISO.
        pub period_to: Option<String>,
        /// 対象職員数.
        pub headcount: Option<i64>,
        /// 総括所見.
        pub remarks: String,
        /// 要望.
        pub wishes: String,
        /// Profile code to `yes`, `no` or `unknown`.
        pub profile: BTreeMap<String, String>,
        /// ○.
        pub yes: i64,
        /// △.
        pub partial: i64,
        /// ×.
        pub no: i64,
        /// －.
        pub na: i64,
        /// Rows without an answer.
        pub open: i64,
        /// Rows in the order of the file.
        pub answers: Vec<FormAnswerLine>,
        /// Measures in the order of the file.
        pub measures: Vec<FormMeasureLine>,
        /// 前年度から続く改善.
        pub carried: Vec<FormCarriedLine>,
        /// What is odd.
        pub notes: Vec<FormNoteLine>,
    }

    /// One answer with the cell it stands in.
    pub struct FormAnswerLine {
        /// Item.
        pub item: String,
        /// Sheet.
        pub sheet: String,
        /// Cell of the answer: H12.
        pub cell: String,
        /// `yes`, `partial`, `no`, `na`; none = 未回答.
        pub value: Option<String>,
        /// あとで確認.
        pub is_flagged: bool,
        /// 理由・対象範囲・例外.
        pub reason: String,
        /// 例外措置番号.
        pub exception: String,
        /// Numbers of its measures.
        pub measures: Vec<String>,
        /// Taken in by hand although the profile cuts it.
        pub is_taken_in: bool,
        /// 根拠資料.
        pub evidence: Vec<FormEvidenceLine>,
    }

    /// One piece of evidence.
    pub struct FormEvidenceLine {
        /// 名称.
        pub name: String,
        /// 所在.
        pub place: String,
        /// ISO.
        pub checked_on: Option<String>,
    }

    /// One measure with the cell it stands in.
    pub struct FormMeasureLine {
        /// 管理番号, given while reading where the form has none.
        pub number: String,
        /// Items it answers.
        pub items: Vec<String>,
        /// Sheet.
        pub sheet: String,
        /// Cell.
        pub cell: String,
        /// 問題の内容.
        pub problem: String,
        /// 原因区分, code or empty.
        pub cause_kind: String,
        /// 原因.
        pub cause: String,
        /// 区分, code or empty.
        pub kind: String,
        /// 改善策.
        pub action: String,
        /// 当面の措置.
        pub interim: String,
        /// 権限内; none = not said.
        pub is_within_authority: Option<bool>,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// ISO.
        pub due_on: Option<String>,
        /// ISO.
        pub due_first: Option<String>,
        /// 進捗, code or empty.
        pub progress: String,
    }

    /// An improvement of an earlier year that the form asks after, with the cell of its state.
    pub struct FormCarriedLine {
        /// An approved exception; else a measure.
        pub is_exception: bool,
        /// 管理番号.
        pub number: String,
        /// 改善策.
        pub action: String,
        /// Sheet; empty where the form has no row for it.
        pub sheet: String,
        /// Cell.
        pub cell: String,
        /// The section answered.
        pub is_answered: bool,
        /// 進捗 as answered, else as it was told, code.
        pub progress: String,
        /// ISO.
        pub progress_on: Option<String>,
        /// What was done, or why not.
        pub note: String,
        /// ISO.
        pub wished_due_on: Option<String>,
        /// 変更理由.
        pub wish_reason: String,
    }

    /// What is odd; `form-note-<code>` explains it.
    pub struct FormNoteLine {
        /// Code.
        pub code: String,
        /// `hint`, `look` or `stop`.
        pub weight: String,
        /// Sheet, or empty for the file.
        pub sheet: String,
        /// Cell, or empty.
        pub cell: String,
        /// What stands there.
        pub value: String,
        /// What was expected, or is taken instead.
        pub expected: String,
    }
}
