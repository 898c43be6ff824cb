//! Looking after a case: verify, journal, erasure, undo; about this program.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{EraseTextRequest, JournalListRequest};

use crate::{
    error::Result,
    exit::Exit,
    session::{Reply, Session},
    show,
};

/// `tenken verify FILE`: opened to read only, so that looking changes nothing.
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    file: PathBuf,
}

impl VerifyArgs {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        session.open(&self.file, true)?;
        let view = session.app.case_verify()?;
        let mut reply = session.reply(&view, show::upkeep::verify)?;
        if !view.is_sound {
            reply.exit = Exit::Found;
        }
        Ok(reply)
    }
}

/// The journal.
#[derive(Debug, Subcommand)]
pub(crate) enum JournalCommand {
    List {
        #[arg(long)]
        from: Option<i64>,
        #[arg(long, default_value_t = 100)]
        limit: i64,
    },
}

impl JournalCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::List { from, limit } = self;
        let lines = session.app.journal_list(&JournalListRequest { from, limit })?;
        session.reply(&lines, |page, _, lines| show::upkeep::journal(page, lines))
    }
}

/// A text in the whole case.
#[derive(Debug, Subcommand)]
pub(crate) enum TextCommand {
    Erase {
        // From a file or standard input: what is to be erased should stand in no shell history.
        #[arg(long, value_name = "FILE")]
        needle_file: PathBuf,
        #[arg(long)]
        reason: String,
    },
}

impl TextCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Erase { needle_file, reason } = self;
        let needle = String::from_utf8_lossy(&super::answer::bytes_of(&needle_file)?).into_owned();
        let needle = needle.trim_end_matches(['\r', '\n']).to_owned();
        let view = session.app.text_erase(&EraseTextRequest { needle, reason })?;
        session.reply(&view, show::upkeep::erasure)
    }
}

/// Edits since the opening.
#[derive(Debug, Subcommand)]
pub(crate) enum EditCommand {
    Undo,
    Redo,
}

impl EditCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let saved = match self {
            Self::Undo => session.app.edit_undo()?,
            Self::Redo => session.app.edit_redo()?,
        };
        session.reply(&saved, show::walk::undone)
    }
}

/// About this program.
pub(crate) fn about(session: &mut Session) -> Result<Reply> {
    let view = session.app.about_view("")?;
    session.reply(&view, show::upkeep::about)
}
