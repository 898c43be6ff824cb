//! Which rule stands behind an error of SQLite or of a file.

use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use crate::error::{Result, StoreError};

/// Gives a database result the path of its file.
pub(crate) trait At<T> {
    /// Maps the error.
    fn at(self, conn: &Connection) -> Result<T>;
    /// Maps the error with a path known otherwise.
    fn at_path(self, path: &Path) -> Result<T>;
}

impl<T> At<T> for rusqlite::Result<T> {
    fn at(self, conn: &Connection) -> Result<T> {
        self.map_err(|source| StoreError::sql(Path::new(conn.path().unwrap_or_default()), source))
    }

    fn at_path(self, path: &Path) -> Result<T> {
        self.map_err(|source| StoreError::sql(path, source))
    }
}

impl<T> At<T> for std::io::Result<T> {
    fn at(self, conn: &Connection) -> Result<T> {
        self.at_path(Path::new(conn.path().unwrap_or_default()))
    }

    fn at_path(self, path: &Path) -> Result<T> {
        self.map_err(|source| StoreError::io(path, source))
    }
}

impl StoreError {
    /// Names the rule behind a database error.
    pub(crate) fn sql(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        let Some(code) = source.sqlite_error_code() else {
            return Self::Database { path, source };
        };
        let extended = source.sqlite_error().map_or(0, |e| e.extended_code);
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "every other SQLite code is one case to the caller"
        )]
        match code {
            ErrorCode::DiskFull => Self::DiskFull { path },
            // 776: a hot journal that cannot be rolled back because the place is read-only.
            ErrorCode::ReadOnly if extended == 776 => Self::UnfinishedOnReadOnly { path },
            ErrorCode::ReadOnly => Self::ReadOnly { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy { path },
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::ShareGone {
                path,
                source: source.into(),
            },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged {
                path,
                detail: source.to_string(),
            },
            ErrorCode::ConstraintViolation => Self::Constraint {
                detail: source.to_string(),
            },
            _ => Self::Database { path, source },
        }
    }

    /// Names the rule behind an error of a file that the caller handled.
    pub fn from_io(path: &Path, source: std::io::Error) -> Self {
        Self::io(path, source)
    }

    /// Names the rule behind a file error.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.to_path_buf();
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "every other file error is one case to the caller"
        )]
        match source.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            ErrorKind::AlreadyExists => Self::AlreadyThere { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            _ => Self::ShareGone {
                path,
                source: source.into(),
            },
        }
    }

    /// A stream handed in by the caller failed.
    pub(crate) fn reading(source: std::io::Error) -> Self {
        Self::File { source }
    }
}
