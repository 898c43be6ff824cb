//! What can be wrong with a parcel; each variant is named after the broken rule.

use std::error::Error;

/// The cause below an error, kept for logs.
pub type Cause = Box<dyn Error + Send + Sync>;

/// The errors of this crate. People read the Fluent message `error-<code>`, never these texts.
#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    /// The file is no parcel; `found` says what it is (`OtherFile::code`).
    #[error("not a parcel but {found}")]
    NotAParcel {
        /// Code of what was found instead.
        found: &'static str,
    },
    /// None of the given passphrases opens the parcel (or its header was changed on the way).
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The parcel is protected by a passphrase and none was given.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// A parcel cannot be protected by an empty passphrase.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// The parcel is encrypted to a key that this desk does not hold.
    #[error("encrypted to the key of another desk")]
    NotForThisDesk,
    /// A part cannot be read as what it must be.
    #[error("damaged: {part}")]
    Damaged {
        /// Name of the part, `file` for the outer layer.
        part: String,
        /// What the layer below said.
        #[source]
        cause: Option<Cause>,
    },
    /// A part is not the one that the manifest lists.
    #[error("hash mismatch: {part}")]
    HashMismatch {
        /// Name of the part.
        part: String,
    },
    /// The manifest lists a part that is not there.
    #[error("missing: {part}")]
    PartMissing {
        /// Name of the part.
        part: String,
    },
    /// A part lies in the parcel that the manifest does not list.
    #[error("not listed: {part}")]
    PartUnlisted {
        /// Name of the part.
        part: String,
    },
    /// The parcel asks for a reader of a later major version.
    #[error("format needs reader {needs}")]
    NewerFormat {
        /// `min_reader` of the parcel.
        needs: String,
    },
    /// A ceiling of `limits` is exceeded.
    #[error("{part} exceeds {limit} {unit}")]
    TooLarge {
        /// Name of the part, `file` for the whole.
        part: String,
        /// The ceiling.
        limit: u64,
        /// `bytes`, `values`, `entries` or `ratio`.
        unit: &'static str,
    },
    /// The passphrase layer asks for more work than is accepted.
    #[error("work factor 2^{found}")]
    WorkFactorTooHigh {
        /// log2 of the work factor asked for.
        found: u8,
    },
    /// Parcels of this kind travel encrypted only.
    #[error("a parcel of kind {kind} may not be plain")]
    PlainNotAllowed {
        /// Code of the kind.
        kind: String,
    },
    /// The kind is of a later version; the parcel can be shown and kept, its content not be used.
    #[error("unknown kind {kind}")]
    UnknownKind {
        /// Code of the kind.
        kind: String,
    },
    /// Another kind was expected here.
    #[error("expected {expected}, found {found}")]
    KindMismatch {
        /// Code of the kind expected.
        expected: String,
        /// Code of the kind found.
        found: String,
    },
    /// The content does not have the shape of its kind.
    #[error("content of {kind} invalid")]
    ContentInvalid {
        /// Code of the kind.
        kind: String,
        /// Which field, and why.
        #[source]
        cause: serde_json::Error,
    },
    /// The sealed sheet is not the one that its 照合番号 names.
    #[error("sealed sheet has number {found}, expected {expected}")]
    SealMismatch {
        /// The number that came with it.
        expected: String,
        /// The number computed from it.
        found: String,
    },
    /// A key is not written as a key.
    #[error("invalid {which} key")]
    KeyInvalid {
        /// `public` or `private`.
        which: &'static str,
    },
    /// A number is a fraction or beyond ±(2^53 − 1).
    #[error("number not exact at {place}")]
    NumberNotExact {
        /// Path of the value, fields and indexes joined by dots.
        place: String,
    },
    /// What was typed is no 照合番号.
    #[error("not a check number: {typed}")]
    CheckNumberInvalid {
        /// The text as typed.
        typed: String,
    },
    /// The parcel could not be written.
    #[error("the parcel could not be written")]
    WriteFailed(#[source] Cause),
    /// The operating system gave no random numbers.
    #[error("no random numbers")]
    RandomUnavailable(#[source] Cause),
    /// One of the above, with the name of the file it happened in.
    #[error("{file}: {rule}")]
    InFile {
        /// Name of the file, without folder.
        file: String,
        /// What is wrong with it.
        #[source]
        rule: Box<ParcelError>,
    },
}

impl ParcelError {
    pub(crate) fn damaged(part: &str) -> Self {
        Self::Damaged {
            part: part.to_owned(),
            cause: None,
        }
    }

    pub(crate) fn damaged_by(part: &str, cause: impl Into<Cause>) -> Self {
        Self::Damaged {
            part: part.to_owned(),
            cause: Some(cause.into()),
        }
    }

    /// The same error with the name of the file, which every message prints.
    #[must_use]
    pub fn in_file(self, file: &str) -> Self {
        let rule = if let Self::InFile { rule, .. } = self {
            rule
        } else {
            Box::new(self)
        };
        Self::InFile {
            file: file.to_owned(),
            rule,
        }
    }

    /// The code of the message, `error-<code>` in Fluent.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAParcel { .. } => "parcel-not-a-parcel",
            Self::WrongPassphrase => "parcel-wrong-passphrase",
            Self::PassphraseNeeded => "parcel-passphrase-needed",
            Self::PassphraseEmpty => "parcel-passphrase-empty",
            Self::NotForThisDesk => "parcel-not-for-this-desk",
            Self::Damaged { .. } => "parcel-damaged",
            Self::HashMismatch { .. } => "parcel-hash-mismatch",
            Self::PartMissing { .. } => "parcel-part-missing",
            Self::PartUnlisted { .. } => "parcel-part-unlisted",
            Self::NewerFormat { .. } => "parcel-newer-format",
            Self::TooLarge { .. } => "parcel-too-large",
            Self::WorkFactorTooHigh { .. } => "parcel-work-factor-too-high",
            Self::PlainNotAllowed { .. } => "parcel-plain-not-allowed",
            Self::UnknownKind { .. } => "parcel-unknown-kind",
            Self::KindMismatch { .. } => "parcel-kind-mismatch",
            Self::ContentInvalid { .. } => "parcel-content-invalid",
            Self::SealMismatch { .. } => "parcel-seal-mismatch",
            Self::KeyInvalid { .. } => "parcel-key-invalid",
            Self::NumberNotExact { .. } => "parcel-number-not-exact",
            Self::CheckNumberInvalid { .. } => "parcel-check-number-invalid",
            Self::WriteFailed(_) => "parcel-write-failed",
            Self::RandomUnavailable(_) => "parcel-random-unavailable",
            Self::InFile { rule, .. } => rule.code(),
        }
    }

    /// The parameters of the message; a ceiling in bytes is given in MiB. `file` is always
    /// among them (`*.tenkenp` where no name is known).
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let (file, rule) = if let Self::InFile { file, rule } = self {
            (file.as_str(), rule.as_ref())
        } else {
            ("*.tenkenp", self)
        };
        let mut params = vec![("file", file.to_owned())];
        params.extend(rule.own_params());
        params
    }

    fn own_params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAParcel { found } => vec![("found", (*found).to_owned())],
            Self::Damaged { part, .. }
            | Self::HashMismatch { part }
            | Self::PartMissing { part }
            | Self::PartUnlisted { part } => vec![("part", part.clone())],
            Self::NewerFormat { needs } => vec![("needs", needs.clone())],
            Self::TooLarge { part, limit, unit } => {
                let shown = if *unit == "bytes" { limit >> 20 } else { *limit };
                vec![
                    ("part", part.clone()),
                    ("limit", shown.to_string()),
                    ("unit", (*unit).to_owned()),
                ]
            }
            Self::WorkFactorTooHigh { found } => vec![("found", found.to_string())],
            Self::PlainNotAllowed { kind } | Self::UnknownKind { kind } => vec![("kind", kind.clone())],
            Self::KindMismatch { expected, found } => {
                vec![("expected", expected.clone()), ("kind", found.clone())]
            }
            Self::SealMismatch { expected, found } => {
                vec![("expected", expected.clone()), ("found", found.clone())]
            }
            Self::ContentInvalid { kind, cause } => {
                vec![("kind", kind.clone()), ("detail", cause.to_string())]
            }
            Self::KeyInvalid { which } => vec![("which", (*which).to_owned())],
            Self::NumberNotExact { place } => vec![("place", place.clone())],
            Self::CheckNumberInvalid { typed } => vec![("typed", typed.clone())],
            Self::WriteFailed(_)
            | Self::RandomUnavailable(_)
            | Self::WrongPassphrase
            | Self::PassphraseNeeded
            | Self::PassphraseEmpty
            | Self::NotForThisDesk
            | Self::InFile { .. } => Vec::new(),
        }
    }
}
