//! 速やかな報告: what cannot wait for the yearly cycle (domain.md 2.1).

use super::super::wire;

wire! {
    /// What of the reports is wanted; an empty text leaves a filter open.
    pub struct MemoListRequest {
        /// Unit id.
        pub unit: String,
        /// State code, `waiting` (issued, no answer yet), `overdue` (waiting past the wished day) or `open`.
        pub state: String,
        /// Looked for in number, texts and names.
        pub text: String,
    }

    /// A report in the list.
    pub struct MemoRow {
        /// Id.
        pub memo: String,
        /// 報告番号.
        pub number: String,
        /// State code.
        pub state: String,
        /// Source code.
        pub source: String,
        /// Unit id.
        pub unit: String,
        /// Code of the unit.
        pub unit_code: String,
        /// Name of the unit.
        pub unit_name: String,
        /// 件名.
        pub subject: String,
        /// 報告日, ISO.
        pub issued_on: Option<String>,
        /// 回答の希望日, ISO.
        pub answer_by: Option<String>,
        /// Days past the wished day, while no answer is there.
        pub overdue_days: i64,
        /// Who answered.
        pub answered_by: String,
        /// ISO.
        pub answered_on: Option<String>,
    }

    /// The reports of a case, and the body's rule for them.
    pub struct MemosView {
        /// Kind of the case.
        pub kind: String,
        /// Rows.
        pub rows: Vec<MemoRow>,
        /// By state, with `open`, `waiting` and `overdue`.
        pub states: Vec<super::BoardCount>,
        /// Units that can report.
        pub units: Vec<super::BoardUnit>,
        /// Role codes of who reports by the standard.
        pub reporters: Vec<String>,
        /// Their titles.
        pub reporter_titles: Vec<String>,
        /// Role codes of whom the standard names.
        pub addressees: Vec<String>,
        /// Their titles.
        pub addressee_titles: Vec<String>,
        /// Clause; empty = 「この団体の基準に規定なし」.
        pub clause: String,
        /// Days in which an answer is wished.
        pub days: i64,
        /// `standard`: the body's standard says it; `own`: set in this case; `usual`: neither, so the usual number.
        pub days_from: String,
        /// Answers are recorded here.
        pub can_answer: bool,
        /// What is asked for where nobody wrote anything else.
        pub usual_request: String,
    }

    /// One report.
    pub struct MemoIdRequest {
        /// Id or number.
        pub memo: String,
    }

    /// Reports of a section, or answers to them, that a file brings.
    pub struct MemoArrival {
        /// File name.
        pub file: String,
        /// Code of the section.
        pub unit_code: String,
        /// Name of the section.
        pub unit_name: String,
        /// They were taken in now.
        pub is_taken: bool,
        /// The reports.
        pub lines: Vec<MemoArrivalLine>,
    }

    /// One of them.
    pub struct MemoArrivalLine {
        /// 報告番号.
        pub number: String,
        /// `new`, `same` (it is here already), `clash` (the number is another's here: the file is not taken) or `answer`.
        pub standing: String,
        /// 件名.
        pub subject: String,
        /// What was seen; of an answer the answer.
        pub text: String,
        /// Who reported, or answered.
        pub by: String,
        /// ISO.
        pub on: Option<String>,
        /// 回答の希望日, ISO.
        pub answer_by: Option<String>,
    }

    /// A step of the history.
    pub struct MemoStep {
        /// Kind code.
        pub kind: String,
        /// ISO.
        pub on: Option<String>,
        /// Text, number or reason.
        pub note: String,
        /// Who reported, answered or was told.
        pub by: String,
        /// Who recorded it.
        pub person: String,
        /// RFC 3339 UTC.
        pub at: String,
    }

    /// One report with its whole course.
    pub struct MemoDetail {
        /// Its line.
        pub row: MemoRow,
        /// What can follow: edit | issue | forward | answer | measure | close | withdraw | send.
        pub acts: Vec<String>,
        /// What it rests on in words.
        pub reference: String,
        /// Sheet and item, where it rests on an answer of this case.
        pub sheet: String,
        /// Item id; may be empty.
        pub item: String,
        /// The question; may be empty.
        pub question: String,
        /// 管理番号 of the improvement; may be empty.
        pub measure: String,
        /// What was seen.
        pub seen: String,
        /// Where.
        pub place: String,
        /// When it was found.
        pub found_at: String,
        /// Since when.
        pub since: String,
        /// 応急措置.
        pub interim: String,
        /// 求める措置.
        pub request: String,
        /// 該当条項.
        pub clauses: Vec<String>,
        /// Titles of whom it goes to.
        pub addressee_titles: Vec<String>,
        /// Role code.
        pub reporter_role: String,
        /// 報告者.
        pub reporter: String,
        /// 文書番号.
        pub document_number: String,
        /// To whom the office passed it on.
        pub forwarded_to: String,
        /// ISO.
        pub forwarded_on: Option<String>,
        /// The answer.
        pub answer: String,
        /// Title of the role that answered.
        pub answered_title: String,
        /// ISO.
        pub ended_on: Option<String>,
        /// What became of it, or why it was taken back.
        pub end_note: String,
        /// Where a text looks like personal data.
        pub warning: String,
        /// The history, newest first.
        pub steps: Vec<MemoStep>,
    }

    /// Makes a pre-filled draft of an answer × or of an improvement.
    pub struct MemoStartRequest {
        /// Sheet id; empty = the one that asks the item.
        pub sheet: String,
        /// Item id, or its part after the body; empty for an improvement.
        pub item: String,
        /// Id or number of an improvement; empty for an answer.
        pub measure: String,
    }

    /// Writes a draft, or a new one of a daily check or an incident.
    pub struct MemoWriteRequest {
        /// Id or number; empty = new.
        pub memo: String,
        /// Source code; of a new one `daily_check` or `incident`.
        pub source: String,
        /// What it rests on in words.
        pub reference: String,
        /// Unit id; empty = the own section.
        pub unit: String,
        /// 件名.
        pub subject: String,
        /// What was seen.
        pub seen: String,
        /// Where.
        pub place: String,
        /// When it was found.
        pub found_at: String,
        /// Since when.
        pub since: String,
        /// 応急措置.
        pub interim: String,
        /// 求める措置.
        pub request: String,
        /// 該当条項.
        pub clauses: Vec<String>,
        /// Role code of who reports.
        pub reporter_role: String,
        /// 報告者.
        pub reporter: String,
        /// 回答の希望日 in either calendar; empty = by the days that hold here.
        pub answer_by: String,
    }

    /// Issues a draft.
    pub struct MemoIssueRequest {
        /// Id or number.
        pub memo: String,
        /// 報告日 in either calendar; empty = today.
        pub on: String,
        /// 文書番号; may be empty.
        pub document_number: String,
    }

    /// Passes an issued report on.
    pub struct MemoForwardRequest {
        /// Id or number.
        pub memo: String,
        /// To whom.
        pub to: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// With which words.
        pub note: String,
    }

    /// Records an answer.
    pub struct MemoAnswerRequest {
        /// Id or number.
        pub memo: String,
        /// Role code of who answered.
        pub role: String,
        /// Who answered.
        pub by: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// What was answered.
        pub answer: String,
    }

    /// Closes an answered report, or takes one back that has no answer.
    pub struct MemoEndRequest {
        /// Id or number.
        pub memo: String,
        /// Day in either calendar; empty = today.
        pub on: String,
        /// What became of it, or why it is taken back.
        pub note: String,
    }

    /// Writes reports, or at the office answers, for the other side.
    pub struct MemoSendRequest {
        /// Ids or numbers, of one section.
        pub memos: Vec<String>,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Sets the days in which an answer is wished, where the standard has none.
    pub struct MemoDaysRequest {
        /// Days; 0 = the usual number again.
        pub days: i64,
    }
}
