//! The walk through a sheet: what is asked, the profile, the sheet as a whole.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{ProfileAnswerRequest, ProfileCopyRequest, SheetRequest};

use super::answer::{item_request, unless_none};
use crate::{
    error::Result,
    name,
    session::{Reply, Session},
    show,
};

/// What the office asks for: the section reads it, the office writes it.
#[derive(Debug, Subcommand)]
pub(crate) enum RequestCommand {
    Show {
        sheet: String,
    },
    Write {
        unit: String,
        #[arg(long)]
        folder: Option<PathBuf>,
        #[arg(long)]
        plain: bool,
    },
}

impl RequestCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show { sheet } => {
                let sheet = name::sheet(session, &sheet)?;
                let view = session.app.request_view(&SheetRequest { sheet })?;
                session.reply(&view, show::walk::request)
            }
            Self::Write { unit, folder, plain } => {
                super::office::request_write(session, &unit, folder.as_ref(), plain)
            }
        }
    }
}

/// 該当の確認.
#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    Show {
        sheet: String,
    },
    Set {
        sheet: String,
        code: String,
        #[arg(value_name = "yes|no|unknown|none")]
        value: String,
    },
    Copy {
        #[arg(long)]
        from: String,
        sheet: String,
    },
}

impl ProfileCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Show { sheet } => {
                let sheet = name::sheet(session, &sheet)?;
                session.app.profile_view(&SheetRequest { sheet })?
            }
            Self::Set { sheet, code, value } => {
                let sheet = name::sheet(session, &sheet)?;
                session.app.profile_answer(&ProfileAnswerRequest {
                    sheet,
                    code,
                    value: unless_none(value),
                })?
            }
            Self::Copy { from, sheet } => {
                let request = ProfileCopyRequest {
                    from: name::sheet(session, &from)?,
                    sheet: name::sheet(session, &sheet)?,
                };
                session.app.profile_copy(&request)?
            }
        };
        session.reply(&view, show::walk::profile)
    }
}

/// An item that the profile cut.
#[derive(Debug, Subcommand)]
pub(crate) enum ItemCommand {
    Include { sheet: String, item: String },
    Exclude { sheet: String, item: String },
}

impl ItemCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Include { sheet, item } => {
                let request = item_request(session, &sheet, &item)?;
                session.app.item_include(&request)?
            }
            Self::Exclude { sheet, item } => {
                let request = item_request(session, &sheet, &item)?;
                session.app.item_exclude(&request)?
            }
        };
        session.reply(&view, show::walk::profile)
    }
}

/// A sheet: its questions, and its seal.
#[derive(Debug, Subcommand)]
pub(crate) enum SheetCommand {
    Show {
        sheet: String,
    },
    Confirm {
        sheet: String,
        #[arg(long)]
        name: String,
        #[arg(long)]
        date: String,
        #[arg(long)]
        accept_unanswered: bool,
    },
    Withdraw {
        sheet: String,
    },
    Correct {
        sheet: String,
    },
}

impl SheetCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show { sheet } => {
                let sheet = name::sheet(session, &sheet)?;
                let view = session.app.sheet_view(&SheetRequest { sheet })?;
                session.reply(&view, show::walk::sheet)
            }
            Self::Confirm {
                sheet,
                name,
                date,
                accept_unanswered,
            } => super::review::confirm(session, &sheet, name, date, accept_unanswered),
            Self::Withdraw { sheet } => super::review::withdraw(session, &sheet),
            Self::Correct { sheet } => super::review::correct(session, &sheet),
        }
    }
}
