//! Checklists: those that come with the program, and folders that somebody is writing.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;
use tenken_app::checklist::{Files, SourceText, Which, lint};

use crate::{
    error::Result,
    exit::Exit,
    secret,
    session::{Reply, Session},
    show,
};

/// Checklists.
#[derive(Debug, Subcommand)]
pub(crate) enum ChecklistCommand {
    List,
    Show {
        body: String,
        #[arg(long)]
        edition: Option<String>,
    },
    Check {
        folder: PathBuf,
        #[arg(long)]
        body: Option<String>,
        #[arg(long, requires = "body")]
        source: Option<PathBuf>,
    },
}

impl ChecklistCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::List => {
                let lines = session.app.checklist_list()?;
                session.reply(&lines, |page, _, lines| show::upkeep::checklists(page, lines))
            }
            Self::Show { body, edition } => {
                let which = edition.as_deref().map_or(Which::Newest, Which::Id);
                let edition = tenken_app::checklist::load(&body, which)?;
                session.reply(&edition.show_json(), |page, _, _| {
                    show::upkeep::edition(page, &edition);
                })
            }
            Self::Check { folder, body, source } => {
                let checked = check(&folder, body.as_deref(), source.as_deref())?;
                let mut reply =
                    session.reply(&checked, |page, _, _| show::checklist::checked(page, &checked))?;
                if checked.iter().any(|edition| !edition.is_clean()) {
                    reply.exit = Exit::Found;
                }
                Ok(reply)
            }
        }
    }
}

/// What was found in one edition of a folder that is formally right.
#[derive(Debug, Serialize)]
pub(crate) struct Checked {
    pub body: String,
    pub edition: String,
    pub items: usize,
    /// Clauses that oblige somebody and that neither an item nor not_asked.toml names.
    pub uncovered: Vec<String>,
    pub remarks: Vec<CheckedRemark>,
}

/// A remark of the lint.
#[derive(Debug, Serialize)]
pub(crate) struct CheckedRemark {
    pub item: String,
    pub rule: &'static str,
    pub detail: String,
}

impl Checked {
    fn is_clean(&self) -> bool {
        self.uncovered.is_empty() && self.remarks.is_empty()
    }
}

/// Reads a folder and lints its editions, or those of one body; `source` is the text of that body's standard.
fn check(folder: &Path, body: Option<&str>, source: Option<&Path>) -> Result<Vec<Checked>> {
    let library = tenken_app::checklist::from_folder(read_folder(folder)?)?;
    let source = match source {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|cause| secret::failed(path, cause))?;
            Some(SourceText::new(&text))
        }
        None => None,
    };
    let mut found = Vec::new();
    let editions = library.editions();
    for summary in editions.iter().filter(|e| body.is_none_or(|body| e.body == body)) {
        let edition = library.load(&summary.body, Which::Id(&summary.edition))?;
        // Borrowed items are looked at where they are written.
        let is_own = edition.info.items_from.is_none();
        let remarks = if is_own {
            lint(&edition, source.as_ref())
        } else {
            Vec::new()
        };
        found.push(Checked {
            body: summary.body.clone(),
            edition: summary.edition.clone(),
            items: summary.items,
            uncovered: edition
                .uncovered()
                .into_iter()
                .filter(|_| is_own)
                .map(|clause| clause.locator.clone())
                .collect(),
            remarks: remarks
                .into_iter()
                .map(|remark| CheckedRemark {
                    item: remark.item,
                    rule: remark.rule.code(),
                    detail: remark.detail,
                })
                .collect(),
        });
    }
    Ok(found)
}

/// Every file below a folder, by its path within it.
fn read_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(place) = open.pop() {
        let entries = std::fs::read_dir(&place).map_err(|source| secret::failed(&place, source))?;
        for entry in entries {
            let path = entry.map_err(|source| secret::failed(&place, source))?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).map_err(|source| secret::failed(&path, source))?;
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy();
            files.insert(name.replace('\\', "/"), bytes);
        }
    }
    Ok(files)
}
