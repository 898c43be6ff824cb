//! Keeping a case: backups, restoring, what takes room, retention and disposal.

mod backup;
mod disposal;

pub(crate) use backup::BackupCommand;
pub(crate) use disposal::DisposalCommand;

use crate::{
    error::Result,
    session::{Reply, Session},
    show::keep as show,
};

/// What takes room in the case.
pub(crate) fn space(session: &mut Session) -> Result<Reply> {
    let view = session.app.space_view()?;
    session.reply(&view, show::space)
}
