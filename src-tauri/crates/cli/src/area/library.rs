//! The library of standards: editions, what is in them, one control over all bodies, the booklet.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{
    BookletWriteRequest, LibraryControlRequest, LibraryControlsRequest, LibraryFilter, LibraryViewRequest,
};

use crate::{
    error::Result,
    session::{Reply, Session},
    show,
};

/// The library.
#[derive(Debug, Subcommand)]
pub(crate) enum LibraryCommand {
    List,
    Show(Sought),
    Find(Sought),
    Controls {
        #[arg(default_value = "")]
        words: String,
    },
    Control {
        control_code: String,
    },
    Booklet {
        #[command(flatten)]
        sought: Sought,
        #[arg(long)]
        texts: bool,
        #[arg(long, value_delimiter = ',', default_values = ["pdf", "xlsx"], value_parser = ["pdf", "xlsx"])]
        formats: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// An edition and what is looked for in it.
#[derive(Debug, Args)]
pub(crate) struct Sought {
    body: String,
    #[arg(id = "seek_edition", long = "edition")]
    edition: Option<String>,
    #[arg(id = "seek_role", long = "role")]
    role: Option<String>,
    #[arg(id = "seek_domain", long = "domain")]
    domain: Option<String>,
    #[arg(id = "seek_level", long = "level")]
    level: Option<String>,
    #[arg(id = "seek_control", long = "control")]
    control: Option<String>,
    #[arg(id = "seek_sheet", long = "sheet")]
    sheet: Option<String>,
    #[arg(id = "seek_set", long = "set")]
    set: Option<String>,
    #[arg(id = "seek_text", long = "text", default_value = "")]
    text: String,
}

impl Sought {
    fn request(self) -> LibraryViewRequest {
        LibraryViewRequest {
            body: self.body,
            edition: self.edition,
            filter: LibraryFilter {
                role: self.role,
                domain: self.domain,
                level: self.level,
                control: self.control,
                sheet: self.sheet,
                set: self.set,
                text: self.text,
            },
        }
    }
}

impl LibraryCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::List => {
                let bodies = session.app.library_list()?;
                session.reply(&bodies, |page, _, bodies| show::library::list(page, bodies))
            }
            Self::Show(sought) => {
                let view = session.app.library_view(&sought.request())?;
                session.reply(&view, |page, _, view| show::library::edition(page, view))
            }
            Self::Find(sought) => {
                let found = session.app.library_find(&sought.request())?;
                session.reply(&found, |page, _, found| show::library::found(page, found))
            }
            Self::Controls { words } => {
                let request = LibraryControlsRequest { text: words };
                let lines = session.app.library_controls(&request)?;
                session.reply(&lines, |page, _, lines| show::library::controls(page, lines))
            }
            Self::Control { control_code } => {
                let request = LibraryControlRequest {
                    control: control_code,
                };
                let view = session.app.library_control(&request)?;
                session.reply(&view, |page, _, view| show::library::control(page, view))
            }
            Self::Booklet {
                sought,
                texts,
                formats,
                folder,
            } => {
                let LibraryViewRequest {
                    body,
                    edition,
                    filter,
                } = sought.request();
                let request = BookletWriteRequest {
                    body,
                    edition,
                    filter,
                    with_texts: texts,
                    formats,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.booklet_write(&request)?;
                session.reply(&view, |page, session, view| {
                    page.pair("cli-label-folder", &view.folder_name);
                    show::desk::files(page, session, &view.files);
                })
            }
        }
    }
}
