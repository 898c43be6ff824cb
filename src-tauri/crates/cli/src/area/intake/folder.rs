//! What was collected in a folder: looked through, decided, taken; the runs before, their logs, taking them back.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::{
    Progress,
    wire::{
        IntakeAssignRequest, IntakeDecideRequest, IntakeEntryRequest, IntakeLogRequest, IntakeMarkRequest,
        IntakePage, IntakeRunRequest, IntakeRunTakeRequest, IntakeRunView, IntakeScanRequest,
    },
};

use crate::{
    area::office::form::read_mapping,
    error::{CliError, Result},
    secret,
    session::{Reply, Session},
    show,
};

/// A folder: a dry run, unless `--take` says that what was decided is to be taken.
#[derive(Debug, Args)]
pub(crate) struct FolderArgs {
    #[arg(required = true)]
    places: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    passphrases: Option<PathBuf>,
    /// How former workbooks are read, as `form mapping --json` writes it, or the name that it was kept under.
    #[arg(long, value_name = "FILE|NAME")]
    mapping: Option<PathBuf>,
    /// What to do with everything that is to be decided and can be decided alike.
    #[arg(long, value_name = "DECISION", value_parser = ["in_force", "superseded", "asked_back"])]
    decide: Option<String>,
    #[arg(long, value_name = "NUMBER=DECISION")]
    choose: Vec<String>,
    #[arg(long, value_name = "NUMBER=CODE")]
    assign: Vec<String>,
    #[arg(long, value_name = "NUMBER=ITEM/CELL,…")]
    point: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    cells: Option<i64>,
    #[arg(long)]
    take: bool,
    #[arg(long, default_value = "")]
    reason: String,
    #[arg(long, default_value = "")]
    due: String,
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// The whole list, as far as it is narrowed to a tab.
fn list(tab: &str) -> IntakePage {
    IntakePage {
        tab: tab.to_owned(),
        kind: String::new(),
        from: 0,
    }
}

/// `NUMBER=WORD`.
fn pair(text: &str) -> Result<(i64, String)> {
    let wrong = || CliError::Usage(text.to_owned());
    let (number, word) = text.split_once('=').ok_or_else(wrong)?;
    Ok((number.parse().map_err(|_| wrong())?, word.to_owned()))
}

/// All pages of the run as one.
fn whole(session: &mut Session) -> Result<IntakeRunView> {
    let mut view = session.app.intake_run_view(&list("all"))?;
    while i64::try_from(view.lines.len()).is_ok_and(|known| known < view.total) {
        let from = i64::try_from(view.lines.len()).unwrap_or_default();
        let next = session.app.intake_run_view(&IntakePage { from, ..list("all") })?;
        if next.lines.is_empty() {
            break;
        }
        view.lines.extend(next.lines);
    }
    Ok(view)
}

impl FolderArgs {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let mut tickets = Vec::new();
        for place in &self.places {
            tickets.push(session.ticket(place)?);
        }
        let passphrases = match &self.passphrases {
            Some(path) => vec![secret::read_text(path)?],
            None => Vec::new(),
        };
        let mapping = self.mapping.as_deref();
        let mapping = mapping.map(|path| read_mapping(session, path)).transpose()?;
        let request = IntakeScanRequest {
            tickets,
            passphrases,
            mapping,
        };
        session.app.intake_scan(&request, &mut go_on)?;
        self.decide(session)?;
        if let Some(n) = self.cells {
            let view = session.app.intake_entry(&IntakeEntryRequest { n })?;
            session.app.intake_drop()?;
            return session.reply(&view, show::office::folder::entry);
        }
        if !self.take {
            let view = whole(session)?;
            session.app.intake_drop()?;
            return session.reply(&view, show::office::folder::run);
        }
        let request = IntakeRunTakeRequest {
            reason: self.reason,
            due_on: self.due,
            folder: session.folder(self.folder.as_ref())?,
        };
        let mut taken = session.app.intake_run_take(&request, &mut go_on)?;
        taken.view = whole(session)?;
        session.reply(&taken, show::office::folder::taken)
    }

    fn decide(&self, session: &mut Session) -> Result<()> {
        for text in &self.assign {
            let (n, unit) = pair(text)?;
            session.app.intake_assign(&IntakeAssignRequest {
                n,
                unit,
                page: list("all"),
            })?;
        }
        if let Some(decision) = &self.decide {
            session.app.intake_decide(&IntakeDecideRequest {
                n: None,
                decision: decision.clone(),
                page: list("check"),
            })?;
        }
        for text in &self.choose {
            let (n, decision) = pair(text)?;
            session.app.intake_decide(&IntakeDecideRequest {
                n: Some(n),
                decision,
                page: list("all"),
            })?;
        }
        for text in &self.point {
            let (n, marks) = pair(text)?;
            session.app.intake_mark(&IntakeMarkRequest {
                n,
                marks: marks.split(',').map(str::to_owned).collect(),
            })?;
        }
        Ok(())
    }
}

/// The command line works to the end; Ctrl+C kills it, and the next run goes on.
fn go_on(_: Progress<'_>) -> bool {
    true
}

/// The runs of the case.
#[derive(Debug, Subcommand)]
pub(crate) enum RunCommand {
    List,
    Undo {
        run: String,
        #[arg(long)]
        yes: bool,
    },
    Log {
        run: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl RunCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::List => {
                let view = session.app.intake_run_list()?;
                session.reply(&view, |page, _, lines| show::office::folder::runs(page, lines))
            }
            Self::Undo { run, yes } => {
                let request = IntakeRunRequest { run };
                let view = if yes {
                    session.app.intake_run_undo(&request)?
                } else {
                    session.app.intake_run_undo_view(&request)?
                };
                session.reply(&view, show::office::folder::undo)
            }
            Self::Log { run, folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session.app.intake_log_write(&IntakeLogRequest { run, folder })?;
                session.reply(&view, show::office::written)
            }
        }
    }
}
