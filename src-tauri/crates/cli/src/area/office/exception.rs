//! The register of exceptions.

use clap::Subcommand;
use tenken_app::wire::{ExceptionItemsRequest, ExceptionSaveRequest};

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
            Self::Verb(verb) => verb.run(session),
            Self::Items { section } => {
                let unit = section.map(|section| name::unit(session, &section)).transpose()?;
                let items = session.app.exception_items(&ExceptionItemsRequest { unit })?;
                session.reply(&items, |page, _, items| show::office::items(page, items))
            }
        }
    }
}
