//! Keying paper forms in.

use clap::Subcommand;
use serde_json::json;
use tenken_app::wire::{
    KeyInHeadRequest, KeyInRequest, KeyInRowRequest, KeyInStartRequest, KeyInTakeRequest,
};

use crate::{
    area::audit::fields::{filled, read},
    error::{CliError, Result},
    name,
    session::{Reply, Session},
    show,
};

/// Paper forms.
#[derive(Debug, Subcommand)]
pub(crate) enum KeyInCommand {
    Start {
        unit: String,
        #[arg(long)]
        system_code: Option<String>,
        #[arg(long)]
        paper: String,
    },
    List,
    Show {
        key_in: String,
    },
    /// One question by its number on the paper or its id.
    Answer {
        key_in: String,
        item: String,
        answer: String,
        #[arg(long, default_value = "")]
        reason: String,
        #[arg(long, default_value = "")]
        action: String,
        #[arg(long, default_value = "")]
        owner: String,
        #[arg(long, default_value = "")]
        due: String,
        #[arg(long)]
        flagged: bool,
    },
    Head {
        key_in: String,
        #[arg(long)]
        paper: Option<String>,
        #[arg(long)]
        performer: Option<String>,
        #[arg(long)]
        confirmed_by: Option<String>,
        #[arg(long)]
        confirmed_on: Option<String>,
        #[arg(long)]
        remarks: Option<String>,
        #[arg(long, value_name = "CODE=VALUE")]
        profile: Vec<String>,
    },
    /// An improvement or exception of an earlier year by its number.
    Carried {
        key_in: String,
        measure: String,
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Drop {
        key_in: String,
    },
    Take {
        key_in: String,
        #[arg(long)]
        accept_loss: bool,
    },
}

impl KeyInCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Start {
                unit,
                system_code,
                paper,
            } => {
                let request = KeyInStartRequest {
                    unit: name::unit(session, &unit)?,
                    system: system_code,
                    paper,
                };
                let view = session.app.key_in_start(&request)?;
                session.reply(&view, show::office::key_in::form)
            }
            Self::List => {
                let view = session.app.key_in_list()?;
                session.reply(&view, |page, _, lines| show::office::key_in::list(page, lines))
            }
            Self::Show { key_in } => {
                let view = session.app.key_in_view(&KeyInRequest { key_in })?;
                session.reply(&view, show::office::key_in::form)
            }
            Self::Answer {
                key_in,
                item,
                answer,
                reason,
                action,
                owner,
                due,
                flagged,
            } => {
                let request = KeyInRowRequest {
                    item: item_of(session, &key_in, item)?,
                    key_in,
                    answer: Some(answer).filter(|answer| answer != "none"),
                    is_flagged: flagged,
                    reason,
                    action,
                    owner,
                    due_on: due,
                };
                let view = session.app.key_in_row(&request)?;
                session.reply(&view, |page, _, row| {
                    show::office::key_in::rows(page, std::slice::from_ref(row));
                })
            }
            Self::Head {
                key_in,
                paper,
                performer,
                confirmed_by,
                confirmed_on,
                remarks,
                profile,
            } => {
                let now = session.app.key_in_view(&KeyInRequest {
                    key_in: key_in.clone(),
                })?;
                let view = session.app.key_in_head(&KeyInHeadRequest {
                    key_in,
                    paper: paper.unwrap_or(now.line.paper),
                    performer: performer.unwrap_or(now.performer),
                    confirmed_by: confirmed_by.unwrap_or(now.confirmed_by),
                    confirmed_on: confirmed_on.unwrap_or(now.confirmed_on),
                    remarks: remarks.unwrap_or(now.remarks),
                    profile: profile.iter().map(|text| pair(text)).collect::<Result<_>>()?,
                })?;
                session.reply(&view, show::office::key_in::form)
            }
            Self::Carried {
                key_in,
                measure,
                fields,
            } => {
                let form = json!({
                    "key_in": key_in, "measure": measure, "to": "", "on": "", "note": "", "due_on": "", "due_reason": ""
                });
                let form = filled(session, &fields, form)?;
                let view = session.app.key_in_carried(&read(&fields, &form)?)?;
                session.reply(&view, show::office::key_in::form)
            }
            Self::Drop { key_in } => {
                let view = session.app.key_in_drop(&KeyInRequest { key_in })?;
                session.reply(&view, |page, _, lines| show::office::key_in::list(page, lines))
            }
            Self::Take { key_in, accept_loss } => {
                let request = KeyInTakeRequest {
                    key_in,
                    is_loss_accepted: accept_loss,
                };
                let view = session.app.key_in_take(&request)?;
                session.reply(&view, show::office::reception)
            }
        }
    }
}

fn pair(text: &str) -> Result<(String, String)> {
    let (code, value) = text
        .split_once('=')
        .ok_or_else(|| CliError::Usage(text.to_owned()))?;
    Ok((code.to_owned(), value.to_owned()))
}

/// The item of a number on the paper, or the id as typed.
fn item_of(session: &mut Session, key_in: &str, typed: String) -> Result<String> {
    let Ok(number) = typed.parse::<i64>() else {
        return Ok(typed);
    };
    let view = session.app.key_in_view(&KeyInRequest {
        key_in: key_in.to_owned(),
    })?;
    let found = view.rows.into_iter().find(|row| row.number == number);
    Ok(found.map_or(typed, |row| row.item))
}
