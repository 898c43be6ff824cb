//! The whole body seen at once: status, figures, what lies behind them, corrections, oddities, papers.

mod correction;
mod figures;
mod find;
mod load;
mod model;
mod oddity;
mod report;
mod status;
mod view;
mod years;

pub(crate) use model::Kept;
pub use report::CITY_PAPERS;
