//! What stands in the way of keeping: places that take no backup, backups that prove nothing.

use tenken_store::StoreError;
use thiserror::Error;

/// Reasons; the words for people are in `locales/*/error-keep.ftl`.
#[derive(Debug, Error)]
pub enum KeepError {
    /// No room for the backup.
    #[error("no room for {file} in {place}")]
    BackupNoRoom {
        /// File.
        file: String,
        /// Folder.
        place: String,
    },
    /// The folder takes no file.
    #[error("{place} cannot be written")]
    BackupPlaceReadOnly {
        /// File.
        file: String,
        /// Folder.
        place: String,
    },
    /// The folder is not there, or went away.
    #[error("{place} is gone")]
    BackupPlaceGone {
        /// File.
        file: String,
        /// Folder.
        place: String,
    },
    /// What was written did not prove to be the case; it was taken away.
    #[error("{file} did not prove: {cause}")]
    BackupNotProved {
        /// File.
        file: String,
        /// Folder.
        place: String,
        /// What the check said.
        #[source]
        cause: Box<StoreError>,
    },
    /// A plan without a folder.
    #[error("no folder for planned backups")]
    BackupFolderNeeded,
    /// What is not past its period is not disposed of.
    #[error("{kind} of {year} is {state}")]
    NotExpired {
        /// Kind of document.
        kind: String,
        /// Fiscal year.
        year: i64,
        /// Its state.
        state: String,
    },
    /// Something is open, or rests on what is past its period.
    #[error("{kind} of {year} is held by {count} {code}: {names}")]
    Held {
        /// Kind of document.
        kind: String,
        /// Fiscal year.
        year: i64,
        /// What holds it.
        code: &'static str,
        /// How many.
        count: usize,
        /// The first of them.
        names: String,
    },
    /// What was erased is neither changed nor written out any more.
    #[error("{name} was disposed of on {on}")]
    Gone {
        /// What it is known by.
        name: String,
        /// ISO.
        on: String,
    },
    /// Who made a list does not approve it.
    #[error("{person} made the list")]
    SamePersonApproves {
        /// Name.
        person: String,
    },
    /// The list is not at the step that this needs.
    #[error("the list is {state}")]
    ListState {
        /// State.
        state: String,
    },
    /// A year of which something was disposed of stays closed.
    #[error("documents of {year} were disposed of")]
    YearDisposed {
        /// Fiscal year.
        year: i64,
    },
}

impl KeepError {
    /// Code of the message `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BackupNoRoom { .. } => "backup-no-room",
            Self::BackupPlaceReadOnly { .. } => "backup-place-read-only",
            Self::BackupPlaceGone { .. } => "backup-place-gone",
            Self::BackupNotProved { .. } => "backup-not-proved",
            Self::BackupFolderNeeded => "backup-folder-needed",
            Self::NotExpired { .. } => "disposal-not-expired",
            Self::Held { .. } => "disposal-held",
            Self::Gone { .. } => "disposal-gone",
            Self::SamePersonApproves { .. } => "disposal-same-person",
            Self::ListState { .. } => "disposal-list-state",
            Self::YearDisposed { .. } => "disposal-year",
        }
    }

    /// Values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BackupNoRoom { file, place }
            | Self::BackupPlaceReadOnly { file, place }
            | Self::BackupPlaceGone { file, place } => {
                vec![("file", file.clone()), ("place", place.clone())]
            }
            Self::BackupNotProved { file, place, cause } => vec![
                ("file", file.clone()),
                ("place", place.clone()),
                ("detail", cause.to_string()),
            ],
            Self::BackupFolderNeeded => Vec::new(),
            Self::NotExpired { kind, year, state } => vec![
                ("kind", kind.clone()),
                ("year", year.to_string()),
                ("state", state.clone()),
            ],
            Self::Held {
                kind,
                year,
                code,
                count,
                names,
            } => vec![
                ("kind", kind.clone()),
                ("year", year.to_string()),
                ("code", (*code).to_owned()),
                ("count", count.to_string()),
                ("names", names.clone()),
            ],
            Self::Gone { name, on } => vec![("name", name.clone()), ("on", on.clone())],
            Self::SamePersonApproves { person } => vec![("person", person.clone())],
            Self::ListState { state } => vec![("state", state.clone())],
            Self::YearDisposed { year } => vec![("year", year.to_string())],
        }
    }
}
