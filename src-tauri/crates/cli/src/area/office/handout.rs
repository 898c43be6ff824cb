//! Handing a round out in one run.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{HandoutListRequest, HandoutPermission, HandoutRunRequest, HandoutWay};

use crate::{
    error::Result,
    name,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

/// What goes to the sections.
#[derive(Debug, Subcommand)]
pub(crate) enum HandoutCommand {
    Show,
    Run(Box<Run>),
    List {
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// `handout run`
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "switches of the command line")]
pub(crate) struct Run {
    #[arg(id = "handout_folder", long = "folder")]
    folder: PathBuf,
    #[arg(long, value_delimiter = ',')]
    units: Vec<String>,
    #[arg(long)]
    again: bool,
    #[arg(long, default_value = "parcel", value_parser = ["parcel", "excel", "both"])]
    way: String,
    #[arg(long = "excel", id = "excel_units", value_delimiter = ',')]
    excel: Vec<String>,
    #[arg(long, default_value = "own", value_parser = ["own", "one", "plain"])]
    protection: String,
    #[arg(long)]
    secrets_folder: Option<PathBuf>,
    #[arg(long)]
    no_letter: bool,
    #[arg(long)]
    letter_number: Option<String>,
    #[arg(long, value_name = "DAY")]
    letter_date: Option<String>,
    #[arg(long)]
    letter_sender: Option<String>,
    #[arg(long)]
    letter_xlsx: bool,
    #[arg(long)]
    no_guide: bool,
    #[arg(long, requires = "permitted_on")]
    permitted_by: Option<String>,
    #[arg(long, requires = "permitted_by", value_name = "DAY")]
    permitted_on: Option<String>,
}

impl HandoutCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show => {
                let view = session.app.handout_view()?;
                session.reply(&view, |page, _, view| show::round::handout(page, view))
            }
            Self::Run(args) => args.run(session),
            Self::List { folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.handout_list_write(&HandoutListRequest { folder })?;
                session.reply(&view, show::office::written)
            }
        }
    }
}

impl Run {
    fn run(self, session: &mut Session) -> Result<Reply> {
        let passphrase = if self.protection == "one" {
            secret::passphrase(Secret::NewParcel, &session.options, session.words)?
        } else {
            None
        };
        let mut letter = session.app.handout_view()?.letter;
        if let Some(number) = self.letter_number {
            letter.number = number;
        }
        if let Some(date) = self.letter_date {
            letter.date = date;
        }
        if let Some(sender) = self.letter_sender {
            letter.sender = sender;
        }
        let named = |session: &mut Session, units: &[String]| -> Result<Vec<String>> {
            units.iter().map(|unit| name::unit(session, unit)).collect()
        };
        let excel = named(session, &self.excel)?;
        let request = HandoutRunRequest {
            units: named(session, &self.units)?,
            is_again: self.again,
            way: self.way,
            other_ways: excel
                .into_iter()
                .map(|unit| HandoutWay {
                    unit,
                    way: "excel".to_owned(),
                })
                .collect(),
            is_plain_accepted: self.protection == "plain",
            protection: self.protection,
            passphrase,
            folder: session.folder(Some(&self.folder))?.unwrap_or_default(),
            secrets_folder: session.folder(self.secrets_folder.as_ref())?,
            letter: (!self.no_letter).then_some(letter),
            has_letter_xlsx: self.letter_xlsx,
            has_guide: !self.no_guide,
            permission: self
                .permitted_by
                .zip(self.permitted_on)
                .map(|(by, on)| HandoutPermission { by, on }),
        };
        let done = session.app.handout_run(&request, &mut |_| true)?;
        session.reply(&done, show::round::handed)
    }
}
