//! The errors of this crate, one variant a broken rule.

use crate::fault::Problem;

/// Why a checklist cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ChecklistError {
    /// No body of this id or 団体コード.
    #[error("no body {body:?}")]
    NoSuchBody {
        /// What was asked for.
        body: String,
    },
    /// The body has no such edition, or none for the fiscal year.
    #[error("no edition {edition:?} of {body:?}")]
    NoSuchEdition {
        /// The body's id.
        body: String,
        /// The edition or fiscal year asked for.
        edition: String,
    },
    /// The files break rules of the format; all that were found.
    #[error("{} problems, first: {}", problems.len(), problems.first().map(ToString::to_string).unwrap_or_default())]
    Faulty {
        /// In the order of files and lines, at least one.
        problems: Vec<Problem>,
    },
    /// JSON that is no edition.
    #[error("not an edition")]
    NotAnEdition {
        /// What the reader says.
        #[source]
        cause: serde_json::Error,
    },
    /// An edition written by a newer version of the format.
    #[error("edition format {found}, known up to {known}")]
    NewerFormat {
        /// Format found.
        found: u64,
        /// Newest format known.
        known: u32,
    },
}

impl ChecklistError {
    /// All message codes but those of [`crate::Fault::CODES`].
    pub const CODES: &'static [&'static str] = &[
        "checklist-no-such-body",
        "checklist-no-such-edition",
        "checklist-faulty",
        "checklist-not-an-edition",
        "checklist-newer-format",
    ];

    /// The code under which `error-<code>` explains this to a person.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoSuchBody { .. } => "checklist-no-such-body",
            Self::NoSuchEdition { .. } => "checklist-no-such-edition",
            Self::Faulty { .. } => "checklist-faulty",
            Self::NotAnEdition { .. } => "checklist-not-an-edition",
            Self::NewerFormat { .. } => "checklist-newer-format",
        }
    }

    /// The values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoSuchBody { body } => vec![("body", body.clone())],
            Self::NoSuchEdition { body, edition } => {
                vec![("body", body.clone()), ("edition", edition.clone())]
            }
            Self::Faulty { problems } => {
                let place = problems.first().map_or_else(String::new, |first| {
                    format!(
                        "{} {}",
                        first.file,
                        first.line.map_or_else(String::new, |line| line.to_string())
                    )
                });
                vec![
                    ("count", problems.len().to_string()),
                    ("place", place.trim_end().to_owned()),
                ]
            }
            Self::NotAnEdition { cause } => vec![("cause", cause.to_string())],
            Self::NewerFormat { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
        }
    }

    /// The single problems of a faulty folder, else none.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Faulty { problems } => problems,
            Self::NoSuchBody { .. }
            | Self::NoSuchEdition { .. }
            | Self::NotAnEdition { .. }
            | Self::NewerFormat { .. } => &[],
        }
    }
}
