//! What people do with measures: make, edit, move, check.

mod change;
mod check;
mod edit;
mod make;
mod progress;

pub(crate) use change::{Pen, Step};
pub(crate) use edit::{number_of, year_of};
pub(crate) use make::{next_number, year_code};
