//! Papers of improvements and exceptions.

use std::path::PathBuf;

use clap::Args;
use tenken_app::{IMPROVE_PAPERS, wire::ImprovePaperRequest};

use crate::{
    error::Result,
    session::{Reply, Session},
    show::audit as show,
};

/// `tenken board paper PAPER [NUMBER…]`
#[derive(Debug, Args)]
pub(crate) struct Paper {
    #[arg(id = "board_paper", value_name = "PAPER", value_parser = IMPROVE_PAPERS)]
    code: String,
    #[arg(id = "board_numbers", value_name = "NUMBER")]
    numbers: Vec<String>,
    #[arg(long, id = "board_section", default_value = "")]
    section: String,
    #[arg(long, id = "board_department", default_value = "")]
    department: String,
    #[arg(long, id = "board_days", default_value_t = 30)]
    days: i64,
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
}

impl Paper {
    pub(super) fn run(self, session: &mut Session) -> Result<Reply> {
        let is_exception = matches!(self.code.as_str(), "application" | "register");
        let ids = if is_exception {
            let known = super::exceptions(session)?;
            let id = |typed: String| {
                let found = known.iter().find(|(number, _)| *number == typed);
                found.map_or(typed, |(_, id)| id.clone())
            };
            self.numbers.into_iter().map(id).collect()
        } else {
            self.numbers
        };
        let unit = match self.section.as_str() {
            "" => String::new(),
            code => super::unit(session, code)?,
        };
        let request = ImprovePaperRequest {
            paper: self.code,
            ids,
            unit,
            department: self.department,
            days: self.days,
            document_number: self.document_number,
            on: self.on,
            // Neither said: the paper as it is printed.
            is_pdf: self.pdf || !self.xlsx,
            is_xlsx: self.xlsx,
            folder: session.folder(self.folder.as_ref())?,
        };
        let view = session.app.improve_paper_write(&request)?;
        session.reply(&view, show::improve_papers_written)
    }
}
