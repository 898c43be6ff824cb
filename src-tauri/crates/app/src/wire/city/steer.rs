//! Who is missing, what to ask about, what the office corrected, and the papers of the whole body.

use super::super::wire;

wire! {
    /// A year.
    pub struct YearRequest {
        /// Fiscal year; none = the newest round.
        pub fiscal_year: Option<i32>,
    }

    /// 提出状況.
    pub struct StatusView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Day on which the sheets of the year were erased after their retention, ISO.
        pub disposed_on: Option<String>,
        /// Due date of the round, ISO.
        pub due_on: Option<String>,
        /// The day it is seen on, ISO.
        pub today: String,
        /// Sections asked, 対象外 left out.
        pub targets: i64,
        /// Whose every sheet is in.
        pub complete: i64,
        /// Not complete, not late.
        pub waiting: i64,
        /// Not complete, past their day.
        pub late: i64,
        /// With a sheet that is out for correction.
        pub returned: i64,
        /// 対象外.
        pub excluded: i64,
        /// With a day of their own.
        pub extended: i64,
        /// Sheets in.
        pub sheets_in: i64,
        /// Sheets expected.
        pub sheets_expected: i64,
        /// Sections in the order of the organisation.
        pub lines: Vec<StatusLine>,
        /// Texts to copy, one a department with missing sheets.
        pub reminders: Vec<Reminder>,
        /// One text to all.
        pub reminder_all: String,
    }

    /// A section.
    pub struct StatusLine {
        /// Unit id.
        pub unit: String,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// Department.
        pub department: String,
        /// Title of its head.
        pub head_title: String,
        /// `complete`, `waiting`, `late`, `returned`, `excluded`.
        pub state: String,
        /// Why 対象外, or why the day was moved.
        pub reason: String,
        /// Its day, ISO.
        pub due_on: Option<String>,
        /// The day is its own.
        pub is_extended: bool,
        /// Days past its day while something is missing; days that the last sheet came after it when complete.
        pub days_late: i64,
        /// Request written, RFC 3339.
        pub requested_at: Option<String>,
        /// Newest version in, RFC 3339.
        pub received_at: Option<String>,
        /// Sheets in.
        pub sheets_in: i64,
        /// Sheets expected.
        pub sheets_expected: i64,
        /// Systems whose sheet is missing, by name; an empty name is the organisation sheet.
        pub missing: Vec<String>,
        /// Sheets out for correction.
        pub returned: Vec<StatusReturned>,
        /// Sheets in that came otherwise than as a submission of the program.
        pub came: Vec<StatusCame>,
    }

    /// A sheet that is in.
    pub struct StatusCame {
        /// The version.
        pub reception: String,
        /// System name; empty for the organisation sheet.
        pub system: String,
        /// `excel`, `key_in`, `migrated`.
        pub origin: String,
    }

    /// A sheet that is out for correction.
    pub struct StatusReturned {
        /// The version.
        pub reception: String,
        /// System name; empty for the organisation sheet.
        pub system: String,
        /// Why.
        pub reason: String,
        /// When it went out, RFC 3339.
        pub at: String,
    }

    /// A text to copy.
    pub struct Reminder {
        /// Department.
        pub department: String,
        /// Sections it names.
        pub sections: i64,
        /// The text, in Japanese.
        pub text: String,
    }

    /// 確認のお願い.
    pub struct OddityLine {
        /// `all_yes`, `all_yes_quick`, `na_rate`, `same_text`.
        pub kind: String,
        /// Sections it is about, by code and name.
        pub sections: Vec<OddityPlace>,
        /// System name; empty for the organisation sheet or several.
        pub system: String,
        /// The text that stands in several sections.
        pub text: String,
        /// Items it stands at.
        pub items: Vec<String>,
        /// Answers of that kind; of `all_yes_quick` the minutes.
        pub count: i64,
        /// Of so many.
        pub base: i64,
        /// The others' percent with one decimal.
        pub others: String,
        /// Its own percent with one decimal.
        pub own: String,
        /// What it is known by as long as its versions and figures are the same.
        pub key: String,
        /// Somebody looked into it: 確認済.
        pub settled: Option<OdditySettled>,
    }

    /// Who looked into an oddity, and what came of it.
    pub struct OdditySettled {
        /// What was found, or why it is no fault.
        pub reason: String,
        /// Person.
        pub by: String,
        /// RFC 3339 UTC.
        pub at: String,
    }

    /// Marks an oddity as looked into, or takes the mark back.
    pub struct OdditySettleRequest {
        /// None = the newest round.
        pub fiscal_year: Option<i32>,
        /// Key of the line.
        pub key: String,
        /// Looked into; else the mark is taken back.
        pub is_settled: bool,
        /// What was found; needed with the mark.
        pub reason: String,
    }

    /// A section with the version that is odd.
    pub struct OddityPlace {
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// Version.
        pub reception: String,
    }

    /// Corrects what a section sent, on somebody's word.
    pub struct CorrectionSaveRequest {
        /// Version in force.
        pub reception: String,
        /// Item id.
        pub item: String,
        /// `value` or `reason`.
        pub field: String,
        /// Answer code (empty = 未回答), or text.
        pub value: String,
        /// Why.
        pub reason: String,
        /// On whose word: post and name.
        pub on_word_of: String,
    }

    /// A correction.
    pub struct CorrectionRequest {
        /// Id.
        pub correction: String,
    }

    /// 事務局訂正.
    pub struct CorrectionLine {
        /// Id.
        pub id: String,
        /// Version it lies over.
        pub reception: String,
        /// Section.
        pub section: String,
        /// System name or empty.
        pub system: String,
        /// Item id.
        pub item: String,
        /// Question.
        pub question: String,
        /// `value` or `reason`.
        pub field: String,
        /// As received.
        pub old: String,
        /// As corrected.
        pub new: String,
        /// Why.
        pub reason: String,
        /// On whose word.
        pub on_word_of: String,
        /// Who.
        pub made_by: String,
        /// RFC 3339.
        pub made_at: String,
        /// `open` acts on the figures; `confirmed` by the section's next version; `overtaken`: the next version says
        /// something else; `withdrawn`.
        pub state: String,
    }

    /// Writes papers of the whole body.
    pub struct CityWriteRequest {
        /// Fiscal year; none = the newest round.
        pub fiscal_year: Option<i32>,
        /// Codes of [`crate::CITY_PAPERS`].
        pub kinds: Vec<String>,
        /// Department of an extract.
        pub department: Option<String>,
        /// 会議名, such as 第2回架空市情報セキュリティ委員会.
        pub meeting: String,
        /// Its day, in either calendar; empty = none.
        pub held_on: String,
        /// 資料番号, such as 資料1.
        pub paper_number: String,
        /// 要点; empty = drafted from the figures.
        pub points: Vec<String>,
        /// 審議事項.
        pub proposals: Vec<String>,
        /// Values that begin with = + - @ get an apostrophe in CSV.
        pub is_csv_guarded: bool,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// What a committee report would say.
    pub struct CityDraft {
        /// 要点 drafted from the figures.
        pub points: Vec<String>,
        /// Departments that an extract can be made for.
        pub departments: Vec<String>,
        /// Papers written for this year, newest first.
        pub written: Vec<CityPaper>,
    }

    /// A paper that was written.
    pub struct CityPaper {
        /// Id.
        pub report: String,
        /// Code.
        pub kind: String,
        /// File name.
        pub file_name: String,
        /// RFC 3339.
        pub made_at: String,
        /// Journal number it was made from.
        pub journal_seq: i64,
        /// 照合番号.
        pub check_number: String,
        /// Can be printed again as it was.
        pub is_kept: bool,
    }

    /// Prints a paper again.
    pub struct CityAgainRequest {
        /// Id.
        pub report: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }
}
