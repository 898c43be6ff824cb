//! Start, opening, people, keys and outputs.

use super::wire;

wire! {
    /// The start screen.
    pub struct StartView {
        /// Files worked in lately, newest first; names only.
        pub recents: Vec<RecentLine>,
        /// Whether the list is kept at all.
        pub is_recent_kept: bool,
        /// A file handed over by a double click or on the command line.
        pub offered: Option<FileView>,
        /// Folder where new cases are put, as a person reads it.
        pub folder_name: String,
        /// Version of the app.
        pub version: String,
    }

    /// One line of the recent list.
    pub struct RecentLine {
        /// Ticket under which it is opened.
        pub ticket: String,
        /// File name without folder.
        pub name: String,
        /// `section`, `office` or `audit`.
        pub kind: String,
        /// RFC 3339 UTC.
        pub opened_at: String,
        /// The file is where it was.
        pub is_there: bool,
    }

    /// A file that a person chose, dropped or double-clicked. The page holds a ticket, never a path.
    pub struct FileView {
        /// Ticket for later calls.
        pub ticket: String,
        /// File name without folder.
        pub name: String,
        /// `case`, `parcel`, or what else it was recognised as (`xlsx`, `pdf`, `zip`, `empty`, `unknown`).
        pub recognised: String,
        /// `none`, `passphrase` (one must be typed), `key` (opens with a key of the open case).
        pub needs: String,
    }

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
        /// `request`, `submission`, `return`.
        pub kind: String,
        /// The desk afterwards.
        pub desk: DeskView,
        /// Sheet concerned, where there is one.
        pub sheet: Option<String>,
        /// Reception concerned, in the office.
        pub reception: Option<String>,
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

    /// A file that the app wrote.
    pub struct WrittenFile {
        /// Ticket to open it or its folder.
        pub ticket: String,
        /// File name.
        pub name: String,
        /// `report_pdf`, `report_xlsx`, `submission`, `request`, `return`, `recovery`, `copy`.
        pub kind: String,
        /// Bytes.
        pub size: i64,
        /// SHA-256 hex.
        pub sha256: String,
    }

    /// Characters that no font has, printed as 〓.
    pub struct MissingGlyphLine {
        /// Document.
        pub document: String,
        /// Field.
        pub field: String,
        /// Character.
        pub character: String,
        /// How often.
        pub count: i64,
    }

    /// A problem found by verify.
    pub struct VerifyLine {
        /// `chain`, `row` or `erased`.
        pub kind: String,
        /// Table, for rows.
        pub table: String,
        /// Primary key, for rows.
        pub key: String,
        /// Columns that differ.
        pub columns: Vec<String>,
        /// Journal entry concerned.
        pub entry: Option<i64>,
        /// What was found.
        pub detail: String,
    }

    /// Result of verify.
    pub struct VerifyView {
        /// Chain and rows agree.
        pub is_sound: bool,
        /// Entries read.
        pub entries: i64,
        /// Rows compared.
        pub rows: i64,
        /// Problems and erasures.
        pub lines: Vec<VerifyLine>,
    }

    /// One entry of the journal.
    pub struct JournalLine {
        /// Sequence number.
        pub seq: i64,
        /// RFC 3339 UTC.
        pub at: String,
        /// Person.
        pub person: String,
        /// Role code.
        pub role: String,
        /// OS account.
        pub os_account: String,
        /// Machine.
        pub machine: String,
        /// Command code.
        pub command: String,
        /// `edit`, `act` or `record`.
        pub kind: String,
    }

    /// Result of an erasure (抹消).
    pub struct ErasureView {
        /// Where it was erased, and how often.
        pub places: Vec<ErasedPlace>,
        /// Where the text could not be taken away: row keys, names of actors in entries, files.
        pub kept: Vec<String>,
    }

    /// One table or part of the case.
    pub struct ErasedPlace {
        /// Table.
        pub place: String,
        /// How many values.
        pub count: i64,
    }

    /// Erases a text from everywhere.
    pub struct EraseTextRequest {
        /// What to erase.
        pub needle: String,
        /// Why.
        pub reason: String,
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
        /// 団体名.
        pub body_name: String,
        /// Edition id.
        pub edition: String,
        /// Standard and its version, as printed.
        pub label: String,
        /// Items.
        pub items: i64,
    }

    /// A file by its ticket.
    pub struct TicketRequest {
        /// Ticket.
        pub ticket: String,
    }

    /// Which files a dialog offers.
    pub struct FilePickRequest {
        /// `case`, `parcel`, `any` or `evidence`.
        pub purpose: String,
    }

    /// Whether the recent list is kept.
    pub struct RecentKeepRequest {
        /// Kept.
        pub is_kept: bool,
    }

    /// Removes from the recent list.
    pub struct RecentForgetRequest {
        /// One, or all when none.
        pub ticket: Option<String>,
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

    /// Where to write.
    pub struct FolderRequest {
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// Writes the recovery page.
    pub struct RecoveryWriteRequest {
        /// The passphrase in force.
        pub passphrase: String,
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// A stretch of the journal.
    pub struct JournalListRequest {
        /// First sequence number.
        pub from: i64,
        /// How many at most.
        pub limit: i64,
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
