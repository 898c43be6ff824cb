//! Retention periods, and disposal with approval and record.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;
use tenken_app::wire::{DisposalMakeRequest, DisposalRequest, DisposalWriteRequest, RetentionSaveRequest};

use crate::{
    area::audit::fields::{filled, read},
    error::Result,
    session::{Reply, Session},
    show::{desk::files, keep::disposal as show},
};

/// 保存期間 and 廃棄.
#[derive(Debug, Subcommand)]
pub(crate) enum DisposalCommand {
    Show,
    Period {
        #[arg(id = "disposal_kind", value_parser = ["submission", "central", "improvement", "exception", "memo", "report", "audit"])]
        kind: String,
        #[arg(id = "disposal_years")]
        years: Option<i64>,
    },
    Extend {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Make {
        #[arg(id = "disposal_lines", required = true)]
        lines: Vec<String>,
    },
    Approve {
        #[arg(id = "board_fields", value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    Withdraw {
        #[arg(id = "disposal_list")]
        list: String,
    },
    CarryOut {
        #[arg(id = "disposal_list")]
        list: String,
    },
    Write {
        #[arg(id = "disposal_list")]
        list: String,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

impl DisposalCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let view = match self {
            Self::Show => session.app.disposal_view()?,
            Self::Period { kind, years } => session
                .app
                .retention_save(&RetentionSaveRequest { kind, years })?,
            Self::Extend { fields } => {
                let form = json!({ "kind": "", "fiscal_year": 0, "subject": "", "until": "", "reason": "" });
                let form = filled(session, &fields, form)?;
                session.app.disposal_extend(&read(&fields, &form)?)?
            }
            Self::Make { lines } => session.app.disposal_make(&DisposalMakeRequest { lines })?,
            Self::Approve { fields } => {
                let form = json!({ "list": "", "on": "", "approver": "", "document_number": "" });
                let form = filled(session, &fields, form)?;
                session.app.disposal_approve(&read(&fields, &form)?)?
            }
            Self::Withdraw { list } => session.app.disposal_withdraw(&DisposalRequest { list })?,
            Self::CarryOut { list } => session.app.disposal_carry_out(&DisposalRequest { list })?,
            Self::Write { list, folder } => {
                let folder = session.folder(folder.as_ref())?;
                let view = session
                    .app
                    .disposal_write(&DisposalWriteRequest { list, folder })?;
                return session.reply(&view, |page, session, view| {
                    page.plain(&view.folder_name);
                    files(page, session, &view.files);
                });
            }
        };
        session.reply(&view, show::disposal)
    }
}
