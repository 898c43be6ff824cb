//! Audits: preliminary surveys, and forms that come back.

use super::wire;

wire! {
    /// Makes or changes a preliminary survey; one that was answered is not changed any more.
    pub struct AuditSurveySaveRequest {
        /// Engagement.
        pub engagement: String,
        /// Survey; none = a new one.
        pub survey: Option<String>,
        /// Name.
        pub name: String,
        /// Day it goes out, in either calendar; empty = still a draft.
        pub sent_on: String,
        /// Day in either calendar; may be empty.
        pub due_on: String,
        /// Questions in order.
        pub questions: Vec<AuditSurveyQuestion>,
    }

    /// A question of a survey.
    pub struct AuditSurveyQuestion {
        /// Question.
        pub question: String,
        /// What helps to answer it.
        pub help: String,
        /// Answers to choose from; none = in words.
        pub choices: Vec<String>,
    }

    /// A survey with what was answered.
    pub struct AuditSurveyView {
        /// Id.
        pub survey: String,
        /// Number, as 監8-01-調1.
        pub number: String,
        /// Name.
        pub name: String,
        /// `draft`, `sent`, `answered`.
        pub state: String,
        /// ISO.
        pub sent_on: Option<String>,
        /// ISO.
        pub due_on: Option<String>,
        /// ISO day of the answer.
        pub received_on: Option<String>,
        /// Questions with the answers.
        pub rows: Vec<AuditSurveyRow>,
    }

    /// A question with its answer.
    pub struct AuditSurveyRow {
        /// Number.
        pub n: i64,
        /// Question.
        pub question: String,
        /// What helps to answer it.
        pub help: String,
        /// Answers to choose from.
        pub choices: Vec<String>,
        /// Answer; empty while there is none.
        pub answer: String,
        /// Words beside a choice.
        pub note: String,
    }

    /// A form that came back as a workbook: 横断確認票, 予備調査票, 改善計画書 or 改善報告書.
    pub struct AuditReplyRequest {
        /// File ticket.
        pub ticket: String,
    }

    /// What a form that came back says, against what is here.
    pub struct AuditReplyView {
        /// File name.
        pub file: String,
        /// `roll_out`, `survey`, `measure` or `improvement`.
        pub kind: String,
        /// Number of the question, the survey or the finding.
        pub number: String,
        /// Code of who answers.
        pub unit_code: String,
        /// Who answers.
        pub unit_name: String,
        /// Person who answered, as written.
        pub by: String,
        /// ISO day of the answer.
        pub on: String,
        /// `first`, `newer` (takes the place of the answer that is here) or `older` (is not taken).
        pub standing: String,
        /// It was taken in now.
        pub is_taken: bool,
        /// Every field.
        pub lines: Vec<AuditReplyLine>,
    }

    /// A field of the form.
    pub struct AuditReplyLine {
        /// Label or question as printed.
        pub label: String,
        /// What is here.
        pub before: String,
        /// What came.
        pub now: String,
        /// Sheet and cell.
        pub place: String,
    }
}
