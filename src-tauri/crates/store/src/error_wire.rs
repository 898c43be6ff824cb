//! Codes and parameters of the store's errors for the wire (`error-<code>` in the message files).

use std::path::Path;

use crate::error::StoreError;

fn file(path: &Path) -> (&'static str, String) {
    let name = path.file_name().unwrap_or(path.as_os_str());
    ("file", name.to_string_lossy().into_owned())
}

impl StoreError {
    /// Every code this crate can give.
    pub const CODES: &'static [&'static str] = &[
        "not-a-case",
        "file-missing",
        "file-already-there",
        "passphrase-needed",
        "passphrase-wrong",
        "passphrase-unusable",
        "case-already-encrypted",
        "case-not-encrypted",
        "recovery-code-void",
        "recovery-code-typo",
        "recovery-code-length",
        "case-newer",
        "case-migration-needs-writing",
        "case-migration-failed",
        "case-foreign-schema",
        "case-damaged",
        "case-chain-broken",
        "case-read-only",
        "case-held",
        "case-busy",
        "disk-full",
        "share-gone",
        "case-unfinished-read-only",
        "undo-across-act",
        "undo-conflict",
        "attachment-too-large",
        "attachment-missing",
        "attachment-erased",
        "erasure-too-short",
        "erasure-nothing",
        "file-failed",
        "table-rule",
        "case-database",
    ];

    /// The code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotACase { .. } => "not-a-case",
            Self::Missing { .. } => "file-missing",
            Self::AlreadyThere { .. } => "file-already-there",
            Self::PassphraseNeeded { .. } => "passphrase-needed",
            Self::PassphraseWrong { .. } => "passphrase-wrong",
            Self::PassphraseUnusable => "passphrase-unusable",
            Self::AlreadyEncrypted { .. } => "case-already-encrypted",
            Self::NotEncrypted { .. } => "case-not-encrypted",
            Self::RecoveryCodeVoid { .. } => "recovery-code-void",
            Self::RecoveryCodeTypo { .. } => "recovery-code-typo",
            Self::RecoveryCodeLength { .. } => "recovery-code-length",
            Self::CaseNewer { .. } => "case-newer",
            Self::MigrationNeedsWriting { .. } => "case-migration-needs-writing",
            Self::MigrationFailed { .. } => "case-migration-failed",
            Self::ForeignSchema { .. } => "case-foreign-schema",
            Self::Damaged { .. } => "case-damaged",
            Self::ChainBroken { .. } => "case-chain-broken",
            Self::ReadOnly { .. } => "case-read-only",
            Self::HeldBy { .. } => "case-held",
            Self::Busy { .. } => "case-busy",
            Self::DiskFull { .. } => "disk-full",
            Self::ShareGone { .. } => "share-gone",
            Self::UnfinishedOnReadOnly { .. } => "case-unfinished-read-only",
            Self::UndoAcrossAct { .. } => "undo-across-act",
            Self::UndoConflict { .. } => "undo-conflict",
            Self::AttachmentTooLarge { .. } => "attachment-too-large",
            Self::AttachmentMissing { .. } => "attachment-missing",
            Self::AttachmentErased { .. } => "attachment-erased",
            Self::ErasureTooShort { .. } => "erasure-too-short",
            Self::NothingToErase { .. } => "erasure-nothing",
            Self::File { .. } => "file-failed",
            Self::Constraint { .. } => "table-rule",
            Self::Database { .. } => "case-database",
        }
    }

    /// The parameters of its message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotACase { path, looks_like } => vec![file(path), ("kind", (*looks_like).to_owned())],
            Self::Missing { path }
            | Self::AlreadyThere { path }
            | Self::PassphraseNeeded { path }
            | Self::PassphraseWrong { path }
            | Self::AlreadyEncrypted { path }
            | Self::NotEncrypted { path }
            | Self::RecoveryCodeVoid { path }
            | Self::ReadOnly { path }
            | Self::Busy { path }
            | Self::DiskFull { path }
            | Self::ShareGone { path, .. }
            | Self::UnfinishedOnReadOnly { path } => vec![file(path)],
            Self::PassphraseUnusable => Vec::new(),
            Self::RecoveryCodeTypo { group } => vec![("group", group.to_string())],
            Self::RecoveryCodeLength { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::CaseNewer { path, found, known } => {
                vec![
                    file(path),
                    ("found", found.to_string()),
                    ("known", known.to_string()),
                ]
            }
            Self::MigrationNeedsWriting { path, found } => vec![file(path), ("found", found.to_string())],
            Self::MigrationFailed {
                path,
                version,
                detail,
            } => {
                vec![
                    file(path),
                    ("version", version.to_string()),
                    ("detail", detail.clone()),
                ]
            }
            Self::ForeignSchema { path, object } => vec![file(path), ("object", object.clone())],
            Self::ChainBroken { path, entry } => vec![file(path), ("entry", entry.to_string())],
            Self::Damaged { path, detail } => vec![file(path), ("detail", detail.clone())],
            Self::HeldBy { path, holder } => vec![
                file(path),
                ("person", holder.person.clone()),
                ("machine", holder.machine.clone()),
                ("at", holder.at.clone()),
            ],
            Self::UndoAcrossAct { command } => vec![("command", command.clone())],
            Self::UndoConflict { table, key } => vec![("table", table.clone()), ("key", key.clone())],
            Self::AttachmentTooLarge { limit } => vec![("limit", (limit / (1024 * 1024)).to_string())],
            Self::AttachmentMissing { sha256 } | Self::AttachmentErased { sha256 } => {
                vec![("hash", sha256.clone())]
            }
            Self::ErasureTooShort { minimum } => vec![("minimum", minimum.to_string())],
            Self::NothingToErase { place } => vec![("place", place.clone())],
            Self::File { source } => vec![("detail", source.to_string())],
            Self::Constraint { detail } => vec![("detail", detail.clone())],
            Self::Database { path, source } => vec![file(path), ("detail", source.to_string())],
        }
    }
}
