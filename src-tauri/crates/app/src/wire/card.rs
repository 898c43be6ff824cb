//! One question with its answer, and the progress of a sheet.

use super::{StandardPiece, wire};

wire! {
    /// Name of a domain.
    pub struct DomainText {
        /// ORG..CMP.
        pub domain: String,
        /// ja.
        pub name_ja: String,
        /// en.
        pub name_en: String,
        /// One line in plain words, ja.
        pub plain_ja: String,
        /// One line in plain words, en.
        pub plain_en: String,
        /// The standard has no provision at all.
        pub is_gap: bool,
    }

    /// One question with its answer.
    pub struct CardView {
        /// Item id.
        pub item: String,
        /// Running number on the sheet, from 1.
        pub number: i64,
        /// Domain code.
        pub domain: String,
        /// Control code.
        pub control: String,
        /// Name of the control, ja.
        pub control_ja: String,
        /// Name of the control, en.
        pub control_en: String,
        /// Obligation code.
        #[ts(type = "\"must\" | \"must_not\" | \"should\" | \"may\"")]
        pub level: String,
        /// Clause locators.
        pub clauses: Vec<String>,
        /// Headings of the first clause.
        pub clause_heading: String,
        /// The first clause's own text, where the office keeps it with its edition; else empty.
        pub clause_text: String,
        /// Title of the role that answers first.
        pub role_title: String,
        /// Question.
        pub question: String,
        /// What counts as ○.
        pub good: String,
        /// What counts as △.
        pub partial: String,
        /// Evidence examples.
        pub evidence_examples: Vec<String>,
        /// ○ must name evidence.
        pub is_evidence_required: bool,
        /// Usual improvement.
        pub improvement: String,
        /// Note about the source.
        pub note: String,
        /// Answer.
        #[ts(type = "\"yes\" | \"partial\" | \"no\" | \"na\" | null")]
        pub answer: Option<String>,
        /// あとで確認.
        pub is_flagged: bool,
        /// 理由・対象範囲・例外.
        pub reason: String,
        /// Exception number.
        pub exception: String,
        /// Evidence.
        pub evidence: Vec<EvidenceView>,
        /// Ids of linked measures.
        pub measures: Vec<String>,
        /// Last year.
        pub last: Option<LastYearView>,
        /// The answer was taken over from last year.
        pub is_taken_over: bool,
        /// What lacks: `unanswered`, `unanswered-free`, `reason`, `measure`, `measure-action`,
        /// `measure-owner`, `measure-due`, `evidence`.
        pub gaps: Vec<String>,
        /// The office marked this answer.
        pub returned_note: String,
        /// Taken back in although the profile cut it.
        pub is_included: bool,
        /// `personal-number`, `phone`, `mail` where the reason looks like personal data, else empty; so are all
        /// warnings.
        pub reason_warning: String,
        /// The first warning of the card with its evidence and measures.
        pub warning: String,
    }

    /// Last year's answer to an equal question.
    pub struct LastYearView {
        /// Answer.
        pub answer: Option<String>,
        /// Reason.
        pub reason: String,
        /// Evidence names and places, one line each.
        pub evidence: Vec<String>,
        /// Measure.
        pub measure: String,
        /// Same id and revision; otherwise it is shown but cannot be taken over.
        pub is_equal: bool,
        /// How it came to the office: `migrated` from a former workbook, `parcel`, `excel`, `key_in`, or empty.
        pub origin: String,
        /// Its texts that say something else now, where that is known.
        pub changes: Vec<QuestionChange>,
    }

    /// A text of a question, a year ago and now.
    pub struct QuestionChange {
        /// Which text.
        #[ts(type = "\"question\" | \"good\" | \"note\"")]
        pub field: String,
        /// Word by word.
        pub pieces: Vec<StandardPiece>,
    }

    /// A piece of evidence.
    pub struct EvidenceView {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Place.
        pub place: String,
        /// ISO date.
        pub checked_on: Option<String>,
        /// File name where a file lies in the case.
        pub file_name: String,
        /// Size of the file.
        pub file_size: i64,
        /// SHA-256 hex of the file.
        pub sha256: String,
        /// The file lies in the case and is a picture by its name.
        pub is_picture: bool,
        /// Where name or place looks like personal data.
        pub warning: String,
    }

    /// A picture of the case, drawn anew.
    pub struct PictureView {
        /// A JPEG in base64; nothing of the file's own bytes is in it.
        pub jpeg_base64: String,
        /// Width in pixels.
        pub width: i64,
        /// Height in pixels.
        pub height: i64,
        /// Where the picture says that it was taken, in degrees; north is positive.
        pub latitude: Option<f64>,
        /// East is positive.
        pub longitude: Option<f64>,
    }

    /// A measure.
    pub struct MeasureView {
        /// Id.
        pub id: String,
        /// 管理番号.
        pub number: String,
        /// 問題の内容.
        pub problem: String,
        /// 原因 code or empty.
        pub cause_kind: String,
        /// 原因 in words.
        pub cause: String,
        /// `corrective` or `preventive`.
        pub measure_type: String,
        /// 改善策.
        pub action: String,
        /// 当面の措置.
        pub interim: String,
        /// Within own authority.
        pub is_within_authority: bool,
        /// 担当者.
        pub owner: String,
        /// 責任者.
        pub responsible: String,
        /// ISO date.
        pub due_on: Option<String>,
        /// Progress code.
        pub progress: String,
        /// Where problem, cause, action, interim action or owner looks like personal data.
        pub warning: String,
        /// Items that it answers on this sheet.
        pub items: Vec<String>,
    }

    /// Progress and what is open.
    pub struct ProgressView {
        /// Answered.
        pub answered: i64,
        /// Assigned.
        pub assigned: i64,
        /// Minutes left.
        pub minutes_left: i64,
        /// Item ids without answer.
        pub unanswered: Vec<String>,
        /// Item ids without reason.
        pub no_reason: Vec<String>,
        /// Item ids without a complete measure.
        pub no_measure: Vec<String>,
        /// Item ids without evidence that is asked for.
        pub no_evidence: Vec<String>,
        /// Item ids flagged.
        pub flagged: Vec<String>,
        /// Done of all by domain, 13 rows.
        pub domains: Vec<DomainProgress>,
        /// × or 未回答 on 必須/禁止.
        pub must_open: i64,
    }

    /// Progress in one domain.
    pub struct DomainProgress {
        /// ORG..CMP.
        pub domain: String,
        /// Answered.
        pub answered: i64,
        /// Assigned.
        pub assigned: i64,
    }
}
