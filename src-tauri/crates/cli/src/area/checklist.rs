//! Checklists: those that come with the program, and folders that somebody is writing.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use tenken_app::checklist::{Files, Which};

use crate::{
    error::Result,
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
            Self::Check { folder } => {
                let library = tenken_app::checklist::from_folder(read_folder(&folder)?)?;
                let editions = library.editions();
                let view: Vec<_> = editions
                    .iter()
                    .map(|e| serde_json::json!({ "body": e.body, "edition": e.edition, "items": e.items }))
                    .collect();
                session.reply(&view, |page, _, _| show::upkeep::checked(page, &editions))
            }
        }
    }
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
