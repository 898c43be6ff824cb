//! What auditors ask of a section: shown, and answered. The fields are filled in by `field save`.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{AskedReplyRequest, AskedRequest};

use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// What was asked of this section.
#[derive(Debug, Subcommand)]
pub(crate) enum AskedCommand {
    List,
    Show {
        #[arg(id = "asked_number", value_name = "NUMBER")]
        number: String,
    },
    Reply {
        #[arg(id = "asked_number", value_name = "NUMBER")]
        number: String,
        #[arg(id = "asked_form", value_name = "FORM")]
        form: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl AskedCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::List => {
                let view = session.app.asked_list()?;
                session.reply(&view, |page, _, view| show::asked::list(page, view))
            }
            Self::Show { number } => {
                let asked = named(session, &number)?;
                let view = session.app.asked_view(&AskedRequest { asked })?;
                session.reply(&view, |page, _, view| show::asked::view(page, view))
            }
            Self::Reply { number, form, folder } => {
                let request = AskedReplyRequest {
                    asked: named(session, &number)?,
                    form,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.asked_reply(&request)?;
                session.reply(&view, show::office::written)
            }
        }
    }
}

/// The id of a question given as its number.
fn named(session: &mut Session, typed: &str) -> Result<String> {
    let lines = session.app.asked_list()?;
    let found = lines.into_iter().find(|line| line.number == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.asked))
}
