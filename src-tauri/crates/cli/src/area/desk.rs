//! Files and the open case: the recent list, what a file is, the case as it stands, taking a parcel in.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use tenken_app::{
    AppError,
    wire::{FolderRequest, ParcelTakeRequest, RecentForgetRequest, RecentKeepRequest},
};

use crate::{
    args::Switch,
    error::Result,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

/// The recent list.
#[derive(Debug, Subcommand)]
pub(crate) enum RecentCommand {
    List,
    Keep {
        switch: Switch,
    },
    Forget {
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        file: Option<PathBuf>,
        #[arg(long)]
        all: bool,
    },
}

impl RecentCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::List => session.app.start_view()?,
            Self::Keep { switch } => session.app.recent_keep(&RecentKeepRequest {
                is_kept: switch == Switch::On,
            })?,
            Self::Forget { file: None, .. } => {
                session.app.recent_forget(&RecentForgetRequest { ticket: None })?
            }
            Self::Forget { file: Some(file), .. } => {
                let ticket = recent_ticket(session, &file)?;
                session
                    .app
                    .recent_forget(&RecentForgetRequest { ticket: Some(ticket) })?
            }
        };
        session.reply(&view, show::desk::start)
    }
}

/// How the window is wanted at this desk.
#[derive(Debug, Subcommand)]
pub(crate) enum SettingsCommand {
    Show,
    Set {
        #[arg(long, value_parser = ["ja", "en", "machine"])]
        language: Option<String>,
        #[arg(long)]
        letter_keys: Option<Switch>,
    },
}

impl SettingsCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let mut view = session.app.settings_view();
        if let Self::Set {
            language,
            letter_keys,
        } = self
        {
            if let Some(language) = language {
                view.language = Some(language).filter(|language| language != "machine");
            }
            if let Some(switch) = letter_keys {
                view.are_letter_keys_on = switch == Switch::On;
            }
            view = session.app.settings_save(&view)?;
        }
        session.reply(&view, show::desk::settings)
    }
}

/// The ticket of a listed file, which may be gone.
fn recent_ticket(session: &mut Session, file: &Path) -> Result<String> {
    let wanted = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let recents = session.app.start_view()?.recents;
    let found = recents
        .into_iter()
        .find(|line| Path::new(&session.path(&line.ticket)) == wanted);
    Ok(found.map(|line| line.ticket).ok_or_else(|| AppError::NotFound {
        what: "recent",
        id: file.display().to_string(),
    })?)
}

/// Any file.
#[derive(Debug, Subcommand)]
pub(crate) enum FileCommand {
    Show { file: PathBuf },
}

impl FileCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Show { file } = self;
        let view = session.app.file_note(&file)?;
        session.reply(&view, show::desk::file)
    }
}

/// The case as a whole.
#[derive(Debug, Subcommand)]
pub(crate) enum CaseCommand {
    Show,
    Copy {
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl CaseCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show => {
                let view = session.app.desk_view()?;
                session.reply(&view, show::desk::desk)
            }
            Self::Copy { folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.case_copy(&FolderRequest { folder })?;
                session.reply(&view, show::desk::written_one)
            }
        }
    }
}

/// What travels.
#[derive(Debug, Subcommand)]
pub(crate) enum ParcelCommand {
    Take {
        file: PathBuf,
        #[arg(long)]
        plain: bool,
    },
}

impl ParcelCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Take { file, plain } = self;
        let noted = session.app.file_note(&file)?;
        let (options, words) = (session.options.clone(), session.words);
        let parcel_passphrase = if noted.needs == "passphrase" {
            secret::passphrase(Secret::Parcel, &options, words)?
        } else {
            None
        };
        // What is encrypted to a key answers something, and an open case is asked something; all else may be a request,
        // which makes a case.
        let is_open = session.app.desk_view().is_ok();
        let case_passphrase = if noted.needs == "key" || plain || is_open {
            None
        } else {
            secret::passphrase(Secret::New, &options, words)?
        };
        let taken = session.app.parcel_take(&ParcelTakeRequest {
            ticket: noted.ticket,
            parcel_passphrase,
            case_passphrase,
            is_plain_accepted: plain,
        })?;
        if taken.kind != "request" {
            return session.reply(&taken, show::desk::taken);
        }
        session.operate()?;
        let desk = session.app.desk_view()?;
        session.reply_made(&desk)
    }
}
