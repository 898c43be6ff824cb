//! The CISO office: units, round, requests out, submissions in, returns.

mod form;
mod former;
mod handout;
mod intake;
mod key_in;
mod round;
mod units;
mod year;

pub use form::*;
pub use former::*;
pub use handout::*;
pub use intake::*;
pub use key_in::*;
pub use round::*;
pub use units::*;
pub use year::*;

use super::{
    ChecklistLine, ExceptionLine, HeadlineView, MustOpenLine, NewBody, ReturnedMark, SheetLine, SheetView,
    WrittenFile, wire,
};

wire! {
    /// Makes an office case.
    pub struct OfficeCreateRequest {
        /// Body id of a shipped body.
        pub body: String,
        /// A body that no checklist is shipped for; then `body` is not looked at.
        pub new_body: Option<NewBody>,
        /// Name of the office.
        pub office_name: String,
        /// Contact printed in requests.
        pub contact: String,
        /// Passphrase; `None` needs `is_plain_accepted`.
        pub passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
    }

    /// The office's home.
    pub struct OfficeView {
        /// 団体名.
        pub body_name: String,
        /// Name of the office.
        pub office_name: String,
        /// The round, once set up.
        pub round: Option<RoundView>,
        /// Sections in order of code.
        pub sections: Vec<SectionLine>,
        /// Central sheet.
        pub central: Option<SheetLine>,
        /// Sheets in, of sheets expected.
        pub sheets_in: i64,
        /// Sheets expected.
        pub sheets_expected: i64,
        /// Sections whose every sheet is in.
        pub sections_in: i64,
        /// Choosable editions.
        pub checklists: Vec<ChecklistLine>,
        /// 例外措置台帳, newest first.
        pub exceptions: Vec<ExceptionLine>,
    }

    /// Merges sections into one, new or standing.
    pub struct SectionMergeRequest {
        /// Unit ids of the sections that end.
        pub from: Vec<String>,
        /// The section that goes on: its unit id where it stands already.
        pub into: SectionSaveRequest,
        /// First day of the merged section, in either calendar.
        pub on: String,
    }

    /// Adds or changes a section.
    pub struct SectionSaveRequest {
        /// Unit id; none = new.
        pub unit: Option<String>,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// 部局名.
        pub department_name: String,
        /// 課長の職名.
        pub head_title: String,
        /// 課長の氏名.
        pub head_name: String,
    }

    /// Adds or changes a system of a section.
    pub struct SystemSaveRequest {
        /// Unit id; none = new.
        pub unit: Option<String>,
        /// Section that owns it.
        pub section: String,
        /// System code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Title of the manager.
        pub manager_title: String,
        /// Name of the manager.
        pub manager_name: String,
    }

    /// A section in the office's list.
    pub struct SectionLine {
        /// Unit id.
        pub unit: String,
        /// 課コード.
        pub code: String,
        /// 課名.
        pub name: String,
        /// 部局名.
        pub department_name: String,
        /// Head.
        pub head: String,
        /// Head's title.
        pub head_title: String,
        /// Head's name.
        pub head_name: String,
        /// Systems.
        pub systems: Vec<SystemLine>,
        /// When the request was written, RFC 3339.
        pub requested_at: Option<String>,
        /// Why it is 対象外 in this round; none = it is asked.
        pub excluded: Option<String>,
        /// Its own later day of hand-in, ISO.
        pub deadline: Option<String>,
        /// Why that day is later.
        pub deadline_reason: String,
        /// Versions in, newest first.
        pub receptions: Vec<ReceptionLine>,
        /// Sheets in of expected.
        pub sheets_in: i64,
        /// Sheets expected.
        pub sheets_expected: i64,
    }

    /// A system in the office's list.
    pub struct SystemLine {
        /// Unit id.
        pub unit: String,
        /// Code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Manager.
        pub manager: String,
        /// Manager's title.
        pub manager_title: String,
        /// Manager's name.
        pub manager_name: String,
    }

    /// A version that came in.
    pub struct ReceptionLine {
        /// Id.
        pub id: String,
        /// Sheet kind.
        pub sheet_kind: String,
        /// System code or empty.
        pub system_code: String,
        /// System name or empty.
        pub system_name: String,
        /// Version.
        pub version: i64,
        /// Sheet state code.
        pub state: String,
        /// The version in force of its key.
        pub is_in_force: bool,
        /// RFC 3339.
        pub received_at: String,
        /// 照合番号.
        pub check_number: String,
        /// 必須未実施.
        pub must_open: i64,
        /// How it came in: `parcel`, `excel`, `key_in`, `migrated`.
        pub origin: String,
    }

    /// Writes a request parcel.
    pub struct RequestWriteRequest {
        /// Unit id of the section.
        pub unit: String,
        /// Passphrase; `None` needs `is_plain_accepted`.
        pub passphrase: Option<String>,
        /// Without encryption, by a tick.
        pub is_plain_accepted: bool,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Files written, with the folder.
    pub struct WrittenView {
        /// Folder name.
        pub folder_name: String,
        /// Files.
        pub files: Vec<WrittenFile>,
        /// Written without encryption.
        pub is_plain: bool,
    }

    /// Dry run of a submission.
    pub struct IntakeView {
        /// Ticket of the file.
        pub ticket: String,
        /// File name.
        pub file_name: String,
        /// Section.
        pub unit_name: String,
        /// 課コード.
        pub unit_code: String,
        /// Sheet kind.
        pub sheet_kind: String,
        /// System name.
        pub system_name: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Version claimed.
        pub version: i64,
        /// 照合番号.
        pub check_number: String,
        /// Figures.
        pub headline: HeadlineView,
        /// `first`, `same`, `department` (nothing but 部局長確認 is new), `mended` (newer than a returned one, which
        /// stays returned), `newer`, `conflict`.
        pub standing: String,
        /// Codes of what is odd: `other-edition`, `other-year`, `unknown-unit`, `no-request`, `all-yes`,
        /// `loses-answers`.
        pub odd: Vec<String>,
        /// Against the version in force, cell by cell.
        pub differences: Vec<CellDifference>,
        /// Confirmed by and on.
        pub confirmed: String,
    }

    /// One cell that differs.
    pub struct CellDifference {
        /// Item id; of an improvement of an earlier year its 管理番号.
        pub item: String,
        /// Number on the sheet; 0 of an improvement.
        pub number: i64,
        /// Question; of an improvement its number and measure.
        pub question: String,
        /// `answer`, `reason`, `evidence`, `measure`; `carried`, `carried-note`, `carried-due`.
        pub cell: String,
        /// In force.
        pub old: String,
        /// In the file.
        pub new: String,
        /// Would lose an answer.
        pub is_loss: bool,
    }

    /// Decision on a submission.
    pub struct IntakeTakeRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// `in_force` or `superseded`.
        pub decision: String,
    }

    /// A version that came in, with its answers.
    pub struct ReceptionView {
        /// Line.
        pub line: ReceptionLine,
        /// Section.
        pub unit_name: String,
        /// Department.
        pub department_name: String,
        /// The sheet as sealed; not editable.
        pub sheet: SheetView,
        /// Figures.
        pub headline: HeadlineView,
        /// 必須未実施.
        pub must_open: Vec<MustOpenLine>,
        /// 総括所見.
        pub remarks: String,
        /// 要望.
        pub wishes: String,
        /// Confirmed by and on.
        pub confirmed: String,
        /// 部局長確認, empty where none.
        pub department: String,
        /// Marks of a return.
        pub marks: Vec<ReturnedMark>,
        /// `parcel`, `excel`, `key_in`, `migrated`.
        pub origin: String,
        /// Who keyed it in, empty unless it came on paper.
        pub keyed_in_by: String,
        /// From what paper.
        pub keyed_in_from: String,
    }

    /// Returns a sheet with marked answers.
    pub struct ReturnWriteRequest {
        /// Reception.
        pub reception: String,
        /// Reason.
        pub reason: String,
        /// Due date in either calendar; empty = none.
        pub due_on: String,
        /// Item ids and notes.
        pub marks: Vec<ReturnMarkRequest>,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// A mark.
    pub struct ReturnMarkRequest {
        /// Item id.
        pub item: String,
        /// What to mend.
        pub note: String,
    }
}
