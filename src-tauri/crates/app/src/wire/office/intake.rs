//! A run of the intake over a folder: dry run, decisions, what became of the files.

use crate::wire::{CellDifference, FormMapping, FormNoteLine, HeadlineView, WireError, WrittenFile, wire};

wire! {
    /// What is to be looked through.
    pub struct IntakeScanRequest {
        /// Tickets of folders or files.
        pub tickets: Vec<String>,
        /// Passphrases, one or more lines each; tried on every protected file, kept in memory only.
        pub passphrases: Vec<String>,
        /// How former workbooks are read; what they hold comes in as 移行.
        pub mapping: Option<FormMapping>,
    }

    /// Which part of the list is shown.
    pub struct IntakePage {
        /// `all`, `ready`, `check`, `same`, `bad`.
        pub tab: String,
        /// Code of a kind of oddity; empty = all kinds.
        pub kind: String,
        /// First line, from 0.
        pub from: i64,
    }

    /// The run on the desk.
    pub struct IntakeRunView {
        /// Folder or file that was looked through.
        pub folder_name: String,
        /// UTC time of the dry run.
        pub at: String,
        /// Milliseconds that it took.
        pub took: i64,
        /// Former workbooks are read by a mapping: what they hold comes in as 移行.
        pub is_former: bool,
        /// Looking was stopped before the end.
        pub is_stopped: bool,
        /// Temporary and hidden files and links that were passed over.
        pub skipped: i64,
        /// Files a tab: `all`, `ready`, `check`, `same`, `bad`.
        pub tabs: Vec<IntakeCount>,
        /// Files a kind of oddity within the tab.
        pub kinds: Vec<IntakeCount>,
        /// Files that would become what: the codes of an outcome. They add up to the files read.
        pub counts: Vec<IntakeCount>,
        /// The part of the list.
        pub page: IntakePage,
        /// Lines in the list as narrowed.
        pub total: i64,
        /// Up to 50 lines.
        pub lines: Vec<IntakeLine>,
        /// Sections to choose from, where a line has none.
        pub units: Vec<IntakeUnit>,
        /// Run in the case's own list, once something was taken.
        pub run: Option<String>,
        /// Files that a decision for all alike does not touch, because answers would be lost or no section is known.
        pub kept_apart: i64,
    }

    /// How many.
    pub struct IntakeCount {
        /// Code.
        pub code: String,
        /// Number.
        pub count: i64,
    }

    /// A section to choose.
    pub struct IntakeUnit {
        /// 課コード.
        pub code: String,
        /// Name.
        pub name: String,
    }

    /// One file, or one sheet of a workbook with several.
    pub struct IntakeLine {
        /// Number in the run.
        pub n: i64,
        /// File name.
        pub file: String,
        /// Folder within the run, empty at the top.
        pub folder: String,
        /// Sheet of the workbook, else empty.
        pub piece: String,
        /// `parcel`, `excel`, … or a code of what it is instead.
        pub recognised: String,
        /// 課コード, as assigned or written.
        pub unit_code: String,
        /// Section.
        pub unit_name: String,
        /// The section must be chosen by hand.
        pub needs_unit: bool,
        /// Code of the section whose name matches.
        pub guess: Option<String>,
        /// Sheet kind, empty where unread.
        pub sheet_kind: String,
        /// System code.
        pub system_code: String,
        /// System.
        pub system_name: String,
        /// Fiscal year.
        pub fiscal_year: Option<i32>,
        /// Edition label.
        pub edition: String,
        /// Version.
        pub version: Option<i64>,
        /// `first`, `same`, `department`, `mended`, `newer`, `conflict`; empty where unread.
        pub standing: String,
        /// What is odd, in how many places.
        pub odd: Vec<IntakeCount>,
        /// Cells that differ.
        pub differences: i64,
        /// Answers that would be lost.
        pub losses: i64,
        /// The other file of the run with the same key.
        pub twin: Option<String>,
        /// Why it cannot be read.
        pub error: Option<WireError>,
        /// `ready`, `check`, `same`, `bad`.
        pub tab: String,
        /// `in_force`, `superseded`, `asked_back`, or empty.
        pub decision: String,
        /// Outcome once it was taken, with the code of why.
        pub outcome: String,
        /// Reception that it became.
        pub reception: Option<String>,
        /// How its sheet comes in: `parcel`, `excel`, `migrated`; empty where unread.
        pub origin: String,
    }

    /// One file, opened.
    pub struct IntakeEntryRequest {
        /// Its number.
        pub n: i64,
    }

    /// What a file says, against what is there.
    pub struct IntakeEntryView {
        /// Its number.
        pub n: i64,
        /// Section.
        pub unit_name: String,
        /// Version that it is shown against; none where nothing is there.
        pub against_version: Option<i64>,
        /// When that one was taken in, UTC.
        pub against_at: Option<String>,
        /// The file of this run that it is shown against.
        pub against_file: Option<String>,
        /// Version of the file.
        pub version: i64,
        /// Confirmed by and on.
        pub confirmed: String,
        /// 照合番号.
        pub check_number: String,
        /// Figures.
        pub headline: HeadlineView,
        /// Cell by cell.
        pub cells: Vec<IntakeCell>,
        /// What was odd in a form, with its place.
        pub notes: Vec<FormNoteLine>,
    }

    /// One cell that differs.
    pub struct IntakeCell {
        /// Item, answer in force and in the file.
        pub difference: CellDifference,
        /// Worksheet, empty for a parcel.
        pub sheet: String,
        /// Address as `G24`, empty for a parcel.
        pub address: String,
        /// It is marked when the file is asked back.
        pub is_marked: bool,
        /// What it does: `loss`, `better`, `worse`, `must-fewer`, `must-more`, or empty.
        pub effect: String,
    }

    /// A decision on one file, or on all of a list alike.
    pub struct IntakeDecideRequest {
        /// Number of the file; none = all of the list that can be decided alike.
        pub n: Option<i64>,
        /// `in_force`, `superseded`, `asked_back`, or empty to take the decision back.
        pub decision: String,
        /// The list as it is narrowed.
        pub page: IntakePage,
    }

    /// Whose file it is, by hand.
    pub struct IntakeAssignRequest {
        /// Number of the file.
        pub n: i64,
        /// 課コード; empty takes the choice back.
        pub unit: String,
        /// The list as it is narrowed.
        pub page: IntakePage,
    }

    /// The cells that are marked when a file is asked back.
    pub struct IntakeMarkRequest {
        /// Number of the file.
        pub n: i64,
        /// `item/cell`.
        pub marks: Vec<String>,
    }

    /// Takes what was decided.
    pub struct IntakeRunTakeRequest {
        /// Words to those whose file is asked back.
        pub reason: String,
        /// Day until which, in either calendar; empty = none.
        pub due_on: String,
        /// Ticket of the folder for what is asked back; none = beside the case.
        pub folder: Option<String>,
    }

    /// What a run did.
    pub struct IntakeRunLine {
        /// Id.
        pub run: String,
        /// Folder or file.
        pub folder_name: String,
        /// UTC time.
        pub begun_at: String,
        /// UTC time; none where it was cut off.
        pub ended_at: Option<String>,
        /// Person.
        pub begun_by: String,
        /// `open` (cut off), `ended`, `stopped`, `undone`.
        pub state: String,
        /// Files that became what; they add up to `read`.
        pub counts: Vec<IntakeCount>,
        /// Files read.
        pub read: i64,
        /// Versions of it that can be taken back.
        pub versions: i64,
    }

    /// The end of a taking.
    pub struct IntakeTaken {
        /// The run.
        pub line: IntakeRunLine,
        /// What was written: returns, the list of what is to be mended.
        pub files: Vec<WrittenFile>,
        /// Folder of those files.
        pub folder_name: String,
        /// The run on the desk, with what is left to decide.
        pub view: IntakeRunView,
    }

    /// A run of the case's own list.
    pub struct IntakeRunRequest {
        /// Run.
        pub run: String,
    }

    /// Writes the log of a run.
    pub struct IntakeLogRequest {
        /// Run.
        pub run: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// What taking a run back touches.
    pub struct IntakeUndoView {
        /// The run.
        pub line: IntakeRunLine,
        /// Versions that are withdrawn.
        pub versions: i64,
        /// Versions that are in force again.
        pub restored: i64,
        /// Versions that later ones replaced, which stay in force.
        pub replaced: i64,
        /// What rests on the versions, as codes with how many: `returned`, `correction`, `report`.
        pub rests: Vec<IntakeCount>,
    }
}
