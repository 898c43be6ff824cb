//! Excel forms: written for sections without the program, read when they come back.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use tenken_app::wire::{FormMapping, FormReadRequest, FormWriteRequest};

use crate::{
    error::{CliError, Result},
    name,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

/// Excel forms.
#[derive(Debug, Subcommand)]
pub(crate) enum FormCommand {
    Write {
        unit: String,
        #[arg(long)]
        known_profile: bool,
        #[arg(long)]
        leave_out: bool,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Read {
        file: PathBuf,
        #[arg(long)]
        protected: bool,
        #[arg(long, value_name = "FILE")]
        mapping: Option<PathBuf>,
    },
    Mapping {
        file: PathBuf,
        #[arg(long)]
        protected: bool,
    },
}

impl FormCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Write {
                unit,
                known_profile,
                leave_out,
                folder,
            } => {
                let request = FormWriteRequest {
                    unit: name::unit(session, &unit)?,
                    is_profile_known: known_profile,
                    is_cut_left_out: leave_out,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.form_write(&request)?;
                session.reply(&view, show::office::written)
            }
            Self::Read {
                file,
                protected,
                mapping,
            } => {
                let mapping = mapping.map(|path| read_mapping(&path)).transpose()?;
                let request = request(session, &file, protected, mapping)?;
                let view = session.app.form_read(&request)?;
                session.reply(&view, show::office::form::file)
            }
            Self::Mapping { file, protected } => {
                let request = request(session, &file, protected, None)?;
                let view = session.app.form_mapping(&request)?;
                session.reply(&view, show::office::form::mapping)
            }
        }
    }
}

fn request(
    session: &mut Session,
    file: &Path,
    is_protected: bool,
    mapping: Option<FormMapping>,
) -> Result<FormReadRequest> {
    let passphrase = if is_protected {
        secret::passphrase(Secret::Parcel, &session.options, session.words)?
    } else {
        None
    };
    Ok(FormReadRequest {
        ticket: session.ticket(file)?,
        passphrases: passphrase.into_iter().collect(),
        mapping,
    })
}

/// The mapping in a file, as `form mapping --json` writes it.
pub(crate) fn read_mapping(path: &Path) -> Result<FormMapping> {
    let unreadable = || CliError::Usage(path.display().to_string());
    let text = std::fs::read_to_string(path).map_err(|_| unreadable())?;
    let value: serde_json::Value = serde_json::from_str(&text).map_err(|_| unreadable())?;
    let mapping = value.get("mapping").cloned().unwrap_or(value);
    serde_json::from_value(mapping).map_err(|_| unreadable())
}
