//! The whole body seen at once: status, figures, what lies behind them, corrections, oddities, papers.

mod audited;
mod correction;
mod figures;
mod find;
mod load;
mod model;
mod oddity;
mod report;
mod revision;
mod status;
mod trend;
mod view;

pub(crate) use model::Kept;
pub use report::CITY_PAPERS;
