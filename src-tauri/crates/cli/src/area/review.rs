//! Review, remarks, confirmation and its counter-acts, 部局長確認.

use clap::Subcommand;
use tenken_app::wire::{ConfirmRequest, DepartmentConfirmRequest, SheetRequest};

use crate::{
    error::Result,
    name,
    session::{Reply, Session},
    show,
};

/// The review page.
#[derive(Debug, Subcommand)]
pub(crate) enum ReviewCommand {
    Show { sheet: String },
}

impl ReviewCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Show { sheet } = self;
        let sheet = name::sheet(session, &sheet)?;
        let view = session.app.review_view(&SheetRequest { sheet })?;
        session.reply(&view, show::review::review)
    }
}

/// 総括所見.
#[derive(Debug, Subcommand)]
pub(crate) enum RemarksCommand {
    Draft { sheet: String },
}

impl RemarksCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Draft { sheet } = self;
        let sheet = name::sheet(session, &sheet)?;
        let view = session.app.remarks_draft(&SheetRequest { sheet })?;
        session.reply(&view, |page, _, view| page.plain(&view.text))
    }
}

/// 部局長確認.
#[derive(Debug, Subcommand)]
pub(crate) enum DepartmentCommand {
    Confirm {
        sheet: String,
        #[arg(long)]
        name: String,
        #[arg(long)]
        date: String,
        #[arg(long, default_value = "")]
        opinion: String,
    },
}

impl DepartmentCommand {
    pub(crate) fn run(self, session: &mut Session) -> Result<Reply> {
        let Self::Confirm {
            sheet,
            name,
            date,
            opinion,
        } = self;
        let sheet = name::sheet(session, &sheet)?;
        let view = session.app.department_confirm(&DepartmentConfirmRequest {
            sheet,
            name,
            date,
            opinion,
        })?;
        session.reply(&view, show::review::review)
    }
}

/// `sheet confirm`
pub(super) fn confirm(
    session: &mut Session,
    sheet: &str,
    name: String,
    date: String,
    is_unanswered_accepted: bool,
) -> Result<Reply> {
    let sheet = name::sheet(session, sheet)?;
    let view = session.app.sheet_confirm(&ConfirmRequest {
        sheet,
        name,
        date,
        is_unanswered_accepted,
    })?;
    session.reply(&view, show::review::review)
}

/// `sheet withdraw`
pub(super) fn withdraw(session: &mut Session, sheet: &str) -> Result<Reply> {
    let sheet = name::sheet(session, sheet)?;
    let view = session.app.sheet_withdraw(&SheetRequest { sheet })?;
    session.reply(&view, show::review::review)
}

/// `sheet correct`
pub(super) fn correct(session: &mut Session, sheet: &str) -> Result<Reply> {
    let sheet = name::sheet(session, sheet)?;
    let view = session.app.sheet_correct(&SheetRequest { sheet })?;
    session.reply(&view, show::desk::desk)
}
