//! What people do with measures: make, edit, move, check.

mod change;
mod check;
mod edit;
mod make;
mod progress;

pub(in crate::board) use change::{Pen, Step};
pub(crate) use make::{next_number, year_code};
