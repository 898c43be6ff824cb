//! The organisation: on a day, over the years, and from a file.

use super::{SectionSaveRequest, SystemLine, wire};

wire! {
    /// The organisation of a day.
    pub struct UnitsRequest {
        /// In either calendar; empty = today.
        pub on: String,
    }

    /// The sections of a day.
    pub struct UnitsView {
        /// ISO.
        pub on: String,
        /// In order of code.
        pub sections: Vec<UnitLine>,
        /// All systems.
        pub systems: i64,
    }

    /// A section of a day.
    pub struct UnitLine {
        /// Unit id.
        pub unit: String,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// 部局名.
        pub department_name: String,
        /// Head's title.
        pub head_title: String,
        /// Head's name.
        pub head_name: String,
        /// 兼務: other sections of the same head.
        pub also_heads: Vec<String>,
        /// ISO day of its next dated change.
        pub changes_on: Option<String>,
        /// Systems.
        pub systems: Vec<SystemLine>,
    }

    /// One unit.
    pub struct UnitRequest {
        /// Unit id.
        pub unit: String,
    }

    /// What became of a section.
    pub struct UnitHistory {
        /// Unit id.
        pub unit: String,
        /// Newest code.
        pub code: String,
        /// Newest name.
        pub name: String,
        /// Newest first.
        pub events: Vec<UnitEvent>,
    }

    /// One dated change.
    pub struct UnitEvent {
        /// First day, ISO.
        pub on: String,
        /// `founded`, `changed`, `merged-into`, `merged-from`, `split-into`, `split-from`, `abolished`.
        pub kind: String,
        /// Field (`code`, `name`, `department`, `head-title`, `head-name`), old and new.
        pub changes: Vec<[String; 3]>,
        /// Names of the other sections.
        pub others: Vec<String>,
        /// The newest one, which can be taken back.
        pub can_withdraw: bool,
    }

    /// Changes a section from a day on.
    pub struct UnitChangeRequest {
        /// The section as it is from that day on; `unit` names it.
        pub to: SectionSaveRequest,
        /// First day, in either calendar.
        pub on: String,
    }

    /// Splits a section.
    pub struct UnitSplitRequest {
        /// The section that is split.
        pub unit: String,
        /// First day of the parts, in either calendar.
        pub on: String,
        /// At least two.
        pub parts: Vec<SplitPart>,
    }

    /// One part of a split section.
    pub struct SplitPart {
        /// The part; `unit` is that of the section where it goes on.
        pub to: SectionSaveRequest,
        /// Unit ids of the systems that it takes.
        pub systems: Vec<String>,
    }

    /// Ends a section.
    pub struct UnitAbolishRequest {
        /// The section.
        pub unit: String,
        /// First day without it, in either calendar.
        pub on: String,
        /// Why.
        pub note: String,
    }

    /// Takes back what changed about a section on a day.
    pub struct UnitWithdrawRequest {
        /// The section.
        pub unit: String,
        /// The day, in either calendar.
        pub on: String,
    }

    /// Reads the organisation from a file.
    pub struct UnitImportRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// First day of what is new, in either calendar; empty = 1 April of the year.
        pub on: String,
        /// Unit ids that are not in the file and end.
        pub abolish: Vec<String>,
    }

    /// What a file would change.
    pub struct UnitImportView {
        /// Ticket of the file.
        pub ticket: String,
        /// File name.
        pub file: String,
        /// First day of what is new, ISO.
        pub on: String,
        /// Tables that were found: sheet and heads as they stand there with the field each is read as (`-` = not read).
        pub tables: Vec<ImportTable>,
        /// Rows that are new, changed, refused or warned of, in the order of the file.
        pub rows: Vec<ImportRow>,
        /// Sections and systems of the case that the file does not name.
        pub missing: Vec<ImportMissing>,
        /// Rows read.
        pub read: i64,
        /// New.
        pub new: i64,
        /// Changed.
        pub changed: i64,
        /// As they were.
        pub unchanged: i64,
        /// Refused.
        pub refused: i64,
        /// Something would be taken.
        pub can_take: bool,
    }

    /// A table of the file.
    pub struct ImportTable {
        /// Name of the sheet; empty for CSV.
        pub sheet: String,
        /// `section` or `system`.
        pub kind: String,
        /// Row of the heads, from 1.
        pub head_row: i64,
        /// Head and field.
        pub heads: Vec<[String; 2]>,
    }

    /// A row of the file.
    pub struct ImportRow {
        /// Name of the sheet.
        pub sheet: String,
        /// Row, from 1.
        pub row: i64,
        /// `section` or `system`.
        pub kind: String,
        /// Code as read.
        pub code: String,
        /// Name as read.
        pub name: String,
        /// `new`, `changed`, `unchanged`, `refused`.
        pub state: String,
        /// Field, old and new.
        pub changes: Vec<[String; 3]>,
        /// Why it is refused: code of `ui-import-fault-…`.
        pub fault: Option<String>,
        /// What to look at: codes of `ui-import-warning-…`.
        pub warnings: Vec<String>,
        /// Value that fault or warning names.
        pub value: String,
    }

    /// A unit that the file does not name.
    pub struct ImportMissing {
        /// Unit id.
        pub unit: String,
        /// `section` or `system`.
        pub kind: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// 部局名, or the section of a system.
        pub of: String,
    }

    /// Taken from a file.
    pub struct UnitImported {
        /// New.
        pub new: i64,
        /// Changed.
        pub changed: i64,
        /// Ended.
        pub abolished: i64,
        /// Refused, so not taken.
        pub refused: i64,
        /// The organisation of the day.
        pub view: UnitsView,
    }
}

wire! {
    /// Writes the workbook for the organisation.
    pub struct UnitTemplateRequest {
        /// With the organisation of today.
        pub is_filled: bool,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }
}
