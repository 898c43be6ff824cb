//! Reports, workbooks and submissions.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::{
    PAPERS,
    wire::{OutputWriteRequest, PaperWriteRequest, SheetRequest},
};

use crate::{
    error::Result,
    name,
    session::{Reply, Session},
    show,
};

/// What a sheet is written to.
#[derive(Debug, Subcommand)]
pub(crate) enum OutputCommand {
    Show {
        sheet: String,
    },
    Write {
        sheet: String,
        #[arg(long)]
        folder: Option<PathBuf>,
        #[arg(long, default_value = "")]
        permitted_by: String,
        #[arg(long, default_value = "")]
        document_number: String,
    },
}

impl OutputCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Show { sheet } => {
                let sheet = name::sheet(session, &sheet)?;
                session.app.output_view(&SheetRequest { sheet })?
            }
            Self::Write {
                sheet,
                folder,
                permitted_by,
                document_number,
            } => {
                let request = OutputWriteRequest {
                    sheet: name::sheet(session, &sheet)?,
                    folder: session.folder(folder.as_ref())?,
                    permitted_by,
                    document_number,
                };
                session.app.output_write(&request)?
            }
        };
        session.reply(&view, show::review::output)
    }
}

/// The other papers of a sheet.
#[derive(Debug, Subcommand)]
pub(crate) enum PaperCommand {
    Write {
        sheet: String,
        #[arg(long, value_delimiter = ',', required = true, value_parser = PAPERS.map(|(code, ..)| code))]
        kinds: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl PaperCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Write { sheet, kinds, folder } = self;
        let request = PaperWriteRequest {
            sheet: name::sheet(session, &sheet)?,
            kinds,
            folder: session.folder(folder.as_ref())?,
        };
        let view = session.app.paper_write(&request)?;
        session.reply(&view, show::office::written)
    }
}
