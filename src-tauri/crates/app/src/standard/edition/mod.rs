//! The edition that a reviewed standard becomes: its body, its making, the list that the office's rounds choose from,
//! and the way back into review as a copy.

mod body;
mod copy;
mod finish;
mod list;

pub(crate) use body::made as new_body;
pub(crate) use copy::standard_name;
pub(crate) use list::shipped_lines;
