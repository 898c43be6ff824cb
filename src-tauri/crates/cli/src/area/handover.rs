//! Handing over to a successor.

use clap::Subcommand;
use serde_json::json;

use super::audit::fields::{filled, read};
use crate::{
    error::Result,
    session::{Reply, Session},
    show::{desk::files, handover as show},
};

/// 引継ぎ.
#[derive(Debug, Subcommand)]
pub(crate) enum HandoverCommand {
    Show,
    Write {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Take {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Settle {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
}

impl HandoverCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Show => {
                let view = session.app.handover_view()?;
                session.reply(&view, show::handover)
            }
            Self::Write { fields } => {
                let form = json!({ "meant_for": "", "note": "", "passphrase": "", "folder": null });
                let form = filled(session, &fields, form)?;
                let view = session.app.handover_write(&read(&fields, &form)?)?;
                session.reply(&view, |page, session, view| {
                    page.plain(&view.folder_name);
                    files(page, session, &view.files);
                    show::handover(page, session, &view.view);
                })
            }
            Self::Take { fields } => {
                let form = json!({ "ticket": "", "passphrase": "", "name": "", "on": "" });
                let form = filled(session, &fields, form)?;
                let view = session.app.handover_take(&read(&fields, &form)?)?;
                session.reply(&view, show::handover)
            }
            Self::Settle { fields } => {
                let form = json!({ "handover": "", "ordinal": 0, "said": "" });
                let form = filled(session, &fields, form)?;
                let view = session.app.handover_settle(&read(&fields, &form)?)?;
                session.reply(&view, show::handover)
            }
        }
    }
}
