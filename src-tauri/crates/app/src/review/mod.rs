//! 見直して確定: what still lacks, the figures as they will print, remarks, confirmation.

mod confirm;
mod remarks;
mod view;

pub(crate) use confirm::set_version_state;
pub(crate) use remarks::drafted;
pub(crate) use view::{confirmed_view, department_of};
