//! Backups.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use tenken_app::wire::{BackupInspectRequest, BackupPlanRequest, BackupRestoreRequest, FolderRequest};

use crate::{
    error::Result,
    exit::Exit,
    secret::{self, Secret},
    session::{Reply, Session},
    show::keep as show,
};

/// When planned backups are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Every {
    Off,
    Daily,
    Weekly,
    Close,
}

impl Every {
    fn code(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Close => "close",
        }
    }
}

/// バックアップ.
#[derive(Debug, Subcommand)]
pub(crate) enum BackupCommand {
    Show,
    Make {
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Plan {
        every: Every,
        #[arg(long = "folder", id = "backup_folder")]
        folder: Option<PathBuf>,
        #[arg(long, default_value_t = 7)]
        keep: i64,
        #[arg(long, default_value_t = 7)]
        warn: i64,
    },
    Run,
    Inspect {
        #[arg(id = "backup")]
        file: PathBuf,
    },
    Restore {
        #[arg(id = "backup")]
        file: PathBuf,
        #[arg(long = "folder", id = "restore_folder")]
        folder: Option<PathBuf>,
        #[arg(long = "name", id = "restore_name")]
        name: Option<String>,
    },
}

impl BackupCommand {
    /// A backup is looked at and restored without the case: it may be lost.
    pub(crate) fn opens_itself(&self) -> bool {
        matches!(self, Self::Inspect { .. } | Self::Restore { .. })
    }

    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show => {
                let view = session.app.backup_view()?;
                session.reply(&view, show::backups)
            }
            Self::Make { folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.backup_make(&FolderRequest { folder })?;
                session.reply(&view, show::made)
            }
            Self::Plan {
                every,
                folder,
                keep,
                warn,
            } => {
                let folder = folder.map(|folder| session.ticket(&folder)).transpose()?;
                let view = session.app.backup_plan_save(&BackupPlanRequest {
                    every: every.code().to_owned(),
                    folder,
                    keep,
                    warn,
                })?;
                session.reply(&view, show::backups)
            }
            Self::Run => {
                let view = session.app.backup_run()?;
                let mut reply = session.reply(&view, show::run)?;
                if view.error.is_some() {
                    reply.exit = Exit::File;
                }
                Ok(reply)
            }
            Self::Inspect { file } => {
                let request = inspect(session, &file)?;
                let view = session.app.backup_inspect(&request)?;
                session.reply(&view, show::seen)
            }
            Self::Restore { file, folder, name } => {
                let request = inspect(session, &file)?;
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.backup_restore(&BackupRestoreRequest {
                    ticket: request.ticket,
                    passphrase: request.passphrase,
                    recovery_code: request.recovery_code,
                    folder,
                    name,
                })?;
                session.reply(&view, show::restored)
            }
        }
    }
}

fn inspect(session: &mut Session, file: &Path) -> Result<BackupInspectRequest> {
    let noted = session.app.file_note(file)?;
    let recovery_code = match &session.options.recovery_code_file {
        Some(path) => Some(crate::session::one_line_code(&secret::read_text(path)?)),
        None => None,
    };
    let passphrase = if noted.needs == "passphrase" && recovery_code.is_none() {
        secret::passphrase(Secret::Case, &session.options, session.words)?
    } else {
        None
    };
    Ok(BackupInspectRequest {
        ticket: noted.ticket,
        passphrase,
        recovery_code,
    })
}
