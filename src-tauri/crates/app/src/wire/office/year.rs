//! The end of a fiscal year.

use std::collections::BTreeMap;

use super::super::wire;

wire! {
    /// A year before or after its closing.
    pub struct YearView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// The day it is seen on, ISO.
        pub today: String,
        /// It is closed.
        pub is_closed: bool,
        /// A round of a later year stands.
        pub has_next: bool,
        /// Sum of what is open.
        pub open: i64,
        /// What was looked at, also where nothing is open.
        pub points: Vec<YearPoint>,
        /// Closings, newest first.
        pub closings: Vec<YearClosingLine>,
        /// Years with a round, newest first.
        pub years: Vec<YearLine>,
    }

    /// A year with a round.
    pub struct YearLine {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// It is closed.
        pub is_closed: bool,
    }

    /// A point of the list.
    pub struct YearPoint {
        /// `missing`, `returned`, `undecided`, `unsigned`, `oddities`, `corrections`, `measures`, `plans`,
        /// `exceptions`, `memos`, `audits`, `central`, `report`.
        pub code: String,
        /// How many are open.
        pub count: i64,
        /// The first of them by name.
        pub names: Vec<String>,
        /// How many are not named.
        pub rest: i64,
        /// Screen where it is settled.
        pub route: String,
    }

    /// A closing.
    pub struct YearClosingLine {
        /// ISO.
        pub closed_on: String,
        /// Who closed it.
        pub closed_by: String,
        /// 承認者.
        pub approver: String,
        /// Why with points open; empty when none was.
        pub reason: String,
        /// What was open: count by code.
        pub open: BTreeMap<String, i64>,
        /// 照合番号 of the list.
        pub check_number: String,
        /// It holds.
        pub is_in_force: bool,
        /// Opened again on, ISO.
        pub reopened_on: Option<String>,
        /// Who opened it again.
        pub reopened_by: String,
        /// Who approved that.
        pub reopen_approver: String,
        /// Why.
        pub reopen_reason: String,
    }

    /// Closes a year.
    pub struct YearCloseRequest {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Day, in either calendar.
        pub on: String,
        /// 承認者.
        pub approver: String,
        /// Why, where something is open.
        pub reason: String,
    }

    /// Opens a closed year again.
    pub struct YearReopenRequest {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Who approved it; not who does it.
        pub approver: String,
        /// Why.
        pub reason: String,
    }

    /// The proof of a closed year.
    pub struct YearVerifyView {
        /// Fiscal year.
        pub fiscal_year: i32,
        /// 照合番号 of the list.
        pub check_number: String,
        /// ISO.
        pub closed_on: String,
        /// Nothing differs.
        pub is_sound: bool,
        /// Lines of the list.
        pub entries: i64,
        /// Figures that were compared.
        pub figures: i64,
        /// Lines that were disposed of after their retention, with a record.
        pub disposed: i64,
        /// What differs.
        pub differences: Vec<YearDifference>,
    }

    /// A difference.
    pub struct YearDifference {
        /// `list`, `gone`, `content`, `state`, `added`, `figure`.
        pub what: String,
        /// `submission`, `correction`, `report`, `figure`.
        pub kind: String,
        /// How a person knows it.
        pub name: String,
        /// What was sealed.
        pub before: String,
        /// What is there.
        pub after: String,
    }
}
