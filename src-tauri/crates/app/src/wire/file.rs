//! Files by ticket, the recent list, and the record of a case.

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
        /// What came of the backup at the closing of the case before; said once.
        pub close_backup: Option<super::BackupRun>,
    }

    /// How the person at this desk wants the window; remembered outside any case.
    pub struct SettingsView {
        /// `ja` or `en`; none follows the machine.
        pub language: Option<String>,
        /// Single letters act as keys outside fields.
        pub are_letter_keys_on: bool,
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
        /// `case`, `backup`, `parcel`, or what else it was recognised as (`xlsx`, `pdf`, `zip`, `empty`, `unknown`).
        pub recognised: String,
        /// `none`, `passphrase` (one must be typed), `key` (opens with a key of the open case).
        pub needs: String,
    }

    /// A file that the app wrote.
    pub struct WrittenFile {
        /// Ticket to open it or its folder.
        pub ticket: String,
        /// File name.
        pub name: String,
        /// `report_pdf`, `report_xlsx`, `submission`, `request`, `return`, `recovery`, `copy`, `backup`, `restored`.
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

    /// A file by its ticket.
    pub struct TicketRequest {
        /// Ticket.
        pub ticket: String,
    }

    /// Where a file is dealt with.
    pub struct ArrivalDoor {
        /// `intake`, `collect`, `memos`, `exceptions`, `board`, `results`, `pack-install`, `pack` or `take`.
        pub door: String,
    }

    /// Which files a dialog offers.
    pub struct FilePickRequest {
        /// `case`, `backup`, `parcel`, `standard`, `any` or `evidence`.
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

    /// Where to write.
    pub struct FolderRequest {
        /// Ticket of a folder; none = beside the case.
        pub folder: Option<String>,
    }

    /// A stretch of the journal.
    pub struct JournalListRequest {
        /// Sequence number of the newest entry to give; none = the newest of all.
        pub from: Option<i64>,
        /// How many at most.
        pub limit: i64,
    }
}
