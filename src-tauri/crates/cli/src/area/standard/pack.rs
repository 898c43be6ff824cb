//! Checklist packs.

use std::path::PathBuf;

use clap::Subcommand;
use tenken_app::wire::{PackRequest, PackWriteRequest};

use crate::{
    error::Result,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

/// Editions as parcels.
#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    Write {
        edition: String,
        #[arg(id = "pack_body", long = "body", default_value = "")]
        body: String,
        #[arg(long, default_value = "")]
        publisher: String,
        #[arg(long)]
        folder: Option<PathBuf>,
        #[arg(id = "plain_pack", long = "plain")]
        plain: bool,
    },
    Inspect {
        file: PathBuf,
    },
    Install {
        file: PathBuf,
    },
}

impl PackCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Write {
                edition,
                body,
                publisher,
                folder,
                plain,
            } => {
                let passphrase = if plain {
                    None
                } else {
                    secret::passphrase(Secret::NewParcel, &session.options, session.words)?
                };
                let request = PackWriteRequest {
                    body,
                    edition,
                    publisher,
                    folder: session.folder(folder.as_ref())?,
                    passphrase,
                    is_plain_accepted: plain,
                };
                let view = session.app.pack_write(&request)?;
                session.reply(&view, |page, _, view| {
                    show::standard::book::pack_written(page, view);
                })
            }
            Self::Inspect { file } => {
                let request = request(session, &file)?;
                let view = session.app.pack_inspect(&request)?;
                session.reply(&view, |page, _, view| {
                    show::standard::book::pack(page, view);
                })
            }
            Self::Install { file } => {
                let request = request(session, &file)?;
                let view = session.app.pack_install(&request)?;
                session.reply(&view, |page, _, view| {
                    show::standard::book::pack(page, view);
                })
            }
        }
    }
}

fn request(session: &mut Session, file: &std::path::Path) -> Result<PackRequest> {
    let noted = session.app.file_note(file)?;
    let passphrase = if noted.needs == "passphrase" {
        secret::passphrase(Secret::Parcel, &session.options, session.words)?
    } else {
        None
    };
    Ok(PackRequest {
        ticket: noted.ticket,
        passphrase,
    })
}
