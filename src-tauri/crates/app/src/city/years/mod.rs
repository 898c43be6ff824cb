//! Years side by side, what a year says about the standard, what its audits found, and which section went on as which.

mod audited;
mod contradict;
mod equal;
mod lineage;
mod revision;
mod trend;

pub(super) use audited::{Audited, difference};
pub(super) use lineage::{place, successors};

/// Lines of a list at most.
const LINES: usize = 20;
