//! Start, opening, people, keys and outputs.

use super::{WrittenFile, wire};

wire! {
    /// How a case is to be opened.
    pub struct CaseOpenRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Passphrase as typed.
        pub passphrase: Option<String>,
        /// Recovery code as typed, instead of the passphrase.
        pub recovery_code: Option<String>,
        /// Read only, on purpose.
        pub is_read_only: bool,
    }

    /// Makes a section case without a request from the office.
    pub struct SectionCreateRequest {
        /// Body id of a shipped or loaded checklist.
        pub body: String,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// `short`, `standard` or `full`.
        pub set: String,
        /// 課コード.
        pub unit_code: String,
        /// 課名.
        pub unit_name: String,
        /// 部局名.
        pub department_name: String,
        /// Passphrase; `None` needs `is_plain_accepted`.
        pub passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
    }

    /// Takes a parcel in: a request makes a section case, a submission goes to the office, a return to the
    /// section.
    pub struct ParcelTakeRequest {
        /// Ticket of the file.
        pub ticket: String,
        /// Passphrase of the parcel as typed.
        pub parcel_passphrase: Option<String>,
        /// Passphrase for the new case (request only); `None` needs `is_plain_accepted`.
        pub case_passphrase: Option<String>,
        /// 暗号化なし was ticked.
        pub is_plain_accepted: bool,
    }

    /// What taking a parcel did.
    pub struct ParcelTaken {
        /// `request`, `submission`, `return`, `survey`, `order`, `rollout_question` or
        /// `exception_decision`.
        pub kind: String,
        /// The desk afterwards.
        pub desk: DeskView,
        /// Sheet concerned, where there is one.
        pub sheet: Option<String>,
        /// Reception concerned, in the office.
        pub reception: Option<String>,
        /// What is asked of this section, where that came.
        pub asked: Option<String>,
        /// The parcel came without encryption.
        pub is_plain: bool,
    }

    /// The open case.
    pub struct DeskView {
        /// `section`, `office` or `audit`.
        pub kind: String,
        /// File name without folder.
        pub file_name: String,
        /// 団体名.
        pub body_name: String,
        /// 団体コード.
        pub body_code: String,
        /// 部局 and 課 of a section case; the office's name in an office case.
        pub unit_name: String,
        /// Department of the unit, may be empty.
        pub department_name: String,
        /// Fiscal year of a section case, or of the current round.
        pub fiscal_year: Option<i32>,
        /// False shows 暗号化なし.
        pub is_encrypted: bool,
        /// The file opened read-only, and why.
        pub read_only: Option<ReadOnlyView>,
        /// Who operates; `None` asks 「どなたが操作しますか」.
        pub operator: Option<PersonView>,
        /// People known to the case.
        pub persons: Vec<PersonView>,
        /// Sheets of the case.
        pub sheets: Vec<SheetLine>,
        /// Something can be undone.
        pub can_undo: bool,
        /// Something can be redone.
        pub can_redo: bool,
        /// Typing found in drafts at opening was put back.
        pub recovered_drafts: i64,
        /// Points of a handover that nobody has settled.
        pub handover_open: i64,
        /// The example city.
        pub is_example: bool,
    }

    /// Why a case is read-only.
    pub struct ReadOnlyView {
        /// `held`, `medium`, `newer`, `asked`.
        pub because: String,
        /// Who holds it, where known.
        pub person: String,
        /// On which machine.
        pub machine: String,
        /// Since when, RFC 3339 UTC.
        pub at: String,
    }

    /// A person of the case.
    pub struct PersonView {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Role code.
        pub role: String,
        /// The body's title of the role.
        pub title: String,
    }

    /// Adds a person and makes them the operator.
    pub struct OperatorAddRequest {
        /// Name.
        pub name: String,
        /// Role code.
        pub role: String,
    }

    /// One sheet in a list.
    pub struct SheetLine {
        /// Id.
        pub id: String,
        /// `organisation`, `system` or `central`.
        pub kind: String,
        /// System name, empty for others.
        pub system_name: String,
        /// System code, empty for others.
        pub system_code: String,
        /// Version.
        pub version: i64,
        /// Sheet state code.
        pub state: String,
        /// Answered.
        pub answered: i64,
        /// Assigned.
        pub assigned: i64,
        /// Due date ISO, where set.
        pub due_on: Option<String>,
        /// Fiscal year.
        pub fiscal_year: i32,
        /// Profile questions still open.
        pub profile_open: i64,
    }

    /// New or changed passphrase.
    pub struct PassphraseRequest {
        /// The one in force, where there is one.
        pub current: Option<String>,
        /// The new one; `None` removes it.
        pub new: Option<String>,
    }

    /// The recovery page that was written.
    pub struct RecoveryView {
        /// Groups as printed.
        pub groups: Vec<String>,
        /// The PDF.
        pub file: WrittenFile,
    }

    /// About this app.
    pub struct AboutView {
        /// Version.
        pub version: String,
        /// Own licence, SPDX.
        pub licence: String,
        /// Third-party licence texts.
        pub third_party: String,
        /// Checklists that come with it.
        pub checklists: Vec<ChecklistLine>,
    }

    /// A checklist edition that can be used.
    pub struct ChecklistLine {
        /// Body id.
        pub body: String,
        /// 団体コード.
        pub body_code: String,
        /// 団体名.
        pub body_name: String,
        /// Edition id.
        pub edition: String,
        /// Standard and its version, as printed.
        pub label: String,
        /// Items.
        pub items: i64,
        /// Made by this office, or installed from a pack; absent = comes with the program.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional, type = "\"own\" | \"pack\"")]
        pub origin: Option<String>,
    }

    /// Opens the worked example.
    pub struct ExampleOpenRequest {
        /// `section`, `system`, `office` or `audit`.
        pub which: String,
    }

    /// A person by id.
    pub struct PersonRequest {
        /// Id.
        pub person: String,
    }

    /// Writes the recovery page.
    pub struct RecoveryWriteRequest {
        /// The passphrase in force.
        pub passphrase: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Copies a profile between systems.
    pub struct ProfileCopyRequest {
        /// Sheet to copy from.
        pub from: String,
        /// Sheet to copy to.
        pub sheet: String,
    }

    /// A piece of evidence.
    pub struct EvidenceRequest {
        /// Id.
        pub id: String,
    }

    /// Saves a file of the case to a folder.
    pub struct EvidenceExportRequest {
        /// Id.
        pub id: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// A submission file.
    pub struct IntakeRequest {
        /// Ticket.
        pub ticket: String,
    }

    /// A version that came in.
    pub struct ReceptionRequest {
        /// Id.
        pub reception: String,
    }
}
