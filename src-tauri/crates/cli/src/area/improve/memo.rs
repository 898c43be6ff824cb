//! 速やかな報告.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;
use tenken_app::wire::{AuditReplyRequest, MemoDaysRequest, MemoSendRequest};

use super::named;
use crate::{
    area::audit::fields::{filled, read},
    error::Result,
    session::{Reply, Session},
    show::{improve::memo as show, office::written},
};

/// `tenken memo …`
#[derive(Debug, Subcommand)]
pub(crate) enum MemoCommand {
    Send {
        #[arg(id = "memo_numbers", value_name = "NUMBER", required = true)]
        memos: Vec<String>,
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    Arrive {
        file: PathBuf,
        #[arg(id = "audit_look", long = "look")]
        look: bool,
    },
    Days {
        #[arg(id = "memo_days")]
        days: i64,
    },
    #[command(flatten)]
    Verb(MemoVerb),
}

impl MemoCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        match self {
            Self::Send { memos, folder } => {
                let request = MemoSendRequest {
                    memos,
                    folder: session.folder(folder.as_ref())?,
                };
                let view = session.app.memo_send(&request)?;
                session.reply(&view, written)
            }
            Self::Arrive { file, look } => {
                let ticket = session.ticket(&file)?;
                let request = AuditReplyRequest { ticket };
                let view = if look {
                    session.app.memo_arrive_inspect(&request)?
                } else {
                    session.app.memo_arrive_take(&request)?
                };
                session.reply(&view, |page, _, view| show::arrival(page, view))
            }
            Self::Days { days } => {
                let view = session.app.memo_days_set(&MemoDaysRequest { days })?;
                session.reply(&view, |page, _, view| show::memos(page, view))
            }
            Self::Verb(verb) => verb.run(session),
        }
    }
}

verbs! {
    /// What is done with a report by a request.
    MemoVerb {
        List memo_list { "unit": "", "state": "", "text": "" } memos,
        Show memo_show { "memo": "" } memo,
        Start memo_start { "sheet": "", "item": "", "measure": "" } saved,
        Write memo_write {
            "memo": "", "source": "daily_check", "reference": "", "unit": "", "subject": "", "seen": "",
            "place": "", "found_at": "", "since": "", "interim": "", "request": "", "clauses": [],
            "reporter_role": "section_mgr", "reporter": "", "answer_by": ""
        } saved,
        Issue memo_issue { "memo": "", "on": "", "document_number": "" } saved,
        Forward memo_forward { "memo": "", "to": "", "on": "", "note": "" } saved,
        Answer memo_answer { "memo": "", "role": "secretariat", "by": "", "on": "", "answer": "" } saved,
        End memo_end { "memo": "", "on": "", "note": "" } saved,
    }
}
