//! Clauses of a standard under review.

use clap::Args;
use tenken_app::{
    AppError,
    wire::{
        ReviewClause, StandardClauseDecideRequest, StandardClauseRequest, StandardClauseSaveRequest,
        StandardClauseSplitRequest,
    },
};

use super::{clause_of, review};
use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// Which clause.
#[derive(Debug, Args)]
pub(crate) struct Place {
    pub standard: String,
    pub clause: String,
}

impl Place {
    pub(super) fn clause(&self, session: &Session) -> Result<ReviewClause> {
        let view = review(session, &self.standard)?;
        clause_of(&view, &self.clause).ok_or_else(|| missing("clause", &self.clause))
    }
}

pub(super) fn missing(what: &'static str, id: &str) -> crate::error::CliError {
    AppError::NotFound {
        what,
        id: id.to_owned(),
    }
    .into()
}

/// `standard clause-save`: what is not given stays.
#[derive(Debug, Args)]
pub(crate) struct Save {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    locator: Option<String>,
    #[arg(long)]
    heading: Option<Vec<String>>,
    #[arg(id = "clause_level", long = "level", value_parser = ["must", "must_not", "should", "may", "none"])]
    level: Option<String>,
    #[arg(id = "clause_roles", long = "roles", value_delimiter = ',')]
    roles: Option<Vec<String>>,
    #[arg(id = "clause_text", long = "text")]
    text: Option<String>,
}

impl Save {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let was = self.place.clause(session)?;
        let saved = session.app.standard_clause_save(&StandardClauseSaveRequest {
            clause: was.clause,
            locator: self.locator.unwrap_or(was.locator),
            heading: self.heading.unwrap_or(was.heading),
            level: self.level.unwrap_or(was.level),
            roles: self.roles.unwrap_or(was.roles),
            text: self.text.unwrap_or(was.text),
        })?;
        session.reply(&saved, show::standard::saved)
    }
}

/// `standard clause-split`
#[derive(Debug, Args)]
pub(crate) struct Split {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    at: i64,
}

impl Split {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let clause = self.place.clause(session)?.clause;
        let saved = session
            .app
            .standard_clause_split(&StandardClauseSplitRequest { clause, at: self.at })?;
        session.reply(&saved, show::standard::saved)
    }
}

/// `standard clause-merge`
pub(super) fn merge(session: &mut Session, place: &Place) -> Result<Reply> {
    let clause = place.clause(session)?.clause;
    let saved = session
        .app
        .standard_clause_merge(&StandardClauseRequest { clause })?;
    session.reply(&saved, show::standard::saved)
}

/// `standard clause-decide`
#[derive(Debug, Args)]
pub(crate) struct Decide {
    #[command(flatten)]
    place: Place,
    #[arg(id = "clause_decision", value_parser = ["asked", "not_asked", "open"])]
    decision: String,
    #[arg(long, default_value = "")]
    reason: String,
}

impl Decide {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let clause = self.place.clause(session)?.clause;
        let saved = session.app.standard_clause_decide(&StandardClauseDecideRequest {
            clause,
            decision: self.decision,
            reason: self.reason,
        })?;
        session.reply(&saved, show::standard::saved)
    }
}
