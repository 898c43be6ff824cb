//! The office: its case, round, units, requests that go out.

use std::path::PathBuf;

mod exception;

use clap::{Args, Subcommand};
use tenken_app::wire::{
    NewBody, OfficeCreateRequest, RequestWriteRequest, RoundSaveRequest, ScaleView, SectionCreateRequest,
    SectionMergeRequest, SectionSaveRequest, SystemSaveRequest,
};

use crate::{
    args::Switch,
    error::Result,
    name,
    secret::{self, Secret},
    session::{Reply, Session},
    show,
};

pub(crate) use exception::ExceptionCommand;

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
                let request = SectionSaveRequest {
                    unit: known_unit(session, args.unit)?,
                    code: args.code,
                    name: args.name,
                    department_name: args.department,
                    head_title: args.head_title,
                    head_name: args.head_name,
                };
                let view = session.app.section_save(&request)?;
                session.reply(&view, show::office::office)
            }
            Self::Merge(args) => {
                let into = args.into;
                let request = SectionMergeRequest {
                    from: args
                        .from
                        .iter()
                        .map(|section| name::unit(session, section))
                        .collect::<Result<_>>()?,
                    into: SectionSaveRequest {
                        unit: known_unit(session, into.unit)?,
                        code: into.code,
                        name: into.name,
                        department_name: into.department,
                        head_title: into.head_title,
                        head_name: into.head_name,
                    },
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

/// The round of a year.
#[derive(Debug, Subcommand)]
pub(crate) enum RoundCommand {
    Save {
        #[arg(long)]
        year: i32,
        #[arg(long)]
        edition: Option<String>,
        #[arg(long, default_value = "standard", value_name = "short|standard|full")]
        set: String,
        #[arg(long, default_value = "")]
        due: String,
        #[arg(long, default_value = "")]
        from: String,
        #[arg(long, default_value = "")]
        to: String,
        #[arg(long, default_value = "off")]
        department_step: Switch,
        #[command(flatten)]
        scale: ScaleArgs,
        #[arg(long, default_value = "")]
        note: String,
    },
}

/// Scale and switches (domain.md 5.2).
#[derive(Debug, Args)]
pub(crate) struct ScaleArgs {
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(i64).range(3..=4))]
    steps: i64,
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(0..=100))]
    partial_percent: i64,
    #[arg(long, default_value = "on")]
    weights: Switch,
    #[arg(long, value_delimiter = ',', default_value = "95,80,60", value_name = "A,B,C")]
    bands: Vec<i64>,
    #[arg(long, default_value = "excluded", value_parser = ["excluded", "partial", "no"])]
    exception: String,
}

impl RoundCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Save {
            year,
            edition,
            set,
            due,
            from,
            to,
            department_step,
            scale,
            note,
        } = self;
        let view = session.app.round_save(&RoundSaveRequest {
            fiscal_year: year,
            edition,
            set,
            due_on: due,
            period_from: from,
            period_to: to,
            has_department_step: department_step == Switch::On,
            scale: ScaleView {
                steps: scale.steps,
                partial_percent: scale.partial_percent,
                is_weighted: scale.weights == Switch::On,
                bands: scale.bands,
                exception: scale.exception,
            },
            note,
        })?;
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

fn new_passphrase(session: &Session, is_plain: bool) -> Result<Option<String>> {
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
