//! Papers of an audit: which can be written, and writing them.

use std::path::PathBuf;

use clap::Args;
use tenken_app::{
    AUDIT_PAPERS,
    wire::{AuditPaperChoice, AuditPaperWriteRequest, AuditPapersRequest},
};

use super::names;
use crate::{
    error::{CliError, Result},
    session::{Reply, Session},
    show::audit as show,
};

/// `tenken audit papers OF [NUMBER]`
#[derive(Debug, Args)]
pub(crate) struct Papers {
    #[arg(id = "audit_papers_of", value_name = "OF", value_parser = [
        "case", "programme", "plan", "engagement", "item", "finding", "order", "roll_out",
    ])]
    of: String,
    #[arg(id = "audit_number", value_name = "NUMBER", default_value = "")]
    number: String,
}

impl Papers {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let id = names::any(session, &self.number)?;
        let view = session
            .app
            .audit_papers(&AuditPapersRequest { of: self.of, id })?;
        session.reply(&view, |page, _, view| show::papers(page, view))
    }
}

/// `tenken audit paper-write PAPER:NUMBER…`
#[derive(Debug, Args)]
pub(crate) struct PaperWrite {
    #[arg(id = "audit_papers", value_name = "PAPER:NUMBER", required = true)]
    papers: Vec<String>,
    #[arg(long)]
    pdf: bool,
    #[arg(long)]
    xlsx: bool,
    #[arg(long)]
    folder: Option<PathBuf>,
    #[arg(long, default_value = "")]
    document_number: String,
    #[arg(long = "on", id = "audit_paper_on", default_value = "")]
    on: String,
    #[arg(long)]
    seal_omitted: bool,
}

impl PaperWrite {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let mut papers = Vec::new();
        for typed in &self.papers {
            let (paper, number) = typed.split_once(':').unwrap_or((typed, ""));
            if !AUDIT_PAPERS.contains(&paper) {
                return Err(CliError::Usage(format!("{typed} ({})", AUDIT_PAPERS.join(" "))));
            }
            let id = if matches!(paper, "report" | "public") {
                names::report(session, number)?
            } else {
                names::any(session, number)?
            };
            papers.push(AuditPaperChoice {
                paper: paper.to_owned(),
                id,
            });
        }
        let request = AuditPaperWriteRequest {
            papers,
            // Neither said: the paper as it is printed.
            is_pdf: self.pdf || !self.xlsx,
            is_xlsx: self.xlsx,
            folder: session.folder(self.folder.as_ref())?,
            document_number: self.document_number,
            on: self.on,
            is_seal_omitted: self.seal_omitted,
        };
        let view = session.app.audit_paper_write(&request, &mut |_| true)?;
        session.reply(&view, show::papers_written)
    }
}
