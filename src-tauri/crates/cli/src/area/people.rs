//! Who operates, and the keys of a case: passphrase and recovery page.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{OperatorAddRequest, PassphraseRequest, PersonRequest, RecoveryWriteRequest};

use crate::{
    error::Result,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

/// Persons of the case.
#[derive(Debug, Subcommand)]
pub(crate) enum PersonCommand {
    List,
    Choose {
        person: String,
    },
    Add {
        name: String,
        #[arg(long)]
        role: String,
    },
}

impl PersonCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let desk = match self {
            Self::List => {
                let persons = session.app.desk_view()?.persons;
                return session.reply(&persons, |page, _, persons| show::desk::persons(page, persons));
            }
            Self::Choose { person } => {
                let known = session.app.desk_view()?.persons;
                let person = known
                    .into_iter()
                    .find(|known| known.name == person)
                    .map_or(person, |known| known.id);
                session.app.operator_choose(&PersonRequest { person })?
            }
            Self::Add { name, role } => session.app.operator_add(&OperatorAddRequest { name, role })?,
        };
        session.reply(&desk, show::desk::desk)
    }
}

/// The passphrase.
#[derive(Debug, Subcommand)]
pub(crate) enum PassphraseCommand {
    Set,
    Remove,
}

impl PassphraseCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let (options, words) = (session.options.clone(), session.words);
        let current = if session.app.desk_view()?.is_encrypted {
            Some(secret::needed(Secret::Case, &options, words)?)
        } else {
            None
        };
        let new = match self {
            // Without a new one the use case would remove the one in force.
            Self::Set => Some(secret::needed(Secret::New, &options, words)?),
            Self::Remove => None,
        };
        let desk = session.app.passphrase_save(&PassphraseRequest { current, new })?;
        session.reply(&desk, show::desk::desk)
    }
}

/// The recovery page.
#[derive(Debug, Subcommand)]
pub(crate) enum RecoveryCommand {
    Write {
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl RecoveryCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Write { folder } = self;
        let passphrase = secret::needed(Secret::Case, &session.options, session.words)?;
        let folder = session.folder(folder.as_ref())?;
        let view = session
            .app
            .recovery_write(&RecoveryWriteRequest { passphrase, folder })?;
        session.reply(&view, show::desk::recovery)
    }
}
