//! The end of a fiscal year: what is open, closing, proof, opening again.

use clap::Subcommand;
use serde_json::json;
use tenken_app::wire::YearRequest;

use crate::{
    area::audit::fields::{filled, read},
    error::Result,
    exit::Exit,
    session::{Reply, Session},
    show::office::year as show,
};

/// A fiscal year.
#[derive(Debug, Subcommand)]
pub(crate) enum YearCommand {
    Show {
        #[arg(id = "closed_year", value_name = "YEAR")]
        year: Option<i32>,
    },
    Close {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Verify {
        #[arg(id = "closed_year", value_name = "YEAR")]
        year: Option<i32>,
    },
    Reopen {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
}

impl YearCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show { year } => {
                let view = session.app.year_view(&YearRequest { fiscal_year: year })?;
                session.reply(&view, show::year)
            }
            Self::Close { fields } => {
                let form = json!({ "fiscal_year": 0, "on": "", "approver": "", "reason": "" });
                let form = filled(session, &fields, form)?;
                let view = session.app.year_close(&read(&fields, &form)?)?;
                session.reply(&view, show::year)
            }
            Self::Verify { year } => {
                let view = session.app.year_verify(&YearRequest { fiscal_year: year })?;
                let mut reply = session.reply(&view, show::proof)?;
                if !view.is_sound {
                    reply.exit = Exit::Found;
                }
                Ok(reply)
            }
            Self::Reopen { fields } => {
                let form = json!({ "fiscal_year": 0, "approver": "", "reason": "" });
                let form = filled(session, &fields, form)?;
                let view = session.app.year_reopen(&read(&fields, &form)?)?;
                session.reply(&view, show::year)
            }
        }
    }
}
