//! The office: its case, round, units, requests that go out.

use std::path::PathBuf;

pub(crate) mod city;
mod exception;
pub(crate) mod form;
mod handout;
pub(crate) mod look_back;
mod round;
mod unit;
mod year;

use clap::{Args, Subcommand};
use tenken_app::wire::{
    NewBody, OfficeCreateRequest, RequestWriteRequest, SectionCreateRequest, SectionMergeRequest,
    SectionSaveRequest, SystemSaveRequest,
};

use crate::{
    error::Result,
    name,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

pub(crate) use exception::ExceptionCommand;
pub(crate) use form::FormCommand;
pub(crate) use handout::HandoutCommand;
pub(crate) use round::RoundCommand;
pub(crate) use unit::UnitCommand;
pub(crate) use year::YearCommand;

/// The office's case.
#[derive(Debug, Subcommand)]
pub(crate) enum OfficeCommand {
    Create {
        #[arg(default_value = "", required_unless_present = "new_code")]
        body: String,
        #[arg(long, requires = "new_name", conflicts_with = "body")]
        new_code: Option<String>,
        #[arg(long, requires = "new_code")]
        new_name: Option<String>,
        #[arg(long)]
        office_name: String,
        #[arg(long, default_value = "")]
        contact: String,
        #[arg(long)]
        plain: bool,
    },
    Show,
}

impl OfficeCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Create {
                body,
                new_code,
                new_name,
                office_name,
                contact,
                plain,
            } => {
                let passphrase = new_passphrase(session, plain)?;
                session.app.office_create(&OfficeCreateRequest {
                    body,
                    new_body: new_body(new_code, new_name),
                    office_name,
                    contact,
                    passphrase,
                    is_plain_accepted: plain,
                })?;
                made(session)
            }
            Self::Show => {
                let view = session.app.office_view()?;
                session.reply(&view, show::office::office)
            }
        }
    }
}

/// Sections: a case of their own, and their place in the office's case.
#[derive(Debug, Subcommand)]
pub(crate) enum SectionCommand {
    Create {
        body: String,
        #[arg(long)]
        year: i32,
        #[arg(long, default_value = "standard", value_name = "short|standard|full")]
        set: String,
        #[arg(long)]
        code: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        department: String,
        #[arg(long)]
        plain: bool,
    },
    Save(SectionSave),
    Merge(SectionMerge),
}

/// `section save`
#[derive(Debug, Args)]
pub(crate) struct SectionSave {
    #[arg(long)]
    unit: Option<String>,
    #[arg(long)]
    code: String,
    #[arg(long)]
    name: String,
    #[arg(long, default_value = "")]
    department: String,
    #[arg(long, default_value = "")]
    head_title: String,
    #[arg(long, default_value = "")]
    head_name: String,
}

impl SectionSave {
    fn request(self, session: &mut Session) -> Result<SectionSaveRequest> {
        Ok(SectionSaveRequest {
            unit: known_unit(session, self.unit)?,
            code: self.code,
            name: self.name,
            department_name: self.department,
            head_title: self.head_title,
            head_name: self.head_name,
        })
    }
}

impl SectionCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Create {
                body,
                year,
                set,
                code,
                name,
                department,
                plain,
            } => {
                let passphrase = new_passphrase(session, plain)?;
                session.app.section_create(&SectionCreateRequest {
                    body,
                    fiscal_year: year,
                    set,
                    unit_code: code,
                    unit_name: name,
                    department_name: department,
                    passphrase,
                    is_plain_accepted: plain,
                })?;
                made(session)
            }
            Self::Save(args) => {
                let request = args.request(session)?;
                let view = session.app.section_save(&request)?;
                session.reply(&view, show::office::office)
            }
            Self::Merge(args) => {
                let request = SectionMergeRequest {
                    from: args
                        .from
                        .iter()
                        .map(|section| name::unit(session, section))
                        .collect::<Result<_>>()?,
                    into: args.into.request(session)?,
                    on: args.on,
                };
                let view = session.app.section_merge(&request)?;
                session.reply(&view, show::office::office)
            }
        }
    }
}

/// Sections that become one.
#[derive(Debug, Args)]
pub(crate) struct SectionMerge {
    #[arg(long, value_delimiter = ',', required = true)]
    from: Vec<String>,
    #[arg(long)]
    on: String,
    #[command(flatten)]
    into: SectionSave,
}

/// Systems of a section.
#[derive(Debug, Subcommand)]
pub(crate) enum SystemCommand {
    Save {
        #[arg(long)]
        unit: Option<String>,
        #[arg(long)]
        section: String,
        #[arg(long)]
        code: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        manager_title: String,
        #[arg(long, default_value = "")]
        manager_name: String,
    },
}

impl SystemCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Save {
            unit,
            section,
            code,
            name,
            manager_title,
            manager_name,
        } = self;
        let request = SystemSaveRequest {
            unit: known_unit(session, unit)?,
            section: name::unit(session, &section)?,
            code,
            name,
            manager_title,
            manager_name,
        };
        let view = session.app.system_save(&request)?;
        session.reply(&view, show::office::office)
    }
}

/// 統括点検票.
#[derive(Debug, Subcommand)]
pub(crate) enum CentralCommand {
    Start,
}

impl CentralCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Start = self;
        let view = session.app.central_start()?;
        session.reply(&view, show::desk::desk)
    }
}

/// `request write`
pub(super) fn request_write(
    session: &mut Session,
    unit: &str,
    folder: Option<&PathBuf>,
    is_plain: bool,
) -> Result<Reply> {
    let passphrase = if is_plain {
        None
    } else {
        secret::passphrase(Secret::NewParcel, &session.options, session.words)?
    };
    let request = RequestWriteRequest {
        unit: name::unit(session, unit)?,
        passphrase,
        is_plain_accepted: is_plain,
        folder: session.folder(folder)?,
    };
    let view = session.app.request_write(&request)?;
    session.reply(&view, show::office::written)
}

/// A body that no checklist is shipped for.
pub(crate) fn new_body(code: Option<String>, name: Option<String>) -> Option<NewBody> {
    Some(NewBody {
        code: code?,
        name: name?,
    })
}

pub(crate) fn new_passphrase(session: &Session, is_plain: bool) -> Result<Option<String>> {
    if is_plain {
        return Ok(None);
    }
    secret::passphrase(Secret::New, &session.options, session.words)
}

fn made(session: &mut Session) -> Result<Reply> {
    session.operate()?;
    let desk = session.app.desk_view()?;
    session.reply_made(&desk)
}

fn known_unit(session: &mut Session, typed: Option<String>) -> Result<Option<String>> {
    match typed {
        Some(typed) => name::unit(session, &typed).map(Some),
        None => Ok(None),
    }
}
