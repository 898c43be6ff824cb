//! Keeping a case: backups that are proved (docs/adr/0014), restoring, what takes room, retention and disposal.

mod backup;
mod disposal;
mod error;
mod space;

pub(crate) use backup::{EXTENSION as BACKUP, Plan as BackupPlan};
pub use error::KeepError;
