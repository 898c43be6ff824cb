//! The worked example: its files for trying out, or one of them opened.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{DemoWriteRequest, ExampleOpenRequest};

use crate::{
    error::Result,
    session::{Reply, Session},
};

/// `tenken demo FOLDER`
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    folder: PathBuf,
}

impl DemoArgs {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let ticket = session.folder(Some(&self.folder))?;
        let view = session.app.demo_write(&DemoWriteRequest {
            folder: ticket.unwrap_or_default(),
        })?;
        session.reply(&view, |page, session, view| {
            for line in &view.lines {
                let params: Vec<(&str, &str)> = line
                    .params
                    .iter()
                    .map(|(k, v)| (k.as_str(), v.as_str()))
                    .collect();
                page.line(&line.id, &params);
            }
            page.pair("cli-label-folder", &view.folder);
            for file in &view.files {
                page.plain(&session.path(&file.ticket));
            }
        })
    }
}

/// The worked example as a case of this desk.
#[derive(Debug, Subcommand)]
pub(crate) enum ExampleCommand {
    Open {
        #[arg(value_name = "section|system|office|audit")]
        which: String,
    },
}

impl ExampleCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Open { which } = self;
        let desk = session.app.example_open(&ExampleOpenRequest { which })?;
        session.reply_made(&desk)
    }
}
