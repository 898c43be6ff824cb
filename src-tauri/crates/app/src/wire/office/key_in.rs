//! Keying a paper form in (代行入力).

use crate::wire::{CarriedView, wire};

wire! {
    /// Begins keying a form in.
    pub struct KeyInStartRequest {
        /// Unit id of the section.
        pub unit: String,
        /// System code; none for the section's own sheet.
        pub system: Option<String>,
        /// What paper it is: how it came, where it is kept.
        pub paper: String,
    }

    /// A form being keyed in.
    pub struct KeyInRequest {
        /// Its id.
        pub key_in: String,
    }

    /// One form in the list of those begun.
    pub struct KeyInLine {
        /// Its id.
        pub key_in: String,
        /// 課コード.
        pub unit_code: String,
        /// Section.
        pub unit_name: String,
        /// Sheet kind.
        pub sheet_kind: String,
        /// System, or empty.
        pub system_name: String,
        /// What paper.
        pub paper: String,
        /// Who began.
        pub by: String,
        /// UTC time of the last key.
        pub at: String,
        /// Answers so far.
        pub answered: i64,
        /// Questions.
        pub total: i64,
    }

    /// A form being keyed in, with its questions.
    pub struct KeyInView {
        /// Head.
        pub line: KeyInLine,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Questions in the order of the paper.
        pub rows: Vec<KeyInRow>,
        /// What earlier years left open, with what was keyed in.
        pub carried: Vec<CarriedView>,
        /// ISO.
        pub today: String,
        /// Profile questions.
        pub profile: Vec<KeyInProfile>,
        /// 実施者.
        pub performer: String,
        /// Post and name of who confirmed on the paper.
        pub confirmed_by: String,
        /// ISO.
        pub confirmed_on: String,
        /// 総括所見.
        pub remarks: String,
        /// △ is on the round's scale.
        pub has_partial: bool,
        /// `first`, `newer` … as the sheet would stand now.
        pub standing: String,
        /// Answers of the version in force that would be lost.
        pub losses: i64,
    }

    /// One question with what was keyed in.
    pub struct KeyInRow {
        /// Item id.
        pub item: String,
        /// Number on the paper.
        pub number: i64,
        /// Question.
        pub question: String,
        /// 義務区分.
        pub level: String,
        /// `yes`, `partial`, `no`, `na`, or none.
        pub answer: Option<String>,
        /// あとで確認.
        pub is_flagged: bool,
        /// Reason.
        pub reason: String,
        /// Measure.
        pub action: String,
        /// Who does it.
        pub owner: String,
        /// ISO.
        pub due_on: String,
        /// The profile cuts it.
        pub is_cut: bool,
    }

    /// One profile question.
    pub struct KeyInProfile {
        /// Code.
        pub code: String,
        /// Question.
        pub question_ja: String,
        /// The same in English.
        pub question_en: String,
        /// `yes`, `no`, `unknown`, or empty.
        pub value: String,
    }

    /// What was keyed in for one question.
    pub struct KeyInRowRequest {
        /// The form.
        pub key_in: String,
        /// Item id.
        pub item: String,
        /// Answer, or none.
        pub answer: Option<String>,
        /// あとで確認.
        pub is_flagged: bool,
        /// Reason.
        pub reason: String,
        /// Measure.
        pub action: String,
        /// Who does it.
        pub owner: String,
        /// Either calendar; empty = none.
        pub due_on: String,
    }

    /// What the paper says of an improvement or exception of an earlier year.
    pub struct KeyInCarriedRequest {
        /// The form.
        pub key_in: String,
        /// Id or number.
        pub measure: String,
        /// Code of the state; empty takes the answer back.
        pub to: String,
        /// Since when, either calendar; may be empty.
        pub on: String,
        /// What was done, or why not; may be empty.
        pub note: String,
        /// 変更を希望する期限, of an exception 延長を希望する日, either calendar; may be empty.
        pub due_on: String,
        /// 変更理由; may be empty.
        pub due_reason: String,
    }

    /// What the head of the paper says.
    pub struct KeyInHeadRequest {
        /// The form.
        pub key_in: String,
        /// What paper.
        pub paper: String,
        /// 実施者.
        pub performer: String,
        /// Post and name of who confirmed.
        pub confirmed_by: String,
        /// Either calendar; empty = none.
        pub confirmed_on: String,
        /// 総括所見.
        pub remarks: String,
        /// Profile answers: code and value; those left out stay.
        pub profile: Vec<(String, String)>,
    }

    /// Takes the form in.
    pub struct KeyInTakeRequest {
        /// The form.
        pub key_in: String,
        /// Answers of the version in force may be lost: somebody saw which.
        pub is_loss_accepted: bool,
    }
}
