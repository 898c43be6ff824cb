//! The organisation: on a day, over the years, changed from a day on, from a file.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use tenken_app::wire::{
    SectionSaveRequest, SplitPart, UnitAbolishRequest, UnitChangeRequest, UnitImportRequest, UnitRequest,
    UnitSplitRequest, UnitTemplateRequest, UnitWithdrawRequest, UnitsRequest,
};

use super::SectionSave;
use crate::{
    error::Result,
    exit::Exit,
    name,
    session::{Reply, Session},
    show,
};

/// Sections and systems as dated units.
#[derive(Debug, Subcommand)]
pub(crate) enum UnitCommand {
    Show {
        #[arg(id = "day", long = "on", default_value = "", value_name = "DAY")]
        on: String,
    },
    History {
        unit: String,
    },
    Change {
        #[arg(id = "from_day", long = "on", value_name = "DAY")]
        on: String,
        #[command(flatten)]
        to: SectionSave,
    },
    Split {
        unit: String,
        #[arg(id = "from_day", long = "on", value_name = "DAY")]
        on: String,
        #[arg(long = "part", id = "split_part", required = true)]
        parts: Vec<String>,
    },
    Abolish {
        unit: String,
        #[arg(id = "from_day", long = "on", value_name = "DAY")]
        on: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    Withdraw {
        unit: String,
        #[arg(id = "from_day", long = "on", value_name = "DAY")]
        on: String,
    },
    ImportView(Import),
    Import(Import),
    Template {
        #[arg(long)]
        filled: bool,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// `unit import-view` and `unit import`
#[derive(Debug, Args)]
pub(crate) struct Import {
    file: PathBuf,
    #[arg(id = "from_day", long = "on", default_value = "", value_name = "DAY")]
    on: String,
    #[arg(long, value_delimiter = ',')]
    abolish: Vec<String>,
}

impl UnitCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Show { on } => session.app.units_view(&UnitsRequest { on })?,
            Self::History { unit } => {
                let unit = name::unit(session, &unit)?;
                let view = session.app.unit_history(&UnitRequest { unit })?;
                return session.reply(&view, |page, _, view| show::round::history(page, view));
            }
            Self::Change { on, to } => {
                let to = to.request(session)?;
                session.app.unit_change(&UnitChangeRequest { to, on })?
            }
            Self::Split { unit, on, parts } => {
                let unit = name::unit(session, &unit)?;
                let parts = parts
                    .iter()
                    .map(|part| split_part(session, &unit, part))
                    .collect::<Result<_>>()?;
                session.app.unit_split(&UnitSplitRequest { unit, on, parts })?
            }
            Self::Abolish { unit, on, reason } => {
                let unit = name::unit(session, &unit)?;
                session.app.unit_abolish(&UnitAbolishRequest {
                    unit,
                    on,
                    note: reason,
                })?
            }
            Self::Withdraw { unit, on } => {
                let unit = name::unit(session, &unit)?;
                session.app.unit_withdraw(&UnitWithdrawRequest { unit, on })?
            }
            Self::ImportView(args) => return args.view(session),
            Self::Import(args) => {
                let request = args.request(session)?;
                let done = session.app.unit_import(&request)?;
                let mut reply = session.reply(&done, |page, _, done| show::round::imported(page, done))?;
                if done.refused > 0 {
                    reply.exit = Exit::Found;
                }
                return Ok(reply);
            }
            Self::Template { filled, folder } => {
                let request = UnitTemplateRequest {
                    is_filled: filled,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.unit_template(&request)?;
                return session.reply(&view, show::office::written);
            }
        };
        session.reply(&view, |page, _, view| show::round::units(page, view))
    }
}

impl Import {
    fn request(&self, session: &mut Session) -> Result<UnitImportRequest> {
        Ok(UnitImportRequest {
            ticket: session.ticket(&self.file)?,
            on: self.on.clone(),
            abolish: self
                .abolish
                .iter()
                .map(|unit| name::unit(session, unit))
                .collect::<Result<_>>()?,
        })
    }

    fn view(&self, session: &mut Session) -> Result<Reply> {
        let request = self.request(session)?;
        let view = session.app.unit_import_view(&request)?;
        let mut reply = session.reply(&view, |page, _, view| show::round::import(page, view))?;
        if view.refused > 0 {
            reply.exit = Exit::Found;
        }
        Ok(reply)
    }
}

/// `code|name|department|post|head|systems`, systems apart by commas; a code with `*` before it goes on under the id of
/// the section that is split.
fn split_part(session: &mut Session, unit: &str, text: &str) -> Result<SplitPart> {
    let mut fields = text.split('|').map(str::to_owned);
    let mut field = || fields.next().unwrap_or_default();
    let typed = field();
    let code = typed.strip_prefix('*');
    let to = SectionSaveRequest {
        unit: code.map(|_| unit.to_owned()),
        code: code.unwrap_or(&typed).to_owned(),
        name: field(),
        department_name: field(),
        head_title: field(),
        head_name: field(),
    };
    let systems = field();
    let systems = systems
        .split(',')
        .filter(|code| !code.trim().is_empty())
        .map(|code| name::unit(session, code.trim()))
        .collect::<Result<_>>()?;
    Ok(SplitPart { to, systems })
}
