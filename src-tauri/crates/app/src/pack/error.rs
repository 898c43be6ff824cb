//! What can go wrong with a pack.

/// A rule of packs that was broken.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// This very edition is there already.
    #[error("{edition} of {body} is installed")]
    InstalledBefore {
        /// 団体名.
        body: String,
        /// Edition id.
        edition: String,
    },
    /// The id is that of another edition: whose answers are whose could not be told any more.
    #[error("{edition} of {body} has another content here")]
    EditionConflict {
        /// 団体名.
        body: String,
        /// Edition id.
        edition: String,
    },
}

impl PackError {
    /// The code under which `error-<code>` explains this to a person.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InstalledBefore { .. } => "pack-installed-before",
            Self::EditionConflict { .. } => "pack-edition-conflict",
        }
    }

    /// The values that the message names.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InstalledBefore { body, edition } | Self::EditionConflict { body, edition } => {
                vec![("body", body.clone()), ("edition", edition.clone())]
            }
        }
    }
}
