//! 対策基準 documents: taken apart into clauses, with a draft question for each demand.

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use tenken_app::wire::{StandardCompareRequest, StandardView, TicketRequest};

use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// Standards.
#[derive(Debug, Subcommand)]
pub(crate) enum StandardCommand {
    Read {
        file: PathBuf,
        #[arg(long)]
        drafts: bool,
    },
    Compare {
        old_document: PathBuf,
        new_document: PathBuf,
    },
}

/// The clauses alone, as other programs read them.
#[derive(Debug, Serialize)]
struct Clauses<'a> {
    clauses: Vec<ClauseLine<'a>>,
}

#[derive(Debug, Serialize)]
struct ClauseLine<'a> {
    locator: &'a str,
    heading: &'a [String],
    level: &'a str,
    roles: &'a [String],
    text: &'a str,
}

impl StandardCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Compare {
                old_document,
                new_document,
            } => {
                let (old, new) = (session.ticket(&old_document)?, session.ticket(&new_document)?);
                let view = session
                    .app
                    .standard_compare(&StandardCompareRequest { old, new })?;
                session.reply(&view, |page, session, view| {
                    show::standard::comparison(page, session.words, view);
                })
            }
            Self::Read { file, drafts } => {
                let ticket = session.ticket(&file)?;
                let view = session.app.standard_read(&TicketRequest { ticket })?;
                if drafts {
                    session.reply(&view, |page, session, view| {
                        show::standard::drafts(page, session.words, view);
                    })
                } else {
                    session.reply(&clauses(&view), |page, session, _| {
                        show::standard::clauses(page, session.words, &view);
                    })
                }
            }
        }
    }
}

fn clauses(view: &StandardView) -> Clauses<'_> {
    Clauses {
        clauses: view
            .clauses
            .iter()
            .map(|clause| ClauseLine {
                locator: &clause.locator,
                heading: &clause.heading,
                level: &clause.level,
                roles: &clause.roles,
                text: &clause.text,
            })
            .collect(),
    }
}
