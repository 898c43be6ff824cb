//! What can go wrong in the store, one variant a broken rule; `code` and `params` go to the wire, no prose.

use std::path::PathBuf;

use crate::case::Holder;
pub(crate) use crate::error_map::At;

/// Result of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The error of the store. Paths are those of the file concerned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is no case; `looks_like` says what it is (`zip`, `xlsx`, `pdf`, `parcel`, `sqlite`, `empty`, `other` …).
    #[error("not a case: {path} ({looks_like})")]
    NotACase {
        /// The file.
        path: PathBuf,
        /// Code of `FileKind`.
        looks_like: &'static str,
    },
    /// There is no such file.
    #[error("no such file: {path}")]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file is there already; nothing is overwritten.
    #[error("already there: {path}")]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// The case is encrypted and no passphrase was given.
    #[error("passphrase needed: {path}")]
    PassphraseNeeded {
        /// The file.
        path: PathBuf,
    },
    /// The passphrase does not open the case (or its first page is damaged: the two cannot be told apart).
    #[error("passphrase wrong: {path}")]
    PassphraseWrong {
        /// The file.
        path: PathBuf,
    },
    /// The passphrase cannot be used: empty, with a NUL, or of the form of a raw key.
    #[error("passphrase not usable")]
    PassphraseUnusable,
    /// The case has a passphrase already.
    #[error("already encrypted: {path}")]
    AlreadyEncrypted {
        /// The file.
        path: PathBuf,
    },
    /// The case has no passphrase.
    #[error("not encrypted: {path}")]
    NotEncrypted {
        /// The file.
        path: PathBuf,
    },
    /// The recovery code is well formed but does not open the case: an old page.
    #[error("recovery code void: {path}")]
    RecoveryCodeVoid {
        /// The file.
        path: PathBuf,
    },
    /// A group of the recovery code is mistyped.
    #[error("recovery code: group {group} is mistyped")]
    RecoveryCodeTypo {
        /// The group, from 1.
        group: usize,
    },
    /// The recovery code has too few or too many characters.
    #[error("recovery code: {found} characters instead of {expected}")]
    RecoveryCodeLength {
        /// Characters typed.
        found: usize,
        /// Characters of a code.
        expected: usize,
    },
    /// The case was written by a newer version of the app and cannot be read by this one.
    #[error("case of schema {found}, this app knows {known}: {path}")]
    CaseNewer {
        /// The file.
        path: PathBuf,
        /// Schema version of the file.
        found: u32,
        /// Newest version this app knows.
        known: u32,
    },
    /// The case is older and must be brought up to date, which needs writing.
    #[error("case of schema {found} needs writing to be migrated: {path}")]
    MigrationNeedsWriting {
        /// The file.
        path: PathBuf,
        /// Schema version of the file.
        found: u32,
    },
    /// A migration failed; the file is as before, the copy beside it too.
    #[error("migration to {version} failed: {path}: {detail}")]
    MigrationFailed {
        /// The file.
        path: PathBuf,
        /// Step that failed.
        version: u32,
        /// What the check said.
        detail: String,
    },
    /// The file holds a table, trigger or view that no version shipped.
    #[error("foreign schema: {path}: {object}")]
    ForeignSchema {
        /// The file.
        path: PathBuf,
        /// Kind and name of the first object that differs.
        object: String,
    },
    /// The file is damaged.
    #[error("damaged: {path}: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The chain of the journal is broken: the file is no proof of what was done in it.
    #[error("chain broken at entry {entry}: {path}")]
    ChainBroken {
        /// The file.
        path: PathBuf,
        /// The first entry that does not hold.
        entry: i64,
    },
    /// The case is open for reading only.
    #[error("read-only: {path}")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else holds the case open for writing.
    #[error("held by {} on {}: {path}", holder.person, holder.machine)]
    HeldBy {
        /// The file.
        path: PathBuf,
        /// Who holds it.
        holder: Holder,
    },
    /// Another program holds a lock on the file.
    #[error("busy: {path}")]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// No room on the medium.
    #[error("disk full: {path}")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The share or medium does not answer.
    #[error("share gone: {path}")]
    ShareGone {
        /// The file.
        path: PathBuf,
        /// Cause.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An unfinished write lies beside a file that cannot be written: it must be finished on a writable place first.
    #[error("unfinished write on a read-only place: {path}")]
    UnfinishedOnReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Undo would have to go across an act.
    #[error("undo across the act {command}")]
    UndoAcrossAct {
        /// The act.
        command: String,
    },
    /// A row was changed since; undoing would lose that change.
    #[error("undo conflict in {table} {key}")]
    UndoConflict {
        /// Table.
        table: String,
        /// Row key as text.
        key: String,
    },
    /// The attachment is larger than the limit in bytes.
    #[error("attachment larger than {limit} bytes")]
    AttachmentTooLarge {
        /// Limit in bytes.
        limit: u64,
    },
    /// No attachment of this hash.
    #[error("no attachment {sha256}")]
    AttachmentMissing {
        /// Hash, hex.
        sha256: String,
    },
    /// The attachment was erased.
    #[error("attachment erased {sha256}")]
    AttachmentErased {
        /// Hash, hex.
        sha256: String,
    },
    /// The text to erase is too short to be told from other text.
    #[error("text to erase is shorter than {minimum} characters")]
    ErasureTooShort {
        /// Fewest characters.
        minimum: usize,
    },
    /// What should be erased is not there.
    #[error("nothing to erase in {place}")]
    NothingToErase {
        /// Table and column, or the attachment.
        place: String,
    },
    /// The file to be read from or written to fails.
    #[error("reading or writing a file")]
    File {
        /// Cause.
        #[source]
        source: std::io::Error,
    },
    /// A rule of the tables is broken (a missing reference, a doubled key): a fault of the program.
    #[error("rule of the tables broken: {detail}")]
    Constraint {
        /// What SQLite says.
        detail: String,
    },
    /// Any other fault of the database.
    #[error("database: {path}")]
    Database {
        /// The file.
        path: PathBuf,
        /// Cause.
        #[source]
        source: rusqlite::Error,
    },
}
