//! The register of exceptions (例外措置台帳).

use super::wire;

wire! {
    /// A line of the register of exceptions (例外措置台帳, domain.md 4.10).
    pub struct ExceptionLine {
        /// Id.
        pub id: String,
        /// 許可番号.
        pub number: String,
        /// Unit id of the section.
        pub unit: String,
        /// 課名.
        pub unit_name: String,
        /// Items it covers.
        pub items: Vec<String>,
        /// Why the rule cannot be kept.
        pub reason: String,
        /// What is done instead.
        pub substitute: String,
        /// Who approved, as printed.
        pub approver: String,
        /// ISO.
        pub decided_on: Option<String>,
        /// ISO.
        pub until: Option<String>,
        /// Today lies behind `until`.
        pub is_over: bool,
        /// Where reason or substitute looks like personal data.
        pub warning: String,
    }

    /// Asks for the questions that an exception can be about.
    pub struct ExceptionItemsRequest {
        /// Unit id of the section; none = all questions of the round.
        pub unit: Option<String>,
    }

    /// A question of the round.
    pub struct RoundItem {
        /// Item id.
        pub item: String,
        /// Question.
        pub question: String,
        /// Domain code.
        pub domain: String,
    }

    /// Enters an exception that was approved on paper into the register, or changes its line.
    pub struct ExceptionSaveRequest {
        /// Id; none = new.
        pub exception: Option<String>,
        /// 許可番号.
        pub number: String,
        /// Unit id of the section.
        pub unit: String,
        /// Items it covers: ids, or their part after the body.
        pub items: Vec<String>,
        /// Why the rule cannot be kept.
        pub reason: String,
        /// What is done instead.
        pub substitute: String,
        /// Who approved.
        pub approver: String,
        /// Date in either calendar.
        pub decided_on: String,
        /// End date in either calendar; every exception has one.
        pub until: String,
    }
}
