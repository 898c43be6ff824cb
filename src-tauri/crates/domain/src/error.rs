//! The rules of the domain as errors, one variant a rule.

/// A broken rule of the domain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DomainError {
    /// A stored or sent code that this version does not know.
    #[error("unknown {of} code {code:?}")]
    UnknownCode {
        /// The enumeration.
        of: &'static str,
        /// The code found.
        code: String,
    },
    /// A text that is no date in either calendar.
    #[error("not a date: {input:?}")]
    NotADate {
        /// What was typed.
        input: String,
    },
    /// An era year outside its era, or a date before 明治.
    #[error("no such day: {input:?}")]
    NoSuchDay {
        /// What was typed.
        input: String,
    },
    /// A text beyond the hard limit (data.md 8).
    #[error("text of {length} exceeds {limit} UTF-16 units")]
    TextTooLong {
        /// UTF-16 units found.
        length: usize,
        /// UTF-16 units allowed.
        limit: usize,
    },
    /// A control code that is none of the 100.
    #[error("not a control code: {code:?}")]
    NotAControlCode {
        /// What was found.
        code: String,
    },
    /// A profile code outside P01-P12, P03a, P06a, S01-S08.
    #[error("not a profile code: {code:?}")]
    NotAProfileCode {
        /// What was found.
        code: String,
    },
}

impl DomainError {
    /// The code under which `error-<code>` explains this to a person.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownCode { .. } => "unknown-code",
            Self::NotADate { .. } => "not-a-date",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::TextTooLong { .. } => "text-too-long",
            Self::NotAControlCode { .. } => "not-a-control-code",
            Self::NotAProfileCode { .. } => "not-a-profile-code",
        }
    }

    /// The values that the message of [`Self::code`] names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownCode { of, code } => vec![("of", (*of).to_owned()), ("value", code.clone())],
            Self::NotADate { input } | Self::NoSuchDay { input } => vec![("input", input.clone())],
            Self::TextTooLong { length, limit } => {
                vec![("length", length.to_string()), ("limit", limit.to_string())]
            }
            Self::NotAControlCode { code } | Self::NotAProfileCode { code } => vec![("value", code.clone())],
        }
    }
}
