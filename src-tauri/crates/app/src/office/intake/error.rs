//! What can go wrong with a file of the intake, or with a run.

/// A rule of the intake that was broken.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// A file without a byte.
    #[error("{file} is empty")]
    Empty {
        /// File.
        file: String,
    },
    /// A file that is neither a submission nor a workbook.
    #[error("{file} is {looks_like}")]
    Foreign {
        /// File.
        file: String,
        /// Code of what it is.
        looks_like: String,
    },
    /// A parcel that is no submission.
    #[error("{file} is a parcel of kind {kind}")]
    OtherParcel {
        /// File.
        file: String,
        /// Kind.
        kind: String,
    },
    /// A paper of the program that holds no answers to be taken in.
    #[error("{file} is the paper {paper}")]
    OtherPaper {
        /// File.
        file: String,
        /// Its title.
        paper: String,
        /// Where it is taken in; empty: nowhere.
        door: &'static str,
    },
    /// Zips in zips beyond what anybody packs by hand.
    #[error("{file} is packed too deep")]
    TooDeep {
        /// File.
        file: String,
    },
    /// More files than a round can have.
    #[error("more than {most} files")]
    TooMany {
        /// Ceiling.
        most: usize,
    },
    /// The checklist that the sheet answers is not in this case.
    #[error("{file} answers edition {edition}")]
    EditionUnknown {
        /// File.
        file: String,
        /// Edition id.
        edition: String,
    },
    /// The file is not the one that was looked at.
    #[error("{file} changed since")]
    Changed {
        /// File.
        file: String,
    },
    /// No dry run lies on the desk.
    #[error("no run")]
    NoRun,
    /// Nothing is decided yet.
    #[error("nothing decided")]
    NothingDecided,
    /// A year that is sealed takes nothing in and gives nothing back.
    #[error("year {year} is sealed")]
    YearSealed {
        /// Fiscal year.
        year: i64,
    },
}

impl IntakeError {
    /// The code under which `error-<code>` explains this to a person.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "intake-empty",
            Self::Foreign { .. } => "intake-foreign",
            Self::OtherParcel { .. } => "intake-other-parcel",
            Self::OtherPaper { .. } => "intake-other-paper",
            Self::TooDeep { .. } => "intake-too-deep",
            Self::TooMany { .. } => "intake-too-many",
            Self::EditionUnknown { .. } => "intake-edition-unknown",
            Self::Changed { .. } => "intake-changed",
            Self::NoRun => "intake-no-run",
            Self::NothingDecided => "intake-nothing-decided",
            Self::YearSealed { .. } => "intake-year-sealed",
        }
    }

    /// The values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty { file } | Self::TooDeep { file } | Self::Changed { file } => {
                vec![("file", file.clone())]
            }
            Self::Foreign { file, looks_like } => {
                vec![("file", file.clone()), ("found", looks_like.clone())]
            }
            Self::OtherParcel { file, kind } => vec![("file", file.clone()), ("kind", kind.clone())],
            Self::OtherPaper { file, paper, door } => vec![
                ("file", file.clone()),
                ("paper", paper.clone()),
                ("door", (*door).to_owned()),
            ],
            Self::TooMany { most } => vec![("most", most.to_string())],
            Self::EditionUnknown { file, edition } => {
                vec![("file", file.clone()), ("edition", edition.clone())]
            }
            Self::YearSealed { year } => vec![("year", year.to_string())],
            Self::NoRun | Self::NothingDecided => Vec::new(),
        }
    }
}
