//! The walk through a sheet: request, profile, questions.

use super::{CardView, DomainText, MeasureView, ProgressView, SheetLine, wire};

wire! {
    /// The first page: what is asked, by when, from whom to whom.
    pub struct RequestView {
        /// Sheet.
        pub sheet: String,
        /// `organisation`, `system` or `central`.
        pub kind: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Title of the standard and edition.
        pub standard: String,
        /// Checklist edition label.
        pub edition: String,
        /// `short`, `standard`, `full`.
        pub set: String,
        /// From whom the request came; empty where self-made.
        pub from_office: String,
        /// Contact of the office.
        pub contact: String,
        /// Note of the office.
        pub note: String,
        /// Due date ISO.
        pub due_on: Option<String>,
        /// Days left; negative when past.
        pub days_left: Option<i64>,
        /// Steps of the route in order.
        pub route: Vec<RouteStep>,
        /// Last year's answers are there.
        pub prior_count: i64,
        /// 前年度から続く改善 that it asks after.
        pub carried_count: i64,
        /// Questions for this sheet with the profile as it is.
        pub questions: i64,
        /// Estimated minutes.
        pub minutes: i64,
        /// Marked by the office when it returned the sheet.
        pub returned: Option<ReturnedView>,
    }

    /// Who acts at one step of the route.
    pub struct RouteStep {
        /// `draft`, `confirm`, `department`, `office`, `report`.
        pub step: String,
        /// Role code.
        pub role: String,
        /// The body's title.
        pub title: String,
        /// Name, where known.
        pub name: String,
    }

    /// What the office wrote when it returned the sheet.
    pub struct ReturnedView {
        /// Reason.
        pub reason: String,
        /// ISO date.
        pub due_on: Option<String>,
        /// Items marked.
        pub marks: Vec<ReturnedMark>,
    }

    /// One marked item.
    pub struct ReturnedMark {
        /// Item id.
        pub item: String,
        /// Question number on the sheet.
        pub number: i64,
        /// What to mend.
        pub note: String,
    }

    /// The profile page.
    pub struct ProfileView {
        /// Sheet.
        pub sheet: String,
        /// Questions in order.
        pub questions: Vec<ProfileLine>,
        /// Questions left with the answers so far.
        pub asked: i64,
        /// Questions before any cut.
        pub total: i64,
        /// Estimated minutes.
        pub minutes: i64,
        /// Questions by domain with the answers so far, 13 rows.
        pub domains: Vec<DomainCount>,
        /// Items that were cut, and by what.
        pub cut: Vec<CutLine>,
        /// The sheet can be changed.
        pub is_editable: bool,
    }

    /// One profile question.
    pub struct ProfileLine {
        /// P01.. or S01..
        pub code: String,
        /// Question, ja.
        pub question_ja: String,
        /// Question, en.
        pub question_en: String,
        /// Help, ja.
        pub help_ja: String,
        /// Help, en.
        pub help_en: String,
        /// `yes`, `no`, `unknown` or none.
        #[ts(type = "\"yes\" | \"no\" | \"unknown\" | null")]
        pub value: Option<String>,
        /// Last year's answer.
        pub last_value: Option<String>,
        /// Items that いいえ would cut.
        pub cuts: i64,
        /// Code of the question that this one follows.
        pub asked_after: Option<String>,
        /// Whether it is put now.
        pub is_asked: bool,
    }

    /// Questions of one domain.
    pub struct DomainCount {
        /// ORG..CMP.
        pub domain: String,
        /// Questions asked.
        pub asked: i64,
        /// Questions cut.
        pub cut: i64,
        /// The standard has no provision at all.
        pub is_gap: bool,
    }

    /// An item that the profile cut.
    pub struct CutLine {
        /// Item id.
        pub item: String,
        /// Domain code.
        pub domain: String,
        /// Question.
        pub question: String,
        /// Obligation code.
        pub level: String,
        /// Profile codes that cut it.
        pub by: Vec<String>,
    }

    /// Answer to a profile question.
    pub struct ProfileAnswerRequest {
        /// Sheet.
        pub sheet: String,
        /// P01.. or S01..
        pub code: String,
        /// `yes`, `no`, `unknown`, or none to clear.
        #[ts(type = "\"yes\" | \"no\" | \"unknown\" | null")]
        pub value: Option<String>,
    }

    /// A sheet and an item.
    pub struct ItemRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
    }

    /// Copies one answer between the systems of a case.
    pub struct AnswerCopyRequest {
        /// Sheet to copy from.
        pub from: String,
        /// Sheet to copy to.
        pub sheet: String,
        /// Item id.
        pub item: String,
    }

    /// Another system's sheet of the same case and year.
    pub struct OtherSystem {
        /// Its sheet.
        pub sheet: String,
        /// System name.
        pub system_name: String,
        /// Its answers so far, by item id.
        pub answers: std::collections::BTreeMap<String, String>,
    }

    /// The whole sheet for the question page.
    pub struct SheetView {
        /// Line as in lists.
        pub line: SheetLine,
        /// Cards in the order of the sheet.
        pub cards: Vec<CardView>,
        /// Progress and open points.
        pub progress: ProgressView,
        /// Measures of the sheet.
        pub measures: Vec<MeasureView>,
        /// 3 or 4 answers on the scale.
        pub steps: i64,
        /// The sheet can be changed.
        pub is_editable: bool,
        /// Domain texts, 13 rows.
        pub domains: Vec<DomainText>,
        /// Sheets of other systems from which an answer can be copied, one at a time.
        pub others: Vec<OtherSystem>,
        /// Unit name and code for measure numbers.
        pub responsible: String,
    }

    /// What every edit answers.
    pub struct Saved {
        /// RFC 3339 UTC of the save.
        pub at: String,
        /// Cards that changed.
        pub cards: Vec<CardView>,
        /// Measures of the sheet, all of them.
        pub measures: Vec<MeasureView>,
        /// Progress.
        pub progress: Option<ProgressView>,
        /// Id of what was made (measure, evidence).
        pub made: Option<String>,
        /// Something can be undone.
        pub can_undo: bool,
        /// Something can be redone.
        pub can_redo: bool,
        /// Command that was undone or redone.
        pub undone: Option<String>,
    }

    /// Sets or clears an answer.
    pub struct AnswerSetRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
        /// Answer or none to clear.
        #[ts(type = "\"yes\" | \"partial\" | \"no\" | \"na\" | null")]
        pub answer: Option<String>,
    }

    /// Sets the flag あとで確認.
    pub struct AnswerFlagRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
        /// On or off.
        pub is_flagged: bool,
    }

    /// A text field of the sheet. `field` is one of
    /// `answer/<sheet>/<item>/reason|exception`,
    /// `measure/<id>/action|interim|problem|cause|cause_kind|measure_type|owner|responsible|due_on|within_authority|progress`,
    /// `evidence/<id>/name|place|checked_on`,
    /// `sheet/<id>/remarks|wishes|performer|period_from|period_to|headcount`.
    /// Dates are typed in either calendar and come back ISO; booleans are `true` or `false`.
    pub struct FieldRequest {
        /// Which field.
        pub field: String,
        /// Its whole text.
        pub text: String,
    }

    /// Links a measure to an item, or makes a new one when `measure` is none.
    pub struct MeasureLinkRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
        /// Measure id.
        pub measure: Option<String>,
    }

    /// Evidence from the clipboard.
    pub struct EvidencePasteRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
        /// Name to give.
        pub name: String,
        /// `image/png` and the like.
        pub media_type: String,
        /// Bytes in base64.
        pub base64: String,
    }

    /// Evidence from a file.
    pub struct EvidenceFileRequest {
        /// Sheet.
        pub sheet: String,
        /// Item id.
        pub item: String,
        /// Ticket of the file.
        pub ticket: String,
    }
}
