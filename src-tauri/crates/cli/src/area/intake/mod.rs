//! What comes back to the office: submissions, the versions that came in, returns.

mod folder;
pub(crate) mod key_in;

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{
    IntakeRequest, IntakeTakeRequest, ReceptionRequest, ReturnMarkRequest, ReturnWriteRequest, TicketRequest,
};

use self::folder::{FolderArgs, RunCommand};
use crate::{
    error::{CliError, Result},
    session::{Reply, Session},
    show,
};

/// Submissions that come in.
#[derive(Debug, Subcommand)]
pub(crate) enum IntakeCommand {
    Inspect {
        file: PathBuf,
    },
    Door {
        file: PathBuf,
    },
    Take {
        file: PathBuf,
        #[arg(long, default_value = "in_force", value_parser = ["in_force", "superseded"])]
        decision: String,
    },
    Undo {
        reception: String,
    },
    Folder(Box<FolderArgs>),
    #[command(subcommand)]
    Run(RunCommand),
}

impl IntakeCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Folder(args) => args.run(session),
            Self::Run(command) => command.run(session),
            Self::Inspect { file } => {
                let ticket = session.ticket(&file)?;
                let view = session.app.intake_inspect(&IntakeRequest { ticket })?;
                session.reply(&view, show::office::intake)
            }
            Self::Door { file } => {
                let ticket = session.ticket(&file)?;
                let view = session.app.arrival_door(&TicketRequest { ticket })?;
                session.reply(&view, |page, _, view| {
                    page.plain(&page.words.word("arrival-door-{}", &view.door));
                })
            }
            Self::Take { file, decision } => {
                let ticket = session.ticket(&file)?;
                let view = session.app.intake_take(&IntakeTakeRequest { ticket, decision })?;
                session.reply(&view, show::office::reception)
            }
            Self::Undo { reception } => {
                let view = session.app.intake_undo(&ReceptionRequest { reception })?;
                session.reply(&view, show::office::office)
            }
        }
    }
}

/// Versions that came in.
#[derive(Debug, Subcommand)]
pub(crate) enum ReceptionCommand {
    Show { reception: String },
}

impl ReceptionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Show { reception } = self;
        let view = session.app.reception_view(&ReceptionRequest { reception })?;
        session.reply(&view, show::office::reception)
    }
}

/// 差戻し.
#[derive(Debug, Subcommand)]
pub(crate) enum ReturnCommand {
    Write {
        reception: String,
        #[arg(long)]
        reason: String,
        #[arg(long, default_value = "")]
        due: String,
        #[arg(long = "mark", value_name = "ITEM=NOTE")]
        marks: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl ReturnCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Write {
            reception,
            reason,
            due,
            marks,
            folder,
        } = self;
        let request = ReturnWriteRequest {
            marks: return_marks(session, &reception, &marks)?,
            reception,
            reason,
            due_on: due,
            folder: session.folder(folder.as_ref())?,
        };
        let view = session.app.return_write(&request)?;
        session.reply(&view, show::office::written)
    }
}

/// `ITEM=NOTE`, the item given as id or as question number of the sheet that came in.
fn return_marks(session: &mut Session, reception: &str, marks: &[String]) -> Result<Vec<ReturnMarkRequest>> {
    let mut cards = None;
    let mut found = Vec::new();
    for mark in marks {
        let (item, note) = mark
            .split_once('=')
            .ok_or_else(|| CliError::Usage(mark.clone()))?;
        let mut item = item.to_owned();
        if let Ok(number) = item.parse::<i64>() {
            if cards.is_none() {
                let request = ReceptionRequest {
                    reception: reception.to_owned(),
                };
                cards = Some(session.app.reception_view(&request)?.sheet.cards);
            }
            let known = cards.iter().flatten().find(|card| card.number == number);
            item = known.map_or(item, |card| card.item.clone());
        }
        found.push(ReturnMarkRequest {
            item,
            note: note.to_owned(),
        });
    }
    Ok(found)
}
