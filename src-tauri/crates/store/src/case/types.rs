//! What an opening is asked and what it answers.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::error::{At, Result};
use crate::journal::Actor;

/// Kind of case (data.md 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// One section, one fiscal year.
    Section,
    /// One body, many years.
    Office,
    /// One audit team, many years.
    Audit,
}

impl CaseKind {
    /// Code as stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Office => "office",
            Self::Audit => "audit",
        }
    }

    /// From the code as stored.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Section, Self::Office, Self::Audit]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// Who has a case open; the content of the sidecar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// Person as declared, or empty.
    pub person: String,
    /// Machine.
    pub machine: String,
    /// OS account.
    pub os_account: String,
    /// UTC time of the opening.
    pub at: String,
}

/// How the case is unlocked.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// Not encrypted.
    None,
    /// Passphrase. Ignored when the case is not encrypted.
    Passphrase(String),
    /// Recovery code as typed.
    RecoveryCode(String),
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Passphrase(_) => "Passphrase",
            Self::RecoveryCode(_) => "RecoveryCode",
        })
    }
}

/// What the opening is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// To work in it; becomes reading only when somebody else has it open or the medium is read-only.
    Write,
    /// To read only; leaves no sidecar.
    Read,
}

/// Size and time of a file as this desk last saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownState {
    /// Bytes.
    pub size: u64,
    /// Time of the last change, nanoseconds since 1970.
    pub mtime_ns: i64,
}

/// Size and time of a file now.
pub fn known_state(path: &Path) -> Result<KnownState> {
    let meta = std::fs::metadata(path).at_path(path)?;
    let since = meta
        .modified()
        .at_path(path)?
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Ok(KnownState {
        size: meta.len(),
        mtime_ns: i64::try_from(since.as_nanos()).unwrap_or(i64::MAX),
    })
}

/// What a new case is made with.
#[derive(Debug, Clone)]
pub struct CreateOptions<'a> {
    /// Kind of case.
    pub kind: CaseKind,
    /// 団体コード.
    pub body_code: &'a str,
    /// Id of the case.
    pub case_id: &'a str,
    /// Passphrase; none = not encrypted.
    pub passphrase: Option<&'a str>,
    /// Who creates it.
    pub actor: Actor,
    /// UTC time.
    pub at: &'a str,
}

/// What a case is opened with.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// How it is unlocked.
    pub key: Key,
    /// What for.
    pub mode: OpenMode,
    /// Who opens it.
    pub holder: Holder,
    /// What this desk noted when it last closed it; none = never seen here.
    pub known: Option<KnownState>,
}

/// Why a case is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadOnlyBecause {
    /// It was asked so.
    Asked,
    /// Somebody else has it open.
    HeldBy(Holder),
    /// File or medium cannot be written.
    Medium,
    /// A newer app wrote it.
    Newer {
        /// Its schema version.
        found: u32,
    },
}

/// What the opening found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Opening {
    /// Nothing can be written.
    pub is_read_only: bool,
    /// Why.
    pub read_only_because: Option<ReadOnlyBecause>,
    /// A sidecar without its lock was found and taken over: whoever had it open did not close it.
    pub stale: Option<Holder>,
    /// The file was not as this desk had left it and was checked.
    pub was_foreign: bool,
    /// Schema version before a migration.
    pub migrated_from: Option<u32>,
    /// Left-overs of an interrupted change of key or migration, taken away.
    pub cleaned: Vec<PathBuf>,
}
