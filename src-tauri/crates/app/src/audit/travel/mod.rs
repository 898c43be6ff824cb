//! What travels: sheets from the office, parts on other machines, results for the office, and the papers at the end.

mod ask;
mod gap;
mod kept;
mod placed;
mod results;
mod sheets;

pub(crate) use gap::figures;
pub(super) use sheets::edition_row;
