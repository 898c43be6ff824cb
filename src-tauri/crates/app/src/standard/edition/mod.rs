//! The edition that a reviewed standard becomes: its body, its making, and the list that the office's rounds choose from.

mod body;
mod finish;
mod list;

pub(crate) use body::made as new_body;
pub(crate) use list::shipped_lines;
