//! Every enumeration of the trade, once, with English codes (domain.md 1.2, 4 and 5).
//!
//! Words for people stand in the locales under `<name>-<code>`.

mod audit;
mod check;
mod measure;
mod role;

pub use audit::*;
pub use check::*;
pub use measure::*;
pub use role::*;
