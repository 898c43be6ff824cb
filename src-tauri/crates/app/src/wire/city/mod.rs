//! The whole body at once: heat map, items by gaps, years, and the answers behind every figure.

mod revision;
mod steer;
mod trend;

pub use revision::*;
pub use steer::*;
pub use trend::*;

use std::collections::BTreeMap;

use super::{RateView, wire};

wire! {
    /// A year of the body, as the screen shows it.
    pub struct CityRequest {
        /// Fiscal year; none = the newest round.
        pub fiscal_year: Option<i32>,
        /// Departments whose sections are shown, by name.
        pub open: Vec<String>,
        /// Sections of all departments.
        pub is_all_open: bool,
        /// Sections by rate instead of the order of the organisation; off unless somebody asks for it.
        pub is_ranked: bool,
        /// How many items by gaps.
        pub items: i64,
    }

    /// Figures of a year (domain.md 5.5).
    pub struct CityView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Journal number they were made from.
        pub journal_seq: i64,
        /// Newest version that is in, RFC 3339.
        pub received_at: Option<String>,
        /// Day on which the sheets of the year were erased after their retention, ISO.
        pub disposed_on: Option<String>,
        /// First figures.
        pub headline: CityHeadline,
        /// The thirteen domains in order.
        pub domains: Vec<CityDomain>,
        /// Body, departments, sections of the open ones.
        pub rows: Vec<HeatRow>,
        /// Items with most gaps first.
        pub items: Vec<CityItemLine>,
        /// Years over equal items only, oldest first; empty where there is nothing to compare.
        pub years: Vec<CityYear>,
        /// How many items they are compared on.
        pub compared_items: i64,
        /// Sections that were merged between the years, as `old → new`.
        pub merged: Vec<String>,
        /// 統括点検票, beside.
        pub central: Option<CityCentral>,
        /// 事務局訂正 that act on the figures.
        pub corrections: i64,
        /// Sheets that the figures are made of, by how they came in: `parcel`, `excel`, `key_in`, `migrated`.
        pub origins: BTreeMap<String, i64>,
        /// Codes of versions in force whose section does not stand; in no figure.
        pub unplaced: Vec<String>,
        /// Percent from which a cell is in step 0, 1, 2.
        pub bands: Vec<i64>,
        /// Sections by rate.
        pub is_ranked: bool,
    }

    /// Headline.
    pub struct CityHeadline {
        /// 必須未実施件数.
        pub must_open: i64,
        /// In how many sections.
        pub must_open_sections: i64,
        /// Change to the year before on equal items.
        pub must_open_change: Option<i64>,
        /// Sections whose every sheet is in.
        pub sections_in: i64,
        /// Sections asked.
        pub sections_expected: i64,
        /// 提出率 by sections.
        pub section_rate: RateView,
        /// Sheets in.
        pub sheets_in: i64,
        /// Sheets expected.
        pub sheets_expected: i64,
        /// 実施率 pooled over all answers.
        pub rate: RateView,
        /// 得点率 pooled.
        pub score: RateView,
        /// Mean of the sections' 実施率, one decimal, or －.
        pub mean: String,
        /// Sections with a rate.
        pub mean_sections: i64,
        /// Improvements not done yet.
        pub measures_open: i64,
        /// Of these past their day.
        pub measures_overdue: i64,
        /// Mean of the days past, rounded half up.
        pub overdue_days: i64,
        /// ほか例外措置.
        pub excepted: i64,
    }

    /// A domain.
    pub struct CityDomain {
        /// Code.
        pub code: String,
        /// Japanese name.
        pub name_ja: String,
        /// English name.
        pub name_en: String,
    }

    /// A row of the heat map.
    pub struct HeatRow {
        /// `city`, `department`, `section`.
        pub kind: String,
        /// Section code, or department name.
        pub key: String,
        /// Name.
        pub name: String,
        /// Department.
        pub department: String,
        /// Its sections follow.
        pub is_open: bool,
        /// Sections (of a department or the body) whose every sheet is in; of a section its sheets.
        pub done: i64,
        /// Of so many.
        pub expected: i64,
        /// Sheets in with the department's confirmation.
        pub signed: i64,
        /// Sheets in.
        pub sheets: i64,
        /// All, then the domains in order.
        pub cells: Vec<HeatCell>,
    }

    /// A cell.
    pub struct HeatCell {
        /// Domain code; empty for all.
        pub domain: String,
        /// Whole percent, half up; － without base.
        pub percent: String,
        /// One decimal; － without base.
        pub rate: String,
        /// ○.
        pub num: i64,
        /// Applicable.
        pub den: i64,
        /// 必須未実施.
        pub must_open: i64,
        /// 0 best to 3; -1 without base.
        pub step: i64,
        /// Answers with 事務局訂正 in it.
        pub corrected: i64,
    }

    /// An item over the body.
    pub struct CityItemLine {
        /// Item id.
        pub item: String,
        /// Revision.
        pub revision: i64,
        /// Control code.
        pub control: String,
        /// Level code.
        pub level: String,
        /// Sheet kind.
        pub sheet_kind: String,
        /// Question.
        pub question: String,
        /// ○ △ × － 未回答.
        pub yes: i64,
        /// △.
        pub partial: i64,
        /// ×.
        pub no: i64,
        /// －.
        pub na: i64,
        /// 未回答.
        pub unanswered: i64,
        /// 例外措置.
        pub excepted: i64,
        /// Applicable.
        pub applicable: i64,
        /// 必須未実施.
        pub must_open: i64,
        /// 実施率.
        pub rate: RateView,
        /// Points to the year before, where the item is equal; else －.
        pub difference: String,
        /// Equal reasons, most sections first.
        pub reasons: Vec<ReasonGroup>,
        /// Answers with 事務局訂正.
        pub corrected: i64,
    }

    /// One reason and how many sections gave it.
    pub struct ReasonGroup {
        /// Text.
        pub text: String,
        /// Sections.
        pub sections: i64,
    }

    /// A year over the equal items.
    pub struct CityYear {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// 必須未実施.
        pub must_open: i64,
        /// 実施率.
        pub rate: RateView,
        /// 提出率 of that year.
        pub section_rate: RateView,
        /// Sheets of that year that came from former workbooks: 移行.
        pub migrated: i64,
        /// The year that is looked at.
        pub is_now: bool,
    }

    /// 統括点検票.
    pub struct CityCentral {
        /// Reception.
        pub reception: String,
        /// 必須未実施.
        pub must_open: i64,
        /// 実施率.
        pub rate: RateView,
    }

    /// The answers behind a figure.
    pub struct CityFindRequest {
        /// Fiscal year; none = the newest round.
        pub fiscal_year: Option<i32>,
        /// Department by name.
        pub department: Option<String>,
        /// Section by code.
        pub section: Option<String>,
        /// Domain code.
        pub domain: Option<String>,
        /// Item id.
        pub item: Option<String>,
        /// `all`, `gap`, `must_open`, `yes`, `partial`, `no`, `na`, `open`, `excepted`, `flagged`, `corrected`.
        pub answers: String,
        /// In question, reason, section or item id; empty = any.
        pub text: String,
        /// Lines passed over.
        pub offset: i64,
        /// Lines at most.
        pub limit: i64,
    }

    /// Answers found.
    pub struct CityAnswers {
        /// How many there are.
        pub total: i64,
        /// In how many sections.
        pub sections: i64,
        /// A page of them.
        pub lines: Vec<CityAnswerLine>,
    }

    /// One answer of one section.
    pub struct CityAnswerLine {
        /// The version it stands in.
        pub reception: String,
        /// 課コード.
        pub section_code: String,
        /// 課名.
        pub section: String,
        /// Department.
        pub department: String,
        /// Sheet kind.
        pub sheet_kind: String,
        /// System name or empty.
        pub system: String,
        /// Item id.
        pub item: String,
        /// Control code.
        pub control: String,
        /// Level code.
        pub level: String,
        /// Question.
        pub question: String,
        /// Answer code; none = 未回答.
        pub answer: Option<String>,
        /// Reason.
        pub reason: String,
        /// 例外措置番号.
        pub exception: String,
        /// あとで確認.
        pub is_flagged: bool,
        /// 必須未実施.
        pub is_must_open: bool,
        /// 事務局訂正 that acts on it.
        pub correction: Option<CityCorrection>,
        /// How its sheet came in: `parcel`, `excel`, `key_in`, `migrated`.
        pub origin: String,
    }

    /// 事務局訂正, as it is marked beside an answer.
    pub struct CityCorrection {
        /// Who made it.
        pub by: String,
        /// RFC 3339.
        pub at: String,
        /// On whose word: post and name.
        pub on_word_of: String,
        /// `value` or `reason`.
        pub field: String,
        /// As received.
        pub old: String,
    }
}
