//! Excel forms: written for sections without the program, read when they come back; how former workbooks are read.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use tenken_app::wire::{
    FormMapping, FormMappingNameRequest, FormMappingRequest, FormMappingSaveRequest, FormReadRequest,
    FormWriteRequest,
};

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
        #[arg(long, value_name = "FILE|NAME")]
        mapping: Option<PathBuf>,
    },
    Mapping {
        file: PathBuf,
        #[arg(long)]
        protected: bool,
        #[arg(long, value_name = "FILE|NAME")]
        mapping: Option<PathBuf>,
        #[arg(long)]
        count: bool,
    },
    MappingList,
    MappingSave {
        name: String,
        mapping: PathBuf,
    },
    MappingRemove {
        name: String,
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
                let mapping = mapping.map(|path| read_mapping(session, &path)).transpose()?;
                let request = FormReadRequest {
                    passphrases: passphrases(session, protected)?,
                    ticket: session.ticket(&file)?,
                    mapping,
                };
                let view = session.app.form_read(&request)?;
                session.reply(&view, show::office::form::file)
            }
            Self::Mapping {
                file,
                protected,
                mapping,
                count,
            } => {
                let mapping = mapping.map(|path| read_mapping(session, &path)).transpose()?;
                let request = FormMappingRequest {
                    passphrases: passphrases(session, protected)?,
                    ticket: session.ticket(&file)?,
                    mapping,
                    is_read: count,
                };
                let view = session.app.form_mapping(&request)?;
                session.reply(&view, show::office::form::mapping)
            }
            Self::MappingList => {
                let view = session.app.form_mapping_list()?;
                session.reply(&view, |page, _, all| show::office::form::mappings(page, all))
            }
            Self::MappingSave { name, mapping } => {
                let request = FormMappingSaveRequest {
                    name,
                    mapping: read_mapping(session, &mapping)?,
                };
                let view = session.app.form_mapping_save(&request)?;
                session.reply(&view, |page, _, all| show::office::form::mappings(page, all))
            }
            Self::MappingRemove { name } => {
                let view = session
                    .app
                    .form_mapping_remove(&FormMappingNameRequest { name })?;
                session.reply(&view, |page, _, all| show::office::form::mappings(page, all))
            }
        }
    }
}

fn passphrases(session: &Session, is_protected: bool) -> Result<Vec<String>> {
    let passphrase = if is_protected {
        secret::passphrase(Secret::Parcel, &session.options, session.words)?
    } else {
        None
    };
    Ok(passphrase.into_iter().collect())
}

/// The mapping in a file, as `form mapping --json` writes it, or the one that was kept under this name.
pub(crate) fn read_mapping(session: &Session, path: &Path) -> Result<FormMapping> {
    let unreadable = || CliError::Usage(path.display().to_string());
    let Ok(text) = std::fs::read_to_string(path) else {
        let kept = session.app.form_mapping_list()?;
        let named = kept.into_iter().find(|one| Path::new(&one.name) == path);
        return named.map(|one| one.mapping).ok_or_else(unreadable);
    };
    let value: serde_json::Value = serde_json::from_str(&text).map_err(|_| unreadable())?;
    let mapping = value.get("mapping").cloned().unwrap_or(value);
    serde_json::from_value(mapping).map_err(|_| unreadable())
}
