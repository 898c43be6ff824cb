//! A body's own copy, and its way through Excel.

use std::path::PathBuf;

use clap::Args;
use tenken_app::wire::{
    StandardCopyRequest, StandardExportRequest, StandardImportRequest, StandardItemReviseRequest,
};

use super::{item, named, review};
use crate::{
    args::Switch,
    error::Result,
    exit::Exit,
    session::{Reply, Session},
    show,
};

/// `standard copy`
#[derive(Debug, Args)]
pub(crate) struct Copy {
    edition: String,
    #[arg(id = "copied_body", long = "body", default_value = "")]
    body: String,
    #[arg(id = "standard_name", long = "name", default_value = "")]
    name: String,
}

impl Copy {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = session.app.standard_copy(&StandardCopyRequest {
            body: self.body,
            edition: self.edition,
            name: self.name,
        })?;
        session.reply(&view, |page, _, view| {
            page.pair("cli-label-name", &view.name);
            page.pair("cli-label-id", &view.standard);
            show::standard::progress(page, &view.progress);
        })
    }
}

/// `standard item-revise`
#[derive(Debug, Args)]
pub(crate) struct Revise {
    #[command(flatten)]
    place: item::Place,
    raised: Switch,
}

impl Revise {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = review(session, &self.place.standard)?;
        let item = self.place.item(&view)?.item;
        let saved = session.app.standard_item_revise(&StandardItemReviseRequest {
            item,
            is_raised: self.raised == Switch::On,
        })?;
        session.reply(&saved, show::standard::saved)
    }
}

/// `standard export`
#[derive(Debug, Args)]
pub(crate) struct Export {
    standard: String,
    #[arg(long)]
    folder: Option<PathBuf>,
}

impl Export {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let request = StandardExportRequest {
            standard: named(session, &self.standard)?,
            folder: session.folder(self.folder.as_ref())?,
        };
        let view = session.app.standard_export(&request)?;
        session.reply(&view, show::office::written)
    }
}

/// `standard import-view` and `standard import`
#[derive(Debug, Args)]
pub(crate) struct Import {
    standard: String,
    file: PathBuf,
}

impl Import {
    fn request(&self, session: &mut Session) -> Result<StandardImportRequest> {
        Ok(StandardImportRequest {
            standard: named(session, &self.standard)?,
            ticket: session.ticket(&self.file)?,
        })
    }

    /// Problems end it as a check that found something.
    pub(super) fn view(&self, session: &mut Session) -> Result<Reply> {
        let request = self.request(session)?;
        let view = session.app.standard_import_view(&request)?;
        let mut reply = session.reply(&view, |page, _, view| {
            show::standard::book::book(page, view);
        })?;
        if !view.problems.is_empty() {
            reply.exit = Exit::Found;
        }
        Ok(reply)
    }

    pub(super) fn run(&self, session: &mut Session) -> Result<Reply> {
        let request = self.request(session)?;
        let saved = session.app.standard_import(&request)?;
        session.reply(&saved, show::standard::saved)
    }
}
