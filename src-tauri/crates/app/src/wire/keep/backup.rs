//! Backups of a case: made, due, looked at, restored.

use super::{
    super::{WireError, WrittenFile},
    wire,
};

wire! {
    /// How a case is backed up at this desk.
    pub struct BackupView {
        /// The last verified backup.
        pub last: Option<BackupLine>,
        /// Days since then.
        pub days: Option<i64>,
        /// The last one is dated later than today: the clock was set back.
        pub is_clock_back: bool,
        /// Entries since then; all of them when there is none.
        pub newer: i64,
        /// Backups, newest first.
        pub lines: Vec<BackupLine>,
        /// What this desk does by itself.
        pub plan: BackupPlanView,
        /// A planned backup should be made now.
        pub is_due: bool,
        /// Something happened since, and the last one is older than the days that the plan warns after; or there is none.
        pub is_old: bool,
    }

    /// One verified backup.
    pub struct BackupLine {
        /// RFC 3339 UTC.
        pub at: String,
        /// File name.
        pub file: String,
        /// Name of the folder, without where it lies.
        pub folder: String,
        /// Bytes.
        pub size: i64,
        /// SHA-256 of the file, hex.
        pub sha256: String,
        /// Entries in it.
        pub entries: i64,
        /// Made by the plan, not by hand.
        pub is_planned: bool,
        /// Who had the case open.
        pub person: String,
        /// When it made room for newer ones.
        pub removed_at: Option<String>,
    }

    /// The plan of this desk for this case.
    pub struct BackupPlanView {
        /// `off`, `daily`, `weekly` or `close`.
        pub every: String,
        /// Ticket of the folder.
        pub folder: Option<String>,
        /// The folder, as a person reads it.
        pub folder_name: String,
        /// It is there now.
        pub is_folder_there: bool,
        /// It is the folder of the case, or below it.
        pub is_beside_case: bool,
        /// How many planned ones are kept.
        pub keep: i64,
        /// Days after which a backup that lacks something is warned of.
        pub warn: i64,
    }

    /// Sets the plan.
    pub struct BackupPlanRequest {
        /// `off`, `daily`, `weekly` or `close`.
        pub every: String,
        /// Ticket of the folder; none keeps the one that is set.
        pub folder: Option<String>,
        /// How many planned ones are kept, 1 to 99.
        pub keep: i64,
        /// Days after which a backup that lacks something is warned of, 1 to 99.
        pub warn: i64,
    }

    /// A backup that was made and verified.
    pub struct BackupMade {
        /// The file.
        pub file: WrittenFile,
        /// Entries in it.
        pub entries: i64,
        /// Older ones that made room, by name.
        pub removed: Vec<String>,
    }

    /// What came of a planned backup.
    pub struct BackupRun {
        /// `none` (not due), `made` or `failed`.
        pub outcome: String,
        /// What was made.
        pub made: Option<BackupMade>,
        /// Why not.
        pub error: Option<WireError>,
    }

    /// A backup to look at.
    pub struct BackupInspectRequest {
        /// Ticket.
        pub ticket: String,
        /// Passphrase that the case had when the backup was made.
        pub passphrase: Option<String>,
        /// Recovery code in its place.
        pub recovery_code: Option<String>,
    }

    /// What a backup is; it was verified before this is said.
    pub struct BackupSeen {
        /// Ticket.
        pub ticket: String,
        /// File name.
        pub file: String,
        /// `section`, `office` or `audit`.
        pub kind: String,
        /// Body.
        pub body_name: String,
        /// Section, or office.
        pub unit_name: String,
        /// Fiscal year.
        pub fiscal_year: Option<i32>,
        /// Time of the file, RFC 3339 UTC.
        pub made_at: String,
        /// Entries.
        pub entries: i64,
        /// Time of the last entry.
        pub last_at: String,
        /// Who made it.
        pub last_person: String,
        /// Its command.
        pub last_command: String,
        /// Encrypted.
        pub is_encrypted: bool,
        /// An older version of the program made it; it is brought up to date when it is restored.
        pub is_older: bool,
        /// Bytes.
        pub size: i64,
        /// SHA-256, hex.
        pub sha256: String,
        /// The same case as this desk knows it.
        pub present: Option<BackupPresent>,
        /// Name proposed for the restored file.
        pub proposed_name: String,
        /// Folder that it would go to, as a person reads it.
        pub folder_name: String,
    }

    /// The same case, not from the backup.
    pub struct BackupPresent {
        /// File name.
        pub file: String,
        /// `ahead` (goes on from the backup), `same`, `behind`, or `apart` (the two went different ways).
        pub standing: String,
        /// Entries there that the backup lacks.
        pub newer: i64,
        /// Time of its last entry.
        pub last_at: String,
        /// Who made it.
        pub last_person: String,
    }

    /// Restores a backup to a new file.
    pub struct BackupRestoreRequest {
        /// Ticket of the backup.
        pub ticket: String,
        /// Passphrase that the case had when the backup was made.
        pub passphrase: Option<String>,
        /// Recovery code in its place.
        pub recovery_code: Option<String>,
        /// Ticket of the folder to restore to; none = beside the present case, or where new cases go.
        pub folder: Option<String>,
        /// Name of the new file; none = the proposed one.
        pub name: Option<String>,
    }

    /// A restored case.
    pub struct BackupRestored {
        /// The new file.
        pub file: WrittenFile,
        /// Folder that it went to, as a person reads it.
        pub folder_name: String,
        /// Entries that came from the backup.
        pub entries: i64,
    }
}
