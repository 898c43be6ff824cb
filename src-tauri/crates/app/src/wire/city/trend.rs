//! 推移: up to ten years, over equal items only (data.md 7).

use super::super::{RateView, wire};

wire! {
    /// Which years, of whom, in which rows.
    pub struct TrendRequest {
        /// Newest fiscal year; none = the newest with anything in.
        pub fiscal_year: Option<i32>,
        /// How many years at most, 2 to 10.
        pub years: i64,
        /// `domain`, `control`, `department`, `section`.
        pub by: String,
        /// Department by name; none = the whole body.
        pub department: Option<String>,
        /// Section by code of the newest year; none = all.
        pub section: Option<String>,
        /// Domain code; none = all.
        pub domain: Option<String>,
    }

    /// Years side by side.
    #[derive(Default)]
    pub struct TrendView {
        /// Oldest first; empty where there are not two years with anything in.
        pub years: Vec<TrendYear>,
        /// Years whose sheets were erased after their retention; in no comparison.
        pub disposed_years: Vec<i32>,
        /// Items equal in all these years.
        pub items: i64,
        /// All of the scope, then the rows in the order of the checklist or of the organisation.
        pub rows: Vec<TrendRow>,
        /// Departments of the newest year, to choose from.
        pub departments: Vec<String>,
        /// Sections of the newest year, to choose from.
        pub sections: Vec<TrendSection>,
    }

    /// A section to choose.
    pub struct TrendSection {
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// Department.
        pub department: String,
    }

    /// A year.
    pub struct TrendYear {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Items that were asked in the scope.
        pub asked: i64,
        /// Of these equal to items of the year before.
        pub equal_to_last: i64,
        /// Sheets in the scope.
        pub sheets: i64,
        /// Sheets that came from former workbooks: 移行.
        pub migrated: i64,
        /// The scale or a switch differs from that of the newest year.
        pub is_scale_other: bool,
    }

    /// A line over the years.
    #[derive(Default)]
    pub struct TrendRow {
        /// `all`, `domain`, `control`, `department`, `section`.
        pub kind: String,
        /// Code; of a department its name; empty for all.
        pub key: String,
        /// Name in Japanese, or of the unit.
        pub name_ja: String,
        /// Name in English; of a unit the same.
        pub name_en: String,
        /// Department of a section.
        pub department: String,
        /// Items equal in all years.
        pub items: i64,
        /// A year each, as in `TrendView::years`.
        pub points: Vec<TrendPoint>,
        /// Sections that went on in this one; their years before are summed.
        pub merged: Vec<String>,
        /// The section it was split from; it has no years before.
        pub split_from: String,
    }

    /// A line in a year.
    pub struct TrendPoint {
        /// 実施率 over the items equal in all years.
        pub rate: RateView,
        /// 必須未実施 over the same.
        pub must_open: i64,
        /// Points to the year before over the items equal in these two years, signed; － where there is nothing to compare.
        pub change: String,
        /// How many items that change is made of.
        pub change_items: i64,
    }
}
