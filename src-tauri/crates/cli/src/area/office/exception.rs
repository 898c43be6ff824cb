//! The register of exceptions.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{
    AuditReplyRequest, ExceptionItemsRequest, ExceptionSaveRequest, ExceptionSendRequest,
};

use crate::{
    area::improve::ExceptionVerb,
    error::Result,
    name,
    session::{Reply, Session},
    show,
};

/// 例外措置台帳.
#[derive(Debug, Subcommand)]
pub(crate) enum ExceptionCommand {
    Save {
        #[arg(long)]
        exception: Option<String>,
        #[arg(long)]
        number: String,
        #[arg(long)]
        section: String,
        #[arg(long, value_delimiter = ',', required = true)]
        items: Vec<String>,
        #[arg(long)]
        reason: String,
        #[arg(long, default_value = "")]
        substitute: String,
        #[arg(long)]
        approver: String,
        #[arg(long)]
        decided: String,
        #[arg(long)]
        until: String,
    },
    Items {
        #[arg(long)]
        section: Option<String>,
    },
    Send {
        #[arg(id = "exception_numbers", value_name = "NUMBER", required = true)]
        exceptions: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Arrive {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    #[command(flatten)]
    Verb(ExceptionVerb),
}

impl ExceptionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Save {
                exception,
                number,
                section,
                items,
                reason,
                substitute,
                approver,
                decided,
                until,
            } => {
                let request = ExceptionSaveRequest {
                    exception,
                    number,
                    unit: name::unit(session, &section)?,
                    items,
                    reason,
                    substitute,
                    approver,
                    decided_on: decided,
                    until,
                };
                let view = session.app.exception_save(&request)?;
                session.reply(&view, show::office::office)
            }
            Self::Send { exceptions, folder } => {
                let request = ExceptionSendRequest {
                    exceptions,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.exception_send(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::Arrive { file, look } => {
                let request = AuditReplyRequest {
                    ticket: session.ticket(&file)?,
                };
                let view = if look {
                    session.app.exception_arrive_inspect(&request)?
                } else {
                    session.app.exception_arrive_take(&request)?
                };
                session.reply(&view, |page, _, view| show::improve::arrival(page, view))
            }
            Self::Verb(verb) => verb.run(session),
            Self::Items { section } => {
                let unit = section.map(|section| name::unit(session, &section)).transpose()?;
                let items = session.app.exception_items(&ExceptionItemsRequest { unit })?;
                session.reply(&items, |page, _, items| show::office::items(page, items))
            }
        }
    }
}
