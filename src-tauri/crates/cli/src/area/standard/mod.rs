//! 対策基準 documents: taken apart into clauses, kept by the office, reviewed clause by clause into a checklist.

mod book;
mod clause;
mod finish;
mod item;
pub(crate) mod pack;

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use tenken_app::wire::{
    ReviewClause, ReviewItem, StandardCompareRequest, StandardRequest, StandardReviewView,
    StandardTakeRequest, StandardView, TicketRequest,
};

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
    Take {
        file: PathBuf,
        #[arg(id = "standard_name", long = "name", default_value = "")]
        name: String,
    },
    List,
    Show {
        standard: String,
    },
    Remove {
        standard: String,
    },
    Finish(finish::Finish),
    Copy(book::Copy),
    Export(book::Export),
    ImportView(book::Import),
    Import(book::Import),
    ClauseSave(clause::Save),
    ClauseSplit(clause::Split),
    ClauseMerge(clause::Place),
    ClauseDecide(clause::Decide),
    ItemAdd(clause::Place),
    ItemSave(Box<item::Save>),
    ItemModel(item::Model),
    ItemRemove(item::Place),
    ItemRevise(book::Revise),
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
            Self::Read { file, drafts } => read(session, &file, drafts),
            Self::Compare {
                old_document,
                new_document,
            } => {
                let (old, new) = (session.ticket(&old_document)?, session.ticket(&new_document)?);
                let view = session
                    .app
                    .standard_compare(&StandardCompareRequest { old, new })?;
                session.reply(&view, |page, session, view| {
                    show::standard::compare::comparison(page, session.words, view);
                })
            }
            Self::Take { file, name } => {
                let ticket = session.ticket(&file)?;
                let view = session.app.standard_take(&StandardTakeRequest { ticket, name })?;
                session.reply(&view, show::standard::review)
            }
            Self::List => {
                let lines = session.app.standard_list()?;
                session.reply(&lines, |page, _, lines| show::standard::list(page, lines))
            }
            Self::Show { standard } => {
                let view = review(session, &standard)?;
                session.reply(&view, show::standard::review)
            }
            Self::Remove { standard } => {
                let standard = named(session, &standard)?;
                let lines = session.app.standard_remove(&StandardRequest { standard })?;
                session.reply(&lines, |page, _, lines| show::standard::list(page, lines))
            }
            Self::Finish(args) => args.run(session),
            Self::Copy(args) => args.run(session),
            Self::Export(args) => args.run(session),
            Self::ImportView(args) => args.view(session),
            Self::Import(args) => args.run(session),
            Self::ClauseSave(args) => args.run(session),
            Self::ClauseSplit(args) => args.run(session),
            Self::ClauseMerge(place) => clause::merge(session, &place),
            Self::ClauseDecide(args) => args.run(session),
            Self::ItemAdd(place) => item::add(session, &place),
            Self::ItemSave(args) => args.run(session),
            Self::ItemModel(args) => args.run(session),
            Self::ItemRemove(place) => item::remove(session, &place),
            Self::ItemRevise(args) => args.run(session),
        }
    }
}

fn read(session: &mut Session, file: &std::path::Path, is_with_drafts: bool) -> Result<Reply> {
    let ticket = session.ticket(file)?;
    let view = session.app.standard_read(&TicketRequest { ticket })?;
    if is_with_drafts {
        session.reply(&view, |page, session, view| {
            show::standard::drafts(page, session.words, view);
        })
    } else {
        session.reply(&clauses(&view), |page, session, _| {
            show::standard::clauses(page, session.words, &view);
        })
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

/// The id of a standard given as id or name.
fn named(session: &Session, typed: &str) -> Result<String> {
    let lines = session.app.standard_list()?;
    let found = lines
        .into_iter()
        .find(|line| line.standard == typed || line.name == typed);
    Ok(found.map_or_else(|| typed.to_owned(), |line| line.standard))
}

fn review(session: &Session, typed: &str) -> Result<StandardReviewView> {
    let standard = named(session, typed)?;
    Ok(session.app.standard_view(&StandardRequest { standard })?)
}

/// The clause given as id or locator; one that is not there goes on as typed, and the use case says so.
fn clause_of(view: &StandardReviewView, typed: &str) -> Option<ReviewClause> {
    view.clauses
        .iter()
        .find(|clause| clause.clause == typed || clause.locator == typed)
        .cloned()
}

/// The item of a clause by its number.
fn item_of(view: &StandardReviewView, clause: &str, number: i64) -> Option<ReviewItem> {
    clause_of(view, clause)?
        .items
        .into_iter()
        .find(|item| item.number == number)
}
