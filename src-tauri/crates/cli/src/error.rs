//! What can go wrong here, beside what the use cases say.

use std::collections::BTreeMap;

use tenken_app::AppError;
use tenken_app::checklist::Problem;

/// Result of a command.
pub(crate) type Result<T> = std::result::Result<T, CliError>;

/// A command that could not be done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    /// A use case refused.
    #[error(transparent)]
    App(Box<AppError>),
    /// The arguments are no command.
    #[error("usage: {0}")]
    Usage(String),
    /// A passphrase is needed, and there is neither a file nor a terminal to ask on.
    #[error("no terminal to ask for the passphrase")]
    PassphraseNowhere,
    /// A passphrase file or line is empty.
    #[error("empty passphrase")]
    PassphraseEmpty,
    /// The new passphrase was typed differently the second time.
    #[error("passphrases differ")]
    PassphrasesDiffer,
    /// A line of a batch failed.
    #[error("line {line}: {cause}")]
    InLine {
        /// Number of the line, from 1.
        line: usize,
        /// What went wrong.
        #[source]
        cause: Box<CliError>,
    },
}

impl<E: Into<AppError>> From<E> for CliError {
    fn from(error: E) -> Self {
        Self::App(Box::new(error.into()))
    }
}

impl CliError {
    /// The code under which `error-<code>` explains this to a person.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::App(error) => error.code(),
            Self::Usage(_) => "cli-usage",
            Self::PassphraseNowhere => "cli-passphrase-nowhere",
            Self::PassphraseEmpty => "cli-passphrase-empty",
            Self::PassphrasesDiffer => "cli-passphrases-differ",
            Self::InLine { cause, .. } => cause.code(),
        }
    }

    /// The values that the message names.
    pub(crate) fn params(&self) -> BTreeMap<String, String> {
        match self {
            Self::App(error) => error.params(),
            Self::Usage(detail) => BTreeMap::from([("detail".to_owned(), detail.clone())]),
            Self::PassphraseNowhere | Self::PassphraseEmpty | Self::PassphrasesDiffer => BTreeMap::new(),
            Self::InLine { line, cause } => {
                let mut params = cause.params();
                params.insert("line".to_owned(), line.to_string());
                params
            }
        }
    }

    /// Every problem of a checklist folder.
    pub(crate) fn problems(&self) -> &[Problem] {
        match self {
            Self::App(error) => {
                if let AppError::Checklist(faulty) = error.as_ref() {
                    faulty.problems()
                } else {
                    &[]
                }
            }
            Self::InLine { cause, .. } => cause.problems(),
            Self::Usage(_) | Self::PassphraseNowhere | Self::PassphraseEmpty | Self::PassphrasesDiffer => &[],
        }
    }
}
