//! An edition looked through: what became of each clause, where it stands, and what fits a filter.

mod clause_use;
mod figures;
mod filter;

pub use clause_use::{ClauseUse, UseCount};
pub use figures::figures;
pub use filter::{Filter, Finder, Found};
